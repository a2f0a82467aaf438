public import Actions
internal import Core
internal import Domain
public import Kit
internal import Markup

extension Capability {
    /// What goes round cases: the monthly sample, signals of gaming, led matters.
    public static func rounds(in world: World) -> Capability {
        Capability(
            routes: SampleRoutes(world: world).all + SignalRoutes(world: world).all + LedRoutes(world: world).all,
            navigation: [
                NavigationItem(
                    Words("领办事项", "Led matters"), RoundsAddress.led, permission: .seeLedMatters, icon: .pin,
                    about: Words("谁领办、到哪一步、本月调度没有", "Who leads it, how far it is, whether it was reviewed")),
                NavigationItem(
                    Words("抽样回访", "Monthly sample"), RoundsAddress.samples, permission: .seeSamples, icon: .phone,
                    about: Words("每月随机抽办结的案件，换人回访", "Closed cases drawn each month, called back by somebody else")),
                NavigationItem(
                    Words("异常线索", "Signals"), RoundsAddress.signals, permission: .seeSignals, icon: .eye,
                    about: Words("值得看一眼的案件，不评分、不排名", "Cases worth a look; nobody is scored or ranked")),
            ], topics: ["led-matter": .seeLedMatters], journal: .rounds)
    }
}

/// The addresses of what goes round cases.
enum RoundsAddress {
    static let samples = Link("samples")
    static let signals = Link("signals")
    static let led = Link("led")
    static let newLed = Link("led", "new")

    static func signals(in area: Key<Area>) -> Link { Link("signals", query: [("area", area.description)]) }
    static func led(in area: Key<Area>) -> Link { Link("led", query: [("area", area.description)]) }

    static func sample(_ month: MonthlySample.Month, in area: Key<Area>?, show: String = "all") -> Link {
        Link(
            "samples", String(month.number),
            query: (area.map { [("area", $0.description)] } ?? []) + (show == "all" ? [] : [("show", show)]))
    }
    /// - Parameter area: whose sample it is called back from, to which the reader goes on.
    static func call(_ file: Key<Case>, in month: MonthlySample.Month, of area: Key<Area>?) -> Link {
        Link(
            "samples", String(month.number), "cases", file.description,
            query: area.map { [("area", $0.description)] } ?? [])
    }
    static func led(_ id: Key<LedMatter>) -> Link { Link("led", id.description) }
    static func act(_ act: String, on id: Key<LedMatter>) -> Link { Link("led", id.description, act) }
}

extension JournalWords {
    static let rounds = JournalWords(
        kinds: [
            "case-sample.seeded": Words("记下抽样种子", "The seed of a sample was recorded"),
            "case-sample.drawn": Words("抽取本月样本", "A monthly sample was drawn"),
            "case.sampled": Words("抽样回访", "A drawn case was called back"),
            "led-matter.taken": Words("登记领办事项", "A matter was taken on"),
            "led-matter.milestone-reached": Words("完成一个节点", "A milestone was reached"),
            "led-matter.planned": Words("调整节点", "Milestones were planned anew"),
            "led-matter.reviewed": Words("每月调度", "A led matter was reviewed"),
            "led-matter.finished": Words("领办事项办成", "A led matter was done"),
            "led-matter.confirmed": Words("确认办成", "That it is done was confirmed"),
            "led-matter.sent-back": Words("退回继续办", "A led matter went back"),
            "led-matter.dropped": Words("终止领办", "A led matter was dropped"),
            "led-matter.case-added": Words("关联案件", "A case was named"),
            "led-matter.review-due": Words("提醒本月调度", "A waiting review was told"),
        ],
        subjects: [
            "case-sample": Words("抽样", "Sample"), "led-matter": Words("领办事项", "Led matter"),
        ],
        codes: [
            "result": table(MonthlySample.Result.self, \.words), "kind": table(LedMatter.Kind.self, \.words),
        ])
}
