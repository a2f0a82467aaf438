/// A telephone number as dialled inside China: mobile, landline with area code, or a short service number.
public struct PhoneNumber: Hashable, Sendable {
    /// Digits; a landline has a dash behind its area code: `13812341234`, `0951-12345678`, `12345`.
    public let text: String
    public let kind: Kind

    public enum Kind: Hashable, Sendable {
        /// 11 digits, beginning with 13 to 19.
        case mobile
        /// An area code of 3 or 4 digits that begins with 0, and 7 or 8 digits.
        case landline
        /// 110, 12345, 400 numbers and the like.
        case service
    }

    public enum Refusal: Error, Hashable, Sendable {
        case notAPhone
        /// It has another number of digits than the kind it begins like.
        case wrongLength(digits: Int, wanted: Int)
        /// A phone was given where only one that gets messages will do.
        case notMobile
    }

    /// Reads what people type: blanks, dashes, brackets, full-width digits and +86 are let pass.
    public static func reading(_ written: String) throws(Refusal) -> PhoneNumber {
        let plain = written.plainCode.filter { !"()（）.·".contains($0) }
        let digits = withoutCountry(plain)
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .notAPhone }
        if digits.hasPrefix("0") { return try landline(digits) }
        if let second = digits.dropFirst().first, digits.hasPrefix("1"), "3456789".contains(second) {
            guard digits.count == 11 else { throw .wrongLength(digits: digits.count, wanted: 11) }
            return PhoneNumber(text: digits, kind: .mobile)
        }
        if isService(digits) { return PhoneNumber(text: digits, kind: .service) }
        throw .notAPhone
    }

    /// As `reading`, for a number that must get messages.
    public static func readingMobile(_ written: String) throws(Refusal) -> PhoneNumber {
        let phone = try reading(written)
        guard phone.kind == .mobile else { throw .notMobile }
        return phone
    }

    private static func withoutCountry(_ text: String) -> String {
        for prefix in ["+86", "0086"] where text.hasPrefix(prefix) { return String(text.dropFirst(prefix.count)) }
        return text.count == 13 && text.hasPrefix("861") ? String(text.dropFirst(2)) : text
    }

    /// Area codes 01x and 02x have three digits, the others four.
    private static func landline(_ digits: String) throws(Refusal) -> PhoneNumber {
        let area = digits.hasPrefix("01") || digits.hasPrefix("02") ? 3 : 4
        let rest = digits.count - area
        guard (7...8).contains(rest) else { throw .wrongLength(digits: digits.count, wanted: area + 8) }
        return PhoneNumber(text: "\(digits.prefix(area))-\(digits.dropFirst(area))", kind: .landline)
    }

    private static func isService(_ digits: String) -> Bool {
        switch digits.count {
        case 3: digits.hasPrefix("11") || digits.hasPrefix("12")
        case 5...6: digits.hasPrefix("1") || digits.hasPrefix("9")
        case 10: digits.hasPrefix("400") || digits.hasPrefix("800")
        default: false
        }
    }
}

extension PhoneNumber.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .notAPhone:
            Problem(
                .invalid, "phone.not-a-phone",
                Words(
                    "这不是电话号码。请写手机号（11 位）或带区号的座机号，如 0951-1234567。",
                    "This is no telephone number. Give a mobile number of 11 digits, or a landline with its area code "
                        + "such as 0951-1234567."))
        case .wrongLength(let digits, let wanted):
            Problem(
                .invalid, "phone.wrong-length",
                Words(
                    "电话号码应为 \(wanted) 位数字，现在是 \(digits) 位。",
                    "This number should have \(wanted) digits; it has \(digits)."))
        case .notMobile:
            Problem(
                .invalid, "phone.not-mobile",
                Words("这里要填能收短信的手机号。", "Give a mobile number here: it must receive messages."))
        }
    }
}
