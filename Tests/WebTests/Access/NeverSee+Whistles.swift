import Domain
import Fixtures

extension NeverSee {
    /// What somebody of that role never sees or does about a whistle that was blown next door.
    static func whistles(_ role: Role) -> [Never] {
        let page = Never("a whistle that is none of theirs", .page("/whistles/{whistle}"))
        let blow = Never("a way to blow it", .act("/whistles/{whistle}/acts/blow"))
        let rate = Never("a way to rate a body that came", .act("/whistles/{whistle}/units/1/rate"))
        let arrive = Never("a way to report in for somebody else", .act("/whistles/{whistle}/units/1/arrive"))
        switch role {
        // They look at all of the city, and do nothing there.
        case .supervisor, .evaluator, .leader:
            return [blow, rate, arrive, Never("a way to ask for one", .ever(.askWhistles))]
        case .townshipDispatcher, .communityClerk, .communitySecretary, .gridWorker, .gridLeader, .departmentHandler,
            .departmentHead, .propertyFirm, .partnerUnit:
            return [page, blow, rate, arrive, Never("its reason", .text("/whistles", Neighbourhood.whistleReason))]
        case .resident, .volunteer, .buildingLeader, .hotlineClerk, .systemAdministrator, .securityAdministrator,
            .auditAdministrator, .clock:
            return [page, blow, rate, arrive, Never("whistles anywhere", .ever(.seeWhistles))]
        }
    }
}
