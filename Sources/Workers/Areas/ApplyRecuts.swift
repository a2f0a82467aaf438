public import Actions
internal import Core
internal import Domain
public import Storage

/// Applies an approved change of grids on its day, chunk by chunk; begun again, it goes on where it stopped.
public struct ApplyRecuts: Sendable {
    private let recuts: RecutActions

    public init(world: World) { recuts = RecutActions(world: world) }

    /// The kind of job it carries out.
    public static let kind = RecutActions.jobKind

    /// - Parameter job: its facts hold the change's key as `recut`.
    public func carry(_ job: Job) async throws {
        guard case .key(let number)? = job.facts["recut"], number > 0 else { return }
        try await recuts.apply(Key(number), by: .clock)
    }
}
