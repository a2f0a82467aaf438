import Core
import Domain
import Testing

struct PasswordRulesTests {
    private func refusal(
        _ password: String, _ rules: PasswordRules = .standard, name: String = "zhangwei", displayName: String = "张伟明"
    ) -> PasswordRules.Refusal? {
        do throws(PasswordRules.Refusal) {
            try rules.check(password, name: name, displayName: displayName)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "correct horse battery", "今天吃了三碗牛肉面真好", "k3vt-9mxp-2hqs", "Tr0ub4dor&3x", "lamp river cloud",
        "zhangwei-lamp-river",
    ])
    func `a long and unlikely password is good`(password: String) {
        #expect(refusal(password) == nil)
    }

    @Test(arguments: [
        ("short", PasswordRules.Refusal.tooShort(least: 10)),
        ("password123", .common), ("P@ssw0rd123!", .common), ("wangge2026!!", .common), ("qwertyuiop1", .common),
        ("mimamima88", .common), ("我的密码12345678", .common),
        ("1234567890", .predictable), ("aaaaaaaaaaaa", .predictable), ("abcabcabcabc", .predictable),
        ("0987654321", .predictable), ("1qaz2wsx3edc", .common),
        ("zhangwei2026", .holdsName), ("iewgnahz88", .holdsName), ("张伟明2026年真好", .holdsName),
    ])
    func `a likely password is refused with its reason`(password: String, expected: PasswordRules.Refusal) {
        #expect(refusal(password) == expected)
    }

    @Test func `no password is too long to type, and none is cut off`() {
        #expect(refusal(String(repeating: "lamp river ", count: 12)) == .tooLong)
        #expect(refusal(String(repeating: "👨‍👩‍👧‍👦", count: 100)) == .tooLong)
    }

    @Test func `the graded rules ask for eight characters of three kinds and a change after ninety days`() {
        #expect(refusal("lampriver", .graded) == .tooFewKinds(least: 3))
        #expect(refusal("Lamp-river7", .graded) == nil)
        #expect(refusal("Lr-7pqx", .graded) == .tooShort(least: 8))
        let changed = Instant(milliseconds: 0)
        #expect(!PasswordRules.graded.isExpired(changedAt: changed, at: changed.adding(days: 89)))
        #expect(PasswordRules.graded.isExpired(changedAt: changed, at: changed.adding(days: 90)))
        #expect(!PasswordRules.standard.isExpired(changedAt: changed, at: changed.adding(days: 3650)))
    }

    @Test func `rules out of range can't be made`() {
        #expect(PasswordRules(leastLength: 7, leastKinds: 1, expiryDays: nil) == nil)
        #expect(PasswordRules(leastLength: 10, leastKinds: 5, expiryDays: nil) == nil)
        #expect(PasswordRules(leastLength: 10, leastKinds: 1, expiryDays: 0) == nil)
        #expect(PasswordRules(leastLength: 10, leastKinds: 1, expiryDays: nil) == .standard)
    }

    @Test func `every refusal has its words in both languages`() {
        let all: [PasswordRules.Refusal] = [
            .tooShort(least: 10), .tooLong, .tooFewKinds(least: 3), .common, .predictable, .holdsName, .sameAsBefore,
            .repetitionDiffers,
        ]
        for refusal in all {
            #expect(!refusal.problem.words.chinese.isEmpty && !refusal.problem.words.english.isEmpty)
            #expect(refusal.problem.field != nil)
        }
    }
}
