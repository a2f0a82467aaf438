public import Core

/// Who belongs to the team of a grid: “1+3”, “1+X+N”. The same formula means different things in different places
/// (DOMAIN.md A3-13 to A3-19), so it is data of the place: part of `AreaRules`.
public struct TeamTemplate: Hashable, Sendable, Codable {
    /// What the formula is called: 1...30 characters.
    public let name: Words
    /// 1...12.
    public let lines: [Line]

    public init(name: Words, lines: [Line]) throws(Refusal) {
        guard (1...30).contains(name.chinese.count), (1...30).contains(name.english.count) else { throw .name }
        guard (1...12).contains(lines.count) else { throw .lines(lines.count) }
        var seen: Set<Post.Kind> = []
        for kind in lines.flatMap(\.posts) {
            guard seen.insert(kind).inserted else { throw .twice(kind) }
        }
        self.name = name
        self.lines = lines
    }

    /// One term of the formula.
    public struct Line: Hashable, Sendable, Codable {
        /// The posts that count for it: at least one, each in one line only.
        public let posts: [Post.Kind]
        /// How many there should be at least: 0...50; 0 for an N of which none is asked.
        public let least: Int
        /// How many there should be at most, at least `least`; nil for no limit.
        public let most: Int?

        public init(_ posts: [Post.Kind], least: Int, most: Int?) throws(Refusal) {
            guard !posts.isEmpty else { throw .noPost }
            guard (0...50).contains(least), most.map({ $0 >= least && $0 <= 500 }) ?? true else { throw .count }
            self.posts = posts
            self.least = least
            self.most = most
        }
    }

    public enum Refusal: Error, Hashable, Sendable {
        case name, noPost, count
        case lines(Int)
        case twice(Post.Kind)
    }
}

extension TeamTemplate {
    /// What a team has too few or too many of.
    public struct Deviation: Hashable, Sendable {
        public let line: Line
        public let held: Int

        /// How many are missing; 0 where there are too many.
        public var missing: Int { max(0, line.least - held) }
        /// How many are there beyond the most; 0 where some are missing.
        public var surplus: Int { line.most.map { max(0, held - $0) } ?? 0 }
    }

    /// Where a team isn't as the template says, in order of its lines; empty for a team that is.
    ///
    /// - Parameter held: how many posts of each kind are held in the grid and below it.
    public func deviations(held: [Post.Kind: Int]) -> [Deviation] {
        lines.map { line in Deviation(line: line, held: line.posts.reduce(0) { $0 + (held[$1] ?? 0) }) }
            .filter { $0.missing > 0 || $0.surplus > 0 }
    }
}

extension TeamTemplate.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .name:
            Problem(
                .invalid, "team.name", field: "team",
                Words("队伍模式要有中英文名称，最多 30 个字。", "The formula has a name of at most 30 characters in both languages."))
        case .noPost:
            Problem(.invalid, "team.no-post", field: "team", Words("每一项都要选岗位。", "Each term names a post."))
        case .count:
            Problem(
                .invalid, "team.count", field: "team",
                Words("人数应从小到大，至少 0 人，最多 50 人。", "Head counts go from small to large: at least 0, at most 50."))
        case .lines(let count):
            Problem(
                .invalid, "team.lines", field: "team",
                Words("队伍模式应有 1 到 12 项，现在有 \(count) 项。", "A formula has 1 to 12 terms; this one has \(count)."))
        case .twice(let kind):
            Problem(
                .invalid, "team.twice", field: "team",
                Words(
                    "“\(kind.words.chinese)”写了两次，一个岗位只能算在一项里。",
                    "\(kind.words.english) stands in two terms; a post counts for one."))
        }
    }
}
