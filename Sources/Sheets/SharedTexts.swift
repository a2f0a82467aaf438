/// The texts that a workbook keeps once and its cells name by number, in one block of bytes.
///
/// A string each would cost three times the memory.
final class SharedTexts: XMLListener {
    private var bytes: [UInt8] = []
    /// Where each text ends.
    private var ends: [UInt32] = []
    private let limit: Int
    private var isInText = false
    private var isInReading = false

    init(limit: Int) { self.limit = limit }

    func text(at index: Int) throws -> String {
        guard ends.indices.contains(index) else { throw SheetRefusal.broken }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return EscapedText.read(bytes[start..<Int(ends[index])])
    }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "t" { isInText = true } else if name == "rPh" { isInReading = true }
    }

    func end(_ name: XMLName) throws {
        if name == "t" {
            isInText = false
        } else if name == "rPh" {
            isInReading = false
        } else if name == "si" {
            guard ends.count < limit / 4 else { throw SheetRefusal.bomb }
            ends.append(UInt32(bytes.count))
        }
    }

    func text(_ piece: UnsafeRawBufferPointer) throws {
        guard isInText, !isInReading else { return }
        guard bytes.count + piece.count <= limit else { throw SheetRefusal.bomb }
        bytes.append(contentsOf: piece)
    }
}

/// Sheets write control characters as `_x000D_`.
enum EscapedText {
    static func read(_ bytes: some Collection<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        var result = ""
        var rest = text[...]
        while let mark = rest.firstRange(of: "_x") {
            result += rest[..<mark.lowerBound]
            rest = rest[mark.lowerBound...]
            let code = rest.dropFirst(2).prefix(4)
            if code.count == 4, rest.dropFirst(6).hasPrefix("_"), let value = UInt32(code, radix: 16),
                let scalar = UnicodeScalar(value)
            {
                result.unicodeScalars.append(scalar)
                rest = rest.dropFirst(7)
            } else {
                result += rest.prefix(2)
                rest = rest.dropFirst(2)
            }
        }
        return result + rest
    }
}
