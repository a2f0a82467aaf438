public import Core

/// A mobile number of mainland China: 11 digits, the first 1, the second 3...9.
public struct Phone: Hashable, Sendable {
    public let digits: String

    public enum Refusal: Error, Hashable, Sendable { case misshapen }

    /// Blanks, dashes, full-width digits and a leading +86, 0086 or 86 are read as people mean them.
    public init(_ typed: some StringProtocol) throws(Refusal) {
        var digits = String(typed).halfWidth.filter { !$0.isWhitespace && $0 != "-" }
        for prefix in ["+86", "0086", "86"] where digits.hasPrefix(prefix) && digits.count > 11 {
            digits.removeFirst(prefix.count)
            break
        }
        let bytes = Array(digits.utf8)
        guard bytes.count == 11, bytes.allSatisfy({ (0x30...0x39).contains($0) }), bytes[0] == 0x31, bytes[1] >= 0x33
        else { throw .misshapen }
        self.digits = digits
    }

    /// `138****1234`.
    public var masked: String { Masked.phone(digits) }
}

extension Phone.Refusal: Tellable {
    public var problem: Problem {
        Problem(
            .invalid, "phone.misshapen", field: "phone",
            Words("请填 11 位手机号。", "Give a mobile number of 11 digits."))
    }
}

/// A code sent to a resident's phone, good once, for five minutes, on the browser that asked for it.
///
/// Bound to the asking browser, so that a stranger who asks for codes can't spend the owner's tries.
public struct PhoneCode: Hashable, Sendable {
    public let sentAt: Instant
    /// Wrong tries so far.
    public let tries: Int
    public let isUsed: Bool

    public init(sentAt: Instant, tries: Int, isUsed: Bool) {
        self.sentAt = sentAt
        self.tries = tries
        self.isUsed = isUsed
    }

    public static let digits = 6
    public static let lifeMinutes = 5
    public static let mostTries = 5

    public enum Refusal: Error, Hashable, Sendable {
        case wrong(left: Int)
        case over
    }

    /// The code after a try: used when it was right, one try older when wrong.
    public func after(tryThatIs right: Bool, at now: Instant) throws(Refusal) -> PhoneCode {
        guard isOpen(at: now) else { throw .over }
        return PhoneCode(sentAt: sentAt, tries: right ? tries : tries + 1, isUsed: right)
    }

    public func isOpen(at now: Instant) -> Bool {
        !isUsed && tries < Self.mostTries && now < sentAt.adding(minutes: Self.lifeMinutes)
    }

    /// Six digits from random bytes.
    ///
    /// - Parameter bytes: eight; the remainder's bias is below 10⁻¹³.
    public static func text(_ bytes: [UInt8]) -> String {
        let number = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return (number % 1_000_000).padded(to: digits)
    }

    /// What somebody typed, without blanks, full-width digits made plain.
    public static func read(_ typed: String) -> String { typed.halfWidth.filter { !$0.isWhitespace } }
}

extension PhoneCode.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .wrong(let left):
            Problem(
                .invalid, "phone-code.wrong", field: "code",
                Words("验证码不对，还可以试 \(left) 次。", "The code is wrong; \(left) tries left."),
                arguments: ["left": .integer(left)])
        case .over:
            Problem(
                .invalid, "phone-code.over", field: "code",
                Words("这个验证码已失效，请重新获取一个。", "This code is no longer good; ask for another."))
        }
    }
}
