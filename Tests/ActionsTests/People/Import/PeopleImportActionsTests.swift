import Core
import Database
import Domain
import Fixtures
import Sheets
import Storage
import Testing

@testable import Actions

@Suite(.serialized)
struct PeopleImportActionsTests {
    static let lines = [
        "单雄信,13912345678,墨子巷网格,网格长", "李梅,１３９１２３４５６７９,锡麟街社区/墨子巷网格,专职网格员", ",,,",
        "王芳,13912345670,龙山路网格,兼职", "赵云,139,墨子巷网格,网格员", "孙小圣,13912345671,月球网格,网格员", "合计,4,,",
    ]

    @Test(arguments: Engines.available)
    func `a list is read, judged, applied as by hand, and its wrong rows come back to be corrected`(
        engine: Engine
    ) async throws {
        let test = try await PeopleImportCast(engine)
        let id = try await test.ready(Self.lines)
        #expect(try await test.kinds(id) == [.new: 3, .wrong: 2])
        let wrong = try await test.lines(id, .wrong)
        #expect(wrong.map(\.number) == [6, 7])
        #expect(wrong[0].faults[0].chinese.hasPrefix("“联系电话”：") && wrong[1].faults[0].chinese.contains("月球网格"))
        let new = try await test.lines(id, .new)
        #expect(new.map(\.name) == ["单雄信", "李梅", "王芳"] && new[1].numbers[0].masked == "139****5679")
        #expect(new.map(\.place) == ["墨子巷网格", "墨子巷网格", "龙山路网格"])

        let done = try await test.apply(id)
        #expect(done.run.stage == .done && done.done == 3 && done.wrong == 2 && done.left == 0)
        let person = try #require(try await test.lines(id, .new)[0].person)
        #expect(try await test.cast.journal("person", person.number) == ["person.registered"])
        let view = try await test.cast.persons.view(person, by: PeopleCast.clerk)
        #expect(view.numbers[.phone] == "139****5678" && view.posts.map(\.post.kind) == [.gridLeader])
        #expect(try await test.cast.journal("post", view.posts[0].post.id.number) == ["post.given"])
        // Nothing of what was taken over is left in the list.
        #expect(try await WholeDatabase(test.world.database).places(of: "13912345678") == [])

        let (bytes, format) = try await test.imports.errors(of: id, in: .chinese, by: PeopleCast.clerk)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(format == .csv && text.contains("姓名,联系电话,所属网格,岗位,错误说明"))
        #expect(text.contains("赵云,139,墨子巷网格,网格员,") && !text.contains("单雄信"))
        let mended = text.replacing("赵云,139,", with: "赵云,13912345672,").replacing("月球网格,网", with: "龙山路网格,网")
        let again = try await test.ready(SheetFile(name: "改.csv", bytes: Array(mended.utf8)))
        #expect(try await test.kinds(again) == [.new: 2])
        #expect(try await test.apply(again).done == 2)
        #expect(try await test.count("person") == 5)
    }

    @Test(arguments: Engines.available)
    func `the same list twice changes nothing, and the mapping is remembered`(engine: Engine) async throws {
        let test = try await PeopleImportCast(engine)
        let first = try await test.ready(Self.lines)
        try await test.apply(first)
        let id = try await test.imports.stage(PeopleImportCast.file(Self.lines), by: PeopleCast.clerk)
        // No mapping is asked for: the shape is known.
        #expect(try await test.imports.report(id, by: PeopleCast.clerk).run.stage == .ready)
        #expect(try await test.kinds(id) == [.same: 3, .wrong: 2])
        #expect(try await test.apply(id).same == 3)
        #expect(try await test.count("person") == 3)
        #expect(try await test.count("post") == 3)
        // The mapping is the clerk's; a list of the same columns by somebody elsewhere is asked about.
        let other = try await test.imports.stage(PeopleImportCast.file(Self.lines), by: PeopleCast.system)
        #expect(try await test.imports.report(other, by: PeopleCast.system).run.stage == .mapping)
    }

    @Test(arguments: Engines.available)
    func `nobody is moved unasked, and a decision is carried out as the act by hand`(engine: Engine) async throws {
        let test = try await PeopleImportCast(engine)
        try await test.apply(try await test.ready(["李梅,13912345679,墨子巷网格,专职网格员"]))
        let rows = ["李梅,13912345679,龙山路网格,专职网格员"]
        let left = try await test.ready(rows)
        let doubt = try await test.lines(left, .doubt)
        #expect(doubt.count == 1 && doubt[0].candidates[0].post == .gridWorker)
        #expect(doubt[0].candidates[0].about.contains("墨子巷网格"))
        #expect(try await test.apply(left).left == 1)
        #expect(try await test.count("post") == 1)

        let moved = try await test.ready(rows)
        try await test.imports.decide(.move, on: 2, of: moved, by: PeopleCast.clerk)
        #expect(try await test.kinds(moved) == [.post: 1])
        #expect(try await test.apply(moved).done == 1)
        let person = try #require(try await test.lines(moved, .post)[0].person)
        let posts = try await test.cast.persons.view(person, by: PeopleCast.clerk).posts
        #expect(posts.filter(\.post.isOpen).map(\.seat) == ["龙山路网格"] && posts.count == 2)
        #expect(await refusal { try await test.imports.decide(.move, on: 2, of: moved, by: PeopleCast.clerk) } != nil)
    }

    @Test(arguments: Engines.available)
    func `a name alone waits for a decision, in the register and in the list itself`(engine: Engine) async throws {
        let test = try await PeopleImportCast(engine)
        _ = try await test.cast.person("单雄信")
        let id = try await test.ready(["单雄信,,墨子巷网格,网格长", "李梅,,墨子巷网格,兼职", "李梅,,龙山路网格,兼职"])
        #expect(try await test.kinds(id) == [.doubt: 2, .new: 1])
        let doubts = try await test.lines(id, .doubt)
        #expect(doubts[1].finding.doubts == [.maybeRow(3)])
        try await test.imports.decide(.same, on: 2, of: id, by: PeopleCast.clerk)
        try await test.imports.decide(.other, on: 4, of: id, by: PeopleCast.clerk)
        try await test.imports.decide(nil, on: 4, of: id, by: PeopleCast.clerk)
        #expect(try await test.kinds(id) == [.doubt: 1, .new: 1, .post: 1])
        try await test.imports.decide(.other, on: 4, of: id, by: PeopleCast.clerk)
        #expect(try await test.apply(id).done == 3)
        #expect(try await test.count("person") == 3)
    }

    @Test(arguments: Engines.available)
    func `two of one name with a phone each are two people`(engine: Engine) async throws {
        let test = try await PeopleImportCast(engine)
        let id = try await test.ready(["王伟,13912345601,墨子巷网格,兼职", "王伟,13912345602,墨子巷网格,兼职"])
        #expect(try await test.kinds(id) == [.new: 2])
        #expect(try await test.apply(id).done == 2)
        #expect(try await test.count("person") == 2)
    }

    @Test func `one person in two rows is one, with both posts; the only post of its kind isn't given twice`()
        async throws
    {
        let test = try await PeopleImportCast(.sqlite)
        let id = try await test.ready([
            "李梅,13912345601,墨子巷网格,网格长", "李梅,13912345601,墨子巷网格,兼职", "李梅,13912345601,墨子巷网格,兼职",
            "王芳,13912345602,墨子巷网格,网格长", "王芳,13912345601,墨子巷网格,兼职",
        ])
        #expect(try await test.kinds(id) == [.new: 1, .post: 1, .same: 1, .wrong: 2])
        #expect(try await test.apply(id).done == 2)
        #expect(try await test.count("person") == 1)
        #expect(try await test.count("post") == 2)
    }

    @Test func `a place beyond one's own is refused, and whoever is kept elsewhere isn't seen`() async throws {
        let test = try await PeopleImportCast(.sqlite)
        try await test.apply(try await test.ready(["李梅,13912345679,墨子巷网格,兼职"]))
        let rows = ["李梅,13912345679,墨子巷网格,兼职"]
        let error = await refusal { try await test.ready(rows, by: PeopleCast.stranger) }
        #expect(error != nil)
        #expect(await refusal { try await test.ready(rows, by: PeopleCast.worker) } == "access.forbidden")
        let id = try await test.ready(["李梅,13912345679,宜城路街道,社区民警"])
        #expect(try await test.lines(id, .wrong).map { $0.finding.snags } == [[.notAllowed]])
        // A list is its sender's alone.
        #expect(await refusal { try await test.imports.report(id, by: PeopleCast.system) } == "people-import.missing")
        #expect(await refusal { try await test.imports.drop(id, by: PeopleCast.system) } == "people-import.missing")
    }

    @Test func `a workbook with titles, merged cells and blank rows, and a list in GBK, are read alike`() async throws {
        let test = try await PeopleImportCast(.sqlite)
        let gbk = SheetFile(name: "gbk.csv", bytes: Self.gbk)
        let id = try await test.ready(gbk)
        #expect(try await test.lines(id, .new).map(\.name) == ["李梅"])
        let folder = try Folder()
        let path = folder.path("list.xlsx")
        let writer = try XLSXWriter(
            path: path, sheet: "花名册", columns: ["序号", "姓名", "手机号码", "所属网格", "职务"].map { .init($0, width: 12) },
            watermark: "网格员花名册")
        try writer.append([.integer(1), .text("王芳"), .integer(13_912_345_670), .text("墨子巷网格"), .text("网格长")])
        try writer.append([])
        try writer.append([.integer(2), .text("赵云"), .text("13912345671"), .text("墨子巷网格"), .text("神仙")])
        try writer.finish()
        let book = try await test.ready(SheetFile(name: "list.xlsx", path: path))
        #expect(try await test.kinds(book) == [.new: 1, .wrong: 1])
        #expect(try await test.lines(book, .wrong)[0].number == 5)
        try await test.apply(book)
        let (bytes, format) = try await test.imports.errors(of: book, in: .chinese, by: PeopleCast.clerk)
        #expect(format == .xlsx)
        let again = try await test.ready(SheetFile(name: "again.xlsx", bytes: bytes))
        #expect(try await test.lines(again, .wrong).map(\.name) == ["赵云"])
    }

    /// 姓名,联系电话 / 李梅,13912345679 in GBK.
    static let gbk: [UInt8] =
        [0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xC1, 0xAA, 0xCF, 0xB5, 0xB5, 0xE7, 0xBB, 0xB0, 0x0A]
        + [0xC0, 0xEE, 0xC3, 0xB7] + Array(",13912345679\n".utf8)

    @Test func `no file worth reading is kept`() async throws {
        let test = try await PeopleImportCast(.sqlite)
        for bytes in [Array("".utf8), Array("%PDF-1.4".utf8), Array("\n\n \n".utf8)] {
            let error = await refusal {
                try await test.imports.stage(SheetFile(name: "leer.csv", bytes: bytes), by: PeopleCast.clerk)
            }
            #expect(error != nil)
        }
        let rows = try await test.world.database.read { db in
            try db.first("SELECT count(*) FROM people_import_row") { try $0.int(0) }
        }
        #expect(rows == 0)
    }
}
