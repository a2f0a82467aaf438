public import Core

/// What a hook's messages are signed with: known here and to its receiver, shown once.
public struct HookSecret: Hashable, Sendable {
    public let bytes: [UInt8]

    /// In bytes: 256 bits; Standard Webhooks asks for 24...64 bytes.
    public static let length = 32
    private static let prefix = "whsec_"

    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Nil unless `text` is one as it is shown.
    public init?(_ text: some StringProtocol) {
        guard text.hasPrefix(Self.prefix), let bytes = Base64.bytes(text.dropFirst(Self.prefix.count)),
            (24...64).contains(bytes.count)
        else { return nil }
        self.bytes = bytes
    }

    /// `whsec_` and Base64.
    public var text: String { Self.prefix + Base64.text(bytes) }
}

/// How a message proves where it comes from: Standard Webhooks 1.0, HMAC-SHA256.
public enum HookSignature {
    /// The time beside it: whole seconds since 1970.
    public static func timestamp(_ now: Instant) -> String { String(now.milliseconds / 1000) }

    /// The header `webhook-signature`: one signature a secret, blanks between.
    ///
    /// - Parameters:
    ///   - id: of the message, without a full stop.
    ///   - timestamp: of this try.
    ///   - secrets: the one in use, and the one before it while both hold.
    ///   - hmac: HMAC-SHA256 of a message under a key.
    public static func header(
        id: String, timestamp: String, body: String, secrets: [HookSecret],
        hmac: (_ key: [UInt8], _ message: [UInt8]) -> [UInt8]
    ) -> String {
        let message = Array("\(id).\(timestamp).\(body)".utf8)
        return secrets.map { "v1,\(Base64.text(hmac($0.bytes, message)))" }.joined(separator: " ")
    }
}
