extension AreaRules.Local {
    /// The same with something else said about people. One part of what a place says never drops another.
    public func with(people: AreaRules.People) throws(AreaRules.Refusal) -> AreaRules.Local {
        var changed = self
        changed.people = try AreaRules.Local(people: people).people
        changed.inherited.subtract(changed.said)
        return changed
    }
}
