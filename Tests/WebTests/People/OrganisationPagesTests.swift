import Core
import Domain
import Fixtures
import Testing
import Web

struct OrganisationPagesTests {
    @Test func `an organisation is made on the page, and a name twice is told beside the field`() async throws {
        let town = try await AccessSite()
        try await town.person("sys", Grant(.systemAdministrator, .everywhere))
        let system = await town.walker("sys")
        #expect(await system.go("/organisations").text.contains("还没有单位"))
        await system.send("/organisations", [("name", "Water Works")])
        #expect(system.page.status == 200 && system.page.text.contains("Water Works"))
        await system.send("/organisations", [("name", "Water Works")])
        #expect(system.page.status == 409 && system.page.text.contains("已有同名的单位"))
        #expect(PageAudit.faults(in: system.page.text) == [])
    }
}
