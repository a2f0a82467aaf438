internal import Core

extension JSON {
    /// What the text says; throws a problem that names line and column of what is wrong (RFC 8259).
    ///
    /// - Parameter bytes: UTF-8. Values may lie at most 32 deep.
    public init(reading bytes: [UInt8]) throws {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Problem(
                .invalid, "json.not-utf8", Words("JSON 不是有效的 UTF-8 文本", "The JSON is not valid UTF-8 text"))
        }
        var reader = JSONReader(bytes: bytes)
        self = try reader.document()
    }
}

/// Reads one JSON text from its beginning to its end.
private struct JSONReader {
    let bytes: [UInt8]
    var position = 0
    static let deepest = 32

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws -> JSON {
        let value = try value(depth: 0)
        skipSpace()
        guard position == bytes.count else {
            throw wrong(Words("后面多出了内容", "there is something after the end"))
        }
        return value
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func value(depth: Int) throws -> JSON {
        guard depth <= Self.deepest else { throw wrong(Words("嵌套超过 32 层", "values lie more than 32 deep")) }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case .some: return try number()
        case nil: throw wrong(Words("内容不完整", "it ends too early"))
        }
    }

    private mutating func object(depth: Int) throws -> JSON {
        position += 1
        var members: [JSON.Member] = []
        skipSpace()
        if take("}") { return .object([]) }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else {
                throw wrong(Words("这里应是带双引号的名称", "a name in double quotes belongs here"))
            }
            let name = try text()
            guard !members.contains(where: { $0.name == name }) else {
                throw wrong(Words("名称“\(name)”出现了两次", "the name “\(name)” comes twice"))
            }
            skipSpace()
            guard take(":") else { throw wrong(Words("这里应是冒号", "a colon belongs here")) }
            members.append(JSON.Member(name: name, value: try value(depth: depth + 1)))
            skipSpace()
        } while take(",")
        guard take("}") else { throw wrong(Words("这里应是逗号或 }", "a comma or } belongs here")) }
        return .object(members)
    }

    private mutating func list(depth: Int) throws -> JSON {
        position += 1
        var values: [JSON] = []
        skipSpace()
        if take("]") { return .list([]) }
        repeat {
            values.append(try value(depth: depth + 1))
            skipSpace()
        } while take(",")
        guard take("]") else { throw wrong(Words("这里应是逗号或 ]", "a comma or ] belongs here")) }
        return .list(values)
    }

    private mutating func text() throws -> String {
        position += 1
        var out: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: out, as: UTF8.self)
            case UInt8(ascii: "\\"): out += try escaped().utf8
            case 0x00..<0x20: throw wrong(Words("文字里有控制字符", "the text holds a control character"))
            default: out.append(byte)
            }
        }
        throw wrong(Words("文字没有以双引号结束", "the text lacks its closing quote"))
    }

    private mutating func escaped() throws -> String {
        let byte = next
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try character()
        default: throw wrong(Words("反斜杠后面的字符不对", "no such escape after a backslash"))
        }
    }

    /// Four hexadecimal digits, or two times four where the character lies beyond the first plane.
    private mutating func character() throws -> String {
        let high = try hexadecimal()
        if (0xD800..<0xDC00).contains(high), take("\\"), take("u") {
            let low = try hexadecimal()
            if (0xDC00..<0xE000).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
            {
                return String(Character(scalar))
            }
        }
        guard let scalar = Unicode.Scalar(high) else {
            throw wrong(Words("\\u 后面不是一个字符", "\\u names no character"))
        }
        return String(Character(scalar))
    }

    private mutating func hexadecimal() throws -> UInt32 {
        let digits = bytes[position..<min(position + 4, bytes.count)]
        guard digits.count == 4, digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
            let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw wrong(Words("\\u 后面要有四位十六进制数", "\\u needs four hexadecimal digits")) }
        position += 4
        return number
    }

    private mutating func number() throws -> JSON {
        let start = position
        let inside = Set("+-0123456789.eE".utf8)
        while let byte = next, inside.contains(byte) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        let digits = text.drop { $0 == "-" }
        let isPlain = digits == "0" || !(digits.hasPrefix("0") && digits.dropFirst().first?.isNumber == true)
        if isPlain, digits.first?.isNumber == true, digits.last?.isNumber == true {
            if let number = Int(text) { return .integer(number) }
            if let number = Double(text), number.isFinite { return .number(number) }
        }
        position = start
        throw wrong(Words("这里的内容不是 JSON 的值", "this is no JSON value"))
    }

    private mutating func word(_ word: String, _ value: JSON) throws -> JSON {
        guard bytes[position...].starts(with: word.utf8) else {
            throw wrong(Words("这里的内容不是 JSON 的值", "this is no JSON value"))
        }
        position += word.utf8.count
        return value
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B && byte != 0x0C {
            position += 1
        }
    }

    private func wrong(_ words: Words) -> Problem {
        let before = bytes[..<min(position, bytes.count)]
        let line = before.count { $0 == 0x0A } + 1
        let column = before.reversed().prefix { $0 != 0x0A }.count + 1
        return Problem(
            .invalid, "json.malformed",
            Words(
                "JSON 第 \(line) 行第 \(column) 个字节处：\(words.chinese)",
                "JSON, line \(line), byte \(column): \(words.english)"),
            arguments: ["line": .integer(line), "column": .integer(column)])
    }
}
