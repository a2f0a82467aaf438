public import Core

/// What a verification found, and what it could not prove.
public struct VerificationReport: Hashable, Sendable {
    /// Everything up to here lies in an archive; 0 when nothing does. Reading began behind it.
    public internal(set) var start: Int64 = 0
    /// Of the last sealed entry.
    public internal(set) var position: Int64 = 0
    /// Sealed entries that were read.
    public internal(set) var entries = 0
    /// Anchors from outside the database that were met.
    public internal(set) var anchors = 0
    /// Entries that the sealer has yet to take: the last moments' when a server runs.
    public internal(set) var unsealed = 0
    /// The first faults, at most 100, in the order they were found.
    public internal(set) var faults: [Fault] = []
    /// All faults, also those that aren't listed.
    public internal(set) var faultCount = 0
    public internal(set) var unproven: [Unproven] = []

    /// Whether nothing was found to be touched. Read `unproven` as well.
    public var isIntact: Bool { faultCount == 0 }

    init() {}
}

extension VerificationReport {
    public enum Fault: Hashable, Sendable {
        /// The entry, its seal or the seal before it isn't what was sealed.
        case entryChanged(position: Int64)
        case entryMissing(position: Int64)
        case sealUnreadable(position: Int64)
        case gap(after: Int64, next: Int64)
        case keyUnknown(position: Int64, key: String)
        /// An entry without a seal that the sealer has passed.
        case stray(sequence: Int64)
        case headDiffers(position: Int64, head: Int64)
        case anchorDiffers(position: Int64)
        case anchorBeyondHead(position: Int64, head: Int64)
        case anchorRowDiffers(position: Int64)
        case floorNotProven(position: Int64)
        case floorNotNoted(position: Int64)
    }

    /// What nobody may read out of an intact report.
    public enum Unproven: Hashable, Sendable {
        case withoutKey
        case withoutAnchors
        case noAnchorYet
        case unreadableAnchors(lines: [Int])
        case behindLastAnchor(entries: Int64)
    }
}

extension VerificationReport.Fault {
    public var words: Words {
        switch self {
        case .entryChanged(let position):
            Words(
                "第 \(position) 条记录或其封印被改动。",
                "Entry \(position), its seal or the seal before it was changed.")
        case .entryMissing(let position):
            Words("第 \(position) 条记录被删除，只剩封印。", "Entry \(position) was deleted; only its seal is left.")
        case .sealUnreadable(let position):
            Words("第 \(position) 条记录的封印无法读取。", "The seal of entry \(position) can't be read.")
        case .gap(let after, let next):
            Words(
                "第 \(after) 条之后缺失，下一条是第 \(next) 条。",
                "Entries are missing: behind position \(after) comes \(next).")
        case .keyUnknown(let position, let key):
            Words(
                "第 \(position) 条记录用密钥“\(key)”封印，给出的密钥中没有它。",
                "Entry \(position) names the key \"\(key)\", which isn't among those given.")
        case .stray(let sequence):
            Words(
                "序号 \(sequence) 的记录没有封印，而封印早已越过它：它是事后插入的，或其封印被删除。",
                "The entry with sequence \(sequence) has no seal and the sealer has long passed it: it was put in "
                    + "afterwards, or its seal was deleted.")
        case .headDiffers(let position, let head):
            Words(
                "链在第 \(position) 条结束，而链头记为第 \(head) 条：结尾被截断或改动。",
                "The chain ends at \(position), but its head is noted as \(head): the tail was cut or changed.")
        case .anchorDiffers(let position):
            Words(
                "第 \(position) 条与库外的锚点不符：从此处或更早起，整条链被重算。",
                "Position \(position) isn't what the anchor outside the database says: the chain was recomputed from "
                    + "there or before.")
        case .anchorBeyondHead(let position, let head):
            Words(
                "库外的锚点到第 \(position) 条，而链只到第 \(head) 条：结尾被截断，或数据库被换成旧的。",
                "An anchor outside the database stands at \(position), but the chain ends at \(head): the tail was cut, "
                    + "or an older copy was put in place.")
        case .anchorRowDiffers(let position):
            Words(
                "库内第 \(position) 条的锚点与链不符。",
                "The anchor at \(position) inside the database doesn't fit the chain.")
        case .floorNotProven(let position):
            Words(
                "第 \(position) 条及以前不在库中，且不能证明是程序归档的。",
                "Everything up to \(position) is gone, and nothing proves that the program archived it.")
        case .floorNotNoted(let position):
            Words(
                "第 \(position) 条及以前不在库中，库外也没有归档的记载。",
                "Everything up to \(position) is gone, and no archive of it is noted outside the database.")
        }
    }
}

extension VerificationReport.Unproven {
    public var words: Words {
        switch self {
        case .withoutKey:
            Words(
                "没有密钥：只核对了编号和锚点，没有核对内容。",
                "Without the key only positions and anchors were checked, not what the entries say.")
        case .withoutAnchors:
            Words(
                "没有锚点文件：不能发现被截断的结尾、被换回的旧库和用密钥重算的链。",
                "Without the anchor file a cut tail, an older copy and a chain recomputed with the key can't be found.")
        case .noAnchorYet:
            Words(
                "锚点文件还是空的：不能发现被换回的旧库和用密钥重算的链。",
                "The anchor file is still empty: an older copy and a chain recomputed with the key can't be found.")
        case .unreadableAnchors(let lines):
            Words(
                "锚点文件第 \(lines.map(String.init).joined(separator: "、")) 行无法读取。",
                "These lines of the anchor file can't be read: \(lines.map(String.init).joined(separator: ", ")).")
        case .behindLastAnchor(let entries):
            Words(
                "最后一个锚点之后的 \(entries) 条只由链本身证明：重算或换回旧库在这一段看不出来。",
                "The \(entries) entries behind the last anchor are proven by the chain alone: recomputing them or going "
                    + "back to an older copy within them doesn't show.")
        }
    }
}

extension VerificationReport {
    /// What it found, one sentence a line, the verdict first.
    public var lines: [Words] {
        var lines = [verdict]
        if start > 0 {
            lines.append(
                Words("从第 \(start) 条之后开始：以前的已归档。", "Reading began behind \(start): what is before lies in an archive."))
        }
        if unsealed > 0 {
            lines.append(Words("还有 \(unsealed) 条尚未封印。", "\(unsealed) entries aren't sealed yet."))
        }
        lines += faults.map(\.words)
        if faultCount > faults.count {
            lines.append(
                Words("另有 \(faultCount - faults.count) 处。", "And \(faultCount - faults.count) more."))
        }
        return lines + unproven.map(\.words)
    }

    private var verdict: Words {
        isIntact
            ? Words(
                "日志完好：读了 \(entries) 条，到第 \(position) 条，核对了 \(anchors) 个锚点。",
                "The journal is intact: \(entries) entries read, up to \(position), \(anchors) anchors met.")
            : Words(
                "日志被改动：读了 \(entries) 条，发现 \(faultCount) 处。",
                "The journal was touched: \(entries) entries read, \(faultCount) faults found.")
    }
}
