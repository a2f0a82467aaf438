public import Core

/// The plate of a party member's household at a door, put up because the member agreed (DOMAIN.md A2-13).
///
///     up ──takeDown──▶ down
///
/// A plate without a standing consent doesn't exist: the consent is named in it, and when it is withdrawn the
/// plate comes down the same day.
public struct Plate: Hashable, Sendable {
    public let id: Key<Plate>
    /// The building.
    public let area: Key<Area>
    public let place: Place
    /// The door as it is written there, `2单元301室`: 1...40 characters.
    public let door: String
    public let member: Key<Person>
    public let consent: Key<Consent>
    public let putUp: Day
    public internal(set) var stage: Stage
    /// How often the row was saved.
    public let version: Int

    public init(
        id: Key<Plate>, area: Key<Area>, place: Place, door: String, member: Key<Person>, consent: Key<Consent>,
        putUp: Day, stage: Stage = .up, version: Int = 0
    ) {
        self.id = id
        self.area = area
        self.place = place
        self.door = door
        self.member = member
        self.consent = consent
        self.putUp = putUp
        self.stage = stage
        self.version = version
    }

    public enum Stage: Hashable, Sendable {
        case up
        case down(on: Day, Reason)
    }

    /// Why a plate came down.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
        case consentWithdrawn, movedAway, entryError

        public var words: Words {
            switch self {
            case .consentWithdrawn: Words("本人撤回同意", "Consent withdrawn")
            case .movedAway: Words("搬离", "Moved away")
            case .entryError: Words("登记有误", "Entered by mistake")
            }
        }
    }

    public enum Refusal: Error, Hashable, Sendable {
        case door, notABuilding
        /// The member hasn't agreed, or took it back.
        case noConsent
        /// The member's plate hangs somewhere already.
        case hangsAlready
        case comesDownBeforeItWentUp, outOfTurn
    }

    /// - Parameters:
    ///   - level: of the area.
    ///   - consent: the member's consent to a plate; nil where there is none.
    ///   - others: how many plates of the member are up.
    public static func made(
        _ draft: Plate, level: Area.Level, consent: Consent?, others: Int
    ) throws(Refusal) -> Plate {
        let door = draft.door.trimmed
        guard (1...40).contains(door.unicodeScalars.count) else { throw .door }
        guard level == .building || level == .unit else { throw .notABuilding }
        guard let consent, consent.id == draft.consent, consent.isStanding, consent.matter == .doorPlate,
            consent.owner == PersonalValue.Owner(.person, draft.member.number)
        else { throw .noConsent }
        guard others == 0 else { throw .hangsAlready }
        return Plate(
            id: draft.id, area: draft.area, place: draft.place, door: door, member: draft.member,
            consent: draft.consent, putUp: draft.putUp, stage: draft.stage, version: draft.version)
    }

    public func takenDown(on day: Day, for reason: Reason) throws(Refusal) -> Plate {
        guard stage == .up else { throw .outOfTurn }
        guard day >= putUp else { throw .comesDownBeforeItWentUp }
        var next = self
        next.stage = .down(on: day, reason)
        return next
    }
}

extension Plate.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .door:
            Problem(
                .invalid, "plate.door", field: "door",
                Words("请写门牌，如“2单元301室”，最多 40 个字。", "Write the door as it is marked, at most 40 characters."))
        case .notABuilding:
            Problem(
                .invalid, "plate.building", field: "area", Words("请选一栋楼或一个单元。", "Choose a building or a stairwell."))
        case .noConsent:
            Problem(
                .conflict, "plate.no-consent", field: "agreed",
                Words(
                    "本人还没有同意挂牌。请把说明给本人看过，同意后再勾选。",
                    "The member hasn't agreed to a plate. Let them read the wording; tick it once they agree."))
        case .hangsAlready:
            Problem(
                .conflict, "plate.hangs", Words("这位党员已挂牌，请先撤下原来的。", "The member has a plate; take that down first."))
        case .comesDownBeforeItWentUp:
            Problem(
                .invalid, "plate.day", field: "day", Words("撤下的日期不能早于挂牌的日期。", "It can't come down before it went up."))
        case .outOfTurn:
            Problem(
                .conflict, "plate.out-of-turn", Words("这块牌刚才已撤下，请刷新。", "It was taken down meanwhile; reload the page."))
        }
    }
}
