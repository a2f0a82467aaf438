/// A piece of Swift text, as far as the rules of the house need to tell pieces apart.
struct Token: Hashable {
    enum Kind: Hashable {
        /// A keyword or a name; backticks are left off.
        case word(String)
        /// A string literal's own characters, interpolations left out.
        case literal(String)
        case comment(String)
        /// One character of punctuation.
        case mark(Character)
    }

    let kind: Kind
    /// Counted from 1: where the piece begins.
    let line: Int

    var word: String? {
        if case .word(let text) = kind { text } else { nil }
    }

    var literal: String? {
        if case .literal(let text) = kind { text } else { nil }
    }

    var comment: String? {
        if case .comment(let text) = kind { text } else { nil }
    }

    func isMark(_ mark: Character) -> Bool { kind == .mark(mark) }
}

extension Token {
    /// The pieces of a Swift file, in order. An interpolation's own pieces follow the literal that holds it.
    static func read(_ text: String) -> [Token] {
        var scanner = Scanner(bytes: Array(text.utf8))
        scanner.code(until: nil)
        return scanner.tokens
    }
}

/// Reads bytes; whatever is not ASCII only ever stands in names, literals and comments.
private struct Scanner {
    let bytes: [UInt8]
    var at = 0
    var line = 1
    var tokens: [Token] = []

    init(bytes: [UInt8]) { self.bytes = bytes }

    func byte(_ offset: Int = 0) -> UInt8 { at + offset < bytes.count ? bytes[at + offset] : 0 }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    mutating func step() {
        if byte() == UInt8(ascii: "\n") { line += 1 }
        at += 1
    }

    /// Code up to the parenthesis that closes an interpolation, or to the end.
    mutating func code(until closing: UInt8?) {
        var depth = 0
        while at < bytes.count {
            let next = byte()
            if next == closing, depth == 0 { return }
            switch next {
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"): lineComment()
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"): blockComment()
            case UInt8(ascii: "/") where startsPattern: pattern()
            case UInt8(ascii: "\""): literal(hashes: 0)
            case UInt8(ascii: "#") where hashesBeforeQuote > 0: literal(hashes: hashesBeforeQuote)
            case UInt8(ascii: "`"): quotedName()
            case _ where isNamePart(next): name()
            default:
                if next == UInt8(ascii: "(") { depth += 1 }
                if next == UInt8(ascii: ")") { depth -= 1 }
                if next > 32 { tokens.append(Token(kind: .mark(Character(UnicodeScalar(next))), line: line)) }
                step()
            }
        }
    }

    func isNamePart(_ byte: UInt8) -> Bool {
        byte >= 128 || byte == UInt8(ascii: "_") || (48...57).contains(byte) || (65...90).contains(byte)
            || (97...122).contains(byte)
    }

    mutating func name() {
        let start = at
        while isNamePart(byte()) { at += 1 }
        tokens.append(Token(kind: .word(text(start..<at)), line: line))
    }

    mutating func quotedName() {
        at += 1
        let start = at
        while at < bytes.count, byte() != UInt8(ascii: "`") { step() }
        tokens.append(Token(kind: .word(text(start..<at)), line: line))
        at += 1
    }

    mutating func lineComment() {
        let start = at
        while at < bytes.count, byte() != UInt8(ascii: "\n") { at += 1 }
        tokens.append(Token(kind: .comment(text(start..<at)), line: line))
    }

    mutating func blockComment() {
        let start = at
        let first = line
        var depth = 0
        repeat {
            if byte() == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") { depth += 1 }
            if byte() == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") { depth -= 1 }
            step()
        } while at < bytes.count && depth > 0
        at = min(at + 1, bytes.count)
        tokens.append(Token(kind: .comment(text(start..<at)), line: first))
    }

    /// A `/` opens a regular expression only where a value may begin and no blank follows.
    var startsPattern: Bool {
        guard byte(1) > 32, case .mark(let before) = tokens.last?.kind else { return false }
        return "(,=:[".contains(before)
    }

    mutating func pattern() {
        at += 1
        while at < bytes.count, byte() != UInt8(ascii: "/"), byte() != UInt8(ascii: "\n") {
            at += byte() == UInt8(ascii: "\\") ? 2 : 1
        }
        at += 1
        tokens.append(Token(kind: .literal(""), line: line))
    }

    var hashesBeforeQuote: Int {
        var count = 0
        while byte(count) == UInt8(ascii: "#") { count += 1 }
        return byte(count) == UInt8(ascii: "\"") ? count : 0
    }

    func stands(_ sign: UInt8, times: Int, from offset: Int = 0) -> Bool {
        (0..<times).allSatisfy { byte(offset + $0) == sign }
    }

    /// With its hashes and one or three quotes; the literal's token comes before those of its interpolations.
    mutating func literal(hashes: Int) {
        let first = line
        let place = tokens.count
        at += hashes
        let quote = UInt8(ascii: "\"")
        let quotes = stands(quote, times: 3) ? 3 : 1
        at += quotes
        var own: [UInt8] = []
        while at < bytes.count {
            let sign = byte()
            if sign == quote, stands(quote, times: quotes), stands(UInt8(ascii: "#"), times: hashes, from: quotes) {
                break
            }
            guard sign == UInt8(ascii: "\\"), stands(UInt8(ascii: "#"), times: hashes, from: 1) else {
                own.append(sign)
                step()
                continue
            }
            at += 1 + hashes
            if byte() == UInt8(ascii: "(") {
                at += 1
                code(until: UInt8(ascii: ")"))
            }
            step()
        }
        at += quotes + hashes
        tokens.insert(Token(kind: .literal(String(decoding: own, as: UTF8.self)), line: first), at: place)
    }
}
