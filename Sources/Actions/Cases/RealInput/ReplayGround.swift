internal import Core
internal import Domain

/// Where a replay happens: places, matters, a body and people, made by the use cases that people make them with.
struct ReplayGround: Sendable {
    let county: Key<Area>
    /// By what the files say lies around a matter.
    let communities: [[String]: Key<Area>]
    let places: [[String]: Place]
    let matters: [String: Key<Matter>]
    let body: Key<Organisation>
    /// Takes on and dispatches; handles; reads the table. Each is an account of its own.
    let clerk: Caller
    let handler: Caller
    let reader: Caller

    static func matter(of row: ReplayRow) -> String {
        guard row.category.isEmpty else { return String(row.category.prefix(40)) }
        switch row.file {
        case .messages: return "网上留言（文件没有类别）"
        case .requests: return "未分类（文件没有类别）"
        }
    }

    static func lay(for rows: [ReplayRow], in world: World) async throws -> ReplayGround {
        let areas = AreaActions(world: world)
        let county = try await areas.add(
            Area.Draft(level: .county, name: "重放", ordinal: 1), code: "", under: nil, by: .clock)
        var townships: [String: Key<Area>] = [:]
        var communities: [[String]: Key<Area>] = [:]
        var places: [[String]: Place] = [:]
        for around in Set(rows.map(\.surroundings)).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            let outer = around.first.flatMap { $0.isEmpty ? nil : $0 } ?? "文件没有写"
            var township = townships[outer]
            if township == nil {
                township = try await areas.add(
                    Area.Draft(level: .township, name: outer, ordinal: 1), code: "", under: county, by: .clock)
                townships[outer] = township
            }
            let inner = around.dropFirst().first.flatMap { $0.isEmpty ? nil : $0 } ?? "文件没有写"
            let community = try await areas.add(
                Area.Draft(level: .community, name: inner, ordinal: 1), code: "", under: township, by: .clock)
            communities[around] = community
            places[around] = Place(county: county, township: township, community: community)
        }
        let body = try await OrganisationActions(world: world).create(
            OrganisationActions.Draft(name: "重放承办单位", kind: .department, area: county), by: .clock)
        return ReplayGround(
            county: county, communities: communities, places: places,
            matters: try await catalogue(for: rows, in: world), body: body,
            clerk: try await caller("replay-clerk", "重放受理员", Grant(.communityClerk, .area(county)), in: world),
            handler: try await caller(
                "replay-handler", "重放承办员", Grant(.departmentHandler, .organisation(body)), in: world),
            reader: try await caller("replay-reader", "重放统计员", Grant(.evaluator, .area(county)), in: world))
    }

    /// One matter for each category of the files, in force from the first day on.
    private static func catalogue(for rows: [ReplayRow], in world: World) async throws -> [String: Key<Matter>] {
        let actions = MatterActions(world: world)
        try await actions.begin(title: "重放", basis: "", by: .clock)
        var matters: [String: Key<Matter>] = [:]
        for name in Set(rows.map { matter(of: $0) }).sorted() {
            let standard = Matter.Standard(
                id: Key(1), number: 1, filing: "文件里有", closing: "文件里有答复或结案日期",
                levels: [.community, .township, .county],
                lead: .department("重放"), limit: .workingDays(10))
            matters[name] = try await actions.say(
                MatterActions.Saying(parent: nil, name: name, standards: [standard]), of: nil, by: .clock)
        }
        try await actions.enforce(from: world.now().day, by: .clock)
        return matters
    }

    private static func caller(
        _ name: String, _ shown: String, _ grant: Grant, in world: World
    ) async throws -> Caller {
        let made = try await AccountActions(world: world).create(name: name, displayName: shown, by: .clock)
        return Caller(id: made.account, grants: [grant])
    }
}
