extension Permission {
    /// Who is told, who calls back, who looks at the net's own work, and who leads what case after case doesn't
    /// settle.
    static let rounds: [Permission: Line] = [
        .seeNotices: Line("看自己的提醒", "See one's own notices", Role.staff(.own)),
        .seeSamples: Line(
            "查看每月抽样回访", "See the monthly sample",
            [
                .communityClerk: .ownArea, .communitySecretary: .ownArea, .townshipDispatcher: .ownArea,
                .hotlineClerk: .ownArea, .supervisor: .ownArea, .evaluator: .ownArea, .leader: .ownArea,
            ]),
        // Lists of cases, never of persons; nobody else needs them (DESIGN.md section 6).
        .seeSignals: Line("查看异常办理线索", "See signals of gaming", [.evaluator: .ownArea]),
        .seeLedMatters: Line(
            "查看领办事项", "See led matters",
            Role.frontLine(.ownArea).merging([
                .supervisor: .ownArea, .evaluator: .ownArea, .leader: .ownArea,
            ]) { $1 }),
        .leadMatters: Line(
            "登记和推进领办事项", "Take on led matters and bring them on",
            [.communityClerk: .ownArea, .communitySecretary: .ownArea, .townshipDispatcher: .ownArea]),
        .reviewLedMatters: Line(
            "调度和确认领办事项", "Review and confirm led matters",
            [
                .communitySecretary: .ownArea, .townshipDispatcher: .ownArea, .supervisor: .ownArea,
                .leader: .ownArea,
            ]),
    ]
}
