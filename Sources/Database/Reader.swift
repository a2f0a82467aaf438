/// What both engines can do with a statement on one connection.
protocol Session: AnyObject {
    /// Gives each row to `body` until it answers false.
    func each(_ sql: SQL, _ body: (Row) throws -> Bool) throws
    /// Gives each row to `body` as it comes. No other statement may run until it is over.
    func stream(_ sql: SQL, _ body: (Row) throws -> Void) throws
    /// - Returns: the number of rows changed.
    func run(_ sql: SQL) throws -> Int
    /// Runs it at the latest with the commit; a failure may be told by any later statement.
    func send(_ sql: SQL) throws
    func plan(_ sql: SQL) throws -> [String]
    /// Whether the transaction of the running write still stands.
    var isInTransaction: Bool { get }
}

/// Leave to look. Lives inside a `read` or `write` closure; not sendable, so it can't leave it.
public class Reader {
    let session: any Session
    public let engine: Engine
    private var isStreaming = false
    /// Told how long statements take; nil where nobody looks.
    var slow: SlowStatements?

    init(_ session: any Session, _ engine: Engine) {
        self.session = session
        self.engine = engine
    }

    public func rows<T>(_ sql: SQL, _ map: (Row) throws -> T) throws -> [T] {
        var result: [T] = []
        try walk(sql) { row in
            result.append(try map(row))
            return true
        }
        return result
    }

    /// The first row, if there is one. Of several, the statement's order says which.
    public func first<T>(_ sql: SQL, _ map: (Row) throws -> T) throws -> T? {
        var result: T?
        try walk(sql) { row in
            result = try map(row)
            return false
        }
        return result
    }

    /// Gives the rows one by one as they come, so that a long result is never held in memory.
    ///
    /// The connection is busy meanwhile: a statement inside `body` is refused on both engines.
    public func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try checked {
            isStreaming = true
            defer { isStreaming = false }
            try timed(sql) { try session.stream(sql, body) }
        }
    }

    /// How the engine would run the statement, one step a line, for tests.
    public func plan(_ sql: SQL) throws -> [String] { try checked { try session.plan(sql) } }

    private func walk(_ sql: SQL, _ body: (Row) throws -> Bool) throws {
        try checked { try timed(sql) { try session.each(sql, body) } }
    }

    func timed<T>(_ sql: SQL, _ work: () throws -> T) rethrows -> T {
        guard let slow else { return try work() }
        let start = ContinuousClock.now
        defer { slow.note(sql.text(for: engine), took: ContinuousClock.now - start) }
        return try work()
    }

    /// What every statement passes through.
    func checked<T>(_ work: () throws -> T) throws -> T {
        guard !isStreaming else {
            throw DatabaseError.other(code: "streaming", message: "a statement inside `each`; collect the rows first")
        }
        return try work()
    }
}

/// Leave to change. What its closure throws undoes all of it.
///
/// A failed statement undoes the whole write also when the closure catches its error, on both engines alike, except
/// inside `attempt`.
public final class Writer: Reader {
    /// The first failure of a statement that nobody has taken back.
    private(set) var failure: DatabaseError?

    /// - Returns: the number of rows changed; 0 for what changes no rows.
    @discardableResult
    public func run(_ sql: SQL) throws -> Int {
        try checked { try timed(sql) { try session.run(sql) } }
    }

    /// As `run`, where nobody awaits the outcome: on PostgreSQL it travels with the next statement or the commit, one
    /// round trip less. What fails undoes the whole write, and is thrown by whatever comes next.
    public func send(_ sql: SQL) throws {
        try checked { try timed(sql) { try session.send(sql) } }
    }

    /// Runs `body` so that what it throws undoes its statements alone, and the write goes on.
    public func attempt<T>(_ body: () throws -> T) throws -> T {
        let before = failure
        try run("SAVEPOINT attempt")
        do {
            let result = try body()
            if let failure { throw failure }
            try run("RELEASE SAVEPOINT attempt")
            return result
        } catch {
            // SQLite may have given up the whole transaction (DESIGN.md section 5); then there is nothing to go on
            // with.
            guard session.isInTransaction else { throw error }
            failure = before
            try run("ROLLBACK TO SAVEPOINT attempt")
            try run("RELEASE SAVEPOINT attempt")
            throw error
        }
    }

    /// Takes the rows with these keys for this transaction, in order of key, so that two commands that need the same
    /// rows never wait for each other in a circle (DESIGN.md section 5). Call it first, once.
    ///
    /// - Parameter table: a literal of ours, with the key in column `id`.
    /// - Returns: the keys that are there, ascending.
    @discardableResult
    public func lock(_ table: SQL, _ ids: [Int64]) throws -> [Int64] {
        let wanted = Set(ids).sorted()
        return try rows(
            "SELECT id FROM \(sql: table) WHERE id IN \(list: wanted) ORDER BY id\(sql: Dialect.forUpdate)"
        ) { try $0.integer(0) }
    }

    override func checked<T>(_ work: () throws -> T) throws -> T {
        do {
            return try super.checked(work)
        } catch let error as DatabaseError {
            failure = failure ?? error
            throw error
        }
    }
}
