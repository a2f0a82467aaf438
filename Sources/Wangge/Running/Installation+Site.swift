internal import Actions
internal import Core
internal import Database
internal import Domain
internal import Foundation
internal import Ground
internal import Kit
internal import Logging
internal import ServiceLifecycle
internal import Storage
internal import Web
internal import Workers

/// What serves: the site on its socket, and the workers behind it.
extension Installation {
    /// - Parameter onRunning: told the port once connections are taken.
    func server(live: LiveEvents, onRunning: @escaping @Sendable (Int) async -> Void) async throws -> Server {
        let city = try await city()
        let presets = try PeoplePresets(directory: ProgramFiles.directory(settings) + "/catalogues")
        let capabilities = Capabilities.all(
            in: world, about: about, publicAddress: publicAddress, presets: presets)
        let node = Capabilities.node(
            in: world, beside: capabilities, live: live, readiness: hooks.readiness, version: Version.text)
        let reception = try Reception(
            settings: SiteSettings(
                cityName: Words(data: city.name),
                publicAddress: publicAddress,
                isDemo: directory.isDemo,
                filingNumber: about.filingNumber,
                formKey: try world.vault.formKey.bytes,
                version: Version.text,
                limits: limits,
                systemScripts: ["leaflet": settings.path(.leaflet), "chart.js": settings.path(.charts)],
                publicDirectory: try ProgramFiles.directory(settings) + "/public",
                trustedProxies: settings.networks(.trustedProxies)),
            capabilities: capabilities + node,
            hooks: hooks,
            logger: logger)
        return Server(
            reception, host: settings.text(.listenHost), port: settings.number(.listenPort), live: live,
            logger: logger, onRunning: onRunning)
    }

    /// Sealing, followers, jobs, the node's number, and live pages fed from what was sealed.
    func workers(live: LiveEvents) throws -> [any Service] {
        let (database, now, holder) = (database, world.now, mint.holder)
        let feed = JournalFeed()
        let poster = HookPoster(isDemo: world.isDemo)
        let sending = HookSending(world: world, publicAddress: publicAddress, post: poster.post)
        let schedule = Schedule(
            Schedule.Line.storage(database: database, now: now, blobs: world.blobs)
                + Schedule.Line.privacy(in: world) + Schedule.Line.cases(in: world, logger: logger)
                + Schedule.Line.publicCases(in: world) + Schedule.Line.whistles(in: world, logger: logger)
                + Schedule.Line.rounds(in: world, publicAddress: publicAddress, logger: logger)
                + Schedule.Line.hooks(sending),
            database: database, now: now, freshNumber: world.freshNumber, logger: logger)
        return [
            NodeKeeper(database: database, now: now, mint: mint, health: health, logger: logger),
            Sealer(
                database: database, now: now, key: sealKey,
                anchors: AnchorFile(path: settings.path(.anchors)), feed: feed, holder: holder, logger: logger),
            JobRunner(
                database: database, now: now,
                carriers: schedule.carriers.merging([
                    ApplyDivisions.kind: ApplyDivisions(world: world).carry,
                    ApplyRecuts.kind: ApplyRecuts(world: world).carry,
                    SwitchOnGrids.kind: SwitchOnGrids(world: world).carry,
                    ApplyMatters.kind: ApplyMatters(world: world).carry,
                    GoOnWithPeopleImports.kind: GoOnWithPeopleImports(world: world).carry,
                    ReckonDeadlines.kind: ReckonDeadlines.carrier(world),
                    ScrubErased.kind: ScrubErased.carrier(world),
                    SearchRebuild.kind: SearchRebuild.carrier(SearchSource.all, database: database),
                ]) { $1 },
                logger: logger),
            schedule,
            Following(
                .search(SearchSource.all, now: now, freshNumber: world.freshNumber), database: database, now: now,
                feed: feed, holder: holder, logger: logger),
            Following(.notices(now: now), database: database, now: now, feed: feed, holder: holder, logger: logger),
            Following(.messages(now: now), database: database, now: now, feed: feed, holder: holder, logger: logger),
            Following(
                .hooks(now: now, freshNumber: world.freshNumber), database: database, now: now, feed: feed,
                holder: holder, logger: logger),
            Following(
                .deadlines(now: now, freshNumber: world.freshNumber), database: database, now: now, feed: feed,
                holder: holder, logger: logger),
            HookRunner(sending, logger: logger, atEnd: poster.shutDown),
            LiveFeed(feed: feed, live: live),
            NoticeFeed(database: database, logger: logger) { accounts in
                live.announce(
                    accounts.map {
                        LiveEvent(kind: "notice.sent", subject: "notice/\($0)", areas: [], owner: $0)
                    })
            },
        ]
    }

    private var about: AboutFacts {
        func said(_ setting: Setting) -> String? { settings.text(setting).isEmpty ? nil : settings.text(setting) }
        return AboutFacts(filingNumber: said(.filingNumber), contact: said(.contact))
    }

    private var limits: Limits {
        Limits(
            upload: settings.number(.uploadMegabytes) << 20, bodySeconds: settings.number(.requestSeconds),
            slowMilliseconds: settings.number(.slowAnswerMilliseconds))
    }

    private var hooks: SiteHooks {
        let (world, health) = (world, health)
        let sessions = SessionActions(world: world)
        let tokens = TokenActions(world: world)
        let notices = NoticeActions(world: world)
        return SiteHooks(
            authenticate: { try await sessions.authenticate($0) },
            authenticateProgram: { try await tokens.authenticate($0) },
            readiness: { await Self.readiness(world, health) },
            requireWritable: { try health.requireWritable() },
            unread: { try await notices.unread(of: $0) },
            now: world.now,
            executor: world.database.executor,
            random: world.random)
    }

    private static func readiness(_ world: World, _ health: NodeHealth) async -> [Readiness] {
        let answers: Bool
        do {
            answers = try await CityActions(world: world).find() != nil
        } catch {
            answers = false
        }
        return [
            Readiness(
                "database", isReady: answers,
                answers
                    ? Words("数据库正常", "The database answers")
                    : Words("数据库没有回应，请看日志", "The database doesn't answer; see the log")),
            Readiness(
                "clock", isReady: health.problem == nil,
                health.problem?.words ?? Words("时钟一致", "The clocks agree")),
        ]
    }

    /// Where people open the site: as set, else the listening address.
    var publicAddress: String {
        let set = settings.text(.publicAddress)
        guard set.isEmpty else { return set.hasSuffix("/") ? String(set.dropLast()) : set }
        return "http://\(settings.text(.listenHost)):\(settings.number(.listenPort))"
    }

    /// - Throws: a problem when no city was founded here.
    func city() async throws -> City {
        guard let city = try await CityActions(world: world).find() else {
            throw Problem(
                .missing, "city.none",
                Words("数据库里还没有城市：请先运行 wangge init。", "The database holds no city yet: run wangge init first."))
        }
        return city
    }

    /// - Throws: a problem when a session's idle time is longer than the session.
    static func accessRules(_ settings: Settings, issuer: String) throws -> AccessRules {
        let days = settings.number(.passwordDays)
        let standard = SessionRules.standard
        guard
            let desk = SessionRules.Length(
                idleMinutes: settings.number(.idleMinutes), wholeMinutes: settings.number(.sessionHours) * 60),
            let passwords = PasswordRules(
                leastLength: settings.number(.passwordLength), leastKinds: settings.number(.passwordKinds),
                expiryDays: days == 0 ? nil : days)
        else {
            throw Problem(
                .invalid, "setting.session", field: Setting.idleMinutes.key,
                Words(
                    "session.idleMinutes 不能比 session.hours 还长，请改其中一项。",
                    "session.idleMinutes can't be longer than session.hours; change one of them."))
        }
        return AccessRules(
            passwords: passwords,
            sessions: SessionRules(
                desk: desk, field: standard.field, resident: standard.resident,
                isSingle: settings.flag(.singleSession)),
            scrypt: .standard,
            issuer: issuer)
    }
}
