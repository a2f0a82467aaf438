internal import Core

/// What must be in force on the connection that writes.
enum SQLiteCheck {
    static func findings(in db: Reader) throws -> [Finding] {
        var findings: [Finding] = []
        // 2 is FULL, 3 EXTRA; see https://www.sqlite.org/pragma.html#pragma_synchronous.
        let synchronous = try number("PRAGMA synchronous", in: db)
        if synchronous < 2 { findings.append(.notFlushed) }
        if try text("PRAGMA journal_mode", in: db) != "wal" { findings.append(.noWriteAheadLog) }
        if try number("PRAGMA foreign_keys", in: db) != 1 { findings.append(.noForeignKeys) }
        // STRICT tables and RETURNING.
        if SQLiteLibrary.version < 3_037_000 { findings.append(.oldLibrary) }
        return findings
    }

    /// Reads every page.
    static func damage(in db: Reader) throws -> [Finding] {
        let lines = try db.rows("PRAGMA quick_check(20)") { try $0.text(0) }
        return lines == ["ok"] ? [] : [damaged(lines.joined(separator: "; "))]
    }

    static func damaged(_ what: String) -> Finding { .damaged(what) }

    private static func number(_ sql: SQL, in db: Reader) throws -> Int64 {
        try db.first(sql) { try $0.integer(0) } ?? -1
    }

    private static func text(_ sql: SQL, in db: Reader) throws -> String {
        try db.first(sql) { try $0.text(0) } ?? ""
    }
}

extension Finding {
    fileprivate static let notFlushed = Finding(
        "database.synchronous",
        Words(
            "SQLite 的 synchronous 不是 FULL：断电会丢失已确认的写入。请使用未经改动的程序。",
            "SQLite's synchronous isn't FULL: a power cut would lose writes that were answered. "
                + "Use an unchanged program."))
    fileprivate static let noWriteAheadLog = Finding(
        "database.journal-mode",
        Words(
            "数据库文件不能使用预写日志（WAL）。请把数据目录放在本机磁盘上，不要放在网络文件系统上。",
            "The database file can't use a write-ahead log. Keep the data directory on a local disk, "
                + "not on a network file system."))
    fileprivate static let noForeignKeys = Finding(
        "database.foreign-keys",
        Words(
            "SQLite 没有检查外键。请使用带外键支持的 SQLite 库。",
            "SQLite doesn't check foreign keys. Use a SQLite library that is built with them."))
    fileprivate static let oldLibrary = Finding(
        "database.version",
        Words(
            "SQLite 库的版本过低，至少需要 3.37。请升级系统的 libsqlite3。",
            "The SQLite library is too old; it takes 3.37 or later. Upgrade the system's libsqlite3."))

    fileprivate static func damaged(_ lines: String) -> Finding {
        Finding(
            "database.damaged",
            Words(
                "数据库文件已损坏：\(lines)。请停止服务，并从备份恢复。",
                "The database file is damaged: \(lines). Stop the server and restore a backup."))
    }
}
