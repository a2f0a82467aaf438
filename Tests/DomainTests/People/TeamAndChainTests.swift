import Core
import Domain
import Testing

struct TeamAndChainTests {
    static func yingjiang() throws -> TeamTemplate {
        try TeamTemplate(
            name: Words(data: "1+3"),
            lines: [
                TeamTemplate.Line([.gridLeader], least: 1, most: 1),
                TeamTemplate.Line([.partTimeWorker, .gridWorker], least: 3, most: 3),
            ])
    }

    @Test(arguments: [
        ([Post.Kind.gridLeader: 1, .partTimeWorker: 3], 0, 0),
        ([.gridLeader: 1, .partTimeWorker: 2, .gridWorker: 1], 0, 0),
        ([.gridLeader: 1, .partTimeWorker: 1], 2, 0), ([:], 4, 0), ([.gridLeader: 2, .partTimeWorker: 4], 0, 2),
    ])
    func `a team lacks and exceeds what its formula says`(held: [Post.Kind: Int], missing: Int, surplus: Int) throws {
        let deviations = try Self.yingjiang().deviations(held: held)
        #expect(deviations.reduce(0) { $0 + $1.missing } == missing)
        #expect(deviations.reduce(0) { $0 + $1.surplus } == surplus)
    }

    @Test func `a formula is named, has terms, and names no post twice`() throws {
        let line = try TeamTemplate.Line([.gridLeader], least: 1, most: 1)
        #expect(throws: TeamTemplate.Refusal.name) { try TeamTemplate(name: Words("", ""), lines: [line]) }
        #expect(throws: TeamTemplate.Refusal.lines(0)) { try TeamTemplate(name: Words(data: "x"), lines: []) }
        #expect(throws: TeamTemplate.Refusal.twice(.gridLeader)) {
            try TeamTemplate(name: Words(data: "x"), lines: [line, line])
        }
        #expect(throws: TeamTemplate.Refusal.count) { try TeamTemplate.Line([.gridLeader], least: 2, most: 1) }
        #expect(throws: TeamTemplate.Refusal.noPost) { try TeamTemplate.Line([], least: 2, most: nil) }
    }

    @Test func `a chain goes down, and gives its own names`() throws {
        let community = try OrganisationChain.Level(
            kinds: [.partyCommittee, .generalBranch], name: Words("社区党委（总支）", "Community committee"),
            seats: [.community])
        let grid = try OrganisationChain.Level(
            kinds: [.partyBranch], name: Words("网格党支部", "Grid branch"), seats: [.grid, .estate])
        let chain = try OrganisationChain(name: Words("甲", "A"), levels: [community, grid])
        #expect(chain.name(of: .partyBranch).chinese == "网格党支部")
        #expect(chain.name(of: .partyGroup) == Organisation.Kind.partyGroup.words)
        #expect(throws: OrganisationChain.Refusal.order(community.name)) {
            try OrganisationChain(name: Words("乙", "B"), levels: [grid, community])
        }
        #expect(throws: OrganisationChain.Refusal.levels(1)) {
            try OrganisationChain(name: Words("丙", "C"), levels: [grid])
        }
        #expect(throws: OrganisationChain.Refusal.kinds(grid.name)) {
            try OrganisationChain.Level(kinds: [.propertyFirm], name: grid.name, seats: [.grid])
        }
    }

    @Test func `what a place says about its people is inherited part by part`() throws {
        let team = try Self.yingjiang()
        let names = [Post.Kind.laneSteward: Words("红色楼道长", "Red stairwell steward")]
        let county = AreaRules.Version(
            area: Key(1), from: Day(number: 10), local: try AreaRules.Local(people: AreaRules.People(team: team)))
        let township = AreaRules.Version(
            area: Key(2), from: Day(number: 20), local: try AreaRules.Local(people: AreaRules.People(postNames: names)))
        let rules = AreaRules.inForce([county, township], on: Day(number: 20))
        #expect(rules.team == team)
        #expect(rules.name(of: Post.Kind.laneSteward).chinese == "红色楼道长")
        #expect(AreaRules.inForce([county, township], on: Day(number: 19)).postNames.isEmpty)
    }

    @Test func `a duty sheet is a duty a line`() throws {
        let sheet = try DutySheet.made(.gridLeader, in: Key(1), from: Day(number: 1), text: " 走访 \n\n协助书记\r\n")
        #expect(sheet.duties == ["走访", "协助书记"])
        #expect(throws: DutySheet.Refusal.lines(41)) {
            try DutySheet.made(
                .gridLeader, in: Key(1), from: Day(number: 1),
                text: String(repeating: "走访\n", count: 41))
        }
    }
}
