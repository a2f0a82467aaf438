internal import Core
internal import Markup

/// The addresses that belong to no capability: the front page, the reader's own switches, health, the design page.
struct KitRoutes: Sendable {
    let settings: SiteSettings
    let navigation: [NavigationItem]
    let assets: Assets
    let hooks: SiteHooks

    var capability: Capability {
        Capability(routes: [
            .get("/", .anyone, front),
            .post("/look", .anyone, look),
            .get(Reception.health, .anyone) { _ in .json(.object(("status", "up"))) },
            .get("/ready", .anyone, ready),
            .get("/design", .anyone) { .page(DesignPages.components($0.reading, answers: .none)) },
            .post("/design", .anyone, body: .files, design),
        ])
    }

    private func front(_ request: Request) async throws -> Response {
        let shown = navigation.filter { $0.access.admits(request.caller) }
        return .page(
            request.caller == nil
                ? FrontPages.visitor(request.reading, cityName: settings.cityName)
                : FrontPages.signedIn(request.reading, ways: shown))
    }

    /// Sets how this browser shows pages, and goes back.
    private func look(_ request: Request) async throws -> Response {
        let back = Link(outside: request.field("back")).flatMap { $0.address.hasPrefix("/") ? $0 : nil }
        var response = Response.seeOther(back ?? Link())
        let year = 31_536_000
        if let elder = request.form["elder"] {
            let points = Int(elder).flatMap { Reading.elderSizes.contains($0) ? $0 : nil }
            response = response.with(.init("elder", points.map(String.init) ?? "no", lifetime: year))
        }
        if let theme = request.form["theme"].flatMap(Reading.Theme.init) {
            response = response.with(.init("theme", theme.rawValue, lifetime: year))
        }
        return response
    }

    private func ready(_ request: Request) async throws -> Response {
        let parts = await hooks.readiness()
        let isReady = parts.allSatisfy(\.isReady)
        let lines = parts.map { part -> JSON in
            .object(
                ("part", .text(part.part)), ("ready", .flag(part.isReady)),
                ("words", .text(request.reading(part.words))))
        }
        let answer = Response.json(
            .object(("ready", .flag(isReady)), ("parts", .list(lines))), status: isReady ? 200 : 503)
        return isReady ? answer : answer.with(.init("Retry-After", "5"))
    }

    /// The form of the design page: answers as any form would, and keeps nothing.
    private func design(_ request: Request) async throws -> Response {
        try await request.saving {
            guard !request.field("name").isEmpty else {
                throw Problem(
                    .invalid, "design.no-name", field: "name", Words("请填写姓名", "Enter a name"))
            }
            return .seeOther(
                Link("design"), notice: Words("收到了。这里只是样例，没有保存", "Received. This is a sample; nothing was saved"))
        } orAsk: { answers in
            DesignPages.components(request.reading, answers: answers)
        }
    }
}
