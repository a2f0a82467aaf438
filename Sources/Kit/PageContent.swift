public import Core
public import Markup

/// A page without what stands around every page; the layout adds that.
public struct PageContent: Sendable {
    public let kind: PageKind
    public let title: Words
    public let body: HTML
    public let status: Int
    /// From the city down to the place above this page.
    public let crumbs: [Crumb]
    /// One sentence under the title; empty for none.
    public let lead: HTML
    /// What may be done on the whole page, beside its title.
    public let actions: HTML
    /// Modules of Resources/public/js by name, without `.js`, besides those every page has.
    public let scripts: [String]
    /// Style sheets of Resources/public/css by name, without `.css`, besides those every page has.
    public let styles: [String]

    public init(
        _ kind: PageKind, title: Words, status: Int = 200, crumbs: [Crumb] = [], lead: HTML = .none,
        actions: HTML = .none, scripts: [String] = [], styles: [String] = [], body: HTML
    ) {
        self.kind = kind
        self.title = title
        self.status = status
        self.crumbs = crumbs
        self.lead = lead
        self.actions = actions
        self.scripts = scripts
        self.styles = styles
        self.body = body
    }
}

/// A place above the page, with the way to it.
public struct Crumb: Hashable, Sendable {
    public let words: Words
    public let link: Link

    public init(_ words: Words, _ link: Link) {
        self.words = words
        self.link = link
    }
}

/// The shapes pages have (LOOK.md, "Page kinds"); the style sheet sets density, width and size by it.
public enum PageKind: String, CaseIterable, Hashable, Sendable {
    case ask, follow, today, inbox, thing, table, board, map, wall, print

    /// Pages residents see: roomy, with the elder view's switch one tap away.
    public var isResidents: Bool {
        switch self {
        case .ask, .follow: true
        case .today, .inbox, .thing, .table, .board, .map, .wall, .print: false
        }
    }
}
