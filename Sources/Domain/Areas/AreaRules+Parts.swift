extension AreaRules.Local {
    /// The same with something else said about people. One part of what a place says never drops another.
    public func with(people: AreaRules.People) throws(AreaRules.Refusal) -> AreaRules.Local {
        var changed = self
        changed.people = try AreaRules.Local(people: people).people
        return changed
    }

    /// What is saved for a day of which something was said before: what isn't said about people now, stays.
    public func keepingPeople(of former: AreaRules.Local?) throws(AreaRules.Refusal) -> AreaRules.Local {
        guard let former, people == .none else { return self }
        return try with(people: former.people)
    }
}
