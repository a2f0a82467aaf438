public import Actions
internal import Core
internal import Domain
public import Storage

/// Puts a list of matters into its draft in the background, chunk by chunk; begun again, it goes on where it stopped.
public struct ApplyMatters: Sendable {
    private let matters: MatterImportActions

    public init(world: World) { matters = MatterImportActions(world: world) }

    /// The kind of job it carries out.
    public static let kind = MatterImportActions.jobKind

    /// - Parameter job: its facts hold the import's key as `import`.
    public func carry(_ job: Job) async throws {
        guard case .key(let number)? = job.facts["import"], number > 0 else { return }
        try await matters.apply(Key(number), by: .clock)
    }
}
