import Core
import Testing

struct PersonalCodeTests {
    static let today = Sample.day("2026-11-21")

    @Test(arguments: [
        "11010519491231002X", "440524188001010014", "11010519491231002x", " 110105 19491231 002X ",
        "１１０１０５１９４９１２３１００２Ｘ",
    ])
    func `the standard's own identity numbers are right, however typed`(text: String) throws {
        #expect(try IdentityNumber.reading(text, today: Self.today).text.count == 18)
    }

    @Test func `an identity number tells birth, age and sex`() throws {
        let number = try IdentityNumber.reading("11010519491231002X", today: Self.today)
        #expect(number.born == Sample.day("1949-12-31"))
        #expect(number.sexCode == 2)
        #expect(number.age(on: Sample.day("2026-12-30")) == 76)
        #expect(number.age(on: Sample.day("2026-12-31")) == 77)
        #expect(!number.isInvented)
    }

    @Test(arguments: [
        ("", IdentityNumber.Refusal.wrongLength(0)), ("110105491231002", .wrongLength(15)),
        ("11010519491231002Y", .notADigit(18)),
        ("X1010519491231002X", .notADigit(1)), ("11010519491331002X", .impossibleBirth),
        ("110105202702280024", .impossibleBirth), ("110105194912310021", .wrongCheck),
        ("张三", .wrongLength(2)),
    ])
    func `what is wrong with an identity number is told`(text: String, refusal: IdentityNumber.Refusal) {
        #expect(throws: refusal) { try IdentityNumber.reading(text, today: Self.today) }
    }

    @Test func `one mistyped or two swapped neighbours are always found`() {
        let right = Array("11010519491231002X")
        for index in 0..<17 {
            for digit in "0123456789" where digit != right[index] {
                var wrong = right
                wrong[index] = digit
                #expect(throws: IdentityNumber.Refusal.self) {
                    try IdentityNumber.reading(String(wrong), today: Self.today)
                }
            }
            guard index < 16, right[index] != right[index + 1] else { continue }
            var swapped = right
            swapped.swapAt(index, index + 1)
            #expect(throws: IdentityNumber.Refusal.self) {
                try IdentityNumber.reading(String(swapped), today: Self.today)
            }
        }
    }

    @Test func `invented numbers are valid and nobody's`() throws {
        for serial in 0..<1000 {
            let made = IdentityNumber.invented(born: Sample.day("1960-02-29"), serial: serial)
            #expect(try IdentityNumber.reading(made.text, today: Self.today) == made)
            #expect(made.isInvented && made.sexCode == (serial % 2 == 1 ? 1 : 2))
        }
    }

    @Test(arguments: ["91350100M000100Y43", "91350100m000100y43", "9135 0100-M000100Y43"])
    func `the standard's own credit code is right, however typed`(text: String) throws {
        #expect(try CreditCode.reading(text).text == "91350100M000100Y43")
    }

    @Test(arguments: [
        ("91350100M000100Y4", CreditCode.Refusal.wrongLength(17)), ("9I350100M000100Y43", .wrongCharacter(2)),
        ("91350100M000100Y44", .wrongCheck), ("91350100M000010Y43", .wrongCheck),
    ])
    func `what is wrong with a credit code is told`(text: String, refusal: CreditCode.Refusal) {
        #expect(throws: refusal) { try CreditCode.reading(text) }
    }

    @Test func `invented credit codes are valid`() throws {
        for serial in stride(from: 0, to: 100_000_000, by: 999_983) {
            let made = CreditCode.invented(serial: serial)
            #expect(try CreditCode.reading(made.text) == made)
        }
    }

    @Test(arguments: [
        ("13812341234", "13812341234"), ("138 1234 1234", "13812341234"), ("+86 138-1234-1234", "13812341234"),
        ("８６13812341234", "13812341234"), ("0951-1234567", "0951-1234567"), ("(010)12345678", "010-12345678"),
        ("12345", "12345"), ("110", "110"), ("400-123-4567", "4001234567"),
    ])
    func `phones are read as people write them`(written: String, text: String) throws {
        #expect(try PhoneNumber.reading(written).text == text)
    }

    @Test(arguments: [
        ("", PhoneNumber.Refusal.notAPhone), ("abc", .notAPhone), ("1381234123", .wrongLength(digits: 10, wanted: 11)),
        ("138123412345", .wrongLength(digits: 12, wanted: 11)), ("0951-123", .wrongLength(digits: 7, wanted: 12)),
        ("2345678", .notAPhone), ("+1 202 555 0100", .notAPhone),
    ])
    func `what is wrong with a phone is told`(written: String, refusal: PhoneNumber.Refusal) {
        #expect(throws: refusal) { try PhoneNumber.reading(written) }
    }

    @Test func `where messages go only a mobile will do`() {
        #expect(throws: PhoneNumber.Refusal.notMobile) { try PhoneNumber.readingMobile("0951-1234567") }
    }

    @Test func `every refusal has a sentence in both languages`() {
        let problems: [Problem] =
            [IdentityNumber.Refusal.wrongLength(2), .notADigit(3), .impossibleBirth, .wrongCheck].map(\.problem)
            + [CreditCode.Refusal.wrongLength(2), .wrongCharacter(2), .wrongCheck].map(\.problem)
            + [PhoneNumber.Refusal.notAPhone, .wrongLength(digits: 1, wanted: 2), .notMobile].map(\.problem)
        #expect(problems.allSatisfy { $0.words.chinese.hasSuffix("。") && $0.words.english.hasSuffix(".") })
        #expect(Set(problems.map(\.code)).count == problems.count)
    }
}
