public import Core
internal import Database
public import Domain
internal import Storage

/// What becomes of cases by itself, as time passes.
public struct CaseRounds: Sendable {
    let world: World
    let cases: CaseActions

    public init(world: World) {
        self.world = world
        cases = CaseActions(world: world)
    }

    /// Lets go on what waited for a word that didn't come, where there is nobody to call: somebody inspects instead
    /// (DOMAIN.md B2.3). Whoever left a phone is called first, as often as the rules say; that is somebody's act.
    ///
    /// - Parameter failing: hears of a case that couldn't go on, which then stands in nobody's way; throws what is to
    ///   end the round.
    /// - Returns: how many went on.
    @discardableResult
    public func letWordsLapse(
        failing: @Sendable (Key<Case>, any Error) throws -> Void = { throw $1 }
    ) async throws -> Int {
        let now = world.now()
        var (count, cursor): (Int, CaseTable.DueCursor?) = (0, nil)
        while true {
            let behind = cursor
            let over = try await world.database.read { db in
                try CaseTable.wordOver(by: now, after: behind, limit: 200, in: db)
            }
            for one in over {
                try Task.checkCancellation()
                do {
                    let file = try one.file.get()
                    if file.flow.asking != .phone, try await lapse(file, at: now) { count += 1 }
                } catch { try failing(one.id, error) }
            }
            guard let last = over.last, over.count == 200 else { return count }
            cursor = CaseTable.DueCursor(due: last.due, id: last.id)
        }
    }

    /// - Returns: false where the reporter was faster, or a new calendar gave them more time.
    private func lapse(_ one: Case, at now: Instant) async throws -> Bool {
        let terms = try await cases.terms(in: one.place)
        return try await world.database.write { db in
            let file = try CaseActions.lock(one.id, in: db)
            do {
                try CaseActions.save(.letWordLapse, on: file, by: .clock, nil, now, terms, in: db)
                return true
            } catch is Case.Refusal {
                return false
            }
        }
    }
}
