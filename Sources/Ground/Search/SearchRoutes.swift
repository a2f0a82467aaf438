internal import Core
internal import Domain
public import Kit
internal import Markup

/// The one search box: what any capability lets be found, as far as the reader may see it.
public struct SearchRoutes: Sendable {
    static let address = Link("search")

    private let finders: [Finder]

    public init(_ capabilities: [Capability]) { finders = capabilities.flatMap(\.finders) }

    /// Each finder asks for its own permission.
    public var capability: Capability { Capability(routes: [.get("/search", .signedIn, search)]) }

    private func search(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        let text = String((request.asked("q") ?? "").prefix(40))
        var found: [SearchPage.Group] = []
        for finder in finders where Permissions.holds(finder.permission, caller: caller) && !text.isEmpty {
            let hits = try await finder.find(text, caller, request.language)
            if !hits.isEmpty { found.append(.init(words: finder.words, hits: Array(hits.prefix(Finder.most)))) }
        }
        return .page(SearchPage.show(text, found, request.reading))
    }
}

enum SearchPage {
    struct Group {
        let words: Words
        let hits: [Finder.Hit]
    }

    static func show(_ text: String, _ found: [Group], _ t: Reading) -> PageContent {
        let field = Field(
            .search, "q", Words("找什么？", "What are you looking for?"),
            hint: Words(
                "名称里的字、以前的名称、拼音首字母（如 yjq）或代码",
                "Characters of a name, a former name, pinyin initials (yjq), or a code"),
            isRequired: false, value: text, longest: 40)
        let form = t.searchForm(to: SearchRoutes.address, [field], submit: Words("查找", "Find"))
        let groups = found.map { t.section($0.words, list($0.hits)) }
        let nothing =
            text.isEmpty || !found.isEmpty
            ? HTML.none
            : t.empty(
                Words("没有找到“\(text)”。", "Nothing was found for “\(text)”."),
                Words("换一个字，或试试拼音首字母、代码。", "Try another character, pinyin initials, or a code."))
        return PageContent(
            .table, title: Words("查找", "Find"), styles: ["areas"], body: "\(form)\(groups)\(nothing)")
    }

    private static func list(_ hits: [Finder.Hit]) -> HTML {
        let items = hits.map { hit -> HTML in
            let notes = hit.notes.map { " <span class=\"quiet\">\($0)</span>" as HTML }
            return "<li><a href=\"\(hit.link)\">\(hit.title)</a>\(notes)</li>"
        }
        return "<ul class=\"area-hits\">\(items)</ul>"
    }
}
