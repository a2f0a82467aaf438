internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import ServiceLifecycle

/// Tells open pages what the journal has sealed.
struct LiveFeed: Service {
    let feed: JournalFeed
    let live: LiveEvents

    func run() async throws {
        for await news in feed.listen().cancelOnGracefulShutdown() {
            live.announce(news.map(Self.event))
        }
    }

    private static func event(_ news: JournalFeed.News) -> LiveEvent {
        let place = news.place
        let areas = [place.county, place.township, place.community, place.grid].compactMap { $0?.number }
        return LiveEvent(
            kind: news.kind, subject: "\(news.subjectKind)/\(Key<Any>(news.subject))", areas: areas)
    }
}
