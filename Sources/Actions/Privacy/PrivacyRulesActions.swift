internal import Core
internal import Database
public import Domain
internal import Storage

/// The city's own limits around personal data: read by everybody, set by the security administrator.
public struct PrivacyRulesActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    public func find() async throws -> PrivacyRules {
        try await world.database.read { try PrivacyRulesTable.find(in: $0) }
    }

    /// - Parameter typed: what stands in each field; one that isn't there keeps its value.
    /// - Throws: `PrivacyRules.Refusal` for what isn't a number of its range; nothing is saved then.
    public func change(_ typed: [PrivacyRules.Limit: String], by caller: Caller) async throws {
        try Permissions.require(.setPrivacyRules, for: caller)
        let now = world.now()
        try await world.database.write { db in
            let old = try PrivacyRulesTable.find(in: db)
            var values: [PrivacyRules.Limit: Int] = [:]
            for limit in PrivacyRules.Limit.allCases {
                guard let text = typed[limit] else {
                    values[limit] = old[limit]
                    continue
                }
                guard let value = Int(text) else { throw PrivacyRules.Refusal.outOfRange(limit) }
                values[limit] = value
            }
            let rules = try PrivacyRules(values)
            let changed = PrivacyRules.Limit.allCases.filter { rules[$0] != old[$0] }
            guard !changed.isEmpty else { return }
            try PrivacyRulesTable.save(rules, in: db)
            try Journal.record(
                "privacy-rules.changed", on: Journal.Subject("city", number: 1), by: caller, at: now,
                Dictionary(uniqueKeysWithValues: changed.map { ($0.rawValue, Fact.count(rules[$0])) }), in: db)
        }
    }
}
