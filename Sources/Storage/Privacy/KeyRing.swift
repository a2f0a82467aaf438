public import Core

/// The keys of an installation, kept outside its database (DESIGN.md section 4, "personal data").
///
/// Of each purpose the youngest key, that with the highest number, is in use; older ones only open what they sealed.
public struct KeyRing: Sendable {
    /// Ordered by number.
    public let keys: [SecretKey]

    /// - Throws: a `Problem` when a number is there twice or a purpose has no key.
    public init(_ keys: [SecretKey]) throws {
        self.keys = keys.sorted { $0.id < $1.id }
        guard Set(keys.map(\.id)).count == keys.count else { throw KeyProblem.doubled }
        for purpose in SecretKey.Purpose.allCases where !keys.contains(where: { $0.purpose == purpose }) {
            throw KeyProblem.missing(purpose)
        }
    }

    /// A new ring with one key of each purpose.
    ///
    /// - Parameter random: that many bytes from the system's cryptographic source.
    public static func made(at now: Instant, random: (Int) -> [UInt8]) throws -> KeyRing {
        try KeyRing(
            SecretKey.Purpose.allCases.enumerated().map { index, purpose in
                SecretKey.made(id: index + 1, purpose, at: now, random: random)
            })
    }

    /// The key in use. A ring without one can't be made.
    public func current(_ purpose: SecretKey.Purpose) throws -> SecretKey {
        guard let key = keys.last(where: { $0.purpose == purpose }) else { throw KeyProblem.missing(purpose) }
        return key
    }

    public func key(_ id: Int, _ purpose: SecretKey.Purpose) -> SecretKey? {
        keys.first { $0.id == id && $0.purpose == purpose }
    }

    /// The ring with one key more, its number behind all others.
    public func adding(_ purpose: SecretKey.Purpose, at now: Instant, random: (Int) -> [UInt8]) throws -> KeyRing {
        let next = (keys.last?.id ?? 0) + 1
        return try KeyRing(keys + [.made(id: next, purpose, at: now, random: random)])
    }

    /// The ring without a key that is no longer in use.
    public func dropping(_ id: Int) throws -> KeyRing { try KeyRing(keys.filter { $0.id != id }) }
}

/// A secret number of 256 bits with what it is for.
public struct SecretKey: Sendable {
    /// 1 and up, never used again; it stands in the header of whatever the key sealed.
    public let id: Int
    public let purpose: Purpose
    public let algorithm: Algorithm
    public let created: Instant
    /// 32 of them.
    public let bytes: [UInt8]

    public enum Purpose: String, CaseIterable, Sendable {
        /// Seals personal values.
        case personal
        /// Digests personal values for exact look-up.
        case lookup
        /// Seals the journal.
        case seal
        /// Signs form tokens.
        case form
    }

    /// What a key is used with. Another algorithm (the domestic SM4-GCM, SM3) is another case, its number never
    /// re-used, and old values stay readable beside it (DOMAIN.md B12).
    public enum Algorithm: String, CaseIterable, Sendable {
        case aesGCM = "aes-256-gcm"
        case hmacSHA256 = "hmac-sha256"

        /// The first byte of what was sealed with it.
        public var code: UInt8 {
            switch self {
            case .aesGCM: 1
            case .hmacSHA256: 2
            }
        }
    }

    public init(id: Int, _ purpose: Purpose, _ algorithm: Algorithm, created: Instant, bytes: [UInt8]) {
        precondition(id > 0 && id <= Int(UInt32.max), "a key's number is 1...2^32-1, got \(id)")
        precondition(bytes.count == 32, "a key has 32 bytes, got \(bytes.count)")
        self.id = id
        self.purpose = purpose
        self.algorithm = algorithm
        self.created = created
        self.bytes = bytes
    }

    static func made(id: Int, _ purpose: Purpose, at now: Instant, random: (Int) -> [UInt8]) -> SecretKey {
        SecretKey(id: id, purpose, purpose == .personal ? .aesGCM : .hmacSHA256, created: now, bytes: random(32))
    }
}

extension SecretKey: CustomStringConvertible {
    /// Without the bytes, so that no log can hold them.
    public var description: String { "key \(id) (\(purpose.rawValue), \(algorithm.rawValue))" }
}

extension SecretKey: CustomReflectable {
    public var customMirror: Mirror { Mirror(self, children: ["id": id, "purpose": purpose.rawValue]) }
}
