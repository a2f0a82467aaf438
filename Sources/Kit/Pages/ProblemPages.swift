internal import Core
internal import Markup

/// What went wrong, as a page: what it is, why, and what to do next.
enum ProblemPages {
    /// - Parameters:
    ///   - number: of the request, for whoever reports a fault of ours; shown only with one.
    ///   - signIn: where one signs in to come back here.
    static func page(_ problem: Problem, _ t: Reading, number: String, signIn: Link) -> PageContent {
        PageContent(
            .ask, title: title(problem.kind), status: problem.kind.status,
            body: """
                <div class="problem-page">
                <p class="problem-words">\(t(problem.words))</p>
                \(advice(problem.kind).map { "<p>\(t($0))</p>" as HTML } ?? .none)
                \(problem.kind == .internalFault ? reference(number, t) : .none)
                <div class="row">\(ways(problem.kind, t, signIn: signIn))</div>
                </div>
                """)
    }

    static func title(_ kind: Problem.Kind) -> Words {
        switch kind {
        case .invalid: Words("没能收下", "This could not be accepted")
        case .unauthenticated: Words("请先登录", "Please sign in")
        case .forbidden: Words("这里不对您开放", "This is not open to you")
        case .missing: Words("没有找到", "Not found")
        case .conflict: Words("情况已经变了", "Things have changed meanwhile")
        case .tooLarge: Words("内容太大", "This is too large")
        case .tooMany: Words("请稍等一会儿", "Please wait a little")
        case .unavailable: Words("暂时用不了", "Not available right now")
        case .internalFault: Words("我们这边出了错", "Something went wrong on our side")
        }
    }

    private static func advice(_ kind: Problem.Kind) -> Words? {
        switch kind {
        case .invalid: Words("什么都没有保存。请返回上一页改一改再试。", "Nothing was saved. Go back, change it and try again.")
        case .unauthenticated: Words("登录后会回到您要去的页面。", "After signing in you come back to where you were going.")
        case .forbidden:
            Words("如果工作需要，请向本单位的管理员申请。", "If your work needs it, ask the administrator of your organisation.")
        case .missing: Words("可以从首页重新开始，或者核对一下地址。", "Start again from the front page, or check the address.")
        case .conflict: Words("请重新打开这一页，看看现在的情况再决定。", "Open the page again and see how things stand before you decide.")
        case .tooLarge: Words("什么都没有保存。请减小内容后再试。", "Nothing was saved. Make it smaller and try again.")
        case .tooMany, .unavailable: Words("您没有做错什么，也没有丢失任何内容。", "You did nothing wrong, and nothing was lost.")
        case .internalFault:
            Words(
                "您没有做错什么。刚才填写的内容可能没有保存，返回上一页通常还在。",
                "You did nothing wrong. What you just entered may not be saved; going back, it is usually still there.")
        }
    }

    private static func reference(_ number: String, _ t: Reading) -> HTML {
        """
        <p class="quiet">\(t("联系管理员时请报这个编号：", "When you contact the administrator, give this number: "))\
        <code>\(number)</code></p>
        """
    }

    private static func ways(_ kind: Problem.Kind, _ t: Reading, signIn: Link) -> HTML {
        let home = t.button(Words("回首页", "Front page"), Link(), weight: .main, icon: .home)
        switch kind {
        case .unauthenticated: return t.button(Words("登录", "Sign in"), signIn, weight: .main, icon: .person)
        case .forbidden where t.caller == nil:
            return "\(home)\(t.button(Words("登录", "Sign in"), signIn, icon: .person))"
        case .tooMany, .unavailable, .internalFault:
            let again = t.button(Words("再试一次", "Try again"), t.address.link, weight: .main)
            return "\(again)\(t.button(Words("回首页", "Front page"), Link()))"
        case .invalid, .forbidden, .missing, .conflict, .tooLarge: return home
        }
    }
}

extension Problem {
    /// RFC 9457, with our stable code, the field and the arguments beside.
    func json(in language: Language, number: String, status: Int) -> JSON {
        var members: [JSON.Member] = [
            .init(name: "type", value: .text("urn:wangge:problem:\(code)")),
            .init(name: "title", value: .text(ProblemPages.title(kind).text(in: language))),
            .init(name: "status", value: .integer(status)),
            .init(name: "detail", value: .text(words.text(in: language))),
            .init(name: "instance", value: .text("urn:wangge:request:\(number)")),
            .init(name: "code", value: .text(code)),
        ]
        if let field { members.append(.init(name: "field", value: .text(field))) }
        if !arguments.isEmpty {
            let sorted = arguments.sorted { $0.key < $1.key }
            let all = JSON.object(sorted.map { JSON.Member(name: $0.key, value: $0.value.json) })
            members.append(.init(name: "arguments", value: all))
        }
        return .object(members)
    }
}

extension Problem.Argument {
    fileprivate var json: JSON {
        switch self {
        case .integer(let number): .integer(number)
        case .text(let text): .text(text)
        case .day(let day): .day(day)
        case .instant(let instant): .instant(instant)
        }
    }
}
