public import Core

/// What the holder of a post does in a place, as the place says it; what its ancestors say holds as well
/// (DOMAIN.md A1-08 "duty lists merged per grid", A3-22).
public struct DutySheet: Hashable, Sendable {
    public let area: Key<Area>
    public let post: Post.Kind
    public let from: Day
    /// A duty a line: 1...40 lines of at most 200 characters; none ends the sheet from that day.
    public let duties: [String]

    /// Reads what somebody typed: a duty a line, blank ones left out.
    public static func made(
        _ post: Post.Kind, in area: Key<Area>, from day: Day, text: String
    ) throws(Refusal) -> DutySheet {
        let duties = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
        guard duties.count <= 40 else { throw .lines(duties.count) }
        if let long = duties.first(where: { $0.count > 200 }) { throw .long(String(long.prefix(20))) }
        return DutySheet(area: area, post: post, from: day, duties: duties)
    }

    public init(area: Key<Area>, post: Post.Kind, from: Day, duties: [String]) {
        self.area = area
        self.post = post
        self.from = from
        self.duties = duties
    }

    public enum Refusal: Error, Hashable, Sendable {
        case lines(Int)
        /// How the line begins.
        case long(String)
    }
}

extension DutySheet.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .lines(let count):
            Problem(
                .invalid, "duty-sheet.lines", field: "duties",
                Words("职责最多写 40 条，现在有 \(count) 条。", "A sheet has at most 40 duties; this one has \(count)."))
        case .long(let beginning):
            Problem(
                .invalid, "duty-sheet.long", field: "duties",
                Words("“\(beginning)…”超过 200 个字，请分成几条。", "“\(beginning)…” has more than 200 characters; split it."))
        }
    }
}
