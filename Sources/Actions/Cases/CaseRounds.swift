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
        var count = 0
        _ = try await Round.over(limit: 200) { (last: CaseTable.WordOver?) in
            try await world.database.read { try CaseTable.wordOver(by: now, after: last, limit: 200, in: $0) }
        } each: {
            let file = try $0.file.get()
            if file.flow.asking != .phone, try await lapse(file, at: now) { count += 1 }
        } failing: {
            try failing($0.id, $1)
        }
        return count
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
