public import Core

/// A line of work that has cut grids of its own: party building, politics and law, civil affairs, health, market
/// supervision, city management. Which there are is data (DOMAIN.md A1-12 to A1-14).
public struct DepartmentScheme: Hashable, Sendable {
    public let id: Key<DepartmentScheme>
    /// 1...40 characters.
    public let name: String
    /// The area whose grids it covers.
    public let area: Key<Area>
    public let place: Place

    public init(id: Key<DepartmentScheme>, name: String, area: Key<Area>, place: Place) {
        self.id = id
        self.name = name
        self.area = area
        self.place = place
    }
}

/// A grid as a department cut it, and the grids of ours that it lies in: any number on both sides.
public struct DepartmentGrid: Hashable, Sendable {
    public let id: Key<DepartmentGrid>
    public let scheme: Key<DepartmentScheme>
    /// 1...100 characters.
    public let name: String
    /// As the department has it, at most 40 characters; empty for none.
    public let code: String
    /// Ours, in order of key; none while nobody has said.
    public let grids: [Key<Area>]

    public init(
        id: Key<DepartmentGrid>, scheme: Key<DepartmentScheme>, name: String, code: String, grids: [Key<Area>]
    ) {
        self.id = id
        self.scheme = scheme
        self.name = name
        self.code = code
        self.grids = grids
    }

    public enum Refusal: Error, Hashable, Sendable {
        case schemeName, gridName, code
        case schemeTaken
        /// The scheme has a grid with that code.
        case codeTaken
        /// Codes that are no grid's of ours in the scheme's area.
        case unknownGrids([String])
        case wrongArea
    }

    public static func checked(schemeName typed: String) throws(Refusal) -> String {
        let name = Area.trimmed(typed)
        guard (1...40).contains(name.count) else { throw .schemeName }
        return name
    }

    public static func checked(name typed: String, code: String) throws(Refusal) -> (name: String, code: String) {
        let (name, code) = (Area.trimmed(typed), Area.trimmed(code))
        guard (1...100).contains(name.count) else { throw .gridName }
        guard code.count <= 40 else { throw .code }
        return (name, code)
    }
}

/// How a department's grids lie on ours: what is mapped once, twice, not at all.
public struct DepartmentReport: Hashable, Sendable {
    public let scheme: DepartmentScheme
    /// In order of code and name.
    public let grids: [DepartmentGrid]
    /// Ours in the scheme's area.
    public let ours: [Area]

    public init(scheme: DepartmentScheme, grids: [DepartmentGrid], ours: [Area]) {
        self.scheme = scheme
        self.grids = grids
        self.ours = ours
    }

    /// The department's grids that lie in none of ours.
    public var unmapped: [DepartmentGrid] { grids.filter(\.grids.isEmpty) }

    /// Grids of ours on which the department has none.
    public var uncovered: [Area] {
        let covered = Set(grids.flatMap(\.grids))
        return ours.filter { !covered.contains($0.id) }
    }

    /// Grids of ours on which the department has several: what merging the nets would put together.
    public var doubled: [(area: Area, grids: [DepartmentGrid])] {
        var lying: [Key<Area>: [DepartmentGrid]] = [:]
        for grid in grids {
            for own in grid.grids { lying[own, default: []].append(grid) }
        }
        return ours.compactMap { area in lying[area.id].flatMap { $0.count > 1 ? (area, $0) : nil } }
    }

    /// Grids of the department that have the same name: perhaps one, entered twice.
    public var namesakes: [[DepartmentGrid]] {
        Dictionary(grouping: grids, by: \.name).values.filter { $0.count > 1 }.sorted { $0[0].name < $1[0].name }
    }

    /// How many of the department's grids are one of ours and nothing else (双网合一).
    public var matching: Int {
        let doubled = Set(doubled.map(\.area.id))
        return grids.count { $0.grids.count == 1 && !doubled.contains($0.grids[0]) }
    }
}

extension DepartmentGrid.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .schemeName:
            Problem(
                .invalid, "department.scheme-name", field: "name",
                Words("请写条线名称，1 到 40 个字，如“党建网格”。", "Name the line of work in 1 to 40 characters."))
        case .schemeTaken:
            Problem(
                .conflict, "department.scheme-taken", field: "name",
                Words("这里已有同名的条线网格。", "There is a scheme of this name here already."))
        case .gridName:
            Problem(
                .invalid, "department.grid-name", field: "grid",
                Words("请写网格名称，1 到 100 个字。", "Name the grid in 1 to 100 characters."))
        case .code:
            Problem(
                .invalid, "department.code", field: "code", Words("编码最多 40 个字。", "A code has at most 40 characters."))
        case .codeTaken:
            Problem(
                .conflict, "department.code-taken", field: "code",
                Words("这条线里已有这个编码。", "The scheme has a grid with this code already."))
        case .unknownGrids(let codes):
            Problem(
                .invalid, "department.unknown-grids", field: "ours",
                Words(
                    "这些编码不是本区域的网格：\(codes.joined(separator: "、"))。请核对。",
                    "These codes are no grids of this area: \(codes.joined(separator: ", ")). Check them."),
                arguments: ["codes": .text(codes.joined(separator: " "))])
        case .wrongArea:
            Problem(
                .invalid, "department.wrong-area",
                Words("条线网格在市、县（区）、街道或社区登记。", "Departments' grids are kept for a city, county, township or community."))
        }
    }
}
