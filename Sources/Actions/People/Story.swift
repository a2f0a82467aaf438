public import Core
internal import Database
public import Domain
internal import Storage

/// Something that happened to a body, a person or a post; the words for it stand on the page.
public struct PeopleEvent: Hashable, Sendable {
    public let kind: String
    public let at: Instant
    /// The key of the post it is about; nil for what isn't about one.
    public let post: Key<Post>?
    /// Days by their names in the journal: `from`, `on`, `until`, `term`.
    public let days: [String: Day]
    /// Codes by their names in the journal: `kind`, `reason`.
    public let codes: [String: String]
}

/// What happened, read from the journal.
enum Story {
    /// The newest first; at most 40.
    static func of(_ subjects: [Journal.Subject], in db: Reader) throws -> [PeopleEvent] {
        try subjects.flatMap { try Journal.entries(on: $0, limit: 20, in: db) }
            .sorted { $1.sequence < $0.sequence }.prefix(40).map(event)
    }

    private static func event(_ entry: Journal.Entry) -> PeopleEvent {
        var days: [String: Day] = [:]
        var codes: [String: String] = [:]
        for (name, fact) in entry.facts {
            switch fact {
            case .day(let day): days[name] = day
            case .code(let code): codes[name] = code
            case .key, .instant, .count, .flag, .digest: break
            }
        }
        let post = entry.subject.kind == "post" ? Key<Post>(entry.subject.number) : nil
        return PeopleEvent(kind: entry.kind, at: entry.at, post: post, days: days, codes: codes)
    }
}
