internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What the pages of people share.
extension Reading {
    /// The filter by place, said as a sentence whose words are addresses: where one is, up, and what lies below.
    ///
    /// - Parameters:
    ///   - line: from the top of the tree to the place; empty for everywhere.
    ///   - everywhere: whether the whole installation is offered as a place.
    func placeFilter(_ line: [Area], below: [Area], everywhere: Bool = false) -> HTML {
        func way(_ area: Area?, isHere: Bool) -> HTML {
            let name = area?.name ?? self("全部", "Everywhere")
            guard !isHere else { return "<strong>\(name)</strong>" }
            return "<a href=\"\(address.link(setting: "area", to: area?.id.description))\">\(name)</a>"
        }
        var steps = line.enumerated().map { way($1, isHere: $0 == line.count - 1) }
        if everywhere || line.isEmpty { steps.insert(way(nil, isHere: line.isEmpty), at: 0) }
        let path = steps.dropFirst().reduce(steps.first ?? .none) { "\($0) › \($1)" }
        let shown = below.filter { $0.level <= .grid }
        let list: HTML =
            shown.isEmpty
            ? .none
            : """
            <details class="below"><summary>\(self("往下看（\(shown.count)）", "Look below (\(shown.count))"))</summary>
            <ul>\(shown.map { "<li>\(way($0, isHere: false))</li>" as HTML })</ul></details>
            """
        return """
            <div class="place-filter"><p>\(self("范围：", "Where: "))\(path)</p>\(list)</div>
            """
    }

    /// A filter by kind, each with how many there are; those without any are left out.
    func kindFilter(_ label: Words, _ kinds: [(code: String, words: Words, count: Int)]) -> HTML {
        let chosen = address.query["kind"].flatMap { $0.isEmpty ? nil : $0 }
        func item(_ code: String?, _ words: Words, _ count: Int) -> HTML {
            let current: HTML = code == chosen ? " aria-current=\"true\"" : .none
            return """
                <li><a href="\(address.link(setting: "kind", to: code))"\(current)>\(self(words)) \
                <span class="figure">\(count)</span></a></li>
                """
        }
        let shown = kinds.filter { $0.count > 0 || $0.code == chosen }
        guard !shown.isEmpty else { return .none }
        let all = item(nil, Words("全部", "All"), kinds.reduce(0) { $0 + $1.count })
        return """
            <nav class="kind-filter" aria-label="\(self(label))"><ul>\(all)\
            \(shown.map { item($0.code, $0.words, $0.count) })</ul></nav>
            """
    }

    /// Crumbs down to a place.
    func placeCrumbs(_ line: some Sequence<Area>) -> [Crumb] {
        [Crumb(Words("区划", "Areas"), AreaAddress.top)]
            + line.map { Crumb(Words(data: $0.name), AreaAddress.area($0.id)) }
    }

    /// A post with its place in brackets.
    func named(_ line: PostLine, by rules: AreaRules = .standard) -> String {
        let name = self(rules.name(of: line.post.kind))
        return self("\(name)（\(line.seat)）", "\(name) (\(line.seat))")
    }

    /// A holder's name, with the way to their page where the reader may go there.
    func holder(_ line: PostLine) -> HTML {
        line.opensPerson ? link(Words(data: line.name), PeopleAddress.person(line.post.person)) : "\(line.name)"
    }

    func seat(_ line: PostLine) -> HTML {
        switch line.post.seat {
        case .area(let key): link(Words(data: line.seat), AreaAddress.area(key))
        case .organisation(let key): link(Words(data: line.seat), PeopleAddress.organisation(key))
        }
    }

    /// Where a post stands.
    func stage(_ post: Post) -> HTML {
        switch post.stage {
        case .held: badge(Words("在岗", "Held"), .active)
        case .onLeave(let leave):
            badge(Words("请假到 \(leave.until)", "On leave until \(leave.until)"), .waiting)
        case .ended(let day, let reason):
            badge(Words("\(day) 结束：\(reason.words.chinese)", "Ended \(day): \(reason.words.english)"), .stopped)
        }
    }

    /// The end of a term, with a sign where it is near or over; nothing for a post without one.
    func term(_ post: Post) -> HTML {
        guard let term = post.term else { return .none }
        guard post.isDue(on: now.day, within: StaffingActions.dueDays) else { return "\(term.description)" }
        return term < now.day
            ? "\(badge(Words("已过期", "Over"), .late)) \(term.description)"
            : "\(badge(Words("快到期", "Ends soon"), .soon)) \(term.description)"
    }

    /// Posts in a table.
    ///
    /// - Parameter names: what posts are called in the place.
    func postTable(_ caption: Words, _ lines: [PostLine], names: AreaRules, empty: HTML = .none) -> HTML {
        let hasTerms = lines.contains { $0.post.term != nil }
        let hasCommunities = lines.contains { $0.community != nil && $0.community != $0.seat }
        var columns = [Column(Words("岗位", "Post")), Column(Words("姓名", "Name")), Column(Words("在哪里", "Where"))]
        if hasCommunities { columns.append(Column(Words("社区（村）", "Community"))) }
        columns.append(Column(Words("从", "Since")))
        if hasTerms { columns.append(Column(Words("任期到", "Term ends"))) }
        columns.append(Column(Words("状态", "State")))
        let rows = lines.map { line -> [HTML] in
            var row: [HTML] = [
                link(names.name(of: line.post.kind), PeopleAddress.post(line.post.id)), holder(line), seat(line),
            ]
            if hasCommunities { row.append("\(line.community ?? "")") }
            row.append("\(line.post.from.description)")
            if hasTerms { row.append(term(line.post)) }
            row.append("\(stage(line.post))\(standIn(line))")
            return row
        }
        return table(caption, columns, rows: rows, empty: empty)
    }

    private func standIn(_ line: PostLine) -> HTML {
        guard case .onLeave = line.post.stage else { return .none }
        return line.standIn.map { " <span class=\"quiet\">\(self("代班：", "Stands in: "))\($0)</span>" as HTML }
            ?? " \(badge(Words("没有人代班", "Nobody stands in"), .late))"
    }

    /// What happened, the newest last.
    func story(_ events: [PeopleEvent]) -> HTML {
        guard !events.isEmpty else { return .none }
        let items = events.reversed().map { event -> HTML in
            """
            <li><span class="quiet"><time datetime="\(event.at.description)">\(event.at.local)</time></span> \
            \(self(event.words(in: journal)))</li>
            """
        }
        return section(Words("经过", "What happened"), "<ol class=\"story\">\(items)</ol>")
    }
}

extension PeopleEvent {
    /// What happened, in words; days are those the entry names.
    func words(in journal: JournalGlossary) -> Words {
        let post = codes["kind"].flatMap(Post.Kind.init)?.words ?? Words("岗位", "post")
        func day(_ name: String) -> String { days[name]?.description ?? "" }
        switch kind {
        case "organisation.created": return Words("登记了这个单位", "It was registered")
        case "organisation.changed": return Words("改了资料", "What is said of it was changed")
        case "organisation.moved": return Words("换了上级", "It was put under another body")
        case "organisation.ended": return Words("从 \(day("on")) 起撤销", "It ended on \(day("on"))")
        case "person.registered": return Words("登记进名册", "Registered")
        case "person.changed": return Words("改了资料", "What is said of them was changed")
        case "person.numbers-changed": return Words("改了电话或证件号", "A phone or document number was changed")
        case "person.linked": return Words("关联了账号", "Linked to an account")
        case "person.unlinked": return Words("取消了账号关联", "The link to an account was taken away")
        case "person.left": return Words("从 \(day("on")) 起离开", "Left on \(day("on"))")
        case "person.returned": return Words("回到名册", "Came back")
        case "person.erased": return Words("依法删除了资料", "Erased by law")
        case "post.given":
            return Words(
                "从 \(day("from")) 起任\(post.chinese)", "\(post.english) from \(day("from")) on")
        case "post.moved": return Words("从 \(day("on")) 起调往别处", "Moved elsewhere from \(day("on")) on")
        case "post.leave-taken":
            return Words("请假 \(day("from")) 至 \(day("until"))", "On leave from \(day("from")) to \(day("until"))")
        case "post.came-back": return Words("销假回岗", "Came back from leave")
        case "post.extended": return Words("任期延长到 \(day("term"))", "The term was extended to \(day("term"))")
        case "post.ended":
            let reason = codes["reason"].flatMap(Post.EndReason.init)?.words ?? Words("", "")
            return Words(
                "岗位在 \(day("on")) 结束：\(reason.chinese)", "The post ended on \(day("on")): \(reason.english)")
        default: return journal.kind(kind)
        }
    }
}
