public import Actions
internal import Core
internal import Domain
public import Logging
public import ServiceLifecycle
internal import Storage
internal import Synchronization

/// Sends hooks what is due, on every node, each message from one. A hook has a few messages under way and no more, so
/// that one which is slow to answer holds up itself alone.
public struct HookRunner: Service {
    /// Messages of one hook at the same time, on one node.
    public static let atOnce = 4

    private let sending: HookSending
    private let logger: Logger
    private let pause: Duration
    private let atEnd: @Sendable () async throws -> Void
    private let room = Room()

    /// - Parameters:
    ///   - pause: between two looks for messages.
    ///   - atEnd: done once no message is under way any more.
    public init(
        _ sending: HookSending, pause: Duration = .milliseconds(500), logger: Logger,
        atEnd: @escaping @Sendable () async throws -> Void = {}
    ) {
        self.sending = sending
        self.pause = pause
        self.logger = logger
        self.atEnd = atEnd
    }

    public func run() async throws {
        await withDiscardingTaskGroup { group in
            await Loop.run("hooks", logger) {
                for one in try await claim() { group.addTask { await send(one) } }
                return pause
            }
        }
        await Loop.last("hooks", logger, atEnd)
    }

    /// Sends what is due now, and returns when all of it was answered.
    ///
    /// - Returns: how many messages.
    @discardableResult
    public func step() async throws -> Int {
        let claimed = try await claim()
        await withTaskGroup(of: Void.self) { group in
            for one in claimed { group.addTask { await send(one) } }
        }
        return claimed.count
    }

    private func claim() async throws -> [HookDeliveryTable.Claimed] {
        var claimed: [HookDeliveryTable.Claimed] = []
        for hook in try await sending.ready() {
            let free = Self.atOnce - room.taken(by: hook)
            guard free > 0 else { continue }
            do {
                let found = try await sending.claim(of: hook, limit: free)
                room.change(hook, by: found.count)
                claimed += found
            } catch {
                // What is claimed is sent all the same: dropped, its room would never be given back.
                guard !claimed.isEmpty else { throw error }
                return claimed
            }
        }
        return claimed
    }

    private func send(_ one: HookDeliveryTable.Claimed) async {
        defer { room.change(one.delivery.hook, by: -1) }
        do {
            try await sending.send(one)
        } catch {
            // The database is away: the message comes back when its claim is over.
            logger.error(
                "a webhook's answer wasn't noted",
                metadata: ["message": "\(one.delivery.messageID)", "error": "\(Loop.code(of: error))"])
        }
    }

    /// How many messages of each hook are under way here.
    private final class Room: Sendable {
        private let taken = Mutex<[Key<Hook>: Int]>([:])

        func taken(by hook: Key<Hook>) -> Int { taken.withLock { $0[hook] ?? 0 } }

        func change(_ hook: Key<Hook>, by count: Int) {
            taken.withLock { taken in
                let next = (taken[hook] ?? 0) + count
                taken[hook] = next == 0 ? nil : next
            }
        }
    }
}

extension Schedule.Line {
    /// Old secrets of hooks go within the hour after the last message they signed.
    public static func hooks(_ sending: HookSending) -> [Self] {
        [Schedule.Line("hook.forget-secrets", every: .seconds(3600)) { _ in try await sending.forgetOldSecrets() }]
    }
}
