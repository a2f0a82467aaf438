internal import Core

/// Reads a .csv file row by row: commas, tabs or semicolons, any encoding of `TextEncoding`.
///
/// Each `next` reads what it needs; nothing larger than a row and a chunk is in memory. It blocks: use it inside long
/// work.
///
///     let reader = try CSVReader(path: path, limits: .usual)
///     while let row = try reader.next() { … }
public final class CSVReader {
    public let encoding: TextEncoding
    /// What stands between cells: `,`, `;` or a tab, whichever the first row has most of.
    public let separator: Character

    private let limits: SheetLimits
    private let read: () throws -> ArraySlice<UInt8>
    private let decoder: TextDecoder?
    private var scanner: CSVScanner
    private var queue = RowQueue()
    private var isAtEnd = false
    private var failure: SheetRefusal?

    public convenience init(path: String, limits: SheetLimits) throws {
        try self.init(ByteSource(path: path), limits: limits)
    }

    public convenience init(_ bytes: [UInt8], limits: SheetLimits) throws {
        try self.init(ByteSource(bytes), limits: limits)
    }

    init(_ source: ByteSource, limits: SheetLimits) throws {
        guard source.count > 0 else { throw SheetRefusal.emptyFile.problem }
        guard source.count <= limits.bytes else {
            throw SheetRefusal.tooLarge(source.count, most: limits.bytes).problem
        }
        self.limits = limits
        encoding = try TextEncoding.detected(in: source)
        read = try source.reader()
        decoder = encoding == .utf8 ? nil : TextDecoder(encoding)
        var first: [UInt8] = []
        let head = try source.head()
        if encoding == .utf8 { first = head } else { _ = TextDecoder(encoding).decode(head[...], into: &first) }
        let byte = Self.separator(in: first)
        separator = Character(UnicodeScalar(byte))
        scanner = CSVScanner(separator: byte, limits: limits)
    }

    /// The next row, blank ones among them; nil behind the last one with anything in it.
    /// - Throws: `Problem` with row and column; the rows before it have been given.
    public func next() throws -> SheetRow? {
        while true {
            if let row = queue.next() { return row }
            if let failure { throw failure.problem }
            guard !isAtEnd else { return nil }
            do { try fill() } catch let refusal as SheetRefusal { failure = refusal }
        }
    }

    private func fill() throws {
        let chunk = try read()
        var text: [UInt8] = []
        var outcome = TextDecoder.Outcome.whole
        if let decoder { outcome = decoder.decode(chunk, into: &text) }
        try scanner.scan(decoder == nil ? chunk : text[...]) { queue.put($0) }
        if outcome == .wrong { throw scanner.unreadable }
        guard chunk.isEmpty else { return }
        isAtEnd = true
        if let decoder, !decoder.isWhole { throw scanner.unreadable }
        try scanner.finish { queue.put($0) }
    }

    /// The commonest separator outside quotes on the first line; a comma where there is none.
    private static func separator(in head: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in head {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            if [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")].contains(byte) {
                counts[byte, default: 0] += 1
            }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? UInt8(ascii: ",")
    }
}
