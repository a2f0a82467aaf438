internal import Actions
public import Core
internal import Database
internal import Domain
internal import Storage

extension Follower {
    /// Puts what other systems are to be told on its way: one message a hook, entry and number, however often the
    /// journal is read.
    ///
    /// - Parameters:
    ///   - now: what happened more than `Hook.freshDays` ago sends nothing.
    ///   - freshNumber: for the messages' keys.
    public static func hooks(
        now: @escaping @Sendable () -> Instant, freshNumber: @escaping @Sendable () -> Int64
    ) -> Follower {
        Follower(name: "hooks") { entries, db in
            let now = now()
            let fresh = entries.filter { $0.at >= now.adding(days: -Hook.freshDays) && $0.subject.kind == "case" }
            guard !fresh.isEmpty else { return }
            let hooks = try HookTable.inUse(in: db)
            guard !hooks.isEmpty else { return }
            let making = HookMaking(hooks: hooks, now: now, freshNumber: freshNumber)
            let kinds = Set(fresh.map(\.kind)).subtracting(HookMaking.silent)
            for one in try CaseJournal.happened(fresh, kinds, in: db) { try making.tell(one, in: db) }
        }
    }
}

/// Makes the messages of one entry.
private struct HookMaking {
    let hooks: [Hook]
    let now: Instant
    let freshNumber: @Sendable () -> Int64

    /// What moves no case and answers nobody.
    static let silent: Set<String> = ["case.told", "case.partner-updated"]

    func tell(_ one: CaseJournal.Happened, in db: Writer) throws {
        // What an imported list brings is no news; what becomes of it is.
        guard one.flow.way != .file || one.before != nil else { return }
        let told = one.flow.hookKinds(of: one.event, before: one.before)
        let asking = hooks.filter { $0.tells(one.entry.at) }
        try tellPlaces(one, told, asking, in: db)
        try tellPartners(one, told, asking, in: db)
    }

    private func tellPlaces(
        _ one: CaseJournal.Happened, _ told: [Hook.Kind], _ asking: [Hook], in db: Writer
    ) throws {
        let handle = HookDelivery.Handle(
            number: "\(CaseNumber(one.case))", stage: one.flow.stage.name, path: "/cases/\(one.case)")
        for hook in asking {
            switch hook.about {
            case .requests: continue
            case .cases(let area): guard one.entry.place.lies(in: area) else { continue }
            case .everything: break
            }
            try add(hook, hook.kind(among: told), handle, one, in: db)
        }
    }

    /// A request goes on in the case that its own was merged into: the merging itself is told from there.
    private func tellPartners(
        _ one: CaseJournal.Happened, _ told: [Hook.Kind], _ asking: [Hook], in db: Writer
    ) throws {
        let partners = Dictionary(grouping: asking) { hook -> Key<Caller>? in
            if case .requests(let account) = hook.about { account } else { nil }
        }
        guard partners.keys.contains(where: { $0 != nil }) else { return }
        var came: Key<Case>?
        switch one.event.what {
        case .merged: return
        case .tookIn(let other, _): came = other
        default: break
        }
        guard came != nil || !told.isEmpty else { return }
        for request in try CaseJournal.brought([one.case] + one.flow.taken.sorted(), in: db) {
            let handle = HookDelivery.Handle(
                number: "\(request.number)", stage: one.flow.stage.name, path: "/api/v1/reports/\(request.number)")
            let kinds = request.case == came ? [.moved] : told
            for hook in partners[request.partner] ?? [] { try add(hook, hook.kind(among: kinds), handle, one, in: db) }
        }
    }

    private func add(
        _ hook: Hook, _ kind: Hook.Kind?, _ handle: HookDelivery.Handle, _ one: CaseJournal.Happened, in db: Writer
    ) throws {
        guard let kind, let position = one.entry.position else { return }
        try HookDeliveryTable.add(
            HookDelivery(
                id: Key(freshNumber()), to: hook.id, kind, of: handle, at: one.entry.at, made: now,
                stage: .waiting(until: now)),
            position: position, in: db)
    }
}
