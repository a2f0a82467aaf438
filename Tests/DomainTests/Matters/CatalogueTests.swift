import Core
import Domain
import Testing

struct CatalogueTests {
    @Test func `a matter is known by its key, for one name stands under many parents`() throws {
        #expect(try Tree.path(Tree.noise).name == "环境 › 噪音")
        #expect(try Tree.path(Tree.noisyNeighbour).name == "矛盾纠纷 › 噪音")
        #expect(
            Tree.catalogue.leaves.map(\.name) == [
                "环境 › 垃圾清运", "环境 › 噪音 › 夜间施工", "矛盾纠纷 › 家庭纠纷", "矛盾纠纷 › 噪音",
            ])
    }

    @Test func `what it doesn't say itself the nearest above it says`() throws {
        let building = try Tree.path(Tree.building)
        #expect(building.duty == .cooperating)
        #expect(building.standards.map(\.lead) == [.township])
        #expect(building.concern == nil)
        #expect(try Tree.path(Tree.family).concern == .family)
        #expect(try Tree.path(Tree.rubbish).standard(1)?.lead == .propertyFirm)
        #expect(try Tree.path(Tree.rubbish).standard(2) == nil)
    }

    @Test func `the last edition that speaks of a matter counts`() throws {
        let later = Tree.matter(Tree.noise, Tree.environment, "噪声", isRetired: true)
        let catalogue = Catalogue(Tree.catalogue.all.map(\.matter) + [later])
        #expect(catalogue[Tree.noise]?.name == "噪声")
        #expect(catalogue.path(to: Tree.building)?.isInUse == false)
        #expect(!catalogue.all.contains { $0.matter.id == Tree.building })
        #expect(catalogue.children(of: Tree.environment).count == 2)
        #expect(catalogue.inUse(below: Tree.environment).map(\.id) == [Tree.rubbish])
        #expect(Set(catalogue.everything.map(\.id)) == Set(Tree.catalogue.all.map(\.matter.id)))
    }

    @Test func `a circle in what was stored has no path and no end`() {
        let circle = Catalogue([Tree.matter(Key(1), Key(2), "甲"), Tree.matter(Key(2), Key(1), "乙")])
        #expect(circle.path(to: Key(1)) == nil)
        #expect(circle.all.isEmpty)
    }

    @Test(arguments: [
        ("噪音", ["环境 › 噪音", "矛盾纠纷 › 噪音", "环境 › 噪音 › 夜间施工"]),
        ("ljqy", ["环境 › 垃圾清运"]), ("LJ", ["环境 › 垃圾清运"]), ("0110", ["环境 › 垃圾清运"]), ("０１１０", ["环境 › 垃圾清运"]),
        ("没有清走", ["环境 › 垃圾清运", "环境"]), ("矛盾 噪", ["矛盾纠纷 › 噪音"]), ("运", ["环境 › 垃圾清运"]), ("桥梁", []), ("  ", []),
    ])
    func `it is found by a part of its name, its code, its standard or its first letters`(
        typed: String, found: [String]
    ) {
        #expect(Set(Tree.catalogue.search(typed, limit: 10).map(\.name)) == Set(found))
    }

    @Test func `the name itself comes first`() {
        #expect(Tree.catalogue.search("噪音", limit: 2).map(\.name) == ["环境 › 噪音", "矛盾纠纷 › 噪音"])
    }

    // MARK: What may be said of a matter

    @Test func `texts lose their blanks, and a matter stands among its siblings`() throws {
        let draft = Tree.matter(
            Key(9), Tree.disputes, " 物业纠纷　", code: " 0201 ",
            standards: [Tree.standard(2, .community, lead: .community), Tree.standard(1, .grid, lead: .grid)])
        let made = try Matter.made(draft, in: Tree.catalogue)
        #expect(made.name == "物业纠纷" && made.code == "0201")
        #expect(made.standards.map(\.number) == [1, 2])
    }

    static let refusals: [(Matter, Matter.Refusal)] = [
        (Tree.matter(Key(9), nil, " "), .nameMisshapen),
        (Tree.matter(Key(9), nil, String(repeating: "长", count: 41)), .nameMisshapen),
        (Tree.matter(Key(9), nil, "两\n行"), .nameMisshapen),
        (Tree.matter(Key(9), Tree.environment, "噪音"), .nameTaken),
        (Tree.matter(Key(9), nil, "新", code: String(repeating: "0", count: 21)), .codeTooLong),
        (Tree.matter(Key(9), nil, "新", code: "0110"), .codeTaken("0110")),
        (Tree.matter(Key(9), Key(99), "新"), .parentMissing),
        (Tree.matter(Tree.environment, Tree.building, "环境"), .circle),
        (Tree.matter(Tree.noise, Tree.noise, "噪音"), .circle),
        (Tree.matter(Tree.noise, Tree.environment, "噪音", isRetired: true), .inUseBelow(1)),
        (
            Tree.matter(Key(9), nil, "新", standards: (1...10).map { Tree.standard($0, .grid, lead: .grid) }),
            .tooManyStandards
        ),
    ]

    @Test(arguments: refusals)
    func `what a matter can't be is refused and told`(draft: Matter, refusal: Matter.Refusal) {
        #expect(throws: refusal) { try Matter.made(draft, in: Tree.catalogue) }
        #expect(!refusal.problem.words.chinese.isEmpty && refusal.problem.code.hasPrefix("matter."))
    }

    @Test func `the tree is six deep at most, what hangs on a matter among it`() throws {
        var entries: [Matter] = []
        for level in 1...6 {
            let draft = Tree.matter(Key(Int64(level)), level == 1 ? nil : Key(Int64(level - 1)), "第\(level)级")
            entries.append(try Matter.made(draft, in: Catalogue(entries)))
        }
        #expect(throws: Matter.Refusal.tooDeep) {
            try Matter.made(Tree.matter(Key(9), Key(6), "第七级"), in: Catalogue(entries))
        }
        let other = try Matter.made(Tree.matter(Key(10), nil, "另一棵"), in: Catalogue(entries))
        #expect(throws: Matter.Refusal.tooDeep) {
            try Matter.made(Tree.matter(Key(1), Key(10), "第1级"), in: Catalogue(entries + [other]))
        }
    }

    static let long = String(repeating: "长", count: 301)
    static let standards: [(Matter.Standard, Matter.Standard.Refusal)] = [
        (Tree.standard(0, .grid, lead: .grid), .numberTaken), (Tree.standard(10, .grid, lead: .grid), .numberTaken),
        (Tree.standard(1, .grid, lead: .grid, filing: " "), .filingMisshapen),
        (Tree.standard(1, .grid, lead: .grid, filing: long), .filingMisshapen),
        (Tree.standard(1, .grid, lead: .department("")), .lineMisshapen),
        (Tree.standard(1, .grid, lead: .grid, assists: [.grid]), .tooManyAssists),
        (Tree.standard(1, .grid, lead: .grid, assists: [.township, .township]), .tooManyAssists),
        (
            Matter.Standard(
                id: Key(1), number: 1, filing: "有", closing: "没有了", levels: [], lead: .grid, limit: .workingDays(1)),
            .levelsMissing
        ),
        (
            Matter.Standard(
                id: Key(1), number: 1, filing: "有", closing: "", levels: [.grid], lead: .grid, limit: .workingDays(1)),
            .closingMisshapen
        ),
        (
            Matter.Standard(
                id: Key(1), number: 1, filing: "有", closing: "没有了", levels: [.grid], lead: .grid,
                limit: .workingDays(1), basis: long),
            .basisTooLong
        ),
    ]

    @Test(arguments: standards)
    func `what a standard can't be is refused, with its number`(
        standard: Matter.Standard, refusal: Matter.Standard.Refusal
    ) {
        let draft = Tree.matter(Key(9), nil, "新", standards: [standard])
        let expected = Matter.Refusal.standard(standard.number, refusal)
        #expect(throws: expected) { try Matter.made(draft, in: Tree.catalogue) }
        #expect(expected.problem.words.chinese.contains("第 \(standard.number) 条"))
    }

    @Test func `the same in another edition says the same under other keys`() throws {
        let rubbish = try Tree.path(Tree.rubbish).matter
        var next: Int64 = 500
        let copy = rubbish.said(by: Key(2000)) {
            next += 1
            return next
        }
        #expect(copy.edition == Key(2000) && copy.standards.map(\.id) == [Key(501)])
        #expect(copy.saysTheSame(as: rubbish))
        #expect(!copy.saysTheSame(as: try Tree.path(Tree.noise).matter))
    }
}
