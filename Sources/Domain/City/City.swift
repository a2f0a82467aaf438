public import Core

/// The city or county that this installation is for: one deployment each, federated upward (DESIGN.md section 4).
public struct City: Hashable, Sendable {
    /// As people say it, 1...50 characters: `银川市`.
    public let name: String
    public let kind: Kind
    public let foundedAt: Instant

    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case city, county
    }

    public enum Refusal: Error, Hashable, Sendable {
        case blankName
        case longName(count: Int)
        case founded(as: String)
    }

    /// The only way to a new city: the name is trimmed and checked.
    public static func founded(named name: String, as kind: Kind, at now: Instant) throws(Refusal) -> City {
        let trimmed = name.drop(while: \.isWhitespace)
        guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { throw .blankName }
        let kept = String(trimmed[...last])
        guard kept.count <= 50 else { throw .longName(count: kept.count) }
        return City(name: kept, kind: kind, foundedAt: now)
    }

    /// For what was stored; a new city is `founded`.
    public init(name: String, kind: Kind, foundedAt: Instant) {
        self.name = name
        self.kind = kind
        self.foundedAt = foundedAt
    }
}

extension City.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .blankName:
            Problem(
                .invalid, "city.name-blank", field: "name",
                Words("请写出城市或县的名称，例如：银川市。", "Give the name of the city or county, such as 银川市."))
        case .longName(let count):
            Problem(
                .invalid, "city.name-long", field: "name",
                Words("名称最多 50 个字，现在有 \(count) 个。", "A name has at most 50 characters; this has \(count)."),
                arguments: ["count": .integer(count)])
        case .founded(let name):
            Problem(
                .conflict, "city.founded",
                Words(
                    "这里已经建好了「\(name)」；要另建一个，请换一个空目录或空数据库。",
                    "\(name) already lives here; take an empty directory or database for another."))
        }
    }
}
