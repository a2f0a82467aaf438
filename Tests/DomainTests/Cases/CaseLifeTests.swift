import Core
import Domain
import Testing

/// Every step a case may take, then everything it may not.
struct CaseLifeTests {
    typealias Book = CaseBook

    static let stages: [(String, CaseBook.Record)] = {
        // A stage that can't be reached is missing here, and the lists below then say so.
        func made(_ name: String, _ make: () throws -> CaseBook.Record) -> [(String, CaseBook.Record)] {
            (try? make()).map { [(name, $0)] } ?? []
        }
        return [
            made("reported") { Book.opened() },
            made("verifying") { try Book.opened().doing((.askVerification, Book.dispatcher)) },
            made("filed") { try Book.filed() },
            made("handling") { try Book.handling() },
            made("awaitingWord") { try Book.answered() },
            made("inspecting") { try Book.answered(nil) },
            made("closed") { try Book.answered().doing((.giveWord(Case.Word(isSolved: true)), Book.reporter)) },
            made("closedWithoutWord") {
                try Book.answered().doing(
                    (.callInVain, Book.clerk), (.callInVain, Book.clerk), (.callInVain, Book.clerk),
                    (.inspect(isMended: true, because: "看过"), Book.clerk))
            },
            made("answeredAtOnce") { try Book.opened().doing((.answerAtOnce("八点开门"), Book.dispatcher)) },
            made("settledOnTheSpot") { try Book.opened().doing((.settleOnTheSpot("已清走"), Book.worker)) },
            made("rejected") { try Book.opened().doing((.reject(.legalRoute, because: "在诉讼"), Book.dispatcher)) },
            made("withdrawn") { try Book.opened().doing((.withdraw, Book.reporter)) },
            made("merged") { try Book.opened().doing((.merge(into: Key(2000)), Book.dispatcher)) },
        ].flatMap { $0 }
    }()

    static let acts: [(String, Case.Act)] = [
        ("askVerification", .askVerification), ("verify", .verify(isSo: true)), ("file", .file(Book.filing)),
        ("reject", .reject(.unlawful, because: "不合法")), ("answerAtOnce", .answerAtOnce("八点开门")),
        ("settleOnTheSpot", .settleOnTheSpot("已清走")), ("follow", .follow(Case.Voice(Key(901), .link))),
        ("merge", .merge(into: Key(2000))), ("unmerge", .unmerge), ("takeIn", .takeIn(Key(3000), voices: [])),
        ("letGo", .letGo(Key(3000), voices: [])), ("withdraw", .withdraw),
        ("dispatch", .dispatch(lead: .organisation(Book.roads), assists: [])),
        ("assist", .dispatch(lead: nil, assists: [.organisation(Book.water)])),
        ("escalate", .escalate(to: .county, because: "街道办不了")), ("sendBack", .sendBack(because: "应在社区办")),
        ("solved", .giveWord(Case.Word(isSolved: true, isSatisfied: true))),
        ("notSolved", .giveWord(Case.Word(isSolved: false))), ("callInVain", .callInVain),
        ("letWordLapse", .letWordLapse), ("mended", .inspect(isMended: true, because: "看过")),
        ("notMended", .inspect(isMended: false, because: "还漏水")), ("tell", .tell(.intake, .warned)),
    ]

    static let hands = [("reporter", Book.reporter), ("clerk", Book.clerk), ("roadman", Book.roadman)]

    /// The negative space: of 13 stages, 23 acts and 3 people, only these succeed.
    @Test func `only what is written here is allowed`() {
        #expect(Self.stages.count == 13)
        let allowed = Self.stages.map { stage, record in
            let steps = Self.acts.compactMap { name, act in step(name, act, record) }
            return stage + ": " + steps.joined(separator: ", ")
        }
        #expect(allowed == Self.allowed)
    }

    /// `act>stage`, with who may where not all three may.
    private func step(_ name: String, _ act: Case.Act, _ record: CaseBook.Record) -> String? {
        var reached: String?
        let who = Self.hands.filter { _, hand in
            guard let next = try? record.doing((act, hand)) else { return false }
            reached = next.file.stage.word
            return true
        }.map(\.0)
        guard let reached else { return nil }
        return "\(name)>\(reached)" + (who.count == 3 ? "" : " (\(who.joined(separator: " ")))")
    }

    static let allowed = [
        """
        reported: askVerification>verifyBeforeFiling, file>filed, reject>rejected, answerAtOnce>closed, \
        settleOnTheSpot>closed, follow>reported, merge>merged, takeIn>reported, withdraw>withdrawn (reporter), \
        escalate>reported
        """,
        """
        verifying: verify>reported, follow>verifyBeforeFiling, takeIn>verifyBeforeFiling, withdraw>withdrawn (reporter)
        """,
        """
        filed: file>filed, reject>rejected, follow>filed, merge>merged, takeIn>filed, withdraw>withdrawn (reporter), \
        dispatch>handling, escalate>filed
        """,
        "handling: follow>handling, takeIn>handling, withdraw>withdrawn (reporter), assist>handling",
        """
        awaitingWord: follow>awaitingWord, takeIn>awaitingWord, withdraw>withdrawn (reporter), \
        solved>closed (reporter clerk), notSolved>handling (reporter clerk), callInVain>awaitingWord (clerk)
        """,
        """
        inspecting: follow>inspectBeforeClosing, takeIn>inspectBeforeClosing, mended>closed (clerk), \
        notMended>handling (clerk)
        """,
        "closed: notSolved>handling (reporter clerk)",
        "closedWithoutWord: solved>closed (reporter clerk), notSolved>handling (reporter clerk)",
        "answeredAtOnce: notSolved>reported",
        "settledOnTheSpot: notSolved>reported",
        "rejected: ",
        "withdrawn: ",
        "merged: unmerge>reported",
    ]

    /// What the page offers is what succeeds.
    @Test func `what is offered succeeds, and nothing else is offered`() {
        let offers = Self.stages.map { stage, record in
            let names = record.file.offers(to: Book.clerk, at: record.time, under: Book.terms).map(\.rawValue)
            return "\(stage): \(names.joined(separator: " "))"
        }
        #expect(
            offers == [
                "reported: askVerification file reject answerAtOnce settleOnTheSpot merge escalate",
                "verifying: verify",
                "filed: file reject merge dispatch escalate",
                "handling: assist",
                "awaitingWord: confirmSolved sayNotSolved callInVain",
                "inspecting: inspect",
                "closed: sayNotSolved",
                "closedWithoutWord: confirmSolved sayNotSolved",
                "answeredAtOnce: sayNotSolved",
                "settledOnTheSpot: sayNotSolved",
                "rejected: ", "withdrawn: ",
                "merged: unmerge",
            ])
    }

    @Test func `every stage can be told again from its events`() throws {
        for (_, record) in Self.stages { #expect(try record.replays()) }
    }
}
