public import Core
internal import Database
public import Domain
internal import Storage

/// The lists of cases that somebody keeps under names, for themselves alone.
public struct DeskViewActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// One's own, in their order.
    public func all(of caller: Caller) async throws -> [DeskView] {
        try Permissions.require(.ownAccount, for: caller, owner: caller.id)
        return try await world.database.read { try DeskViewTable.all(of: caller.id, in: $0) }
    }

    /// Keeps a list under a name, behind the others; the words that were searched are not kept.
    ///
    /// - Throws: `DeskView.Refusal`.
    public func keep(_ list: DeskList, as name: String, isStart: Bool, by caller: Caller) async throws {
        let view = try DeskView(
            id: Key(world.freshNumber()), owner: caller.id, name: name, list: list, isStart: isStart)
        try await change(view.id, "kept", by: caller) { try DeskViewTable.add(view, in: $0) }
    }

    public func rename(_ id: Key<DeskView>, to name: String, by caller: Caller) async throws {
        try await change(id, "renamed", by: caller) { db in
            let view = try Self.own(id, of: caller, in: db)
            let renamed = try DeskView(id: id, owner: caller.id, name: name, list: view.list)
            try DeskViewTable.rename(id, of: caller.id, to: renamed.name, in: db)
        }
    }

    public func remove(_ id: Key<DeskView>, by caller: Caller) async throws {
        try await change(id, "removed", by: caller) { try DeskViewTable.remove(id, of: caller.id, in: $0) }
    }

    /// Puts a view one place up or down.
    public func move(_ id: Key<DeskView>, up: Bool, by caller: Caller) async throws {
        try await change(id, "moved", by: caller) { db in
            let order = try DeskViewTable.all(of: caller.id, in: db).map(\.id)
            try DeskViewTable.order(try DeskView.moved(id, up: up, in: order), of: caller.id, in: db)
        }
    }

    /// Lets the desk open with a view, or no longer with it.
    public func start(with id: Key<DeskView>, _ isStart: Bool, by caller: Caller) async throws {
        try await change(id, "start-chosen", by: caller) { db in
            _ = try Self.own(id, of: caller, in: db)
            try DeskViewTable.start(with: isStart ? id : nil, of: caller.id, in: db)
        }
    }

    private static func own(_ id: Key<DeskView>, of caller: Caller, in db: Reader) throws -> DeskView {
        guard let view = try DeskViewTable.all(of: caller.id, in: db).first(where: { $0.id == id }) else {
            throw DeskView.Refusal.gone
        }
        return view
    }

    private func change(
        _ id: Key<DeskView>, _ what: String, by caller: Caller, _ write: @escaping @Sendable (Writer) throws -> Void
    ) async throws {
        try Permissions.require(.ownAccount, for: caller, owner: caller.id)
        let now = world.now()
        try await world.database.write { db in
            try write(db)
            try Journal.record("desk-view.\(what)", on: .init("desk-view", id), by: caller, at: now, in: db)
        }
    }
}
