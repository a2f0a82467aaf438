internal import Core
internal import Database
public import Domain
internal import Storage

/// Fills a demo's directory with invented cases, for looking at size and for measuring.
public struct GenerateActions: Sendable {
    private let world: World
    private let cases: CaseActions

    /// - Parameter world: a demo's; a real city's is a mistake of ours and traps.
    public init(world: World) {
        precondition(world.isDemo, "cases are invented in a demo only")
        self.world = world
        cases = CaseActions(world: world)
    }

    /// Bytes that cases need with everything that belongs to them, indexes among it, and the room to write them: 8.4 kB
    /// for each were measured on SQLite, with every follower at its end (docs/measured.md).
    public static func bytes(of plan: InventedCases.Plan, onServer: Bool) -> Int64 {
        let each: Int64 = onServer ? 11_000 : 9_000
        return Int64(plan.count) * each
    }

    /// What there is to invent cases on: the grids, matters, bodies and people of the demo.
    ///
    /// - Throws: a `conflict` problem where something else works on the database; `missing` where the demo has no
    ///   grids, no catalogue, no clerk or nobody who handles for a body.
    public func ground(holder: Int64) async throws -> InventedCases.Ground {
        let now = world.now()
        let held = try await cases.catalogue.inForce(on: now.day)
        let found = try await world.database.read { db in
            guard try Nodes.others(than: holder, at: now, in: db) == 0 else { throw Self.busy }
            let top = try AreaGround.children(of: nil, in: db)
            let grids = try top.flatMap { try AreaGround.grids(below: $0.area, in: db) }
            let bodies = try Role.bodies.flatMap { try RoleHolders.grants(of: $0, limit: 50, at: now, in: db) }
            return (grids, bodies, try RoleHolders.grants(of: .communityClerk, limit: 1, at: now, in: db))
        }
        let matters = held.catalogue.leaves.compactMap { path -> (name: String, filing: Case.Filing)? in
            guard path.isInUse, let standard = path.standards.first else { return nil }
            return (
                path.matter.name,
                Case.Filing(
                    matter: path.matter.id, standard: standard.id, limit: standard.limit, levels: standard.levels)
            )
        }
        let bodies = found.1.compactMap { grant -> (Key<Organisation>, Key<Caller>)? in
            if case .organisation(let id) = grant.grant.scope { (id, grant.account) } else { nil }
        }
        guard let place = found.0.first?.ancestry.place, !matters.isEmpty, let clerk = found.2.first?.account,
            let handler = bodies.first?.1
        else { throw Self.noGround }
        return InventedCases.Ground(
            spots: found.0.map { InventedCases.Spot($0.area.id, in: $0.ancestry.place) }, matters: matters,
            bodies: Array(Set(bodies.map(\.0))).sorted(), clerk: clerk, handler: handler,
            terms: try await cases.terms(in: place))
    }

    private static let chunk = 500

    /// - Parameter progress: told after each chunk how many are in.
    /// - Throws: a `conflict` problem where invented cases of this time are there already.
    public func run(
        _ plan: InventedCases.Plan, on ground: InventedCases.Ground, progress: (Int) -> Void = { _ in }
    ) async throws {
        let invented = InventedCases(plan, on: ground)
        let terms = ground.terms
        var next = try await make(invented, from: 0)
        for start in stride(from: 0, to: plan.count, by: Self.chunk) {
            let cases = next
            // The next ones are made while these are written.
            async let coming = make(invented, from: start + Self.chunk)
            do {
                try await world.database.writeBulk {
                    try CaseBulk.insert(cases, under: terms, at: plan.until, in: $0)
                }
            } catch DatabaseError.unique {
                throw Self.there
            }
            progress(min(start + Self.chunk, plan.count))
            next = try await coming
        }
    }

    private func make(
        _ invented: InventedCases, from start: Int
    ) async throws -> [(InventedCases.Invented, link: [UInt8])] {
        let end = min(start + Self.chunk, invented.plan.count)
        guard start < end else { return [] }
        return try await world.longWork.run {
            try (start..<end).map { index in
                let one = try invented.made(index)
                // A link that nobody knows: only its index is wanted.
                return (one, link: Secret.hash(of: "\(invented.plan.seed) \(one.report.id)"))
            }
        }
    }

    private static let busy = Problem(
        .conflict, "generate.served", field: "dir",
        Words(
            "还有进程在用这个数据目录；请停下服务，一分钟后再来。",
            "Another process works on this directory; stop the server and come back in a minute."))
    private static let noGround = Problem(
        .missing, "generate.no-ground", field: "dir",
        Words(
            "这里没有网格、事项或承办单位，编不出案件；请先用 wangge demo 建一座演示城市。",
            "There are no grids, matters or bodies here to invent cases on; set up a demo by wangge demo first."))
    private static let there = Problem(
        .conflict, "generate.there", field: "dir",
        Words(
            "这段时间的编造案件已经在了；请换一个目录，或换一段时间（--until）。",
            "Invented cases of this time are there already; take another directory, or another time (--until)."))
}

extension Role {
    /// Those who handle for a body.
    fileprivate static let bodies: [Role] = [.departmentHandler, .propertyFirm]
}
