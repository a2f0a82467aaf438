public import Core

/// A time during which somebody is signed in on one device.
///
///     half ──(second factor proved)──▶ full ──▶ over (idle, at its end, revoked)
///       └── over (five wrong codes, ten minutes)
public struct Session: Hashable, Sendable {
    public let id: Key<Session>
    public let account: Key<Caller>
    public let stage: Stage
    public let beganAt: Instant
    /// Written at most every five minutes, so that reading is no write.
    public let seenAt: Instant
    /// Over then, whatever happens.
    public let endsAt: Instant
    /// Over when nothing was seen for so long.
    public let idleSeconds: Int64
    public let device: Device

    public init(
        id: Key<Session>, account: Key<Caller>, stage: Stage, beganAt: Instant, seenAt: Instant, endsAt: Instant,
        idleSeconds: Int64, device: Device
    ) {
        self.id = id
        self.account = account
        self.stage = stage
        self.beganAt = beganAt
        self.seenAt = seenAt
        self.endsAt = endsAt
        self.idleSeconds = idleSeconds
        self.device = device
    }

    public enum Stage: Hashable, Sendable {
        /// The password was right, the code is awaited; counts wrong codes.
        case half(tries: Int)
        /// Signed in; `secondFactorAt` is nil where none was asked for.
        case full(secondFactorAt: Instant?)
    }

    /// Wrong codes after which a half session is over.
    public static let mostTries = 5
    static let halfMinutes = 10
    /// How stale `seenAt` may grow.
    public static let seenEverySeconds: Int64 = 300

    public func isAlive(at now: Instant) -> Bool {
        if case .half(let tries) = stage, tries >= Self.mostTries { return false }
        return now < endsAt && now < seenAt.adding(seconds: idleSeconds)
    }

    /// Whether `seenAt` should be written again.
    public func isStale(at now: Instant) -> Bool {
        now >= seenAt.adding(seconds: min(Self.seenEverySeconds, idleSeconds / 6))
    }

    /// A session that waits for the code.
    public static func half(
        _ id: Key<Session>, of account: Key<Caller>, on device: Device, at now: Instant
    ) -> Session {
        let minutes = Int64(halfMinutes)
        return Session(
            id: id, account: account, stage: .half(tries: 0), beganAt: now, seenAt: now,
            endsAt: now.adding(minutes: halfMinutes), idleSeconds: minutes * 60, device: device)
    }

    /// A session that is signed in.
    public static func full(
        _ id: Key<Session>, of account: Key<Caller>, on device: Device, secondFactorAt: Instant?,
        lasting length: SessionRules.Length, at now: Instant
    ) -> Session {
        Session(
            id: id, account: account, stage: .full(secondFactorAt: secondFactorAt), beganAt: now, seenAt: now,
            endsAt: now.adding(minutes: length.wholeMinutes), idleSeconds: Int64(length.idleMinutes) * 60,
            device: device)
    }
}

/// How long sessions last.
public struct SessionRules: Hashable, Sendable {
    public struct Length: Hashable, Sendable {
        /// Over after so long without a request.
        public let idleMinutes: Int
        /// Over after so long whatever happens.
        public let wholeMinutes: Int

        /// Nil unless 1 ≤ idle ≤ whole ≤ one year.
        public init?(idleMinutes: Int, wholeMinutes: Int) {
            guard idleMinutes >= 1, wholeMinutes >= idleMinutes, wholeMinutes <= 366 * 1440 else { return nil }
            self.init(idle: idleMinutes, whole: wholeMinutes)
        }

        init(idle: Int, whole: Int) {
            idleMinutes = idle
            wholeMinutes = whole
        }
    }

    /// At desks: half an hour idle (DOMAIN.md B11), twelve hours in all.
    public let desk: Length
    /// In stairwells, on a person's own phone: twelve hours idle, a week in all.
    public let field: Length
    /// Residents: a month idle, half a year in all.
    public let resident: Length
    /// Whether signing in ends the person's other sessions.
    public let isSingle: Bool

    public init(desk: Length, field: Length, resident: Length, isSingle: Bool) {
        self.desk = desk
        self.field = field
        self.resident = resident
        self.isSingle = isSingle
    }

    public static let standard = SessionRules(
        desk: Length(idle: 30, whole: 12 * 60), field: Length(idle: 12 * 60, whole: 7 * 1440),
        resident: Length(idle: 30 * 1440, whole: 180 * 1440), isSingle: false)

    /// The shortest length any of the roles asks for.
    public func length(for roles: Set<Role>) -> Length {
        if roles.contains(where: { $0.station == .desk }) { return desk }
        if roles.contains(where: { $0.station == .field }) { return field }
        return roles.isEmpty ? desk : resident
    }
}

extension Role {
    /// Where somebody of a role works, as far as the length of a session goes.
    enum Station { case home, field, desk }

    var station: Station {
        switch self {
        case .resident, .volunteer: .home
        case .buildingLeader, .gridWorker, .gridLeader: .field
        case .communityClerk, .communitySecretary, .hotlineClerk, .townshipDispatcher, .departmentHandler,
            .departmentHead, .propertyFirm, .partnerUnit, .supervisor, .evaluator, .leader, .systemAdministrator,
            .securityAdministrator, .auditAdministrator, .clock:
            .desk
        }
    }
}
