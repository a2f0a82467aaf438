public import Actions
internal import Core
internal import Domain
internal import Markup

/// The operators' page: what waits, what failed, how far behind the readers of the journal are.
public struct OperationRoutes: Sendable {
    private let actions: OperationActions

    public init(world: World) { actions = OperationActions(world: world) }

    public var capability: Capability {
        Capability(
            routes: all,
            navigation: [
                NavigationItem(
                    Words("运行状况", "Operations"), OperationLinks.state, permission: .seeOperations, icon: .pulse)
            ])
    }

    public var all: [Route] {
        [
            .get("/operations", .may(.seeOperations)) { request in
                let state = try await actions.state(by: request.requireCaller())
                return .page(OperationPages.state(state, request.reading))
            },
            .post("/operations/jobs/:job/retry", .may(.seeOperations)) { request in
                try await actions.retry(try request.key("job"), by: request.requireCaller())
                return .seeOther(OperationLinks.state, notice: Words("已重新排队。", "Queued again."))
            },
            .post("/operations/jobs/:job/discard", .may(.seeOperations)) { request in
                try await actions.discard(try request.key("job"), by: request.requireCaller())
                return .seeOther(OperationLinks.state, notice: Words("已放弃这项任务。", "The job was given up."))
            },
        ]
    }
}

enum OperationLinks {
    static let state = Link("operations")

    /// - Parameter act: `retry` or `discard`.
    static func job(_ id: Key<OperationActions.FailedJob>, _ act: String) -> Link {
        Link("operations", "jobs", id.description, act)
    }
}
