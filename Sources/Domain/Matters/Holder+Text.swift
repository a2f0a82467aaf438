internal import Core

extension Holder {
    /// Stable, for rows: `grid`, `propertyFirm`, `anyUnit`, `department:城管`, `named:0CV3…`.
    public var code: String {
        switch self {
        case .grid: "grid"
        case .community: "community"
        case .township: "township"
        case .propertyFirm: "propertyFirm"
        case .anyUnit: "anyUnit"
        case .department(let line): "department:\(line)"
        case .named(let organisation): "named:\(organisation)"
        }
    }

    /// Nil for a text that is no holder's code.
    public init?(code: some StringProtocol) {
        switch code {
        case "grid": self = .grid
        case "community": self = .community
        case "township": self = .township
        case "propertyFirm": self = .propertyFirm
        case "anyUnit": self = .anyUnit
        default:
            let parts = code.split(separator: ":", maxSplits: 1)
            switch (parts.first, parts.last) {
            case ("department", let line?) where parts.count == 2: self = .department(String(line))
            case ("named", let key?) where parts.count == 2:
                guard let key = Key<Organisation>(key) else { return nil }
                self = .named(key)
            default: return nil
            }
        }
    }

    /// As somebody writes it in a table: the levels and the property firm by their names, every other text the line of
    /// work of a department of the county. Nil for a blank one and one too long.
    public init?(written: String) {
        let text = written.halfWidth.trimmed
        switch text.lowercased() {
        case "网格", "网格员", "网格长", "grid": self = .grid
        case "社区", "村", "社区(村)", "居委会", "社区居委会", "community": self = .community
        case "街道", "乡镇", "镇", "乡", "街道(乡镇)", "乡镇(街道)", "township": self = .township
        case "物业", "物业企业", "物业公司", "小区物业", "小区物业企业", "property firm", "propertyfirm":
            self = .propertyFirm
        case "接单单位", "接单的单位", "居民订单", "any unit", "anyunit": self = .anyUnit
        default:
            let words = text.split(whereSeparator: Self.parts).map { String($0).trimmed }.filter { !$0.isEmpty }
            guard !words.isEmpty, text.count <= 40 else { return nil }
            self = .department(words.joined(separator: "|"))
        }
    }

    /// What stands between the words of a line of work.
    static func parts(_ character: Character) -> Bool { "|、，,/".contains(character) }

    /// As `init(written:)` reads it, but for a named organisation, which a table doesn't have.
    public var written: String {
        switch self {
        case .grid: "网格"
        case .community: "社区"
        case .township: "街道"
        case .propertyFirm: "物业企业"
        case .anyUnit: "接单单位"
        case .department(let line): line
        case .named(let organisation): organisation.description
        }
    }

    /// Whether it is the department for a line of work.
    public var isLineOfWork: Bool { if case .department = self { true } else { false } }

    /// The level at which it works where nobody says otherwise.
    public var usualLevel: Matter.Level {
        switch self {
        case .grid: .grid
        case .community, .propertyFirm, .anyUnit: .community
        case .township: .township
        case .department, .named: .county
        }
    }
}

extension Holder: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let holder = Holder(code: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no holder")
        }
        self = holder
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
