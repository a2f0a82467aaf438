import Domain

extension PermissionTableTests {
    /// What each role may do about what goes round cases: everybody who works here reads their own notices, the
    /// evaluator alone sees signals, and who leads a matter doesn't review it everywhere.
    static let rounds: [Role: Rights] = [
        .buildingLeader: told, .gridWorker: told + sees, .gridLeader: told + sees,
        .communityClerk: told + sees + samples + .init([.leadMatters], .ownArea),
        .communitySecretary: told + sees + samples + .init([.leadMatters, .reviewLedMatters], .ownArea),
        .townshipDispatcher: told + sees + samples + .init([.leadMatters, .reviewLedMatters], .ownArea),
        .hotlineClerk: told + samples,
        .departmentHandler: told, .departmentHead: told, .propertyFirm: told, .partnerUnit: told,
        .supervisor: told + sees + samples + .init([.reviewLedMatters], .ownArea),
        .evaluator: told + sees + samples + .init([.seeSignals], .ownArea),
        .leader: told + sees + samples + .init([.reviewLedMatters], .ownArea),
        .systemAdministrator: told, .securityAdministrator: told, .auditAdministrator: told,
    ]

    private static let told = Rights([.seeNotices], .own)
    private static let sees = Rights([.seeLedMatters], .ownArea)
    private static let samples = Rights([.seeSamples], .ownArea)
}
