internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Areas in a table.
enum AreaList {
    /// - Parameter parents: the names of what each stands under, where they don't all stand under one.
    static func table(
        _ children: [AreaView.Child], rules: AreaRules, in parents: [Key<Area>: String] = [:], _ t: Reading
    ) -> HTML {
        let hasKinds = children.contains { $0.area.kind != .ordinary }
        let hasHouseholds = children.contains { $0.households != nil }
        let hasCodes = children.contains { $0.code != nil }
        var columns = [Column(Words("名称", "Name"))]
        columns.append(parents.isEmpty ? Column(Words("级别", "Level")) : Column(Words("所属", "Part of")))
        if hasKinds { columns.append(Column(Words("类型", "Kind"))) }
        if hasCodes { columns.append(Column(Words("编码", "Code"))) }
        columns.append(Column(Words("直接下级", "Directly below"), .figure))
        if hasHouseholds { columns.append(Column(Words("户数", "Households"), .figure)) }
        let rows = children.map { child -> [HTML] in
            var row: [HTML] = [
                "<a href=\"\(AreaAddress.area(child.area.id))\" data-area=\"\(child.area.id.description)\">\(child.area.name)</a>",
                parents.isEmpty
                    ? "\(t(rules.name(of: child.area.level)))"
                    : "\(child.area.parent.flatMap { parents[$0] } ?? "")",
            ]
            if hasKinds { row.append("\(t(child.area.kind.words))") }
            if hasCodes { row.append("<span class=\"figure\">\(child.code ?? "")</span>") }
            row.append("\(child.children)")
            if hasHouseholds { row.append(households(child, rules, t)) }
            return row
        }
        let caption = Words("下级区域", "Areas below")
        let list = t.table(caption, columns, rows: rows)
        // What a map can show is marked as such; buildings and stairwells have no outline.
        return children.allSatisfy { $0.area.level <= .microGrid } ? "<div data-areas>\(list)</div>" : list
    }

    private static func households(_ child: AreaView.Child, _ rules: AreaRules, _ t: Reading) -> HTML {
        guard let count = child.households else { return .none }
        guard child.area.kind == .residential else { return "\(count)" }
        return "\(sizeBadge(count, rules, t)) \(count)"
    }

    /// A grid outside the size its place wants is shown for a second look (DOMAIN.md A1-02).
    static func sizeBadge(_ households: Int, _ rules: AreaRules, _ t: Reading) -> HTML {
        let range = rules.gridHouseholds
        if range.contains(households) { return .none }
        return households < range.lowerBound
            ? t.badge(Words("少于 \(range.lowerBound) 户", "below \(range.lowerBound)"), .soon)
            : t.badge(Words("多于 \(range.upperBound) 户", "above \(range.upperBound)"), .soon)
    }

    /// `0.31 km²`, `1,204 km²`.
    static func size(_ squareMetres: Int) -> String {
        let hundredths = (squareMetres + 5000) / 10_000
        if hundredths >= 10_000 { return "\(grouped(hundredths / 100)) km²" }
        return "\(hundredths / 100).\((hundredths % 100).padded(to: 2)) km²"
    }

    private static func grouped(_ number: Int) -> String {
        number < 1000 ? String(number) : "\(grouped(number / 1000)),\((number % 1000).padded(to: 3))"
    }
}
