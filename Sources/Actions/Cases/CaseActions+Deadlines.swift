internal import Core
internal import Database
internal import Domain
internal import Storage

extension CaseActions {
    /// Works out every open case's limits anew, in chunks behind waiting commands: the calendar has changed, and with
    /// it the order of the lists and when somebody is told (DOMAIN.md B2.3). Done twice, it does the same twice.
    public func reckonDeadlines() async throws {
        let now = world.now()
        var last: Key<Case>?
        while true {
            let start = last
            let (found, ruling) = try await world.database.read { db in
                let found = try CaseTable.unfinished(after: start, limit: Self.reckoned, in: db)
                return (found, try terms(inEach: found.map(\.place), on: now.day, in: db))
            }
            guard let end = found.last?.id else { return }
            try await world.database.writeBulk { db in
                for (id, place) in found {
                    guard let terms = ruling[place.withoutGrid], let file = try CaseTable.lock(id, in: db),
                        !file.stage.isOver
                    else { continue }
                    try CaseTable.reckon(file, under: terms, at: now, in: db)
                }
            }
            last = end
        }
    }

    /// So many in one transaction.
    private static let reckoned = 200
}
