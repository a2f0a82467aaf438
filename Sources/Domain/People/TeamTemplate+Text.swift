public import Core

extension TeamTemplate {
    /// Reads what somebody typed, a term of the formula a line: `网格长：1`, `协管员、公益员：0-5`, `网格信息员：0-`.
    ///
    /// - Parameter names: what posts are called in the place; the common words are understood as well.
    public static func reading(
        name: Words, text: String, names: [Post.Kind: Words] = [:]
    ) throws(Reading) -> TeamTemplate {
        let kinds = PostNames(names)
        var lines: [Line] = []
        for line in text.halfWidth.split(whereSeparator: \.isNewline).map({ String($0).trimmed }) where !line.isEmpty {
            lines.append(try term(line, kinds))
        }
        do {
            return try TeamTemplate(name: name, lines: lines)
        } catch {
            throw .refused(error)
        }
    }

    /// What can be wrong with a typed text.
    public enum Reading: Error, Hashable, Sendable {
        /// The line has no colon, or no count behind it.
        case noCount(line: String)
        case unknownPost(String)
        case refused(Refusal)
    }

    private static func term(_ line: String, _ kinds: PostNames) throws(Reading) -> Line {
        let halves = line.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
        guard halves.count == 2, let (least, most) = count(halves[1]) else { throw .noCount(line: line) }
        var posts: [Post.Kind] = []
        for name in halves[0].split(whereSeparator: { "、,;/".contains($0) }).map({ String($0).trimmed }) {
            guard let kind = kinds.kind(named: name) else { throw .unknownPost(name) }
            posts.append(kind)
        }
        do {
            return try Line(posts, least: least, most: most)
        } catch {
            throw .refused(error)
        }
    }

    /// `3` is three and no more, `1-3` from one to three, `0-` as many as there are.
    private static func count(_ text: String) -> (Int, Int?)? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { String($0).trimmed }
        guard let first = parts.first, let least = Int(first) else { return nil }
        switch parts.count {
        case 1: return (least, least)
        case 2 where parts[1].isEmpty: return (least, nil)
        case 2: return Int(parts[1]).map { (least, $0) }
        default: return nil
        }
    }

    /// The formula as it is typed.
    public func text(in language: Language, names: [Post.Kind: Words] = [:]) -> String {
        let (pause, colon) = language == .chinese ? ("、", "：") : (", ", ": ")
        return lines.map { line in
            let posts = line.posts.map { (names[$0] ?? $0.words).text(in: language) }.joined(separator: pause)
            return "\(posts)\(colon)\(line.range)"
        }.joined(separator: "\n")
    }
}

extension TeamTemplate.Line {
    /// `3`, `1-3`, `0-`.
    public var range: String {
        guard let most else { return "\(least)-" }
        return least == most ? "\(least)" : "\(least)-\(most)"
    }
}

/// What posts are called in a place, for reading what people type.
struct PostNames {
    private var kinds: [String: Post.Kind] = [:]

    init(_ names: [Post.Kind: Words]) {
        for kind in Post.Kind.allCases {
            for words in [kind.words, names[kind] ?? kind.words] {
                kinds[Self.folded(words.chinese)] = kind
                kinds[Self.folded(words.english)] = kind
            }
        }
    }

    func kind(named name: String) -> Post.Kind? { kinds[Self.folded(name)] }

    private static func folded(_ name: String) -> String {
        String(name.halfWidth.lowercased().filter { !$0.isWhitespace })
    }
}

extension TeamTemplate.Reading: Tellable {
    public var problem: Problem {
        switch self {
        case .noCount(let line):
            Problem(
                .invalid, "team.no-head-count", field: "lines",
                Words(
                    "“\(line)”没有写人数。请写成“网格长：1”或“兼职网格员：1-3”。",
                    "“\(line)” has no head count. Write it as “Grid leader: 1” or “Part-time grid worker: 1-3”."))
        case .unknownPost(let name):
            Problem(
                .invalid, "team.unknown-post", field: "lines",
                Words("没有叫“\(name)”的岗位，请照下面的岗位名称写。", "No post is called “\(name)”; use the names listed below."))
        case .refused(let refusal):
            Problem(
                refusal.problem.kind, refusal.problem.code, field: refusal == .name ? "name" : "lines",
                refusal.problem.words)
        }
    }
}
