import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

@Suite(.serialized)
struct PeopleImportTableTests {
    static let id = Key<PeopleImportRun>(70)
    static let cells: [PeopleImport.Cell] = [.text("单雄信"), .text("13912345678"), .day(Day(number: 20_000))]

    static func run(_ stage: PeopleImportRun.Stage = .reading) throws -> PeopleImportRun {
        var run = PeopleImportRun(
            id: id, account: Key(9), begun: .start,
            file: .init(name: "名单.xlsx", format: .xlsx, sheet: "Sheet1", others: 2), stage: stage)
        run.heading = 3
        run.mapping = try PeopleMapping(columns: [.name: 0, .phone: 1])
        run.rows = 5
        run.reached = 8
        return run
    }

    static func fill(_ database: Database, rows: Int, vault: Vault) async throws {
        let run = try run()
        var fresh: Int64 = 500
        let sealed = try (1...rows).map { number in
            try SealedPeopleRow(
                number: number, cells: cells,
                fresh: {
                    fresh += 1
                    return fresh
                }, vault: vault)
        }
        try await database.write { db in
            try PeopleImportTable.add(run, in: db)
            try PeopleImportTable.add(sealed, to: id, at: .start, in: db)
        }
    }

    @Test(arguments: Engines.available)
    func `every stage of a list comes out as it went in`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let run = try Self.run()
        try await database.write { try PeopleImportTable.add(run, in: $0) }
        for stage in PeopleImportRun.Stage.allCases {
            var next = run
            next.stage = stage
            next.reached += 1
            let saved = next
            try await database.write { try PeopleImportTable.update(saved, in: $0) }
            #expect(try await database.read { try PeopleImportTable.find(Self.id, in: $0) } == saved)
        }
        #expect(try await database.read { try PeopleImportTable.all(of: Key(9), limit: 5, in: $0) }.count == 1)
        #expect(try await database.read { try PeopleImportTable.all(of: Key(8), limit: 5, in: $0) }.isEmpty)
    }

    @Test(arguments: Engines.available)
    func `what rows say lies sealed, and goes when they are taken over`(engine: Engine) async throws {
        let (database, vault) = (try await TestDatabase.make(engine), Vault(try .ofTests()))
        try await Self.fill(database, rows: 3, vault: vault)
        for text in ["单雄信", "13912345678"] {
            #expect(try await WholeDatabase(database).places(of: text) == [], "\(text)")
        }
        let rows = try await database.read {
            try PeopleImportTable.rows(of: Self.id, after: 1, limit: 5, vault: vault, in: $0)
        }
        #expect(rows.map(\.number) == [2, 3] && rows.allSatisfy { $0.cells == Self.cells && $0.finding == nil })
        #expect(rows[0].personKey.number != rows[1].personKey.number)
        var finding = PeopleImport.Finding(.doubt)
        finding.doubts = [.maybe(Key(7))]
        let noted = finding
        try await database.write { db in
            try PeopleImportTable.note(noted, on: rows[0].id, marks: nil, in: db)
            try PeopleImportTable.decide([.same, .move], on: rows[0].id, in: db)
            try PeopleImportTable.note(PeopleImport.Finding(.new), on: rows[1].id, marks: nil, in: db)
            try PeopleImportTable.settle(rows[1].id, as: .done, person: Key(8), in: db)
        }
        let doubt = try await database.read { try PeopleImportTable.row(2, of: Self.id, vault: vault, in: $0) }
        #expect(doubt?.finding == noted && doubt?.decisions == [.same, .move] && doubt?.cells == Self.cells)
        let done = try await database.read { try PeopleImportTable.row(3, of: Self.id, vault: vault, in: $0) }
        #expect(done?.cells == nil && done?.outcome == .done && done?.finding?.person == Key(8))
        let counts = try await database.read { try PeopleImportTable.counts(of: Self.id, in: $0) }
        #expect(counts.kinds == [.doubt: 1, .new: 1] && counts.outcomes == [.done: 1])
        let open = try await database.read {
            try PeopleImportTable.open(of: Self.id, after: 0, limit: 5, vault: vault, in: $0)
        }
        #expect(open.map(\.number) == [2])
        #expect(try await database.write { try PeopleImportTable.clear(Self.id, limit: 2, in: $0) } == 2)
    }

    @Test(arguments: Engines.available)
    func `earlier rows with one number, name or seat are found, wrong ones aren't`(engine: Engine) async throws {
        let (database, vault) = (try await TestDatabase.make(engine), Vault(try .ofTests()))
        try await Self.fill(database, rows: 4, vault: vault)
        let rows = try await database.read {
            try PeopleImportTable.rows(of: Self.id, after: 0, limit: 5, vault: vault, in: $0)
        }
        let marks = try PeopleImportMarks(
            name: PersonName("单雄信"), numbers: [.phone: "13912345678"], community: Key(30), seat: "a40", vault: vault)
        try await database.write { db in
            try PeopleImportTable.note(PeopleImport.Finding(.new), on: rows[0].id, marks: marks, in: db)
            try PeopleImportTable.note(PeopleImport.Finding(.wrong), on: rows[1].id, marks: marks, in: db)
        }
        let found = try await database.read { try PeopleImportTable.earlier(marks, before: 4, of: Self.id, in: $0) }
        #expect(found.number == 1 && found.name == 1 && found.seat == 1)
        let none = try await database.read { try PeopleImportTable.earlier(marks, before: 1, of: Self.id, in: $0) }
        #expect(none.number == nil && none.name == nil && none.seat == nil)
    }

    @Test(arguments: Engines.available)
    func `rows about somebody who is erased go, by who they are and by their numbers`(engine: Engine) async throws {
        let (database, vault) = (try await TestDatabase.make(engine), Vault(try .ofTests()))
        try await Self.fill(database, rows: 3, vault: vault)
        let rows = try await database.read {
            try PeopleImportTable.rows(of: Self.id, after: 0, limit: 5, vault: vault, in: $0)
        }
        let owner = PersonalValue.Owner(.person, 7)
        var known = PeopleImport.Finding(.same)
        known.person = Key(7)
        let found = known
        try await database.write { db in
            try PersonalValueTable.put(
                PersonalValue(id: Key(1), owner: owner, kind: .phone, place: nil), plain: "13912345678", at: .start,
                vault: vault, in: db)
            let marks = try PeopleImportMarks(
                name: PersonName("单雄信"), numbers: [.phone: "13912345678"], community: nil, seat: nil, vault: vault)
            try PeopleImportTable.note(PeopleImport.Finding(.new), on: rows[0].id, marks: marks, in: db)
            try PeopleImportTable.note(found, on: rows[1].id, marks: nil, in: db)
        }
        #expect(try await database.write { try PeopleImportTable.erase(owner, in: $0) } == 2)
        #expect(try await database.write { try PeopleImportTable.erase(.account(Key(7)), in: $0) } == 0)
    }

    @Test(arguments: Engines.available)
    func `a mapping is remembered by shape, one's own before everybody's`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let (one, two) = (try PeopleMapping(columns: [.name: 0]), try PeopleMapping(columns: [.name: 1, .phone: 2]))
        func remembered(_ shape: String, _ scope: Key<Area>?) async throws -> PeopleMapping? {
            try await database.read { try PeopleImportTable.remembered(shape: shape, scope: scope, in: $0) }
        }
        try await database.write { try PeopleImportTable.remember(one, shape: "a", scope: nil, at: .start, in: $0) }
        #expect(try await remembered("a", Key(30)) == one)
        try await database.write { db in
            try PeopleImportTable.remember(one, shape: "a", scope: Key(30), at: .start, in: db)
            try PeopleImportTable.remember(two, shape: "a", scope: Key(30), at: .start, in: db)
        }
        #expect(try await remembered("a", Key(30)) == two)
        #expect(try await remembered("a", Key(31)) == one)
        #expect(try await remembered("b", Key(30)) == nil)
    }

    @Test(arguments: Engines.available)
    func `lists of rows go by an index`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        for sql in [
            PeopleImportTable.kindSQL(Self.id, .wrong, after: 5, limit: 50),
            PeopleImportTable.allSQL(of: Key(9), limit: 20),
        ] {
            #expect(try await HotStatement.faults(sql, in: database) == [])
        }
    }
}
