public import Core
internal import Database
public import Domain
internal import Storage

/// A few cases on their way in a demo, brought and handled by the very use cases that people use. Only in a demo.
public struct DemoCaseActions: Sendable {
    let world: World
    private let cases: CaseActions

    /// - Parameter world: a demo's; a real city's is a mistake of ours and traps.
    public init(world: World) {
        precondition(world.isDemo, "a demo's cases are made in a demo only")
        self.world = world
        cases = CaseActions(world: world)
    }

    /// - Parameters:
    ///   - grids: where something is seen.
    ///   - people: one of each role, who take on, send and handle.
    public func load(in grids: [Key<Area>], _ callers: [Role: Caller]) async throws {
        // In the order of time, as the public list reads the journal.
        try await loadEarlier(in: grids, callers)
        for (index, matter) in Self.brought.enumerated() where !grids.isEmpty {
            let draft = CaseActions.Draft(
                .scannedCode, matter.text, at: .area(grids[index % grids.count]), address: matter.address,
                phone: index.isMultiple(of: 2) ? "19900000\(100 + index)" : "")
            let receipt = try await cases.report(draft, by: nil)
            if let clerk = callers[.communityClerk], index.isMultiple(of: 3) || matter.isOrder {
                try await takeOn(receipt.id, matter.name, by: clerk)
            }
        }
    }

    /// Filed under the matter that has the name, where the catalogue has one.
    private func takeOn(_ id: Key<Case>, _ name: String, by clerk: Caller) async throws {
        let matters = try await cases.matters(by: clerk)
        guard let path = matters.first(where: { $0.matter.name.contains(name) }), let first = path.standards.first
        else {
            return
        }
        try await cases.file(id, under: path.matter.id, standard: first.number, by: clerk)
    }

    private struct Brought {
        let name: String
        let text: String
        let address: String
        /// Whether units are to take it themselves.
        var isOrder = false
    }

    private static let brought = [
        Brought(name: "垃圾", text: "楼下垃圾桶满了三天没人收，味道很大。", address: "北门垃圾亭"),
        Brought(name: "停车", text: "消防通道一直停着几辆车，救护车进不来。", address: "3 号楼前"),
        Brought(name: "下水", text: "一楼下水堵了，污水漫到门口。", address: "5 号楼 1 单元"),
        Brought(name: "路灯", text: "小路的灯坏了一排，晚上老人不敢走。", address: "南侧小路"),
        Brought(name: "噪音", text: "楼上装修中午也在敲，孩子睡不了。", address: "7 号楼"),
        Brought(name: "道路", text: "门口人行道塌了一块，昨天有人摔倒。", address: "西门外"),
        Brought(name: "绿化", text: "有人把绿地挖了种菜，还浇粪水。", address: "9 号楼后面"),
        Brought(name: "电梯", text: "电梯这个月第三次关人了，物业说等配件。", address: "2 号楼"),
        Brought(name: "小修", text: "厨房水龙头一直滴水，想请人上门看看。", address: "4 号楼", isOrder: true),
    ]
}
