extension Permission {
    /// Who asks for a whistle, blows it, comes and sees it. A life refuses besides: nobody ends or rates what they were
    /// called to (`Whistle+Life.swift`).
    static let whistles: [Permission: Line] = [
        .seeWhistles: Line(
            "查看吹哨", "See whistles",
            Role.frontLine(.ownArea).merging([
                .supervisor: .ownArea, .evaluator: .ownArea, .leader: .ownArea, .departmentHandler: .ownOrganisation,
                .departmentHead: .ownOrganisation, .propertyFirm: .ownOrganisation, .partnerUnit: .ownOrganisation,
            ]) { $1 }),
        .askWhistles: Line(
            "请求吹哨", "Ask for a whistle",
            [.communityClerk: .ownArea, .communitySecretary: .ownArea, .townshipDispatcher: .ownArea]),
        .blowWhistles: Line("吹哨、销号和评价单位", "Blow whistles and cross them off", [.townshipDispatcher: .ownArea]),
        .answerWhistles: Line(
            "报到和评价街道", "Report in to whistles",
            [
                .gridWorker: .ownArea, .gridLeader: .ownArea, .communityClerk: .ownArea,
                .communitySecretary: .ownArea, .departmentHandler: .ownOrganisation,
                .departmentHead: .ownOrganisation, .propertyFirm: .ownOrganisation, .partnerUnit: .ownOrganisation,
            ]),
    ]
}
