import Core
import Domain
import Testing

struct CaseNumberTests {
    static let number = CaseNumber(Key(0x1234_5678_9ABC_DEF))

    @Test func `it is read as it is written, and as people type it`() {
        let text = Self.number.description
        #expect(text.count == 17 && text.count { $0 == "-" } == 3)
        #expect(CaseNumber(text) == Self.number)
        #expect(CaseNumber(" " + text.lowercased().filter { $0 != "-" } + " ") == Self.number)
        #expect(CaseNumber(text.replacing("0", with: "o").replacing("1", with: "l")) == Self.number)
        for wrong in [
            "", "0", String(text.dropLast()), text + "0", "0000-0000-0000-00", text.replacing("-", with: "_"),
        ] {
            #expect(CaseNumber(wrong) == nil, "\(wrong)")
        }
    }

    @Test func `any one wrong character is noticed, and any two that changed places`() {
        let digits: [Character] = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        let text = Array(Self.number.description.filter { $0 != "-" })
        for index in text.indices {
            for digit in digits where digit != text[index] {
                var wrong = text
                wrong[index] = digit
                #expect(CaseNumber(String(wrong)) == nil)
            }
            for other in text.indices where text[other] != text[index] {
                var wrong = text
                wrong.swapAt(index, other)
                #expect(CaseNumber(String(wrong)) == nil)
            }
        }
    }
}
