internal import Core

/// What an area is found by: its name from each of its characters on, and its initials.
///
/// Every substring of a name is the beginning of one of its endings; so a search for one character or for ten is one
/// range of an index, and needs no second look (`AreaSearchTable`).
public struct AreaTerm: Hashable, Sendable {
    /// Lower case where it has letters.
    public let text: String
    /// Whether it is the whole name or its initials, not an ending: these are shown first.
    public let isWhole: Bool

    public static func of(name: String) -> [AreaTerm] {
        let characters = Array(folded(name))
        let endings = characters.indices.map { AreaTerm(text: String(characters[$0...]), isWhole: $0 == 0) }
        return endings
            + Pinyin.initials(of: name).map { AreaTerm(text: $0, isWhole: true) }
            .filter { !endings.contains($0) }
    }

    /// How a name is compared: lower case, no white space, no brackets' width.
    public static func folded(_ text: String) -> String {
        String(text.lowercased().filter { !$0.isWhitespace })
    }
}
