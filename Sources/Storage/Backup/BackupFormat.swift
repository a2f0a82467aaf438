internal import Core
internal import Crypto
internal import Database

/// The bytes of a backup: docs/backup-format.md. Engine-neutral: values by kind, no dialect, no page of either engine.
///
/// `WANGGEBK`, two bytes of version, then frames of one byte of kind, four bytes of length and content; numbers have
/// the highest byte first. The last frame holds the SHA-256 of everything before it.
enum BackupFormat {
    static let magic: [UInt8] = Array("WANGGEBK".utf8)
    static let version: UInt16 = 1
    /// No frame is longer: a damaged length can't make the reader ask for all memory.
    static let longestFrame = 64 << 20

    enum Frame: UInt8 {
        /// Lines `name: value`: what the backup was made from.
        case header = 0x48
        /// Begins a table: its name, then its columns' names.
        case table = 0x54
        /// Rows of the table last begun.
        case rows = 0x52
        /// A piece of a blob's content: its key in 8 bytes, then the piece; pieces of one blob follow each other.
        case blob = 0x42
        /// How many rows and blob pieces came before, 8 bytes each, then the SHA-256.
        case end = 0x45
    }

    static func write(_ value: SQL.Value, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes.append(0)
        case .integer(let number):
            bytes.append(1)
            bytes.append(number: number)
        case .real(let number):
            bytes.append(2)
            bytes.append(number: Int64(bitPattern: number.bitPattern))
        case .text(let text):
            bytes.append(3)
            bytes.append(text: text)
        case .bytes(let content):
            bytes.append(4)
            bytes.append(length: content.count)
            bytes.append(contentsOf: content)
        }
    }
}

extension [UInt8] {
    mutating func append(length: Int) {
        let length = UInt32(length)
        for shift in stride(from: 24, through: 0, by: -8) { append(UInt8(truncatingIfNeeded: length >> UInt32(shift))) }
    }
}

/// Reads values from the content of a frame; throws `BackupFault.damaged` where it ends too early.
struct FrameContent {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
        guard count >= 0, place + count <= bytes.count else { throw BackupFault.damaged }
        defer { place += count }
        return bytes[place..<place + count]
    }

    mutating func rest() -> ArraySlice<UInt8> {
        defer { place = bytes.count }
        return bytes[place...]
    }

    mutating func number() throws -> Int64 {
        Int64(bitPattern: try take(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }

    mutating func length() throws -> Int { Int(try take(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }) }

    mutating func text() throws -> String {
        guard let text = String(validating: try take(length()), as: UTF8.self) else { throw BackupFault.damaged }
        return text
    }

    mutating func value() throws -> SQL.Value {
        switch try take(1).first {
        case 0: return .null
        case 1: return .integer(try number())
        case 2: return .real(Double(bitPattern: UInt64(bitPattern: try number())))
        case 3: return .text(try text())
        case 4: return .bytes(Array(try take(length())))
        default: throw BackupFault.damaged
        }
    }
}

/// Why a file can't be restored from.
enum BackupFault: Tellable, Hashable {
    case notABackup, damaged, cut
    case newerFormat(UInt16)
    case newerProgram
    case exists(String)
    case notEmpty
    case contentMissing

    var problem: Problem {
        switch self {
        case .notABackup:
            Problem(
                .invalid, "backup.not-one",
                Words("这个文件不是 wangge 的备份。", "This file isn't a backup made by wangge."))
        case .damaged:
            Problem(
                .invalid, "backup.damaged",
                Words(
                    "备份文件的内容被改动或损坏，没有恢复任何数据。请使用另一份备份。",
                    "The backup was altered or damaged; nothing was restored. Use another copy."))
        case .cut:
            Problem(
                .invalid, "backup.cut",
                Words(
                    "备份文件不完整（结尾缺失），没有恢复任何数据。请使用另一份备份。",
                    "The backup is incomplete: its end is missing. Nothing was restored. Use another copy."))
        case .newerFormat(let version):
            Problem(
                .invalid, "backup.newer-format",
                Words(
                    "备份文件的格式（第 \(version) 版）比本程序新。请安装新版本。",
                    "The backup's format (version \(version)) is newer than this program. Install the newer version."))
        case .newerProgram:
            Problem(
                .invalid, "backup.newer-program",
                Words("备份由较新的程序生成。请安装新版本。", "A newer program made this backup. Install the newer version."))
        case .exists(let path):
            Problem(
                .conflict, "backup.exists",
                Words("\(path) 已存在。请换一个文件名。", "\(path) is there already. Choose another name."))
        case .notEmpty:
            Problem(
                .conflict, "backup.not-empty",
                Words(
                    "数据库里已有数据，不能恢复到这里。请指定空的目录或数据库。",
                    "The database holds data; a backup is restored onto an empty directory or database only."))
        case .contentMissing:
            Problem(
                .internalFault, "backup.content-missing",
                Words(
                    "有文件的内容缺失或损坏，备份没有完成。请先查明原因。",
                    "The content of a stored file is missing or damaged; the backup wasn't made. Find out why first."))
        }
    }
}
