internal import Core

extension Case.Flow {
    /// What an event tells other systems, the first that is asked for once; the flow is the one after it.
    ///
    /// - Parameter before: the flow before it; nil where it is the first.
    public func hookKinds(of event: Case.Event, before: Case.Flow?) -> [Hook.Kind] {
        guard let before else { return [.opened] }
        var kinds: [Hook.Kind] = []
        if stage.isOver, !before.stage.isOver { kinds.append(.over) }
        if event.what.isAnswer { kinds.append(.answered) }
        if stage.name != before.stage.name { kinds.append(.moved) }
        return kinds
    }
}

extension Hook {
    /// As what a hook is told something; nil where it doesn't ask for any of it.
    public func kind(among told: [Kind]) -> Kind? { told.first(where: kinds.contains) }
}
