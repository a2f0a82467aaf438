public import Actions
internal import Core
internal import Domain
public import Storage

/// Judges or applies a list of people in the background, chunk by chunk; begun again, it goes on where it stopped.
public struct GoOnWithPeopleImports: Sendable {
    private let imports: PeopleImportActions

    public init(world: World) { imports = PeopleImportActions(world: world) }

    /// The kind of job it carries out.
    public static let kind = PeopleImportActions.jobKind

    /// - Parameter job: its facts hold the list's key as `import`.
    public func carry(_ job: Job) async throws {
        guard case .key(let number)? = job.facts["import"], number > 0 else { return }
        try await imports.goOn(Key(number))
    }
}
