internal import Core
internal import Crypto

/// Shows that a form came from a page of ours, drawn for the same browser (DESIGN.md section 4, "sessions").
///
/// The token is an HMAC over the browser's own secret (its session token, or the visitor cookie), masked with fresh
/// random bytes on every page: compressed pages of different lengths then reveal nothing of it.
public struct FormToken: Sendable {
    /// The name of the form's field.
    public static let field = "form_token"
    private static let length = 32

    private let key: SymmetricKey

    /// - Parameter key: 32 random bytes, the same on every node.
    public init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

    /// - Parameters:
    ///   - secret: what only this browser holds.
    ///   - mask: 32 random bytes.
    public func token(for secret: String, mask: [UInt8]) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Self.bound(secret), using: key)
        return Base64URL.text(mask + zip(mask, code).map { $0 ^ $1 })
    }

    public func isValid(_ token: String, for secret: String) -> Bool {
        guard let bytes = Base64URL.bytes(token), bytes.count == Self.length * 2 else { return false }
        let code = zip(bytes.prefix(Self.length), bytes.suffix(Self.length)).map { $0 ^ $1 }
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Self.bound(secret), using: key)
    }

    private static func bound(_ secret: String) -> [UInt8] { Array("form\0\(secret)".utf8) }

    /// A value of ours that a browser keeps, with its proof: `value.proof`.
    func signed(_ value: String, as purpose: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array("\(purpose)\0\(value)".utf8), using: key)
        return "\(value).\(Base64URL.text(Array(code)))"
    }

    /// The value, if the proof holds.
    func verified(_ text: String, as purpose: String) -> String? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let proof = Base64URL.bytes(parts[1]) else { return nil }
        let value = Array("\(purpose)\0\(parts[0])".utf8)
        guard HMAC<SHA256>.isValidAuthenticationCode(proof, authenticating: value, using: key) else { return nil }
        return String(parts[0])
    }
}
