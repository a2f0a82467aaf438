import Core
import Domain
import Testing

struct WhistleDueTests {
    typealias Book = CaseBook
    static let calendar = WorkingCalendar(plan: HolidayPlan())

    @Test func `what ends is due once, and nothing when it is over`() throws {
        let blown = try WhistleTests.blown(.emergency).doing((.arrive(WhistleTests.roads), Book.roadman))
        let flow = blown.whistle.flow
        #expect(flow.due(at: Book.now, in: Self.calendar).isEmpty)
        let alarm = try #require(flow.alarm(in: Self.calendar))
        #expect(flow.due(at: alarm, in: Self.calendar) == [.arrival(WhistleTests.water)])
        let told = try blown.at(alarm).doing((.tell(.arrival(WhistleTests.water)), .clock))
        #expect(told.whistle.flow.due(at: alarm, in: Self.calendar).isEmpty)
        #expect(told.whistle.flow.alarm(in: Self.calendar).map { $0 > alarm } == true, "the conclusion comes next")
        #expect(throws: Whistle.Refusal.outOfTurn) {
            _ = try told.doing((.tell(.arrival(WhistleTests.water)), .clock))
        }
        #expect(throws: Whistle.Refusal.notYours) {
            _ = try blown.doing((.tell(.conclusion), Book.dispatcher))
        }
        #expect(try WhistleTests.concluded().whistle.flow.alarm(in: Self.calendar) == nil)
        #expect(Whistle.Flow(told.events) == told.whistle.flow)
    }

    /// What is offered is what the life lets through: an offer that is refused when taken is none.
    @Test func `what is offered may be done, and what isn't is refused`() throws {
        let asked = try WhistleTests.asked().whistle
        #expect(asked.offers(to: Book.dispatcher, at: Book.now) == [.blow, .decline])
        let recorded = try WhistleTests.recorded().whistle
        #expect(recorded.offers(to: Book.dispatcher, at: Book.now) == [.writeRecord, .conclude, .callAlso])
        #expect(recorded.offers(to: Book.roadman, at: Book.now) == [.writeRecord, .callAlso], "nobody ends their own")
        #expect(
            recorded.offers(for: WhistleTests.water, to: Book.dispatcher, at: Book.now) == [.arrive, .reply, .excuse])
        // The bug: letting off was offered for who must come, and refused.
        #expect(
            recorded.offers(
                for: WhistleTests.water, to: Book.dispatcher, at: Book.now, mustCome: [WhistleTests.water])
                == [.arrive, .reply])
        let over = try WhistleTests.concluded().whistle
        #expect(over.offers(for: WhistleTests.roads, to: Book.roadman, at: Book.now) == [.rateTownship])
        #expect(over.offers(for: WhistleTests.roads, to: Book.dispatcher, at: Book.now) == [.rate, .rateTownship])
    }

    @Test func `each figure of a tally is the length of its list`() throws {
        let whistle = try WhistleTests.concluded().doing((.rate(WhistleTests.roads, .poor), Book.dispatcher)).whistle
        let tally = try #require(
            WhistleTally.all(of: [whistle], at: Book.now) { _ in Self.calendar }[WhistleTests.roads])
        #expect(tally.figures == [.called: 1, .inTime: 1, .solved: 1, .poor: 1])
        let counted = whistle.figures(for: WhistleTests.roads, at: Book.now, in: Self.calendar)
        #expect(counted == Set(tally.figures.keys))
    }
}
