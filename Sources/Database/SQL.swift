/// A statement with its values kept apart. Interpolating a value binds it; only literals become SQL.
///
/// Both engines' texts are built side by side: `?1` for SQLite, `$1` for PostgreSQL. Where they differ in more than
/// that, `Dialect` has a named fragment.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// The pieces between the values: `values.count + 1` of them, alternating with values.
    private(set) var pieces: [Piece]
    public private(set) var values: [Value]

    /// Nearly every piece reads alike on both engines, and is built once then.
    struct Piece: Hashable, Sendable {
        private(set) var sqlite: String
        private var other: String?

        init(_ text: String) { sqlite = text }

        init(sqlite: String, postgres: String) {
            self.sqlite = sqlite
            other = postgres
        }

        var postgres: String { other ?? sqlite }

        mutating func append(_ text: String) {
            sqlite += text
            other? += text
        }

        mutating func append(_ piece: Piece) {
            guard piece.other != nil || other != nil else { return sqlite += piece.sqlite }
            other = postgres + piece.postgres
            sqlite += piece.sqlite
        }

        /// As the text of a migration on SQLite.
        var defined: Piece {
            Piece(sqlite: sqlite.replacing("BIGINT", with: "INTEGER"), postgres: postgres)
        }
    }

    /// What can be bound and what a column can hold.
    public enum Value: Hashable, Sendable {
        case null
        case integer(Int64)
        case real(Double)
        case text(String)
        case bytes([UInt8])
    }

    public init(stringLiteral text: String) {
        pieces = [Piece(text)]
        values = []
    }

    public init(stringInterpolation parts: Parts) {
        pieces = parts.pieces
        values = parts.values
    }

    /// A fragment that reads differently on the two engines. Only `Dialect` makes these.
    init(sqlite: String, postgres: String) {
        pieces = [Piece(sqlite: sqlite, postgres: postgres)]
        values = []
    }
}

extension SQL {
    /// The text for `engine`, with numbered placeholders.
    func text(for engine: Engine) -> String {
        switch engine {
        case .sqlite: numbered("?") { $0.sqlite }
        case .postgres: numbered("$") { $0.postgres }
        }
    }

    private func numbered(_ mark: String, _ text: (Piece) -> String) -> String {
        var result = text(pieces[0])
        result.reserveCapacity(values.count * 12 + 200)
        for index in 1..<max(1, pieces.count) {
            result += mark
            result += String(index)
            result += text(pieces[index])
        }
        return result
    }

    /// As the text of a migration: SQLite's strict tables don't know `BIGINT`, and only a key called `INTEGER` lies in
    /// the table's own tree.
    var definition: SQL {
        var copy = self
        copy.pieces = pieces.map(\.defined)
        return copy
    }

    /// Several fragments in a row.
    public static func + (a: SQL, b: SQL) -> SQL { "\(sql: a)\(sql: b)" }

    /// `a, b, c`; empty for none.
    public static func joined(_ parts: [SQL], by separator: SQL = ", ") -> SQL {
        guard var result = parts.first else { return "" }
        for part in parts.dropFirst() {
            result.append(separator)
            result.append(part)
        }
        return result
    }

    /// In place, so that a thousand rows of values are joined in one pass.
    private mutating func append(_ other: SQL) {
        pieces[pieces.count - 1].append(other.pieces[0])
        pieces += other.pieces.dropFirst()
        values += other.values
    }

    public struct Parts: StringInterpolationProtocol {
        var pieces: [Piece] = [Piece("")]
        var values: [Value] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(interpolationCount + 1)
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) {
            pieces[pieces.count - 1].append(literal)
        }

        public mutating func appendInterpolation(_ value: Value) {
            values.append(value)
            pieces.append(Piece(""))
        }

        public mutating func appendInterpolation(_ value: Int64) { appendInterpolation(.integer(value)) }
        public mutating func appendInterpolation(_ value: Int) { appendInterpolation(.integer(Int64(value))) }
        public mutating func appendInterpolation(_ value: Bool) { appendInterpolation(.integer(value ? 1 : 0)) }
        public mutating func appendInterpolation(_ value: Double) { appendInterpolation(.real(value)) }
        public mutating func appendInterpolation(_ value: String) { appendInterpolation(.text(value)) }
        public mutating func appendInterpolation(_ value: [UInt8]) { appendInterpolation(.bytes(value)) }
        public mutating func appendInterpolation(_ value: Int64?) {
            appendInterpolation(value.map(Value.integer) ?? .null)
        }
        public mutating func appendInterpolation(_ value: Int?) {
            appendInterpolation(value.map { .integer(Int64($0)) } ?? .null)
        }
        public mutating func appendInterpolation(_ value: Double?) {
            appendInterpolation(value.map(Value.real) ?? .null)
        }
        public mutating func appendInterpolation(_ value: String?) {
            appendInterpolation(value.map(Value.text) ?? .null)
        }
        public mutating func appendInterpolation(_ value: [UInt8]?) {
            appendInterpolation(value.map(Value.bytes) ?? .null)
        }

        /// A list in brackets for `IN`: `WHERE id IN \(list: ids)`. None gives `(NULL)`, which matches nothing.
        ///
        /// The last value is repeated up to a power of two, so that lists of many lengths make few statements.
        public mutating func appendInterpolation(list: [Int64]) {
            guard let last = list.last else { return appendLiteral("(NULL)") }
            var places = 1
            while places < list.count { places *= 2 }
            appendLiteral("(")
            for index in 0..<places {
                if index > 0 { appendLiteral(", ") }
                appendInterpolation(index < list.count ? list[index] : last)
            }
            appendLiteral(")")
        }

        /// Splices a fragment: `SELECT \(sql: columns) FROM area`.
        public mutating func appendInterpolation(sql fragment: SQL) {
            pieces[pieces.count - 1].append(fragment.pieces[0])
            pieces += fragment.pieces.dropFirst()
            values += fragment.values
        }
    }
}

/// The two engines a city can be kept in (DESIGN.md section 2, principle 3).
public enum Engine: String, CaseIterable, Sendable {
    case sqlite, postgres
}
