public import Core

/// That a person agreed to something, to which wording, and whether the agreement still holds (DOMAIN.md B9: consent
/// is separate for each purpose, and withdrawing it is as easy as giving it).
///
///     given ──withdraw──▶ withdrawn
///
/// Giving it again is another consent, to the wording of then.
public struct Consent: Hashable, Sendable {
    public let id: Key<Consent>
    public let owner: PersonalValue.Owner
    public let matter: Matter
    /// The version of `Matter.wording` that was agreed to.
    public let wording: Int
    public let givenAt: Instant
    /// Who entered it: the person, or a member of staff to whom it was given on paper or in words.
    public let givenBy: Key<Caller>
    public internal(set) var stage: Stage

    public init(
        id: Key<Consent>, owner: PersonalValue.Owner, matter: Matter, wording: Int, givenAt: Instant,
        givenBy: Key<Caller>, stage: Stage
    ) {
        self.id = id
        self.owner = owner
        self.matter = matter
        self.wording = wording
        self.givenAt = givenAt
        self.givenBy = givenBy
        self.stage = stage
    }
}

extension Consent {
    public enum Stage: Hashable, Sendable {
        case given
        case withdrawn(at: Instant, by: Key<Caller>)
    }

    public enum Act: Hashable, Sendable, CaseIterable {
        case withdraw
    }

    public enum Refusal: Error, Hashable, Sendable {
        /// It was withdrawn before.
        case outOfTurn
        /// The wording that was read isn't the one in force any more.
        case wordingChanged
        case alreadyGiven
    }

    /// What can be agreed to. What the law orders or a service needs isn't asked here: it would be no free choice.
    public enum Matter: String, CaseIterable, Hashable, Sendable {
        case textMessages, publishName, publishPhoto, publishPledge, doorPlate

        /// Whether only somebody in the register of those who serve can agree to it: they are asked as members, by the
        /// register's number and not by an account's.
        public var isMembers: Bool { self == .publishPledge || self == .doorPlate }

        public var words: Words {
            switch self {
            case .textMessages: Words("用短信告诉我办理进展", "Tell me by text message how my matters go")
            case .publishName: Words("在光荣榜、志愿者名单上公布我的姓名", "Publish my name on honour boards and volunteers' lists")
            case .publishPhoto: Words("在社区公示栏和网页上公布有我的照片", "Publish photos that show me")
            case .publishPledge: Words("在社区公示栏上公布我的党员承诺", "Show my pledge on the community's board")
            case .doorPlate: Words("在我家门口挂党员户牌", "Put a party member's plate at my door")
            }
        }

        /// The wording in force, its version first. An older version's text stays in the history of this file.
        public var wording: (version: Int, words: Words) {
            switch self {
            case .textMessages:
                (
                    1,
                    Words(
                        "平台会把您的手机号交给短信网关，只用来发送您本人事项的进展。您可以随时撤回，撤回后请在网页上查看进展。",
                        "The platform hands your number to the message gateway, only to send you "
                            + "news of your own matters. You "
                            + "may withdraw at any time and read the news on the page instead.")
                )
            case .publishName:
                (
                    1,
                    Words(
                        "社区会在公示栏和网页上公布您的姓名和所做的好事，不公布电话、住址和证件号。您可以随时撤回，撤回后从下一次公布起不再出现。",
                        "The community shows your name and what you did for others on its board and "
                            + "pages, never your phone, "
                            + "address or numbers. You may withdraw at any time; from the next "
                            + "publication on you don't appear."
                    )
                )
            case .publishPhoto:
                (
                    1,
                    Words(
                        "社区会在公示栏和网页上使用有您的活动照片。您可以随时撤回，撤回后照片从网页上取下。",
                        "The community uses photos of activities that show you on its board and "
                            + "pages. You may withdraw at any "
                            + "time; the photos are then taken off the pages.")
                )
            case .publishPledge:
                (
                    1,
                    Words(
                        "社区会在公示栏和网页上公布您的姓名、岗位和您自己写的承诺，不公布电话、住址和证件号。您可以随时撤回，撤回当天撤下。",
                        "The community shows your name, your post and the pledge you wrote on its board "
                            + "and pages, never your phone, address or numbers. You may withdraw at any time; it is "
                            + "taken down the same day.")
                )
            case .doorPlate:
                (
                    1,
                    Words(
                        "社区会在您家门口挂一块党员户牌，并登记楼栋和门牌。不挂牌不影响任何权利。您可以随时撤回，撤回当天摘下。",
                        "The community puts a party member's plate at your door and records building and door. "
                            + "Without one you lose nothing. You may withdraw at any time; it comes down the same day.")
                )
            }
        }
    }

    /// - Parameters:
    ///   - wording: the version that the person read.
    ///   - standing: whether a consent to the same matter is in force already.
    public static func given(
        id: Key<Consent>, by owner: PersonalValue.Owner, to matter: Matter, wording: Int, standing: Bool,
        enteredBy caller: Caller, at now: Instant
    ) throws(Refusal) -> Consent {
        guard wording == matter.wording.version else { throw .wordingChanged }
        guard !standing else { throw .alreadyGiven }
        return Consent(
            id: id, owner: owner, matter: matter, wording: wording, givenAt: now, givenBy: caller.id, stage: .given)
    }

    /// The whole life of a consent.
    public func after(_ act: Act, by caller: Caller, at now: Instant) throws(Refusal) -> Consent {
        switch (stage, act) {
        case (.given, .withdraw):
            var next = self
            next.stage = .withdrawn(at: now, by: caller.id)
            return next
        case (.withdrawn, _):
            throw .outOfTurn
        }
    }

    public func offers(to caller: Caller, at now: Instant) -> [Act] {
        // Only whether the act is refused is of interest, not why.
        Act.allCases.filter { (try? after($0, by: caller, at: now)) != nil }
    }

    public var isStanding: Bool { stage == .given }
}

extension Consent.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .outOfTurn:
            Problem(
                .conflict, "consent.out-of-turn",
                Words("这项同意之前已经撤回，不用再撤。", "This consent was withdrawn before; there is nothing left to withdraw."))
        case .wordingChanged:
            Problem(
                .conflict, "consent.wording-changed",
                Words("说明文字刚刚更新过，请再读一遍后决定。", "The wording has just changed; please read it again and decide."))
        case .alreadyGiven:
            Problem(
                .conflict, "consent.already-given", Words("这一项您已经同意过了。", "You have agreed to this already."))
        }
    }
}
