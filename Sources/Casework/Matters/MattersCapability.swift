public import Actions
internal import Core
internal import Domain
public import Kit

extension Capability {
    /// The catalogue of matters, its editions and imports, and what is on the grids' list.
    public static func matters(in world: World) -> Capability {
        let matters = MatterActions(world: world)
        return Capability(
            routes: MatterImportRoutes(world: world).all + AdmissionRoutes(world: world).all
                + EditionRoutes(matters: matters).all + MatterRoutes(world: world, matters: matters).all,
            navigation: [
                NavigationItem(
                    Words("事项", "Matters"), MatterAddress.all, permission: .browseMatters, icon: .journal,
                    about: Words("什么算这类事、谁办、几天办好", "What counts as what, who has it, how long")),
                NavigationItem(
                    Words("网格事项准入", "Grids' list"), MatterAddress.admissions, permission: .browseMatters,
                    icon: .shield,
                    about: Words("哪些事可以交给网格和社区", "What may be sent to grids and communities")),
                NavigationItem(
                    Words("可以反映什么", "What to report"), MatterAddress.reportable, .anyone, .chat,
                    about: Words("居民可以反映的事项", "What residents may report")),
            ],
            finders: [
                Finder(Words("事项", "Matters"), permission: .browseMatters) { text, caller, language in
                    try await matters.catalogue(by: caller).search(text, limit: Finder.most).map { path in
                        Finder.Hit(
                            MatterAddress.matter(path.matter.id), title: path.matter.name,
                            notes: path.matters.count > 1 ? [path.name] : [])
                    }
                }
            ],
            journal: .matters)
    }
}
