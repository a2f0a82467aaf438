extension Migration {
    /// The step's statements as one engine reads them, for keeping a release's schema as text; without those
    /// that put in rows.
    public func texts(for engine: Engine) -> [String] {
        statements.filter(\.values.isEmpty).map { $0.definition.text(for: engine) }.filter { !$0.hasPrefix("INSERT") }
    }
}
