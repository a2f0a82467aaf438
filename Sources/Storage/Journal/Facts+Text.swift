internal import Core

/// Facts as the payload column holds them: JSON with sorted names and no blanks, so that equal facts are equal bytes.
///
/// A count is a number and a flag `true` or `false`; every other value is a string that says its kind in front:
/// `k:` key, `c:` code, `t:` instant in milliseconds, `d:` day number, `h:` digest in lower-case hexadecimal. No value
/// needs an escape (docs/journal-format.md).
enum FactsText {
    static func write(_ facts: Facts) throws -> String {
        var parts: [String] = []
        for name in facts.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            guard let fact = facts[name] else { continue }
            try Code.check(name)
            try fact.check()
            parts.append("\"\(name)\":\(text(of: fact))")
        }
        return "{\(parts.joined(separator: ","))}"
    }

    private static func text(of fact: Fact) -> String {
        switch fact {
        case .key(let number): "\"k:\(number)\""
        case .code(let code): "\"c:\(code)\""
        case .instant(let instant): "\"t:\(instant.milliseconds)\""
        case .day(let day): "\"d:\(day.number)\""
        case .count(let count): String(count)
        case .flag(let flag): flag ? "true" : "false"
        case .digest(let bytes): "\"h:\(Hexadecimal.text(bytes))\""
        }
    }

    /// Throws `StoredFault.payload` on anything `write` doesn't write.
    static func read(_ text: String) throws -> Facts {
        var text = text
        return try text.withUTF8 { bytes in
            var reader = FactsReader(bytes)
            return try reader.facts()
        }
    }
}

/// What lies in a table can't be what this program wrote.
public enum StoredFault: Error, Hashable, Sendable {
    /// The payload of a journal entry or of a job.
    case payload
    /// A key that isn't positive.
    case key
    /// The one row that says where the journal's chain stands.
    case headMissing
    /// A word that the column's list doesn't have.
    case unknownWord(column: String)
}

/// Bytes as lower-case hexadecimal digits, two a byte.
public enum Hexadecimal {
    private static let digits: [UInt8] = Array("0123456789abcdef".utf8)

    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Nil unless `text` is an even number of lower-case digits.
    public static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let values = text.utf8.map { digits.firstIndex(of: $0) }
        guard values.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: values.count, by: 2) {
            guard let high = values[index], let low = values[index + 1] else { return nil }
            bytes.append(UInt8(high << 4 | low))
        }
        return bytes
    }
}
