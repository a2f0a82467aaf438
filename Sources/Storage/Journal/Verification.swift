public import Database

/// Reads the whole journal and says whether it is what the sealer sealed: `wangge verify`.
///
/// It never stops at the first fault: behind one it goes on from the stored seal, so that a single changed byte shows
/// as one fault and not as everything behind it.
public struct Verification: Sendable {
    /// What is looked at. All of it, but in the tests that show what each look is good for.
    package struct Checks: OptionSet, Sendable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }

        package static let seals = Checks(rawValue: 1)
        package static let positions = Checks(rawValue: 2)
        package static let entries = Checks(rawValue: 4)
        package static let strays = Checks(rawValue: 8)
        package static let head = Checks(rawValue: 16)
        package static let anchorTable = Checks(rawValue: 32)
        package static let anchorFile = Checks(rawValue: 64)
        package static let floor = Checks(rawValue: 128)
        package static let all = Checks(rawValue: 255)
    }

    /// More faults than this are counted, not listed.
    static let listed = 100

    private let keys: [String: SealKey]
    private let anchors: Anchors?
    private let checks: Checks
    /// Seals to be met on the way, by position: from the anchor file and from the table.
    private var expected: [Int64: Set<[UInt8]>] = [:]
    private var tabled: [Int64: Anchor] = [:]
    private var report = VerificationReport()
    private var previous: [UInt8] = Seal.beginning

    /// - Parameter keys: the keys that sealed it; none when they aren't at hand.
    /// - Parameter anchors: what was noted outside the database; nil when that isn't at hand.
    public init(keys: [SealKey], anchors: Anchors?) { self.init(keys: keys, anchors: anchors, checks: .all) }

    package init(keys: [SealKey], anchors: Anchors?, checks: Checks) {
        self.keys = Dictionary(keys.map { ($0.id, $0) }) { first, _ in first }
        self.anchors = anchors
        self.checks = checks
    }

    /// Reads every entry once, in one snapshot.
    public func run(in db: Reader) throws -> VerificationReport {
        let head = try Head.find(in: db)
        var walk = self
        try walk.begin(at: head, in: db)
        try walk.walk(in: db)
        try walk.finish(at: head, in: db)
        return walk.report
    }

    private mutating func found(_ fault: VerificationReport.Fault, _ check: Checks) {
        guard checks.contains(check) else { return }
        report.faultCount += 1
        if report.faults.count < Self.listed { report.faults.append(fault) }
    }
}

// MARK: - Before the walk

extension Verification {
    private mutating func begin(at head: Head, in db: Reader) throws {
        report.start = head.floorPosition
        report.position = head.floorPosition
        if head.floorPosition > 0 {
            previous = head.floorSeal
            checkFloor(head)
        }
        for anchor in anchors?.all ?? [] { expected[anchor.position, default: []].insert(anchor.seal) }
        for anchor in try Anchor.all(behind: 0, limit: .max, in: db) { tabled[anchor.position] = anchor }
        if keys.isEmpty { report.unproven.append(.withoutKey) }
        if anchors == nil { report.unproven.append(.withoutAnchors) }
        if let anchors, anchors.all.isEmpty { report.unproven.append(.noAnchorYet) }
        if let lines = anchors?.unreadableLines, !lines.isEmpty {
            report.unproven.append(.unreadableAnchors(lines: lines))
        }
    }

    /// The beginning may be gone only if the program moved it to an archive: the key proves that, and so does the note
    /// outside.
    private mutating func checkFloor(_ head: Head) {
        let position = head.floorPosition
        if !keys.isEmpty {
            let isProven = keys.values.contains {
                Seal.floorProof(position: position, seal: head.floorSeal, with: $0) == head.floorProof
            }
            if !isProven { found(.floorNotProven(position: position), .floor) }
        }
        if let anchors {
            let isNoted = anchors.archived.contains { $0.position == position && $0.seal == head.floorSeal }
            if !isNoted { found(.floorNotNoted(position: position), .floor) }
        }
    }
}

// MARK: - The walk

extension Verification {
    private mutating func walk(in db: Reader) throws {
        var position = report.start
        try db.each(
            """
            SELECT \(sql: StoredEntry.columns), s.position, s.seq, s.seal, s.key_id, s.algorithm
            FROM journal_seal s LEFT JOIN journal j ON j.seq = s.seq
            WHERE s.position > \(report.start) ORDER BY s.position
            """
        ) { row in
            guard let seal = try? StoredSeal(row, from: StoredEntry.columnCount) else {
                // A column that holds another kind of value than it can.
                position += 1
                return found(.sealUnreadable(position: position), .seals)
            }
            if seal.position != position + 1 {
                found(.gap(after: position, next: seal.position), .positions)
            }
            position = seal.position
            if row.isNull(0) {
                found(.entryMissing(position: position), .entries)
            } else {
                try check(row, seal)
            }
            meetAnchors(seal)
            previous = seal.seal
            report.entries += 1
            report.position = position
        }
    }

    private mutating func check(_ row: Row, _ seal: StoredSeal) throws {
        guard let entry = try? StoredEntry(row) else {
            // A column that holds another kind of value than it can.
            return found(.entryChanged(position: seal.position), .seals)
        }
        guard !keys.isEmpty else { return }
        guard let key = keys[seal.keyID], seal.algorithm == Seal.algorithm else {
            return found(.keyUnknown(position: seal.position, key: seal.keyID), .seals)
        }
        if Seal.make(entry, at: seal.position, after: previous, with: key) != seal.seal {
            found(.entryChanged(position: seal.position), .seals)
        }
    }

    private mutating func meetAnchors(_ seal: StoredSeal) {
        if let seals = expected.removeValue(forKey: seal.position) {
            report.anchors += 1
            if seals != [seal.seal] { found(.anchorDiffers(position: seal.position), .anchorFile) }
        }
        if let anchor = tabled.removeValue(forKey: seal.position),
            anchor.seal != seal.seal || anchor.keyID != seal.keyID
        {
            found(.anchorRowDiffers(position: seal.position), .anchorTable)
        }
    }
}

// MARK: - Behind the walk

extension Verification {
    private mutating func finish(at head: Head, in db: Reader) throws {
        if head.position != report.position || head.seal != previous {
            found(.headDiffers(position: report.position, head: head.position), .head)
        }
        // What the archive holds isn't met on the way; the archive's closing anchor is.
        for (position, seals) in expected.sorted(by: { $0.key < $1.key }) where position >= report.start {
            if position == report.start {
                if seals != [head.floorSeal] { found(.anchorDiffers(position: position), .anchorFile) }
            } else if position > report.position {
                found(.anchorBeyondHead(position: position, head: report.position), .anchorFile)
            } else {
                found(.anchorDiffers(position: position), .anchorFile)
            }
        }
        if let last = anchors?.all.map(\.position).max(), last < report.position {
            report.unproven.append(.behindLastAnchor(entries: report.position - max(last, report.start)))
        }
        for position in tabled.keys.sorted() where position > report.start {
            found(.anchorRowDiffers(position: position), .anchorTable)
        }
        try findStrays(head, in: db)
    }

    /// Entries without a seal that the sealer has passed: put in behind its back, or robbed of their seal.
    private mutating func findStrays(_ head: Head, in db: Reader) throws {
        let strays = try db.rows(
            """
            SELECT j.seq FROM journal j LEFT JOIN journal_seal s ON s.seq = j.seq
            WHERE s.seq IS NULL AND (\(sql: Dialect.isBehind(head.transaction, head.sequence))) IS NOT TRUE
            ORDER BY j.seq LIMIT \(Self.listed)
            """
        ) { try $0.integer(0) }
        for sequence in strays { found(.stray(sequence: sequence), .strays) }
        report.unsealed = try Journal.unsealedCount(in: db)
    }
}

/// A seal exactly as its columns hold it.
private struct StoredSeal {
    let position: Int64
    let seal: [UInt8]
    let keyID: String
    let algorithm: String

    init(_ row: Row, from column: Int) throws {
        position = try row.integer(column)
        seal = try row.bytes(column + 2)
        keyID = try row.text(column + 3)
        algorithm = try row.text(column + 4)
    }
}
