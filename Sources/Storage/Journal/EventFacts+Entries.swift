internal import Database

extension EventFacts {
    /// The events of a thing in their order, each with its entry; entries of other kinds about it are left out.
    ///
    /// - Parameters:
    ///   - limit: of the newest entries about the thing, those of other kinds with them.
    ///   - known: what is remembered of facts that were read before.
    static func told<Event: Decodable & Sendable>(
        on subject: Journal.Subject, limit: Int, _ known: Remembered<Facts, Event>, in db: Reader
    ) throws -> [(entry: Journal.Entry, event: Event)] {
        try Journal.entries(on: subject, limit: limit, in: db).reversed().compactMap { entry in
            guard entry.tellsEvent else { return nil }
            return (entry, try known.value(of: entry.facts) { try read($0) })
        }
    }
}
