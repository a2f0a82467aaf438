public import Core
public import Database
public import Storage

/// What operators do with the journal as a whole: verify it, archive what is old.
public struct JournalKeeping: Sendable {
    private let database: Database
    private let anchors: AnchorFile

    public init(database: Database, anchors: AnchorFile) {
        self.database = database
        self.anchors = anchors
    }

    /// Reads everything and says what was touched and what couldn't be proven.
    ///
    /// - Parameter keys: those that sealed it; none when they aren't at hand.
    /// - Parameter anchors: another file than the installation's own, such as one kept on another machine.
    public func verify(keys: [SealKey], anchors other: AnchorFile? = nil) async throws -> VerificationReport {
        let file = other ?? anchors
        let noted = file.isThere ? try file.read() : nil
        let verification = Verification(keys: keys, anchors: noted)
        return try await database.readSnapshot { try verification.run(in: $0) }
    }

    /// The newest anchors, the newest first.
    public func latestAnchors(_ limit: Int) async throws -> [Anchor] {
        try await database.read { try Anchor.latest(limit, in: $0) }
    }

    /// Writes what is older than `time`, up to an anchor, to a file in `directory`, and drops it from the database. The
    /// stretch is verified first: what was touched stays where it is.
    ///
    /// - Returns: the file's path; nil when nothing is old enough.
    public func archive(
        before time: Instant, to directory: String, key: SealKey, at now: Instant
    ) async throws
        -> String?
    {
        guard let stretch = try await database.read({ try JournalArchive.stretch(before: time, in: $0) }) else {
            // What an earlier archiving didn't get to drop.
            try await database.writeInChunks { try JournalArchive.drop(limit: 1000, in: $0) }
            return nil
        }
        let report = try await verify(keys: [key])
        guard report.isIntact else { throw Self.touched(report) }
        let path = "\(directory)/journal-\(stretch.start + 1)-\(stretch.end.position).txt"
        let digest = try await database.readSnapshot { try JournalArchive.write(stretch, to: path, in: $0) }
        // Noted outside before the floor moves: a crash between leaves a note too many, never a beginning unexplained.
        try anchors.append(JournalArchive.note(stretch, digest: digest))
        try await database.write { try JournalArchive.moveFloor(to: stretch, with: key, at: now, in: $0) }
        try await database.writeInChunks { try JournalArchive.drop(limit: 1000, in: $0) }
        return path
    }

    private static func touched(_ report: VerificationReport) -> Problem {
        Problem(
            .conflict, "journal.archive-touched",
            Words(
                "日志有 \(report.faultCount) 处被改动，没有归档。请先运行 wangge verify。",
                "The journal was touched in \(report.faultCount) places; nothing was archived. Run wangge verify first."
            )
        )
    }
}
