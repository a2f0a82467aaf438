import Domain
import Fixtures

extension NeverSee {
    /// What somebody of that role never sees of those who serve in the net next door.
    static func people(_ role: Role) -> [Never] {
        let phone = Never("the phone of somebody in the register", .page("/personal/person/{person}"))
        let opened = Never("that phone by stating a purpose", .act("/personal/person/{person}"))
        let list = Never("a list of people that somebody else is importing", .page("/persons/import/{import}/columns"))
        switch role {
        case .resident, .volunteer: return [phone, opened, list] + outside
        case .systemAdministrator: return [phone, opened, list]
        case .townshipDispatcher, .communitySecretary, .communityClerk:
            return [phone, opened, list] + nextDoor
        case .buildingLeader, .gridWorker, .gridLeader, .hotlineClerk, .departmentHandler, .departmentHead,
            .propertyFirm, .partnerUnit, .supervisor, .evaluator, .leader, .securityAdministrator,
            .auditAdministrator, .clock:
            return [phone, opened, list] + nextDoor + [
                Never("the register", .page("/persons")), Never("a way to enter somebody there", .act("/persons")),
                Never("whose posts don't go together", .page("/staffing/conflicts")),
                Never("a way to give a post", .ever(.managePosts)),
            ]
        }
    }

    /// The net's own affairs.
    private static let outside: [Never] = [
        Never("which grid lacks whom", .page("/staffing")), Never("the register", .page("/persons")),
        Never("somebody in the register", .page("/persons/{person}")), Never("the posts of a place", .page("/posts")),
        Never("one of the posts", .page("/posts/{post}")), Never("the bodies of the net", .page("/organisations")),
    ]

    /// The register of another township.
    private static let nextDoor: [Never] = [
        Never("somebody in the register next door", .page("/persons/{person}")),
        Never("the whole name at a post that isn't public", .text("/posts/{post}", Neighbourhood.name)),
        Never("a way to change somebody there", .act("/persons/{person}/return")),
        Never("a way to change a post there", .act("/posts/{post}/return")),
    ]
}
