import Core
import Testing

@testable import Kit

/// Live events reach those who may know, and nobody else.
struct LiveEventsTests {
    private static func event(_ area: Int64) -> LiveEvent {
        LiveEvent(kind: "area.renamed", subject: "area/\(area)", areas: [area])
    }

    @Test func `a listener hears what is theirs, in order`() async throws {
        let live = LiveEvents()
        let mine = try live.subscribe { $0.areas.contains(1) }
        live.announce([Self.event(1), Self.event(2)])
        live.announce([Self.event(1)])
        live.close()
        var heard: [LiveEvents.Signal] = []
        for await signal in mine.signals { heard.append(signal) }
        #expect(heard == [.event(Self.event(1)), .event(Self.event(1))])
    }

    @Test func `who leaves is forgotten, who comes after the end is refused`() throws {
        let live = LiveEvents()
        let subscription = try live.subscribe { _ in true }
        #expect(live.listenerCount == 1)
        subscription.end()
        #expect(live.listenerCount == 0)
        live.close()
        #expect(throws: Problem.self) { try live.subscribe { _ in true } }
    }

    @Test func `a slow listener loses the oldest, not the newest`() async throws {
        let live = LiveEvents()
        let slow = try live.subscribe { _ in true }
        live.announce((1...100).map(Self.event))
        live.close()
        var heard: [LiveEvents.Signal] = []
        for await signal in slow.signals { heard.append(signal) }
        #expect(heard.count == 64)
        #expect(heard.last == .event(Self.event(100)))
    }

    @Test func `only so many may listen at once`() throws {
        let live = LiveEvents()
        let all = try (0..<LiveEvents.mostListeners).map { _ in try live.subscribe { _ in true } }
        let problem = #expect(throws: Problem.self) { try live.subscribe { _ in true } }
        #expect(problem?.kind == .unavailable)
        for one in all { one.end() }
    }
}
