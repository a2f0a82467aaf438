public import Core

/// One list on its way in.
public struct DivisionImportRun: Hashable, Sendable {
    public enum Stage: String, CaseIterable, Sendable {
        /// Its rows are being read and judged.
        case reading
        /// It waits for somebody to apply or drop it.
        case ready
        case applying, done, dropped
    }

    public let id: Key<DivisionImportRun>
    public let account: Key<Caller>
    public let begun: Instant
    public let day: Day
    public let stage: Stage
    /// Every row up to this position is applied.
    public let applied: Int

    public init(
        id: Key<DivisionImportRun>, account: Key<Caller>, begun: Instant, day: Day, stage: Stage, applied: Int
    ) {
        self.id = id
        self.account = account
        self.begun = begun
        self.day = day
        self.stage = stage
        self.applied = applied
    }
}
