public import Core

extension MatterImport.Row {
    /// Whether it says anything of a standard.
    var isDescribed: Bool {
        cells.keys.contains { column in
            switch column {
            case .filing, .closing, .limit, .lead, .assists, .levels, .basis: true
            case .code, .duty, .concern: false
            }
        }
    }

    func standard(_ number: Int) throws(MatterImport.Fault) -> Matter.Standard {
        do {
            return try MatterImport.standard(number, cells, [:])
        } catch {
            var fault = error
            fault.line = line
            throw fault
        }
    }
}

extension MatterImport {
    /// A standard as somebody wrote it, under no key of its own yet.
    ///
    /// - Parameters:
    ///   - number: above 9 it is refused when the matter is made.
    ///   - holders: whom written texts mean, where that is known already.
    public static func standard(
        _ number: Int, _ cells: [Column: String], _ holders: [String: Holder]
    ) throws(Fault) -> Matter.Standard {
        func needed(_ column: Column) throws(Fault) -> String {
            guard let text = cells[column], !text.isEmpty else {
                throw Fault(
                    "写了标准就要写“\(column.words.chinese)”",
                    "a standard needs its “\(column.words.english.lowercased())”")
            }
            return text
        }
        func read<Value>(_ column: Column, _ body: () throws(Fault) -> Value) throws(Fault) -> Value {
            do {
                return try body()
            } catch {
                var fault = error
                fault.field = "\(column.rawValue)-\(number)"
                throw fault
            }
        }
        func holder(_ text: String) throws(Fault) -> Holder {
            if let known = holders[text] { return known }
            return try Read.holder(text)
        }
        let lead = try read(.lead) { () throws(Fault) in try holder(try needed(.lead)) }
        let assists = try read(.assists) { () throws(Fault) in
            var found: [Holder] = []
            for part in Read.parts(cells[.assists]) { found.append(try holder(part)) }
            return found
        }
        return Matter.Standard(
            id: Key(1), number: number, filing: try read(.filing) { () throws(Fault) in try needed(.filing) },
            closing: try read(.closing) { () throws(Fault) in try needed(.closing) },
            levels: try read(.levels) { () throws(Fault) in try Read.levels(cells[.levels], lead: lead) }, lead: lead,
            assists: assists, limit: try read(.limit) { () throws(Fault) in try Read.limit(try needed(.limit)) },
            basis: cells[.basis] ?? "")
    }

    /// The texts of cells that name holders, as `standard` looks them up.
    public static func holders(in cells: [Column: String]) -> [String] {
        [cells[.lead] ?? ""] + Read.parts(cells[.assists])
    }
}

extension MatterImport.Fault: Tellable {
    public var problem: Problem {
        Problem(
            .invalid, "matter-import.unreadable", field: field,
            Words("\(words.chinese)。", "\(words.english.prefix(1).uppercased())\(words.english.dropFirst())."))
    }
}

extension MatterImport {
    /// Reads what stands in the cells.
    enum Read {
        /// Parts of a cell that lists several.
        static func parts(_ text: String?) -> [String] {
            (text ?? "").split(whereSeparator: { "、，,;；/\n".contains($0) }).map { String($0).trimmed }
                .filter { !$0.isEmpty }
        }

        static func holder(_ text: String) throws(Fault) -> Holder {
            guard let holder = Holder(written: text) else {
                throw Fault("“\(text)”不能作为主办或协办", "“\(text)” can't lead or assist")
            }
            return holder
        }

        static func limit(_ text: String) throws(Fault) -> TimeLimit {
            do {
                return try TimeLimit.reading(text)
            } catch {
                throw Fault(error)
            }
        }

        /// Where nothing is written: from the level at which the lead works upward.
        static func levels(_ text: String?, lead: Holder) throws(Fault) -> Set<Matter.Level> {
            guard let text, !text.isEmpty else { return Set(Matter.Level.allCases.filter { $0 >= lead.usualLevel }) }
            var levels: Set<Matter.Level> = []
            for part in parts(text) {
                guard let level = level(part) else {
                    throw Fault(
                        "“\(part)”不是层级，请写网格、社区、街道或区县",
                        "“\(part)” is no level; write grid, community, township or county")
                }
                levels.insert(level)
            }
            return levels
        }

        /// As `levels` reads it.
        static func written(_ level: Matter.Level) -> String {
            switch level {
            case .grid: "网格"
            case .community: "社区"
            case .township: "街道"
            case .county: "区县"
            }
        }

        private static func level(_ text: String) -> Matter.Level? {
            switch text.lowercased() {
            case "网格", "grid": .grid
            case "社区", "村", "社区（村）", "community": .community
            case "街道", "乡镇", "镇", "街道（乡镇）", "乡镇（街道）", "township": .township
            case "区县", "县区", "县", "区", "区（县）", "县（区）", "部门", "county": .county
            default: nil
            }
        }

        static func duty(_ text: String) throws(Fault) -> Matter.Duty {
            switch text {
            case "基本", "基本履职", Matter.Duty.basic.words.chinese, "basic": .basic
            case "配合", "配合履职", Matter.Duty.cooperating.words.chinese, "cooperating": .cooperating
            case "收回", "上级收回", Matter.Duty.takenBack.words.chinese, "taken back", "takenBack": .takenBack
            default:
                throw Fault("“\(text)”不是清单，请写基本、配合或收回", "“\(text)” is no list; write basic, cooperating or taken back")
            }
        }

        static func concern(_ text: String) throws(Fault) -> Matter.Concern {
            switch text {
            case "家庭", Matter.Concern.family.words.chinese, "family": .family
            case "未成年人", Matter.Concern.minors.words.chinese, "minors": .minors
            case "健康", Matter.Concern.health.words.chinese, "health": .health
            default:
                throw Fault("“\(text)”不是不公开的原因，请写家庭、未成年人或健康", "“\(text)” is no reason; write family, minors or health")
            }
        }
    }
}
