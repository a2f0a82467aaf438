internal import Core
internal import Logging

extension Database {
    /// Brings the schema up to `all`, each step in a transaction of its own, one node at a time.
    ///
    /// Steps in the database that `all` doesn't know are a later program's, and fine as long as each says that this
    /// program can still work on it.
    ///
    /// - Parameters:
    ///   - all: in order of their numbers.
    ///   - program: the number of this program, raised by one with every release.
    ///   - progress: told after each step and each chunk of a backfill.
    /// - Throws: `Problem` with a sentence for the operator when this program is too old or a shipped step was edited.
    public func migrate(
        _ all: [Migration], program: Int, progress: @escaping @Sendable (Migration) -> Void = { _ in }
    ) async throws {
        precondition(
            zip(all, all.dropFirst()).allSatisfy { $0.number < $1.number },
            "migrations are listed in order of their numbers, each once")
        try await inTurn { try $0.run(MigrationTable.create) }
        let done = try await read { try MigrationTable.all(in: $0) }
        try MigrationTable.check(done, against: all, program: program)
        let applied = Set(done.map(\.number))
        let filled = Set(done.filter(\.isFilled).map(\.number))
        for step in all {
            if !applied.contains(step.number) {
                try await inTurn { try MigrationTable.apply(step, in: $0) }
                progress(step)
            }
            if let backfill = step.backfill, !filled.contains(step.number) {
                try await fill(step, backfill, progress)
            }
        }
    }

    private func fill(
        _ step: Migration, _ backfill: @escaping @Sendable (Writer) throws -> Bool,
        _ progress: @Sendable (Migration) -> Void
    ) async throws {
        var isMore = true
        while isMore {
            isMore = try await inTurn { db in
                let isMore = try backfill(db)
                if !isMore { try MigrationTable.markFilled(step, in: db) }
                return isMore
            }
            progress(step)
        }
    }

    /// Runs `body` while no other node migrates, and waits for the one that does.
    @discardableResult
    private func inTurn<T: Sendable>(_ body: @escaping @Sendable (Writer) throws -> T) async throws -> T {
        while true {
            do {
                return try await perform(.bulk, MigrationTable.limit) { box in
                    .write { db in
                        try db.each(Dialect.lockMigrations) { _ in }
                        try box.keep(body(db))
                    }
                }
            } catch DatabaseError.busy {
                logger.info("another node is changing the schema; waiting for it")
                try await Task.sleep(for: .seconds(1))
            }
        }
    }
}

extension Migration {
    /// The table that steps are recorded in, as one engine reads it.
    public static func tableText(for engine: Engine) -> String { MigrationTable.create.text(for: engine) }
}

/// What is recorded about applied steps.
private enum MigrationTable {
    /// An index over ten million rows takes its time.
    static let limit: Duration = .seconds(86_400)

    static let create: SQL = """
        CREATE TABLE IF NOT EXISTS migration (
            number BIGINT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            checksum TEXT NOT NULL,
            oldest_program BIGINT NOT NULL,
            applied_ms BIGINT NOT NULL,
            filled_ms BIGINT
        )
        """

    struct Applied {
        let number: Int
        let name: String
        let checksum: String
        let oldestProgram: Int
        let isFilled: Bool
    }

    static func all(in db: Reader) throws -> [Applied] {
        try db.rows("SELECT number, name, checksum, oldest_program, filled_ms FROM migration ORDER BY number") { row in
            Applied(
                number: try row.int(0), name: try row.text(1), checksum: try row.text(2),
                oldestProgram: try row.int(3), isFilled: !row.isNull(4))
        }
    }

    static func check(_ done: [Applied], against all: [Migration], program: Int) throws {
        if let oldest = done.max(by: { $0.oldestProgram < $1.oldestProgram }), oldest.oldestProgram > program {
            throw Problem.programTooOld(program, needed: oldest.oldestProgram)
        }
        let known = Dictionary(uniqueKeysWithValues: all.map { ($0.number, $0) })
        for step in done {
            guard let ours = known[step.number], ours.checksum != step.checksum else { continue }
            throw Problem.editedMigration(step.number, step.name)
        }
    }

    static func apply(_ step: Migration, in db: Writer) throws {
        // Another node may have been faster while this one waited for its turn.
        let found = try db.first("SELECT 1 FROM migration WHERE number = \(step.number)") { _ in true }
        guard found == nil else { return }
        for statement in step.statements { try db.run(statement.definition) }
        try db.run(
            """
            INSERT INTO migration (number, name, checksum, oldest_program, applied_ms)
            VALUES (\(step.number), \(step.name), \(step.checksum), \(step.oldestProgram),
                    \(sql: Dialect.nowMilliseconds))
            """)
    }

    static func markFilled(_ step: Migration, in db: Writer) throws {
        try db.run(
            "UPDATE migration SET filled_ms = \(sql: Dialect.nowMilliseconds) WHERE number = \(step.number)")
    }
}

extension Problem {
    fileprivate static func programTooOld(_ program: Int, needed: Int) -> Problem {
        Problem(
            .conflict, "migration.program-too-old",
            Words(
                "数据库已由较新的程序升级，最低需要第 \(needed) 号程序，本程序是第 \(program) 号。请安装新版本。",
                "A newer program has upgraded this database; it takes program \(needed) or later, "
                    + "and this is program \(program). Install the newer version."),
            arguments: ["program": .integer(program), "needed": .integer(needed)])
    }

    fileprivate static func editedMigration(_ number: Int, _ name: String) -> Problem {
        Problem(
            .conflict, "migration.edited",
            Words(
                "升级步骤 \(number)（\(name)）与数据库中已执行的不同。请使用正式发布的程序。",
                "Step \(number) (\(name)) differs from the one this database was upgraded with. Use a released program."
            ),
            arguments: ["number": .integer(number), "name": .text(name)])
    }
}
