internal import Core

/// What can be wrong with a request before any capability sees it.
extension Visit {
    static let unknownMethod = Problem(
        .invalid, "request.unknown-method",
        Words("只支持 GET、HEAD 和 POST 请求", "Only GET, HEAD and POST requests are understood"))

    static let otherMethod = Problem(
        .invalid, "request.other-method",
        Words("这个地址不接受这种请求方式", "This address does not take requests of this method"))

    static let unreadableAddress = Problem(
        .invalid, "request.unreadable-address",
        Words(
            "地址里问号后面的内容无法读取：百分号编码有误，或不是 UTF-8",
            "What stands behind the question mark can't be read: a broken percent-escape, or no UTF-8"))

    static let unknownToken = Problem(
        .unauthenticated, "access.unknown-token",
        Words("访问令牌无效、已过期或已撤销", "The access token is unknown, expired or revoked"))

    static let foreignOrigin = Problem(
        .forbidden, "request.foreign-origin",
        Words(
            "这次提交来自别的网站，没有执行。如果是您自己的操作，请在本站页面上重新提交",
            "This was sent from another site and was not carried out. If it was you, send it again from a page here"
        ))

    static let staleForm = Problem(
        .conflict, "request.stale-form",
        Words(
            "这一页打开得太久，或者您在别处登录、退出过。请返回并刷新页面，再提交一次",
            "This page was open too long, or you signed in or out elsewhere. Go back, reload it and send it again"))

    static let tokenNeeded = Problem(
        .forbidden, "request.token-needed",
        Words("程序接口请用访问令牌，不要用浏览器的登录", "Programs use an access token here, not a browser's session"))

    static let longKey = Problem(
        .invalid, "request.long-key", field: "Idempotency-Key",
        Words(
            "Idempotency-Key 最多 \(Request.longestIdempotencyKey) 个字符，请用短一些的",
            "An Idempotency-Key has at most \(Request.longestIdempotencyKey) characters; send a shorter one"))

    /// Whatever nobody foresaw. The details go to the log, never to the page.
    static let ourFault = Problem(
        .internalFault, "internal",
        Words("我们这边出了错，已经记录下来。请稍后再试", "Something went wrong on our side. It has been noted; please try again later"))

    static let stopping = Problem(
        .unavailable, "stopping",
        Words("系统正在重新启动，请稍等几秒再试", "The system is restarting. Please try again in a few seconds"))
}
