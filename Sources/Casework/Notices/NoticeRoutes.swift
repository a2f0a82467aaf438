internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// One's own notices: looked at, opened, marked as read.
struct NoticeRoutes: Sendable {
    private let notices: NoticeActions

    init(world: World) { notices = NoticeActions(world: world) }

    var all: [Route] {
        [
            .get("/notices", .may(.seeNotices), list),
            .post("/notices/reading", .may(.seeNotices), read),
        ]
    }

    private func list(_ request: Request) async throws -> Response {
        let showsAll = request.asked("show") == "all"
        let page = try await notices.page(
            onlyUnread: !showsAll, after: request.cursor, by: try request.requireCaller())
        return .page(NoticePages.list(page, showsAll: showsAll, request.reading))
    }

    /// Opening a thing from its notice reads all that was told of it; a look at the list reads nothing.
    private func read(_ request: Request) async throws -> Response {
        let caller = try request.requireCaller()
        guard let position = Int64(request.field("position")), position > 0 else { throw Problem.nothingHere }
        guard let about = try Self.about(request) else {
            try await notices.read(nil, upTo: position, by: caller)
            return .seeOther(NoticeAddress.all, notice: Words("都看过了。", "All are read."))
        }
        try await notices.read(about, upTo: position, by: caller)
        return .seeOther(NoticeAddress.thing(about))
    }

    private static func about(_ request: Request) throws -> Notice.About? {
        if !request.field("case").isEmpty { return .file(try request.fieldKey("case")) }
        if !request.field("led").isEmpty { return .ledMatter(try request.fieldKey("led")) }
        return nil
    }
}

/// The page of one's notices.
enum NoticePages {
    static func list(_ page: NoticeActions.NoticePage, showsAll: Bool, _ t: Reading) -> PageContent {
        let tabs = [
            Tab(
                page.unread == 0 ? Words("没看过的", "Unread") : Words("没看过的 \(count(page))", "Unread \(count(page))"),
                NoticeAddress.all, isCurrent: !showsAll),
            Tab(Words("全部", "All"), NoticeAddress.everything, isCurrent: showsAll),
        ]
        let empty = t.empty(
            showsAll ? Words("还没有提醒。", "There are no notices yet.") : Words("没有要看的提醒。", "Nothing is unread."),
            Words(
                "派给您、退回、快到期、逾期、返工、督办的事会出现在这里，不用刷新。",
                "What is sent to you, comes back, nears its limit or is late appears here by itself."))
        let readAll = page.lines.first.flatMap { first in
            page.unread == 0
                ? nil
                : t.act(
                    Words("全部标为看过", "Mark all as read"), to: NoticeAddress.reading, weight: .quiet, icon: .check,
                    with: [("position", String(first.notice.position))])
        }
        return PageContent(
            .inbox, title: Words("提醒", "Notices"), actions: readAll ?? .none, styles: ["cases", "notices"],
            body: """
                \(t.tabs(Words("哪些提醒", "Which notices"), tabs))
                <div id="notice-list" data-live="\(Link("events", query: [("about", "notice")]))">
                \(page.lines.isEmpty ? empty : rows(page, t))</div>
                \(t.pager(next: page.next))
                """)
    }

    private static func count(_ page: NoticeActions.NoticePage) -> String {
        page.unread >= NoticeActions.mostCounted ? "99+" : String(page.unread)
    }

    private static func rows(_ page: NoticeActions.NoticePage, _ t: Reading) -> HTML {
        let items = page.lines.map { line -> HTML in
            let notice = line.notice
            let (name, key) =
                switch notice.about {
                case .file(let id): ("case", id.description)
                case .ledMatter(let id): ("led", id.description)
                }
            let isUnread = notice.read == nil
            let open = t.act(
                Words("打开", "Open"), to: NoticeAddress.reading, weight: isUnread ? .plain : .quiet,
                with: [("position", String(notice.position)), (name, key)])
            return """
                <li\(notice.kind.isLate ? " class=\"is-late\"" as HTML : .none)><div class="notice-what">\
                <span class="case-what">\(isUnread ? t.badge(notice.kind.words, tone(notice.kind)) : plain(notice, t)) \
                <b>\(line.title)</b></span>
                <span class="case-where quiet">\(line.place) · \(when(notice.at, t))</span></div>\(open)</li>
                """
        }
        return "<ul class=\"case-list\">\(items)</ul>"
    }

    private static func plain(_ notice: Notice, _ t: Reading) -> HTML {
        "<span class=\"quiet\">\(t(notice.kind.words))</span>"
    }

    private static func when(_ at: Instant, _ t: Reading) -> HTML { "<time>\(at.local)</time>" }

    private static func tone(_ kind: Notice.Kind) -> Tone {
        switch kind {
        case .lateAtUnit, .lateAtTownship, .lateAtSupervisor, .reworked, .reopened: .late
        case .nearsLimit, .ordered, .reviewDue: .soon
        case .partRecalled, .disputeUpheld: .stopped
        case .extensionGranted: .done
        default: .active
        }
    }
}
