internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What may be entered about links, teams, plates and duties.
enum PartnershipForms {
    private static let who = Words("谁", "Who")
    private static let whoHint = Words("写姓名；有同名的就写他页面上的编号", "A name, or the number on their page where several have it")

    private static func since(_ t: Reading) -> Field {
        Field(.day, "from", Words("从哪天起", "From"), value: t.now.day.description)
    }

    static func undertaking(_ area: Area, _ t: Reading, _ answers: Answers) -> HTML {
        guard area.level == .community || area.level == .grid else {
            return t.notice(
                .information,
                Words("联系登记在社区或网格上：先打开一个社区或网格。", "Links are entered for a community or a grid: open one first."))
        }
        let kinds = Undertaking.Kind.allCases.filter { $0 != .teamMember }.map { Field.Option($0.rawValue, $0.words) }
        let fields = [
            Field(.choice(kinds), "kind", Words("怎样联系", "How"), value: kinds[0].value),
            Field(
                .text, "party", Words("谁来联系", "By whom"),
                hint: Words("领导和干部写姓名，单位写全称", "A leader's or cadre's name, or a unit's full name"), longest: 100),
            since(t), Field.hidden("area", area.id.description),
        ]
        return t.section(
            Words("登记一条联系", "Enter a link"),
            t.form(
                to: PartnershipAddress.undertakings, fields, submit: Words("登记联系", "Enter the link"),
                answers: answers))
    }

    static func deed(_ view: PartnershipActions.View, _ t: Reading, _ answers: Answers) -> HTML {
        let thing = view.row.thing
        guard thing.stage == .standing else { return .none }
        let kinds = Deed.Kind.allCases.map { Field.Option($0.rawValue, $0.words) }
        let fields = [
            Field(.choice(kinds), "kind", Words("做了什么", "What was done"), value: thing.owes.first?.deed.rawValue ?? ""),
            Field(.day, "day", Words("哪一天", "Day"), value: t.now.day.description),
            Field(
                .longText(rows: 3), "note", Words("情况", "What came of it"),
                hint: Words("一句话就够；不写电话和证件号", "A sentence will do; no phones or numbers"), isRequired: false,
                longest: 500),
        ]
        let entry =
            t.may(.recordDeeds)
            ? t.section(
                Words("记一笔", "Enter what was done"),
                t.form(
                    to: PartnershipAddress.deeds(of: thing.id), fields, submit: Words("记下", "Enter it"),
                    answers: answers))
            : .none
        guard view.mayChange else { return entry }
        let end = t.confirm(
            Words("结束联系", "End the link"), to: PartnershipAddress.end(of: thing.id),
            consequence: Words(
                "从今天起不再联系这里；做过的记录都留着。", "From today on it no longer stands; what was done stays on record."))
        return "\(entry)\(end)"
    }

    static func team(_ area: Area, _ t: Reading, _ answers: Answers) -> HTML {
        guard area.level == .community else { return .none }
        let fields = [
            Field(.text, "name", Words("工作队名称", "Name"), value: "\(area.name)党建工作队", longest: 100),
            Field(.text, "head", Words("队长", "Head"), hint: whoHint, longest: 100),
            Field(.text, "deputy", Words("副队长", "Deputy"), hint: whoHint, isRequired: false, longest: 100),
            since(t), Field.hidden("area", area.id.description),
        ]
        return t.section(
            Words("组建工作队", "Form a team"),
            t.form(to: PartnershipAddress.teams, fields, submit: Words("组建工作队", "Form the team"), answers: answers))
    }

    static func plate(_ area: Area, _ t: Reading, _ answers: Answers) -> HTML {
        guard area.level == .building else {
            return t.notice(
                .information, Words("挂牌登记在楼栋上：先打开一栋楼。", "Plates are entered for a building: open one first."))
        }
        let fields = [
            Field(.text, "member", Words("党员", "Member"), hint: whoHint, longest: 100),
            Field(.text, "door", Words("门牌", "Door"), hint: Words("如：2单元301室", "Such as 2单元301室"), longest: 40),
            since(t), agreed, Field.hidden("area", area.id.description),
        ]
        return t.section(
            Words("登记挂牌", "Enter a plate"),
            """
            \(wording(.doorPlate, t))
            \(t.form(
                to: PartnershipAddress.plates, fields, submit: Words("登记挂牌", "Enter the plate"), answers: answers))
            """)
    }

    /// What the member has to read before anything is put up.
    static func wording(_ matter: Consent.Matter, _ t: Reading) -> HTML {
        let heading = Words("先给本人看这段话", "Let the member read this first")
        return t.notice(.information, heading, more: "<p>\(t(matter.wording.words))</p>")
    }

    /// That the member has read it and agrees.
    static var agreed: Field {
        Field(
            .box, "agreed", Words("本人看过上面这段话，同意", "They read it and agree"),
            hint: Words("以前同意过、没有撤回的，不用再勾", "Not needed where an earlier consent still stands"), isRequired: false)
    }

    /// The version of the wording, where the box was ticked.
    static func agreed(_ matter: Consent.Matter, in request: Request) -> Int? {
        request.isTicked("agreed") ? matter.wording.version : nil
    }

    static func removal(_ plate: Plate, _ t: Reading) -> HTML {
        t.confirm(
            Words("摘牌", "Take it down"), to: PartnershipAddress.removal(of: plate.id),
            consequence: Words("登记为已搬离，牌子今天摘下。", "It is entered as moved away and comes down today."),
            with: [("reason", Plate.Reason.movedAway.rawValue)])
    }

    static func duty(_ area: Area, _ t: Reading, _ answers: Answers) -> HTML {
        let kinds = DutyPost.Kind.allCases.map { Field.Option($0.rawValue, $0.words) }
        let fields = [
            Field(.choice(kinds), "kind", Words("类别", "Kind"), value: kinds[0].value),
            Field(.text, "name", Words("名称", "Name"), longest: 100),
            Field(.longText(rows: 2), "duty", Words("做什么", "What is to be done"), isRequired: false, longest: 500),
            Field(.number, "capacity", Words("几人可以认领", "How many may hold it"), value: "1"),
            since(t),
            Field(.day, "until", Words("到哪天", "Until"), value: t.now.day.adding(days: 365).description),
            Field.hidden("area", area.id.description),
        ]
        return t.section(
            Words("设一个岗位", "Offer a duty"),
            t.form(to: PartnershipAddress.duties, fields, submit: Words("设岗位", "Offer the duty"), answers: answers))
    }

    /// Who holds a duty, each with the way to release it for who may.
    static func holders(_ line: PartnershipActions.DutyLine, _ t: Reading) -> HTML {
        guard !line.holders.isEmpty else { return "\(t("还没有人认领", "Not claimed yet"))" }
        guard line.holders.contains(where: \.mayRelease) else {
            return "\(line.holders.map(\.name).joined(separator: t("、", ", ")))"
        }
        let items = line.holders.map { holder -> HTML in
            "<li>\(holder.name) \(holder.mayRelease ? release(holder, t) : .none)</li>"
        }
        return "<ul class=\"plain\">\(items)</ul>"
    }

    private static func release(_ holder: PartnershipActions.Holder, _ t: Reading) -> HTML {
        t.confirm(
            Words("退出认领", "Release it"), to: PartnershipAddress.release(of: holder.claim),
            consequence: Words(
                "\(holder.name)从今天起不再承担，别人可以认领。",
                "From today on \(holder.name) holds it no longer, and somebody else may claim it."))
    }

    static func claim(_ duty: DutyPost, _ t: Reading) -> HTML {
        t.dialog(
            Words("登记认领", "Enter a claim"), title: Words("谁认领", "Who claims it"),
            body: t.form(
                to: PartnershipAddress.claims(of: duty.id), [Field(.text, "party", who, hint: whoHint, longest: 100)],
                submit: Words("登记认领", "Enter the claim")))
    }
}
