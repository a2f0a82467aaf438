import Core
import Testing

@testable import Domain

/// What would become of a row, by what is there beside it.
struct PeopleJudgeTests {
    static let grid = Key<Area>(40)
    static let other = Key<Area>(41)

    static func entry(_ post: Post.Kind? = .gridWorker, phone: String? = "13912345678") throws -> PeopleImport.Entry {
        PeopleImport.Entry(
            name: try PersonName("李梅"), numbers: phone.map { [.phone: $0] } ?? [:], areaCode: nil, place: ["一网格"],
            post: post, body: nil, organisation: nil, source: nil, selection: nil, from: Day(number: 20_000), until: nil
        )
    }

    static func known(
        _ name: String = "李梅", _ numbers: [PersonalValue.Kind: String] = [.phone: "13912345678"], posts: [Post] = []
    ) throws -> PeopleImport.Known {
        PeopleImport.Known(
            person: Person(id: Key(7), name: try PersonName(name)), numbers: numbers, posts: posts)
    }

    static func post(_ kind: Post.Kind, in area: Key<Area>) -> Post {
        Post(id: Key(9), kind: kind, seat: .area(area), place: nil, person: Key(7), from: Day(number: 19_000))
    }

    static func ground() -> PeopleImport.Ground {
        var ground = PeopleImport.Ground()
        ground.place = .found(grid, .grid)
        return ground
    }

    static func ground(_ change: (inout PeopleImport.Ground) throws -> Void) rethrows -> PeopleImport.Ground {
        var ground = ground()
        try change(&ground)
        return ground
    }

    @Test func `who isn't there is registered with the post`() throws {
        let finding = PeopleImport.judge(try Self.entry(), Self.ground())
        #expect(finding.kind == .new && finding.givesPost && finding.seat == .area(Self.grid))
        #expect(finding.numbers == [.phone] && finding.person == nil)
        #expect(PeopleImport.judge(try Self.entry(nil), Self.ground()).givesPost == false)
    }

    @Test func `who is there by a number gets the post, the number, or nothing`() throws {
        let there = try Self.ground { $0.byNumber = [try Self.known()] }
        #expect(PeopleImport.judge(try Self.entry(), there).kind == .post)
        let holds = try Self.ground { $0.byNumber = [try Self.known(posts: [Self.post(.gridWorker, in: Self.grid)])] }
        let same = PeopleImport.judge(try Self.entry(), holds)
        #expect(same.kind == .same && same.person == Key(7) && !same.givesPost)
        let more = try Self.ground { $0.byNumber = [try Self.known("李梅", [.identity: "1"])] }
        #expect(PeopleImport.judge(try Self.entry(nil), more).kind == .numbers)
        #expect(PeopleImport.judge(try Self.entry(nil), more).numbers == [.phone])
    }

    @Test func `nobody is moved unasked, and a force of many grids isn't asked about`() throws {
        let ground = try Self.ground { $0.byNumber = [try Self.known(posts: [Self.post(.gridWorker, in: Self.other)])] }
        let finding = PeopleImport.judge(try Self.entry(), ground)
        #expect(finding.kind == .doubt && finding.doubts == [.elsewhere(Key(9))] && finding.moves == nil)
        let moved = PeopleImport.judge(try Self.entry(), ground, [.move])
        #expect(moved.kind == .post && moved.moves == Key(9))
        let both = PeopleImport.judge(try Self.entry(), ground, [.also])
        #expect(both.kind == .post && both.moves == nil)
        let police = try Self.ground {
            $0.byNumber = [try Self.known(posts: [Self.post(.policeOfficer, in: Self.other)])]
        }
        #expect(PeopleImport.judge(try Self.entry(.policeOfficer), police).kind == .post)
    }

    @Test func `a name alone is a doubt for a person to decide`() throws {
        let ground = try Self.ground { $0.byName = [try Self.known("李梅", [:])] }
        #expect(PeopleImport.judge(try Self.entry(), ground).doubts == [.maybe(Key(7))])
        #expect(PeopleImport.judge(try Self.entry(), ground, [.same]).person == Key(7))
        #expect(PeopleImport.judge(try Self.entry(), ground, [.other]).kind == .new)
        let two = try Self.ground { $0.byName = [try Self.known(), try Self.known()] }
        #expect(PeopleImport.judge(try Self.entry(), two).snags == [.severalSame(2)])
        let row = Self.ground { $0.nameRow = 4 }
        #expect(PeopleImport.judge(try Self.entry(), row).doubts == [.maybeRow(4)])
        #expect(PeopleImport.judge(try Self.entry(), row, [.same]).row == 4)
        #expect(PeopleImport.judge(try Self.entry(), row, [.other]).kind == .new)
    }

    @Test func `a doubt about who it is comes before one about where they are`() throws {
        let ground = try Self.ground {
            $0.byName = [try Self.known("李梅", [:], posts: [Self.post(.gridWorker, in: Self.other)])]
        }
        #expect(PeopleImport.judge(try Self.entry(), ground).doubts == [.maybe(Key(7))])
        #expect(PeopleImport.judge(try Self.entry(), ground, [.same]).doubts == [.elsewhere(Key(9))])
        #expect(PeopleImport.judge(try Self.entry(), ground, [.same, .move]).kind == .post)
    }

    static let snags: [(String, @Sendable (inout PeopleImport.Ground) throws -> Void, PeopleImport.Snag)] = [
        ("no such place", { $0.place = .unknown }, .areaUnknown),
        ("several places", { $0.place = .several(12) }, .areaSeveral(12)),
        ("no such code", { $0.place = .codeUnknown }, .codeUnknown),
        ("somebody else's place", { $0.place = .notAllowed }, .notAllowed),
        ("no place", { $0.place = .none }, .noArea),
        ("a community for a grid's post", { $0.place = .found(Key(30), .community) }, .wrongLevel(.gridLeader)),
        ("no such body", { $0.organisation = .unknown }, .organisationUnknown),
        ("several bodies", { $0.organisation = .several(3) }, .organisationSeveral(3)),
        ("two people's numbers", { $0.byNumber = [try known(), try known("王芳")] }, .twoPeople),
        ("another's number", { $0.byNumber = [try known("王芳")] }, .otherName(.phone)),
        ("taken", { $0.holders = [Key(8)] }, .taken(.gridLeader)),
        ("taken by a row", { $0.seatRow = 3 }, .takenByRow(3)),
        (
            "a row's number, another name",
            { $0.twin = .init(row: 3, hasSameName: false, hasSamePost: true) }, .rowTwin(3)
        ),
    ]

    @Test(arguments: snags.indices)
    func `what stands in the way makes the row wrong, and says where and what to do`(index: Int) throws {
        let (_, change, snag) = Self.snags[index]
        let finding = PeopleImport.judge(try Self.entry(.gridLeader), try Self.ground(change), [.same, .also])
        #expect(finding.kind == .wrong && finding.snags == [snag])
        let fault = snag.fault(value: "一网格")
        #expect(!fault.words.chinese.isEmpty && !fault.words.english.isEmpty)
    }

    @Test func `the same person in two rows is one person, and the same row twice is one row`() throws {
        let again = Self.ground { $0.twin = .init(row: 3, hasSameName: true, hasSamePost: false) }
        let second = PeopleImport.judge(try Self.entry(), again)
        #expect(second.kind == .post && second.row == 3 && second.givesPost)
        let twice = Self.ground { $0.twin = .init(row: 3, hasSameName: true, hasSamePost: true) }
        #expect(PeopleImport.judge(try Self.entry(), twice).kind == .same)
        // Also where the post is the only one of its kind, given to them in the earlier row.
        let leader = try Self.ground {
            $0.byNumber = [try Self.known()]
            $0.twin = .init(row: 3, hasSameName: true, hasSamePost: true)
            $0.seatRow = 3
        }
        #expect(PeopleImport.judge(try Self.entry(.gridLeader), leader).kind == .same)
    }

    @Test func `another identity number is another person, whatever the phone says`() throws {
        let ground = try Self.ground {
            $0.byNumber = [try Self.known("李梅", [.phone: "13912345678", .identity: "1"])]
        }
        var entry = try Self.entry()
        entry = PeopleImport.Entry(
            name: entry.name, numbers: [.phone: "13912345678", .identity: "2"], areaCode: nil, place: [], post: nil,
            body: nil, organisation: nil, source: nil, selection: nil, from: entry.from, until: nil)
        #expect(PeopleImport.judge(entry, ground).snags == [.otherIdentity])
    }

    @Test func `a post in a body needs the body`() throws {
        var ground = Self.ground()
        #expect(PeopleImport.judge(try Self.entry(.unitSecretary), ground).snags == [.noBody])
        ground.body = .unknown
        #expect(PeopleImport.judge(try Self.entry(.unitSecretary), ground).snags == [.bodyUnknown])
        ground.body = .found(Key(50))
        #expect(PeopleImport.judge(try Self.entry(.unitSecretary), ground).seat == .organisation(Key(50)))
    }

    static let everySnag: [PeopleImport.Snag] = [
        .areaUnknown, .areaSeveral(2), .codeUnknown, .noArea, .wrongLevel(.gridLeader), .notAllowed,
        .organisationUnknown,
        .organisationSeveral(2), .bodyUnknown, .bodySeveral(3), .noBody, .twoPeople, .otherName(.phone), .otherIdentity,
        .rowTwin(4), .severalSame(2), .taken(.gridLeader), .takenByRow(5), .refused("access.forbidden"),
    ]

    @Test func `a row that names no place is told so, and nothing empty is quoted`() {
        for snag in [PeopleImport.Snag.noArea, .wrongLevel(.welfareWorker)] {
            let words = snag.fault(value: "").words
            #expect(!words.chinese.contains("“”") && !words.english.contains("“”"), "\(words)")
        }
    }

    @Test func `a finding comes back from its text`() {
        var finding = PeopleImport.Finding(.doubt)
        finding.snags = Self.everySnag
        finding.doubts = [.maybe(Key(7)), .maybeRow(3), .elsewhere(Key(9))]
        finding.person = Key(7)
        finding.row = 3
        finding.givesPost = true
        finding.moves = Key(9)
        finding.numbers = [.phone, .identity]
        for seat in [Post.Seat.area(Self.grid), .organisation(Key(50))] {
            finding.seat = seat
            #expect(PeopleImport.Finding(.doubt, person: Key(7), detail: finding.detail) == finding)
        }
        #expect(PeopleImport.Finding(.new, person: nil, detail: "x=1;s=gone;m=;rubbish") == PeopleImport.Finding(.new))
    }

    @Test func `a list goes its way and no other`() throws {
        let file = PeopleImportRun.File(name: "a.csv", format: .csv, sheet: "", others: 0)
        let allowed: [PeopleImportRun.Stage: [PeopleImportRun.Act: PeopleImportRun.Stage]] = [
            .reading: [.keep: .mapping, .drop: .dropped], .mapping: [.map: .judging, .drop: .dropped],
            .judging: [.judged: .ready, .drop: .dropped],
            .ready: [.remap: .mapping, .begin: .applying, .drop: .dropped], .applying: [.finish: .done],
            .done: [.drop: .dropped], .dropped: [:],
        ]
        for stage in PeopleImportRun.Stage.allCases {
            for act in PeopleImportRun.Act.allCases {
                let run = PeopleImportRun(
                    id: Key(1), account: Key(2), begun: .init(milliseconds: 0), file: file, stage: stage)
                let next = try? run.after(act)  // Nil is what is looked for.
                #expect(next?.stage == allowed[stage]?[act], "\(stage) \(act)")
            }
        }
    }
}
