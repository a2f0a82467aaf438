import Core
import Domain
import Testing

struct OrganisationTests {
    @Test(arguments: [("市城市管理局", "市城市管理局"), ("  North Water Works ", "North Water Works")])
    func `a name is kept without the blanks around it`(typed: String, name: String) throws {
        #expect(try Organisation.made(Key(1), name: typed).name == name)
    }

    @Test(arguments: ["", "   ", "a\u{0}b", String(repeating: "局", count: 101)])
    func `no name, control characters and a hundred and one are refused`(typed: String) {
        #expect(throws: Organisation.Refusal.nameMisshapen) { try Organisation.made(Key(1), name: typed) }
    }
}
