import Core
import Domain
import Testing

struct PrivacyRulesTests {
    @Test(arguments: PrivacyRules.Limit.allCases)
    func `each limit takes its range, both ends included, and nothing beside it`(limit: PrivacyRules.Limit) throws {
        #expect(limit.range.contains(limit.standard))
        for value in [limit.range.lowerBound, limit.range.upperBound] {
            #expect(try PrivacyRules([limit: value])[limit] == value)
        }
        for value in [limit.range.lowerBound - 1, limit.range.upperBound + 1] {
            #expect(throws: PrivacyRules.Refusal.outOfRange(limit)) { try PrivacyRules([limit: value]) }
        }
        #expect(PrivacyRules.Refusal.outOfRange(limit).problem.field == limit.rawValue)
    }

    @Test func `no city does without a second person above five hundred`() {
        #expect(PrivacyRules.Limit.exportPersonsAlone.range.upperBound == 500)
    }
}
