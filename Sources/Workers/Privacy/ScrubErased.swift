public import Actions

/// Takes what an erasure deleted out of the files of the database, in the night after it.
public enum ScrubErased {
    /// The kind of job it carries out; an erasure adds one for each of its steps that deleted something.
    public static let kind = ErasureActions.scrubbing

    public static func carrier(_ world: World) -> JobRunner.Carrier {
        let erasures = ErasureActions(world: world)
        return { try await erasures.scrub($0) }
    }
}
