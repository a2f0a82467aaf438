import Core
import Crypto
import Domain
import Testing

struct TimeCodeTests {
    /// The secret of RFC 6238 appendix B: "12345678901234567890".
    private static let secret = Array("12345678901234567890".utf8)

    private static func hmac(_ message: [UInt8]) -> [UInt8] {
        Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: secret)))
    }

    /// The last six of the eight digits in RFC 6238 appendix B.
    @Test(
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
            (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ] as [(Int64, String)])
    func `the codes are those of the standard`(seconds: Int64, code: String) {
        let step = TimeCode.step(at: Instant(milliseconds: seconds * 1000))
        #expect(TimeCode.code(step: step, hmac: Self.hmac) == code)
    }

    @Test func `a code is good half a minute early and late, and no further`() {
        let now = Instant(milliseconds: 1_234_567_890_000)
        let step = TimeCode.step(at: now)
        for offset: Int64 in -3...3 {
            let code = TimeCode.code(step: step + offset, hmac: Self.hmac)
            let accepted = TimeCode.accepted(code, at: now, after: nil, hmac: Self.hmac)
            #expect(accepted == (abs(offset) <= 1 ? step + offset : nil))
        }
    }

    @Test func `a code that was accepted isn't accepted twice, nor an older one`() {
        let now = Instant(milliseconds: 1_234_567_890_000)
        let step = TimeCode.step(at: now)
        let code = TimeCode.code(step: step, hmac: Self.hmac)
        #expect(TimeCode.accepted(code, at: now, after: step - 1, hmac: Self.hmac) == step)
        #expect(TimeCode.accepted(code, at: now, after: step, hmac: Self.hmac) == nil)
        let older = TimeCode.code(step: step - 1, hmac: Self.hmac)
        #expect(TimeCode.accepted(older, at: now, after: step, hmac: Self.hmac) == nil)
    }

    @Test(arguments: ["", "28708", "2870822", "abcdef", "28708２x"])
    func `what isn't six digits is no code`(typed: String) {
        #expect(TimeCode.accepted(typed, at: Instant(milliseconds: 59_000), after: nil, hmac: Self.hmac) == nil)
    }

    @Test(arguments: ["287 082", " 287082 ", "２８７０８２"])
    func `blanks and full-width digits are read as people mean them`(typed: String) {
        #expect(TimeCode.accepted(typed, at: Instant(milliseconds: 59_000), after: nil, hmac: Self.hmac) == 1)
    }

    @Test func `the app's address names the city and the person`() {
        let address = TimeCode.address(secret: Self.secret, issuer: "银川市", name: "zhang.wei")
        #expect(
            address.hasPrefix(
                "otpauth://totp/%E9%93%B6%E5%B7%9D%E5%B8%82:zhang.wei?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&"))
    }

    /// RFC 4648 section 10.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI"),
    ])
    func `base 32 is that of the standard`(plain: String, text: String) {
        #expect(Base32.text(Array(plain.utf8)) == text)
    }
}

struct SecondFactorTests {
    private static let now = Instant(milliseconds: 1_800_000_000_000)
    private static let stages: [(String, SecondFactor.Stage)] = [
        ("absent", .absent), ("enrolling", .enrolling(since: now)),
        ("stale", .enrolling(since: now.adding(minutes: -31))), ("active", .active(since: now, lastStep: 100)),
    ]
    private static let acts: [(String, SecondFactor.Act)] = [
        ("begin", .begin), ("confirm", .confirm(step: 101)), ("prove", .prove(step: 101)),
        ("prove again", .prove(step: 100)), ("remove", .remove), ("reset", .reset),
    ]

    /// The negative space: of 4 stages × 6 acts × 2 kinds of role, only these succeed.
    @Test func `only these acts succeed`() {
        var allowed: Set<String> = []
        for (stage, from) in Self.stages {
            for (act, what) in Self.acts {
                for isRequired in [false, true] {
                    let next = try? SecondFactor(stage: from).after(what, at: Self.now, isRequired: isRequired)
                    if next != nil { allowed.insert("\(stage): \(act)\(isRequired ? " (required)" : "")") }
                }
            }
        }
        #expect(
            allowed == [
                "absent: begin", "absent: begin (required)",
                "enrolling: begin", "enrolling: begin (required)", "enrolling: confirm",
                "enrolling: confirm (required)", "enrolling: remove", "enrolling: remove (required)",
                "enrolling: reset", "enrolling: reset (required)",
                "stale: begin", "stale: begin (required)", "stale: remove", "stale: remove (required)",
                "stale: reset", "stale: reset (required)",
                "active: prove", "active: prove (required)", "active: remove", "active: reset",
                "active: reset (required)",
            ])
    }

    @Test func `a proof moves the last step on, and the same step is told as used`() throws {
        let factor = SecondFactor(stage: .active(since: Self.now, lastStep: 100))
        #expect(
            try factor.after(.prove(step: 102), at: Self.now, isRequired: true).stage
                == .active(since: Self.now, lastStep: 102))
        #expect(throws: SecondFactor.Refusal.usedCode) {
            try factor.after(.prove(step: 100), at: Self.now, isRequired: true)
        }
    }

    @Test func `a recovery code is read back however it is typed`() {
        let code = RecoveryCode.text([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
        #expect(code.count == 19)
        #expect(RecoveryCode.read(code) == code)
        #expect(RecoveryCode.read(code.lowercased().replacing("-", with: " ")) == code)
        #expect(RecoveryCode.read(code.replacing("1", with: "l").replacing("0", with: "o")) == code)
        #expect(RecoveryCode.read("123456") == nil)
        #expect(RecoveryCode.read(code + "7") == nil)
    }
}
