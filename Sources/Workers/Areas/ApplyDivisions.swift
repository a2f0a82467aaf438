public import Actions
internal import Core
internal import Domain
public import Storage

/// Takes an import of divisions over in the background, chunk by chunk; begun again, it goes on where it stopped.
public struct ApplyDivisions: Sendable {
    private let divisions: DivisionActions

    public init(world: World) { divisions = DivisionActions(world: world) }

    /// The kind of job it carries out.
    public static let kind = DivisionActions.jobKind

    /// - Parameter job: its facts hold the import's key as `import`.
    public func carry(_ job: Job) async throws {
        guard case .key(let number)? = job.facts["import"], number > 0 else { return }
        try await divisions.apply(Key(number), by: .clock)
    }
}
