import Core
import Domain
import Testing

struct PostMoveTests {
    static let person = Person(id: Key(1), name: name)
    private static let name: PersonName = {
        do { return try PersonName("李梅") } catch { preconditionFailure("a name") }
    }()
    static let day = Day(number: 100)

    static func post(term: Day? = nil) -> Post {
        Post(
            id: Key(5), kind: .gridWorker, seat: .area(Key(10)), place: Place(grid: Key(10)), person: Key(1),
            source: .employed, from: Day(number: 50), term: term, secondedFrom: Key(9))
    }

    static func move(to area: Int64 = 11, _ kind: Post.Kind = .gridWorker, _ level: Area.Level = .grid) -> Post.Move {
        Post.Move(kind: kind, seat: .area(Key(area)), place: Place(grid: Key(area)), day: day, level: level)
    }

    @Test func `a move ends the one post and begins the other on the same day, with source, lender and term`() throws {
        let (ended, next) = try Self.post(term: Day(number: 200)).moved(
            Self.move(), as: Key(6), for: Self.person, others: 0)
        #expect(ended.stage == .ended(on: Self.day, .moved))
        #expect(next.from == Self.day && next.term == Day(number: 200) && next.source == .employed)
        #expect(next.secondedFrom == Key(9) && next.person == Key(1) && next.isOpen)
        let over = try Self.post(term: Day(number: 60)).moved(Self.move(), as: Key(6), for: Self.person, others: 0)
        #expect(over.next.term == nil, "a term that is over isn't carried on")
    }

    @Test func `a move leads somewhere else, where such a post is held, and there is room`() {
        func moved(_ move: Post.Move, others: Int = 0) throws {
            _ = try Self.post().moved(move, as: Key(6), for: Self.person, others: others)
        }
        #expect(throws: Post.Refusal.sameSeat) { try moved(Self.move(to: 10)) }
        #expect(throws: Post.Refusal.wrongSeat(.gridWorker)) { try moved(Self.move(to: 11, .gridWorker, .building)) }
        #expect(throws: Post.Refusal.taken(.gridLeader)) { try moved(Self.move(to: 11, .gridLeader), others: 1) }
        #expect(throws: Post.Refusal.endsBeforeItBegins) {
            try moved(Post.Move(kind: .gridWorker, seat: .area(Key(11)), place: nil, day: Day(number: 1), level: .grid))
        }
        #expect(throws: Post.Refusal.outOfTurn) {
            let gone = try Self.post().after(.end(on: Self.day, .resigned))
            _ = try gone.moved(Self.move(), as: Key(6), for: Self.person, others: 0)
        }
    }
}
