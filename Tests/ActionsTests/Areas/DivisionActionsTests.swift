import Actions
import Core
import Database
import Domain
import Fixtures
import Testing

@Suite(.serialized)
struct DivisionActionsTests {
    static func file(_ name: String, _ text: String) -> DivisionFile {
        DivisionFile(name: name, bytes: Array(text.utf8))
    }

    /// Given in the wrong order on purpose.
    static func files(city: String = "安庆市") -> [DivisionFile] {
        [
            file("areas.csv", "code,name,cityCode,provinceCode\n340802,\"迎江区\",3408,34\n340803,大观区,3408,34\n"),
            file("provinces.csv", "code,name\n34,安徽省\n"),
            file("cities.csv", "\u{FEFF}code,name,provinceCode\r\n3408,\(city),34\r\n"),
            file("streets.csv", "code,name,areaCode\n340802001, 宜城路街道 ,340802\n\n340802002,孝肃路街道,340802\n"),
        ]
    }

    static func take(_ files: [DivisionFile], into test: TestWorld, on day: Day? = nil) async throws -> DivisionReport {
        let divisions = DivisionActions(world: test.world)
        let id = try await divisions.stage(files, from: day ?? test.world.now().day, by: Asking.administrator)
        try await divisions.apply(id, by: Asking.administrator)
        return try await divisions.report(id, by: Asking.administrator)
    }

    @Test(arguments: Engines.available)
    func `the same files twice change nothing`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        let first = try await Self.take(Self.files(), into: test)
        #expect(first.added == 6 && first.run.stage == .done && first.counts[.new] == 6)
        let areas = AreaActions(world: test.world)
        let before = try await areas.search("3408", by: Asking.worker)
        #expect(before.map(\.area.name) == ["安庆市", "迎江区", "宜城路街道", "孝肃路街道", "大观区"])
        #expect(before[2].line == ["安徽省", "安庆市", "迎江区"])

        let second = try await Self.take(Self.files(), into: test)
        #expect(second.added == 0 && second.counts[.same] == 6)
        #expect(try await areas.search("3408", by: Asking.worker).map(\.area) == before.map(\.area))
    }

    @Test(arguments: Engines.available)
    func `a code with another name waits for a person, and what is new below it too`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        _ = try await Self.take(Self.files(), into: test)
        test.pass(days: 30)
        let changed = Self.files(city: "宜城市") + [Self.file("more.csv", "code,name,cityCode\n340811,宜秀区,3408\n")]
        let divisions = DivisionActions(world: test.world)
        let id = try await divisions.stage(changed, from: test.world.now().day, by: Asking.administrator)
        let report = try await divisions.report(id, by: Asking.administrator)
        #expect(report.counts == [.wrong: 0, .doubt: 1, .waiting: 1, .new: 0, .same: 5])
        try await divisions.apply(id, by: Asking.administrator)
        let done = try await divisions.report(id, by: Asking.administrator)
        #expect(done.added == 0 && done.skipped == 2)
        #expect(try await AreaActions(world: test.world).search("宜秀", by: Asking.worker).isEmpty)
    }

    @Test(arguments: DivisionImport.Decision.allCases)
    func `a decision is carried out`(decision: DivisionImport.Decision) async throws {
        let test = try await TestWorld()
        _ = try await Self.take(Self.files(), into: test)
        let areas = AreaActions(world: test.world)
        let city = try await areas.search("安庆", by: Asking.worker)[0].area
        test.pass(days: 30)
        let changed = Self.files(city: "宜城市") + [Self.file("more.csv", "code,name,cityCode\n340811,宜秀区,3408\n")]
        let divisions = DivisionActions(world: test.world)
        let id = try await divisions.stage(changed, from: test.world.now().day, by: Asking.administrator)
        let doubt = try #require(
            try await divisions.rows(of: id, .doubt, after: 0, by: Asking.administrator).items.first)
        #expect(doubt.nameNow == "安庆市" && doubt.row.name == "宜城市")
        try await divisions.decide(decision, position: doubt.position, of: id, by: Asking.administrator)
        try await divisions.apply(id, by: Asking.administrator)

        let old = try await areas.find(city.id, after: nil, by: Asking.worker)
        let new = try await areas.search("宜秀", by: Asking.worker)
        switch decision {
        case .renamed:
            #expect(old.area.name == "宜城市")
            #expect(old.labels.map(\.name) == ["宜城市", "安庆市"])
            #expect(new.map(\.line) == [["安徽省", "宜城市"]])
        case .other:
            #expect(old.area.name == "安庆市")
            #expect(old.labels.map(\.validTo) == [test.world.now().day])
            #expect(new.map(\.line) == [["安徽省", "宜城市"]])
            #expect(new[0].area.parent != city.id)
        case .left:
            #expect(old.area.name == "安庆市" && old.labels.count == 1)
            #expect(new.isEmpty)
        }
    }

    @Test(arguments: Engines.available)
    func `one wrong row, and nothing at all is taken over`(engine: Engine) async throws {
        let test = try await TestWorld(engine)
        let divisions = DivisionActions(world: test.world)
        let wrong = Self.file("streets.csv", "code,name,areaCode\n34080200,宜城路街道,340802\n340802002,,340802\n")
        let id = try await divisions.stage(
            Array(Self.files().dropLast()) + [wrong], from: test.world.now().day, by: Asking.administrator)
        let problem = await #expect(throws: Problem.self) {
            try await divisions.apply(id, by: Asking.administrator)
        }
        #expect(problem?.code == "divisions.wrong-rows")
        #expect(try await AreaActions(world: test.world).top(after: nil, by: Asking.worker).items.isEmpty)
        let file = String(
            decoding: try await divisions.wrongRows(of: id, in: .chinese, by: Asking.administrator), as: UTF8.self)
        #expect(file.contains("streets.csv,2,34080200,宜城路街道,340802,代码“34080200”应是 9 位数字"))
        #expect(file.contains("streets.csv,3,340802002,,340802,代码 340802002 没有名称"))
        try await divisions.drop(id, by: Asking.administrator)
        #expect(try await divisions.report(id, by: Asking.administrator).run.stage == .dropped)
    }

    /// The gallery: what people send instead of a list.
    @Test(arguments: [
        ("", "sheet.empty"), ("code,name\n", "divisions.no-rows"), ("代码,名称\n34,安徽省\n", "divisions.no-columns"),
        ("code,name\n34,\"安徽", "sheet.open-quote"), ("<html><table></table></html>", "sheet.other-kind"),
    ])
    func `a file that is no list gets a sentence with its name`(text: String, code: String) async throws {
        let test = try await TestWorld()
        let divisions = DivisionActions(world: test.world)
        let problem = await #expect(throws: Problem.self) {
            try await divisions.stage(
                [Self.file("表.csv", text)], from: test.world.now().day, by: Asking.administrator)
        }
        #expect(problem?.code == code)
        #expect(problem?.words.chinese.hasPrefix("表.csv：") == true)
        #expect(problem?.words.english.hasPrefix("表.csv: ") == true)
        #expect(try await divisions.latest(by: Asking.administrator).isEmpty, "nothing half-done stays")
    }

    @Test func `a file in GBK is read`() async throws {
        let test = try await TestWorld()
        let bytes: [UInt8] = Array("code,name\n34,".utf8) + [0xB0, 0xB2, 0xBB, 0xD5, 0xCA, 0xA1] + Array("\n".utf8)
        let report = try await Self.take([DivisionFile(name: "gbk.csv", bytes: bytes)], into: test)
        #expect(report.added == 1)
        #expect(try await AreaActions(world: test.world).search("ahs", by: Asking.worker).map(\.area.name) == ["安徽省"])
    }

    @Test func `only the system administrator may import`() async throws {
        let test = try await TestWorld()
        for caller in [Asking.worker, Asking.resident, Asking.nobody] {
            await #expect(throws: Problem.self) {
                try await DivisionActions(world: test.world).stage(
                    Self.files(), from: test.world.now().day, by: caller)
            }
        }
    }

    /// All 44,703 rows of the country, twice. The times are printed, not judged: the machine is noisy.
    @Test(.enabled(if: Shared.isThere, "../shared/data isn't here"), arguments: Engines.available)
    func `the country's divisions come in whole, and a second time change nothing`(engine: Engine) async throws {
        let folder = try #require(Shared.data) + "/divisions"
        let files = ["provinces", "cities", "areas", "streets"].map {
            DivisionFile(name: "\($0).csv", path: "\(folder)/\($0).csv")
        }
        let test = try await TestWorld(engine)
        let clock = ContinuousClock()
        var report: DivisionReport?
        let first = try await clock.measure { report = try await Self.take(files, into: test) }
        #expect(report?.added == 44_703)
        let second = try await clock.measure { report = try await Self.take(files, into: test) }
        #expect(report?.added == 0 && report?.counts[.same] == 44_703)
        print("import of 44,703 divisions on \(engine): \(first), again \(second)")

        let areas = AreaActions(world: test.world)
        let hits = try await areas.search("yjq", by: Asking.worker)
        #expect(hits.contains { $0.area.name == "迎江区" && $0.line == ["安徽省", "安庆市"] })
        let top = try await areas.top(after: nil, by: Asking.worker)
        #expect(top.items.count == 31)
        let province = try #require(hits.first { $0.area.name == "迎江区" })
        #expect(try await areas.find(province.area.id, after: nil, by: Asking.worker).counts.areas[.township] ?? 0 > 5)
    }
}
