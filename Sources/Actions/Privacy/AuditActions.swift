public import Core
internal import Database
public import Domain
internal import Storage

/// What the auditor reads: who did or saw one thing; and, for a stated incident and with a second administrator's word,
/// what one worker did (DESIGN.md section 6).
public struct AuditActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// One entry of the journal, as the audit pages show it.
    public struct Entry: Hashable, Sendable {
        public let sequence: Int64
        /// Nil until it is sealed.
        public let position: Int64?
        public let at: Instant
        public let caller: Key<Caller>
        public let kind: String
        public let subjectKind: String
        public let subject: Int64
        /// Name and value, by name.
        public let facts: [Detail]
    }

    public struct Detail: Hashable, Sendable {
        public let name: String
        public let value: Value

        public enum Value: Hashable, Sendable {
            /// A word of the program; the page has words for it.
            case code(String)
            case day(Day)
            case instant(Instant)
            case flag(Bool)
            /// A key, a count or the beginning of a digest.
            case text(String)
        }
    }

    /// The head of the sealed chain as it was noted.
    public struct Note: Hashable, Sendable {
        public let at: Instant
        public let position: Int64
        /// The line as it stands in the file and on paper.
        public let line: String
    }

    /// What happened to one thing, newest first; at most 200. That the auditor looked is journalled as well.
    ///
    /// - Parameter kind: what the thing is, as in the journal: `account`, `area`, `export`.
    public func entries(on kind: String, _ number: Int64, by caller: Caller) async throws -> [Entry] {
        try Permissions.require(.readJournal, for: caller)
        guard number > 0, Self.isKind(kind) else { throw Self.misshapen }
        let now = world.now()
        return try await world.database.write { db in
            let subject = Journal.Subject(kind, number: number)
            let found = try Journal.entries(on: subject, limit: 200, in: db)
            try Journal.record("journal.read", on: subject, by: caller, at: now, in: db)
            return found.map(Entry.init)
        }
    }

    /// The newest anchors, newest first.
    public func anchors(limit: Int, by caller: Caller) async throws -> [Note] {
        try Permissions.require(.verifyJournal, for: caller)
        return try await world.database.read { db in
            try Anchor.latest(limit, in: db).map {
                Note(at: $0.at, position: $0.position, line: $0.description)
            }
        }
    }

    private static func isKind(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    private static let misshapen = Problem(
        .invalid, "journal.no-subject", field: "kind",
        Words("请写明是哪一类、编号多少，例如 account 和 13 位编号。", "Give a kind and a key, such as account and its 13 characters."))
}

extension AuditActions.Entry {
    init(_ entry: Journal.Entry) {
        self.init(
            sequence: entry.sequence, position: entry.position, at: entry.at, caller: entry.caller, kind: entry.kind,
            subjectKind: entry.subject.kind, subject: entry.subject.number,
            facts: entry.facts.sorted { $0.key < $1.key }.map {
                AuditActions.Detail(name: $0.key, value: $0.value.shown)
            })
    }
}

extension Fact {
    /// As the audit pages show it.
    fileprivate var shown: AuditActions.Detail.Value {
        switch self {
        case .key(let number): .text(number > 0 ? Key<Never>(number).description : String(number))
        case .code(let code): .code(code)
        case .instant(let instant): .instant(instant)
        case .day(let day): .day(day)
        case .count(let count): .text(String(count))
        case .flag(let flag): .flag(flag)
        case .digest(let bytes): .text(Hexadecimal.text(bytes.prefix(8)) + "…")
        }
    }
}
