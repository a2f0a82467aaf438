import Core
import Domain
import Fixtures
import Kit
import Testing

/// The gate of every route there is, tried through the router as every role.
struct RouteAccessTests {
    /// Addresses that ask for no permission, and why they needn't: each was thought about by a person.
    static let ungated: [String: [String]] = [
        "what is public": [
            "/about", "/about/data", "/about/notice", "/permissions", "/suggestions", "/q/:token", "/boards/:area",
        ],
        "a secret in the address says who asks": ["/suggestions/by-link/:link", "/links/:token"],
        "the way in": [
            "/sign-in", "/sign-in/second", "/sign-in/phone", "/sign-in/phone/code", "/demo/codes", "/demo/outbox",
        ],
        "the asker's own": [
            "/sign-out", "/account", "/account/password", "/account/second-factor",
            "/account/second-factor/beginning", "/account/second-factor/confirmation",
            "/account/second-factor/proof", "/account/second-factor/removal",
            "/account/second-factor/recovery-codes", "/account/sessions/end", "/account/sessions/:session/end",
            "/account/leave", "/account/leave/:deputy/end", "/tokens/:token/end",
        ],
        "the author's, or for who answers the place; the action asks": ["/suggestions/by-number/:suggestion"],
        "two permissions lead here; the action asks for either": ["/exports", "/journal/lists"],
        "the requester's alone; the life asks": ["/exports/:export/withdrawal"],
        "each kind that can be found asks for its own permission": ["/search"],
        "what may be reported is for everybody": ["/matters/reportable"],
        "whoever scanned a code reports, whoever holds the link follows": [
            "/report", "/report/:token", "/report/:token/map.json", "/r/:link", "/r/:link/word", "/r/:link/withdrawal",
            "/r/:link/pictures", "/r/:link/pictures/:picture/:size", "/r/:link/same",
        ],
        "a day late, to the grid, released texts alone (DESIGN.md section 6)": ["/public/cases", "/api/v1/cases"],
        "what programs are promised is no secret": ["/api/v1/openapi"],
        "what strangers may know without a key, a partner's own with one; the action asks": [
            "/open311/:file", "/open311/v2/:list", "/open311/v2/:list/:item",
        ],
        "working days are no secret": ["/calendar", "/calendar/deadline"],
    ]

    @Test func `a route without a permission was thought about by a person`() async throws {
        let known = Set(Self.ungated.values.joined())
        for route in try await Neighbourhood().routes {
            if case .may = route.access { continue }
            #expect(
                known.contains(route.pattern),
                "say in RouteAccessTests why \(route.pattern) needs no permission, or give it one")
        }
    }

    @Test(arguments: Role.ofPersons)
    func `who hasn't got the permission of a route is turned away at its door`(role: Role) async throws {
        let city = try await Neighbourhood()
        let person = Neighbourhood.person(role)
        for route in city.routes where !route.access.admits(person) {
            let answer =
                route.method == .get
                ? await city.site.get(city.address(of: route), as: person)
                : await city.site.post(city.address(of: route), as: person)
            #expect(answer.status == 403, "\(role): \(route.method.rawValue) \(route.pattern) gave \(answer.status)")
        }
    }

    @Test func `who isn't signed in is asked to sign in`() async throws {
        let city = try await Neighbourhood()
        for route in city.routes where !route.access.admits(nil) {
            let answer =
                route.method == .get
                ? await city.site.get(city.address(of: route)) : await city.site.post(city.address(of: route))
            #expect(
                answer.status == 401 || answer.status == 303,
                "\(route.method.rawValue) \(route.pattern) gave \(answer.status)")
        }
    }

    @Test(arguments: Role.ofPersons)
    func `no page shows the neighbour's numbers to somebody who only asks for its address`(role: Role) async throws {
        let city = try await Neighbourhood()
        let person = Neighbourhood.person(role)
        for route in city.routes where route.method == .get {
            let text = await city.site.get(city.address(of: route), as: person).text
            for secret in Neighbourhood.secrets {
                #expect(!text.contains(secret), "\(role): \(route.pattern) shows \(secret)")
            }
        }
    }
}
