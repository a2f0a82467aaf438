public import Core

/// How a code is put together: `{community:12}{serial:3}`.
///
/// In curly brackets stands the code of the area's own ancestor of that level (with a number, of exactly so many
/// characters) or a serial number of so many digits; the rest is taken as it is. No meaning is read from a code at run
/// time: a pattern only makes new ones (DOMAIN.md B3).
public struct CodePattern: Hashable, Sendable {
    public let text: String
    private let parts: [Part]

    private enum Part: Hashable, Sendable {
        case literal(String)
        case code(Area.Level, length: Int?)
        case serial(digits: Int)
    }

    public enum Refusal: Error, Hashable, Sendable {
        /// Brackets that don't close, or a word in them that means nothing here.
        case unreadable(String)
        /// A pattern has one serial number, of 1 to 6 digits.
        case serials(Int)
        /// It could make codes that are none: other characters, or more than 40.
        case misshapen
        /// The ancestor of that level has no code, or none of the length asked for.
        case noCode(Area.Level)
        /// Every serial number of so many digits was given out.
        case usedUp(digits: Int)
    }

    public init(_ text: String) throws(Refusal) {
        var parts: [Part] = []
        var rest = text[...]
        while let next = rest.first {
            if next == "{" {
                guard let close = rest.firstIndex(of: "}") else { throw .unreadable(String(rest)) }
                parts.append(try Self.part(rest[rest.index(after: rest.startIndex)..<close]))
                rest = rest[rest.index(after: close)...]
            } else {
                let literal = rest.prefix { $0 != "{" }
                guard AreaCode.isWellFormed(String(literal)) else { throw .misshapen }
                parts.append(.literal(String(literal)))
                rest = rest.dropFirst(literal.count)
            }
        }
        let serials = parts.count { if case .serial = $0 { true } else { false } }
        guard serials == 1 else { throw .serials(serials) }
        self.text = text
        self.parts = parts
    }

    private static func part(_ word: Substring) throws(Refusal) -> Part {
        let pieces = word.split(separator: ":", omittingEmptySubsequences: false)
        let number = pieces.count == 2 ? Int(pieces[1]) : nil
        guard pieces.count <= 2, pieces.count == 1 || number != nil else { throw .unreadable(String(word)) }
        if pieces[0] == "serial" {
            guard let number, (1...6).contains(number) else { throw .serials(1) }
            return .serial(digits: number)
        }
        guard let level = Area.Level(word: String(pieces[0])), level <= .grid, (1...40).contains(number ?? 1) else {
            throw .unreadable(String(word))
        }
        return .code(level, length: number)
    }

    /// The pattern with the codes of an area's ancestors put in.
    ///
    /// - Parameter codes: what each ancestor is known by now.
    public func stem(under codes: [Area.Level: String]) throws(Refusal) -> Stem {
        var (before, after) = ("", "")
        var digits: Int?
        for part in parts {
            var piece = ""
            switch part {
            case .literal(let text): piece = text
            case .serial(let count): digits = count
            case .code(let level, let length):
                guard let code = codes[level], length.map({ $0 == code.utf8.count }) ?? true else {
                    throw .noCode(level)
                }
                piece = code
            }
            if digits == nil { before += piece } else { after += piece }
        }
        guard let digits, before.utf8.count + digits + after.utf8.count <= 40 else { throw .misshapen }
        return Stem(before: before, digits: digits, after: after)
    }

    /// What the codes of one row of serial numbers share.
    public struct Stem: Hashable, Sendable {
        public let before: String
        public let digits: Int
        public let after: String

        /// The row's name: `340802001001###`. Serial numbers are counted row by row.
        public var row: String { before + String(repeating: "#", count: digits) + after }

        /// - Parameter serial: from 1 on.
        public func code(_ serial: Int) throws(Refusal) -> String {
            let number = String(serial)
            guard number.count <= digits else { throw .usedUp(digits: digits) }
            return before + serial.padded(to: digits) + after
        }
    }
}

/// How a place codes its grids and micro-grids; part of `AreaRules`, as a rule the city's.
public struct CodeScheme: Hashable, Sendable, Codable {
    public let grid: CodePattern
    public let microGrid: CodePattern

    public init(grid: CodePattern, microGrid: CodePattern) {
        self.grid = grid
        self.microGrid = microGrid
    }

    /// The statistical 12 digits of the community and three more, two more for a micro-grid (DOMAIN.md B3).
    public static let statistical: CodeScheme = {
        guard let grid = try? CodePattern("{community:12}{serial:3}"),  // Written right, as a test says.
            let microGrid = try? CodePattern("{grid:15}{serial:2}")
        else { preconditionFailure("the preset isn't a pattern") }
        return CodeScheme(grid: grid, microGrid: microGrid)
    }()

    /// Nil for areas whose codes aren't ours to give.
    public func pattern(for level: Area.Level) -> CodePattern? {
        switch level {
        case .grid: grid
        case .microGrid: microGrid
        case .province, .city, .county, .township, .community, .building, .unit: nil
        }
    }
}

extension CodePattern: Codable {
    public init(from decoder: any Decoder) throws { try self.init(decoder.singleValueContainer().decode(String.self)) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension CodePattern.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .unreadable(let word):
            Problem(
                .invalid, "code-pattern.unreadable", field: "pattern",
                Words(
                    "编码规则里的“\(word)”看不懂。可以用 {community}、{grid}、{serial:3} 这样的写法。",
                    "“\(word)” means nothing in a pattern. Write such as {community}, {grid}, {serial:3}."))
        case .serials:
            Problem(
                .invalid, "code-pattern.serials", field: "pattern",
                Words(
                    "编码规则里要有一个流水号，1 到 6 位，如 {serial:3}。",
                    "A pattern has one serial number of 1 to 6 digits: {serial:3}."))
        case .misshapen:
            Problem(
                .invalid, "code-pattern.misshapen", field: "pattern",
                Words(
                    "编码只能有数字、英文字母、点和横线，最多 40 个。",
                    "A code has only digits, letters, dots and dashes, at most 40."))
        case .noCode(let level):
            Problem(
                .conflict, "code-pattern.no-code", field: "code",
                Words(
                    "上级“\(level.words.chinese)”还没有合规则的编码，先给它编码，再给这里赋码。",
                    "The \(level.words.english) above has no code that fits the pattern. Give it one first."))
        case .usedUp(let digits):
            Problem(
                .conflict, "code-pattern.used-up", field: "code",
                Words(
                    "\(digits) 位流水号已经用完，请把编码规则的位数加长。",
                    "All serial numbers of \(digits) digits are given out. Make the pattern longer."),
                arguments: ["digits": .integer(digits)])
        }
    }
}
