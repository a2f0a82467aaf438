public import Core
internal import Database
public import Domain
internal import Storage

// What came in a flood and waits until a desk has looked through it.

extension CaseActions {
    /// A piece of what waits in an area.
    public struct HeldPage: Sendable {
        public let area: Area
        /// Texts with numbers of persons masked.
        public let reports: [HeldReport]
        public let next: Cursor?
        /// Counted up to `mostCounted`.
        public let waiting: Int
    }

    public static let mostCounted = 1000

    /// How many wait in an area whose desk the caller keeps; nothing for everybody else.
    public func heldCount(in id: Key<Area>, by caller: Caller) async throws -> Int {
        try await world.database.read { db in
            let area = try AreaGround.find(id, in: db)
            guard Self.looksThrough(caller, area.ancestry.place) else { return 0 }
            return try HeldReportTable.waitingCount(in: area.area, limit: Self.mostCounted, in: db)
        }
    }

    public func held(in id: Key<Area>, after cursor: Cursor?, by caller: Caller) async throws -> HeldPage {
        try await world.database.read { db in
            let area = try AreaGround.find(id, in: db)
            guard Self.looksThrough(caller, area.ancestry.place) else {
                throw Permissions.refusal(of: .keepCommunityDesk)
            }
            let found = try HeldReportTable.waiting(
                in: area.area, after: cursor.map { Key($0.key) }, limit: Self.pageLength + 1, in: db)
            let page = Page(found, limit: Self.pageLength) { Cursor(value: "", key: $0.report.id.number) }
            return HeldPage(
                area: area.area, reports: page.items, next: page.next,
                waiting: try HeldReportTable.waitingCount(in: area.area, limit: Self.mostCounted, in: db))
        }
    }

    /// Makes cases of held reports; their clocks begin now. What somebody else has decided about is left.
    ///
    /// - Returns: how many.
    @discardableResult
    public func letIn(_ ids: [Key<Report>], by caller: Caller) async throws -> Int {
        var count = 0
        for id in ids where try await letIn(id, by: caller) { count += 1 }
        return count
    }

    private func letIn(_ id: Key<Report>, by caller: Caller) async throws -> Bool {
        let now = world.now()
        guard let waiting = try await world.database.read({ try HeldReportTable.find(id, in: $0) }) else {
            return false
        }
        let terms = try await terms(in: waiting.place)
        return try await world.database.write { db in
            guard let brought = try HeldReportTable.take(id, vault: world.vault, in: db) else { return false }
            let place = brought.held.place
            guard Self.looksThrough(caller, place) else { throw Permissions.refusal(of: .keepCommunityDesk) }
            let file = try Self.begin(brought, by: .reporter(id), nil, now, terms, vault: world.vault, in: db)
            try Journal.record(
                "report.let-in", on: HeldReportTable.subject(id), in: place, by: caller, at: now,
                ["case": .key(of: file.id)], in: db)
            return true
        }
    }

    /// Makes nothing of held reports, for a reason that whoever brought them is told; their pictures go.
    ///
    /// - Returns: how many.
    @discardableResult
    public func setAside(
        _ ids: [Key<Report>], _ why: HeldReport.SettingAside, by caller: Caller
    ) async throws -> Int {
        let now = world.now()
        return try await world.database.write { db in
            var count = 0
            for id in ids {
                guard let held = try HeldReportTable.find(id, in: db) else { continue }
                guard Self.looksThrough(caller, held.place) else { throw Permissions.refusal(of: .keepCommunityDesk) }
                guard try HeldReportTable.setAside(id, why, in: db) else { continue }
                try CasePictureTable.erase(of: id, in: db)
                try Journal.record(
                    "report.set-aside", on: HeldReportTable.subject(id), in: held.place, by: caller, at: now,
                    ["reason": .code(why.rawValue)], in: db)
                count += 1
            }
            return count
        }
    }

    /// A held report by its private link.
    ///
    /// - Throws: a `missing` problem where there is none.
    public func held(by link: String) async throws -> HeldReport {
        guard
            let held = try await world.database.read({
                try HeldReportTable.find(linkDigest: Secret.hash(of: link), in: $0)
            })
        else { throw CaseProblem.none }
        return held
    }

    /// Whoever keeps a desk there, of the community or above it.
    private static func looksThrough(_ caller: Caller, _ place: Place) -> Bool {
        [Permission.keepCommunityDesk, .keepTownshipDesk, .keepCountyDesk].contains {
            Permissions.allows($0, caller: caller, place: place)
        }
    }
}
