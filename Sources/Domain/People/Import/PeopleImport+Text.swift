public import Core

extension PeopleImport.Finding {
    /// All but kind and person in one text, for the table: keys, codes and numbers of rows, nothing of the person.
    public var detail: String {
        var parts = snags.map { "s=\($0.text)" }
        for doubt in doubts {
            switch doubt {
            case .maybe(let person): parts.append("m=\(person.number)")
            case .maybeRow(let row): parts.append("r=\(row)")
            case .elsewhere(let post): parts.append("e=\(post.number)")
            }
        }
        if let row { parts.append("t=\(row)") }
        switch seat {
        case .area(let key): parts.append("a=\(key.number)")
        case .organisation(let key): parts.append("o=\(key.number)")
        case nil: break
        }
        if givesPost { parts.append("p=1") }
        if let moves { parts.append("v=\(moves.number)") }
        for kind in numbers.map(\.rawValue).sorted() { parts.append("n=\(kind)") }
        return parts.joined(separator: ";")
    }

    /// - Parameter detail: as `detail`; what it doesn't know is left out.
    public init(_ kind: Kind, person: Key<Person>?, detail: String) {
        self.init(kind)
        self.person = person
        for part in detail.split(separator: ";") {
            let halves = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard halves.count == 2 else { continue }
            take(halves[0], halves[1])
        }
    }

    private mutating func take(_ name: String, _ value: String) {
        let number = Int64(value)
        switch name {
        case "s": if let snag = PeopleImport.Snag(text: value) { snags.append(snag) }
        case "m": if let number { doubts.append(.maybe(Key(number))) }
        case "r": if let number { doubts.append(.maybeRow(Int(number))) }
        case "e": if let number { doubts.append(.elsewhere(Key(number))) }
        case "t": row = number.map { Int($0) }
        case "a": seat = number.map { .area(Key($0)) }
        case "o": seat = number.map { .organisation(Key($0)) }
        case "p": givesPost = true
        case "v": moves = number.map { Key($0) }
        case "n": if let kind = PersonalValue.Kind(rawValue: value) { numbers.insert(kind) }
        default: break
        }
    }
}

extension PeopleImport.Snag {
    var text: String {
        switch self {
        case .areaUnknown: "area-unknown"
        case .areaSeveral(let count): "area-several.\(count)"
        case .codeUnknown: "code-unknown"
        case .noArea: "no-area"
        case .wrongLevel(let kind): "wrong-level.\(kind.rawValue)"
        case .notAllowed: "not-allowed"
        case .organisationUnknown: "organisation-unknown"
        case .organisationSeveral(let count): "organisation-several.\(count)"
        case .bodyUnknown: "body-unknown"
        case .bodySeveral(let count): "body-several.\(count)"
        case .noBody: "no-body"
        case .twoPeople: "two-people"
        case .otherName(let kind): "other-name.\(kind.rawValue)"
        case .otherIdentity: "other-identity"
        case .rowTwin(let row): "row-twin.\(row)"
        case .severalSame(let count): "several-same.\(count)"
        case .taken(let kind): "taken.\(kind.rawValue)"
        case .takenByRow(let row): "taken-by-row.\(row)"
        case .refused(let code): "refused.\(code.replacing(";", with: ""))"
        }
    }

    init?(text: String) {
        let halves = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard let name = halves.first else { return nil }
        let rest = halves.count == 2 ? halves[1] : ""
        guard let snag = Self.plain[name] ?? Self.counted(name, rest) ?? Self.coded(name, rest) else { return nil }
        self = snag
    }

    private static let plain: [String: Self] = [
        "area-unknown": .areaUnknown, "code-unknown": .codeUnknown, "no-area": .noArea, "not-allowed": .notAllowed,
        "organisation-unknown": .organisationUnknown, "body-unknown": .bodyUnknown, "no-body": .noBody,
        "two-people": .twoPeople, "other-identity": .otherIdentity,
    ]

    private static func counted(_ name: String, _ rest: String) -> Self? {
        guard let number = Int(rest) else { return nil }
        switch name {
        case "area-several": return .areaSeveral(number)
        case "organisation-several": return .organisationSeveral(number)
        case "body-several": return .bodySeveral(number)
        case "row-twin": return .rowTwin(number)
        case "several-same": return .severalSame(number)
        case "taken-by-row": return .takenByRow(number)
        default: return nil
        }
    }

    private static func coded(_ name: String, _ rest: String) -> Self? {
        switch name {
        case "wrong-level": return Post.Kind(rawValue: rest).map { .wrongLevel($0) }
        case "taken": return Post.Kind(rawValue: rest).map { .taken($0) }
        case "other-name": return PersonalValue.Kind(rawValue: rest).map { .otherName($0) }
        case "refused": return .refused(rest)
        default: return nil
        }
    }
}
