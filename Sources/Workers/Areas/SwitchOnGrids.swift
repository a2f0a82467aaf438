public import Actions
internal import Core
internal import Domain
public import Storage

/// Switches a reserved grid on when its planned day comes.
public struct SwitchOnGrids: Sendable {
    private let details: AreaDetailActions

    public init(world: World) { details = AreaDetailActions(world: world) }

    /// The kind of job it carries out.
    public static let kind = AreaDetailActions.jobKind

    /// - Parameter job: its facts hold the grid's key as `area`.
    public func carry(_ job: Job) async throws {
        guard case .key(let number)? = job.facts["area"], number > 0 else { return }
        try await details.switchOnIfDue(Key(number))
    }
}
