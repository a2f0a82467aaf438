internal import Core

/// Reads `multipart/form-data` (RFC 7578) piece by piece, wherever the pieces are cut.
///
/// Names and file names are UTF-8 as browsers send them; `filename*` (RFC 8187) is read too.
struct MultipartParser {
    enum Event: Hashable {
        /// - Parameter fileName: nil for a field that is no file.
        case begin(name: String, fileName: String?, mediaType: String)
        case data([UInt8])
        case end
    }

    private enum State: Hashable { case beforeFirst, afterDelimiter, headers, content, finished }

    private let delimiter: [UInt8]
    private var buffer: [UInt8]
    private var state = State.beforeFirst
    private var parts = 0

    static let longestHeaders = 4096
    static let mostParts = 200

    /// - Parameter contentType: the header, with its boundary of 1...70 characters.
    init(contentType: String) throws {
        let parameter = contentType.split(separator: ";").dropFirst()
            .map { $0.drop { $0 == " " } }.first { $0.lowercased().hasPrefix("boundary=") }
        var boundary = parameter.map { String($0.dropFirst(9)) } ?? ""
        if boundary.hasPrefix("\""), boundary.hasSuffix("\""), boundary.count >= 2 {
            boundary = String(boundary.dropFirst().dropLast())
        }
        guard (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
            throw Self.broken(Words("没有说明分隔符", "it names no boundary"))
        }
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter stands at the very beginning, without the line break the others have before them.
        buffer = [0x0D, 0x0A]
    }

    mutating func read(_ piece: [UInt8]) throws -> [Event] {
        buffer += piece
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    /// Throws when the closing delimiter hasn't come.
    func end() throws {
        guard state == .finished else {
            throw Self.broken(Words("没有传完", "it ends too early"))
        }
    }

    /// One step ahead; false when more has to come first.
    private mutating func step(_ events: inout [Event]) throws -> Bool {
        switch state {
        case .beforeFirst: return try skipPreamble()
        case .afterDelimiter: return try afterDelimiter()
        case .headers: return try headers(&events)
        case .content: return content(&events)
        case .finished:
            // RFC 2046 lets an epilogue follow; nobody has a use for it.
            buffer.removeAll(keepingCapacity: false)
            return false
        }
    }

    private mutating func skipPreamble() throws -> Bool {
        guard buffer.count >= delimiter.count else { return false }
        guard buffer.starts(with: delimiter) else {
            throw Self.broken(Words("开头不是分隔符", "it doesn't begin with its boundary"))
        }
        buffer.removeFirst(delimiter.count)
        state = .afterDelimiter
        return true
    }

    private mutating func afterDelimiter() throws -> Bool {
        guard buffer.count >= 2 else { return false }
        if buffer.starts(with: [0x2D, 0x2D]) {
            state = .finished
        } else if buffer.starts(with: [0x0D, 0x0A]) {
            parts += 1
            guard parts <= Self.mostParts else { throw Self.broken(Words("部分太多", "it has too many parts")) }
            state = .headers
        } else {
            throw Self.broken(Words("分隔符后面不对", "something wrong stands behind a boundary"))
        }
        buffer.removeFirst(2)
        return true
    }

    private mutating func headers(_ events: inout [Event]) throws -> Bool {
        guard let end = Self.find([0x0D, 0x0A, 0x0D, 0x0A], in: buffer) else {
            guard buffer.count <= Self.longestHeaders else {
                throw Self.broken(Words("部分的头太长", "the head of a part is too long"))
            }
            return false
        }
        guard end <= Self.longestHeaders, let text = String(validating: buffer[..<end], as: UTF8.self) else {
            throw Self.broken(Words("部分的头无法读取", "the head of a part can't be read"))
        }
        events.append(try Self.begin(text))
        buffer.removeFirst(end + 4)
        state = .content
        return true
    }

    private mutating func content(_ events: inout [Event]) -> Bool {
        if let end = Self.find(delimiter, in: buffer) {
            if end > 0 { events.append(.data(Array(buffer[..<end]))) }
            events.append(.end)
            buffer.removeFirst(end + delimiter.count)
            state = .afterDelimiter
            return true
        }
        // A delimiter may begin in what is here; that much is kept back.
        let certain = buffer.count - delimiter.count + 1
        if certain > 0 {
            events.append(.data(Array(buffer[..<certain])))
            buffer.removeFirst(certain)
        }
        return false
    }
}

extension MultipartParser {
    private static func begin(_ headers: String) throws -> Event {
        var disposition = ""
        var mediaType = ""
        for line in headers.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else {
                throw broken(Words("部分的头无法读取", "the head of a part can't be read"))
            }
            let value = String(line[line.index(after: colon)...].drop { $0 == " " })
            switch line[..<colon].lowercased() {
            case "content-disposition": disposition = value
            case "content-type": mediaType = String(value.prefix(100))
            default: continue
            }
        }
        guard let name = parameter("name", of: disposition) else {
            throw broken(Words("有一部分没有名称", "a part has no name"))
        }
        let encoded = parameter("filename*", of: disposition)?.split(separator: "'", omittingEmptySubsequences: false)
        let extended = encoded?.last.flatMap { PercentDecoding.text($0.utf8, plusIsSpace: false) }
        let fileName = extended ?? parameter("filename", of: disposition)
        return .begin(name: name, fileName: fileName.map(safe), mediaType: mediaType)
    }

    /// The value of a parameter, quoted or not. Browsers write a quote inside as %22 (WHATWG), older ones as \".
    private static func parameter(_ name: String, of header: String) -> String? {
        var rest = header[...]
        while let semicolon = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: semicolon)...].drop { $0 == " " }
            guard rest.lowercased().hasPrefix("\(name)=") else {
                rest = skipped(rest)
                continue
            }
            rest = rest.dropFirst(name.count + 1)
            guard rest.first == "\"" else { return String(rest.prefix { $0 != ";" && $0 != " " }) }
            return quoted(rest.dropFirst())
        }
        return nil
    }

    private static func quoted(_ text: Substring) -> String {
        var value = ""
        var isEscaped = false
        for character in text {
            if isEscaped || (character != "\\" && character != "\"") {
                value.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                break
            }
        }
        return value.replacing("%22", with: "\"")
    }

    /// Behind a parameter we don't want; a semicolon inside quotes ends nothing.
    private static func skipped(_ text: Substring) -> Substring {
        var isQuoted = false
        return text.drop { character in
            if character == "\"" { isQuoted.toggle() }
            return isQuoted || character != ";"
        }
    }

    /// A name for showing: the last of its folders, no control characters, at most 200.
    private static func safe(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        return String(last.filter { !$0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } }.prefix(200))
    }

    static func broken(_ words: Words) -> Problem {
        Problem(
            .invalid, "request.broken-upload",
            Words(
                "上传的内容无法读取：\(words.chinese)。请重新选择文件再试",
                "What was uploaded can't be read: \(words.english). Choose the file again and retry"))
    }

    /// Where `pattern` first stands in `bytes`.
    private static func find(_ pattern: [UInt8], in bytes: [UInt8]) -> Int? {
        let last = bytes.count - pattern.count
        guard last >= 0 else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            pattern.withUnsafeBufferPointer { pattern in
                var start = 0
                while start <= last {
                    if bytes[start] == pattern[0], (1..<pattern.count).allSatisfy({ bytes[start + $0] == pattern[$0] })
                    {
                        return start
                    }
                    start += 1
                }
                return nil
            }
        }
    }
}
