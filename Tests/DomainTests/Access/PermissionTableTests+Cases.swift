import Domain

extension PermissionTableTests {
    /// What each role may do about cases, as one writes it down: residents report, the front line takes on and looks,
    /// bodies see and handle what was sent to them, supervisors order, and nobody outside public bodies sees who
    /// reported.
    static let casework: [Role: Rights] = [
        .resident: .init([.reportCases], .everywhere) + .init([.seeOwnReports], .own),
        .volunteer: .init([.reportCases], .everywhere) + .init([.seeOwnReports], .own),
        .buildingLeader: .init([.reportCases], .everywhere) + .init([.registerCases], .ownArea),
        .gridWorker: front + .init([.keepGridDesk, .lookAtPlaces], .ownArea),
        .gridLeader: front + .init([.keepGridDesk, .lookAtPlaces], .ownArea),
        .communityClerk: front + .init([.keepCommunityDesk, .lookAtPlaces, .callBack, .releaseTexts], .ownArea),
        .communitySecretary: front
            + .init([.keepCommunityDesk, .lookAtPlaces, .callBack, .releaseTexts, .exportCases], .ownArea),
        .townshipDispatcher: front
            + .init([.keepTownshipDesk, .callBack, .decideDisputes, .releaseTexts, .exportCases], .ownArea),
        .hotlineClerk: front + .init([.keepCountyDesk, .callBack, .releaseTexts], .ownArea),
        .departmentHandler: body, .departmentHead: body, .propertyFirm: taker, .partnerUnit: taker,
        .supervisor: .init([.reportCases], .everywhere)
            + .init([.seeCases, .superviseCases, .reviewAppeals, .exportCases], .ownArea),
        .evaluator: .init([.reportCases], .everywhere) + .init([.seeCases, .reviewAppeals, .exportCases], .ownArea),
        .leader: .init([.reportCases], .everywhere) + .init([.seeCases, .exportCases], .ownArea),
        .systemAdministrator: .init([.reportCases], .everywhere),
        .securityAdministrator: .init([.reportCases], .everywhere),
        .auditAdministrator: .init([.reportCases], .everywhere),
        .clock: .init([.reportCases], .everywhere),
    ]

    private static let front =
        Rights([.reportCases], .everywhere) + .init([.registerCases, .seeCases, .seeReporters], .ownArea)
    private static let body = Rights([.reportCases], .everywhere) + .init([.seeCases, .handleCases], .ownOrganisation)
    private static let taker = body + .init([.takeResidentOrders], .ownOrganisation)
}
