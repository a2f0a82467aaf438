public import Core

/// One typed value of a journal entry's payload.
///
/// The payload may never hold a name, a number of a person, an address or free text (DESIGN.md section 5, "The
/// journal"); so there is no case for text. What is personal enters as a salted digest (`Journal.keep`).
public enum Fact: Hashable, Sendable {
    /// The key of a record, above 0.
    case key(Int64)
    /// A word of the program: a stage, a kind, a division's code. 1...64 characters of `[A-Za-z0-9._:-]`, and nothing
    /// that reads as a phone or identity number; anything else is refused when it is recorded.
    case code(String)
    case instant(Instant)
    case day(Day)
    /// Between -9,999,999,999 and 9,999,999,999, so that no phone number passes for one.
    case count(Int)
    case flag(Bool)
    /// 16...64 bytes.
    case digest([UInt8])

    /// The key of `entity`.
    public static func key<Entity>(of entity: Key<Entity>) -> Fact { .key(entity.number) }
}

/// Facts by name; a name is a code of at most 64 characters.
public typealias Facts = [String: Fact]

extension Fact {
    static let largestCount = 9_999_999_999

    /// Throws unless the value is of its kind's form.
    func check() throws {
        switch self {
        case .key(let number): if number <= 0 { throw Refusal.notAKey(number) }
        case .code(let code): try Code.check(code)
        case .count(let count): if count.magnitude > Self.largestCount { throw Refusal.countTooLarge(count) }
        case .digest(let bytes): if !(16...64).contains(bytes.count) { throw Refusal.digestLength(bytes.count) }
        case .instant, .day, .flag: break
        }
    }

    /// A fault of ours in what was handed to the journal, never the caller's.
    enum Refusal: Tellable, Hashable {
        case notAKey(Int64)
        /// The text itself stays out of the sentence: it may be what must not be written down.
        case notACode(length: Int)
        case personal
        case countTooLarge(Int)
        case digestLength(Int)

        var problem: Problem {
            let (chinese, english): (String, String) =
                switch self {
                case .notAKey(let number): ("编号 \(number) 不是正数。", "The key \(number) isn't positive.")
                case .notACode(let length):
                    ("长 \(length) 字节的文字不是代码。", "A text of \(length) bytes isn't a code.")
                case .personal: ("代码像是电话或证件号码。", "A code reads as a phone or identity number.")
                case .countTooLarge(let count): ("数目 \(count) 过大。", "The count \(count) is too large.")
                case .digestLength(let length): ("摘要长 \(length) 字节。", "A digest has \(length) bytes.")
                }
            return Problem(
                .internalFault, "journal.not-a-fact",
                Words("不能写入日志：\(chinese)", "This can't go into the journal: \(english)")
            )
        }
    }
}

/// The words the program has for things: kinds, stages, names of facts.
enum Code {
    /// Throws unless `text` is 1...64 characters of `[A-Za-z0-9._:-]` and doesn't read as a number of a person.
    static func check(_ text: String) throws {
        var text = text
        if let refusal = text.withUTF8({ refusal(of: $0) }) { throw refusal }
    }

    /// Why the bytes are no code; nil where they are one.
    static func refusal(of bytes: UnsafeBufferPointer<UInt8>) -> Fact.Refusal? {
        guard (1...64).contains(bytes.count), bytes.allSatisfy(isAllowed) else { return .notACode(length: bytes.count) }
        return readsAsPersonal(bytes) ? .personal : nil
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: isDigit(byte) || isSeparator(byte)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "-"): true
        default: false
        }
    }

    /// A run of digits, separators between them left out: 11 digits from 13 to 19 on are a mobile phone, 10 to 12 from
    /// 0 on a telephone, 17 with a digit or X behind an identity number. Division codes have 6, 9, 12 or 15 and never
    /// begin with 0, keys are facts of their own.
    private static func readsAsPersonal(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var run = Run()
        for byte in bytes {
            if isDigit(byte) {
                run.add(byte)
            } else if !isSeparator(byte) {
                if run.isPersonal || (run.count == 17 && (byte | 0x20) == UInt8(ascii: "x")) { return true }
                run = Run()
            }
        }
        return run.isPersonal
    }

    /// Digits in a row, as far as matters.
    private struct Run {
        private(set) var count = 0
        private var first: UInt8 = 0
        private var second: UInt8 = 0

        mutating func add(_ digit: UInt8) {
            if count == 0 { first = digit }
            if count == 1 { second = digit }
            count += 1
        }

        var isPersonal: Bool {
            switch count {
            case 11: first == UInt8(ascii: "0") || (first == UInt8(ascii: "1") && second >= UInt8(ascii: "3"))
            case 10, 12: first == UInt8(ascii: "0")
            case 18: true
            default: false
            }
        }
    }
}
