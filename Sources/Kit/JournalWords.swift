internal import Core

/// What entries of the journal are called on pages, a table a capability: what happened, what it happened to, and the
/// codes in its details. A test finds kinds of entries that have no words.
struct JournalWords: Sendable {
    /// By the entry's kind: `area.created`.
    let kinds: [String: Words]
    /// By the kind of what it happened to: `area`.
    let subjects: [String: Words]
    /// By the name of the detail, for the entries of this capability; then by code.
    let codes: [String: [String: Words]]

    init(
        kinds: [String: Words], subjects: [String: Words] = [:], codes: [String: [String: Words]] = [:]
    ) {
        self.kinds = kinds
        self.subjects = subjects
        self.codes = codes
    }

    static let all: [JournalWords] = [areas, people, partnership, access, privacy, calendar, operations]

    /// What happened; the kind itself where nobody gave it words.
    static func kind(_ kind: String) -> Words { table(of: kind)?.kinds[kind] ?? Words(data: kind) }

    static func subject(_ subject: String) -> Words {
        all.lazy.compactMap { $0.subjects[subject] }.first ?? Words(data: subject)
    }

    /// What a code says in a detail of an entry.
    static func code(_ code: String, in detail: String, of kind: String) -> Words {
        table(of: kind)?.codes[detail]?[code] ?? common[detail]?[code] ?? Words(data: code)
    }

    /// What a detail is called.
    static func detail(_ name: String) -> Words { details[name] ?? Words(data: name) }

    private static func table(of kind: String) -> JournalWords? { all.first { $0.kinds[kind] != nil } }

    /// The words of the cases of an enumeration, by their codes.
    static func table<Code: CaseIterable & RawRepresentable<String>>(
        _ type: Code.Type, _ words: (Code) -> Words
    ) -> [String: Words] {
        Dictionary(uniqueKeysWithValues: Code.allCases.map { ($0.rawValue, words($0)) })
    }
}
