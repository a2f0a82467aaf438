import Core
import Domain
import Testing

struct PostLifeTests {
    static let leave = Post.Leave(from: Day(number: 20), until: Day(number: 30), standIn: Key(8))

    struct Step: CustomTestStringConvertible {
        let from: Post.Stage
        let act: Post.Act
        let to: Post.Stage
        var testDescription: String { "\(from): \(act)" }
    }

    static let steps = [
        Step(from: .held, act: .takeLeave(leave), to: .onLeave(leave)),
        Step(from: .onLeave(leave), act: .comeBack, to: .held),
        Step(from: .held, act: .end(on: Day(number: 40), .termOver), to: .ended(on: Day(number: 40), .termOver)),
        Step(from: .onLeave(leave), act: .end(on: Day(number: 25), .moved), to: .ended(on: Day(number: 25), .moved)),
        Step(from: .held, act: .extend(to: Day(number: 200)), to: .held),
        Step(from: .onLeave(leave), act: .extend(to: Day(number: 200)), to: .onLeave(leave)),
    ]

    static func post(_ stage: Post.Stage, kind: Post.Kind = .gridWorker, lent: Bool = false) -> Post {
        Post(
            id: Key(1), kind: kind, seat: .area(Key(5)), place: Place(grid: Key(5)), person: Key(7),
            from: Day(number: 10), term: Day(number: 100), secondedFrom: lent ? Key(3) : nil, stage: stage)
    }

    @Test(arguments: steps)
    func `an allowed act moves the post on`(step: Step) throws {
        #expect(try Self.post(step.from).after(step.act).stage == step.to)
    }

    @Test func `a new term is kept`() throws {
        #expect(try Self.post(.held).after(.extend(to: Day(number: 200))).term == Day(number: 200))
    }

    /// The negative space: of 3 stages × 4 acts, only these succeed.
    @Test func `everything else is refused`() {
        let stages: [(String, Post.Stage)] = [
            ("held", .held), ("onLeave", .onLeave(Self.leave)), ("ended", .ended(on: Day(number: 40), .termOver)),
        ]
        let acts: [(String, Post.Act)] = [
            ("takeLeave", .takeLeave(Self.leave)), ("comeBack", .comeBack), ("extend", .extend(to: Day(number: 200))),
            ("end", .end(on: Day(number: 40), .termOver)),
        ]
        var allowed: [String] = []
        for (stageName, stage) in stages {
            for (actName, act) in acts where (try? Self.post(stage).after(act)) != nil {
                allowed.append("\(stageName): \(actName)")
            }
        }
        #expect(
            allowed == [
                "held: takeLeave", "held: extend", "held: end", "onLeave: comeBack", "onLeave: extend", "onLeave: end",
            ])
    }

    @Test func `leave goes forwards, from the post's first day on, and somebody else stands in`() {
        func refusal(_ leave: Post.Leave) -> Post.Refusal? {
            do throws(Post.Refusal) {
                _ = try Self.post(.held).after(.takeLeave(leave))
                return nil
            } catch { return error }
        }
        #expect(refusal(Post.Leave(from: Day(number: 30), until: Day(number: 20), standIn: nil)) == .leaveMisshapen)
        #expect(refusal(Post.Leave(from: Day(number: 9), until: Day(number: 20), standIn: nil)) == .leaveMisshapen)
        #expect(refusal(Post.Leave(from: Day(number: 20), until: Day(number: 20), standIn: Key(7))) == .standInIsHolder)
    }

    @Test func `only who was lent is returned`() throws {
        let act = Post.Act.end(on: Day(number: 40), .secondmentReturned)
        #expect(throws: Post.Refusal.nobodyLent) { try Self.post(.held).after(act) }
        #expect(try !Self.post(.held, lent: true).after(act).isOpen)
    }

    @Test func `a term is due from its last days on, and stays so`() {
        let post = Self.post(.held)
        #expect(!post.isDue(on: Day(number: 69), within: 30))
        #expect(post.isDue(on: Day(number: 70), within: 30))
        #expect(post.isDue(on: Day(number: 300), within: 30))
        #expect(!Self.post(.ended(on: Day(number: 40), .moved)).isDue(on: Day(number: 99), within: 30))
    }

    @Test func `a post is held where its kind belongs, by somebody who is there, once where there is one`() throws {
        let person = Person(id: Key(7), name: try PersonName("李梅"))
        let draft = Self.post(.held, kind: .gridLeader)
        #expect(try Post.made(draft, in: .grid, for: person, others: 0) == draft)
        #expect(throws: Post.Refusal.taken(.gridLeader)) { try Post.made(draft, in: .grid, for: person, others: 1) }
        #expect(throws: Post.Refusal.wrongSeat(.gridLeader)) {
            try Post.made(draft, in: .building, for: person, others: 0)
        }
        let gone = try person.leaving(on: Day(number: 1), posts: 0)
        #expect(throws: Post.Refusal.personLeft) { try Post.made(draft, in: .grid, for: gone, others: 0) }
        let twice = Self.post(.held, kind: .partTimeWorker)
        #expect(try Post.made(twice, in: .grid, for: person, others: 2) == twice)
    }

    /// Every kind has one sort of seat.
    @Test(arguments: Post.Kind.allCases)
    func `a kind is held in areas or in bodies, never in both`(kind: Post.Kind) {
        #expect(kind.isInOrganisation == (kind.levels == nil))
    }

    @Test func `conflicts are found among open posts, and named`() {
        func post(_ id: Int64, _ kind: Post.Kind, _ stage: Post.Stage = .held, lent: Bool = false) -> Post {
            Post(
                id: Key(id), kind: kind, seat: .area(Key(5)), place: nil, person: Key(7), from: Day(number: 10),
                secondedFrom: lent ? Key(3) : nil, stage: stage)
        }
        let ended = Post.Stage.ended(on: Day(number: 20), .moved)
        #expect(PostConflict.found(among: [post(1, .gridWorker), post(2, .gridWorker, ended)]) == [])
        #expect(
            PostConflict.found(among: [post(1, .gridWorker), post(2, .gridWorker)]) == [.twoFullTime(Key(1), Key(2))])
        #expect(
            PostConflict.found(among: [post(1, .propertySteward), post(2, .ownersChair)])
                == [.bothSidesOfProperty(Key(1), Key(2))])
        #expect(
            PostConflict.found(among: [post(1, .communitySecretary), post(2, .propertyDirector, lent: true)])
                == [.crossAppointment(Key(1), Key(2)), .seconded(Key(2))])
    }
}
