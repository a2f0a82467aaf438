import Core
import Crypto
import Domain
import Testing

/// Messages are signed as Standard Webhooks 1.0 says, and hold no more than a number and a stage.
struct HookSignatureTests {
    private static func hmac(_ key: [UInt8], _ message: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
    }

    /// What every library of the standard is tested with.
    @Test func `the signature is that of the standard`() throws {
        let secret = try #require(HookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        #expect(secret.text == "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        let header = HookSignature.header(
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: "1614265330", body: #"{"test": 2432232314}"#,
            secrets: [secret], hmac: Self.hmac)
        #expect(header == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    @Test func `two secrets sign beside each other, and another body or time has another signature`() {
        let secrets = [HookSecret([UInt8](repeating: 1, count: 32)), HookSecret([UInt8](repeating: 2, count: 32))]
        func header(_ secrets: [HookSecret], body: String = "{}", timestamp: String = "1") -> String {
            HookSignature.header(id: "msg_1", timestamp: timestamp, body: body, secrets: secrets, hmac: Self.hmac)
        }
        let both = header(secrets)
        #expect(both == "\(header([secrets[0]])) \(header([secrets[1]]))")
        #expect(header([secrets[0]], body: "{ }") != header([secrets[0]]))
        #expect(header([secrets[0]], timestamp: "2") != header([secrets[0]]))
    }

    @Test func `a secret is read as it is shown`() {
        for count in [24, 31, 32, 33, 64] {
            let secret = HookSecret((0..<count).map { UInt8(truncatingIfNeeded: 250 + $0) })
            #expect(HookSecret(secret.text) == secret)
        }
        for wrong in [
            "", "whsec_", "whsec_AAAA", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_-_KQ9r8GKYqrTwjUPD8ILPZIo2La",
        ] {
            #expect(HookSecret(wrong) == nil, "\(wrong)")
        }
    }

    @Test func `the body names a case and a stage, and is the same at every try`() {
        let at = Instant(milliseconds: 1_795_406_400_000)
        let handle = HookDelivery.Handle(number: "0D7K\"", stage: .handling, path: "/cases/X")
        let one = HookDelivery(
            id: Key(7), to: Key(1), .moved, of: handle, at: at, made: at, stage: .waiting(until: at), attempts: 1)
        let wanted = """
            {"id":"msg_\(Key<Hook>(7))","type":"case.moved","at":"\(at)",\
            "case":{"number":"0D7K\\"","stage":"handling","url":"https://grid.example.cn/cases/X"}}
            """
        #expect(one.body(site: "https://grid.example.cn") == wanted)
        let later = one.after(.status(500), at: at.adding(minutes: 1), jitter: 3)
        #expect(later.body(site: "https://grid.example.cn") == wanted && later.messageID == one.messageID)
        let test = HookDelivery(id: Key(8), to: Key(1), .test, of: nil, at: at, made: at, stage: .taken)
        #expect(test.body(site: "x").hasSuffix(#""case":null}"#))
    }
}
