internal import Crypto
internal import Domain
internal import Synchronization

/// Seals personal values, opens them, and digests them for exact look-up (DESIGN.md section 4, "personal data").
///
/// A sealed value is bound to its table, row and column: copied anywhere else it doesn't open. It lies as
/// algorithm (1 byte), key number (4, big-endian), nonce (12), cipher text, tag (16).
public final class Vault: Sendable {
    private let state: Mutex<State>
    private let reload: (@Sendable () throws -> KeyRing)?
    /// How long a ring is used before its files are looked at again. `KeyRotation` waits longer before it drops a key,
    /// so that no server still seals with it.
    public static let freshness: Duration = .seconds(5)

    private struct State {
        var ring: KeyRing
        var readAt: ContinuousClock.Instant
    }

    /// - Parameter reload: reads the ring's files again; asked when a value names a key that isn't known yet, since
    ///   `wangge keys rotate` runs beside the server.
    public init(_ ring: KeyRing, reload: (@Sendable () throws -> KeyRing)? = nil) {
        state = Mutex(State(ring: ring, readAt: .now))
        self.reload = reload
    }

    static let headerLength = 5

    /// - Parameters:
    ///   - plain: UTF-8 of any length.
    ///   - row: the row's key.
    public func seal(
        _ plain: String, table: StaticString, row: Int64, column: StaticString
    ) throws -> [UInt8] {
        let key = try current(.personal)
        let header = [key.algorithm.code] + UInt32(key.id).bigEndianBytes
        let bound = header + Self.place(table, row, column)
        let box = try AES.GCM.seal(
            Array(plain.utf8), using: SymmetricKey(data: key.bytes), authenticating: bound)
        guard let combined = box.combined else { throw KeyProblem.damaged }
        return header + Array(combined)
    }

    /// - Throws: a `Problem` when the key isn't there, or the value isn't what was sealed for this place.
    public func open(
        _ bytes: [UInt8], table: StaticString, row: Int64, column: StaticString
    ) throws -> String {
        guard let id = Self.keyNumber(of: bytes), bytes.first == SecretKey.Algorithm.aesGCM.code else {
            throw KeyProblem.damaged
        }
        let key = try personalKey(id)
        let bound = Array(bytes.prefix(Self.headerLength)) + Self.place(table, row, column)
        do {
            let box = try AES.GCM.SealedBox(combined: bytes.dropFirst(Self.headerLength))
            let plain = try AES.GCM.open(box, using: SymmetricKey(data: key.bytes), authenticating: bound)
            guard let text = String(validating: plain, as: UTF8.self) else { throw KeyProblem.damaged }
            return text
        } catch is CryptoKitError {
            throw KeyProblem.damaged
        }
    }

    /// The number of the key that sealed `bytes`; nil when they are no sealed value.
    public static func keyNumber(of bytes: [UInt8]) -> Int? {
        guard bytes.count > headerLength else { return nil }
        return bytes[1..<headerLength].reduce(0) { $0 << 8 | Int($1) }
    }

    /// 36 bytes that are the same for the same value of the same kind: the look-up key's number (4) and an
    /// HMAC-SHA256. They say nothing about the value to whoever hasn't the key.
    ///
    /// - Parameter kind: what the value is ("phone"), so that equal texts of two kinds have nothing in common.
    public func digest(_ value: String, kind: StaticString) throws -> [UInt8] {
        Self.digest(value, "\(kind)", with: try current(.lookup))
    }

    /// The digests under every look-up key there is, the one in use last: what a search compares with while a rotation
    /// is under way.
    public func digests(_ value: String, kind: StaticString) -> [[UInt8]] {
        lookUpKeys.map { Self.digest(value, "\(kind)", with: $0) }
    }

    /// As `digest(_:kind:)`, for the kinds of `personal_value`.
    func digest(_ value: String, _ kind: PersonalValue.Kind) throws -> [UInt8] {
        Self.digest(kind.canonical(value), kind.rawValue, with: try current(.lookup))
    }

    /// As `digest(_:kind:)`, with a kind that stood in a row.
    func digest(_ value: String, named kind: String) throws -> [UInt8] {
        if let kind = PersonalValue.Kind(rawValue: kind) { return try digest(value, kind) }
        return Self.digest(value, kind, with: try current(.lookup))
    }

    /// A key's number as it stands in a sealed value, from its second byte on, and in a digest, from its first.
    static func numberBytes(_ id: Int) -> [UInt8] { UInt32(id).bigEndianBytes }

    func digests(_ value: String, _ kind: PersonalValue.Kind) -> [[UInt8]] {
        lookUpKeys.map { Self.digest(kind.canonical(value), kind.rawValue, with: $0) }
    }

    /// The key in use for sealing the journal.
    public var sealKey: SecretKey { get throws { try current(.seal) } }

    /// An older or the current key of the journal, by its number.
    public func sealKey(_ id: Int) -> SecretKey? { state.withLock { $0.ring.key(id, .seal) } }

    /// The key for form tokens.
    public var formKey: SecretKey { get throws { try current(.form) } }

    /// The number of the key that seals or digests now.
    public func currentKey(_ purpose: SecretKey.Purpose) throws -> Int {
        try current(purpose).id
    }

    /// Reads the key files again, so that a key which was added beside the server comes into use.
    public func refresh() throws {
        guard let reload else { return }
        let fresh = try reload()
        state.withLock { $0 = State(ring: fresh, readAt: .now) }
    }

    /// The key in use, by a ring that was read a moment ago.
    private func current(_ purpose: SecretKey.Purpose) throws -> SecretKey {
        let isStale = state.withLock { $0.readAt.duration(to: .now) > Self.freshness }
        if isStale { try refresh() }
        return try state.withLock { try $0.ring.current(purpose) }
    }

    private var lookUpKeys: [SecretKey] {
        // Where the files can't be read just now, the keys at hand still find what they digested.
        _ = try? current(.lookup)
        return state.withLock { $0.ring.keys.filter { $0.purpose == .lookup } }
    }

    private func personalKey(_ id: Int) throws -> SecretKey {
        if let key = state.withLock({ $0.ring.key(id, .personal) }) { return key }
        try refresh()
        guard let key = state.withLock({ $0.ring.key(id, .personal) }) else { throw KeyProblem.unknown(id) }
        return key
    }

    private static func digest(_ value: String, _ kind: String, with key: SecretKey) -> [UInt8] {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array(kind.utf8) + [0] + Array(value.utf8), using: SymmetricKey(data: key.bytes))
        return UInt32(key.id).bigEndianBytes + Array(code)
    }

    private static func place(_ table: StaticString, _ row: Int64, _ column: StaticString) -> [UInt8] {
        Array("\(table)|\(row)|\(column)".utf8)
    }
}

extension UInt32 {
    fileprivate var bigEndianBytes: [UInt8] {
        [
            UInt8(truncatingIfNeeded: self >> 24), UInt8(truncatingIfNeeded: self >> 16),
            UInt8(truncatingIfNeeded: self >> 8), UInt8(truncatingIfNeeded: self),
        ]
    }
}
