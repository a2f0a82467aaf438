internal import Actions
internal import Core
internal import Kit
internal import Markup

/// What stands in for everybody's phone in a demo: texts and codes. A real city has neither address.
struct DemoRoutes: Sendable {
    let world: World

    var all: [Route] {
        guard world.isDemo, let outbox = world.outbox else { return [] }
        return [
            .get("/demo/outbox", .anyone) { .page(DemoPages.outbox($0.reading, outbox.sent)) },
            .get("/demo/codes", .anyone) {
                .page(DemoPages.codes($0.reading, try await DemoAccounts(world: world).codes()))
            },
        ]
    }
}

enum DemoPages {
    static func outbox(_ t: Reading, _ sent: [Outbox.Sent]) -> PageContent {
        let rows = sent.map { ["\($0.text.phone)", "\($0.text.body)", .time($0.at)] as [HTML] }
        return PageContent(
            .table, title: Words("演示发件箱", "The demo's outbox"),
            lead: """
                \(t(
                    "真正运行时，这些会作为短信发到手机上；演示里只留在这一页。",
                    "In a real city these go to phones as texts; in the demo they stay here."))
                """,
            body: t.table(
                Words("最近的短信，新的在上", "The latest texts, newest first"),
                [Column(Words("手机号", "Number")), Column(Words("内容", "Text")), Column(Words("时间", "Time"))],
                rows: rows,
                empty: t.empty(
                    Words("还没有短信。", "No texts yet."),
                    Words("用手机号登录一次，验证码会出现在这里。", "Sign in by phone, and the code appears here."),
                    act: t.button(Words("用手机号登录", "Sign in by phone"), AccessAddress.phone))))
    }

    static func codes(_ t: Reading, _ codes: [DemoAccounts.Code]) -> PageContent {
        let rows = codes.map { ["\($0.displayName)", "\($0.name)", "<code>\($0.code)</code>"] as [HTML] }
        return PageContent(
            .table, title: Words("演示动态码", "The demo's codes"),
            lead: """
                \(t(
                    "此刻各人手机上会显示的动态码，30 秒一变，刷新看新的。",
                    "What everybody's phone shows just now; reload after 30 seconds."))
                """,
            body: t.table(
                Words("现在的动态码", "Codes of this moment"),
                [
                    Column(Words("姓名", "Name")), Column(Words("登录名", "Sign-in name")),
                    Column(Words("动态码", "Code"), .figure),
                ],
                rows: rows))
    }
}
