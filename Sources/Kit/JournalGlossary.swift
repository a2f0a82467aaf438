package import Core

/// What a site calls the entries of its journal: the tables of all its capabilities.
public struct JournalGlossary: Sendable {
    package let tables: [JournalWords]

    package init(_ tables: [JournalWords]) { self.tables = tables }

    /// For pages that show no entries: everything is called by its code.
    public static let none = JournalGlossary([])

    /// What happened; the kind itself where nobody gave it words.
    package func kind(_ kind: String) -> Words { table(of: kind)?.kinds[kind] ?? Words(data: kind) }

    /// What it happened to.
    package func subject(_ subject: String) -> Words {
        tables.lazy.compactMap { $0.subjects[subject] }.first ?? Words(data: subject)
    }

    /// What a code says in a detail of an entry.
    package func code(_ code: String, in detail: String, of kind: String) -> Words {
        table(of: kind)?.codes[detail]?[code] ?? JournalWords.common[detail]?[code] ?? Words(data: code)
    }

    /// What a detail is called.
    package func detail(_ name: String) -> Words { JournalWords.details[name] ?? Words(data: name) }

    private func table(of kind: String) -> JournalWords? { tables.first { $0.kinds[kind] != nil } }
}
