import Core
import Domain
import Foundation
import Testing

struct CaseImportTests {
    static let (north, south, other) = (Key<Area>(11), Key<Area>(12), Key<Area>(13))
    static let today = Instant(milliseconds: 1_795_406_400_000).day

    static let catalogue: Catalogue = {
        let standard = Matter.Standard(
            id: Key(9), number: 1, filing: "有人反映", closing: "办好", levels: [.community], lead: .grid,
            limit: .workingDays(3))
        let edition = Key<Edition>(1)
        return Catalogue([
            Matter(id: Key(1), edition: edition, parent: nil, name: "市容", standards: [standard]),
            Matter(id: Key(2), edition: edition, parent: Key(1), name: "垃圾清运"),
            Matter(id: Key(3), edition: edition, parent: Key(1), name: "其他"),
            Matter(id: Key(4), edition: edition, parent: nil, name: "物业", standards: [standard]),
            Matter(id: Key(5), edition: edition, parent: Key(4), name: "其他"),
        ])
    }()

    static let known = CaseImport.Known(
        today: today, fileable: catalogue.fileable, places: names, numbers: ["旧-1"])

    static let names = PlaceNames([
        .init(id: north, parent: nil, level: .community, name: "北社区"),
        .init(id: south, parent: nil, level: .community, name: "南社区"),
        .init(id: Key(21), parent: north, level: .grid, name: "一网格"),
        .init(id: Key(22), parent: south, level: .grid, name: "一网格"),
    ])

    static func row(_ line: Int, _ changes: [CaseImport.Column: String] = [:]) -> CaseImport.Row {
        let usual: [CaseImport.Column: String] = [
            .number: "甲-\(line)", .text: "垃圾没人收", .opened: "2026-11-02", .place: "北社区", .matter: "垃圾清运",
        ]
        return CaseImport.Row(line: line, usual.merging(changes) { $1 })
    }

    static func verdict(_ changes: [CaseImport.Column: String]) -> CaseImport.Verdict? {
        CaseImport.judged([row(2, changes)], by: known).first
    }

    @Test func `a row becomes a case as far as it says`() throws {
        let found = Self.verdict([.closed: "２０２６年１１月９日", .result: "已清运", .address: "三号楼"])
        guard case .new(let told, let remarks)? = found else { throw Unexpected() }
        #expect(told.area == Self.north && told.matter == Key(2) && remarks.isEmpty && told.number == "甲-2")
        #expect(told.opened == Day(written: "2026-11-02") && told.closed == Day(written: "2026-11-09"))
        guard case .new(let timed, _)? = Self.verdict([.opened: "2026/11/2 21:31:53"]) else { throw Unexpected() }
        #expect(timed.opened == Day(written: "2026-11-02") && timed.closed == nil)
    }

    @Test func `what it lacks is counted and taken in without`() throws {
        let table: [([CaseImport.Column: String], CaseImport.Remark)] = [
            ([.matter: "马路"], .matterUnknown("马路")), ([.matter: "其他"], .matterSeveral("其他")),
            ([.result: "已办"], .closeMissing),
        ]
        for (changes, remark) in table {
            guard case .new(let told, let remarks)? = Self.verdict(changes) else { throw Unexpected() }
            #expect(remarks == [remark])
            #expect((told.matter == nil) == (remark != .closeMissing) && told.closed == nil)
        }
    }

    @Test func `what can't be right is told with its column`() {
        let table: [([CaseImport.Column: String], CaseImport.Fault)] = [
            ([.text: " "], .missing(.text)), ([.number: ""], .missing(.number)), ([.opened: ""], .missing(.opened)),
            ([.opened: "去年"], .noDay(.opened)), ([.opened: "2027-01-01"], .dayToCome(.opened)),
            ([.closed: "2027-01-01"], .dayToCome(.closed)), ([.closed: "2026-11-01"], .closedBeforeOpened),
            ([.place: "西社区"], .placeUnknown), ([.place: "一网格"], .placeSeveral), ([.place: ""], .missing(.place)),
            ([.closed: "2026-11-09", .matter: "马路"], .matterNeeded),
            ([.text: String(repeating: "长", count: 2001)], .tooLong(.text)),
            ([.result: String(repeating: "e\u{301}", count: 1001)], .tooLong(.result)),
        ]
        for (changes, fault) in table {
            #expect(Self.verdict(changes) == .wrong([fault]), "\(fault)")
            #expect(!fault.words.chinese.isEmpty && !fault.words.english.isEmpty)
        }
    }

    @Test func `a long number that lost its end, or a formula that fails, is told and never taken for a case`() {
        let row = { (line: Int, spoiled: [CaseImport.Column: CaseImport.Row.Spoiling]) in
            CaseImport.Row(
                line: line, Self.row(line, [.number: "旧-1"]).cells, spoiled: spoiled)
        }
        let rows = [
            row(2, [.number: .lostDigits]), row(3, [.number: .lostDigits]), row(4, [.opened: .formula("#N/A")]),
        ]
        let found = CaseImport.judged(rows, by: Self.known)
        #expect(found == [.wrong([.lostDigits(.number)]), .wrong([.lostDigits(.number)]), .same])
        for column in CaseImport.Column.allCases {
            for (spoiling, fault) in [
                (CaseImport.Row.Spoiling.lostDigits, CaseImport.Fault.lostDigits(column)),
                (.formula("#N/A"), .formula(column, "#N/A")),
            ] {
                let cells = Self.row(2).cells.filter { $0.key != column }
                let row = CaseImport.Row(line: 2, cells, spoiled: [column: spoiling])
                #expect(CaseImport.judged([row], by: Self.known) == [.wrong([fault])], "\(fault)")
                #expect(fault.column == column && !fault.words.chinese.isEmpty && !fault.words.english.isEmpty)
            }
        }
    }

    @Test func `nobody is said to have led what a dispatcher couldn't send them`() throws {
        let listed = [SendingTests.admission(Tree.rubbish, downTo: .community)]
        let (community, township, county) = (Tree.place.community, Tree.place.township, Tree.place.county)
        let table: [(Key<Matter>, Set<Matter.Level>, [Admission], Key<Area>?)] = [
            (Tree.rubbish, [.community, .township], listed, community), (Tree.rubbish, [.community], [], nil),
            (Tree.rubbish, [.grid, .community, .township], [], township), (Tree.rubbish, [.county], listed, county),
            (Tree.noise, [.community, .township, .county], [], county), (Tree.noise, [.township], [], nil),
        ]
        for (matter, levels, listed, area) in table {
            let standard = Matter.Standard(
                id: Key(9), number: 1, filing: "有人反映", closing: "办好", levels: levels, lead: .grid,
                limit: .workingDays(3))
            let lead = CaseImport.lead(
                of: try Tree.path(matter), by: standard, in: Tree.place, on: SendingTests.today, listed: listed)
            #expect(lead?.party == area.map { .area($0) }, "\(matter) \(levels)")
        }
    }

    @Test func `what came in before is passed over, and of two rows with one number the second is wrong`() {
        let rows = [Self.row(2, [.number: "旧-1", .text: ""]), Self.row(3), Self.row(4, [.number: "甲-3"])]
        let found = CaseImport.judged(rows, by: Self.known)
        #expect(found.first == .same && found.last == .wrong([.twin(line: 3)]))
    }

    @Test func `columns are known by their names, and a mapping comes out as it went in`() throws {
        let heading = ["工单编号", "诉求内容（必填）", "受理时间", "办结时间", "问题类型", "所属社区", "发生地址", "处理结果"]
        let found = CaseMapping.suggestion(for: heading)
        #expect(
            found == Dictionary(uniqueKeysWithValues: CaseImport.Column.allCases.map { ($0, $0.place(in: heading)) }))
        let mapping = try CaseMapping(found)
        #expect(CaseMapping(text: mapping.text) == mapping && CaseMapping(text: "number=0") == nil)
        #expect(throws: CaseMapping.Refusal.missing(.text)) { try CaseMapping([.number: 0, .opened: 1]) }
        #expect(throws: CaseMapping.Refusal.twice(.opened)) { try CaseMapping([.number: 0, .text: 1, .opened: 1]) }
        #expect(CaseMapping.shape(of: ["编号 ", "内容（必填）"]) == CaseMapping.shape(of: ["编号", "内容"]))
    }

    private struct Unexpected: Error {}
}

extension CaseImport.Column {
    fileprivate func place(in heading: [String]) -> Int {
        let order: [CaseImport.Column] = [.number, .text, .opened, .closed, .matter, .place, .address, .result]
        return order.firstIndex(of: self) ?? heading.count
    }
}
