internal import CPostgres

/// One connection to the server, used by one thread, with the statements it has prepared.
final class PostgresConnection {
    let handle: OpaquePointer
    /// Names of prepared statements by text and types of values.
    var prepared: [Statement: String] = [:]
    private var named = 0
    /// Far more than the program has; a guard against texts that differ each time.
    static let mostStatements = 1000
    /// What is to be done before the next statement and travels with it: what opens a write, and changes of which
    /// nobody awaits the outcome.
    var waiting: [Message] = []
    /// The failure since the transaction or the read began that decides whether it is run again.
    var failure: PostgresFailure?
    /// SQLSTATE of warnings since it was last emptied.
    private let warnings = Warnings()

    struct Statement: Hashable {
        let text: String
        let types: [Oid]
    }

    /// - Parameter connection: libpq's string, as the operator wrote it; what it says goes before our defaults.
    init(_ connection: String, options: Options) throws(DatabaseError) {
        let defaults = [
            ("application_name", "wangge"), ("connect_timeout", "5"), ("client_encoding", "UTF8"),
            ("tcp_user_timeout", "10000"), ("dbname", connection),
        ]
        guard let handle = Self.connect(defaults) else { throw .full }
        guard PQstatus(handle) == CONNECTION_OK else {
            defer { PQfinish(handle) }
            throw .unavailable(String(cString: PQerrorMessage(handle)).firstLine)
        }
        self.handle = handle
        PQsetNoticeReceiver(
            handle,
            { context, result in
                guard let context, let result else { return }
                Unmanaged<Warnings>.fromOpaque(context).takeUnretainedValue().add(result)
            }, Unmanaged.passUnretained(warnings).toOpaque())
        try say(Self.manners(options))
    }

    deinit { PQfinish(handle) }

    /// Reads outside a transaction may not change anything, as on SQLite; a write says that it does.
    static func manners(_ options: Options) -> String {
        """
        SET default_transaction_read_only = on; SET statement_timeout = \(options.readLimit.milliseconds);
        SET lock_timeout = \(options.lockLimit.milliseconds); SET idle_in_transaction_session_timeout = 60000;
        SET bytea_output = 'hex'; SET standard_conforming_strings = on; SET TimeZone = 'UTC'
        """
    }

    /// Later parameters win, and `dbname` is taken apart as a connection string: defaults stand before it.
    private static func connect(_ parameters: [(String, String)]) -> OpaquePointer? {
        withCStrings(parameters.map(\.0)) { keywords in
            withCStrings(parameters.map(\.1)) { values in PQconnectdbParams(keywords, values, 1) }
        }
    }

    private static func withCStrings<T>(
        _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> T
    ) -> T {
        let arena = strings.flatMap { $0.utf8CString }
        var offsets: [Int] = []
        var offset = 0
        for string in strings {
            offsets.append(offset)
            offset += string.utf8.count + 1
        }
        return arena.withUnsafeBufferPointer { bytes in
            let pointers = offsets.map { bytes.baseAddress?.advanced(by: $0) } + [nil]
            return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
        }
    }

    var isBroken: Bool { PQstatus(handle) != CONNECTION_OK }

    var isInTransaction: Bool {
        let status = PQtransactionStatus(handle)
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR
    }

    /// Runs one or several statements without values.
    ///
    /// - Returns: the last one's tag, such as `COMMIT`.
    @discardableResult
    func say(_ text: String) throws(DatabaseError) -> String {
        let result = PQexec(handle, text)
        defer { PQclear(result) }
        try check(result)
        return result.map { String(cString: PQcmdStatus($0)) } ?? ""
    }

    /// Commits, and is sure of it.
    func commit() throws(DatabaseError) {
        // No statement was run: there is nothing to commit.
        guard hasBegun else { return waiting.removeAll() }
        warnings.states.removeAll()
        let tag = waiting.isEmpty ? try committed() : try committedWithWaiting()
        // A transaction that a failed statement has doomed answers COMMIT with ROLLBACK, and no error.
        guard tag == "COMMIT" else { throw .other(code: "25P02", message: "the transaction had failed before") }
        // "canceling wait for synchronous replication": committed here, and perhaps only here.
        guard !warnings.states.contains("01000") else {
            throw .outcomeUnknown("the wait for the standby was broken off")
        }
    }

    private func committed() throws(DatabaseError) -> String {
        do {
            // A time limit would break off the wait for a standby and call it a success.
            return try say("SET LOCAL statement_timeout = 0; COMMIT")
        } catch {
            if case .unavailable(let message) = error { throw .outcomeUnknown(message) }
            throw error
        }
    }

    /// Runs a prepared statement and waits for its whole result, which the caller clears.
    func result(_ text: String, _ parameters: PostgresParameters) throws(DatabaseError) -> OpaquePointer {
        guard waiting.isEmpty else { return try resultBehindWaiting(text, parameters) }
        let name = try name(of: text, parameters)
        let result = parameters.withPointers { values, lengths, formats in
            PQexecPrepared(handle, name, parameters.count, values, lengths, formats, 0)
        }
        do throws(DatabaseError) { try check(result) } catch {
            PQclear(result)
            throw error
        }
        guard let result else { throw .unavailable("no result") }
        return result
    }

    /// Starts a prepared statement whose rows come one by one from `nextResult`.
    func start(_ text: String, _ parameters: PostgresParameters) throws(DatabaseError) {
        try sendWaiting()
        let name = try name(of: text, parameters)
        let sent = parameters.withPointers { values, lengths, formats in
            PQsendQueryPrepared(handle, name, parameters.count, values, lengths, formats, 0)
        }
        guard sent == 1, PQsetSingleRowMode(handle) == 1 else { throw noted(PostgresFailure.of(nil, on: handle)) }
    }

    /// The next row's result, which the caller clears; nil after the last.
    func nextResult() throws(DatabaseError) -> OpaquePointer? {
        guard let result = PQgetResult(handle) else { return nil }
        do throws(DatabaseError) { try check(result) } catch {
            PQclear(result)
            drain()
            throw error
        }
        return result
    }

    /// Reads and drops what is left of a result.
    func drain() {
        while let result = PQgetResult(handle) { PQclear(result) }
    }

    /// Asks the server to stop the running statement.
    func cancel() {
        guard let cancel = PQgetCancel(handle) else { return }
        defer { PQfreeCancel(cancel) }
        var message = [CChar](repeating: 0, count: 256)
        PQcancel(cancel, &message, Int32(message.count))
    }

    /// Forgets what is prepared, after a table has changed under it.
    func forgetStatements() throws(DatabaseError) {
        prepared.removeAll()
        try say("DEALLOCATE ALL")
    }

    private func name(of text: String, _ parameters: PostgresParameters) throws(DatabaseError) -> String {
        let statement = Statement(text: text, types: parameters.types)
        if let name = prepared[statement] { return name }
        if prepared.count >= Self.mostStatements { try forgetStatements() }
        let name = freshName()
        let result = PQprepare(handle, name, text, parameters.count, parameters.types)
        defer { PQclear(result) }
        try check(result)
        prepared[statement] = name
        return name
    }

    func freshName() -> String {
        named += 1
        return "s\(named)"
    }

    private func check(_ result: OpaquePointer?) throws(DatabaseError) {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_EMPTY_QUERY: return
        default: throw noted(PostgresFailure.of(result, on: handle))
        }
    }

    func noted(_ new: PostgresFailure) -> DatabaseError {
        // What is worth another run must not be hidden by what followed from it, nor by what `attempt` took back.
        if failure?.isRepeatable != true && failure?.isLost != true { failure = new }
        return new.error
    }
}

/// What the server warned of; filled by libpq inside the calls of the connection's own thread.
private final class Warnings {
    var states: [String] = []

    func add(_ result: OpaquePointer) {
        guard let state = PQresultErrorField(result, 67) else { return }
        if states.count < 100 { states.append(String(cString: state)) }
    }
}
