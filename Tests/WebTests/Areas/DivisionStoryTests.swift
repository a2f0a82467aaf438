import Actions
import Core
import Domain
import Fixtures
import Ground
import Testing
import Workers

/// The system administrator sends a list of divisions, looks at it, and takes it over.
@Suite(.serialized)
struct DivisionStoryTests {
    let test: TestWorld
    let site: TestSite

    init() async throws {
        test = try await TestWorld()
        site = try TestSite([AreaRoutes(world: test.world).capability])
    }

    /// Sends files as the form does.
    private func send(_ files: [(String, String)], as caller: Caller) async -> TestAnswer {
        let sent = files.enumerated().map { TestFile("file-\($0)", $1.0, $1.1) }
        return await site.send("/areas/import", [("from", "2026-11-23")], files: sent, as: caller)
    }

    @Test func `a list is sent, looked at and taken over`() async throws {
        let files = [("p.csv", "code,name\n34,安徽省\n"), ("c.csv", "code,name,provinceCode\n3408,安庆市,34\n")]
        let sent = await send(files, as: AreaStoryTests.administrator)
        let address = try #require(sent.location)
        let preview = await site.get(address, as: AreaStoryTests.administrator)
        #expect(preview.text.contains("没有错误") && preview.text.contains("安庆市") && preview.text.contains("c.csv"))
        #expect(await site.get("/areas", as: AreaStoryTests.worker).text.contains("还没有任何区域"))

        let begun = await site.post("\(address)/application", as: AreaStoryTests.administrator)
        #expect(begun.status == 303)
        let waiting = await site.get(address, as: AreaStoryTests.administrator)
        #expect(waiting.text.contains("正在导入"))
        let key = try #require(Key<DivisionImportRun>(address.suffix(13)))
        try await DivisionActions(world: test.world).apply(key, by: .clock)
        #expect(await site.get(address, as: AreaStoryTests.administrator).text.contains("新增 2"))
        #expect(await site.get("/areas", as: AreaStoryTests.worker).text.contains("安徽省"))
    }

    @Test func `wrong rows are told one by one and can be taken home as a file`() async throws {
        let sent = await send([("p.csv", "code,name\n3,安徽省\n34,\n")], as: AreaStoryTests.administrator)
        let address = try #require(sent.location)
        let page = await site.get(address, as: AreaStoryTests.administrator)
        #expect(page.text.contains("有 2 行有错") && page.text.contains("应是 2 位数字") && page.text.contains("没有名称"))
        #expect(await site.get("\(address)/wrong.csv", as: AreaStoryTests.administrator).text.contains("p.csv,2,3,安徽省"))
        #expect(await site.post("\(address)/application", as: AreaStoryTests.administrator).status == 409)
        #expect(await site.post("\(address)/withdrawal", as: AreaStoryTests.administrator).status == 303)
    }

    @Test func `no file, an empty file and a stranger are told`() async {
        #expect(await send([], as: AreaStoryTests.administrator).text.contains("还没有选文件"))
        #expect(await send([("leer.csv", "")], as: AreaStoryTests.administrator).text.contains("leer.csv"))
        #expect(await site.get("/areas/import", as: AreaStoryTests.worker).status == 403)
    }
}
