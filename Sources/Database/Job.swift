/// A closure that waits for a connection.
struct Job: Sendable {
    enum Work: Sendable {
        /// One look, cut off early.
        case read(@Sendable (Reader) throws -> Void)
        /// A long look at one moment of the whole database.
        case snapshot(@Sendable (Reader) throws -> Void)
        /// One transaction; may be run more than once.
        case write(@Sendable (Writer) throws -> Void)
        /// Takes what was deleted from these tables out of the files; outside any transaction.
        case scrub(tables: [String])
    }

    /// Commands go before bulk.
    enum Lane: Sendable { case command, bulk }

    let work: Work
    let lane: Lane
    let limit: Duration
    /// Told once: nil when the work is done and, for a write, on disk.
    let finish: @Sendable ((any Error)?) -> Void
}

/// What carries out jobs: one for each engine.
protocol Driver: AnyObject, Sendable {
    /// Takes the job or refuses it at once; never waits.
    func submit(_ job: Job) throws(DatabaseError)
    /// Where tasks run that ask mostly this database.
    var lanes: LaneExecutor { get }
    /// The connection that such work may be done on by the thread that asks; nil where it has none, or not now.
    func lane(for work: Job.Work) throws(DatabaseError) -> (any Lane)?
    /// Takes nothing new, carries out what waits, and gives up the connections.
    func close() async
}
