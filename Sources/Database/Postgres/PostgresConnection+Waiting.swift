internal import CPostgres

/// Several statements in one round trip, by libpq's pipeline mode: the words that open a write travel with its first
/// statement, and changes whose outcome nobody awaits with what comes next.
extension PostgresConnection {
    /// A statement that waits for the next.
    struct Message {
        let text: String
        let parameters: PostgresParameters
        var opens = false
    }

    /// Whether the write that is begun has gone further than its opening.
    var hasBegun: Bool { isInTransaction || waiting.contains { !$0.opens } }

    /// Begins a write; nothing is sent before the first statement.
    func begin(limit: Duration) throws(DatabaseError) {
        let none = try PostgresParameters([])
        waiting = [
            Message(text: "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", parameters: none, opens: true),
            Message(text: "SET LOCAL statement_timeout = \(limit.milliseconds)", parameters: none, opens: true),
        ]
    }

    /// Runs a statement with the next one.
    func send(_ text: String, _ parameters: PostgresParameters) throws(DatabaseError) {
        waiting.append(Message(text: text, parameters: parameters))
        // What waits is held in memory on both sides.
        if waiting.count >= 64 { try sendWaiting() }
    }

    /// Runs what waits, and a statement behind it; the caller clears the result.
    func resultBehindWaiting(_ text: String, _ parameters: PostgresParameters) throws(DatabaseError) -> OpaquePointer {
        var results = try exchange(taken() + [Message(text: text, parameters: parameters)])
        defer { results.forEach(PQclear) }
        return results.removeLast()
    }

    /// Runs what waits, where what follows can't travel with it.
    func sendWaiting() throws(DatabaseError) {
        guard !waiting.isEmpty else { return }
        for result in try exchange(taken()) { PQclear(result) }
    }

    /// Commits behind what waits.
    ///
    /// - Returns: the commit's tag.
    func committedWithWaiting() throws(DatabaseError) -> String {
        let none = try PostgresParameters([])
        // A time limit would break off the wait for a standby and call it a success.
        let last = ["SET LOCAL statement_timeout = 0", "COMMIT"].map { Message(text: $0, parameters: none) }
        let results: [OpaquePointer]
        do {
            results = try exchange(taken() + last)
        } catch {
            // Where the server has told of a failure, the commit wasn't tried.
            let status = PQtransactionStatus(handle)
            guard case .unavailable(let message) = error, status == PQTRANS_UNKNOWN || status == PQTRANS_ACTIVE else {
                throw error
            }
            throw .outcomeUnknown(message)
        }
        defer { results.forEach(PQclear) }
        return results.last.map { String(cString: PQcmdStatus($0)) } ?? ""
    }

    private func taken() -> [Message] {
        defer { waiting = [] }
        return waiting
    }

    /// - Returns: one result a message, in order, all of them good; the caller clears them.
    private func exchange(_ messages: [Message]) throws(DatabaseError) -> [OpaquePointer] {
        if prepared.count >= Self.mostStatements, !isInTransaction { try forgetStatements() }
        guard PQenterPipelineMode(handle) == 1 else { throw noted(PostgresFailure.of(nil, on: handle)) }
        let steps = messages.flatMap(steps)
        let isSent = steps.allSatisfy(\.isSent) && PQpipelineSync(handle) == 1
        let answers = isSent ? answers() : []
        var error: DatabaseError?
        // What follows a failure was passed over.
        for (step, answer) in zip(steps, answers) where error == nil { error = fault(in: step, answer) }
        let isOver = PQexitPipelineMode(handle) == 1
        if error == nil, !isOver || answers.count != steps.count {
            error = noted(.lost(.unavailable(String(cString: PQerrorMessage(handle)).firstLine)))
        }
        var results: [OpaquePointer] = []
        for (index, answer) in answers.enumerated() {
            if error == nil, steps[index].prepares == nil { results.append(answer) } else { PQclear(answer) }
        }
        if let error { throw error }
        return results
    }
}

/// What is on its way.
private struct Step {
    let opens: Bool
    /// What is prepared by this step, and under which name.
    let prepares: (statement: PostgresConnection.Statement, name: String)?
    let isSent: Bool
}

extension PostgresConnection {
    /// Puts a statement on its way, behind its preparation where it has none yet.
    private func steps(_ message: Message) -> [Step] {
        let statement = Statement(text: message.text, types: message.parameters.types)
        let known = prepared[statement]
        let name = known ?? freshName()
        var steps: [Step] = []
        if known == nil {
            let isSent = PQsendPrepare(
                handle, name, message.text, message.parameters.count, message.parameters.types)
            steps.append(Step(opens: message.opens, prepares: (statement, name), isSent: isSent == 1))
        }
        let isSent = message.parameters.withPointers { values, lengths, formats in
            PQsendQueryPrepared(handle, name, message.parameters.count, values, lengths, formats, 0)
        }
        return steps + [Step(opens: message.opens, prepares: nil, isSent: isSent == 1)]
    }

    /// What the server says to everything sent, in order. A lost connection gives less.
    private func answers() -> [OpaquePointer] {
        var answers: [OpaquePointer] = []
        // One nil stands behind each statement's result; two say that nothing more comes.
        var wasNil = false
        while true {
            guard let answer = PQgetResult(handle) else {
                if wasNil { return answers }
                wasNil = true
                continue
            }
            wasNil = false
            guard PQresultStatus(answer) != PGRES_PIPELINE_SYNC else {
                PQclear(answer)
                return answers
            }
            answers.append(answer)
        }
    }

    /// What went wrong in a step; remembers what it prepared.
    private func fault(in step: Step, _ answer: OpaquePointer) -> DatabaseError? {
        switch PQresultStatus(answer) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
            // Statements stay prepared whatever becomes of the transaction.
            if let (statement, name) = step.prepares { prepared[statement] = name }
            return nil
        default:
            let error = noted(PostgresFailure.of(answer, on: handle))
            // A server that can't begin a write has become a standby, or is going: look for the one that writes.
            if step.opens { failure = .lost(error) }
            return error
        }
    }
}
