import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

@Suite(.serialized)
struct DeskViewTableTests {
    private static let owner = Key<Caller>(61)

    private static func view(_ id: Int64, _ name: String, isStart: Bool = false) throws -> DeskView {
        let filter = CaseFilter(
            place: Key(31), stage: .handling, branch: Key(300), way: .hotline, holder: .organisation(Key(501)),
            time: .soon, since: Day(number: 20_000), isRework: true)
        return try DeskView(
            id: Key(id), owner: owner, name: name, list: DeskList(of: .area(Key(21)), show: "open", filter),
            isStart: isStart)
    }

    @Test(arguments: Engines.available)
    func `views come out as they went in, in their order, each owner's own`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let views = try [Self.view(1, "逾期"), Self.view(2, "返工", isStart: true)]
        let other = try DeskView(id: Key(3), owner: Key(62), name: "逾期", list: views[0].list)
        try await database.write { db in
            for view in views + [other] { try DeskViewTable.add(view, in: db) }
        }
        #expect(try await database.read { try DeskViewTable.all(of: Self.owner, in: $0) } == views)
        try await database.write { db in
            try DeskViewTable.order([Key(2), Key(1)], of: Self.owner, in: db)
            try DeskViewTable.rename(Key(1), of: Self.owner, to: "快到期", in: db)
            try DeskViewTable.start(with: Key(1), of: Self.owner, in: db)
        }
        let found = try await database.read { try DeskViewTable.all(of: Self.owner, in: $0) }
        #expect(found.map(\.name) == ["返工", "快到期"] && found.map(\.isStart) == [false, true])
        try await database.write { try DeskViewTable.remove(Key(1), of: Self.owner, in: $0) }
        #expect(try await database.read { try DeskViewTable.all(of: Self.owner, in: $0) }.map(\.id) == [Key(2)])
    }

    @Test(arguments: Engines.available)
    func `a name is taken once, another's view is nobody's, and there is an end to them`(
        engine: Engine
    ) async throws {
        let database = try await TestDatabase.make(engine)
        try await database.write { db in
            for number in 1...DeskView.most { try DeskViewTable.add(Self.view(Int64(number), "第\(number)"), in: db) }
        }
        await #expect(throws: DeskView.Refusal.tooMany) {
            try await database.write { try DeskViewTable.add(Self.view(99, "多一个"), in: $0) }
        }
        await #expect(throws: DeskView.Refusal.nameTaken) {
            try await database.write { try DeskViewTable.rename(Key(1), of: Self.owner, to: "第2", in: $0) }
        }
        for owner in [Key<Caller>(62), Key(63)] {
            await #expect(throws: DeskView.Refusal.gone) {
                try await database.write { try DeskViewTable.remove(Key(1), of: owner, in: $0) }
            }
            await #expect(throws: DeskView.Refusal.gone) {
                try await database.write { try DeskViewTable.start(with: Key(1), of: owner, in: $0) }
            }
        }
    }

    /// One such view, and its owner had no desk at all.
    @Test(arguments: Engines.available)
    func `a view that was kept with a stage that is none still opens, without it`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let view = try Self.view(1, "办完的")
        try await database.write { db in
            try DeskViewTable.add(view, in: db)
            #expect(try db.run("UPDATE desk_view SET list = replace(list, '\"handling\"', '\"finished\"')") == 1)
        }
        let found = try await database.read { try DeskViewTable.all(of: Self.owner, in: $0) }
        var filter = view.list.filter
        filter.stage = nil
        #expect(found.map(\.list.filter) == [filter])
    }

    @Test(arguments: Engines.available)
    func `with an account its views are erased`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        try await database.write { db in
            try db.run(
                """
                INSERT INTO account (id, kind, name, display_name, language, elder, made_ms)
                VALUES (61, 'staff', 'wang', '王', 'zh', 0, 0)
                """)
            try DeskViewTable.add(Self.view(1, "逾期"), in: db)
            try AccountErasure.run(Self.owner, at: .start, in: db)
        }
        #expect(try await database.read { try DeskViewTable.all(of: Self.owner, in: $0) }.isEmpty)
    }
}
