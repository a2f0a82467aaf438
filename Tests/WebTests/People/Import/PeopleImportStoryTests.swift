import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing
import Workers

/// A clerk sends a list of people, says what its columns hold, decides, takes it over, and mends what was wrong.
@Suite(.serialized)
struct PeopleImportStoryTests {
    let people: PeopleSite
    var site: TestSite { people.site }

    init() async throws {
        people = try await PeopleSite()
        let clerk = PeopleSite.clerk
        let world = people.test.world
        // Work behind a page is done as its sender, with what is granted to the account.
        try await world.database.write { db in
            let account = try Account.staff(clerk.id, name: "clerk", displayName: "社区干事", at: .start)
            try AccountTable.insert(account, in: db)
            for (index, grant) in clerk.grants.enumerated() {
                try RoleGrantTable.insert(
                    RoleGrant(
                        id: Key(Int64(9_500 + index)), account: clerk.id, grant: grant, from: .start, until: nil,
                        endedAt: nil), in: db)
            }
        }
    }

    private func send(_ text: String, name: String = "名单.csv", as caller: Caller = PeopleSite.clerk) async -> TestAnswer
    {
        await site.send("/persons/import", files: [TestFile("file", name, text)], as: caller)
    }

    private func goOn(_ address: String) async throws {
        let key = try #require(Key<PeopleImportRun>(address.suffix(13)))
        try await PeopleImportActions(world: people.test.world).goOn(key)
    }

    static let list = """
        网格员花名册,,,
        姓名,联系电话,所属网格,岗位
        单雄信,13912345678,墨子巷网格,网格长
        李梅,13912345679,墨子巷网格,专职网格员
        赵云,139,月球网格,网格员
        """

    @Test func `a list is sent, mapped, looked at, taken over, and its wrong rows are mended`() async throws {
        let clerk = PeopleSite.clerk
        #expect(await site.get("/persons", as: clerk).text.contains("导入名单"))
        let address = try #require(await send(Self.list).location)
        #expect(await site.get(address, as: clerk).location == "\(address)/columns")
        let columns = await site.get("\(address)/columns", as: clerk)
        #expect(columns.text.contains("B 列：联系电话") && columns.text.contains("139****5678"))
        #expect(!columns.text.contains("13912345678"))
        let fields = [
            ("heading", "2"), ("column-0", "name"), ("column-1", "phone"), ("column-2", "area"), ("column-3", "post"),
            ("post", ""), ("from", people.today), ("area", people.town.community.description),
        ]
        let twice = fields.map { $0.0 == "column-3" ? ("column-3", "phone") : $0 }
        #expect(await site.post("\(address)/columns", twice, as: clerk).text.contains("已有一列是“电话”"))
        let none = fields.map { $0.0 == "column-0" ? ("column-0", "") : $0 }
        #expect(await site.post("\(address)/columns", none, as: clerk).text.contains("哪一列是姓名"))
        #expect(await site.post("\(address)/columns", fields, as: clerk).location == address)

        let preview = await site.get("\(address)?rows=new", as: clerk)
        #expect(preview.text.contains("可以导入 2 行") && preview.text.contains("登记进名册并任命"))
        #expect(preview.text.contains("139****5678") && !preview.text.contains("13912345678"))
        let wrong = await site.get(address, as: clerk)
        #expect(wrong.text.contains("有错 1") && wrong.text.contains("月球网格") && wrong.text.contains("第 5 行"))
        #expect(await site.get(address, as: PeopleSite.system).status == 404)

        #expect(await site.post("\(address)/application", as: clerk).status == 303)
        #expect(await site.get(address, as: clerk).text.contains("正在导入"))
        try await goOn(address)
        #expect(await site.get(address, as: clerk).text.contains("导入 2 行"))
        #expect(await site.get("/persons", as: clerk).text.contains("单雄信"))

        let errors = await site.get("\(address)/errors.csv", as: clerk)
        #expect(errors.text.contains("错误说明") && errors.text.contains("赵云,139,月球网格"))
        let mended = errors.text.replacing("赵云,139,月球网格", with: "赵云,13912345670,龙山路网格")
        // The shape is known now: no columns are asked about.
        let again = try #require(await send(mended, name: "改好.csv").location)
        #expect(await site.get(again, as: clerk).text.contains("可以导入 1 行"))
        #expect(await site.post("\(again)/withdrawal", as: clerk).status == 303)
        #expect(await site.get(again, as: clerk).text.contains("名单的内容已删除"))
        #expect(await site.get("/persons/import", as: clerk).text.contains("改好.csv"))
    }

    @Test func `a row that would move somebody is decided in a form, and taken back`() async throws {
        let clerk = PeopleSite.clerk
        let heading = "姓名,联系电话,所属网格,岗位\n"
        let fields = [
            ("heading", "1"), ("column-0", "name"), ("column-1", "phone"), ("column-2", "area"), ("column-3", "post"),
            ("from", people.today),
        ]
        let first = try #require(await send(heading + "李梅,13912345679,墨子巷网格,专职网格员\n").location)
        #expect(await site.post("\(first)/columns", fields, as: clerk).status == 303)
        #expect(await site.post("\(first)/application", as: clerk).status == 303)
        try await goOn(first)
        let second = try #require(await send(heading + "李梅,13912345679,龙山路网格,专职网格员\n").location)
        let page = await site.get(second, as: clerk)
        #expect(page.text.contains("要决定 1") && page.text.contains("调到这里") && page.text.contains("两处都任"))
        #expect(await site.post("\(second)/decision", [("row", "2"), ("decision", "same")], as: clerk).status == 404)
        #expect(await site.post("\(second)/decision", [("row", "2"), ("decision", "move")], as: clerk).status == 303)
        #expect(await site.get(second, as: clerk).text.contains("原岗位结束"))
        #expect(await site.post("\(second)/decision", [("row", "2"), ("decision", "undo")], as: clerk).status == 303)
        #expect(await site.get(second, as: clerk).text.contains("要决定 1"))
        let english = await site.get(second, as: clerk, language: .english)
        #expect(english.text.contains("Move them here") && english.text.contains("To decide 1"))
    }

    @Test func `no file, an empty file and a stranger are told`() async {
        #expect(await send("", name: "").text.contains("还没有选文件"))
        #expect(await send("", name: "leer.csv").text.contains("leer.csv"))
        #expect(await site.get("/persons/import", as: PeopleSite.worker).status == 403)
    }
}
