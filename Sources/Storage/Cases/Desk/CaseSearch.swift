public import Core
public import Database
public import Domain

extension SearchSource {
    /// Cases: found by their number, where they are, what they were filed under and what was reported.
    ///
    /// Left out is everything that says who brought it: names and phones (`ReportTable` keeps them apart), the address
    /// in words, numbers of doors, of phones and of persons (`FindableWords`, `Terms`).
    static let cases = SearchSource(
        kind: "case",
        texts: { id, db in
            guard id > 0, let file = try CaseTable.find(Key(id), in: db) else { return nil }
            let place = file.place
            let areas = [place.county, place.township, place.community, place.grid, file.area].compactMap { $0 }
            let matter = try file.flow.filing.flatMap { try MatterNaming.name(of: $0.matter, in: db) }
            let reports = try ReportTable.all(of: file.id, limit: CaseSearch.mostReports, in: db)
            return (
                texts: [file.number.description] + (try AreaWords.names(of: areas, in: db))
                    + (matter.map { [$0] } ?? []) + reports.map { FindableWords.of($0.text) },
                place: place
            )
        },
        keys: { behind, limit, db in
            try db.rows("SELECT id FROM case_file WHERE id > \(behind) ORDER BY id LIMIT \(limit)") {
                try $0.integer(0)
            }
        },
        keysNaming: { named, behind, limit, db in
            guard named.kind == "area", let scope = try AreaWords.scope(of: Key(named.number), in: db) else {
                return []
            }
            return try db.rows(CaseSearch.namingSQL(scope, behind: behind, limit: limit)) { try $0.integer(0) }
        })
}

/// Finds cases by words.
public enum CaseSearch {
    /// Cases that were there before they could be found are indexed by the job of this step.
    static let migration = Migration(
        359, "index cases for search",
        """
        INSERT INTO job (id, kind, payload, dedupe, due_ms)
        SELECT 359, 'search.rebuild', '{"kind":"c:case"}', 'cases', 0
        WHERE EXISTS (SELECT 1 FROM case_file)
        """)

    /// Of one case; those behind them say the same.
    static let mostReports = 20

    /// What a reader's search reaches.
    public enum Scope: Hashable, Sendable {
        /// In these areas and below them; everywhere for nil.
        case areas([Key<Area>]?)
        /// What these bodies have or had a part of.
        case bodies([Key<Organisation>])
    }

    /// The cases whose words hold everything that was typed, the youngest first; none for a query without a word.
    ///
    /// - Parameter before: only younger ones were shown yet.
    public static func hits(
        _ words: String, in scope: Scope, before: Key<Case>?, limit: Int, in db: Reader
    ) throws -> [Key<Case>] {
        let found =
            switch scope {
            case .areas(let areas):
                try Search.subjects(
                    matching: words, kinds: ["case"], inside: areas.map { .areas($0) } ?? .everywhere,
                    before: before?.number, limit: limit, in: db)
            case .bodies(let bodies):
                try Search.subjects(
                    matching: words, kinds: ["case"], inside: .everywhere, before: before?.number,
                    and: isPart(of: bodies), limit: limit, in: db)
            }
        return found.map { Key($0.number) }
    }

    static func namingSQL(_ scope: SQL, behind: Int64, limit: Int) -> SQL {
        "SELECT id FROM case_file WHERE \(sql: scope) AND id > \(behind) ORDER BY id LIMIT \(limit)"
    }

    /// Read by the key of each hit: what a body ever had is no list to begin from.
    static func isPart(of bodies: [Key<Organisation>]) -> SQL {
        """
        EXISTS (SELECT 1 FROM case_part p
            WHERE p.case_id = t.id AND p.organisation_id IN \(list: bodies.map(\.number)))
        """
    }
}
