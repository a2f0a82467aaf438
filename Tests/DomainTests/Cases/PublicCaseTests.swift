import Core
import Domain
import Testing

/// What strangers are told of a case, and what an office may tell them (DESIGN.md section 6).
struct PublicCaseTests {
    private static func steps(_ record: CaseBook.Record) -> [PublicCase.Standing] {
        PublicCase.steps(of: record.events).map(\.standing)
    }

    @Test func `a case is told of from its filing on, step by step`() throws {
        #expect(Self.steps(CaseBook.opened()) == [])
        #expect(Self.steps(try CaseBook.filed()) == [.filed])
        #expect(Self.steps(try CaseBook.handling()) == [.filed, .handling])
        let answered = try CaseBook.answered()
        #expect(Self.steps(answered) == [.filed, .handling, .answered])
        let solved = try answered.doing((.giveWord(Case.Word(isSolved: true)), CaseBook.reporter))
        #expect(Self.steps(solved) == [.filed, .handling, .answered, .solved])
        let again = try answered.doing((.giveWord(Case.Word(isSolved: false)), CaseBook.reporter))
        #expect(Self.steps(again) == [.filed, .handling, .answered, .handling])
    }

    @Test func `of what was answered at once, taken back, or touches secrets nothing is told`() throws {
        let quick = try CaseBook.opened().doing((.answerAtOnce("八点开门。"), CaseBook.dispatcher))
        #expect(Self.steps(quick) == [])
        let back = try CaseBook.filed().doing((.withdraw, CaseBook.reporter))
        #expect(Self.steps(back) == [])
        let merged = try CaseBook.filed().doing((.merge(into: Key(77)), CaseBook.dispatcher))
        #expect(Self.steps(merged) == [])
        for why in Case.Rejection.allCases where why != .notSo {
            let rejected = try CaseBook.filed().doing((.reject(why, because: "不归这里办"), CaseBook.dispatcher))
            #expect(Self.steps(rejected) == (why == .secretOrPrivate ? [] : [.filed, .notTakenOn]), "\(why)")
        }
    }

    @Test func `matters about families, minors and health are never told of, nor what hangs below them`() {
        func matter(_ id: Int64, _ parent: Int64?, _ concern: Matter.Concern?) -> Matter {
            Matter(id: Key(id), edition: Key(9), parent: parent.map { Key($0) }, name: "事", concern: concern)
        }
        for concern in Matter.Concern.allCases {
            #expect(!PublicCase.shows(Matter.Path([matter(1, nil, concern), matter(2, 1, nil)])))
        }
        #expect(PublicCase.shows(Matter.Path([matter(1, nil, nil)])))
        #expect(!PublicCase.shows(nil))
    }

    private static let secrets = PublicText.Secrets(reports: ["楼下的垃圾三天没人收，真臭！"], names: ["王春兰"])

    private static func refusal(_ matter: String, _ outcome: String = "", reviewed: Bool = true) -> PublicText.Refusal?
    {
        do {
            _ = try PublicText.made(
                PublicText.Draft(matter: matter, outcome: outcome, isReviewed: reviewed), of: Key(1), beside: secrets,
                at: CaseBook.now)
            return nil
        } catch {
            return error
        }
    }

    @Test func `what is released is the office's own, read by somebody, and names nobody`() {
        #expect(Self.refusal("北门垃圾亭清运不及时。", "已增加一次清运。") == nil)
        #expect(Self.refusal("  ") == .textMissing)
        #expect(Self.refusal(String(repeating: "长", count: 301)) == .textTooLong)
        #expect(Self.refusal("垃圾", reviewed: false) == .notReviewed)
        #expect(Self.refusal("找 13912345678 处理") == .holdsNumber)
        #expect(Self.refusal("垃圾", "已告知王春兰") == .holdsName)
        #expect(Self.refusal("楼下的垃圾，三天没人收 真臭") == .reportersOwnWords)
    }

    @Test func `a text is told a day after its release`() throws {
        let draft = PublicText.Draft(matter: "垃圾", isReviewed: true)
        let text = try PublicText.made(draft, of: Key(1), beside: Self.secrets, at: CaseBook.now)
        #expect(!text.isTold(at: CaseBook.now.adding(hours: 24).adding(milliseconds: -1)))
        #expect(text.isTold(at: CaseBook.now.adding(hours: 24)))
    }

    @Test func `every refusal and standing is told in both languages`() {
        let refusals: [PublicText.Refusal] = [
            .textMissing, .textTooLong, .notReviewed, .holdsNumber, .holdsName, .reportersOwnWords, .changed,
            .nothingToWithdraw,
        ]
        #expect(Set(refusals.map(\.problem.code)).count == refusals.count)
        let words = PublicCase.Standing.allCases.map(\.words) + refusals.map(\.problem.words)
        #expect(words.allSatisfy { !$0.chinese.isEmpty && !$0.english.isEmpty })
    }
}
