public import Core
internal import Database
public import Domain
internal import Storage

/// What a system administrator keeps so that other systems are told: where to, of what, signed with which secret.
public struct HookActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// A hook with the name of whom or what it is about.
    public struct Shown: Hashable, Sendable {
        public let hook: Hook
        /// A partner's name or an area's line; nil for everything.
        public let about: String?
    }

    /// What is asked for.
    public struct New: Sendable {
        public var name: String
        public var address: String
        public var about: About
        public var kinds: Set<Hook.Kind>

        public init(name: String, address: String, about: About, kinds: Set<Hook.Kind>) {
            self.name = name
            self.address = address
            self.about = about
            self.kinds = kinds
        }
    }

    /// Whose cases, as it was typed.
    public enum About: Hashable, Sendable {
        /// - Parameter account: the sign-in name of a partner's account.
        case requests(account: String)
        /// - Parameter area: its name or its code.
        case cases(area: String)
        case everything
    }

    /// Every hook, the newest first.
    public func all(by caller: Caller) async throws -> [Shown] {
        try Permissions.require(.manageHooks, for: caller)
        return try await shown(world.database.read { try HookTable.all(in: $0) })
    }

    /// One hook, and its latest 50 messages, the newest first.
    public func find(_ id: Key<Hook>, by caller: Caller) async throws -> (shown: Shown, deliveries: [HookDelivery]) {
        try Permissions.require(.manageHooks, for: caller)
        let found = try await world.database.read { db -> (Hook, [HookDelivery]) in
            guard let hook = try HookTable.find(id, in: db) else { throw Hook.Refusal.missing.problem }
            return (hook, try HookDeliveryTable.latest(of: id, limit: 50, in: db))
        }
        guard let shown = try await shown([found.0]).first else { throw Hook.Refusal.missing.problem }
        return (shown, found.1)
    }

    private func shown(_ hooks: [Hook]) async throws -> [Shown] {
        let accounts = hooks.compactMap { if case .requests(let account) = $0.about { account } else { nil } }
        let areas = hooks.compactMap { if case .cases(let area) = $0.about { area } else { nil } }
        let names = try await AccountActions(world: world).names(of: accounts)
        let places = try await world.database.read { try AreaGround.names(of: areas, in: $0) }
        return hooks.map { hook in
            switch hook.about {
            case .requests(let account): Shown(hook: hook, about: names[account] ?? account.description)
            case .cases(let area): Shown(hook: hook, about: places[area] ?? area.description)
            case .everything: Shown(hook: hook, about: nil)
            }
        }
    }

    /// Registers an address. Its secret is told this once.
    public func create(_ new: New, by caller: Caller) async throws -> (id: Key<Hook>, secret: HookSecret) {
        try Permissions.require(.manageHooks, for: caller)
        let (now, vault) = (world.now(), world.vault)
        let address = try HookAddress(new.address, isDemo: world.isDemo)
        let hook = try Hook.made(
            Key(world.freshNumber()), name: new.name, address: address, about: try await about(new.about, caller),
            kinds: new.kinds, at: now)
        let secret = HookSecret(world.random(HookSecret.length))
        try await world.database.write { db in
            try HookTable.insert(hook, secret: secret, vault: vault, in: db)
            try Journal.record(
                "hook.created", on: Self.subject(hook.id), by: caller, at: now, Self.facts(hook.about), in: db)
        }
        return (hook.id, secret)
    }

    static func subject(_ id: Key<Hook>) -> Journal.Subject { Journal.Subject("hook", id) }

    private static func facts(_ about: Hook.About) -> Facts {
        switch about {
        case .requests(let account): ["account": .key(of: account)]
        case .cases(let area): ["area": .key(of: area)]
        case .everything: [:]
        }
    }

    private func about(_ about: About, _ caller: Caller) async throws -> Hook.About {
        switch about {
        case .requests(let name): .requests(of: try await account(name, caller))
        case .cases(let text): .cases(in: try await area(text, caller))
        case .everything: .everything
        }
    }

    private func account(_ name: String, _ caller: Caller) async throws -> Key<Caller> {
        do {
            return try await AccountActions(world: world).find(named: name, by: caller).id
        } catch let problem as Problem where problem.code == "account.no-such-name" {
            throw Problem(.invalid, "hook.no-account", field: "account", problem.words)
        }
    }

    private func area(_ typed: String, _ caller: Caller) async throws -> Key<Area> {
        let typed = typed.trimmed
        let found = try await AreaActions(world: world).search(typed, by: caller).filter { hit in
            hit.area.closed == nil && (hit.area.name == typed || hit.code == typed)
        }
        guard let first = found.first else {
            throw Problem(
                .invalid, "hook.no-area", field: "area",
                Words("没有叫这个名字或用这个代码的区域。", "No area has this name or code."))
        }
        guard found.count == 1 else {
            let lines = found.prefix(5).map { ($0.line + [$0.area.name]).joined(separator: " › ") }
            throw Problem(
                .invalid, "hook.several-areas", field: "area",
                Words(
                    "有好几个区域叫这个名字（\(lines.joined(separator: "；"))），请填代码。",
                    "Several areas are called so (\(lines.joined(separator: "; "))); write the code."))
        }
        return first.area.id
    }
}

extension HookActions {
    /// Puts another secret in its place, and tells it this once; both sign for a day.
    public func rotate(_ id: Key<Hook>, by caller: Caller) async throws -> HookSecret {
        let secret = HookSecret(world.random(HookSecret.length))
        let (now, vault) = (world.now(), world.vault)
        try await change(id, "hook.rotated", by: caller, at: now) { hook, db in
            let until = now.adding(hours: Hook.bothSecretsHours)
            try HookTable.rotate(hook.id, to: secret, until: until, at: now, vault: vault, in: db)
        }
        return secret
    }

    /// Switches it on or off by hand.
    public func turn(_ id: Key<Hook>, on: Bool, by caller: Caller) async throws {
        let now = world.now()
        let kind = on ? "hook.switched-on" : "hook.switched-off"
        try await change(id, kind, by: caller, at: now) { hook, db in
            try HookTable.update(try hook.after(on ? .switchOn : .switchOff, at: now), in: db)
        }
    }

    /// Removes it with all its messages.
    public func remove(_ id: Key<Hook>, by caller: Caller) async throws {
        try await change(id, "hook.removed", by: caller, at: world.now()) { try HookTable.remove($0.id, in: $1) }
    }

    /// Sends a message in which nothing happened, on the way of all others.
    public func test(_ id: Key<Hook>, by caller: Caller) async throws {
        let (now, key) = (world.now(), Key<HookDelivery>(world.freshNumber()))
        try await change(id, "hook.tested", by: caller, at: now) { hook, db in
            guard hook.isOn else { throw Hook.Refusal.isOff.problem }
            try HookDeliveryTable.add(
                HookDelivery(
                    id: key, to: hook.id, .test, of: nil, at: now, made: now, stage: .waiting(until: now)),
                position: nil, in: db)
        }
    }

    /// Sends one again that was taken or given up.
    public func again(_ delivery: Key<HookDelivery>, of id: Key<Hook>, by caller: Caller) async throws {
        let now = world.now()
        try await change(id, "hook.sent-again", by: caller, at: now) { hook, db in
            guard hook.isOn else { throw Hook.Refusal.isOff.problem }
            guard try HookDeliveryTable.again(delivery, of: hook.id, at: now, in: db) else {
                throw Hook.Refusal.noDelivery.problem
            }
        }
    }

    private func change(
        _ id: Key<Hook>, _ event: String, by caller: Caller, at now: Instant,
        _ act: @escaping @Sendable (Hook, Writer) throws -> Void
    ) async throws {
        try Permissions.require(.manageHooks, for: caller)
        try await world.database.write { db in
            guard let hook = try HookTable.lock(id, in: db) else { throw Hook.Refusal.missing.problem }
            try act(hook, db)
            try Journal.record(event, on: Self.subject(id), by: caller, at: now, in: db)
        }
    }
}
