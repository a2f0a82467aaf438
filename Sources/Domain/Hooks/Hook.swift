public import Core

/// An address elsewhere that is told by a signed message when something happens to cases: a partner's of its own
/// requests, or a system of the city's of the cases of an area. A message names a case, a stage and no person.
///
///       ┌──────────── switchOn ────────────┐
///       ▼                                  │
///     on ──switchOff, hear(410), hear(five days of nothing)──▶ off
public struct Hook: Hashable, Sendable {
    public let id: Key<Hook>
    /// What it is for, 1...50 characters.
    public let name: String
    public let address: HookAddress
    public let about: About
    /// What it wants to be told, one at least.
    public let kinds: Set<Kind>
    public let made: Instant
    public internal(set) var stage: Stage
    /// The latest answer to any message; nil before the first.
    public internal(set) var last: Heard?

    public init(
        id: Key<Hook>, name: String, address: HookAddress, about: About, kinds: Set<Kind>, made: Instant,
        stage: Stage, last: Heard? = nil
    ) {
        self.id = id
        self.name = name
        self.address = address
        self.about = about
        self.kinds = kinds
        self.made = made
        self.stage = stage
        self.last = last
    }

    /// Of one installation.
    public static let most = 100
    /// An entry older than this many days sends nothing any more; much less than a delivery is kept, so that what is
    /// read again sends nothing again.
    public static let freshDays = 3
    /// How long the secret before the last goes on signing beside the new one.
    public static let bothSecretsHours = 24
    /// An address that took nothing for so long is switched off.
    public static let failingDays = 5
    /// … once a message was tried for this long: a single slip after weeks without a message switches nothing off.
    public static let tryingHours = 12

    public static func made(
        _ id: Key<Hook>, name: String, address: HookAddress, about: About, kinds: Set<Kind>, at now: Instant
    ) throws(Refusal) -> Hook {
        let name = name.trimmed
        guard (1...50).contains(name.unicodeScalars.count) else { throw .nameMisshapen }
        guard !kinds.isEmpty, kinds.isSubset(of: Kind.ofCases) else { throw .nothingTold }
        return Hook(
            id: id, name: name, address: address, about: about, kinds: kinds, made: now,
            stage: .on(since: now, failing: nil))
    }
}

extension Hook {
    /// Whose cases it is told of.
    public enum About: Hashable, Sendable {
        /// What one partner brought with a key of its account.
        case requests(of: Key<Caller>)
        case cases(in: Key<Area>)
        case everything
    }

    /// What a message tells, as it stands in it.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case opened = "case.opened"
        case over = "case.over"
        case answered = "case.answered"
        case moved = "case.moved"
        /// Nothing happened; somebody tries whether messages arrive.
        case test = "hook.test"

        /// What can be asked for. An event that is several of them is told once, as the first that is asked for.
        public static let ofCases: [Kind] = [.opened, .over, .answered, .moved]

        public var words: Words {
            switch self {
            case .opened: Words("有了新的一件", "A case was opened")
            case .over: Words("办完了，或不再办", "It is over")
            case .answered: Words("给反映人写了答复", "Whoever reported it was answered")
            case .moved: Words("到了另一步", "It is at another stage")
            case .test: Words("试发", "A test")
            }
        }
    }

    /// What came back from the address.
    public enum Answer: Hashable, Sendable {
        /// Of HTTP, 100...599.
        case status(Int)
        /// Nothing in time, or no connection that could be trusted.
        case silence
        /// Its name led to an address where nothing is sent to.
        case closed

        public var isTaken: Bool {
            if case .status(200...299) = self { true } else { false }
        }

        /// 410: the receiver wants no more, for good.
        var isGone: Bool { self == .status(410) }

        /// As tables keep it: `200`, `silence`, `closed`.
        public var code: String {
            switch self {
            case .status(let number): String(number)
            case .silence: "silence"
            case .closed: "closed"
            }
        }

        public init?(code: String) {
            switch code {
            case "silence": self = .silence
            case "closed": self = .closed
            default:
                guard let number = Int(code), (100...599).contains(number) else { return nil }
                self = .status(number)
            }
        }

        public var words: Words {
            switch self {
            case .status(200...299): Words("已收下", "Taken")
            case .status(300...399): Words("要转到别处，不跟随", "Pointed elsewhere; not followed")
            case .status(410): Words("对方不再要了", "Wants no more")
            case .status: Words("没有收下", "Not taken")
            case .silence: Words("没有回应", "No answer")
            case .closed: Words("域名指向不能发的地址", "The name leads where nothing is sent")
            }
        }
    }

    /// An answer and when it came.
    public struct Heard: Hashable, Sendable {
        public let answer: Answer
        public let at: Instant

        public init(_ answer: Answer, at: Instant) {
            self.answer = answer
            self.at = at
        }
    }

    public enum Stage: Hashable, Sendable {
        /// `failing`: since when nothing was taken; nil where the latest was.
        case on(since: Instant, failing: Instant?)
        case off(since: Instant, Reason)
    }

    /// Why it is off.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
        case byHand, gone, failing

        public var words: Words {
            switch self {
            case .byHand: Words("已停用", "Switched off")
            case .gone: Words("对方说不再要，已停用", "Off: the receiver wants no more")
            case .failing:
                Words("连续 \(Hook.failingDays) 天没有收下，已停用", "Off: nothing was taken for \(Hook.failingDays) days")
            }
        }
    }

    public enum Act: Hashable, Sendable {
        case switchOn, switchOff
        /// - Parameter trying: when the message was made that it answers.
        case hear(Answer, trying: Instant)
    }

    public enum Refusal: Error, Hashable, Sendable {
        case nameMisshapen, nothingTold, addressMisshapen
        /// In clear to somewhere outside the city's own network.
        case addressInClear
        /// This machine itself, or what answers machines alone.
        case addressClosed
        case tooMany, outOfTurn, missing, noDelivery
        case isOff
    }
}
