public import Core

/// One list of matters on its way in.
///
///     reading ──keep──▶ ready ──begin──▶ applying ──finish──▶ done
///        └─────────┴──── drop ────▶ dropped
public struct MatterImportRun: Hashable, Sendable {
    public enum Stage: String, CaseIterable, Sendable {
        /// Its rows are being kept.
        case reading
        /// It waits for somebody to apply or drop it.
        case ready
        case applying, done, dropped
    }

    public let id: Key<MatterImportRun>
    public let account: Key<Caller>
    public let begun: Instant
    /// The file's name, at most 200 characters.
    public let file: String
    /// The draft that says it once it is applied.
    public let edition: Key<Edition>
    public let stage: Stage
    /// Every row up to this position is applied.
    public let applied: Int

    public init(
        id: Key<MatterImportRun>, account: Key<Caller>, begun: Instant, file: String, edition: Key<Edition>,
        stage: Stage = .reading, applied: Int = 0
    ) {
        self.id = id
        self.account = account
        self.begun = begun
        self.file = file
        self.edition = edition
        self.stage = stage
        self.applied = applied
    }
}
