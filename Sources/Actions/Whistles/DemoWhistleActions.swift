public import Core
internal import Database
public import Domain
internal import Storage

/// Three whistles on their way in a demo, blown and answered by the very use cases that people use. Only in a demo.
public struct DemoWhistleActions: Sendable {
    private let whistles: WhistleActions

    /// - Parameter world: a demo's; a real city's is a mistake of ours and traps.
    public init(world: World) {
        precondition(world.isDemo, "a demo's whistles are made in a demo only")
        whistles = WhistleActions(world: world)
    }

    /// - Parameters:
    ///   - grid: where they are blown; in the community and township of the people.
    ///   - people: one of each role, who ask, blow and come.
    public func load(in grid: Key<Area>, _ callers: [Role: Caller]) async throws {
        guard let clerk = callers[.communityClerk], let dispatcher = callers[.townshipDispatcher] else { return }
        let quick = try await whistles.ask(
            .init(.quick, at: .area(grid), because: "北门的共享单车堆成山，消防车进不来，请城管和社区一起清。"), by: clerk)
        let bodies = try await whistles.view(quick, by: dispatcher).callable
        let handler = callers[.departmentHandler]
        // The body of the handler first, so that somebody answers.
        let called =
            bodies.filter { one in handler.map { Self.answers($0, for: one.party) } ?? false }
            + bodies.filter { if case .area = $0.party { true } else { false } }
        let parties = called.map(\.party)
        guard !parties.isEmpty else { return }
        try await whistles.perform(.blow(calling: parties), on: quick, by: dispatcher)
        if let handler, let own = parties.first(where: { Self.answers(handler, for: $0) }) {
            try await settle(quick, own, handler, dispatcher)
        }
        let urgent = try await whistles.ask(
            .init(.emergency, at: .area(grid), because: "7 号楼外墙砖松动往下掉，请马上到场围挡。", calling: parties), by: dispatcher)
        if let handler, let own = parties.first(where: { Self.answers(handler, for: $0) }) {
            let soon = world.now().adding(minutes: 20)
            try await whistles.perform(.reply(own, coming: soon), on: urgent, by: handler)
        }
        _ = try await whistles.ask(
            .init(.hardProblem, at: .area(grid), because: "老楼的化粪池归谁管，三年没有定下来，请几家坐到一起。"), by: clerk)
    }

    private var world: World { whistles.world }

    private func settle(
        _ id: Key<Whistle>, _ own: Assignment.Party, _ handler: Caller, _ dispatcher: Caller
    ) async throws {
        try await whistles.perform(.arrive(own), on: id, by: handler)
        try await whistles.perform(.writeRecord("城管当场清走 40 辆；社区划停车线，物业每天早晚各巡一次。"), on: id, by: dispatcher)
        try await whistles.perform(.report(own, "已清走 40 辆，通知企业三天内调度。"), on: id, by: handler)
        try await whistles.perform(.conclude(isSolved: true, because: "通道已通，停车线已划。"), on: id, by: dispatcher)
        try await whistles.perform(.rate(own, .good), on: id, by: dispatcher)
        try await whistles.perform(.rateTownship(by: own, .good), on: id, by: handler)
    }

    private static func answers(_ caller: Caller, for party: Assignment.Party) -> Bool {
        guard case .organisation(let id) = party else { return false }
        return Permissions.allows(.answerWhistles, caller: caller, organisation: id)
    }
}
