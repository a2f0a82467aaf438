public import Actions
internal import Core
internal import Domain
public import Kit
internal import Markup

/// What operators see: is it well, what failed, what is slow, what runs here.
public struct OperationsRoutes: Sendable {
    private let operations: OperationsActions
    private let readiness: @Sendable () async -> [Readiness]
    private let version: String

    /// - Parameters:
    ///   - readiness: as `/ready` asks it.
    ///   - version: of the program.
    public init(world: World, readiness: @escaping @Sendable () async -> [Readiness], version: String) {
        operations = OperationsActions(world: world)
        self.readiness = readiness
        self.version = version
    }

    public var capability: Capability {
        Capability(
            routes: [
                .get("/operations", .may(.seeOperations), show),
                .post("/operations/jobs/:job/retry", .may(.seeOperations)) { request in
                    try await operations.retry(try request.key("job"), by: try request.requireCaller())
                    return .seeOther(
                        OperationsAddress.all, notice: Words("任务已重新排队", "The job is queued again"))
                },
                .post("/operations/jobs/:job/removal", .may(.seeOperations)) { request in
                    try await operations.discard(try request.key("job"), by: try request.requireCaller())
                    return .seeOther(OperationsAddress.all, notice: Words("任务已放弃", "The job was given up"))
                },
            ],
            navigation: [
                NavigationItem(
                    Words("运行状况", "Operations"), OperationsAddress.all, permission: .seeOperations, icon: .pulse,
                    about: Words("平台是否正常，有什么没做成", "Is the platform well, and what failed"))
            ], journal: .operations)
    }

    private func show(_ request: Request) async throws -> Response {
        let state = try await operations.state(by: try request.requireCaller())
        return .page(
            OperationsPages.state(state, parts: await readiness(), version: version, request.reading))
    }
}

enum OperationsAddress {
    static let all = Link("operations")
    static func retry(_ id: Key<OperationsActions.FailedJob>) -> Link {
        Link("operations", "jobs", id.description, "retry")
    }
    static func removal(_ id: Key<OperationsActions.FailedJob>) -> Link {
        Link("operations", "jobs", id.description, "removal")
    }
}
