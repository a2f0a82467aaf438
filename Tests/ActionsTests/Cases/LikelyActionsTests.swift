import Actions
import Core
import Database
import Domain
import Fixtures
import Testing

@Suite(.serialized)
struct LikelyActionsTests {
    @Test(arguments: Engines.available)
    func `cold it knows the catalogue's words, and learns what people chose`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let cold = try await cast.cases.suggestions(for: "楼下垃圾没有清运", by: cast.clerk)
        #expect(cold.likely.first?.path.matter.id == cast.rubbish && !cold.isSure)
        #expect(cold.likely.first?.because.contains("垃圾") == true)
        #expect(try await cast.cases.suggestions(for: "厨余桶满了", by: cast.clerk).likely.isEmpty)
        #expect(try await cast.cases.learnMatters())
        #expect(try await !cast.cases.learnMatters())
        for text in ["厨余桶满了，臭味大", "三号楼厨余桶满了"] {
            let receipt = try await cast.brought(text)
            try await cast.cases.file(receipt.id, under: cast.rubbish, standard: 1, by: cast.clerk)
            try await cast.cases.perform(cast.toDepartment, on: receipt.id, by: cast.clerk)
        }
        cast.test.pass(days: 1)
        #expect(try await cast.cases.learnMatters())
        let warm = try await cast.cases.suggestions(for: "厨余桶又满了", by: cast.clerk)
        #expect(warm.likely.first?.path.matter.id == cast.rubbish)
        await #expect(throws: (any Error).self) {
            try await cast.cases.suggestions(for: "厨余桶", by: Caller(id: Key(77), grants: []))
        }
    }

    @Test(arguments: Engines.available)
    func `the desk sees what is likely the same with why, and merges it`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let first = try await cast.brought("三号楼门口的垃圾三天没人收了")
        let second = try await cast.brought("垃圾三天没人收，三号楼门口臭")
        _ = try await cast.brought("电梯里的灯不亮")
        let same = try await cast.cases.same(as: second.id, by: cast.clerk)
        #expect(same.map(\.likeness.case) == [first.id])
        let one = try #require(same.first)
        #expect(one.mayMerge && one.likeness.reasons.contains(.sameGrid) && one.likeness.reasons.contains(.days(0)))
        #expect(!one.text.isEmpty && one.stage == .reported)
        let entered = try await cast.cases.same(
            text: "三号楼门口垃圾没人收", address: "", in: cast.town.grids[0], by: cast.clerk)
        #expect(!entered.isEmpty)
        try await cast.cases.merge(second.id, into: first.id, by: cast.clerk)
        #expect(try await cast.cases.same(as: first.id, by: cast.clerk).isEmpty)
        await #expect(throws: (any Error).self) { try await cast.cases.same(as: first.id, by: cast.firmsMan) }
    }

    /// DESIGN.md section 6: matter, grid and stage, a day late; what isn't filed isn't shown.
    @Test(arguments: Engines.available)
    func `a stranger sees what the public list may show, and adds themselves`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let text = "三号楼门口的垃圾三天没人收了"
        let first = try await cast.brought(text)
        cast.test.pass(days: 2)
        try await cast.test.publish()
        let unfiled = try #require(try await cast.brought(text).link)
        #expect(try await cast.cases.publicSame(by: unfiled).isEmpty)
        try await cast.cases.file(first.id, under: cast.rubbish, standard: 1, by: cast.clerk)
        try await cast.test.publish()
        let mine = try await cast.brought(text)
        let link = try #require(mine.link)
        #expect(try await cast.cases.publicSame(by: link).isEmpty)
        cast.test.pass(days: 1)
        try await cast.test.publish()
        // What happened today is told tomorrow.
        try await cast.cases.perform(cast.toDepartment, on: first.id, by: cast.clerk)
        let shown = try await cast.cases.publicSame(by: link)
        let number = try #require(shown.first?.number)
        #expect(shown.map(\.matter) == ["垃圾清运"] && shown.map(\.standing) == [.filed])
        #expect(number.number != first.id.number)
        for wrong in [mine.id, first.id] {
            await #expect(throws: (any Error).self) { try await cast.cases.join(Key(wrong.number), by: link) }
        }
        try await cast.cases.join(number, by: link)
        #expect(try await cast.cases.follow(link).number == CaseNumber(first.id))
        await #expect(throws: (any Error).self) { try await cast.cases.join(number, by: link) }
        try await cast.cases.unmerge(mine.id, by: cast.clerk)
        #expect(try await cast.cases.follow(link).number == CaseNumber(mine.id))
    }

    @Test(arguments: Engines.available)
    func `a case of today, or of a matter that is never told of, is not shown to strangers`(
        engine: Engine
    ) async throws {
        let cast = try await CaseCast(engine)
        let first = try await cast.brought("三号楼门口的垃圾三天没人收了")
        try await cast.cases.file(first.id, under: cast.rubbish, standard: 1, by: cast.clerk)
        try await cast.test.publish()
        let link = try #require(try await cast.brought("三号楼门口的垃圾三天没人收了").link)
        #expect(try await cast.cases.publicSame(by: link).isEmpty)
        cast.test.pass(days: 1)
        try await cast.test.publish()
        #expect(try await cast.cases.publicSame(by: link).count == 1)
        let matters = MatterActions(world: cast.test.world)
        try await matters.begin(title: "第二版", basis: "", by: .clock)
        try await matters.say(
            MatterActions.Saying(parent: nil, name: "垃圾清运", concern: .health), of: cast.rubbish, by: .clock)
        try await matters.enforce(from: cast.test.world.now().day, by: .clock)
        #expect(try await cast.cases.publicSame(by: link).isEmpty)
    }

    @Test(arguments: Engines.available)
    func `what recurs is counted and opens into its cases`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        var files: [Key<Case>] = []
        for _ in 0..<5 {
            let receipt = try await cast.brought()
            try await cast.cases.file(receipt.id, under: cast.rubbish, standard: 1, by: cast.clerk)
            files.append(receipt.id)
            cast.test.pass(days: 7)
        }
        let found = try await cast.cases.recurring(in: cast.town.township, by: cast.dispatcher)
        #expect(found.map(\.found.cases) == [5] && found.first?.path.matter.id == cast.rubbish)
        let cases = try await cast.cases.recurringCases(
            of: cast.rubbish, in: cast.town.community, by: cast.clerk)
        #expect(Set(cases.map(\.id)) == Set(files))
        await #expect(throws: (any Error).self) {
            try await cast.cases.recurring(in: cast.town.county, by: cast.clerk)
        }
    }
}
