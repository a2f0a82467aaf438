package import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// “Who stands here” on an area's page: by the terms of the formula in a grid, as a list elsewhere.
enum StandingSection {
    static func html(_ standing: Standing, _ t: Reading) -> HTML {
        let area = standing.area
        let give: HTML =
            mayGive(standing, t)
            ? t.button(Words("任命", "Give a post"), PeopleAddress.newPost(at: .area(area.id)), icon: .plus) : .none
        let staffing: HTML =
            area.level <= .grid
            ? t.button(Words("队伍配备", "Staffing"), PeopleAddress.staffing(area.id), icon: .people) : .none
        let duties = t.button(Words("岗位职责", "Duties"), PeopleAddress.duties(in: area.id))
        return t.section(
            Words("谁在这里", "Who stands here"), actions: "<div class=\"row\">\(give)\(staffing)\(duties)</div>",
            "\(counts(standing, t))\(team(standing, t))\(others(standing, t))")
    }

    private static func mayGive(_ standing: Standing, _ t: Reading) -> Bool {
        guard let caller = t.caller else { return false }
        return Permissions.allows(.managePosts, caller: caller, place: standing.place)
    }

    /// Above the grid: how many of each kind, each a list.
    private static func counts(_ standing: Standing, _ t: Reading) -> HTML {
        let shown = Post.Kind.allCases.compactMap { kind in standing.counts[kind].map { (kind, $0) } }
        guard !shown.isEmpty else { return .none }
        return t.facts(
            shown.map { kind, count in
                Fact(
                    standing.rules.name(of: kind),
                    "<a href=\"\(PeopleAddress.posts(in: standing.area.id, kind))\">\(count)</a>")
            })
    }

    /// The terms of a grid's formula, each with who fills it and whom it lacks.
    private static func team(_ standing: Standing, _ t: Reading) -> HTML {
        guard let team = standing.team else { return .none }
        let lines = team.lines.map { line -> HTML in
            let held = standing.lines.filter { line.posts.contains($0.post.kind) }
            return """
                <li><h3>\(StaffingPages.posts(line, standing.rules, t)) \
                <span class="quiet">\(StaffingPages.range(line, t))</span> \(gap(line, held.count, t))</h3>
                \(people(held, standing, t))</li>
                """
        }
        return """
            <p class="quiet">\(t("队伍模式：", "Formula: "))\(t(team.name))</p>
            <ul class="team-lines">\(lines)</ul>
            """
    }

    private static func gap(_ line: TeamTemplate.Line, _ held: Int, _ t: Reading) -> HTML {
        if held < line.least {
            let missing = line.least - held
            return t.badge(Words("缺 \(missing) 人", "\(missing) missing"), .late)
        }
        guard let most = line.most, held > most else { return .none }
        return t.badge(Words("多 \(held - most) 人", "\(held - most) too many"), .soon)
    }

    private static func people(_ lines: [PostLine], _ standing: Standing, _ t: Reading) -> HTML {
        guard !lines.isEmpty else { return .none }
        let items = lines.map { line -> HTML in
            let post = t.link(standing.rules.name(of: line.post.kind), PeopleAddress.post(line.post.id))
            let place: HTML = line.seat == standing.area.name ? .none : " <span class=\"quiet\">\(line.seat)</span>"
            let leave: HTML = line.post.stage == .held ? .none : " \(t.stage(line.post))"
            return "<li>\(t.holder(line)) <span class=\"quiet\">\(post)</span>\(place)\(leave)</li>"
        }
        return "<ul>\(items)</ul>"
    }

    /// Who isn't counted by the formula, or where there is none.
    private static func others(_ standing: Standing, _ t: Reading) -> HTML {
        let counted = Set(standing.team?.lines.flatMap(\.posts) ?? [])
        let rest = standing.lines.filter { !counted.contains($0.post.kind) }
        guard standing.team == nil || !rest.isEmpty else { return .none }
        let caption = standing.team == nil ? Words("在这里任职的人", "Who is posted here") : Words("其他岗位", "Other posts")
        guard !rest.isEmpty || standing.counts.isEmpty else { return .none }
        return t.postTable(
            caption, rest, names: standing.rules,
            empty: t.empty(
                Words("这里还没有登记岗位。", "No post is registered here."),
                Words("管这里的社区或街道可以任命。", "The community or township may give one.")))
    }
}

extension AreaSection {
    /// Shown to everybody who works in the net.
    package static func standing(in world: World) -> AreaSection {
        let posts = PostActions(world: world)
        return AreaSection(styles: ["people"]) { area, request in
            guard request.reading.may(.browsePeople) else { return .none }
            let standing = try await posts.standing(in: area, by: try request.requireCaller())
            return StandingSection.html(standing, request.reading)
        }
    }
}
