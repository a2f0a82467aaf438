public import Core

/// The tree of matters as it is on a day, or will be: what every page of it and every rule over it reads.
public struct Catalogue: Sendable {
    private var matters: [Key<Matter>: Matter] = [:]
    private var below: [Key<Matter>?: [Matter]] = [:]
    private var inUseByCode: [String: Key<Matter>] = [:]

    /// The most matters it takes; a real catalogue has some hundred.
    public static let most = 5000
    /// How deep it may be.
    public static let depth = 6

    /// - Parameter entries: what editions say, in the order in which they hold; the last one about a matter counts.
    public init(_ entries: [Matter]) {
        matters = entries.reduce(into: [:]) { $0[$1.id] = $1 }
        below = Dictionary(grouping: matters.values, by: \.parent).mapValues { $0.sorted(by: Self.stands) }
        for matter in matters.values where !matter.isRetired {
            if let code = matter.code { inUseByCode[code] = matter.id }
        }
    }

    /// Says something of one matter, in place of what was said of it.
    mutating func put(_ matter: Matter) {
        if let old = matters[matter.id] {
            below[old.parent]?.removeAll { $0.id == old.id }
            if let code = old.code, inUseByCode[code] == old.id { inUseByCode[code] = nil }
        }
        matters[matter.id] = matter
        var siblings = below[matter.parent] ?? []
        siblings.insert(matter, at: siblings.firstIndex { Self.stands(matter, before: $0) } ?? siblings.endIndex)
        below[matter.parent] = siblings
        if let code = matter.code, !matter.isRetired { inUseByCode[code] = matter.id }
    }

    private static func stands(_ a: Matter, before b: Matter) -> Bool { (a.ordinal, a.id) < (b.ordinal, b.id) }

    /// The matter in use that has the code.
    public func matter(code: String) -> Matter? { inUseByCode[code].flatMap { matters[$0] } }

    public subscript(id: Key<Matter>) -> Matter? { matters[id] }

    public var count: Int { matters.count }

    /// What stands right below it, in order, what is out of use among it; the top for nil.
    public func children(of id: Key<Matter>?) -> [Matter] { below[id] ?? [] }

    /// What stands right below it and is in use.
    public func inUse(below id: Key<Matter>?) -> [Matter] { children(of: id).filter { !$0.isRetired } }

    /// It with what it stands under; nil where it isn't there, or hangs on what isn't.
    public func path(to id: Key<Matter>) -> Matter.Path? {
        var path: [Matter] = []
        var next: Key<Matter>? = id
        while let here = next {
            guard let matter = matters[here], path.count < Self.depth else { return nil }
            path.append(matter)
            next = matter.parent
        }
        return path.isEmpty ? nil : Matter.Path(path.reversed())
    }

    /// Every matter in use, each behind what it stands under.
    public var all: [Matter.Path] { walk(below: nil, []) }

    /// Every matter that was ever said, what is out of use among it, in the order of their keys: cases stand under
    /// them for good.
    public var everything: [Matter] { matters.values.sorted { $0.id < $1.id } }

    /// What a case may be filed under: in use, nothing in use below it.
    public var leaves: [Matter.Path] { all.filter { inUse(below: $0.matter.id).isEmpty } }

    /// The leaves that have a standard to file by.
    public var fileable: [Matter.Path] { leaves.filter { !$0.standards.isEmpty } }

    private func walk(below id: Key<Matter>?, _ above: [Matter]) -> [Matter.Path] {
        inUse(below: id).flatMap { matter -> [Matter.Path] in
            let path = above + [matter]
            return [Matter.Path(path)] + (path.count < Self.depth ? walk(below: matter.id, path) : [])
        }
    }

    /// Matters in use of whose name, code or standards somebody typed a part, or the first letters of whose name;
    /// those whose own name it is first.
    public func search(_ typed: String, limit: Int) -> [Matter.Path] {
        let words = typed.halfWidth.lowercased().split(whereSeparator: \.isWhitespace).prefix(8).map(String.init)
        guard !words.isEmpty else { return [] }
        let found = all.compactMap { path -> (rank: Int, path: Matter.Path)? in
            let ranks = words.map { Self.rank($0, of: path) }
            guard let worst = ranks.max(), worst < Self.notFound else { return nil }
            return (worst, path)
        }
        // `sort` isn't stable: the order of the tree is kept by position.
        let ordered = found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        return ordered.prefix(limit).map(\.element.path)
    }

    private static let notFound = 4

    /// How well a word fits: 0 for the whole name, up to `notFound`.
    private static func rank(_ word: String, of path: Matter.Path) -> Int {
        let name = path.matter.name.lowercased()
        if name == word || path.matter.code?.lowercased() == word { return 0 }
        if name.contains(word) { return 1 }
        if Pinyin.initials(of: name).contains(where: { $0.contains(word) }) { return 2 }
        let texts = path.matters.map(\.name) + path.matter.standards.map(\.filing)
        return texts.contains { $0.lowercased().contains(word) } ? 3 : notFound
    }
}
