internal import Core
internal import Domain
internal import HTTPTypes
public import Logging
internal import Markup

/// The site of one installation: from a request to an answer, without any socket.
///
/// The way of a request: find the route; who asks; may they; is it from a page of ours; read what it brings, within its
/// limits; answer; tell what went wrong; put the page in its layout; add the headers that every answer has.
public struct Reception: Sendable {
    let settings: SiteSettings
    let router: Router
    let layout: Layout
    let hooks: SiteHooks
    let journal: JournalGlossary
    let tellings: [Telling]
    let tokens: FormToken
    let cookies: CookieNames
    let fixedHeaders: HTTPFields
    let logger: Logger

    /// - Throws: when the files of `Resources/public` can't be read.
    public init(settings: SiteSettings, capabilities: [Capability], hooks: SiteHooks, logger: Logger) throws {
        let assets = try Assets(directory: settings.publicDirectory, system: settings.systemScripts)
        let navigation = capabilities.flatMap(\.navigation)
        self.settings = settings
        self.hooks = hooks
        self.logger = logger
        journal = JournalGlossary(capabilities.compactMap(\.journal))
        tellings = capabilities.compactMap(\.telling)
        layout = Layout(
            settings: settings, navigation: navigation, assets: assets,
            places: Layout.Places(search: capabilities.contains { !$0.finders.isEmpty } ? Link("search") : nil))
        tokens = FormToken(key: settings.formKey)
        cookies = CookieNames(isEncrypted: settings.isEncrypted)
        fixedHeaders = Headers.everywhere(isEncrypted: settings.isEncrypted)
        let own = [KitRoutes(settings: settings, navigation: navigation, assets: assets, hooks: hooks).capability]
        router = Router((own + capabilities).flatMap(\.routes))
    }

    /// Every address there is, in the order of the capabilities.
    public var routes: [Route] { router.routes }

    public func answer(_ incoming: Incoming) async -> Outgoing {
        let start = ContinuousClock.now
        let number = Base64URL.text(hooks.random(9))
        var outgoing = await answer(incoming, number: number)
        if incoming.method == "HEAD" {
            outgoing.headers[.contentLength] = String(outgoing.bytes.count)
            outgoing.body = .nothing
        }
        log(incoming, outgoing, number: number, took: ContinuousClock.now - start)
        return outgoing
    }

    private func answer(_ incoming: Incoming, number: String) async -> Outgoing {
        if let file = fileOfOurs(incoming) { return file }
        guard incoming.path != Self.health else {
            // Told even while every connection waits for a database that doesn't answer, so nobody asks who asks.
            return await visited(incoming.withoutCaller, number: number)
        }
        return await withTaskExecutorPreference(hooks.executor) { await visited(incoming, number: number) }
    }

    private func visited(_ incoming: Incoming, number: String) async -> Outgoing {
        var visit = Visit(incoming, number: number, reception: self)
        var response: Response
        do {
            response = try await visit.answer()
        } catch {
            response = visit.response(to: error)
        }
        return visit.outgoing(&response)
    }

    /// Where whoever watches over the program asks whether it runs.
    static let health = "/health"

    /// What every browser may have, without asking who it is.
    private func fileOfOurs(_ incoming: Incoming) -> Outgoing? {
        guard incoming.target.hasPrefix(Assets.prefix), incoming.method == "GET" || incoming.method == "HEAD",
            let asset = layout.assets.find(String(incoming.path))
        else { return nil }
        var headers = fixedHeaders
        headers[.contentType] = asset.type
        // The address holds the digest of the content: it never changes.
        headers[.cacheControl] = "public, max-age=31536000, immutable"
        return Outgoing(
            status: 200, headers: headers, body: .bytes(asset.bytes, type: asset.type), closes: false,
            pattern: "/static")
    }

    /// One line a request, without address, caller or anything a person wrote.
    private func log(_ incoming: Incoming, _ outgoing: Outgoing, number: String, took: Duration) {
        let milliseconds = took.components.seconds * 1000 + took.components.attoseconds / 1_000_000_000_000_000
        let isSlow = milliseconds >= settings.limits.slowMilliseconds
        logger.log(
            level: isSlow ? .warning : .info, isSlow ? "slow request" : "request",
            metadata: [
                "request": "\(number)", "method": "\(incoming.method.prefix(10))", "route": "\(outgoing.pattern)",
                "status": "\(outgoing.status)", "ms": "\(milliseconds)",
            ])
    }
}
