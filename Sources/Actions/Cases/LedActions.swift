public import Core
internal import Database
public import Domain
internal import Storage

/// Hard matters that somebody answers for by name, with milestones and a review each month (DOMAIN.md A7-11, B6).
public struct LedActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    public static let pageLength = 50

    /// A led matter with what its bodies and places are called.
    public struct Shown: Sendable {
        public let matter: LedMatter
        public let leader: String
        public let place: String
        public let today: Day
    }

    public func list(
        in id: Key<Area>, after cursor: Cursor?, by caller: Caller
    ) async throws -> (lines: [Shown], next: Cursor?) {
        let today = world.now().day
        return try await world.database.read { db in
            let area = try AreaGround.find(id, in: db)
            try Permissions.require(.seeLedMatters, for: caller, at: area.ancestry.place)
            let found = try LedTable.newest(
                in: area.area, before: cursor.map { Key($0.key) }, limit: Self.pageLength + 1, in: db)
            let page = Page(found, limit: Self.pageLength) { Cursor(value: "", key: $0.id.number) }
            return (try Self.shown(page.items, today, in: db), page.next)
        }
    }

    private static func shown(_ matters: [LedMatter], _ today: Day, in db: Reader) throws -> [Shown] {
        let names = try PartyNames(parties: matters.map(\.leader), in: db)
        let areas = matters.flatMap { [$0.place.township, $0.place.community, $0.place.grid].compactMap { $0 } }
        let places = try AreaGround.names(of: areas, in: db)
        return matters.map { one in
            let line = [one.place.township, one.place.community, one.place.grid].compactMap { $0 }
            return Shown(
                matter: one, leader: names.name(of: one.leader),
                place: line.compactMap { places[$0] }.joined(separator: " "), today: today)
        }
    }

    /// A led matter with its cases and what its reader may do.
    public struct Whole: Sendable {
        public let shown: Shown
        /// Why it went back or was dropped, the last time; numbers of persons masked.
        public let reason: String
        /// The cases that its reader may see, each with its words as an inbox shows them.
        public let cases: [Named]
        public let mayLead: Bool
        public let mayReview: Bool

        /// A case that belongs to it.
        public struct Named: Sendable {
            public let id: Key<Case>
            public let stage: Case.Stage.Name
            public let closing: Case.Closing.Kind?
            public let text: String
        }
    }

    public func view(_ id: Key<LedMatter>, by caller: Caller) async throws -> Whole {
        let today = world.now().day
        return try await world.database.read { db in
            guard let kept = try LedTable.find(id, in: db),
                Permissions.allows(.seeLedMatters, caller: caller, place: kept.matter.place),
                let shown = try Self.shown([kept.matter], today, in: db).first
            else { throw Self.none }
            let place = kept.matter.place
            let lines = try CaseTable.lines(of: kept.matter.cases.sorted(), in: db)
            let seen = lines.values.filter { Permissions.allows(.seeCases, caller: caller, place: $0.place) }
            let texts = try ReportTable.firstTexts(of: seen.map(\.id), in: db)
            return Whole(
                shown: shown, reason: Masked.text(kept.reason),
                cases: seen.sorted { $0.id < $1.id }.map { line in
                    Whole.Named(
                        id: line.id, stage: line.stage, closing: line.closing,
                        text: CaseActions.short(texts[line.id] ?? ""))
                },
                mayLead: Permissions.allows(.leadMatters, caller: caller, place: place),
                mayReview: Permissions.allows(.reviewLedMatters, caller: caller, place: place))
        }
    }

    /// What somebody takes on.
    public struct Draft: Sendable {
        public var kind: LedMatter.Kind
        public var place: Key<Area>
        public var leader: Assignment.Party
        public var title: String
        public var milestones: [LedMatter.Milestone]
        public var cases: Set<Key<Case>>

        public init(
            _ kind: LedMatter.Kind, in place: Key<Area>, leader: Assignment.Party, title: String,
            milestones: [LedMatter.Milestone], cases: Set<Key<Case>> = []
        ) {
            self.kind = kind
            self.place = place
            self.leader = leader
            self.title = title
            self.milestones = milestones
            self.cases = cases
        }
    }

    @discardableResult
    public func take(_ draft: Draft, by caller: Caller) async throws -> Key<LedMatter> {
        let (now, id) = (world.now(), Key<LedMatter>(world.freshNumber()))
        try await world.database.write { db in
            let place = try AreaGround.find(draft.place, in: db).ancestry.place
            try Permissions.require(.leadMatters, for: caller, at: place)
            try Self.check(draft.leader, in: place, in: db)
            let cases = try Self.checked(draft.cases, by: caller, in: db)
            let made = try LedMatter.made(
                LedMatter(
                    id: id, kind: draft.kind, place: place, leader: draft.leader, title: draft.title, cases: cases,
                    opened: now.day, milestones: draft.milestones))
            try LedTable.insert(made, in: db)
            try Journal.record(
                "led-matter.taken", on: Self.subject(id), in: place, by: caller, at: now,
                ["kind": .code(draft.kind.rawValue), "milestones": .count(made.milestones.count)], in: db)
        }
        return id
    }

    /// The people of an area lead in that area alone; a body is one that stands.
    private static func check(_ leader: Assignment.Party, in place: Place, in db: Reader) throws {
        switch leader {
        case .area(let id): guard place.lies(in: id) else { throw leaderMissing }
        case .organisation(let id):
            guard try PersonNames.bodies([id], in: db)[id] != nil else { throw leaderMissing }
        }
    }

    /// Those the caller may see; another number is told as one that isn't there.
    private static func checked(
        _ ids: Set<Key<Case>>, by caller: Caller, in db: Reader
    ) throws -> Set<Key<Case>> {
        let lines = try CaseTable.lines(of: ids.sorted(), in: db)
        guard
            ids.allSatisfy({ lines[$0].map { Permissions.allows(.seeCases, caller: caller, place: $0.place) } ?? false }
            )
        else { throw caseMissing }
        return ids
    }

    public func perform(_ act: LedMatter.Act, on id: Key<LedMatter>, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let kept = try LedTable.lock(id, in: db),
                Permissions.allows(.seeLedMatters, caller: caller, place: kept.matter.place)
            else { throw Self.none }
            try Permissions.require(act.permission, for: caller, at: kept.matter.place)
            let next = try kept.matter.after(act, by: caller.id, on: now.day)
            try LedTable.update(next, because: act.reason, at: now, in: db)
            try Journal.record(
                "led-matter.\(act.word)", on: Self.subject(id), in: kept.matter.place, by: caller, at: now, in: db)
        }
    }

    /// Names one more case that belongs to it.
    public func add(_ number: CaseNumber, to id: Key<LedMatter>, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            guard let kept = try LedTable.lock(id, in: db),
                Permissions.allows(.seeLedMatters, caller: caller, place: kept.matter.place)
            else { throw Self.none }
            try Permissions.require(.leadMatters, for: caller, at: kept.matter.place)
            guard kept.matter.stage == .open else { throw LedMatter.Refusal.outOfTurn }
            guard kept.matter.cases.count < 50 else { throw Self.tooManyCases }
            try LedTable.add(try Self.checked([number.id], by: caller, in: db), to: id, in: db)
            try Journal.record(
                "led-matter.case-added", on: Self.subject(id), in: kept.matter.place, by: caller, at: now,
                ["case": .key(of: number.id)], in: db)
        }
    }

    /// Tells, once a month for each, that a review waits and is overdue: an entry of the journal that notices follow.
    ///
    /// - Returns: how many were told.
    @discardableResult
    public func tellOverdueReviews() async throws -> Int {
        let now = world.now()
        let month = MonthlySample.Month(of: now.day).number
        var (count, last): (Int, Key<LedMatter>?) = (0, nil)
        while true {
            let behind = last
            let open = try await world.database.read {
                try LedTable.untold(in: month, after: behind, limit: 200, in: $0)
            }
            for one in open where one.isReviewOverdue(on: now.day) {
                let isTold = try await world.database.write { db in
                    guard try LedTable.told(one.id, in: month, in: db) else { return false }
                    try Journal.record(
                        "led-matter.review-due", on: Self.subject(one.id), in: one.place, by: .clock, at: now,
                        ["month": .count(month)], in: db)
                    return true
                }
                if isTold { count += 1 }
            }
            guard open.count == 200, let end = open.last else { return count }
            last = end.id
        }
    }

    private static func subject(_ id: Key<LedMatter>) -> Journal.Subject { Journal.Subject("led-matter", id) }

    /// Who may lead in a place: its own levels and the departments of its county.
    public func leaders(in id: Key<Area>, by caller: Caller) async throws -> [CaseActions.Target] {
        try await world.database.read { db in
            let area = try AreaGround.find(id, in: db)
            let place = area.ancestry.place
            try Permissions.require(.leadMatters, for: caller, at: place)
            let levels: [(Matter.Level, Key<Area>?)] = [
                (.community, place.community), (.township, place.township), (.grid, place.grid),
            ]
            let own = levels.compactMap { level, area in area.map { (level, $0) } }
            let names = try AreaGround.names(of: own.map(\.1), in: db)
            let departments = try place.county.map { try PersonNames.departments(of: $0, in: db) } ?? []
            return own.map { CaseActions.Target(assignee: .area($1, at: $0), name: names[$1] ?? "") }
                + departments.map { CaseActions.Target(assignee: .organisation($0.id), name: $0.name) }
        }
    }

    static let none = Problem(
        .missing, "led-matter.missing", Words("没有这个领办事项。", "There is no such led matter."))
    static let leaderMissing = Problem(
        .invalid, "led-matter.leader", field: "leader", Words("请选领办的一方。", "Choose who leads it."))
    static let caseMissing = Problem(
        .invalid, "led-matter.case", field: "case",
        Words("没有这个编号的案件，请核对。", "There is no case of this number; check it."))
    static let tooManyCases = Problem(
        .conflict, "led-matter.cases", field: "case", Words("最多关联 50 件。", "At most fifty cases are named."))
}

extension LedMatter.Act {
    var permission: Permission {
        switch self {
        case .reach, .plan, .finish, .drop: .leadMatters
        case .review, .confirm, .sendBack: .reviewLedMatters
        }
    }

    var word: String {
        switch self {
        case .reach: "milestone-reached"
        case .plan: "planned"
        case .review: "reviewed"
        case .finish: "finished"
        case .confirm: "confirmed"
        case .sendBack: "sent-back"
        case .drop: "dropped"
        }
    }

    /// What was written with it; nil where nothing is.
    var reason: String? {
        switch self {
        case .sendBack(let text), .drop(let text): text.trimmed
        case .reach, .plan, .review, .finish, .confirm: nil
        }
    }
}

/// As much of a led matter as other capabilities show.
struct LedGlimpse {
    let title: String
    let areas: [Key<Area>]

    static func of(_ ids: [Key<LedMatter>], in db: Reader) throws -> [Key<LedMatter>: LedGlimpse] {
        let found = try LedTable.find(ids, in: db).map { one in
            (one.id, LedGlimpse(title: one.title, areas: one.place.communityAndGrid))
        }
        return Dictionary(uniqueKeysWithValues: found)
    }
}
