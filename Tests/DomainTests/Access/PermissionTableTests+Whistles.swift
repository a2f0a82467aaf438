import Domain

extension PermissionTableTests {
    /// What each role may do about whistles, as one writes it down: the community asks, the township blows, those
    /// called come, supervisors look.
    static let whistles: [Role: Rights] = [
        .gridWorker: .init([.seeWhistles, .answerWhistles], .ownArea),
        .gridLeader: .init([.seeWhistles, .answerWhistles], .ownArea),
        .communityClerk: .init([.seeWhistles, .askWhistles, .answerWhistles], .ownArea),
        .communitySecretary: .init([.seeWhistles, .askWhistles, .answerWhistles], .ownArea),
        .townshipDispatcher: .init([.seeWhistles, .askWhistles, .blowWhistles], .ownArea),
        .departmentHandler: called, .departmentHead: called, .propertyFirm: called, .partnerUnit: called,
        .supervisor: .init([.seeWhistles], .ownArea), .evaluator: .init([.seeWhistles], .ownArea),
        .leader: .init([.seeWhistles], .ownArea),
    ]

    private static let called = Rights([.seeWhistles, .answerWhistles], .ownOrganisation)
}
