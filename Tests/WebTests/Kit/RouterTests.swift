import Core
import Testing

@testable import Kit

/// The table of addresses.
struct RouterTests {
    private static func route(_ method: Request.Method, _ pattern: String) -> Route {
        let answer: Route.Answer = { _ in .json(.text(pattern)) }
        return method == .get ? .get(pattern, .anyone, answer) : .post(pattern, .anyone, answer)
    }

    private static let router = Router([
        route(.get, "/"), route(.get, "/areas"), route(.get, "/areas/new"), route(.get, "/areas/:area"),
        route(.post, "/areas/:area"), route(.post, "/areas/:area/name"), route(.get, "/:city/areas"),
        route(.get, "/areas/new/help"),
    ])

    private func pattern(_ method: Request.Method?, _ path: String) -> String {
        switch Self.router.find(method, path) {
        case .found(let route, let parameters):
            ([route.pattern] + parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
                .joined(separator: " ")
        case .otherMethods(let methods): "only \(methods.map(\.rawValue).joined(separator: ","))"
        case .nothing: "nothing"
        }
    }

    @Test(arguments: [
        ("/", "/"), ("/areas", "/areas"), ("/areas/", "/areas"), ("//areas", "/areas"),
        ("/areas/new", "/areas/new"), ("/areas/old", "/areas/:area area=old"),
        ("/areas/%E4%B8%9C%E8%A1%97", "/areas/:area area=东街"), ("/areas/a%2Fb", "/areas/:area area=a/b"),
        ("/areas/a+b", "/areas/:area area=a+b"), ("/areas/new/help", "/areas/new/help"),
        ("/yinchuan/areas", "/:city/areas city=yinchuan"), ("/areas/areas", "/areas/:area area=areas"),
        ("/nowhere", "nothing"), ("/areas/a/b", "nothing"), ("/areas/%", "nothing"), ("/areas/%4", "nothing"),
        ("/areas/%FF", "nothing"), ("/areas/%00", "nothing"), ("/areas/a/name", "only POST"),
    ])
    func `an address leads to its route`(path: String, expected: String) {
        #expect(pattern(.get, path) == expected)
    }

    @Test func `a method that isn't offered is told from an address that isn't there`() {
        #expect(pattern(.post, "/areas") == "only GET")
        #expect(pattern(.post, "/areas/x") == "/areas/:area area=x")
        #expect(pattern(.post, "/nowhere") == "nothing")
        #expect(pattern(nil, "/areas/x") == "only GET,POST" && pattern(nil, "/nowhere") == "nothing")
    }
}
