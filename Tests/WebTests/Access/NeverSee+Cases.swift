import Domain
import Fixtures

extension NeverSee {
    /// What somebody of that role never sees of the cases next door, of notices, samples, signals and led matters.
    static func cases(_ role: Role) -> [Never] {
        switch role {
        case .resident, .volunteer: strangers
        case .buildingLeader: strangers.filter { $0.sentence != "notices of those who work here" }
        case .gridWorker, .gridLeader:
            nextDoor + [noSignals, Never("the monthly sample", .page("/samples"))]
        case .communityClerk: nextDoor + [noSignals, Never("a way to review what they lead", .ever(.reviewLedMatters))]
        case .communitySecretary, .townshipDispatcher: nextDoor + [noSignals]
        case .hotlineClerk: nextDoor + [noSignals, Never("led matters", .page("/led"))]
        case .departmentHandler, .departmentHead, .propertyFirm, .partnerUnit:
            nextDoor + [
                noSignals, Never("led matters", .page("/led")), Never("the monthly sample", .page("/samples")),
                Never("who reported what they handle", .ever(.seeReporters)),
                Never("a way to call reporters", .ever(.callBack)),
            ]
        case .supervisor: [noSignals] + reading
        case .evaluator: reading
        case .leader: [noSignals] + reading
        case .systemAdministrator, .securityAdministrator, .auditAdministrator:
            [
                Never("a case", .ever(.seeCases)), Never("who reported", .ever(.seeReporters)),
                Never("the monthly sample", .page("/samples")), noSignals, Never("led matters", .page("/led")),
            ]
        case .clock: []
        }
    }

    private static let noSignals = Never("the evaluator's signals", .page("/signals"))

    private static let strangers: [Never] = [
        Never("the inbox of cases", .page("/cases")), Never("who reported", .ever(.seeReporters)),
        Never("the monthly sample", .page("/samples")), noSignals, Never("led matters", .page("/led")),
        Never("notices of those who work here", .page("/notices")),
        Never("a way to take on a led matter", .act("/led/new")),
    ]

    /// In another grid, community and township, or of another body.
    private static let nextDoor: [Never] = [
        Never("a case next door", .neighbour(.seeCases)), Never("who reported next door", .neighbour(.seeReporters)),
        Never("another's notices", .neighbour(.seeNotices)),
        Never("a led matter next door", .neighbour(.seeLedMatters)),
        Never("the sample next door", .neighbour(.seeSamples)),
    ]

    /// Those who read cases everywhere, and not whose they are.
    private static let reading: [Never] = [
        Never("who reported", .ever(.seeReporters)), Never("a way to call reporters", .ever(.callBack)),
        Never("another's notices", .neighbour(.seeNotices)), Never("a way to lead a matter", .ever(.leadMatters)),
    ]
}
