public import Core

/// What somebody is told inside the system: that something waits for them, or went on without them.
///
/// It names a thing and what happened to it, and holds nobody's name, phone or words (DESIGN.md section 6): whoever
/// opens the thing sees there what they may see.
public struct Notice: Hashable, Sendable {
    /// Whom it is for.
    public let account: Key<Caller>
    /// Of the journal's entry that it follows: what makes it one, however often the journal is read.
    public let position: Int64
    public let kind: Kind
    public let about: About
    public let at: Instant
    /// When it was read, or fell away; nil until then.
    public let read: Instant?

    public init(
        to account: Key<Caller>, position: Int64, _ kind: Kind, about: About, at: Instant, read: Instant? = nil
    ) {
        self.account = account
        self.position = position
        self.kind = kind
        self.about = about
        self.at = at
        self.read = read
    }

    /// What a notice leads to.
    public enum About: Hashable, Sendable {
        case file(Key<Case>)
        case ledMatter(Key<LedMatter>)
    }

    /// How long a notice is kept, and how old an entry may be that makes one.
    public static let days = 90
}

extension Notice {
    /// What happened, as its reader is told.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        // To whom has a part.
        case partGiven, partReturned, partRecalled, reworked, ordered, extensionGranted, extensionRefused
        case disputeUpheld, disputeOverruled
        // To a desk.
        case cameBack, sentUp, sentDown, extensionAsked, reopened
        // To who decides, looks or supervises.
        case disputed, orderAnswered, appealed, toVerify, toInspect
        // Of a limit.
        case nearsLimit, lateAtUnit, lateAtTownship, lateAtSupervisor
        // Of a matter that somebody leads.
        case reviewDue

        public var words: Words {
            switch self {
            case .partGiven: Words("派给你们一件", "A case was sent to you")
            case .partReturned: Words("转办的被退回，请再安排", "What you passed on came back")
            case .partRecalled: Words("已收回，不用再办", "It was recalled; nothing more is to be done")
            case .reworked: Words("没有解决，要返工", "It isn't solved and comes back to you")
            case .ordered: Words("收到督办，要答复", "A supervision order waits for your answer")
            case .extensionGranted: Words("同意延期", "More time was granted")
            case .extensionRefused: Words("不同意延期", "More time was refused")
            case .disputeUpheld: Words("异议成立，不归你们办", "Your dispute was upheld")
            case .disputeOverruled: Words("异议不成立，请办理", "Your dispute was overruled; please handle it")
            case .cameBack: Words("被退回，要重新派", "It came back and is to be dispatched again")
            case .sentUp: Words("下级报上来一件", "A case was sent up to you")
            case .sentDown: Words("上级退回来一件", "A case was sent back down to you")
            case .extensionAsked: Words("有延期申请，等批复", "More time is asked for")
            case .reopened: Words("反映人说没有解决", "The reporter says it isn't solved")
            case .disputed: Words("派单有异议，等裁定", "A dispatch is disputed and waits for a decision")
            case .orderAnswered: Words("督办有了答复", "A supervision order was answered")
            case .appealed: Words("有逾期申诉，等复核", "A lateness was appealed and waits for a review")
            case .toVerify: Words("要去现场核实（立案前）", "Somebody is to look whether it is so, before filing")
            case .toInspect: Words("要去现场核查（结案前）", "Somebody is to look whether it is mended, before closing")
            case .nearsLimit: Words("快到期了", "Its limit is near")
            case .lateAtUnit: Words("已逾期，请单位负责人过问", "It is late: for the head of the unit")
            case .lateAtTownship: Words("已逾期，报到街道（乡镇）", "It is late: for the township")
            case .lateAtSupervisor: Words("已逾期，报到督办员", "It is late: for the supervisor")
            case .reviewDue: Words("领办事项本月还没有调度", "A led matter waits for this month's review")
            }
        }

        /// Whether it is told in red.
        public var isLate: Bool {
            switch self {
            case .lateAtUnit, .lateAtTownship, .lateAtSupervisor: true
            default: false
            }
        }
    }
}

extension Notice {
    /// Who is told of something: by what they may do and where, as the permission table has it.
    public enum Audience: Hashable, Sendable {
        /// Those who work for a body that has a part.
        case body(Assignment.Assignee)
        /// Who answers for that body; those who work for it where nobody does.
        case head(Assignment.Assignee)
        /// Those who keep the desk of a level.
        case desk(Matter.Level)
        case headOfDesk(Matter.Level)
        case may(Permission)
    }

    /// That an audience is told something.
    public struct Telling: Hashable, Sendable {
        public let kind: Kind
        public let audience: Audience

        public init(_ kind: Kind, _ audience: Audience) {
            self.kind = kind
            self.audience = audience
        }
    }
}

extension Notice.Audience {
    /// The roles that belong to it, and the organisation they belong to it in; nil where it is the place that counts.
    public var roles: (roles: Set<Role>, organisation: Key<Organisation>?) {
        switch self {
        case .body(let assignee):
            switch assignee.party {
            case .organisation(let id): (Self.holders(of: .handleCases), id)
            case .area: (Self.holders(of: .desk(of: assignee.level)), nil)
            }
        case .head(let assignee):
            switch assignee.party {
            case .organisation(let id): ([.departmentHead], id)
            case .area: ([Self.head(of: assignee.level)], nil)
            }
        case .desk(let level): (Self.holders(of: .desk(of: level)), nil)
        case .headOfDesk(let level): ([Self.head(of: level)], nil)
        case .may(let permission): (Self.holders(of: permission), nil)
        }
    }

    /// Who is told where nobody belongs to it; nil for nobody.
    public var otherwise: Notice.Audience? {
        switch self {
        case .head(let assignee): .body(assignee)
        case .headOfDesk(let level): .desk(level)
        case .body, .desk, .may: nil
        }
    }

    private static func holders(of permission: Permission) -> Set<Role> {
        Set(permission.line.holders.keys).subtracting([.clock])
    }

    private static func head(of level: Matter.Level) -> Role {
        switch level {
        case .grid: .gridLeader
        case .community: .communitySecretary
        case .township: .townshipDispatcher
        case .county: .hotlineClerk
        }
    }
}
