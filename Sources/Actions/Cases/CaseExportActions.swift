public import Core
internal import Database
public import Domain
internal import Sheets
internal import Storage

/// The cases of an area on their way out as a file: for which purpose is kept, the file begins with it and with who
/// fetched it, and the journal says so. No column holds a word of anybody's or any person.
public struct CaseExportActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// What is asked for.
    public struct Wish: Hashable, Sendable {
        public var area: Key<Area>
        /// Of the cases that came in on these days, both ends among them.
        public var days: ClosedRange<Day>
        /// 6...200 characters.
        public var purpose: String
        public var format: ExportFormat

        public init(area: Key<Area>, days: ClosedRange<Day>, purpose: String, format: ExportFormat) {
            self.area = area
            self.days = days
            self.purpose = purpose
            self.format = format
        }
    }

    /// The word for it in the journal, in addresses and in the list of exports.
    static let source = "cases"

    /// The columns, in their order.
    public enum Column: CaseIterable, Sendable {
        case number, way, township, community, grid, category, matter, level, stage, closing, settled, lead
        case opened, over, days, rework

        public var words: Words {
            switch self {
            case .number: Words("案号", "Number")
            case .way: Words("来源", "Way in")
            case .township: Words("街道", "Township")
            case .community: Words("社区", "Community")
            case .grid: Words("网格", "Grid")
            case .category: Words("大类", "Category")
            case .matter: Words("事项", "Matter")
            case .level: Words("受理层级", "Level")
            case .stage: Words("状态", "Stage")
            case .closing: Words("结案方式", "Closing")
            case .settled: Words("解决层级", "Settled at")
            case .lead: Words("主办单位", "Lead")
            case .opened: Words("反映时间", "Reported")
            case .over: Words("办结时间", "Ended")
            case .days: Words("用时（天）", "Days")
            case .rework: Words("返工次数", "Rework")
            }
        }
    }

    /// How many days of cases may be asked for at once is bounded by the rows alone.
    ///
    /// - Throws: `Export.Refusal` for a purpose that says nothing, for no cases, for too many rows.
    public func file(_ wish: Wish, by caller: Caller) async throws -> ExportActions.File {
        let now = world.now()
        let held = try await world.shelves.catalogue.inForce(on: now.day)
        let export = try ExportGround.fetched(
            Key(world.freshNumber()), of: Self.source, for: wish.purpose, by: caller, at: now)
        let rows = try await rows(wish, held, by: caller)
        guard !rows.isEmpty else { throw Self.nothing }
        try await world.database.write { db in
            let area = try AreaGround.find(wish.area, in: db)
            try Permissions.require(.exportCases, for: caller, at: area.ancestry.place)
            try ExportGround.record(
                export, in: area.ancestry.place, by: caller,
                [
                    "rows": .count(rows.count), "format": .code(wish.format.rawValue),
                    "from": .day(wish.days.lowerBound), "until": .day(wish.days.upperBound),
                ], in: db)
        }
        let sheet = ExportSheet(
            title: Words("案件台账", "Cases").text(in: caller.language),
            watermark: export.watermark(fetchedBy: caller, at: now), purpose: export.purpose,
            heads: Column.allCases.map { $0.words.text(in: caller.language) }, rows: rows)
        let scratch = Hexadecimal.text(world.random(12))
        let bytes = try await world.longWork.run { try sheet.bytes(as: wish.format, scratch: scratch) }
        return ExportActions.File(
            name: "\(Self.source)-\(wish.days.lowerBound)-\(wish.days.upperBound)-\(export.id).\(wish.format.rawValue)",
            format: wish.format, bytes: bytes)
    }

    /// Cases read at once: a reader is not kept longer than for so many.
    private static let chunk = 500

    private func rows(
        _ wish: Wish, _ held: CatalogueShelf.InForce, by caller: Caller
    ) async throws -> [[String]] {
        let limit = try await world.database.read { try ExportGround.mostRows(in: $0) }
        var rows: [[String]] = []
        var last: Key<Case>?
        while true {
            let behind = last
            let (found, made) = try await world.database.read { db in
                let area = try AreaGround.find(wish.area, in: db)
                try Permissions.require(.exportCases, for: caller, at: area.ancestry.place)
                let lines = try CaseTable.exported(
                    in: area.area, days: wish.days, after: behind, limit: Self.chunk, in: db)
                return (lines, try Self.cells(of: lines, held, in: caller.language, in: db))
            }
            rows += made
            guard rows.count <= limit else { throw Self.tooMany(limit) }
            guard found.count == Self.chunk else { return rows }
            last = found.last?.id
        }
    }

    private static func cells(
        of lines: [CaseExportLine], _ held: CatalogueShelf.InForce, in language: Language, in db: Reader
    ) throws -> [[String]] {
        let places = lines.flatMap { [$0.place.township, $0.place.community, $0.place.grid].compactMap { $0 } }
        let areas = try AreaGround.names(of: Array(Set(places)), in: db)
        let leads = try CasePartTable.leads(of: lines.map(\.id), in: db)
        let names = try PartyNames(parties: Array(Set(leads.values)), in: db)
        return lines.map { line in
            let path = line.matter.flatMap { held.catalogue.path(to: $0) }
            return Column.allCases.map { column in
                switch column {
                case .number: CaseNumber(line.id).description
                case .way: line.way.words.text(in: language)
                case .township: line.place.township.flatMap { areas[$0] } ?? ""
                case .community: line.place.community.flatMap { areas[$0] } ?? ""
                case .grid: line.place.grid.flatMap { areas[$0] } ?? ""
                case .category: path?.matters.first?.name ?? ""
                case .matter: path?.matter.name ?? ""
                case .level: line.level.words.text(in: language)
                case .stage: (stages[line.stage] ?? line.stage.words).text(in: language)
                case .closing: line.closing?.words.text(in: language) ?? ""
                case .settled: line.settled?.words.text(in: language) ?? ""
                case .lead: leads[line.id].map { names.name(of: $0) } ?? ""
                case .opened: line.opened.local
                case .over: line.over?.local ?? ""
                case .days: line.over.map { String($0.day.number - line.opened.day.number) } ?? ""
                case .rework: String(line.rework)
                }
            }
        }
    }

    /// As the case itself says it; of a closed one, which is closed in many ways, as the desk does.
    private static let stages: [Case.Stage.Name: Words] = {
        let open: [Case.Stage] = [
            .reported, .verifyBeforeFiling, .filed, .handling, .awaitingWord(attempts: 0),
            .inspectBeforeClosing(.nobodyToAsk), .rejected(.notSo), .withdrawn, .merged(into: Key(1), from: .reported),
        ]
        return Dictionary(uniqueKeysWithValues: open.map { ($0.name, $0.words) })
    }()

    private static let nothing = Problem(
        .invalid, "case-export.nothing", field: "from",
        Words("这些天里这里没有案件，请改日期。", "No case came in here on these days; choose others."))

    private static func tooMany(_ limit: Int) -> Problem {
        Problem(
            .tooLarge, "case-export.too-many", field: "until",
            Words(
                "超过 \(limit) 行，一次导不出；请把日期分成几段，或请安全管理员调高行数上限。",
                "More than \(limit) rows: ask for fewer days at a time, or have the security administrator raise the limit."
            ), arguments: ["limit": .integer(limit)])
    }
}
