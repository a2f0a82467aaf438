public import Core

/// The second thing that proves somebody: an authenticator app's codes, with recovery codes for the day it is lost.
///
///     absent ──begin──▶ enrolling ──confirm──▶ active
///       ▲                │    ▲ └─begin─┘        │
///       └─────remove─────┘    └──────────────────┘ remove (owner), reset (security administrator) ──▶ absent
public struct SecondFactor: Hashable, Sendable {
    public internal(set) var stage: Stage

    public init(stage: Stage) { self.stage = stage }
}

extension SecondFactor {
    public enum Stage: Hashable, Sendable {
        case absent
        /// A secret was shown and no code of it was seen yet.
        case enrolling(since: Instant)
        /// `lastStep` is the latest step of time whose code was accepted.
        case active(since: Instant, lastStep: Int64)
    }

    public enum Act: Hashable, Sendable {
        case begin
        /// A code of this step was right.
        case confirm(step: Int64), prove(step: Int64)
        case remove, reset
    }

    public enum Refusal: Error, Hashable, Sendable {
        case wrongCode, usedCode, required, tooLate, outOfTurn
    }

    /// How long a shown secret waits for its first code.
    public static let enrolmentMinutes = 30

    /// - Parameter isRequired: whether the owner's roles ask for a second factor: then they can't take it away.
    public func after(_ act: Act, at now: Instant, isRequired: Bool) throws(Refusal) -> SecondFactor {
        switch (stage, act) {
        case (.absent, .begin), (.enrolling, .begin):
            return SecondFactor(stage: .enrolling(since: now))
        case (.enrolling(let since), .confirm(let step)):
            guard now < since.adding(minutes: Self.enrolmentMinutes) else { throw .tooLate }
            return SecondFactor(stage: .active(since: now, lastStep: step))
        case (.active(let since, let lastStep), .prove(let step)):
            guard step > lastStep else { throw .usedCode }
            return SecondFactor(stage: .active(since: since, lastStep: step))
        case (.active, .remove):
            guard !isRequired else { throw .required }
            return SecondFactor(stage: .absent)
        case (.enrolling, .remove), (.enrolling, .reset), (.active, .reset):
            return SecondFactor(stage: .absent)
        case (.absent, _), (.enrolling, _), (.active, _):
            throw .outOfTurn
        }
    }

    public var isActive: Bool {
        if case .active = stage { true } else { false }
    }
}

extension SecondFactor.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .wrongCode:
            Problem(
                .invalid, "second-factor.wrong-code", field: "code",
                Words(
                    "验证码不对。请看手机上的动态码，等它换下一个再输；手机时间要准。",
                    "The code is wrong. Wait for the next one on your phone; its clock must be right."))
        case .usedCode:
            Problem(
                .invalid, "second-factor.used-code", field: "code",
                Words("这个验证码已经用过，请等下一个。", "This code was used already; wait for the next."))
        case .required:
            Problem(
                .forbidden, "second-factor.required",
                Words(
                    "您的岗位必须用动态码，不能关掉。换手机时请重新绑定。",
                    "Your role needs the second step; it can't be removed. Set it up again when you change phones."))
        case .tooLate:
            Problem(
                .conflict, "second-factor.too-late",
                Words("这个二维码已过期，请重新开始绑定。", "This code to scan has expired; begin again."))
        case .outOfTurn:
            Problem(
                .conflict, "second-factor.out-of-turn",
                Words("动态码的设置刚才变了，请刷新后再看。", "The second step has changed meanwhile; reload the page."))
        }
    }
}

/// Ten codes on paper, each good once in place of the app's.
public enum RecoveryCode {
    public static let count = 10
    /// Random bytes behind one code: 80 bits, so that a plain hash of it can't be searched through.
    public static let byteLength = 10

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let length = 16

    /// `XXXX-XXXX-XXXX-XXXX` without letters that are misread (I, L, O, U).
    public static func text(_ bytes: [UInt8]) -> String {
        var letters: [Character] = []
        var buffer: UInt32 = 0
        var held = 0
        for byte in bytes.prefix(byteLength) {
            buffer = buffer << 8 | UInt32(byte)
            held += 8
            while held >= 5 {
                held -= 5
                letters.append(alphabet[Int(buffer >> UInt32(held) & 31)])
            }
        }
        return grouped(letters)
    }

    /// What somebody typed, as it was printed; nil when it can't be a code.
    public static func read(_ typed: String) -> String? {
        let letters: [Character] = typed.halfWidth.uppercased().compactMap { letter in
            switch letter {
            case "-", " ": nil
            case "I", "L": "1"
            case "O": "0"
            default: letter
            }
        }
        guard letters.count == length, letters.allSatisfy(alphabet.contains) else { return nil }
        return grouped(letters)
    }

    private static func grouped(_ letters: [Character]) -> String {
        stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: "-")
    }
}
