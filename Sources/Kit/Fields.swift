/// Names with values in the order they came, from a query or a form. A name may come more than once.
public struct Fields: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    public private(set) var all: [Field]

    public struct Field: Hashable, Sendable {
        public let name: String
        public let value: String
    }

    public init(dictionaryLiteral elements: (String, String)...) {
        all = elements.map { Field(name: $0.0, value: $0.1) }
    }

    public init(_ pairs: [(String, String)] = []) { all = pairs.map { Field(name: $0.0, value: $0.1) } }

    /// The first value of that name; nil when it wasn't sent.
    public subscript(_ name: String) -> String? { all.first { $0.name == name }?.value }

    public func values(_ name: String) -> [String] { all.filter { $0.name == name }.map(\.value) }

    public var isEmpty: Bool { all.isEmpty }

    public mutating func append(_ name: String, _ value: String) { all.append(Field(name: name, value: value)) }

    /// The same with one value for `name`, or none when `value` is nil.
    public func setting(_ name: String, _ value: String?) -> Fields {
        var result = Fields(all.filter { $0.name != name }.map { ($0.name, $0.value) })
        if let value { result.append(name, value) }
        return result
    }

    public var pairs: [(String, String)] { all.map { ($0.name, $0.value) } }
}
