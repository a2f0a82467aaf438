public import Core
public import Database
public import Domain
internal import FoundationEssentials

/// What places say themselves (`AreaRules.Local`), one version a day.
public enum AreaRulesTable {
    public static let migration = Migration(
        204, "area rules",
        """
        CREATE TABLE area_rules (
            area_id BIGINT NOT NULL REFERENCES area (id),
            valid_from_day BIGINT NOT NULL,
            -- Households of a grid and a micro-grid; null where the place says nothing.
            grid_low BIGINT, grid_high BIGINT, micro_grid_low BIGINT, micro_grid_high BIGINT,
            PRIMARY KEY (area_id, valid_from_day)
        )\(sql: Dialect.strict)
        """,
        """
        CREATE TABLE area_level_name (
            area_id BIGINT NOT NULL,
            valid_from_day BIGINT NOT NULL,
            level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 9),
            chinese TEXT NOT NULL,
            english TEXT NOT NULL,
            PRIMARY KEY (area_id, valid_from_day, level),
            FOREIGN KEY (area_id, valid_from_day) REFERENCES area_rules (area_id, valid_from_day)
        )\(sql: Dialect.strict)
        """)

    /// Rules that are lists and tables of their own: the team of a grid, the chain of party units, names of posts.
    public static let values = Migration(
        254, "area rule values",
        """
        CREATE TABLE area_rule_value (
            area_id BIGINT NOT NULL,
            valid_from_day BIGINT NOT NULL,
            rule TEXT NOT NULL,
            -- JSON, its keys sorted.
            value TEXT NOT NULL,
            PRIMARY KEY (area_id, valid_from_day, rule),
            FOREIGN KEY (area_id, valid_from_day) REFERENCES area_rules (area_id, valid_from_day)
        )\(sql: Dialect.strict)
        """)

    /// Raised by every change, so that what is kept in memory can be told from what is old.
    public static let stamping = Migration(
        351, "area rules stamp",
        """
        CREATE TABLE area_rules_stamp (
            id    BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),  -- one row
            stamp BIGINT NOT NULL
        )\(sql: Dialect.strict)
        """,
        "INSERT INTO area_rules_stamp (id, stamp) VALUES (1, 0)")

    /// The places that say anything themselves; a city has some dozens.
    public static func speaking(in db: Reader) throws -> [Key<Area>] {
        try db.rows("SELECT DISTINCT area_id FROM area_rules") { Key(try $0.integer(0)) }
    }

    /// Every version of each of `areas`, in the order of `areas`, each one's by day.
    public static func versions(of areas: [Key<Area>], in db: Reader) throws -> [AreaRules.Version] {
        let names = try levelNames(of: areas, in: db)
        let values = try values(of: areas, in: db)
        let versions = try db.rows(
            """
            SELECT area_id, valid_from_day, grid_low, grid_high, micro_grid_low, micro_grid_high FROM area_rules
            WHERE area_id IN \(list: areas.map(\.number)) ORDER BY valid_from_day
            """
        ) { row in
            let moment = Moment(area: try row.integer(0), day: try row.int(1))
            let local = try AreaRules.Local(
                levelNames: names[moment] ?? [:], gridHouseholds: try range(row, 2),
                microGridHouseholds: try range(row, 4), people: values[moment]?.people ?? .none,
                cutting: values[moment]?.cutting ?? .none, casework: values[moment]?.casework ?? .none)
            return AreaRules.Version(
                area: Key(moment.area), from: Day(number: moment.day),
                local: local.takingBack(values[moment]?.inherited ?? []))
        }
        return areas.flatMap { area in versions.filter { $0.area == area } }
    }

    /// Saves what the place says from that day on; what it said for the same day is gone.
    public static func save(_ version: AreaRules.Version, in db: Writer) throws {
        let (area, day, local) = (version.area.number, version.from.number, version.local)
        try Stamp.areaRules.raise(in: db)
        try db.run("DELETE FROM area_rule_value WHERE area_id = \(area) AND valid_from_day = \(day)")
        try db.run("DELETE FROM area_level_name WHERE area_id = \(area) AND valid_from_day = \(day)")
        try db.run("DELETE FROM area_rules WHERE area_id = \(area) AND valid_from_day = \(day)")
        try db.run(
            """
            INSERT INTO area_rules (area_id, valid_from_day, grid_low, grid_high, micro_grid_low, micro_grid_high)
            VALUES (\(area), \(day), \(local.gridHouseholds?.lowerBound), \(local.gridHouseholds?.upperBound),
                \(local.microGridHouseholds?.lowerBound), \(local.microGridHouseholds?.upperBound))
            """)
        for (level, words) in local.levelNames {
            try db.run(
                """
                INSERT INTO area_level_name (area_id, valid_from_day, level, chinese, english)
                VALUES (\(area), \(day), \(level.rawValue), \(words.chinese), \(words.english))
                """)
        }
        for (rule, value) in try encoded(local) {
            try db.run(
                """
                INSERT INTO area_rule_value (area_id, valid_from_day, rule, value)
                VALUES (\(area), \(day), \(rule.rawValue), \(String(decoding: value, as: UTF8.self)))
                """)
        }
        try Stamp.net.raise(in: db)
    }

    private enum Rule: String {
        case team, chain, postNames, codes, households, phone, supervision, cases, whistles, inherited
    }

    private static func encoded(_ local: AreaRules.Local) throws -> [Rule: Data] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var values: [Rule: Data] = [:]
        if let team = local.people.team { values[.team] = try encoder.encode(team) }
        if let chain = local.people.chain { values[.chain] = try encoder.encode(chain) }
        if !local.people.postNames.isEmpty {
            let names = local.people.postNames.map { ($0.rawValue, $1) }
            values[.postNames] = try encoder.encode(Dictionary(uniqueKeysWithValues: names))
        }
        if let codes = local.cutting.codes { values[.codes] = try encoder.encode(codes) }
        if !local.cutting.households.isEmpty {
            let ranges = local.cutting.households.map { ($0.rawValue, [$1.lowerBound, $1.upperBound]) }
            values[.households] = try encoder.encode(Dictionary(uniqueKeysWithValues: ranges))
        }
        if let cases = local.casework.cases { values[.cases] = try encoder.encode(cases) }
        if let whistles = local.casework.whistles { values[.whistles] = try encoder.encode(whistles) }
        if !local.inherited.isEmpty { values[.inherited] = try encoder.encode(local.inherited.map(\.code).sorted()) }
        values[.phone] = local.cutting.phone.map { Data($0.utf8) }
        values[.supervision] = local.cutting.supervision.map { Data($0.utf8) }
        return values
    }

    private struct Values {
        let people: AreaRules.People
        let cutting: AreaRules.Cutting
        let casework: AreaRules.Casework
        let inherited: Set<AreaRules.Rule>
    }

    private static func values(of areas: [Key<Area>], in db: Reader) throws -> [Moment: Values] {
        var values: [Moment: [Rule: Data]] = [:]
        try db.each(
            """
            SELECT area_id, valid_from_day, rule, value FROM area_rule_value
            WHERE area_id IN \(list: areas.map(\.number))
            """
        ) { row in
            guard let rule = Rule(rawValue: try row.text(2)) else { return }
            values[Moment(area: try row.integer(0), day: try row.int(1)), default: [:]][rule] = Data(
                try row.text(3).utf8)
        }
        let decoder = JSONDecoder()
        return try values.mapValues { rules in
            let names = try rules[.postNames].map { try decoder.decode([String: Words].self, from: $0) } ?? [:]
            let posts = names.compactMap { name, words in Post.Kind(rawValue: name).map { ($0, words) } }
            let people = AreaRules.People(
                postNames: Dictionary(uniqueKeysWithValues: posts),
                team: try rules[.team].map { try decoder.decode(TeamTemplate.self, from: $0) },
                chain: try rules[.chain].map { try decoder.decode(OrganisationChain.self, from: $0) })
            let ranges = try rules[.households].map { try decoder.decode([String: [Int]].self, from: $0) } ?? [:]
            let households = ranges.compactMap { name, ends in
                ends.count == 2 && ends[0] <= ends[1] ? Area.Kind(rawValue: name).map { ($0, ends[0]...ends[1]) } : nil
            }
            return Values(
                people: people,
                cutting: AreaRules.Cutting(
                    codes: try rules[.codes].map { try decoder.decode(CodeScheme.self, from: $0) },
                    households: Dictionary(uniqueKeysWithValues: households),
                    phone: rules[.phone].map { String(decoding: $0, as: UTF8.self) },
                    supervision: rules[.supervision].map { String(decoding: $0, as: UTF8.self) }),
                casework: AreaRules.Casework(
                    cases: try rules[.cases].map { try decoder.decode(CaseRules.self, from: $0) },
                    whistles: try rules[.whistles].map { try decoder.decode(WhistleRules.self, from: $0) }),
                inherited: Set(
                    try (rules[.inherited].map { try decoder.decode([String].self, from: $0) } ?? []).compactMap {
                        AreaRules.Rule(code: $0)
                    }))
        }
    }

    private struct Moment: Hashable {
        let area: Int64
        let day: Int
    }

    private static func range(_ row: Row, _ column: Int) throws -> (Int, Int)? {
        guard let low = try row.optionalInt(column), let high = try row.optionalInt(column + 1) else { return nil }
        return (low, high)
    }

    private static func levelNames(of areas: [Key<Area>], in db: Reader) throws -> [Moment: [Area.Level: Words]] {
        var names: [Moment: [Area.Level: Words]] = [:]
        try db.each(
            """
            SELECT area_id, valid_from_day, level, chinese, english FROM area_level_name
            WHERE area_id IN \(list: areas.map(\.number))
            """
        ) { row in
            guard let level = Area.Level(rawValue: try row.int(2)) else { return }
            let moment = Moment(area: try row.integer(0), day: try row.int(1))
            names[moment, default: [:]][level] = Words(try row.text(3), try row.text(4))
        }
        return names
    }
}
