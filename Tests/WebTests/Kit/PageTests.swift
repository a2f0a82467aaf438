import Core
import Domain
import Fixtures
import Testing

/// The pages of the kit itself: well formed, in both languages, for everybody.
struct PageTests {
    private static let clerk = Caller(id: Key(5), grants: [Grant(.communityClerk, .everywhere)])

    @Test(arguments: ["/", "/design", "/nowhere"], Language.allCases)
    func `every page of the kit is well formed`(path: String, language: Language) async throws {
        let site = try TestSite([], isDemo: true)
        for caller in [nil, Self.clerk] {
            let page = await site.get(path, as: caller, language: language)
            #expect(PageAudit.faults(in: page.text) == [])
        }
    }

    @Test(arguments: ["/", "/nowhere"])
    func `a page read in English holds no Chinese`(path: String) async throws {
        let site = try TestSite([], isDemo: true)
        for caller in [nil, Self.clerk] {
            let page = await site.get(path, as: caller, language: .english)
            #expect(PageAudit.chinese(in: page.text) == [])
        }
    }

    @Test func `the auditor sees what is wrong`() {
        let page = """
            <!DOCTYPE html><html><head><title>x</title></head><body><h1>a</h1><h1>b</h1><p onclick="x()">中文<div></p>
            <input name=a><b id="i"></b><b id="i" style="x"></b><label for="none">l</label>
            <script>x</script></body></html>
            """
        let faults = PageAudit.faults(in: page)
        for expected in [
            "the page has no language", "the page has 2 first headings", "<p> has onclick", "<b> has style",
            "<input> has name without quotes", "the id i stands twice", "<input name=a> has no label",
            "<label> names none, which isn't there", "a script stands in the page", "</p> closes <div>",
        ] {
            #expect(faults.contains(expected))
        }
        #expect(PageAudit.chinese(in: page) == ["中文"])
    }
}
