import Core
import Domain
import Testing

struct BoardsAndPlatesTests {
    static func consent(_ matter: Consent.Matter, of member: Int64 = 7, standing: Bool = true) -> Consent {
        Consent(
            id: Key(40), owner: PersonalValue.Owner(.person, member), matter: matter, wording: 1,
            givenAt: Instant(milliseconds: 0), givenBy: Key(1),
            stage: standing ? .given : .withdrawn(at: Instant(milliseconds: 1), by: Key(1)))
    }

    static func plate(door: String = "2单元301室") -> Plate {
        Plate(
            id: Key(1), area: Key(5), place: Place(), door: door, member: Key(7), consent: Key(40),
            putUp: Day(number: 10))
    }

    @Test func `a plate hangs at a building's door by the member's own standing word, once`() throws {
        let word = Self.consent(.doorPlate)
        #expect(try Plate.made(Self.plate(), level: .building, consent: word, others: 0).door == "2单元301室")
        let wrong: [Consent?] = [
            nil, Self.consent(.doorPlate, standing: false), Self.consent(.publishName),
            Self.consent(.doorPlate, of: 8),
        ]
        for consent in wrong {
            #expect(throws: Plate.Refusal.noConsent) {
                try Plate.made(Self.plate(), level: .building, consent: consent, others: 0)
            }
        }
        #expect(throws: Plate.Refusal.hangsAlready) {
            try Plate.made(Self.plate(), level: .building, consent: word, others: 1)
        }
        #expect(throws: Plate.Refusal.notABuilding) {
            try Plate.made(Self.plate(), level: .grid, consent: word, others: 0)
        }
        #expect(throws: Plate.Refusal.door) {
            try Plate.made(Self.plate(door: " "), level: .building, consent: word, others: 0)
        }
    }

    @Test func `a plate comes down once, with a reason`() throws {
        let down = try Self.plate().takenDown(on: Day(number: 20), for: .consentWithdrawn)
        #expect(down.stage == .down(on: Day(number: 20), .consentWithdrawn))
        #expect(throws: Plate.Refusal.outOfTurn) { try down.takenDown(on: Day(number: 21), for: .movedAway) }
        #expect(throws: Plate.Refusal.comesDownBeforeItWentUp) {
            try Self.plate().takenDown(on: Day(number: 9), for: .movedAway)
        }
    }

    static func pledge(_ text: String, _ more: [Pledge.Item: String] = [:]) -> Pledge {
        Pledge(
            id: Key(1), member: Key(7), area: Key(4), place: Place(), consent: Key(40),
            items: more.merging([.pledge: text]) { $1 }, shown: Day(number: 10))
    }

    @Test(arguments: ["我住3单元", "我住12号楼", "家在301室", "电话13812341234", "证件110105194912310021"])
    func `a board never shows where somebody lives or how to reach them`(text: String) {
        #expect(throws: Pledge.Refusal.personal(.pledge)) {
            try Pledge.made(Self.pledge(text), level: .community, consent: Self.consent(.publishPledge), others: 0)
        }
    }

    @Test func `a pledge needs words and the member's own consent, and is shown once`() throws {
        let word = Self.consent(.publishPledge)
        let kept = try Pledge.made(Self.pledge(" 帮邻居跑腿 ", [.result: "  "]), level: .community, consent: word, others: 0)
        #expect(kept.items == [.pledge: "帮邻居跑腿"])
        #expect(throws: Pledge.Refusal.blank) {
            try Pledge.made(Self.pledge("  "), level: .community, consent: word, others: 0)
        }
        #expect(throws: Pledge.Refusal.noConsent) {
            try Pledge.made(Self.pledge("跑腿"), level: .community, consent: Self.consent(.doorPlate), others: 0)
        }
        #expect(throws: Pledge.Refusal.shownAlready) {
            try Pledge.made(Self.pledge("跑腿"), level: .community, consent: word, others: 1)
        }
        #expect(throws: Pledge.Refusal.wrongLevel) {
            try Pledge.made(Self.pledge("跑腿"), level: .township, consent: word, others: 0)
        }
        #expect(throws: Pledge.Refusal.long(.pledge)) {
            try Pledge.made(
                Self.pledge(String(repeating: "好", count: 201)), level: .community, consent: word, others: 0)
        }
    }

    @Test func `anybody reads a pledge from the day after it was put up until it comes down`() throws {
        let pledge = Self.pledge("帮邻居跑腿")
        #expect([9, 10, 11].map { pledge.isPublic(on: Day(number: $0)) } == [false, false, true])
        #expect(try !pledge.takenDown(on: Day(number: 11)).isPublic(on: Day(number: 12)))
    }

    @Test func `what members of a demo pledge could be put up by anybody`() throws {
        let city = DemoCity(seed: 3)
        let net = DemoNet(in: city, seed: 3)
        #expect(!net.pledges.isEmpty)
        for pledge in net.pledges {
            let draft = Pledge(
                id: Key(1), member: Key(7), area: Key(4), place: Place(), consent: Key(40), items: pledge.items,
                shown: Day(number: 10))
            let level = city.places[pledge.place].draft.level
            #expect(
                try Pledge.made(draft, level: level, consent: Self.consent(.publishPledge), others: 0).items
                    == pledge.items)
        }
    }

    @Test func `a member links what lies in the team's own community, while the team is there`() throws {
        let team = WorkTeam(
            id: Key(1), name: "工作队", area: Key(4), place: Place(), head: Key(7), deputy: nil, from: Day(number: 10))
        try team.requireLink(in: Place(community: Key(4), grid: Key(5)))
        #expect(throws: WorkTeam.Refusal.notHere) { try team.requireLink(in: Place(community: Key(3), grid: Key(6))) }
        let gone = try team.ending(on: Day(number: 20), links: 0)
        #expect(throws: WorkTeam.Refusal.notHere) { try gone.requireLink(in: Place(community: Key(4), grid: Key(5))) }
    }

    @Test func `a duty is claimed in its days, by as many as may hold it, by nobody twice`() throws {
        let duty = DutyPost(
            id: Key(1), kind: .pioneerPost, name: "文明劝导岗", area: Key(5), place: Place(), duty: "", capacity: 2,
            period: Day(number: 10)...Day(number: 20))
        func claim(
            _ person: Int64, on day: Int = 10, _ standing: [DutyClaim] = []
        ) throws(DutyPost.Refusal) -> DutyClaim {
            try duty.claimed(by: .person(Key(person)), id: Key(person), on: Day(number: day), standing: standing)
        }
        let first = try claim(1)
        let second = try claim(2, [first])
        #expect(throws: DutyPost.Refusal.full) { try claim(3, [first, second]) }
        #expect(throws: DutyPost.Refusal.claimedAlready) { try claim(1, [first]) }
        #expect(throws: DutyPost.Refusal.notOffered) { try claim(1, on: 21) }
        #expect(throws: DutyPost.Refusal.notOffered) { try claim(1, on: 9) }
        let released = try first.released(on: Day(number: 15))
        #expect(throws: DutyPost.Refusal.outOfTurn) { try released.released(on: Day(number: 16)) }
    }

    @Test func `a work team belongs to a community, and its head is not its deputy`() throws {
        func team(_ deputy: Int64?) -> WorkTeam {
            WorkTeam(
                id: Key(1), name: " 工作队 ", area: Key(4), place: Place(), head: Key(7),
                deputy: deputy.map { Key($0) }, from: Day(number: 10))
        }
        let made = try WorkTeam.made(team(8), level: .community)
        #expect(made.name == "工作队")
        #expect(throws: WorkTeam.Refusal.sameTwice) { try WorkTeam.made(team(7), level: .community) }
        #expect(throws: WorkTeam.Refusal.wrongLevel) { try WorkTeam.made(team(nil), level: .grid) }
        #expect(throws: WorkTeam.Refusal.membersLinked(count: 2)) { try made.ending(on: Day(number: 20), links: 2) }
        #expect(try made.ending(on: Day(number: 20), links: 0).ended == Day(number: 20))
    }

    @Test func `members belong to party units, to each once`() throws {
        let draft = Membership(
            id: Key(1), person: Key(7), organisation: Key(9), place: nil, kind: .registered, from: Day(number: 10))
        #expect(try Membership.made(draft, in: .partyBranch, standing: []) == draft)
        #expect(throws: Membership.Refusal.noPartyUnit) { try Membership.made(draft, in: .firm, standing: []) }
        #expect(throws: Membership.Refusal.memberAlready) {
            try Membership.made(draft, in: .partyBranch, standing: [draft])
        }
        #expect(try draft.ending(on: Day(number: 10)).until == Day(number: 10))
    }
}
