internal import Core
internal import Database
internal import Domain
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
    /// - Returns: how many went on.
    @discardableResult
    public func letWordsLapse() async throws -> Int {
        let now = world.now()
        var (count, cursor): (Int, CaseTable.DueCursor?) = (0, nil)
        while true {
            let behind = cursor
            let over = try await world.database.read { db in
                try CaseTable.wordOver(by: now, after: behind, limit: 200, in: db)
            }
            for one in over where one.file.flow.asking != .phone {
                if try await lapse(one.file, at: now) { count += 1 }
            }
            guard let last = over.last, over.count == 200 else { return count }
            cursor = CaseTable.DueCursor(due: last.due, id: last.file.id)
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
