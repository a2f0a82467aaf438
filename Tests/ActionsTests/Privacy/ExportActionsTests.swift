import Actions
import Core
import Database
import Domain
import Fixtures
import Sheets
import Storage
import Testing

struct ExportActionsTests {
    static let asker = PersonalCast.caller(92, .systemAdministrator)
    static let second = PersonalCast.caller(91, .securityAdministrator)

    static func city(_ engine: Engine, staff: Int) async throws -> (PersonalCast, ExportActions) {
        let cast = try await PersonalCast(engine)
        try await cast.world.database.write { db in
            for number in 1...staff {
                let account = try Account.staff(
                    Key(Int64(1000 + number)), name: "worker\(number)",
                    displayName: number == 1 ? "=王小明" : "网格员\(number)",
                    at: .start)
                try AccountTable.insert(account, in: db)
            }
        }
        return (cast, ExportActions(world: cast.world))
    }

    @Test(arguments: Engines.available)
    func `a short list is fetched at once, marked with who fetched it and why`(engine: Engine) async throws {
        let (cast, exports) = try await Self.city(engine, staff: 3)
        let export = try await exports.request("accounts", for: "核对在岗人员", by: Self.asker)
        let file = try await exports.file(export.id, as: .csv, by: Self.asker)
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 6)
        #expect(lines[0].contains(export.id.description) && lines[0].contains(Self.asker.id.description))
        #expect(lines[1].contains("核对在岗人员"))
        // A name that reads as a formula doesn't become one.
        #expect(lines.contains { $0.contains("'=王小明") })
        let kinds = try await cast.entries(on: Journal.Subject("export", export.id))
        #expect(kinds == ["export.fetched", "export.requested"])
        #expect(try await exports.desk(of: Self.asker).own.map(\.fetches) == [1])
    }

    @Test(arguments: Engines.available)
    func `as a workbook it has the same rows behind the same mark`(engine: Engine) async throws {
        let (cast, exports) = try await Self.city(engine, staff: 3)
        let export = try await exports.request("accounts", for: "核对在岗人员", by: Self.asker)
        let file = try await exports.file(export.id, as: .xlsx, by: Self.asker)
        #expect(file.name.hasSuffix(".xlsx"))
        let reader = try SheetReader(file.bytes, limits: .usual)
        let rows = try reader.rows(of: reader.sheets[0])
        var texts: [[String]] = []
        while let row = try rows.next() { texts.append(row.cells.map(\.text)) }
        #expect(reader.sheets.map(\.name) == ["工作人员账号名单"])
        #expect(texts.count == 5)
        let mark = texts[0][0]
        #expect(mark.contains(export.id.description) && mark.contains(Self.asker.id.description))
        #expect(mark.contains("核对在岗人员"))
        #expect(texts[1] == ["登录名", "姓名", "状态"])
        // A text that reads as a formula is a text.
        #expect(texts.contains { $0.contains("=王小明") })
        #expect(try await cast.entries(on: Journal.Subject("export", export.id)).first == "export.fetched")
    }

    @Test func `an export takes the limits that the city has set`() async throws {
        let (cast, exports) = try await Self.city(.sqlite, staff: 3)
        let rules = PrivacyRulesActions(world: cast.world)
        try await rules.change([.exportPersonsAlone: "2", .exportHours: "1"], by: Self.second)
        let export = try await exports.request("accounts", for: "核对在岗人员", by: Self.asker)
        #expect(export.stage == .awaiting)
        try await exports.perform(.approve, on: export.id, by: Self.second)
        cast.platform.pass(minutes: 60)
        await #expect(throws: Export.Refusal.over) { try await exports.file(export.id, as: .csv, by: Self.asker) }
        try await rules.change([.exportRows: "2"], by: Self.second)
        await #expect(throws: Export.Refusal.tooManyRows(limit: 2)) {
            try await exports.request("accounts", for: "核对在岗人员", by: Self.asker)
        }
    }

    @Test(arguments: Engines.available)
    func `above five hundred persons nothing leaves before a second person has approved`(
        engine: Engine
    ) async throws {
        let (_, exports) = try await Self.city(engine, staff: 501)
        let export = try await exports.request("accounts", for: "核对在岗人员", by: Self.asker)
        await #expect(throws: Export.Refusal.outOfTurn) { try await exports.file(export.id, as: .csv, by: Self.asker) }
        await #expect(throws: Problem.self) { try await exports.perform(.approve, on: export.id, by: Self.asker) }
        #expect(try await exports.desk(of: Self.second).awaiting.map(\.id) == [export.id])
        try await exports.perform(.approve, on: export.id, by: Self.second)
        #expect(try await !exports.file(export.id, as: .csv, by: Self.asker).bytes.isEmpty)
        await #expect(throws: Problem.self) { try await exports.file(export.id, as: .csv, by: Self.second) }
    }

    @Test(arguments: Engines.available)
    func `an export ends, and is ended by the nightly work`(engine: Engine) async throws {
        let (cast, exports) = try await Self.city(engine, staff: 1)
        let export = try await exports.request("accounts", for: "核对在岗人员", by: Self.asker)
        cast.platform.pass(minutes: 72 * 60)
        let late = Caller(
            id: Self.asker.id, grants: Self.asker.grants, secondFactorAt: cast.world.now())
        await #expect(throws: Export.Refusal.over) { try await exports.file(export.id, as: .csv, by: late) }
        #expect(try await exports.expire() == 1)
        #expect(try await exports.expire() == 0)
    }

    @Test func `without a fresh second factor, and without the permission, nothing is asked for`() async throws {
        let (_, exports) = try await Self.city(.sqlite, staff: 1)
        let unproved = PersonalCast.caller(92, .systemAdministrator, provedAt: nil)
        await #expect(throws: Opening.Refusal.secondFactorStale(hours: 12)) {
            try await exports.request("accounts", for: "核对在岗人员", by: unproved)
        }
        for role in Role.ofPersons where role != .systemAdministrator {
            await #expect(throws: Problem.self, "\(role)") {
                try await exports.request("accounts", for: "核对在岗人员", by: PersonalCast.caller(95, role))
            }
        }
        await #expect(throws: Problem.self) { try await exports.request("residents", for: "核对在岗人员", by: Self.asker) }
    }
}
