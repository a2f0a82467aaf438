internal import Core

/// Takes facts from the bytes that `FactsText.write` made, and from no others: one way to write them, one to read.
///
/// By bytes and without copies: whatever follows the journal reads every entry, and a case's page reads all of its.
struct FactsReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// - Throws: `StoredFault.payload`.
    mutating func facts() throws -> Facts {
        var facts: Facts = [:]
        try skip("{")
        guard next != UInt8(ascii: "}") else {
            try end()
            return facts
        }
        var last = 0..<0
        while true {
            let name = try quoted()
            // In order, and so none twice.
            guard last.isEmpty || bytes[last].lexicographicallyPrecedes(bytes[name]) else { throw StoredFault.payload }
            last = name
            try skip(":")
            facts[try code(name)] = try fact()
            guard next == UInt8(ascii: ",") else { break }
            place += 1
        }
        try end()
        return facts
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skip(_ text: StaticString) throws {
        for index in 0..<text.utf8CodeUnitCount {
            guard next == text.utf8Start[index] else { throw StoredFault.payload }
            place += 1
        }
    }

    private mutating func end() throws {
        try skip("}")
        guard place == bytes.count else { throw StoredFault.payload }
    }

    /// What stands between two quotes.
    private mutating func quoted() throws -> Range<Int> {
        try skip("\"")
        let start = place
        while let byte = next, byte != UInt8(ascii: "\"") { place += 1 }
        let inner = start..<place
        try skip("\"")
        return inner
    }

    private mutating func fact() throws -> Fact {
        let fact: Fact
        switch next {
        case UInt8(ascii: "t"):
            try skip("true")
            return .flag(true)
        case UInt8(ascii: "f"):
            try skip("false")
            return .flag(false)
        case UInt8(ascii: "\""):
            let whole = try quoted()
            guard whole.count >= 2, bytes[whole.lowerBound + 1] == UInt8(ascii: ":") else { throw StoredFault.payload }
            let value = whole.dropFirst(2)
            switch bytes[whole.lowerBound] {
            case UInt8(ascii: "k"): fact = .key(try number(value))
            case UInt8(ascii: "c"): return .code(try code(value))
            case UInt8(ascii: "t"): fact = .instant(Instant(milliseconds: try number(value)))
            case UInt8(ascii: "d"): fact = .day(Day(number: Int(try number(value))))
            case UInt8(ascii: "h"):
                guard let digest = Hexadecimal.bytes(text(value)) else { throw StoredFault.payload }
                fact = .digest(digest)
            default: throw StoredFault.payload
            }
        default:
            let start = place
            while let byte = next, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}") { place += 1 }
            fact = .count(Int(try number(start..<place)))
        }
        guard (try? fact.check()) != nil else { throw StoredFault.payload }
        return fact
    }

    /// As `write` writes it: no sign but a minus, no zero in front.
    private func number(_ range: Range<Int>) throws -> Int64 {
        let digits = range.first.map { bytes[$0] } == UInt8(ascii: "-") ? range.dropFirst() : range
        guard let first = digits.first, let value = Int64(text(range)),
            bytes[first] != UInt8(ascii: "0") || range.count == 1, bytes[range.lowerBound] != UInt8(ascii: "+")
        else { throw StoredFault.payload }
        return value
    }

    private func code(_ range: Range<Int>) throws -> String {
        guard Code.refusal(of: UnsafeBufferPointer(rebasing: bytes[range])) == nil else { throw StoredFault.payload }
        return text(range)
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
