public import Core

/// What a password must be. The standard follows current practice (NIST SP 800-63B section 5.1.1): length and no common
/// password, rather than kinds of characters and forced changes; `graded` is what testers of the graded protection ask
/// for (DOMAIN.md B11, "typical tester's numbers").
public struct PasswordRules: Hashable, Sendable {
    /// In characters, 8...64.
    public let leastLength: Int
    /// How many of upper case, lower case, digits and others it holds at least, 1...4. Han characters are others.
    public let leastKinds: Int
    /// Days after which a new one is asked for; nil for never.
    public let expiryDays: Int?

    /// Nil unless each figure is in its range and the days are 1...3650.
    public init?(leastLength: Int, leastKinds: Int, expiryDays: Int?) {
        guard (8...64).contains(leastLength), (1...4).contains(leastKinds), (1...3650).contains(expiryDays ?? 1)
        else { return nil }
        self.init(length: leastLength, kinds: leastKinds, days: expiryDays)
    }

    private init(length: Int, kinds: Int, days: Int?) {
        leastLength = length
        leastKinds = kinds
        expiryDays = days
    }

    public static let standard = PasswordRules(length: 10, kinds: 1, days: nil)
    public static let graded = PasswordRules(length: 8, kinds: 3, days: 90)

    /// In characters. Longer ones are refused, never cut off.
    public static let mostLength = 128

    public enum Refusal: Error, Hashable, Sendable {
        case tooShort(least: Int)
        case tooLong
        case tooFewKinds(least: Int)
        case common
        /// A row of keys, a count, one piece again and again.
        case predictable
        case holdsName
        case sameAsBefore
        case repetitionDiffers
    }
}

extension PasswordRules {
    /// Throws what is wrong with `password` for somebody of these names.
    public func check(_ password: String, name: String, displayName: String) throws(Refusal) {
        guard password.count >= leastLength else { throw .tooShort(least: leastLength) }
        guard password.count <= Self.mostLength, password.utf8.count <= 1024 else { throw .tooLong }
        guard Self.kinds(in: password) >= leastKinds else { throw .tooFewKinds(least: leastKinds) }
        let folded = password.lowercased()
        guard !LikelyPasswords.contains(folded) else { throw .common }
        guard !Self.isPredictable(folded) else { throw .predictable }
        for own in [name.lowercased(), displayName.lowercased()] where own.count >= 3 {
            // A name inside is harmless when enough else stands around it.
            let holds = folded.contains(own) || folded.contains(String(own.reversed()))
            guard !holds || folded.count - own.count >= 8 else { throw .holdsName }
        }
    }

    /// Whether a password of that age must be renewed before anything else.
    public func isExpired(changedAt: Instant, at now: Instant) -> Bool {
        guard let expiryDays else { return false }
        return now >= changedAt.adding(days: expiryDays)
    }

    private static func kinds(in password: String) -> Int {
        let scalars = password.unicodeScalars
        let found = [
            scalars.contains { ("A"..."Z").contains($0) },
            scalars.contains { ("a"..."z").contains($0) },
            scalars.contains { ("0"..."9").contains($0) },
            scalars.contains { !$0.isASCIILetterOrDigit },
        ]
        return found.count { $0 }
    }

    /// Fewer than four characters that couldn't be told from those before.
    private static func isPredictable(_ folded: String) -> Bool {
        let scalars = Array(folded.unicodeScalars)
        let surprises = scalars.indices.count { index in
            guard index > 0 else { return true }
            let here = scalars[index]
            let before = scalars[index - 1]
            let isNextInCount = abs(Int64(here.value) - Int64(before.value)) <= 1
            let repeats = (1...4).contains { index >= $0 && scalars[index - $0] == here }
            return !isNextInCount && !repeats && !LikelyPasswords.areNeighbours(before, here)
        }
        return surprises < 4
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIILetterOrDigit: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }
}

extension PasswordRules.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .tooShort(let least):
            Problem(
                .invalid, "password.too-short", field: "password",
                Words(
                    "密码至少要 \(least) 个字符。几个不相干的词连起来，好记又难猜。",
                    "At least \(least) characters, please. A few unrelated words are easy to keep and hard to guess."
                ),
                arguments: ["least": .integer(least)])
        case .tooLong:
            Problem(
                .invalid, "password.too-long", field: "password",
                Words(
                    "密码最多 \(PasswordRules.mostLength) 个字符。",
                    "A password has at most \(PasswordRules.mostLength) characters."))
        case .tooFewKinds(let least):
            Problem(
                .invalid, "password.too-few-kinds", field: "password",
                Words(
                    "大写字母、小写字母、数字、其他符号，密码里至少要有其中 \(least) 种。",
                    "Use at least \(least) of upper case, lower case, digits and other signs."),
                arguments: ["least": .integer(least)])
        case .common:
            Problem(
                .invalid, "password.common", field: "password",
                Words("这个密码太多人用，一猜就中，请换一个。", "Too many people use this password; choose another."))
        case .predictable:
            Problem(
                .invalid, "password.predictable", field: "password",
                Words("这个密码只是连续或重复的键，请换一个。", "This is only a row of keys or a repetition; choose another."))
        case .holdsName:
            Problem(
                .invalid, "password.holds-name", field: "password",
                Words("密码里不要放自己的名字或登录名。", "Leave your own name out of the password."))
        case .sameAsBefore:
            Problem(
                .invalid, "password.same", field: "password",
                Words("新密码和现在的一样，请换一个。", "The new password is the present one; choose another."))
        case .repetitionDiffers:
            Problem(
                .invalid, "password.repetition", field: "repetition",
                Words("两次输入的密码不一样，请再输一次。", "The two passwords differ; type the second again."))
        }
    }
}
