import Core
import Domain
import Testing

struct MonthlySampleTests {
    static let month = (1...4000).map { Key<Case>(Int64($0) << 22) }

    @Test func `whoever has the seed draws the same, in any order`() {
        let sample = MonthlySample(seed: 20_260_901, percent: 5)
        let drawn = sample.drawn(among: Self.month)
        #expect(drawn == MonthlySample(seed: 20_260_901, percent: 5).drawn(among: Self.month.reversed()))
        #expect(drawn != MonthlySample(seed: 20_260_902, percent: 5).drawn(among: Self.month))
        #expect(drawn == Self.month.filter(sample.draws))
    }

    @Test(arguments: [1, 5, 20, 100])
    func `about so many of a hundred are drawn`(percent: Int) {
        let counts = (1...20).map { MonthlySample(seed: $0, percent: percent).drawn(among: Self.month).count }
        let mean = counts.reduce(0, +) / counts.count
        #expect(abs(mean - 40 * percent) <= 2 + 40 * percent / 20)
    }

    @Test func `a month with one case has its call, an empty one none`() {
        let sample = MonthlySample(seed: 7, percent: 1)
        #expect(sample.drawn(among: [Key(5)]) == [Key(5)])
        #expect(sample.drawn(among: []) == [])
    }
}

struct GamingSignalTests {
    typealias Book = CaseBook

    @Test func `opened and ended by one person within minutes is shown with its moments`() throws {
        let quick = try Book.opened(nil).doing(
            (.file(Book.filing), Book.dispatcher),
            (.dispatch(lead: .area(Book.township, at: .township), assists: []), Book.dispatcher),
            (.on(1, .answer("已清走")), Book.worker))
        let signal = try #require(GamingSignal.quick(Key(1000), quick.events))
        #expect(
            signal.kind == .openedAndClosedAtOnce && signal.cases == [Key(1000)]
                && signal.moments == [Book.now, Book.now])
        let slow = try Book.opened(nil).doing(
            (.file(Book.filing), Book.dispatcher),
            (.dispatch(lead: .area(Book.township, at: .township), assists: []), Book.dispatcher)
        ).at(Book.now.adding(minutes: 6)).doing((.on(1, .answer("已清走")), Book.worker))
        #expect(GamingSignal.quick(Key(1000), slow.events) == nil)
        #expect(GamingSignal.quick(Key(1000), try Book.answered().events) == nil)
        let spot = try Book.opened(nil).doing((.settleOnTheSpot("已清走"), Book.worker))
        #expect(GamingSignal.quick(Key(1000), spot.events) == nil)
    }

    @Test func `ten closed in one night are one signal, over midnight too`() {
        let night = (0..<10).map {
            (case: Key<Case>(Int64($0 + 1)), at: Book.at("2026-09-23 23:00").adding(minutes: $0 * 10))
        }
        #expect(GamingSignal.nightly(night).map(\.cases) == [night.map(\.case)])
        #expect(GamingSignal.nightly(Array(night.dropLast())).isEmpty)
        let day = night.map { (case: $0.case, at: $0.at.adding(hours: 10)) }
        #expect(GamingSignal.nightly(day).isEmpty)
        #expect(GamingSignal.nightly(night + night.map { ($0.case, $0.at.adding(days: 1)) }).count == 2)
    }

    @Test func `the same picture in two cases is shown, twice in one isn't`() {
        let pictures = [
            (case: Key<Case>(2), digest: "aa", at: Book.now), (case: Key(1), digest: "aa", at: Book.now),
            (case: Key(3), digest: "bb", at: Book.now), (case: Key(3), digest: "bb", at: Book.now),
        ]
        #expect(GamingSignal.pictures(pictures).map(\.cases) == [[Key(1), Key(2)]])
    }
}

struct ReportTests {
    static func draft(_ text: String, address: String = "", pictures: Int = 0) -> Report {
        Report(
            id: Key(1), of: Key(2), .scannedCode, text: text, address: address,
            pictures: (0..<pictures).map { "\($0)" }, asking: .link, made: CaseBook.now)
    }

    @Test func `who wishes not to be known is not kept`() throws {
        let phone = try PhoneNumber.readingMobile("13812341234")
        let somebody = Reporter(name: " 张三 ", phone: phone)
        let named = try Report.made(Self.draft(" 漏水 "), by: somebody, isAnonymous: false, isPlaced: true)
        #expect(named.reporter == Reporter(name: "张三", phone: phone) && named.report.asking == .phone)
        #expect(named.report.text == "漏水")
        let hidden = try Report.made(Self.draft("漏水"), by: somebody, isAnonymous: true, isPlaced: true)
        #expect(hidden.reporter == nil && hidden.report.asking == .link)
        let blank = try Report.made(Self.draft("漏水"), by: Reporter(name: "  "), isAnonymous: false, isPlaced: true)
        #expect(blank.reporter == nil)
    }

    @Test func `what can't be found or read is refused`() {
        func refused(_ draft: Report, _ why: Report.Refusal, isPlaced: Bool = true) {
            #expect(throws: why) { try Report.made(draft, by: nil, isAnonymous: false, isPlaced: isPlaced) }
        }
        refused(Self.draft("  "), .textMissing)
        refused(Self.draft(String(repeating: "水", count: 2001)), .textTooLong)
        refused(Self.draft("e" + String(repeating: "\u{301}", count: 5000)), .textTooLong)
        refused(Self.draft("漏水", address: String(repeating: "路", count: 201)), .addressTooLong)
        refused(Self.draft("漏水", pictures: 10), .tooManyPictures)
        refused(Self.draft("漏水"), .placeMissing, isPlaced: false)
        for why in [
            Report.Refusal.textMissing, .textTooLong, .addressTooLong, .nameTooLong, .tooManyPictures, .placeMissing,
        ] {
            #expect(why.problem.code.hasPrefix("report.") && !why.problem.words.english.isEmpty)
        }
    }
}
