internal import Crypto
internal import Foundation

/// A key that seals the journal. It lies outside the database: whoever has only the database can't seal.
public struct SealKey: Sendable {
    /// A code of at most 64 characters that is stored with each seal: `seal-1`.
    public let id: String
    let secret: SymmetricKey

    /// - Parameter secret: 32 random bytes or more.
    public init(id: String, secret: [UInt8]) throws {
        try Code.check(id)
        guard secret.count >= 32 else { throw TooShort(bytes: secret.count) }
        self.id = id
        self.secret = SymmetricKey(data: secret)
    }

    public struct TooShort: Error, Hashable, Sendable { public let bytes: Int }
}

extension KeyRing {
    /// The key that seals now.
    public func sealKey() throws -> SealKey { try SealKey(current(.seal)) }

    /// All keys that ever sealed: what a verification needs.
    public func sealKeys() throws -> [SealKey] { try keys.filter { $0.purpose == .seal }.map(SealKey.init) }
}

extension SealKey {
    fileprivate init(_ key: SecretKey) throws { try self.init(id: "seal-\(key.id)", secret: key.bytes) }
}

/// How a seal is made: docs/journal-format.md, "The seal".
enum Seal {
    /// The only algorithm so far, as it is stored.
    static let algorithm = "hmac-sha256"
    /// What stands for the seal before the first.
    static let beginning = [UInt8](repeating: 0, count: 32)

    /// The seal of an entry: HMAC over position, the seal before, the key's id, the algorithm and the entry's bytes.
    static func make(_ entry: StoredEntry, at position: Int64, after previous: [UInt8], with key: SealKey) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(number: position)
        bytes.append(contentsOf: previous)
        bytes.append(text: key.id)
        bytes.append(text: algorithm)
        bytes.append(contentsOf: entry.canonicalBytes)
        return code(of: bytes, with: key)
    }

    /// That the program itself moved the floor there, and nobody who only had the database.
    static func floorProof(position: Int64, seal: [UInt8], with key: SealKey) -> [UInt8] {
        var bytes: [UInt8] = Array("wangge-journal-floor".utf8)
        bytes.append(number: position)
        bytes.append(contentsOf: seal)
        return code(of: bytes, with: key)
    }

    private static func code(of bytes: [UInt8], with key: SealKey) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key.secret))
    }
}
