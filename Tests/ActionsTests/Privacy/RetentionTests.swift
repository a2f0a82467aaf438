import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

@testable import Actions

struct RetentionTests {
    /// What a limit is crossed with: one record of the kind, begun at `Instant.start`.
    struct Sample: Sendable, CustomTestStringConvertible {
        let kind: RecordKind
        let make: @Sendable (PersonalCast) async throws -> Void
        var testDescription: String { kind.code }
    }

    static let clerk = PersonalCast.caller(72, .communityClerk, .area(Key(30)))

    static let samples: [Sample] = [
        Sample(kind: .lookUp) { cast in
            _ = try await cast.personal.lookUp(PersonalCast.phone, kind: .phone, by: clerk)
        },
        Sample(kind: .opening) { cast in
            _ = try await cast.personal.open(
                [.phone], of: PersonalCast.wanda, for: .visit, reason: "约好周四上门", by: PersonalActionsTests.worker)
        },
        Sample(kind: .suggestion) { cast in
            _ = try await SuggestionActions(world: cast.world).make(
                "字太小了", anonymously: false, at: nil, by: PersonalCast.caller(60, .resident))
        },
        Sample(kind: .export) { cast in
            try await cast.world.database.write { db in
                try ExportTable.insert(
                    try Export.made(
                        id: Key(500), of: "accounts", for: "核对在岗人员", persons: 501, by: clerk, at: .start,
                        under: .standard), in: db)
            }
        },
        Sample(kind: .journalList) { cast in
            _ = try await JournalListActions(world: cast.world).request(
                of: Key(70), because: "居民反映电话被泄露给推销公司", from: Instant.start.day, to: Instant.start.day,
                by: AuditTests.auditor)
        },
        Sample(kind: .consent) { cast in
            let consents = ConsentActions(world: cast.world)
            let wanda = PersonalCast.caller(60, .resident)
            try await consents.give(.publishName, wording: 1, of: PersonalCast.wanda, by: wanda)
            let given = try await consents.all(of: PersonalCast.wanda, by: wanda)
            for consent in given { try await consents.perform(.withdraw, on: consent.id, by: wanda) }
        },
        Sample(kind: .account) { cast in
            let account = try Account.staff(Key(80), name: "lin.left", displayName: "林走了", at: .start)
            let left = try account.after(.disable, by: clerk, at: .start, isLastRoleKeeper: false)
            try await cast.world.database.write { try AccountTable.insert(left, in: $0) }
        },
        Sample(kind: .phoneCode) { cast in
            try await cast.world.database.write { db in
                try PhoneCodeTable.insert(
                    .init(code: .init(sentAt: .start, tries: 0, isUsed: false), phone: [1], rowID: 1, digest: [1]),
                    token: [1], in: db)
            }
        },
        Sample(kind: .attempt) { cast in
            try await cast.world.database.write { db in
                try SignInAttemptTable.begin([7], in: db)
                try SignInAttemptTable.save(.init(count: 1, lastAt: .start), of: [7], in: db)
            }
        },
    ]

    /// One plate and one pledge that came down, one deed, and one change of grids that went back.
    static let ofTheNet: [Sample] = [
        Sample(kind: .plate) {
            try await agreed($0) { db, place in
                let plate = Plate(
                    id: Key(700), area: Key(30), place: place, door: "2单元301室", member: Key(66), consent: Key(800),
                    putUp: Instant.start.day)
                try PlateTable.add([plate], at: .start, in: db)
                try PlateTable.update(try plate.takenDown(on: Instant.start.day, for: .movedAway), in: db)
            }
        },
        Sample(kind: .pledge) {
            try await agreed($0) { db, place in
                let pledge = Pledge(
                    id: Key(701), member: Key(66), area: Key(30), place: place, consent: Key(801),
                    items: [.pledge: "帮邻居跑腿"], shown: Instant.start.day)
                try PledgeTable.add([pledge], at: .start, in: db)
                try PledgeTable.takeDown(try pledge.takenDown(on: Instant.start.day), in: db)
            }
        },
        Sample(kind: .deed) {
            try await agreed($0) { db, place in
                let link = Undertaking(
                    id: Key(702), kind: .leaderLink, party: .person(Key(66)), area: Key(30), place: place,
                    owes: Undertaking.Kind.leaderLink.customary, from: Instant.start.day)
                try UndertakingTable.add([link], at: .start, in: db)
                try UndertakingTable.add(
                    Deed(id: Key(703), undertaking: link.id, kind: .visit, day: Instant.start.day, note: "看望王奶奶"),
                    at: .start, in: db)
            }
        },
        Sample(kind: .recut) {
            try await agreed($0) { db, place in
                let recut = Recut(
                    id: Key(704), seat: (Key(30), place), author: Key(70), effective: Instant.start.day,
                    plan: Recut.Plan(level: .grid, ending: [], remaining: [], beginning: [], moves: [:]),
                    stage: (.draft, 0))
                try RecutTable.insert(recut, at: .start, in: db)
                let returned = Recut(
                    id: Key(704), seat: (Key(30), place), author: Key(70), effective: Instant.start.day,
                    plan: Recut.Plan(level: .grid, ending: [], remaining: [], beginning: [], moves: [:]),
                    stage: (.returned("陈家那栋楼划错了"), 0))
                try RecutTable.update(returned, plan: false, at: .start, in: db)
            }
        },
        Sample(kind: .admission) {
            try await agreed($0) { db, _ in
                let edition = Edition(
                    id: Key(705), title: "第一版", basis: "", author: Key(70), made: .start,
                    stage: .inForce(from: Instant.start.day))
                let matter = Matter(id: Key(706), edition: edition.id, parent: nil, name: "垃圾清运")
                let asked = Admission(
                    id: Key(707), matter: matter.id, asker: (Key(708), Key(70)),
                    wish: Admission.Wish(downTo: .grid, work: "看一看", basis: "市文件", hours: 1, yuan: 0), asked: .start)
                try OrganisationTable.insert(
                    Organisation(id: Key(708), name: "城管局", kind: .department), at: .start, in: db)
                try EditionTable.insert(edition, in: db)
                try MatterTable.put([matter], in: db)
                try AdmissionTable.add([asked], in: db)
                let refused = try asked.after(
                    .refuse(because: "老陈那片没有人手"), by: Key(71), on: Instant.start.day)
                try AdmissionTable.update(refused, at: .start, in: db)
            }
        },
    ]

    /// A community and somebody of it, and what `make` adds there.
    private static func agreed(
        _ cast: PersonalCast, _ make: @escaping @Sendable (Writer, Place) throws -> Void
    ) async throws {
        try await cast.world.database.write { db in
            let area = Area(id: Key(30), parent: nil, level: .community, name: "锡麟街社区", opened: Instant.start.day)
            let placed = PlacedArea(
                area: area, ancestry: Ancestry.none.including(area.id, .community), extent: nil)
            try AreaTable.add([placed], in: db)
            try PersonTable.add([Person(id: Key(66), name: try PersonName("李梅"))], at: .start, in: db)
            try make(db, placed.ancestry.place)
        }
    }

    @Test(arguments: Engines.available)
    func `what was written of a place's visits and of a change that went back goes in its time`(
        engine: Engine
    ) async throws {
        for (sample, text) in [
            (Self.ofTheNet[2], "看望王奶奶"), (Self.ofTheNet[3], "陈家那栋楼"), (Self.ofTheNet[4], "老陈那片"),
        ] {
            let cast = try await PersonalCast(engine)
            try await sample.make(cast)
            let whole = WholeDatabase(cast.world.database)
            #expect(try await !whole.places(of: text).isEmpty)
            cast.platform.pass(days: 3 * 365 + 1)
            try await RetentionActions(world: cast.world).sweep()
            #expect(try await whole.places(of: text) == [])
        }
    }

    @Test(arguments: Engines.available, samples + ofTheNet)
    func `each limit is crossed by a day, in order, once, and the journal counts it`(
        engine: Engine, sample: Sample
    ) async throws {
        let cast = try await PersonalCast(engine)
        let retention = RetentionActions(world: cast.world)
        try await sample.make(cast)
        var days = 0
        for step in Retention.Step.allCases {
            guard let limit = sample.kind.retention.days(until: step) else { continue }
            let key = "\(sample.kind.code).\(step.rawValue)"
            cast.platform.pass(days: limit - days)
            #expect(try await retention.sweep()[key] == nil, "\(key) on the day itself")
            cast.platform.pass(days: 1)
            #expect(try await retention.sweep()[key] == 1, "\(key) a day later")
            #expect(try await retention.sweep()[key] == nil, "\(key) again")
            days = limit + 1
        }
        let said = try await cast.world.database.read { db in
            try db.rows("SELECT kind FROM journal WHERE kind LIKE 'retention.%' ORDER BY seq") { try $0.text(0) }
        }
        let steps = Retention.Step.allCases.filter { sample.kind.retention.days(until: $0) != nil }
        #expect(Set(said).isSuperset(of: steps.map { "retention.\($0.rawValue)" }))
    }

    @Test(arguments: Engines.available)
    func `what is frozen is still there, stands in no list and takes no act`(engine: Engine) async throws {
        let cast = try await PersonalCast(engine)
        for sample in Self.samples { try await sample.make(cast) }
        let wanda = PersonalCast.caller(60, .resident)
        let suggestions = SuggestionActions(world: cast.world)
        let suggestion = try await suggestions.own(wanda)[0].id
        let lists = JournalListActions(world: cast.world)
        let list = try await lists.all(by: AuditTests.auditor)[0].id
        cast.platform.pass(days: 366)
        try await RetentionActions(world: cast.world).sweep()
        #expect(try await suggestions.own(wanda) == [])
        #expect(try await suggestions.find(suggestion, by: wanda).suggestion.isFrozen)
        #expect(try await ConsentActions(world: cast.world).all(of: PersonalCast.wanda, by: wanda) == [])
        #expect(try await lists.all(by: AuditTests.auditor) == [])
        let dispatcher = PersonalCast.caller(82, .hotlineClerk)
        await #expect(throws: Suggestion.Refusal.frozen) {
            try await suggestions.perform(.answer("收到，谢谢。"), on: suggestion, by: dispatcher)
        }
        await #expect(throws: JournalList.Refusal.frozen) {
            try await lists.decide(.approve, on: list, by: PersonalCast.caller(91, .securityAdministrator))
        }
        await #expect(throws: Export.Refusal.frozen) {
            try await ExportActions(world: cast.world).perform(
                .approve, on: Key(500), by: PersonalCast.caller(91, .securityAdministrator))
        }
        let accounts = AccountActions(world: cast.world)
        let system = PersonalCast.caller(92, .systemAdministrator)
        #expect(try await accounts.list(matching: "", after: nil, limit: 9, by: system).items == [])
        await #expect(throws: Account.Refusal.frozen) {
            try await accounts.perform(.enable, on: Key(80), by: system)
        }
    }

    @Test(arguments: Engines.available)
    func `who left years ago becomes a number, with everything that was kept of them`(engine: Engine) async throws {
        let cast = try await PersonalCast(engine)
        for sample in Self.samples { try await sample.make(cast) }
        let whole = WholeDatabase(cast.world.database)
        #expect(try await !whole.places(of: "林走了").isEmpty)
        cast.platform.pass(days: 3 * 365 + 1)
        try await RetentionActions(world: cast.world).sweep()
        for text in ["林走了", "lin.left", "约好周四上门", "字太小了", "核对在岗人员", "推销公司"] {
            #expect(try await whole.places(of: text) == [], "\(text)")
        }
        #expect(try await cast.entries(on: .init("account", number: 80)).contains("account.erased"))
    }

    @Test func `more than one step's worth goes in one night, in chunks that each stand in the journal`() async throws {
        let cast = try await PersonalCast(.sqlite)
        try await cast.world.database.write { db in
            for id in 1...2500 { try LookUpTable.insert(Int64(id), by: Key(72), kind: .phone, at: .start, in: db) }
        }
        cast.platform.pass(days: 31)
        #expect(try await RetentionActions(world: cast.world).sweep() == ["look-up.erase": 2500])
        let entries = try await cast.world.database.read { db in
            try db.rows("SELECT kind FROM journal WHERE kind = 'retention.erase'") { try $0.text(0) }
        }
        #expect(entries.count == 3)
    }

    @Test func `every kind that takes a step has work that takes it`() {
        let worked = Set(RetentionLine.all.map(\.kind.code))
        // Gone with their account; by their own end (`Journal.dropOverdue`); as soon as they are done or removed.
        let elsewhere: Set = ["account-phone", "personal-value", "kept", "job", "message", "hook"]
        for kind in RecordKind.all where kind.retention != .permanent {
            #expect(worked.contains(kind.code) != elsewhere.contains(kind.code), "\(kind.code)")
        }
    }

    /// The registry against the database: a column whose name speaks of a person belongs to a kind of record.
    @Test(arguments: Engines.available)
    func `every column that may say something about a person is in the registry of what is kept`(
        engine: Engine
    ) async throws {
        let cast = try await PersonalCast(engine)
        let registered = Set(
            RecordKind.all.flatMap { $0.columns.flatMap { table, columns in columns.map { "\(table).\($0)" } } })
        let speaking = [
            "display_name", "phone", "sealed", "secret", "reason", "incident", "purpose", "address", "email",
            "note", "door",
        ]
        let texts: Set = ["suggestion_saying.text"]
        var present: Set<String> = []
        for table in try await WholeDatabase(cast.world.database).tables() {
            for column in table.columns where speaking.contains(where: column.name.contains) {
                present.insert("\(table.name).\(column.name)")
            }
        }
        // Codes, each one of a list: what an opening is for, why a post ended or a plate came down, what a micro-grid
        // was cut for, what is doubted of an outline.
        present.subtract([
            "personal_opening.purpose", "post.end_reason", "plate.down_reason", "area_detail.reason",
            "outline_doubt.reason",
        ])
        #expect(present.union(texts).subtracting(registered) == [])
    }
}
