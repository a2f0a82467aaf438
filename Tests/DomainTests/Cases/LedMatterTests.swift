import Core
import Domain
import Testing

struct LedMatterTests {
    static let (leader, other) = (Key<Caller>(7), Key<Caller>(8))
    static let opened = Day("2026-09-10") ?? Day(number: 0)

    static func made(
        _ milestones: [LedMatter.Milestone] = [.init("定方案", due: opened), .init("完工", due: opened.adding(days: 60))]
    )
        throws -> LedMatter
    {
        try LedMatter.made(
            LedMatter(
                id: Key(1), kind: .secretaryLed, place: Place(), leader: .organisation(Key(9)), title: " 停车难 ",
                opened: opened, milestones: milestones))
    }

    static func finished() throws -> LedMatter {
        try [.reach(0), .reach(1), .finish].reduce(try made()) { try $0.after($1, by: leader, on: opened) }
    }

    /// The negative space: of 4 stages and 7 acts, by somebody else than who finished it, only these.
    @Test func `only what is written here is allowed`() throws {
        let stages: [(String, LedMatter)] = [
            ("open", try Self.made()), ("finished", try Self.finished()),
            ("confirmed", try Self.finished().after(.confirm, by: Self.other, on: Self.opened)),
            ("dropped", try Self.made().after(.drop(because: "已并入改造"), by: Self.leader, on: Self.opened)),
        ]
        let acts: [(String, LedMatter.Act)] = [
            ("reach", .reach(0)), ("plan", .plan([.init("验收", due: Self.opened)])), ("review", .review),
            ("finish", .finish), ("confirm", .confirm), ("sendBack", .sendBack(because: "还差一段")),
            ("drop", .drop(because: "已并入改造")),
        ]
        let allowed = stages.map { stage, matter in
            // Refused or not is what is asked.
            let steps = acts.filter { (try? matter.after($0.1, by: Self.other, on: Self.opened)) != nil }
            return "\(stage): \(steps.map(\.0).joined(separator: " "))"
        }
        #expect(allowed == ["open: reach plan review drop", "finished: confirm sendBack", "confirmed: ", "dropped: "])
    }

    @Test func `it is finished when every milestone is reached, and confirmed by another`() throws {
        #expect(throws: LedMatter.Refusal.notAllReached) {
            try Self.made().after(.finish, by: Self.leader, on: Self.opened)
        }
        #expect(throws: LedMatter.Refusal.ownWork) {
            try Self.finished().after(.confirm, by: Self.leader, on: Self.opened)
        }
        #expect(throws: LedMatter.Refusal.milestoneMissing) {
            try Self.made().after(.reach(2), by: Self.leader, on: Self.opened)
        }
    }

    @Test func `what is reached stays when the rest is planned anew`() throws {
        let reached = try Self.made().after(.reach(0), by: Self.leader, on: Self.opened)
        let day = Self.opened.adding(days: 30)
        let planned = try reached.after(
            .plan([.init("验收", due: day)]), by: Self.leader, on: Self.opened.adding(days: 5))
        #expect(planned.milestones.map(\.title) == ["定方案", "验收"] && planned.milestones[0].reached == Self.opened)
        // The bug: who planned anew while somebody else reached one brought it back, and it had to be reached twice.
        let again = try reached.after(
            .plan([.init("定方案 ", due: reached.milestones[0].due), .init("验收", due: day)]), by: Self.leader,
            on: Self.opened.adding(days: 5))
        #expect(again.milestones == planned.milestones)
        #expect(planned.late(on: day).isEmpty && planned.late(on: day.adding(days: 1)).map(\.title) == ["验收"])
        #expect(throws: LedMatter.Refusal.milestoneBeforeToday) {
            try reached.after(.plan([.init("验收", due: Self.opened)]), by: Self.leader, on: day)
        }
        #expect(throws: LedMatter.Refusal.noMilestone) { try Self.made([]) }
    }

    @Test func `it is looked at once in every month after its first`() throws {
        let matter = try Self.made()
        let (september, october) = (Self.opened.adding(days: 20), Self.opened.adding(days: 21))
        #expect(!matter.awaitsReview(on: september) && matter.awaitsReview(on: october))
        let reviewed = try matter.after(.review, by: Self.other, on: october)
        #expect(
            !reviewed.awaitsReview(on: october.adding(days: 30)) && reviewed.awaitsReview(on: october.adding(days: 31)))
        #expect(throws: LedMatter.Refusal.reviewedAlready) {
            try reviewed.after(.review, by: Self.other, on: october.adding(days: 3))
        }
        #expect(!(try Self.finished().awaitsReview(on: october)))
    }

    @Test(arguments: [
        LedMatter.Refusal.titleMisshapen, .reasonMisshapen, .noMilestone, .tooManyMilestones, .milestoneMissing,
        .milestoneBeforeToday, .notAllReached, .reviewedAlready, .ownWork, .outOfTurn,
    ])
    func `every refusal is told in both languages`(refusal: LedMatter.Refusal) {
        #expect(refusal.problem.code.hasPrefix("led-matter.") && !refusal.problem.words.english.isEmpty)
    }
}
