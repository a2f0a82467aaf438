import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

/// How many there are is kept in memory, and is never another number than is counted.
struct NetCountsTests {
    struct Figures: Equatable {
        let posts: [Post.Kind: Int]
        let persons: Int
        let bodies: [Organisation.Kind: Int]
    }

    /// As the pages say them.
    static func kept(_ cast: PeopleCast) async throws -> Figures {
        let city = cast.town.city
        return Figures(
            posts: try await cast.posts.list(nil, in: city, after: nil, by: PeopleCast.system).counts,
            persons: try await cast.persons.list("", in: city, after: nil, by: PeopleCast.system).count,
            bodies: try await cast.organisations.list(nil, in: city, after: nil, by: PeopleCast.system).counts)
    }

    static func counted(_ cast: PeopleCast) async throws -> Figures {
        let city = Area(id: cast.town.city, parent: nil, level: .city, name: "")
        return try await cast.world.database.read { db in
            Figures(
                posts: try PostTable.counts(below: city, in: db), persons: try PersonTable.count(below: city, in: db),
                bodies: try OrganisationTable.counts(below: city, in: db))
        }
    }

    /// The stamp put back is what a forgotten raise would be: it has to show.
    @Test(arguments: Engines.available)
    func `figures of posts, persons and bodies follow every change`(engine: Engine) async throws {
        let cast = try await PeopleCast(engine)
        var last = try await Self.kept(cast)
        func follows(_ what: String, _ act: () async throws -> Void) async throws {
            try await act()
            let (now, truth) = (try await Self.kept(cast), try await Self.counted(cast))
            #expect(now == truth && now != last, "\(what)")
            last = now
        }
        var (person, post) = (Key<Person>(1), Key<Post>(1))
        try await follows("a person registered") { person = try await cast.person("李梅") }
        try await follows("a post given") {
            post = try await cast.post(.gridLeader, at: cast.town.grids[0], for: person)
        }
        try await follows("a post ended") {
            try await cast.posts.perform(.end(on: cast.today, .resigned), on: post, by: PeopleCast.system)
        }
        try await follows("a person left") {
            try await cast.persons.leave(person, on: cast.today, by: PeopleCast.system)
        }
        try await follows("a body made") {
            _ = try await cast.organisations.create(
                .init(name: "江畔物业", kind: .propertyFirm, area: cast.town.county), by: PeopleCast.system)
        }
        let before = try await cast.world.database.read { try Stamp.net.value(in: $0) }
        _ = try await cast.person("王强")
        try await cast.world.database.write { try $0.run("UPDATE net_stamp SET stamp = \(before)") }
        let (told, truth) = (try await Self.kept(cast), try await Self.counted(cast))
        #expect(told == last && told != truth, "without the stamp it would go on telling of then")
    }
}
