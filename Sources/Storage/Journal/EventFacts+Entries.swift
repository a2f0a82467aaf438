internal import Database

extension EventFacts {
    /// The events of a thing in their order; entries of other kinds about it are left out.
    static func events<Event: Decodable>(
        on subject: Journal.Subject, limit: Int, in db: Reader
    ) throws -> [Event] {
        try Journal.entries(on: subject, limit: limit, in: db).reversed().compactMap { entry in
            guard entry.tellsEvent else { return nil }
            // Said by its type: taken for an optional one, nothing would be read.
            return try read(entry.facts, as: Event.self)
        }
    }
}
