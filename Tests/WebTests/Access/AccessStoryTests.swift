import Actions
import Core
import Domain
import Fixtures
import Testing

struct AccessStoryTests {
    private static let worker = Grant(.gridWorker, .area(AccessSite.grid.area))
    private static let leader = Grant(.leader, .everywhere)

    @Test func `Li signs in, mistypes once, sees her devices and leaves`() async throws {
        let town = try await AccessSite()
        try await town.person("wang.li", Self.leader)
        let li = await Walker(town.site)
        #expect(await li.go("/account").status == 200)
        #expect(li.path == "/sign-in?then=%2Faccount", "who isn't signed in is led to the door")
        let wrong = await li.send(
            "/sign-in", [("name", "wang.li"), ("password", "not it at all"), ("then", "/account")])
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("登录名或密码不对") && wrong.text.contains("value=\"wang.li\""))
        #expect(!wrong.text.contains("not it at all"))
        await li.send("/sign-in", [("name", "wang.li"), ("password", AccessSite.password), ("then", "/account")])
        #expect(li.path == "/account" && li.page.status == 200)
        #expect(li.page.text.contains("我的账号") && li.page.text.contains("本机"))
        await li.send("/sign-out")
        await li.go("/account")
        #expect(li.path.hasPrefix("/sign-in"))
    }

    @Test func `nobody is sent to a foreign address after signing in`() async throws {
        let town = try await AccessSite()
        try await town.person("wang.li", Self.leader)
        for then in ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/sign-out"] {
            let li = await Walker(town.site)
            await li.go("/sign-in")
            await li.send("/sign-in", [("name", "wang.li"), ("password", AccessSite.password), ("then", then)])
            #expect(li.path == "/" && li.page.status == 200, "\(then)")
        }
    }

    @Test func `a grid worker sets up the second step before anything else, and is asked for it from then on`()
        async throws
    {
        let town = try await AccessSite()
        try await town.person("wang.li", Self.worker)
        let li = await Walker(town.site)
        await li.go("/sign-in")
        await li.send("/sign-in", [("name", "wang.li"), ("password", AccessSite.password)])
        #expect(li.path == "/account/second-factor")
        #expect(li.page.text.contains("您的岗位必须用动态码"))
        await li.go("/account")
        #expect(li.path == "/account/second-factor", "nothing else opens before")
        await li.go("/account/second-factor")
        await li.send("/account/second-factor/beginning")
        #expect(li.page.text.contains("<svg role=\"img\""))
        let secret = Authenticator.secret(li.text(from: "<code>", to: "</code>"))
        #expect(secret.count == TimeCode.secretLength)
        await li.send("/account/second-factor/confirmation", [("code", "000000")])
        #expect(li.page.status == 422 && li.page.text.contains("验证码不对"))
        await li.send(
            "/account/second-factor/confirmation", [("code", Authenticator.code(secret, at: town.world.now()))])
        #expect(li.page.text.contains("请收好恢复码"))
        let recovery = li.text(from: "<li><code>", to: "</code>")
        await li.go("/account")
        #expect(li.path == "/account")
        await li.send("/sign-out")
        town.test.pass(minutes: 1)
        await li.go("/sign-in")
        await li.send("/sign-in", [("name", "wang.li"), ("password", AccessSite.password), ("then", "/account")])
        #expect(li.path == "/sign-in/second?then=%2Faccount")
        await li.go("/account")
        #expect(li.path.hasPrefix("/sign-in"), "half signed in is not signed in")
        await li.go("/sign-in/second?then=%2Faccount")
        await li.send("/sign-in/second", [("code", "000000"), ("then", "/account")])
        #expect(li.page.status == 422)
        await li.send(
            "/sign-in/second", [("code", Authenticator.code(secret, at: town.world.now())), ("then", "/account")])
        #expect(li.path == "/account" && li.page.status == 200)
        li.forgetAll()
        await li.go("/sign-in")
        await li.send("/sign-in", [("name", "wang.li"), ("password", AccessSite.password)])
        await li.send("/sign-in/second", [("code", recovery)])
        #expect(li.path == "/" && li.page.status == 200)
    }

    @Test func `a resident signs in with a code from the phone`() async throws {
        let town = try await AccessSite()
        let zhou = await Walker(town.site)
        await zhou.go("/sign-in/phone")
        await zhou.send("/sign-in/phone", [("phone", "12345")])
        #expect(zhou.page.status == 422 && zhou.page.text.contains("请填 11 位手机号"))
        await zhou.send("/sign-in/phone", [("phone", "138 1234 1234")])
        #expect(zhou.path.hasPrefix("/sign-in/phone/code") && zhou.page.text.contains("138****1234"))
        let body = try #require(town.test.outbox.sent.first).text.body
        let code = String(try #require(body.firstMatch(of: /\d{6}/)).output)
        await zhou.send("/sign-in/phone/code", [("code", code == "111111" ? "222222" : "111111")])
        #expect(zhou.page.text.contains("还可以试 4 次"))
        await zhou.send("/sign-in/phone/code", [("code", code)])
        #expect(zhou.path == "/")
        await zhou.go("/account")
        #expect(zhou.page.status == 200 && !zhou.page.text.contains("修改密码"))
        for path in ["/accounts", "/roles", "/accounts/new"] {
            #expect(await zhou.go(path).status == 403, "\(path)")
        }
    }

    @Test func `a new colleague is made, gets a link, a password and a role, and leaves again`() async throws {
        let town = try await AccessSite()
        try await town.person("sys", Grant(.systemAdministrator, .everywhere))
        try await town.person("sec", Grant(.securityAdministrator, .everywhere))
        let system = await town.walker("sys")
        await system.go("/accounts/new")
        await system.send("/accounts", [("name", "?"), ("displayName", "Zhao Min")])
        #expect(system.page.status == 422 && system.page.text.contains("value=\"Zhao Min\""))
        await system.send("/accounts", [("name", "zhao.min"), ("displayName", "Zhao Min")])
        let link = system.text(from: "<p class=\"secret\"><a href=\"", to: "\"")
        let account = system.text(from: "href=\"/accounts/0", to: "\"")
        let zhao = await Walker(town.site)
        await zhao.go(link)
        #expect(zhao.page.text.contains("zhao.min"))
        await zhao.send(link, [("password", "password123"), ("repetition", "password123")])
        #expect(zhao.page.status == 422 && zhao.page.text.contains("太多人用"))
        await zhao.send(link, [("password", AccessSite.password), ("repetition", AccessSite.password)])
        #expect(zhao.path == "/sign-in" && zhao.page.text.contains("密码已设好"))
        #expect(await zhao.go(link).status == 404, "a link works once")

        let security = await town.walker("sec")
        await security.go("/accounts/0\(account)/grant?role=gridWorker&q=north")
        #expect(security.page.text.contains("North › Grid 1"))
        await security.send("/accounts/0\(account)/grant", [("role", "gridWorker"), ("scope", ""), ("q", "north")])
        #expect(security.page.status == 422 && security.page.text.contains("请选这个角色管哪里"))
        await security.send(
            "/accounts/0\(account)/grant", [("role", "gridWorker"), ("scope", "area:\(AccessSite.grid.area)")])
        #expect(security.page.status == 200 && security.page.text.contains("网格员"))
        await security.send("/accounts/0\(account)/grant", [("role", "systemAdministrator"), ("scope", "everywhere")])
        #expect(security.page.text.contains("不能兼任其他角色"))
        await security.go("/roles/gridWorker")
        #expect(security.page.text.contains("Zhao Min"))

        let worker = await town.walker("zhao.min")
        #expect(await worker.go("/account").status == 200)
        await system.go("/accounts/0\(account)")
        await system.send("/accounts/0\(account)/disabling")
        #expect(system.page.text.contains("已停用"))
        await worker.go("/account")
        #expect(worker.path.hasPrefix("/sign-in"), "a disabled account is out at once")
    }

    @Test func `what only another administrator may isn't shown, and isn't done`() async throws {
        let town = try await AccessSite()
        try await town.person("sys", Grant(.systemAdministrator, .everywhere))
        try await town.person("sec", Grant(.securityAdministrator, .everywhere))
        let id = try await town.person("wang.li", Self.worker)
        let system = await town.walker("sys")
        let security = await town.walker("sec")
        let page = "/accounts/\(id)"
        #expect(await system.go(page).text.contains("password-link"))
        #expect(await !system.go(page).text.contains("/grant\""))
        #expect(await system.send("\(page)/grant", [("role", "leader"), ("scope", "everywhere")]).status == 403)
        #expect(await system.send("\(page)/second-factor-reset").status == 403)
        #expect(await security.go(page).text.contains("/grant\""))
        #expect(await !security.go(page).text.contains("password-link"))
        #expect(await security.send("\(page)/password-link").status == 403)
        #expect(await security.send("\(page)/disabling").status == 403)
        #expect(await security.send("/accounts", [("name", "new.one"), ("displayName", "New")]).status == 403)
    }

    @Test func `outbox and codes are a demo's alone`() async throws {
        let real = try await AccessSite()
        let demo = try await AccessSite(isDemo: true)
        for path in ["/demo/outbox", "/demo/codes"] {
            #expect(await real.site.get(path).status == 404)
            #expect(await demo.site.get(path).status == 200)
        }
        let person = try #require(
            try await DemoAccounts(world: demo.world).make([
                DemoAccounts.Post(.auditAdministrator, .everywhere, level: nil)
            ]).first)
        let walker = await Walker(demo.site)
        await walker.go("/sign-in")
        await walker.send("/sign-in", [("name", person.name), ("password", person.password)])
        let shown = walker.text(from: "此刻手机上显示的动态码是 ", to: "<")
        await walker.send("/sign-in/second", [("code", shown)])
        #expect(walker.path == "/" && walker.page.status == 200)
        #expect(await walker.go("/demo/codes").text.contains(person.name))
    }

    @Test(arguments: Language.allCases)
    func `every page of access is sound, and in English holds no Chinese`(language: Language) async throws {
        let town = try await AccessSite(isDemo: true)
        try await town.person("sys", Grant(.systemAdministrator, .everywhere))
        try await town.person("sec", Grant(.securityAdministrator, .everywhere))
        let id = try await town.person("zhao.min", Self.leader)
        let system = await town.walker("sys", language: language)
        let security = await town.walker("sec", language: language)
        let leader = await town.walker("zhao.min", language: language)
        let stranger = await Walker(town.site, language: language)
        let token = try await AccountActions(world: town.world).resetPassword(of: id, by: AccessSite.system).token
        let grant = try #require(
            try await AccountActions(world: town.world).portrait(of: id, by: AccessSite.system).grants.first
        ).id
        let visits: [(Walker, [String])] = [
            (
                stranger,
                ["/sign-in", "/sign-in/phone", "/sign-in/phone/code", "/links/\(token)", "/demo/outbox", "/demo/codes"]
            ),
            (system, ["/accounts", "/accounts?q=nobody", "/accounts/new", "/accounts/\(id)"]),
            (
                security,
                [
                    "/accounts/\(id)", "/accounts/\(id)/grant", "/accounts/\(id)/grant?role=gridWorker&q=n",
                    "/accounts/\(id)/grant?role=leader", "/accounts/\(id)/grant?role=propertyFirm", "/roles",
                    "/roles/leader",
                    "/roles/resident", "/grants/\(grant)/end",
                ]
            ),
            (
                leader,
                [
                    "/account", "/account/password", "/account/second-factor", "/account/second-factor/removal",
                    "/account/second-factor/recovery-codes",
                ]
            ),
        ]
        for (walker, paths) in visits {
            for path in paths {
                let page = await walker.go(path)
                #expect(page.status == 200, "\(path)")
                #expect(PageAudit.faults(in: page.text) == [], "\(path)")
                if language == .english {
                    #expect(PageAudit.chinese(in: page.text) == [], "\(path)")
                }
            }
        }
    }

    @Test func `leave is arranged and ended on one's own page`() async throws {
        let town = try await AccessSite()
        try await town.person("wang.li", Self.leader)
        try await town.person("zhao.min", Grant(.evaluator, .everywhere))
        let li = await town.walker("wang.li")
        let today = town.world.now().day
        await li.go("/account")
        await li.send("/account/leave", [("standIn", "nobody"), ("from", "\(today)"), ("until", "\(today)")])
        #expect(li.page.status == 422 && li.page.text.contains("没有用这个登录名的同事"))
        await li.send("/account/leave", [("standIn", "zhao.min"), ("from", "\(today)"), ("until", "\(today)")])
        #expect(li.path == "/account" && li.page.text.contains("Li zhao.min"))
        let end = li.text(from: "action=\"/account/leave/", to: "\"")
        await li.send("/account/leave/\(end)")
        #expect(!li.page.text.contains("Li zhao.min"))
    }

    @Test func `a token is shown once and taken back`() async throws {
        let town = try await AccessSite()
        try await town.person("sec", Grant(.securityAdministrator, .everywhere))
        let id = try await town.person("robot", Self.leader)
        let security = await town.walker("sec")
        await security.go("/accounts/\(id)")
        let end = town.world.now().day.adding(days: 9)
        await security.send("/accounts/\(id)/tokens", [("tokenName", "wall"), ("ends", "\(end)")])
        #expect(security.page.status == 422 && security.page.text.contains("请至少选一项权限"))
        await security.send(
            "/accounts/\(id)/tokens", [("tokenName", "wall"), ("permissions", "browseAreas"), ("ends", "\(end)")])
        let token = security.text(from: "<code>", to: "</code>")
        #expect(try await TokenActions(world: town.world).authenticate(token) != nil)
        await security.go("/accounts/\(id)")
        #expect(!security.page.text.contains(token))
        let act = security.text(from: "action=\"/tokens/", to: "\"")
        await security.send("/tokens/\(act)", [("back", "/accounts/\(id)")])
        #expect(security.path == "/accounts/\(id)")
        #expect(try await TokenActions(world: town.world).authenticate(token) == nil)
    }
}
