import Core
import Database
import Domain
import Fixtures
import Storage

@testable import Actions

/// The cast with lists to import.
struct PeopleImportCast {
    let cast: PeopleCast
    let imports: PeopleImportActions
    var world: World { cast.world }

    init(_ engine: Engine, isCareless: Bool = false) async throws {
        cast = try await PeopleCast(engine)
        imports = PeopleImportActions(world: cast.world, isCareless: isCareless)
    }

    static let heading = "姓名,联系电话,所属网格,岗位"

    static func file(_ lines: [String], heading: String = heading) -> SheetFile {
        SheetFile(name: "名单.csv", bytes: Array(([heading] + lines).joined(separator: "\n").utf8))
    }

    /// Reads a list and judges it by what its headings suggest.
    func ready(
        _ lines: [String], heading: String = heading, by caller: Caller = PeopleCast.clerk
    ) async throws -> Key<PeopleImportRun> {
        try await ready(Self.file(lines, heading: heading), by: caller)
    }

    func ready(_ file: SheetFile, by caller: Caller = PeopleCast.clerk) async throws -> Key<PeopleImportRun> {
        let id = try await imports.stage(file, by: caller)
        if try await imports.report(id, by: caller).run.stage == .mapping {
            let found = try await imports.columns(of: id, by: caller)
            let mapping = try PeopleMapping(columns: found.heading.suggestion)
            try await imports.map(
                id, .init(heading: found.heading.row, mapping: mapping, area: nil, from: cast.today), by: caller)
        }
        try await imports.judge(id, by: caller)
        return id
    }

    /// Applies a list to its end.
    @discardableResult
    func apply(_ id: Key<PeopleImportRun>, by caller: Caller = PeopleCast.clerk) async throws -> PeopleImportReport {
        try await imports.begin(id, by: caller)
        try await imports.apply(id, by: caller)
        return try await imports.report(id, by: caller)
    }

    func kinds(
        _ id: Key<PeopleImportRun>, by caller: Caller = PeopleCast.clerk
    ) async throws
        -> [PeopleImport.Finding.Kind: Int]
    {
        try await imports.report(id, by: caller).kinds
    }

    func lines(
        _ id: Key<PeopleImportRun>, _ kind: PeopleImport.Finding.Kind, by caller: Caller = PeopleCast.clerk
    ) async throws -> [PeopleImportLine] {
        try await imports.rows(of: id, kind, after: 0, by: caller).items
    }

    func count(_ table: String) async throws -> Int {
        let sql: SQL = table == "post" ? "SELECT count(*) FROM post" : "SELECT count(*) FROM person"
        return try await world.database.read { db in try db.first(sql) { try $0.int(0) } ?? 0 }
    }
}
