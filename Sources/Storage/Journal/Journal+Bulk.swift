public import Core
public import Database
public import Domain

extension Journal {
    /// What happened, to be written with many others.
    public struct Draft: Sendable {
        public let kind: String
        public let subject: Subject
        public let place: Place?
        public let caller: Key<Caller>
        public let at: Instant
        public let facts: Facts

        public init(
            _ kind: String, on subject: Subject, in place: Place?, by caller: Key<Caller>, at now: Instant,
            _ facts: Facts
        ) {
            self.kind = kind
            self.subject = subject
            self.place = place
            self.caller = caller
            at = now
            self.facts = facts
        }
    }

    /// As `record` for each, in one statement a hundred.
    public static func record(_ drafts: [Draft], in db: Writer) throws {
        for chunk in drafts.chunks(of: 100) {
            try db.run(
                "INSERT INTO journal (\(sql: written)) VALUES \(sql: .joined(try chunk.map { try values(of: $0) }))")
        }
    }

    /// Every column of a new entry, as `values(of:)` gives them.
    static let written: SQL = """
        at_ms, caller_id, county_id, township_id, community_id, grid_id, kind, subject_kind, subject_id, payload
        """

    /// Throws a `Problem` of ours where a kind, a name or a fact isn't a code.
    static func values(of draft: Draft) throws -> SQL {
        try Code.check(draft.kind)
        try Code.check(draft.subject.kind)
        return """
            (\(draft.at.milliseconds), \(draft.caller.number), \(sql: PlaceColumns.values(draft.place)),
                \(draft.kind), \(draft.subject.kind), \(draft.subject.number), \(try FactsText.write(draft.facts)))
            """
    }
}
