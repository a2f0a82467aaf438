import Core
import Domain
import Fixtures

/// The sentences of `NeverSeeTests`: "a ROLE never sees SENTENCE".
enum NeverSee {
    struct Never: Sendable {
        let sentence: String
        let target: Target

        init(_ sentence: String, _ target: Target) {
            self.sentence = sentence
            self.target = target
        }
    }

    /// Where it would be seen.
    enum Target: Sendable {
        /// A page that must turn the role away.
        case page(String)
        /// A form that must turn the role away.
        case act(String)
        /// A page the role has, which must not hold this text.
        case text(String, String)
        /// A permission that the role holds nowhere.
        case ever(Permission)
        /// A permission that doesn't reach Victor's record.
        case neighbour(Permission)
    }

    static let sentences: [Role: [Never]] = [
        .resident: resident,
        .volunteer: volunteer,
        .buildingLeader: buildingLeader,
        .gridWorker: gridWorker,
        .gridLeader: gridLeader,
        .communityClerk: communityClerk,
        .communitySecretary: communitySecretary,
        .hotlineClerk: hotlineClerk,
        .townshipDispatcher: townshipDispatcher,
        .departmentHandler: departmentHandler,
        .departmentHead: departmentHead,
        .propertyFirm: propertyFirm,
        .partnerUnit: partnerUnit,
        .supervisor: supervisor,
        .evaluator: evaluator,
        .leader: leader,
        .systemAdministrator: systemAdministrator,
        .securityAdministrator: securityAdministrator,
        .auditAdministrator: auditAdministrator,
    ]

    private static let resident: [Never] = [
        Never("the phone or identity number of another resident", .page("/personal/account/{victor}")),
        Never("an answer to whether a phone number belongs to somebody", .page("/personal/look-up")),
        Never("who opened another resident's data", .text("/me/opened", Neighbourhood.reason)),
        Never("what another resident suggested", .page("/suggestions/by-number/{suggestion}")),
        Never("the list of another's suggestions beside their own", .text("/suggestions", Neighbourhood.suggestion)),
        Never("the journal of another's record", .page("/journal?kind=account&number={victor}")),
        Never("the accounts of staff", .ever(.browseAccounts)),
        Never("a list of persons as a file", .page("/exports")),
        Never("a way to take back a neighbour's consent", .act("/me/consents/{consent}/withdrawal")),
        Never("the box of what everybody suggested", .page("/suggestions/inbox")),
        Never("the drafts of changes of grids", .page("/recuts")),
        Never("what departments ask of the grids, before it is decided", .ever(.browseMatters)),
    ]

    private static let volunteer: [Never] = [
        Never(
            "the phone of the person they help, outside what that person told them",
            .page("/personal/account/{victor}")),
        Never("whether a number belongs to somebody", .page("/personal/look-up")),
        Never("who opened somebody's data", .text("/me/opened", Neighbourhood.reason)),
        Never("what a resident suggested", .page("/suggestions/by-number/{suggestion}")),
        Never("the suggestions that wait for an answer", .page("/suggestions/inbox")),
        Never("the journal", .page("/journal?kind=account&number={victor}")),
        Never("a file of persons", .page("/exports")),
        Never("consents of residents", .neighbour(.recordConsents)),
        Never("the erasures", .page("/erasures")),
        Never("the accounts of staff", .ever(.browseAccounts)),
        Never("the drafts of changes of grids", .page("/recuts")),
        Never("what departments ask of the grids, before it is decided", .ever(.browseMatters)),
    ]

    private static let buildingLeader: [Never] = [
        Never("the phones of the building's residents", .page("/personal/account/{victor}")),
        Never("a resident by an identity number", .page("/personal/look-up")),
        Never("why others opened a resident's data", .text("/me/opened", Neighbourhood.reason)),
        Never("a resident's suggestion about the platform", .page("/suggestions/by-number/{suggestion}")),
        Never("the journal of a resident's record", .page("/journal?kind=account&number={victor}")),
        Never("the consents of a neighbour", .neighbour(.recordConsents)),
        Never("a file of persons", .act("/exports")),
        Never("the lists of what a worker did", .page("/journal/lists")),
        Never("the accounts of other leaders", .ever(.browseAccounts)),
        Never("the state of the servers", .ever(.seeOperations)),
    ]

    private static let gridWorker: [Never] = [
        Never("a way to change an estate", .act("/areas/{victor}/estates")),
        Never("outlines that wait for a decision", .page("/areas/{victor}/doubts")),
        Never("the phone of somebody in the next grid", .page("/personal/account/{victor}")),
        Never("that phone by stating a purpose", .act("/personal/account/{victor}")),
        Never("a person anywhere by a number", .page("/personal/look-up")),
        Never("what another worker opened, and why", .text("/me/opened", Neighbourhood.reason)),
        Never("the incident for which another worker was looked into", .text("/me/opened", Neighbourhood.incident)),
        Never("the journal", .page("/journal?kind=account&number={victor}")),
        Never("what residents say of the platform", .page("/suggestions/by-number/{suggestion}")),
        Never("consents recorded in the next grid", .neighbour(.recordConsents)),
        Never("a file of persons", .act("/exports")),
        Never("the accounts of colleagues", .ever(.browseAccounts)),
        Never("a way to cut the grids anew", .ever(.draftRecuts)),
        Never("a way to put a member's pledge up", .act("/partnership/pledges")),
        Never("a way to put work on their own list, or on their colleagues'", .ever(.askAdmissions)),
    ]

    private static let gridLeader: [Never] = [
        Never("the phone of somebody in the next grid", .page("/personal/account/{victor}")),
        Never("that phone by stating a purpose", .act("/personal/account/{victor}")),
        Never("a person anywhere by a number", .page("/personal/look-up")),
        Never("the openings that the grid's workers made", .text("/me/opened", Neighbourhood.reason)),
        Never("a list of what one of the workers did", .page("/journal/lists")),
        Never("that list once it is approved", .page("/journal/lists/{list}")),
        Never("the journal", .page("/journal?kind=account&number={victor}")),
        Never("consents recorded in the next grid", .neighbour(.recordConsents)),
        Never("a file of persons", .act("/exports")),
        Never("hours or sessions of the workers", .ever(.endSessions)),
        Never("a way to approve how the grids are cut", .ever(.approveRecuts)),
    ]

    private static let communityClerk: [Never] = [
        Never("a way to change an estate of the next community", .neighbour(.editEstates)),
        Never("a way to revoke a code at a door of the next community", .neighbour(.issueCards)),
        Never("the phone of somebody in the next community", .page("/personal/account/{victor}")),
        Never("that phone by stating a purpose", .act("/personal/account/{victor}")),
        Never("somebody of the next community by a number", .neighbour(.lookUpPersonalData)),
        Never("what a colleague opened", .text("/me/opened", Neighbourhood.reason)),
        Never("the journal", .page("/journal?kind=account&number={victor}")),
        Never("consents recorded in the next community", .neighbour(.recordConsents)),
        Never("suggestions that others answer", .page("/suggestions/inbox")),
        Never("a file of persons", .act("/exports")),
        Never("the erasures", .page("/erasures")),
        Never("the roles of colleagues", .ever(.manageRoles)),
        Never("a way to cut the next community's grids", .neighbour(.draftRecuts)),
    ]

    private static let communitySecretary: [Never] = [
        Never("a way to change an estate of the next community", .neighbour(.editEstates)),
        Never("a way to revoke a code at a door of the next community", .neighbour(.issueCards)),
        Never("the phone of somebody in the next community", .page("/personal/account/{victor}")),
        Never("that phone by stating a purpose", .act("/personal/account/{victor}")),
        Never("somebody of the next community by a number", .neighbour(.lookUpPersonalData)),
        Never("a list of what one of the clerks did", .page("/journal/lists")),
        Never("that list once it is approved", .page("/journal/lists/{list}")),
        Never("the journal", .page("/journal?kind=account&number={victor}")),
        Never("consents recorded in the next community", .neighbour(.recordConsents)),
        Never("what a resident of another community suggested", .page("/suggestions/by-number/{suggestion}")),
        Never("a file of persons", .act("/exports")),
        Never("sessions of the clerks", .ever(.endSessions)),
        Never("a way to approve the change they drafted", .ever(.approveRecuts)),
        Never("a way to decide what the grids do", .ever(.decideAdmissions)),
    ]

    private static let hotlineClerk: [Never] = [
        Never("the phone of a caller outside a running case", .page("/personal/account/{victor}")),
        Never("that phone by stating a purpose", .act("/personal/account/{victor}")),
        Never("who else has called from a number", .page("/personal/look-up")),
        Never("a suggestion from a township they don't answer for", .page("/suggestions/by-number/{suggestion}")),
        Never("a way to answer there", .act("/suggestions/by-number/{suggestion}")),
        Never("the journal", .page("/journal?kind=account&number={victor}")),
        Never("consents of callers", .neighbour(.recordConsents)),
        Never("a file of persons", .page("/exports")),
        Never("what a worker did", .page("/journal/lists")),
        Never("the accounts of staff", .ever(.browseAccounts)),
    ]

    private static let townshipDispatcher: [Never] = [
        Never("the phone of somebody in the next township", .page("/personal/account/{victor}")),
        Never("that phone by stating a purpose", .act("/personal/account/{victor}")),
        Never("somebody of the next township by a number", .neighbour(.lookUpPersonalData)),
        Never("a suggestion about the next township", .page("/suggestions/by-number/{suggestion}")),
        Never("a way to answer there", .act("/suggestions/by-number/{suggestion}")),
        Never("the journal", .page("/journal?kind=account&number={victor}")),
        Never("consents recorded in the next township", .neighbour(.recordConsents)),
        Never("a file of persons", .page("/exports")),
        Never("what a worker did", .page("/journal/lists")),
        Never("the erasures", .page("/erasures")),
        Never("a way to approve how the next township is cut", .neighbour(.approveRecuts)),
        Never("a way to write the catalogue that they dispatch by", .ever(.editMatters)),
    ]

    private static let departmentHandler: [Never] = [
        Never("the phone of the person a matter is about", .page("/personal/account/{victor}")),
        Never("that phone by stating a purpose", .act("/personal/account/{victor}")),
        Never("a person by a number", .page("/personal/look-up")),
        Never("the suggestions of residents", .page("/suggestions/inbox")),
        Never("one of them by its address", .page("/suggestions/by-number/{suggestion}")),
        Never("the journal", .page("/journal?kind=account&number={victor}")),
        Never("consents of residents", .neighbour(.recordConsents)),
        Never("a file of persons", .page("/exports")),
        Never("the erasures", .page("/erasures")),
        Never("the accounts of other offices", .ever(.browseAccounts)),
        Never("a way to put work on the grids' list", .ever(.askAdmissions)),
    ]

    private static let departmentHead: [Never] = [
        Never("the phone of the person a matter is about", .page("/personal/account/{victor}")),
        Never("that phone by stating a purpose", .act("/personal/account/{victor}")),
        Never("a person by a number", .page("/personal/look-up")),
        Never("the suggestions of residents", .page("/suggestions/inbox")),
        Never("a list of what one of the handlers did", .page("/journal/lists")),
        Never("that list once it is approved", .page("/journal/lists/{list}")),
        Never("the journal", .page("/journal?kind=account&number={victor}")),
        Never("consents of residents", .neighbour(.recordConsents)),
        Never("a file of persons", .act("/exports")),
        Never("a way to approve a file of persons", .act("/exports/{export}/approval")),
        Never("a way to decide what they asked of the grids", .ever(.decideAdmissions)),
    ]

    private static let propertyFirm: [Never] = [
        Never("the name and phone of whoever complained", .page("/personal/account/{victor}")),
        Never("that phone by stating a purpose", .act("/personal/account/{victor}")),
        Never("a person by a number", .page("/personal/look-up")),
        Never("what residents suggested", .page("/suggestions/inbox")),
        Never("a complaint by its address", .page("/suggestions/by-number/{suggestion}")),
        Never("the journal", .page("/journal?kind=account&number={victor}")),
        Never("who agreed to what", .neighbour(.recordConsents)),
        Never("a file of residents", .page("/exports")),
        Never("the file somebody else asked for", .act("/exports/{export}/file")),
        Never("the accounts of staff", .ever(.browseAccounts)),
        Never("a way to have its estate cut otherwise", .ever(.draftRecuts)),
        Never("a way to hand its work to the grids", .ever(.askAdmissions)),
    ]

    private static let partnerUnit: [Never] = [
        Never("the name and phone of whoever made a wish", .page("/personal/account/{victor}")),
        Never("that phone by stating a purpose", .act("/personal/account/{victor}")),
        Never("a person by a number", .page("/personal/look-up")),
        Never("what residents suggested", .page("/suggestions/inbox")),
        Never("a suggestion by its address", .page("/suggestions/by-number/{suggestion}")),
        Never("the journal", .page("/journal?kind=account&number={victor}")),
        Never("who agreed to what", .neighbour(.recordConsents)),
        Never("a file of residents", .page("/exports")),
        Never("the file somebody else asked for", .act("/exports/{export}/file")),
        Never("the state of the servers", .ever(.seeOperations)),
    ]

    private static let supervisor: [Never] = [
        Never("the phone of whoever reported", .page("/personal/account/{victor}")),
        Never("that phone by stating a purpose", .act("/personal/account/{victor}")),
        Never("a person by a number", .page("/personal/look-up")),
        Never("who opened whose data", .text("/me/opened", Neighbourhood.reason)),
        Never("what residents suggested", .page("/suggestions/inbox")),
        Never("the journal by worker", .page("/journal/lists")),
        Never("one person's journal", .page("/journal?kind=account&number={victor}")),
        Never("a file of persons", .page("/exports")),
        Never("consents of residents", .neighbour(.recordConsents)),
        Never("the erasures", .page("/erasures")),
    ]

    private static let evaluator: [Never] = [
        Never("the phone of whoever is asked about a service", .page("/personal/account/{victor}")),
        Never("that phone by stating a purpose", .act("/personal/account/{victor}")),
        Never("a person by a number", .page("/personal/look-up")),
        Never("who opened whose data", .text("/me/opened", Neighbourhood.reason)),
        Never("what residents suggested", .page("/suggestions/inbox")),
        Never("what one worker did", .page("/journal/lists")),
        Never("that list once it is approved", .page("/journal/lists/{list}")),
        Never("one person's journal", .page("/journal?kind=account&number={victor}")),
        Never("a file of persons", .page("/exports")),
        Never("consents of residents", .neighbour(.recordConsents)),
        Never("a way to write the standards that they judge by", .ever(.editMatters)),
    ]

    private static let leader: [Never] = [
        Never("anybody's phone", .page("/personal/account/{victor}")),
        Never("that phone by stating a purpose", .act("/personal/account/{victor}")),
        Never("a person by a number", .page("/personal/look-up")),
        Never("who suggested what", .page("/suggestions/inbox")),
        Never("a suggestion by its address", .page("/suggestions/by-number/{suggestion}")),
        Never("what one worker did", .page("/journal/lists")),
        Never("one person's journal", .page("/journal?kind=account&number={victor}")),
        Never("a file of persons", .page("/exports")),
        Never("the file somebody else asked for", .act("/exports/{export}/file")),
        Never("the erasures", .page("/erasures")),
        Never("a way to write a standard alone", .ever(.editMatters)),
    ]

    private static let systemAdministrator: [Never] = [
        Never("a resident's phone", .page("/personal/account/{victor}")),
        Never("that phone by stating a purpose", .act("/personal/account/{victor}")),
        Never("a resident by a number", .page("/personal/look-up")),
        Never("what residents suggested", .page("/suggestions/inbox")),
        Never("a suggestion by its address", .page("/suggestions/by-number/{suggestion}")),
        Never("the journal of a person's record", .page("/journal?kind=account&number={victor}")),
        Never("the lists of what workers did", .page("/journal/lists")),
        Never("a way to approve their own file", .act("/exports/{export}/approval")),
        Never("a file that another asked for", .act("/exports/{export}/file")),
        Never("a way to erase", .act("/erasures")),
        Never("a way to say what grids do", .ever(.editMatters)),
    ]

    private static let securityAdministrator: [Never] = [
        Never("a resident's phone", .page("/personal/account/{victor}")),
        Never("that phone by stating a purpose", .act("/personal/account/{victor}")),
        Never("a resident by a number", .page("/personal/look-up")),
        Never("what residents suggested", .page("/suggestions/inbox")),
        Never("a suggestion by its address", .page("/suggestions/by-number/{suggestion}")),
        Never("the journal of a person's record", .page("/journal?kind=account&number={victor}")),
        Never("the anchors of the journal", .page("/journal/anchors")),
        Never("the entries of the list they approve", .page("/journal/lists/{list}")),
        Never("the file they approve", .act("/exports/{export}/file")),
        Never("a way to ask for a list of a worker", .act("/journal/lists")),
        Never("a way to approve how grids are cut", .ever(.approveRecuts)),
    ]

    private static let auditAdministrator: [Never] = [
        Never("a resident's phone", .page("/personal/account/{victor}")),
        Never("that phone by stating a purpose", .act("/personal/account/{victor}")),
        Never("a resident by a number", .page("/personal/look-up")),
        Never("what residents suggested", .page("/suggestions/inbox")),
        Never("a suggestion by its address", .page("/suggestions/by-number/{suggestion}")),
        Never("what one worker did, before another administrator agrees", .page("/journal/lists/{list}")),
        Never("a way to agree in that other's place", .act("/journal/lists/{list}/approval")),
        Never("a file of persons", .page("/exports")),
        Never("a way to erase, and with it to hide", .act("/erasures")),
        Never("a way to change roles", .ever(.manageRoles)),
    ]
}
