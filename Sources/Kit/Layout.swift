internal import Actions
internal import Core
internal import Domain
internal import Markup

/// What stands around every page: head, header with navigation and switches, footer.
///
/// All of it works without script. Whatever a reader can't use isn't shown to them.
struct Layout: Sendable {
    let settings: SiteSettings
    let navigation: [NavigationItem]
    let assets: Assets
    /// `/sign-in`, `/about` and the like.
    let places: Places

    /// Addresses of other capabilities that every page leads to; nil where this installation has none.
    struct Places: Sendable {
        let signIn = Link("sign-in")
        let signOut = Link("sign-out")
        let account = Link("account")
        let about = Link("about")
        let suggestions = Link("suggestions")
        /// The one search box; nil where nothing can be found.
        var search: Link?

        /// Where a person does what must be done before anything else.
        static func duty(_ duty: SignedIn.Duty) -> Link {
            switch duty {
            case .proveSecondFactor: Link("account", "second-factor")
            case .changePassword: Link("account", "password")
            }
        }
    }

    /// - Parameter unread: notices the reader hasn't read.
    func page(_ page: PageContent, _ t: Reading, notice: Words? = nil, unread: Int = 0) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="\(t.language.tag)" data-theme="\(t.theme.rawValue)"\(elder(t))>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="\(t.theme == .device ? "light dark" : t.theme.rawValue)">
        <title>\(t(page.title)) · \(t(settings.cityName))</title>
        \(styles(page))\(scripts(page))
        </head>
        <body class="kind-\(page.kind.rawValue)\(page.kind.isResidents ? " is-roomy" : "")"\(scriptWords(t))>
        <a class="skip" href="#main">\(t("跳到正文", "Skip to the content"))</a>
        \(demoBanner(t))\(header(t, unread))
        <div class="frame">
        \(sideNavigation(t))
        <main id="main" tabindex="-1">
        \(notice.map { t.notice(.success, $0) } ?? .none)
        \(t.crumbs(page.crumbs))
        <div class="page-head"><div><h1>\(t(page.title))</h1>\
        \(page.lead.isEmpty ? .none : "<p class=\"lead\">\(page.lead)</p>" as HTML)</div>\(page.actions)</div>
        \(page.body)
        </main>
        </div>
        \(footer(t))
        <div class="unseen" role="status" aria-live="polite" data-live-region></div>
        </body>
        </html>
        """
    }

    /// What scripts say: they hold no texts of their own.
    private func scriptWords(_ t: Reading) -> HTML {
        """
         data-word-sending="\(t("正在提交", "Sending"))" data-word-close="\(t("关闭", "Close"))" \
        data-word-keys="\(t("快捷键", "Keys"))" data-word-search="\(t("搜索", "Search"))"
        """
    }

    private func styles(_ page: PageContent) -> HTML {
        let names = ["css/site.css"] + page.styles.map { $0.contains("/") ? "\($0).css" : "css/\($0).css" }
        return "\(names.compactMap(assets.link).map { "<link rel=\"stylesheet\" href=\"\($0)\">\n" as HTML })"
    }

    private func scripts(_ page: PageContent) -> HTML {
        // The system's packages are plain scripts that must run first, in order; ours are modules, deferred by nature.
        let classic = page.scripts.filter { $0.contains("/") }.compactMap { assets.link("\($0).js") }
        let modules = (["site"] + page.scripts.filter { !$0.contains("/") }).compactMap { assets.link("js/\($0).js") }
        let icon = assets.link("icon.svg").map { "<link rel=\"icon\" href=\"\($0)\" type=\"image/svg+xml\">\n" as HTML }
        return """
            \(icon ?? .none)\(classic.map { "<script src=\"\($0)\" defer></script>\n" as HTML })\
            \(modules.map { "<script src=\"\($0)\" type=\"module\"></script>\n" as HTML })
            """
    }

    private func demoBanner(_ t: Reading) -> HTML {
        guard settings.isDemo else { return .none }
        let words = Words(
            "演示：人和事都是编造的，什么也不会发出去", "Demo: everything is invented, nothing leaves this machine")
        return """
            <p class="demo">\(t(words))</p>
            """
    }

    private func header(_ t: Reading, _ unread: Int) -> HTML {
        """
        <header class="site-head">
        <a class="brand" href="\(Link())"><span class="seal" aria-hidden="true">网</span>\
        <span class="brand-words">\(t(settings.cityName)) <span>\(t("社区网格", "Community Grid"))</span></span></a>
        <div class="switches">\(notices(t, unread))\(searchButton(t))\
        \(elderSwitch(t))\(languageSwitch(t))\(themeSwitch(t))\(signInState(t))</div>
        </header>
        """
    }

    /// How many notices wait; drawn anew by itself when another comes.
    private func notices(_ t: Reading, _ unread: Int) -> HTML {
        guard t.may(.seeNotices) else { return .none }
        let (name, count) = (t("提醒", "Notices"), unread > 99 ? "99+" : String(unread))
        let badge: HTML =
            unread == 0 ? .none : "<b class=\"unread\">\(count)<span class=\"unseen\"> \(t("条没看", "unread"))</span></b>"
        return """
            <span id="unread-notices" data-live="\(Link("events", query: [("about", "notice")]))">\
            <a class="button is-quiet notices" href="\(Link("notices"))">\(Icon.bell.html)<span>\(name)</span>\
            \(badge)</a></span>
            """
    }

    private func searchButton(_ t: Reading) -> HTML {
        guard t.caller != nil, let search = places.search else { return .none }
        return t.button(Words("查找", "Find"), search, weight: .quiet, icon: .search)
    }

    private func elder(_ t: Reading) -> HTML { t.elderPoints.map { " data-elder=\"\($0)\"" } ?? .none }

    /// The larger view and back; inside it, the size of the text.
    private func elderSwitch(_ t: Reading) -> HTML {
        guard let points = t.elderPoints else {
            return lookForm(t, "elder", "18", Words("长辈版", "Larger"), .textSize, classes: "elder-switch")
        }
        let names = [18: Words("大字", "Large"), 24: Words("更大", "Larger"), 30: Words("最大", "Largest")]
        let sizes = names.sorted { $0.key < $1.key }.filter { $0.key != points }.map {
            lookForm(t, "elder", "\($0.key)", $0.value, .textSize, classes: "elder-switch")
        }
        return "\(sizes)\(lookForm(t, "elder", "no", Words("标准版", "Standard view"), .back, classes: "elder-switch"))"
    }

    private func themeSwitch(_ t: Reading) -> HTML {
        func form(_ theme: Reading.Theme, _ words: Words, _ icon: Icon, _ classes: String) -> HTML {
            lookForm(t, "theme", theme.rawValue, words, icon, classes: "theme-switch\(classes)")
        }
        let (dark, light) = (Words("深色", "Dark"), Words("浅色", "Light"))
        return switch t.theme {
        // Only the device knows which of the two it shows now; the style sheet hides the one that would do nothing.
        case .device: "\(form(.dark, dark, .moon, " to-dark"))\(form(.light, light, .sun, " to-light"))"
        case .light: form(.dark, dark, .moon, "")
        case .dark: form(.light, light, .sun, "")
        }
    }

    private func lookForm(
        _ t: Reading, _ name: String, _ value: String, _ words: Words, _ icon: Icon, classes: String
    ) -> HTML {
        """
        <form class="act \(classes)" method="post" action="\(Link("look"))">\(t.token)\
        <input type="hidden" name="back" value="\(t.address.link.address)">\
        <button class="button is-quiet" name="\(name)" value="\(value)">\(icon.html)\
        <span>\(t(words))</span></button></form>
        """
    }

    private func languageSwitch(_ t: Reading) -> HTML {
        let (other, word): (Language, String) = t.language == .chinese ? (.english, "English") : (.chinese, "中文")
        let link = t.address.link(setting: "lang", to: other.rawValue)
        return """
            <a class="button is-quiet language-switch" href="\(link)" hreflang="\(other.tag)" \
            lang="\(other.tag)">\(Icon.language.html)<span>\(word)</span></a>
            """
    }

    private func signInState(_ t: Reading) -> HTML {
        guard let name = t.name else {
            return t.button(Words("登录", "Sign in"), places.signIn, weight: .plain, icon: .person)
        }
        // A resident who signed in by phone may have said no name.
        let called = name.isEmpty ? t("我的账号", "My account") : name
        return """
            <a class="button is-quiet account" href="\(places.account)">\(Icon.person.html)<span>\(called)</span></a>\
            \(t.act(Words("退出", "Sign out"), to: places.signOut, weight: .quiet, icon: .exit))
            """
    }

    /// At the desk a column at the side; on a phone a bar at the thumb, with its first places and “All”.
    private func sideNavigation(_ t: Reading) -> HTML {
        let shown = navigation.filter { $0.access.admits(t.caller) }
        guard t.caller != nil, !shown.isEmpty else { return .none }
        let all = [NavigationItem(Words("首页", "Home"), Link(), .signedIn, .home)] + shown
        let lines = all.map { line($0, t) }
        // The bar on a phone holds the first three places, as the style sheet has it; “All” holds every one.
        let isBehind: HTML = all.dropFirst(3).contains { isHere($0, t) } ? " class=\"is-here\"" : .none
        return """
            <nav class="site-nav" aria-label="\(t("主导航", "Main"))"><ul>\(lines)</ul>\
            <details class="nav-more"><summary\(isBehind)>\(Icon.menu.html)<span>\(t("全部", "All"))</span></summary>\
            <ul>\(lines)</ul></details></nav>
            """
    }

    private func line(_ item: NavigationItem, _ t: Reading) -> HTML {
        let current: HTML = isHere(item, t) ? " aria-current=\"true\"" : .none
        return "<li><a href=\"\(item.link)\"\(current)>\(item.icon.html)<span>\(t(item.words))</span></a></li>"
    }

    private func isHere(_ item: NavigationItem, _ t: Reading) -> Bool {
        let here = t.address.path
        return here == item.link.address || item.link != Link() && here.hasPrefix(item.link.address + "/")
    }

    private func footer(_ t: Reading) -> HTML {
        let filing: HTML = settings.filingNumber.map { "<span>\($0)</span>" } ?? .none
        return """
            <footer class="site-foot">
            \(t.link(Words("关于这里：保存什么、保存多久", "About: what is kept here, and how long"), places.about))
            \(t.link(Words("建议与投诉", "Suggestions and complaints"), places.suggestions))
            \(filing)
            </footer>
            """
    }
}
