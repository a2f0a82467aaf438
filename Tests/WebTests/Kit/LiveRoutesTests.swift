import Core
import Domain
import Fixtures
import Testing

@testable import Kit
@testable import Web

/// Who hears of what.
struct LiveRoutesTests {
    private static let east = Key<Area>(1001)
    private static let west = Key<Area>(1002)

    private static func event(_ subject: String, _ areas: Key<Area>...) -> LiveEvent {
        LiveEvent(kind: "thing.changed", subject: subject, areas: areas.map(\.number))
    }

    private func heard(_ path: String, as caller: Caller, _ events: [LiveEvent]) async throws -> [LiveEvent] {
        let live = LiveEvents()
        let site = try TestSite([LiveRoutes(live: live, topics: Self.topics).capability])
        let answer = await site.get(path, as: caller)
        guard case .events(let subscription) = answer.body else { return [] }
        live.announce(events)
        live.close()
        var result: [LiveEvent] = []
        for await signal in subscription.signals {
            if case .event(let event) = signal { result.append(event) }
        }
        return result
    }

    private static let all = [
        event("area/A", east), event("area/B", west), event("case/C", east), event("account/D"),
    ]

    /// Areas anyone may see; cases, here, who works in the place.
    private static let topics: [String: Permission] = ["area": .browseAreas, "case": .openPersonalData]

    @Test func `a reader hears of what they may see, where they may see it`() async throws {
        let worker = Caller(id: Key(5), grants: [Grant(.gridWorker, .area(Self.east))])
        #expect(try await heard("/events", as: worker, Self.all) == Array(Self.all[0...2]))
        #expect(try await heard("/events?about=case", as: worker, Self.all) == [Self.all[2]])
        #expect(try await heard("/events?area=\(Self.west)", as: worker, Self.all) == [Self.all[1]])
        let firm = Caller(id: Key(6), grants: [Grant(.propertyFirm, .area(Self.east))])
        #expect(try await heard("/events?about=case", as: firm, Self.all) == [])
        #expect(try await heard("/events?about=account", as: worker, Self.all) == [])
    }

    @Test func `what is one's own is heard with every topic, and by nobody else`() async throws {
        let worker = Caller(id: Key(5), grants: [Grant(.gridWorker, .area(Self.east))])
        let other = Caller(id: Key(6), grants: [Grant(.communityClerk, .everywhere)])
        let own = LiveEvent(kind: "thing.sent", subject: "thing/5", areas: [], owner: worker.id)
        #expect(try await heard("/events?about=case", as: worker, [own]) == [own])
        #expect(try await heard("/events", as: other, [own]) == [])
    }

    @Test func `who asks for the head alone takes no listener's place`() async throws {
        let live = LiveEvents()
        let site = try TestSite([LiveRoutes(live: live, topics: Self.topics).capability])
        let clerk = Caller(id: Key(5), grants: [Grant(.communityClerk, .everywhere)])
        _ = await site.ask("HEAD", "/events", as: clerk)
        #expect(live.listenerCount == 0)
    }

    @Test func `what pages listen to is a topic of their capability, and when somebody works is none`() async throws {
        let topics = Capabilities.topics(of: Capabilities.all(in: try await TestWorld().world))
        #expect(
            topics == [
                "area": .browseAreas, "suggestion": .answerSuggestions, "export": .approveExports, "case": .seeCases,
                "whistle": .seeWhistles, "led-matter": .seeLedMatters,
            ])
    }

    @Test func `nobody listens without being signed in`() async throws {
        let site = try TestSite([LiveRoutes(live: LiveEvents(), topics: Self.topics).capability])
        #expect(await site.get("/events").status == 303)
    }
}
