public import Core
internal import Database
public import Domain
public import Storage

/// Takes out of the platform what it keeps about somebody.
public struct ErasureActions: Sendable {
    private let world: World
    private let steps: [ErasureStep]

    public init(world: World) { self.init(world: world, steps: ErasureStep.all) }

    /// - Parameter steps: all, but in the test that shows what each is good for.
    init(world: World, steps: [ErasureStep]) {
        self.world = world
        self.steps = steps
    }

    /// Erases, in one transaction, and records that it was done and by which law. The journal's entries stay: they hold
    /// numbers and nothing of the person; the salts of their digests go.
    public func erase(
        _ owner: PersonalValue.Owner, basis: Erasure.Basis, by caller: Caller
    ) async throws -> Key<Erasure> {
        try Permissions.require(.erasePersonalData, for: caller)
        guard owner.account != caller.id else { throw Self.yourself }
        let now = world.now()
        let erasure = Erasure(id: Key(world.freshNumber()), owner: owner, basis: basis, at: now)
        let steps = steps.map { (step: $0, job: world.freshNumber()) }
        let (kept, night) = (world.freshNumber(), Erasure.scrubbing(after: now))
        try await world.database.write { db in
            for (step, job) in steps where try step.run(owner, now, db) > 0 {
                try Self.scrubLater(step.name, at: night, job: job, in: db)
            }
            try ErasureTable.insert(erasure, in: db)
            if try Journal.erase(owner.subject, basis: basis.rawValue, in: nil, by: caller, at: now, in: db) > 0 {
                try Self.scrubLater(ErasureStep.kept, at: night, job: kept, in: db)
            }
        }
        return erasure.id
    }

    /// The kind of the jobs that take out of the files what an erasure deleted from the tables.
    public static let scrubbing = "privacy.scrub"

    /// One job a step and night, however many persons were erased that day.
    private static func scrubLater(_ step: String, at night: Instant, job: Int64, in db: Writer) throws {
        try Jobs.add(
            scrubbing, payload: ["step": .code(step)], due: night, key: job,
            dedupe: "\(step).\(night.day.number)", in: db)
    }

    /// Takes out of the files, the log of the engine and the search index what the step of a `scrubbing` job deleted.
    /// Done twice, it does the same twice.
    public func scrub(_ job: Job) async throws {
        guard case .code(let name)? = job.facts["step"] else { return }
        if name == ErasureStep.search {
            try await world.database.writeInChunks { try Search.condense(in: $0) }
        }
        let tables = name == ErasureStep.kept ? ["journal_kept"] : steps.first { $0.name == name }?.tables
        if let tables { try await world.database.scrub(tables) }
    }

    /// What was erased, newest first; at most 100.
    public func all(by caller: Caller) async throws -> [Erasure] {
        try Permissions.require(.erasePersonalData, for: caller)
        return try await world.database.read { try ErasureTable.all(limit: 100, in: $0) }
    }

    private static let yourself = Problem(
        .conflict, "erasure.yourself",
        Words("不能删除自己的账号，请另一位安全管理员来做。", "You can't erase your own account; ask another security administrator."))
}
