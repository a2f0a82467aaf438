import Core
import Domain
import Fixtures
import Ground
import Kit
import Testing

/// Ten sentences a role or more, by hand: what somebody of that role must never see. A table of permissions tested
/// against itself proves nothing; these are tried through the router, with the neighbour Victor's records.
struct NeverSeeTests {
    @Test(arguments: Role.ofPersons)
    func `what was written by hand is never seen`(role: Role) async throws {
        let sentences = try #require(NeverSee.sentences[role])
        #expect(sentences.count >= 10)
        let city = try await Neighbourhood()
        let all = sentences + NeverSee.people(role) + NeverSee.whistles(role) + NeverSee.cases(role)
        for never in all {
            #expect(
                try await never.target.isKept(from: role, in: city),
                "a \(role.words.english) never sees \(never.sentence)")
        }
    }

    /// The fault the table guards against: with a role that may, the same targets give something away.
    @Test func `the same targets are seen by who may`() async throws {
        let city = try await Neighbourhood()
        let auditor = NeverSee.Target.page("/journal?kind=account&number={victor}")
        #expect(try await !auditor.isKept(from: .auditAdministrator, in: city))
        #expect(try await !NeverSee.Target.page("/erasures").isKept(from: .securityAdministrator, in: city))
        #expect(try await !NeverSee.Target.ever(.browseAccounts).isKept(from: .systemAdministrator, in: city))
        let person = NeverSee.Target.page("/persons/{person}")
        #expect(try await !person.isKept(from: .systemAdministrator, in: city))
        #expect(try await !NeverSee.Target.ever(.seeWhistles).isKept(from: .supervisor, in: city))
        let name = NeverSee.Target.text("/posts/{post}", Neighbourhood.name)
        #expect(try await !name.isKept(from: .systemAdministrator, in: city))
    }
}

extension NeverSee.Target {
    /// Whether somebody of the role is turned away. A target that leads nowhere is a mistake in the table.
    func isKept(from role: Role, in city: Neighbourhood) async throws -> Bool {
        let person = Neighbourhood.person(role)
        switch self {
        case .ever(let permission):
            return !Permissions.holds(permission, caller: person)
        case .neighbour(let permission):
            return !Permissions.allows(
                permission, caller: person, place: Neighbourhood.victorsPlace, organisation: Key(51),
                owner: Neighbourhood.victor)
        case .page(let pattern):
            let path = city.filled(pattern)
            try #require(city.leadsSomewhere(.get, path), "\(pattern)")
            return [403, 404, 409].contains(await city.site.get(path, as: person).status)
        case .act(let pattern):
            let path = city.filled(pattern)
            try #require(city.leadsSomewhere(.post, path), "\(pattern)")
            let form = [
                ("purpose", "visit"), ("reason", "约好周四上门"), ("kinds", "phone"), ("text", "随便写几个字"),
                ("source", "accounts"), ("rating", "good"), ("worker", "0"), ("incident", "随便写一件事情来看"),
            ]
            return [403, 404, 409].contains(await city.site.post(path, form, as: person).status)
        case .text(let pattern, let text):
            let path = city.filled(pattern)
            try #require(city.leadsSomewhere(.get, path), "\(pattern)")
            return await !city.site.get(path, as: person).text.contains(text)
        }
    }
}

extension Neighbourhood {
    func filled(_ pattern: String) -> String {
        var path = pattern
        for (name, value) in [
            ("{victor}", Self.victor.description), ("{suggestion}", keys.suggestion.description),
            ("{consent}", keys.consent.description), ("{export}", keys.export.description),
            ("{list}", keys.list.description), ("{person}", keys.person.description),
            ("{post}", keys.post.description), ("{import}", keys.peopleImport.description),
            ("{whistle}", keys.whistle.description),
        ] {
            path = path.replacing(name, with: value)
        }
        return path
    }

    func leadsSomewhere(_ method: Request.Method, _ path: String) -> Bool {
        let bare = String(path.prefix { $0 != "?" })
        if case .found = Router(routes).find(method, bare) { return true }
        return false
    }
}
