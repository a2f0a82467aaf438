internal import Core
internal import Database
internal import Domain
internal import Storage

/// Putting the example catalogue into a demo, and on the grids' list what it has grids and communities do. Only in a
/// demo.
public struct DemoMatterActions: Sendable {
    private let world: World

    /// - Parameter world: a demo's; a real city's is a mistake of ours and traps.
    public init(world: World) {
        precondition(world.isDemo, "a demo's matters are made in a demo only")
        self.world = world
    }

    /// - Parameters:
    ///   - path: of the catalogue's file.
    ///   - people: one of each role, who ask and decide.
    ///   - posts: where they work.
    public func load(
        path: String, _ people: [DemoAccounts.Person], _ posts: [DemoAccounts.Post]
    ) async throws {
        let imports = MatterImportActions(world: world)
        let list = try await imports.stage(SheetFile(name: "示例：常见事项", path: path), by: .clock)
        try await imports.apply(list, by: .clock)
        // In force for a month already, so that the demo's earlier cases could be filed under it.
        let then = world.at(world.now().adding(days: -30))
        try await MatterActions(world: then).enforce(from: then.now().day, by: .clock)
        guard let head = people.first(where: { $0.role == .departmentHead }),
            let city = people.first(where: { $0.role == .supervisor }),
            case .organisation(let office)? = posts.first(where: { $0.role == .departmentHead })?.scope
        else { return }
        let now = world.now()
        let catalogue = try await world.database.read { try MatterTable.catalogue(.inForce(now.day), in: $0) }
        let admissions = catalogue.leaves.compactMap { path in
            Self.level(of: path).map { level in
                Admission(
                    id: Key(world.freshNumber()), matter: path.matter.id, asker: (office, head.account),
                    wish: Admission.Wish(
                        downTo: level, work: "发现后先处理，处理不了的上报。", basis: "示例清单", hours: 1, yuan: 0),
                    asked: now, stage: .listed(from: now.day, until: nil, by: city.account))
            }
        }
        try await world.inChunks(admissions) { try AdmissionTable.add($0, in: $1) }
        try await world.database.write { try Stamp.catalogue.raise(in: $0) }
    }

    /// The smallest level whose people its standards name; nil where they name neither grid nor community.
    private static func level(of path: Matter.Path) -> Matter.Level? {
        let holders = path.standards.flatMap { [$0.lead] + $0.assists }
        return holders.contains(.grid) ? .grid : holders.contains(.community) ? .community : nil
    }
}
