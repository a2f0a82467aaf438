import Core
import Domain
import Testing

struct StaffingTests {
    static func grid(
        _ id: Int64, _ team: TeamTemplate?, _ held: [Post.Kind: Int], kind: Area.Kind = .residential
    ) -> Staffing.Grid {
        let area = Area(id: Key(id), parent: Key(1), level: .grid, name: "网格\(id)", kind: kind)
        return Staffing.Grid(area: area, place: Place(grid: Key(id)), team: team, held: held)
    }

    @Test func `a grid is complete, lacks, exceeds, has no formula or is reserved, and each is counted`() throws {
        let team = try TeamAndChainTests.yingjiang()
        let staffing = Staffing(grids: [
            Self.grid(1, team, [.gridLeader: 1, .partTimeWorker: 3]),
            Self.grid(2, team, [.gridLeader: 1, .partTimeWorker: 1]),
            Self.grid(3, team, [.gridLeader: 2, .partTimeWorker: 3]),
            Self.grid(4, nil, [.gridWorker: 1]), Self.grid(5, team, [:], kind: .reserved),
        ])
        let counts = Staffing.Gap.allCases.map { staffing.count($0) }
        #expect(counts == [1, 1, 0, 1, 1, 1])
        #expect(staffing.heads.wanted == 12 && staffing.heads.held == 11 && staffing.heads.missing == 2)
        let formula = try #require(staffing.formulas.first)
        #expect(formula.grids.count == 3)
        #expect(formula.lines.map(\.held) == [4, 7] && formula.lines.map(\.lacking) == [0, 1])
        #expect(formula.lines.map(\.missing) == [0, 2] && formula.lines.map(\.exceeding) == [1, 0])
    }

    @Test(arguments: [
        ("网格长：1", [[Post.Kind.gridLeader]], ["1"]),
        (
            " 网格长 : 1 \n\n协管员、公益员：0-5\n网格信息员：0-",
            [[.gridLeader], [.assistant, .welfareWorker], [.informant]], ["1", "0-5", "0-"]
        ),
        ("Grid leader: 1\nfull-time grid worker: 2-３", [[.gridLeader], [.gridWorker]], ["1", "2-3"]),
        ("全科网格员：1", [[.gridWorker]], ["1"]),
    ])
    func `a formula is read as people type it`(text: String, posts: [[Post.Kind]], ranges: [String]) throws {
        let names = [Post.Kind.gridWorker: Words("全科网格员", "All-purpose worker")]
        let team = try TeamTemplate.reading(name: Words(data: "x"), text: text, names: names)
        #expect(team.lines.map(\.posts) == posts)
        #expect(team.lines.map(\.range) == ranges)
    }

    @Test func `what can't be read of a formula is named`() {
        func reading(_ text: String) throws { _ = try TeamTemplate.reading(name: Words(data: "x"), text: text) }
        #expect(throws: TeamTemplate.Reading.noCount(line: "网格长")) { try reading("网格长") }
        #expect(throws: TeamTemplate.Reading.noCount(line: "网格长:几个")) { try reading("网格长：几个") }
        #expect(throws: TeamTemplate.Reading.unknownPost("大爷")) { try reading("大爷：1") }
        #expect(throws: TeamTemplate.Reading.refused(.twice(.gridLeader))) { try reading("网格长：1\n网格长：2") }
        #expect(throws: TeamTemplate.Reading.refused(.count)) { try reading("网格长：3-1") }
        #expect(throws: TeamTemplate.Reading.refused(.lines(0))) { try reading("") }
    }

    @Test func `a chain is read as people type it, and what can't be read is named`() throws {
        let chain = try OrganisationChain.reading(
            name: Words(data: "本地"), text: "社区党委 / Committee：党委（党工委）、党总支；社区\n网格党支部：党支部；网格、小区")
        #expect(chain.levels.map(\.kinds) == [[.partyCommittee, .generalBranch], [.partyBranch]])
        #expect(chain.levels.map(\.name) == [Words("社区党委", "Committee"), Words(data: "网格党支部")])
        #expect(chain.levels.map(\.seats) == [[.community], [.grid, .estate]])
        func reading(_ text: String) throws { _ = try OrganisationChain.reading(name: Words(data: "x"), text: text) }
        #expect(throws: OrganisationChain.Reading.shape(line: "党支部")) { try reading("党支部") }
        #expect(throws: OrganisationChain.Reading.unknownKind("连队")) { try reading("甲：连队；网格") }
        #expect(throws: OrganisationChain.Reading.unknownSeat("山头")) { try reading("甲：党支部；山头") }
    }
}
