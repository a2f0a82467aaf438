extension Permission {
    /// Who reports, sees, sends, handles and closes cases. A life refuses besides by the case's own facts: nobody
    /// closes what they handled (`Case+Life.swift`).
    static let cases: [Permission: Line] = [
        .reportCases: Line("反映问题", "Report a matter", Role.everyone(.everywhere)),
        .seeOwnReports: Line("看自己反映的问题", "See one's own reports", [.resident: .own, .volunteer: .own]),
        .registerCases: Line(
            "代为登记问题", "Enter a matter for somebody",
            Role.frontLine(.ownArea).merging([.buildingLeader: .ownArea, .hotlineClerk: .ownArea]) { $1 }),
        .seeCases: Line(
            "查看案件", "See cases",
            Role.frontLine(.ownArea).merging([
                .hotlineClerk: .ownArea, .supervisor: .ownArea, .evaluator: .ownArea, .leader: .ownArea,
                .departmentHandler: .ownOrganisation, .departmentHead: .ownOrganisation,
                .propertyFirm: .ownOrganisation, .partnerUnit: .ownOrganisation,
            ]) { $1 }),
        // Never a property firm, a partner unit or the unit complained about (DESIGN.md section 6).
        .seeReporters: Line(
            "查看反映人", "See who reported",
            Role.frontLine(.ownArea).merging([.hotlineClerk: .ownArea]) { $1 }, showsPersonalData: true),
        .keepGridDesk: Line(
            "受理和派遣网格的案件", "Keep a grid's desk", [.gridWorker: .ownArea, .gridLeader: .ownArea]),
        .keepCommunityDesk: Line(
            "受理和派遣社区的案件", "Keep a community's desk",
            [.communityClerk: .ownArea, .communitySecretary: .ownArea]),
        .keepTownshipDesk: Line(
            "受理和派遣街道的案件", "Keep a township's desk", [.townshipDispatcher: .ownArea]),
        .keepCountyDesk: Line("受理和派遣区县的案件", "Keep the county's desk", [.hotlineClerk: .ownArea]),
        .handleCases: Line(
            "办理派来的案件", "Handle what is sent",
            [
                .departmentHandler: .ownOrganisation, .departmentHead: .ownOrganisation,
                .propertyFirm: .ownOrganisation, .partnerUnit: .ownOrganisation,
            ]),
        // Of an order that nobody has yet, a unit sees the matter and the place, never a word of whoever ordered it.
        .takeResidentOrders: Line(
            "接居民的订单", "Take what residents order",
            [.propertyFirm: .ownOrganisation, .partnerUnit: .ownOrganisation]),
        .lookAtPlaces: Line(
            "现场核实和核查", "Look at places before filing and closing",
            [
                .gridWorker: .ownArea, .gridLeader: .ownArea, .communityClerk: .ownArea,
                .communitySecretary: .ownArea,
            ]),
        .callBack: Line(
            "回访反映人", "Ask reporters for their word",
            [
                .communityClerk: .ownArea, .communitySecretary: .ownArea, .townshipDispatcher: .ownArea,
                .hotlineClerk: .ownArea,
            ]),
        .decideDisputes: Line("裁定派单异议", "Decide disputes of a dispatch", [.townshipDispatcher: .ownArea]),
        .superviseCases: Line("督办案件", "Issue supervision orders", [.supervisor: .ownArea]),
        .reviewAppeals: Line(
            "复核逾期申诉", "Review appeals of lateness", [.supervisor: .ownArea, .evaluator: .ownArea]),
        // Those who write for an office, never who handled it for a firm or a unit.
        .releaseTexts: Line(
            "公开和撤下案件的文字", "Release and withdraw a case's public text",
            [
                .communityClerk: .ownArea, .communitySecretary: .ownArea, .townshipDispatcher: .ownArea,
                .hotlineClerk: .ownArea,
            ]),
        // No column of it holds a word of anybody's, or who brought or handled a case.
        .exportCases: Line(
            "导出案件台账", "Export the cases of an area",
            [
                .communitySecretary: .ownArea, .townshipDispatcher: .ownArea, .supervisor: .ownArea,
                .evaluator: .ownArea, .leader: .ownArea,
            ]),
    ]
}

extension Permission {
    /// What those hold who keep the desk of a level.
    public static func desk(of level: Matter.Level) -> Permission {
        switch level {
        case .grid: .keepGridDesk
        case .community: .keepCommunityDesk
        case .township: .keepTownshipDesk
        case .county: .keepCountyDesk
        }
    }
}
