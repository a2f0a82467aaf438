internal import Core

/// Reads a table that a person sent: .xlsx or .csv, told apart by what is in the file and not by its name.
///
/// Rows are pulled one by one, blank ones among them with their numbers, so that a message can name the row as Excel
/// shows it. It blocks and isn't sendable: make and use it inside long work.
///
///     let reader = try SheetReader(path: path, limits: .usual)
///     let rows = try reader.rows(of: reader.sheets[0])
///     while let row = try rows.next() { … }
public final class SheetReader {
    /// In the file's order, hidden ones at the end; a .csv file has one, without a name.
    public let sheets: [Sheet]
    /// What a .csv file was written in; nil for .xlsx.
    public let encoding: TextEncoding?

    /// One sheet of the file, as its tab names it.
    public struct Sheet: Hashable, Sendable {
        public let name: String
        public let isHidden: Bool
    }

    private enum Content {
        case csv(ByteSource)
        case xlsx(XLSXReader)
    }

    private let content: Content
    private let limits: SheetLimits

    /// - Throws: `Problem` with what is wrong and what to do.
    public convenience init(path: String, limits: SheetLimits) throws {
        try self.init(ByteSource(path: path), limits: limits)
    }

    public convenience init(_ bytes: [UInt8], limits: SheetLimits) throws {
        try self.init(ByteSource(bytes), limits: limits)
    }

    private init(_ source: ByteSource, limits: SheetLimits) throws {
        self.limits = limits
        guard source.count > 0 else { throw SheetRefusal.emptyFile.problem }
        guard source.count <= limits.bytes else {
            throw SheetRefusal.tooLarge(source.count, most: limits.bytes).problem
        }
        let isArchive = try told { try SheetKind.isArchive(try source.head()) }
        guard isArchive else {
            content = .csv(source)
            sheets = [Sheet(name: "", isHidden: false)]
            encoding = try TextEncoding.detected(in: source)
            return
        }
        let reader = try told { try XLSXReader(source.onDisk(), limits: limits) }
        let all = reader.workbook.sheets.map { Sheet(name: $0.name, isHidden: $0.isHidden) }
        content = .xlsx(reader)
        sheets = all.filter { !$0.isHidden } + all.filter(\.isHidden)
        encoding = nil
    }

    /// - Parameters:
    ///   - sheet: one of `sheets`.
    ///   - repeatsMerged: whether every cell of a merged one gets its value, as tables need whose first column is
    ///     merged over many rows; else they are `.merged`.
    public func rows(of sheet: Sheet, repeatsMerged: Bool = false) throws -> SheetRows {
        switch content {
        case .csv(let source):
            let reader = try CSVReader(source, limits: limits)
            return SheetRows { try reader.next() }
        case .xlsx(let reader):
            guard let found = reader.workbook.sheets.first(where: { $0.name == sheet.name }) else {
                throw SheetRefusal.noSuchSheet(sheet.name).problem
            }
            let rows = try told { try reader.rows(of: found, repeatsMerged: repeatsMerged) }
            return SheetRows { try told { try rows.next() } }
        }
    }
}

/// The rows of a sheet, pulled one by one.
public final class SheetRows {
    private let pull: () throws -> SheetRow?

    init(_ pull: @escaping () throws -> SheetRow?) { self.pull = pull }

    /// The next row, blank ones among them; nil behind the last one with anything in it.
    /// - Throws: `Problem` with row and column; the rows before it have been given.
    public func next() throws -> SheetRow? { try pull() }
}

/// What the first bytes of a file say of its kind.
enum SheetKind {
    /// Whether it is a .zip, as .xlsx files are; a kind that is no table is refused.
    static func isArchive(_ head: [UInt8]) throws -> Bool {
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return true }
        if head.starts(with: [0x50, 0x4B]) { throw SheetRefusal.broken }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw SheetRefusal.otherKind(.oldExcel) }
        if head.starts(with: Array("%PDF".utf8)) { throw SheetRefusal.otherKind(.pdf) }
        let start = String(decoding: head.prefix(200), as: UTF8.self).lowercased().drop {
            $0.isWhitespace || $0 == "\u{FEFF}"
        }
        for tag in ["<html", "<!doctype", "<?xml", "<table", "<meta"] where start.hasPrefix(tag) {
            throw SheetRefusal.otherKind(.webPage)
        }
        try refuseBinary(head)
        return false
    }

    /// Zero bytes are in pictures and programs, and in text only where it is UTF-16.
    private static func refuseBinary(_ head: [UInt8]) throws {
        let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        guard !isWide, head.contains(0), TextEncoding.withoutMark(head) == nil else { return }
        throw SheetRefusal.otherKind(.notATable)
    }
}

/// Turns this module's refusals into what a person is told.
private func told<T>(_ body: () throws -> T) throws -> T {
    do {
        return try body()
    } catch let refusal as SheetRefusal {
        throw refusal.problem
    }
}
