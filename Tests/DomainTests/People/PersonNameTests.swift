import Core
import Domain
import Testing

struct PersonNameTests {
    @Test(arguments: [
        ("张三", "张三"), (" 欧阳修远　", "欧阳修远"), ("买买提・艾力", "买买提·艾力"), ("阿依古丽•吐尔逊", "阿依古丽·吐尔逊"),
        ("Ｏ’Neill", "O'Neill"), ("Mary  Ann", "Mary Ann"), ("𠮷田", "𠮷田"), ("\u{E863}某", "\u{E863}某"),
        (String(repeating: "雅", count: 50), String(repeating: "雅", count: 50)),
    ])
    func `names of every kind are taken as people write them`(typed: String, kept: String) throws {
        #expect(try PersonName(typed).text == kept)
    }

    @Test(arguments: ["", "　", "··", "-"])
    func `a name has a letter`(typed: String) {
        #expect(throws: PersonName.Refusal.blank) { try PersonName(typed) }
    }

    @Test func `fifty-one characters are too many, digits and signs are none of a name`() {
        #expect(throws: PersonName.Refusal.long(51)) { try PersonName(String(repeating: "雅", count: 51)) }
        #expect(throws: PersonName.Refusal.character("3")) { try PersonName("张3") }
        #expect(throws: PersonName.Refusal.character("<")) { try PersonName("张<三") }
    }
}
