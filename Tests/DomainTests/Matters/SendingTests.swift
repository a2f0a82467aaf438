import Core
import Domain
import Testing

/// What may be sent where: the grids' list (DOMAIN.md A6-02), a township's three lists (B0), the standard's levels.
struct SendingTests {
    static let today = Day(number: 100)

    static func admission(
        _ matter: Key<Matter>, downTo level: Matter.Level = .grid, area: Key<Area>? = nil,
        _ stage: Admission.Stage = .listed(from: today, until: nil, by: Key(8))
    ) -> Admission {
        Admission(
            id: Key(1), matter: matter, asker: (Tree.office, Key(7)), area: area,
            wish: Admission.Wish(downTo: level, work: "巡查时看一看", basis: "市文件", hours: 2, yuan: 0),
            asked: Instant(milliseconds: 0), stage: stage)
    }

    private func refusal(
        _ matter: Key<Matter>, to level: Matter.Level, as part: Matter.Part = .lead, by standard: Int? = nil,
        on day: Day = today, listed: [Admission] = []
    ) throws -> Matter.Path.Refusal? {
        let path = try Tree.path(matter)
        return path.refusal(
            to: level, as: part, by: standard.flatMap { path.standard($0) }, in: Tree.place, on: day, listed: listed)
    }

    @Test func `what isn't on the list goes to no grid and no community`() throws {
        for level in [Matter.Level.grid, .community] {
            for part in Matter.Part.allCases {
                #expect(
                    try refusal(Tree.rubbish, to: level, as: part) == .notListed("环境 › 垃圾清运", level), "\(level) \(part)"
                )
            }
        }
        #expect(try refusal(Tree.rubbish, to: .township) == nil)
        #expect(try refusal(Tree.rubbish, to: .county) == nil)
        #expect(throws: Matter.Path.Refusal.notListed("环境 › 垃圾清运", .grid)) {
            try Tree.path(Tree.rubbish).check(to: .grid, as: .lead, in: Tree.place, on: Self.today, listed: [])
        }
    }

    @Test func `what is listed goes to a grid, with all that stands under it`() throws {
        #expect(try refusal(Tree.rubbish, to: .grid, listed: [Self.admission(Tree.rubbish)]) == nil)
        #expect(try refusal(Tree.rubbish, to: .community, listed: [Self.admission(Tree.rubbish)]) == nil)
        #expect(try refusal(Tree.rubbish, to: .grid, listed: [Self.admission(Tree.environment)]) == nil)
        #expect(try refusal(Tree.rubbish, to: .grid, listed: [Self.admission(Tree.noise)]) != nil)
        let community = Self.admission(Tree.rubbish, downTo: .community)
        #expect(try refusal(Tree.rubbish, to: .community, listed: [community]) == nil)
        #expect(try refusal(Tree.rubbish, to: .grid, listed: [community]) == .notListed("环境 › 垃圾清运", .grid))
    }

    @Test func `it is listed from a day, until another, and where it was asked for`() throws {
        let limited = Self.admission(
            Tree.rubbish, .listed(from: Self.today, until: Day(number: 110), by: Key(8)))
        for (day, isListed) in [(99, false), (100, true), (109, true), (110, false)] {
            #expect(
                (try refusal(Tree.rubbish, to: .grid, on: Day(number: day), listed: [limited]) == nil) == isListed,
                "\(day)")
        }
        for (area, isListed) in [(10, true), (20, true), (21, false)] {
            let local = Self.admission(Tree.rubbish, area: Key(Int64(area)))
            #expect((try refusal(Tree.rubbish, to: .grid, listed: [local]) == nil) == isListed, "\(area)")
        }
        for stage in [Admission.Stage.asked, .refused("没有人手", by: Key(8)), .withdrawn] {
            #expect(try refusal(Tree.rubbish, to: .grid, listed: [Self.admission(Tree.rubbish, stage)]) != nil)
        }
    }

    @Test func `in a cooperating duty the township and those below it only help`() throws {
        let listed = [Self.admission(Tree.noise)]
        for level in [Matter.Level.grid, .community, .township] {
            #expect(
                try refusal(Tree.building, to: level, listed: listed) == .helpsOnly("环境 › 噪音 › 夜间施工", level))
            #expect(try refusal(Tree.building, to: level, as: .assist, listed: listed) == nil)
        }
        #expect(try refusal(Tree.building, to: .county) == nil)
    }

    @Test func `what was taken back goes to no township and nothing below, whatever is listed`() throws {
        let path = Matter.Path([Tree.matter(Key(1), nil, "河道采砂", duty: .takenBack)])
        for level in Matter.Level.allCases {
            for part in Matter.Part.allCases {
                let refusal = path.refusal(
                    to: level, as: part, in: Tree.place, on: Self.today, listed: [Self.admission(Key(1))])
                #expect(refusal == (level == .county ? nil : .takenBack("河道采砂")))
            }
        }
    }

    @Test func `a standard is settled at its levels, and help may come from any`() throws {
        let listed = [Self.admission(Tree.environment)]
        #expect(try refusal(Tree.environment, to: .grid, by: 1, listed: listed) == .notSettledThere("环境", .grid))
        #expect(try refusal(Tree.environment, to: .grid, as: .assist, by: 1, listed: listed) == nil)
        #expect(try refusal(Tree.environment, to: .township, by: 1) == nil)
    }

    @Test func `nothing new is sent of what is out of use, or stands under such`() {
        let path = Matter.Path([
            Tree.matter(Key(1), nil, "旧", isRetired: true), Tree.matter(Key(2), Key(1), "更旧"),
        ])
        #expect(
            path.refusal(to: .county, as: .lead, in: Tree.place, on: Self.today, listed: []) == .retired("旧 › 更旧"))
    }

    @Test(arguments: [
        Matter.Path.Refusal.retired("甲"), .takenBack("甲"), .helpsOnly("甲", .township), .notListed("甲", .grid),
        .notSettledThere("甲", .community),
    ])
    func `each refusal names the matter and says why`(refusal: Matter.Path.Refusal) {
        let problem = refusal.problem
        #expect(
            problem.kind == .conflict && problem.words.chinese.contains("“甲”") && problem.words.english.contains("“甲”"))
        #expect(problem.arguments["matter"] == .text("甲"))
    }
}
