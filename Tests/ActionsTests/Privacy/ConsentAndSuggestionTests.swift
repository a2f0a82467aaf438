import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

struct ConsentAndSuggestionTests {
    static let wanda = PersonalCast.caller(60, .resident)
    static let victor = PersonalCast.caller(61, .resident)

    @Test(arguments: Engines.available)
    func `a resident agrees and takes it back; a neighbour can't do either`(engine: Engine) async throws {
        let cast = try await PersonalCast(engine)
        let consents = ConsentActions(world: cast.world)
        let owner = PersonalCast.wanda
        try await consents.give(.publishName, wording: 1, of: owner, by: Self.wanda)
        let given = try #require(try await consents.all(of: owner, by: Self.wanda).first)
        await #expect(throws: Problem.self) { try await consents.all(of: owner, by: Self.victor) }
        await #expect(throws: Problem.self) { try await consents.perform(.withdraw, on: given.id, by: Self.victor) }
        await #expect(throws: Problem.self) {
            try await consents.give(.publishPhoto, wording: 1, of: owner, by: Self.victor)
        }
        try await consents.perform(.withdraw, on: given.id, by: Self.wanda)
        #expect(try await consents.all(of: owner, by: Self.wanda).map(\.isStanding) == [false])
        // A worker of the same grid records what the resident said at the door; one of the next grid doesn't.
        let worker = PersonalCast.caller(70, .gridWorker, .area(Key(40)))
        try await consents.give(.textMessages, wording: 1, of: owner, by: worker)
        let stranger = PersonalCast.caller(71, .gridWorker, .area(Key(41)))
        await #expect(throws: Problem.self) {
            try await consents.give(.publishPhoto, wording: 1, of: owner, by: stranger)
        }
        let subject = Journal.Subject("account", number: 60)
        #expect(try await cast.entries(on: subject) == ["consent.given", "consent.withdrawn", "consent.given"])
    }

    @Test(arguments: Engines.available)
    func `a named suggestion is answered by who answers for the whole, and reopened by its author`(
        engine: Engine
    ) async throws {
        let cast = try await PersonalCast(engine)
        let suggestions = SuggestionActions(world: cast.world)
        let receipt = try await suggestions.make("地图看不清", anonymously: false, at: nil, by: Self.wanda)
        #expect(receipt.link == nil)
        let hotline = PersonalCast.caller(82, .hotlineClerk)
        #expect(try await suggestions.inbox(.open, after: nil, limit: 9, by: hotline).items.count == 1)
        try await suggestions.perform(.answer("改好了，请再看。"), on: receipt.id, by: hotline)
        try await suggestions.perform(.reopen("还是看不清。"), on: receipt.id, by: Self.wanda)
        #expect(try await suggestions.find(receipt.id, by: Self.wanda).suggestion.words.count == 3)
        await #expect(throws: Problem.self) { try await suggestions.find(receipt.id, by: Self.victor) }
        let township = PersonalCast.caller(83, .townshipDispatcher, .area(Key(20)))
        await #expect(throws: Problem.self) { try await suggestions.find(receipt.id, by: township) }
        #expect(try await suggestions.inbox(.open, after: nil, limit: 9, by: township).items.isEmpty)
    }

    @Test(arguments: Engines.available)
    func `an anonymous suggestion says nowhere who made it, signed in or not`(engine: Engine) async throws {
        let cast = try await PersonalCast(engine)
        let suggestions = SuggestionActions(world: cast.world)
        // A key that stands nowhere else in the database.
        let author = Caller(id: Key(8_675_309_777), grants: [Grant(.resident, .everywhere)])
        let receipt = try await suggestions.make("字太小了", anonymously: true, at: nil, by: author)
        let link = try #require(receipt.link)
        let whole = WholeDatabase(cast.world.database)
        #expect(try await whole.places(of: "8675309777") == [])
        #expect(try await whole.places(of: link) == [])
        #expect(try await suggestions.own(author) == [])
        let hotline = PersonalCast.caller(82, .hotlineClerk)
        try await suggestions.perform(.answer("已加大字号。"), on: receipt.id, by: hotline)
        try await suggestions.reopen(link: link, text: "还是太小。")
        #expect(try await suggestions.find(link: link).stage == .open)
        await #expect(throws: Problem.self) { try await suggestions.find(link: link + "0") }
        // The fault this guards against: named, the author's key is found.
        _ = try await suggestions.make("字太小了", anonymously: false, at: nil, by: author)
        #expect(try await whole.places(of: "8675309777") == ["journal.caller_id", "suggestion.author_id"])
    }
}
