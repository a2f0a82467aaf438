import Actions
import Core
import Database
import Domain
import Fixtures
import Testing

/// What residents order is taken by a firm or a partner unit; what was decided of a dispatch is shown at the next; a
/// lateness is appealed before two people.
@Suite(.serialized)
struct OrdersAndAppealsTests {
    @Test(arguments: Engines.available)
    func `a property firm is among those a case may be sent to, takes it and answers`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let receipt = try await cast.brought("楼道灯坏了")
        try await cast.cases.file(receipt.id, under: cast.rubbish, standard: 1, by: cast.clerk)
        let firm = Assignment.Assignee.organisation(cast.firm)
        let targets = try await cast.cases.targets(of: receipt.id, by: cast.clerk)
        #expect(targets.others.contains { $0.assignee == firm && $0.name == "江畔物业" })
        try await cast.cases.perform(.dispatch(lead: firm, assists: []), on: receipt.id, by: cast.clerk)
        try await cast.cases.perform(.on(1, .accept), on: receipt.id, by: cast.firmsMan)
        try await cast.cases.perform(.on(1, .answer("灯换好了。")), on: receipt.id, by: cast.firmsMan)
        #expect(try await cast.cases.follow(try #require(receipt.link)).maySay)
    }

    @Test(arguments: Engines.available)
    func `what was decided of a disputed dispatch is shown at the next one`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let first = try await cast.brought()
        try await cast.cases.file(first.id, under: cast.rubbish, standard: 1, by: cast.clerk)
        try await cast.cases.perform(cast.toDepartment, on: first.id, by: cast.clerk)
        try await cast.cases.perform(.on(1, .dispute(because: "不归我们")), on: first.id, by: cast.handler)
        try await cast.cases.perform(
            .on(1, .decide(isUpheld: false, because: "清单里有")), on: first.id, by: cast.dispatcher)
        let next = try await cast.brought("又没人收")
        try await cast.cases.file(next.id, under: cast.rubbish, standard: 1, by: cast.clerk)
        let decided = try await cast.cases.targets(of: next.id, by: cast.clerk).precedents
        #expect(decided.map(\.precedent.isUpheld) == [false] && decided.map(\.name) == ["迎江区城管局"])
    }

    @Test(arguments: Engines.available)
    func `a lateness is left out when two people agree, and was late all the same`(engine: Engine) async throws {
        let cast = try await CaseCast(engine)
        let receipt = try await cast.brought()
        try await cast.cases.file(receipt.id, under: cast.rubbish, standard: 1, by: cast.clerk)
        try await cast.cases.perform(cast.toDepartment, on: receipt.id, by: cast.clerk)
        cast.test.pass(days: 3)
        try await cast.cases.perform(.on(1, .answer("已清运。")), on: receipt.id, by: cast.handler)
        let view = try await cast.cases.view(receipt.id, by: cast.handler)
        #expect(view.parts[0].isLate && view.parts[0].offers.contains(.appeal))
        try await cast.cases.perform(.on(1, .appeal(because: "台风封路两天")), on: receipt.id, by: cast.handler)
        try await cast.cases.perform(.on(1, .review(agrees: true)), on: receipt.id, by: cast.supervisor)
        await #expect(throws: Case.Refusal.self) {
            try await cast.cases.perform(.on(1, .review(agrees: true)), on: receipt.id, by: cast.supervisor)
        }
        let evaluator = Caller(id: Key(27), grants: [Grant(.evaluator, .area(cast.town.county))])
        #expect(try await cast.cases.view(receipt.id, by: evaluator).parts[0].offers.contains(.exempt))
        try await cast.cases.perform(.on(1, .review(agrees: true)), on: receipt.id, by: evaluator)
        let part = try await cast.cases.view(receipt.id, by: cast.clerk).parts[0]
        #expect(part.assignment.isExempted && part.isLate)
    }
}
