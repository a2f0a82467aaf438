import Core
import Domain
import Testing

struct HolderTests {
    static let departments = [
        Holder.Department(id: Key(51), name: "迎江区城市管理局"), Holder.Department(id: Key(52), name: "迎江区住房和城乡建设局"),
        Holder.Department(id: Key(53), name: "迎江区城市管理综合执法大队"),
    ]
    static let facts = Holder.Facts(
        place: Tree.place, estate: Key(60), propertyFirm: Key(61), departments: departments, ended: [Key(70)])
    static let nowhere = Holder.Facts(place: Place())

    @Test func `the same rule finds another body in each place`() {
        #expect(Holder.grid.found(in: Self.facts) == .area(Key(40)))
        #expect(Holder.community.found(in: Self.facts) == .area(Key(30)))
        #expect(Holder.township.found(in: Self.facts) == .area(Key(20)))
        #expect(Holder.propertyFirm.found(in: Self.facts) == .organisation(Key(61)))
        #expect(Holder.department("住建、住房").found(in: Self.facts) == .organisation(Key(52)))
        #expect(Holder.named(Key(71)).found(in: Self.facts) == .organisation(Key(71)))
    }

    @Test func `where nobody is found for certain a person is told why and chooses`() {
        let doubts: [(Holder, Holder.Facts, Holder.Doubt)] = [
            (.grid, Self.nowhere, .noArea(.grid)), (.community, Self.nowhere, .noArea(.community)),
            (.township, Self.nowhere, .noArea(.township)), (.propertyFirm, Self.nowhere, .noEstate),
            (.propertyFirm, Holder.Facts(place: Tree.place, estate: Key(60)), .noPropertyFirm),
            (.department("水务"), Self.facts, .noDepartment("水务")),
            (.department("、"), Self.facts, .noDepartment("、")),
            (.department("城市管理"), Self.facts, .manyDepartments("城市管理", [Key(51), Key(53)])),
            (.named(Key(70)), Self.facts, .ended(Key(70))),
        ]
        for (holder, facts, doubt) in doubts {
            #expect(holder.found(in: facts) == .doubt(doubt))
            #expect(!doubt.words.chinese.isEmpty && !doubt.words.english.isEmpty)
        }
    }

    static let all: [Holder] = [
        .grid, .community, .township, .propertyFirm, .department("城管|城市管理"), .department("12345:热线"),
        .anyUnit, .named(Key(71)),
    ]

    @Test(arguments: all)
    func `a holder comes out of its code as it went in`(holder: Holder) {
        #expect(Holder(code: holder.code) == holder)
    }

    @Test(arguments: ["", "grids", "department:", "named:", "named:x", "street"])
    func `other texts are no holder's code`(code: String) {
        #expect(Holder(code: code) == nil)
    }

    @Test func `people write levels by name, and a line of work for a department`() {
        #expect(Holder(written: " 网格员 ") == .grid)
        #expect(Holder(written: "社区（村）") == .community)
        #expect(Holder(written: "街道（乡镇）") == .township)
        #expect(Holder(written: "小区物业") == .propertyFirm)
        #expect(Holder(written: "住建") == .department("住建"))
        #expect(Holder(written: "住建、 住房") == .department("住建|住房"))
        #expect(Holder.department("住建|住房").words.chinese == "区县部门（住建或住房）")
        #expect(Holder(written: " ") == nil)
        #expect(Holder(written: String(repeating: "长", count: 41)) == nil)
        for holder in Self.all.dropLast(1) { #expect(Holder(written: holder.written) == holder) }
    }
}
