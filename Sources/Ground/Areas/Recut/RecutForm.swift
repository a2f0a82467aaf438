internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The form in which a plan is written: what ends and what begins, and a list of buildings with where each goes.
enum RecutForm {
    /// The plan as the form says it; what wasn't sent stays as it was.
    static func plan(_ request: Request, _ view: RecutView) -> Recut.Plan {
        let old = view.recut.plan
        let beginning = old.beginning.filter { !request.isTicked("gone-\($0.id)") }.map { new -> Recut.Beginning in
            var draft = new.draft
            draft.name = request.form["name-\(new.id)"] ?? draft.name
            draft.kind = Area.Kind(rawValue: request.field("kind-\(new.id)")) ?? draft.kind
            let code = request.form["code-\(new.id)"] == nil ? new.code : request.field("code-\(new.id)")
            return Recut.Beginning(id: new.id, draft: draft, code: code, outline: new.outline)
        }
        func remains(_ id: Key<Area>) -> Bool {
            let wasRemaining = old.remaining.contains { $0.area == id }
            return request.form["fate-\(id)"].map { $0 == "remains" } ?? wasRemaining
        }
        let remaining = old.old.filter(remains).map { id in
            Recut.Remaining(area: id, outline: old.remaining.first { $0.area == id }?.outline)
        }
        let targets = remaining.map(\.area) + beginning.map(\.id)
        let ending = old.old.filter { !remains($0) }.map { id -> Recut.Ending in
            let before = old.ending.first { $0.area == id }
            let wished = Key<Area>(request.field("heir-\(id)")) ?? before?.heir
            let heir = wished.flatMap { targets.contains($0) ? $0 : nil } ?? targets.first ?? id
            let posts = Recut.PostsGo(rawValue: request.field("posts-\(id)")) ?? before?.posts ?? .follow
            return Recut.Ending(area: id, heir: heir, posts: posts)
        }
        return Recut.Plan(
            level: old.level, ending: ending, remaining: remaining, beginning: beginning,
            moves: moves(request, view, among: Set(targets)))
    }

    /// Each building's own choice; those ticked go where the list above them says.
    private static func moves(
        _ request: Request, _ view: RecutView, among targets: Set<Key<Area>>
    ) -> [Key<Area>: Key<Area>] {
        let bulk = request.isTicked("bulk") ? Key<Area>(request.field("bulk-to")) : nil
        let picked = Set(request.form.values("pick"))
        var moves: [Key<Area>: Key<Area>] = [:]
        for part in view.ground.areas.flatMap(\.parts).map(\.area.id) {
            var to = Key<Area>(request.field("part-\(part)")) ?? view.recut.plan.moves[part]
            if let bulk, picked.contains(part.description) { to = bulk }
            if let to, targets.contains(to) { moves[part] = to }
        }
        return moves
    }

    static func write(_ view: RecutView, _ t: Reading, _ answers: Answers) -> HTML {
        let (id, plan) = (view.recut.id, view.recut.plan)
        let effective = Field(
            .day, "effective", Words("生效日期", "In effect from"),
            hint: Words("从这天零点起按新网格", "The new map holds from the beginning of this day"),
            value: view.recut.effective.description)
        let plain = t.form(
            to: RecutAddress.plan(of: id), answers: answers, fields: [effective],
            body: """
                \(t.field(effective, answers))
                \(oldTable(view, t))
                \(newTable(view, t))
                \(partTable(view, t))
                <div class="row"><button class="button is-main">\(t("保存方案", "Save the plan"))</button>\
                <button class="button" name="more" value="1">\(t("保存并再加一个网格", "Save and add another"))</button></div>
                """)
        let isPlain = plan.beginning.isEmpty && plan.remaining.count < 2
        return t.section(
            Words("方案", "The plan"), "<div data-recut>\(plain)</div>\(isPlain ? .none : drawing(id, t))")
    }

    private static func drawing(_ id: Key<Recut>, _ t: Reading) -> HTML {
        let fields = [
            Field(
                .file(accepts: ".json,.geojson,application/geo+json"), "file", Words("GeoJSON 文件", "GeoJSON file"),
                hint: Words(
                    "每个调整后的网格一个面，按名称或编码对应；合起来要和原来一样",
                    "A polygon for each grid afterwards, by name or code; together they make up the old ones")),
            Field(
                .list(Frame.allCases.map { Field.Option($0.rawValue, $0.words) }), "frame", Words("坐标系", "Frame"),
                value: Frame.cgcs2000.rawValue),
        ]
        return t.dialog(
            Words("画新边界", "Draw the new outlines"), title: Words("从文件画新边界", "Draw the new outlines from a file"),
            icon: .map,
            body: t.form(
                to: RecutAddress.drawing(of: id), fields, submit: Words("上传新边界", "Send the outlines")))
    }

    private static func oldTable(_ view: RecutView, _ t: Reading) -> HTML {
        let plan = view.recut.plan
        let rows = view.ground.areas.map { old -> [HTML] in
            let (id, name) = (old.area.id, old.area.name)
            let end = plan.ending.first { $0.area == id }
            let fates = [("ends", Words("停用", "Ends")), ("remains", Words("保留", "Remains"))]
            return [
                "\(name)", "\(old.parts.reduce(0) { $0 + $1.buildings })",
                "\(old.parts.reduce(0) { $0 + $1.households })",
                select(
                    "fate-\(id)", Words("\(name)的去留", "What becomes of \(name)"), fates,
                    end == nil ? "remains" : "ends", t),
                select(
                    "heir-\(id)", Words("\(name)由谁接续", "Who follows \(name)"), targets(view),
                    end?.heir.description ?? "", t),
                select(
                    "posts-\(id)", Words("\(name)的岗位", "Posts of \(name)"),
                    Recut.PostsGo.allCases.map { ($0.rawValue, $0.words) }, (end?.posts ?? .follow).rawValue, t),
            ]
        }
        return t.table(
            Words("原来的网格", "The old grids"),
            [
                Column(Words("名称", "Name")), Column(Words("楼栋", "Buildings"), .figure),
                Column(Words("户数", "Households"), .figure), Column(Words("去留", "Ends or remains")),
                Column(Words("停用时由谁接续", "Who follows where it ends")), Column(Words("停用时本网格的岗位", "Its own posts then")),
            ], rows: rows)
    }

    private static func newTable(_ view: RecutView, _ t: Reading) -> HTML {
        guard !view.recut.plan.beginning.isEmpty else { return .none }
        let kinds = [Area.Kind.residential, .specialPurpose, .reserved].map { ($0.rawValue, $0.words) }
        let rows = view.recut.plan.beginning.map { new -> [HTML] in
            let (id, name) = (new.id, new.draft.name)
            var row: [HTML] = [
                """
                <input type="text" name="name-\(id.description)" value="\(name)" maxlength="100" \
                aria-label="\(t("新网格的名称", "Name of the new grid"))">
                """,
                """
                <input type="text" name="code-\(id.description)" value="\(new.code)" maxlength="40" \
                aria-label="\(t("“\(name)”的编码", "Code of \(name)"))">
                """,
            ]
            row.append(
                new.draft.level == .grid
                    ? select("kind-\(id)", Words("\(name)的类型", "Kind of \(name)"), kinds, new.draft.kind.rawValue, t)
                    : "\(t(new.draft.kind.words))")
            row.append(
                """
                <label class="tick"><input type="checkbox" name="gone-\(id.description)" value="1"> \
                \(t("不要了", "Leave out"))</label>
                """)
            return row
        }
        return t.table(
            Words("新设的网格", "New grids"),
            [
                Column(Words("名称", "Name")), Column(Words("编码", "Code")), Column(Words("类型", "Kind")),
                Column(Words("去掉", "Leave out")),
            ], rows: rows)
    }

    /// Every building with where it goes; sums beside the rule follow as one chooses, with script.
    private static func partTable(_ view: RecutView, _ t: Reading) -> HTML {
        let options = targets(view)
        let rows = view.ground.areas.flatMap { old in
            old.parts.sorted { NaturalOrder.isBefore($0.area.name, $1.area.name) }.map { (old, $0) }
        }.map { old, part -> [HTML] in
            let id = part.area.id.description
            let name = part.area.name
            return [
                """
                <label class="tick"><input type="checkbox" name="pick" value="\(id)"> \(name)</label>
                """,
                "\(old.area.name)", "\(part.buildings)", "\(part.households)",
                """
                <span data-part data-households="\(part.households)" data-buildings="\(part.buildings)">\
                \(select(
                    "part-\(id)", Words("\(name)归到", "Where \(name) goes"), options,
                    view.recut.plan.moves[part.area.id]?.description ?? "", t))</span>
                """,
            ]
        }
        let bulk: HTML = """
            <div class="row recut-bulk">\(select(
                "bulk-to", Words("勾选的归到", "Those ticked go to"), options, "", t))\
            <button class="button" name="bulk" value="1">\(t("把勾选的归到这里", "Move those ticked here"))</button></div>
            """
        return """
            \(sums(view, t))
            \(t.table(
                Words("楼栋归到哪个网格", "Where each building goes"),
                [
                    Column(Words("楼栋", "Building")), Column(Words("现在", "Now")),
                    Column(Words("楼栋数", "Buildings"), .figure),
                    Column(Words("户数", "Households"), .figure), Column(Words("归到", "Goes to")),
                ], rows: rows))
            \(bulk)
            """
    }

    private static func sums(_ view: RecutView, _ t: Reading) -> HTML {
        let items = view.outcome.map { target -> HTML in
            let wanted = view.rules.wanted(view.recut.plan.level, target.kind)
            let range: HTML =
                wanted.map {
                    " data-low=\"\($0.lowerBound)\" data-high=\"\($0.upperBound)\""
                } ?? .none
            let rule: HTML =
                wanted.map {
                    "<span class=\"quiet\">\(t("规定", "wanted")) \($0.lowerBound)–\($0.upperBound)</span>"
                } ?? .none
            let isOff = wanted.map { !$0.contains(target.households) } ?? false
            let mark: HTML = isOff ? " class=\"is-off\"" : .none
            return """
                <li data-sum="\(target.id.description)"\(range)\(mark)><b>\(target.name)</b> \
                <output class="figure"><span data-sum-buildings>\(target.buildings)</span> \(t("栋", "buildings")) \
                <span data-sum-households>\(target.households)</span> \(t("户", "households"))</output> \(rule)</li>
                """
        }
        return "<ul class=\"recut-sums\" aria-live=\"polite\">\(items)</ul>"
    }

    private static func targets(_ view: RecutView) -> [(String, Words)] {
        view.outcome.map { ($0.id.description, Words(data: $0.name)) }
    }

    private static func select(
        _ name: String, _ label: Words, _ options: [(String, Words)], _ chosen: String, _ t: Reading
    ) -> HTML {
        let isKnown = options.contains { $0.0 == chosen }
        let none: HTML = isKnown ? .none : "<option value=\"\">\(t("请选择", "Choose"))</option>"
        let rows = options.map { value, words -> HTML in
            let mark: HTML = value == chosen ? " selected" : .none
            return "<option value=\"\(value)\"\(mark)>\(t(words))</option>"
        }
        return "<select name=\"\(name)\" aria-label=\"\(t(label))\">\(none)\(rows)</select>"
    }
}

/// Names in the order people count: 2号楼 before 10号楼.
enum NaturalOrder {
    static func isBefore(_ a: String, _ b: String) -> Bool { key(a).lexicographicallyPrecedes(key(b)) }

    /// Numbers are padded, so that they compare as texts.
    private static func key(_ text: String) -> [String] {
        var pieces: [String] = []
        var digits = ""
        for character in text {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else {
                if !digits.isEmpty { pieces.append(padded(digits)) }
                digits = ""
                pieces.append(String(character))
            }
        }
        return digits.isEmpty ? pieces : pieces + [padded(digits)]
    }

    private static func padded(_ digits: String) -> String {
        String(repeating: "0", count: max(0, 12 - digits.count)) + digits
    }
}
