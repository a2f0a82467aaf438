public import Core
internal import Crypto
internal import Database
public import Domain
public import Storage

/// Carries a message to an address; a struct of closures because what it stands for lies outside the process.
public struct HookPost: Sendable {
    /// A message as it goes out.
    public struct Message: Hashable, Sendable {
        public let address: HookAddress
        /// `webhook-id`, `webhook-timestamp`, `webhook-signature`.
        public let headers: [String: String]
        /// JSON.
        public let body: String
        /// How often it was tried, this time included.
        public let attempt: Int
    }

    public let send: @Sendable (Message) async -> Hook.Answer

    public init(send: @escaping @Sendable (Message) async -> Hook.Answer) { self.send = send }
}

/// Sends hooks their messages: tried again until they are taken, under the same id each time, so that a receiver that
/// took one and couldn't say so knows it again.
public struct HookSending: Sendable {
    private let world: World
    private let site: String
    private let post: HookPost

    /// - Parameter publicAddress: where receivers reach us, without a slash at its end.
    public init(world: World, publicAddress: String, post: HookPost) {
        self.world = world
        site = publicAddress
        self.post = post
    }

    /// The hooks that have something due.
    public func ready() async throws -> [Key<Hook>] {
        let now = world.now()
        return try await world.database.read { try HookDeliveryTable.ready(at: now, in: $0) }
    }

    /// Takes what is due for a hook; nobody else takes it while this node lives.
    public func claim(of hook: Key<Hook>, limit: Int) async throws -> [HookDeliveryTable.Claimed] {
        let now = world.now()
        return try await world.database.write { try HookDeliveryTable.claim(of: hook, limit: limit, at: now, in: $0) }
    }

    /// Sends one, and saves what came of it.
    public func send(_ claimed: HookDeliveryTable.Claimed) async throws {
        guard let message = try await message(claimed.delivery) else { return }
        let answer = await post.send(message)
        let (now, jitter) = (world.now(), world.random(1)[0])
        let delivery = claimed.delivery
        try await world.database.write { db in
            guard let hook = try HookTable.lock(delivery.hook, in: db),
                try HookDeliveryTable.end(claimed, as: delivery.after(answer, at: now, jitter: jitter), in: db)
            else { return }
            let next = try hook.after(.hear(answer, trying: delivery.made), at: now)
            try HookTable.update(next, in: db)
            guard hook.isOn, !next.isOn else { return }
            try Journal.record(
                "hook.switched-off", on: HookActions.subject(hook.id), by: .clock, at: now,
                ["answer": .code(answer.code)], in: db)
        }
    }

    /// Nil where the hook was removed meanwhile.
    private func message(_ delivery: HookDelivery) async throws -> HookPost.Message? {
        let (now, vault) = (world.now(), world.vault)
        let found = try await world.database.read { db -> (Hook, [HookSecret])? in
            guard let hook = try HookTable.find(delivery.hook, in: db) else { return nil }
            return (hook, try HookTable.secrets(of: hook.id, at: now, vault: vault, in: db))
        }
        guard let (hook, secrets) = found else { return nil }
        let (body, timestamp) = (delivery.body(site: site), HookSignature.timestamp(now))
        let signature = HookSignature.header(
            id: delivery.messageID, timestamp: timestamp, body: body, secrets: secrets, hmac: Self.hmac)
        return HookPost.Message(
            address: hook.address,
            headers: [
                "webhook-id": delivery.messageID, "webhook-timestamp": timestamp, "webhook-signature": signature,
            ], body: body, attempt: delivery.attempts)
    }

    private static func hmac(_ key: [UInt8], _ message: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
    }

    /// Forgets the secrets that sign nothing any more.
    public func forgetOldSecrets() async throws {
        let now = world.now()
        try await world.database.write { _ = try HookTable.forgetOldSecrets(at: now, in: $0) }
    }
}
