internal import Core

/// The one table of addresses: a tree of segments, so that finding an address costs its own length.
public struct Router: Sendable {
    private var root = Node()
    public private(set) var routes: [Route] = []

    fileprivate struct Node: Sendable {
        var children: [String: Node] = [:]
        /// The child that takes any segment.
        var parameter: [Node] = []
        var routes: [Request.Method: Place] = [:]
    }

    fileprivate struct Place: Sendable {
        let route: Route
        let names: [String]
    }

    /// What the table knows of an address.
    public enum Finding: Sendable {
        case found(Route, parameters: [String: String])
        /// There is something, but not for this method.
        case otherMethods([Request.Method])
        case nothing
    }

    /// - Parameter routes: no two of the same method and shape; two such are a mistake of ours and trap at start.
    public init(_ routes: [Route]) {
        for route in routes { add(route) }
    }

    private mutating func add(_ route: Route) {
        let segments = route.pattern.split(separator: "/").map(String.init)
        let names = segments.filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
        let place = Place(route: route, names: names)
        precondition(root.insert(place, at: segments[...]), "\(route.method.rawValue) \(route.pattern) stands twice")
        routes.append(route)
    }

    /// - Parameters:
    ///   - method: nil for one that we don't know, which no route has.
    ///   - path: percent-encoded, beginning with a slash. A slash at its end counts for nothing.
    public func find(_ method: Request.Method?, _ path: String) -> Finding {
        var segments: [String] = []
        for raw in path.split(separator: "/") {
            guard let segment = PercentDecoding.text(raw.utf8, plusIsSpace: false) else { return .nothing }
            segments.append(segment)
        }
        guard let (node, values) = root.walk(segments[...], []), !node.routes.isEmpty else { return .nothing }
        guard let place = method.flatMap({ node.routes[$0] }) else {
            return .otherMethods(node.routes.keys.sorted { $0.rawValue < $1.rawValue })
        }
        let parameters = Dictionary(zip(place.names, values)) { first, _ in first }
        return .found(place.route, parameters: parameters)
    }
}

extension Router.Node {
    /// False when the place is taken.
    fileprivate mutating func insert(_ place: Router.Place, at segments: ArraySlice<String>) -> Bool {
        guard let first = segments.first else {
            guard routes[place.route.method] == nil else { return false }
            routes[place.route.method] = place
            return true
        }
        if first.hasPrefix(":") {
            if parameter.isEmpty { parameter = [Self()] }
            return parameter[0].insert(place, at: segments.dropFirst())
        }
        return children[first, default: Self()].insert(place, at: segments.dropFirst())
    }

    /// The node at `segments`, words before parameters, with what stands in the parameters' places.
    fileprivate func walk(_ segments: ArraySlice<String>, _ values: [String]) -> (Self, [String])? {
        guard let first = segments.first else { return (self, values) }
        let rest = segments.dropFirst()
        if let child = children[first], let found = child.walk(rest, values), !found.0.routes.isEmpty { return found }
        return parameter.first.flatMap { $0.walk(rest, values + [first]) }
    }
}
