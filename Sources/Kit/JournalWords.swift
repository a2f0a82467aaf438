package import Core

/// What entries of the journal are called on pages, a table a capability: what happened, what it happened to, and the
/// codes in its details. A test finds kinds of entries that have no words.
public struct JournalWords: Sendable {
    /// By the entry's kind: `area.created`.
    package let kinds: [String: Words]
    /// By the kind of what it happened to: `area`.
    package let subjects: [String: Words]
    /// By the name of the detail, for the entries of this capability; then by code.
    package let codes: [String: [String: Words]]

    package init(
        kinds: [String: Words], subjects: [String: Words] = [:], codes: [String: [String: Words]] = [:]
    ) {
        self.kinds = kinds
        self.subjects = subjects
        self.codes = codes
    }

    /// The words of the cases of an enumeration, by their codes.
    package static func table<Code: CaseIterable & RawRepresentable<String>>(
        _ type: Code.Type, _ words: (Code) -> Words
    ) -> [String: Words] {
        Dictionary(uniqueKeysWithValues: Code.allCases.map { ($0.rawValue, words($0)) })
    }
}
