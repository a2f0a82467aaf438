internal import Database

extension EventFacts {
    /// The events of a thing in their order; entries of other kinds about it are left out.
    static func events<Event: Decodable>(
        on subject: Journal.Subject, limit: Int, in db: Reader
    ) throws -> [Event] {
        try told(on: subject, limit: limit, in: db).map(\.event)
    }

    /// The same, each with its entry.
    ///
    /// - Parameter limit: of the newest entries about the thing, those of other kinds with them.
    static func told<Event: Decodable>(
        on subject: Journal.Subject, limit: Int, in db: Reader
    ) throws -> [(entry: Journal.Entry, event: Event)] {
        try Journal.entries(on: subject, limit: limit, in: db).reversed().compactMap { entry in
            guard entry.tellsEvent else { return nil }
            // Said by its type: taken for an optional one, nothing would be read.
            return (entry, try read(entry.facts, as: Event.self))
        }
    }
}
