public import Core

/// What a person is called: 1...50 characters, letters of any script, between them at most single spaces, interpuncts,
/// dots, hyphens or apostrophes (GB 18030-2022 and DOMAIN.md B5: rare characters, 买买提·艾力, O'Neill).
///
/// A character may be several scalars long; what matters is how many a reader sees. Characters of private use, by which
/// older systems write rare ones, are let pass: refusing a person their name is worse than a box on a screen.
public struct PersonName: Hashable, Sendable {
    /// The dots that people type between the parts of a name are all made `·`.
    public let text: String

    public enum Refusal: Error, Hashable, Sendable {
        case blank
        /// How many characters it has.
        case long(Int)
        /// The first character that can't be in a name.
        case character(Character)
    }

    public init(_ typed: some StringProtocol) throws(Refusal) {
        var kept: [Character] = []
        for character in String(typed).halfWidth.trimmed {
            let joiner = Self.joiner(character)
            guard joiner != nil || Self.isLetter(character) else { throw .character(character) }
            if joiner == " ", kept.last == " " { continue }
            kept.append(joiner ?? character)
        }
        guard kept.contains(where: Self.isLetter) else { throw .blank }
        guard kept.count <= 50, kept.reduce(0, { $0 + $1.utf8.count }) <= 800 else { throw .long(kept.count) }
        text = String(kept)
    }

    /// As people mask it: 张*三.
    public var masked: String { Masked.name(text) }

    private static func isLetter(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first else { return false }
        return first.properties.isAlphabetic || first.properties.isIdeographic
            || first.properties.generalCategory == .privateUse
    }

    private static func joiner(_ character: Character) -> Character? {
        switch character {
        case "·", "・", "•", "‧", "･", "∙", "⋅": "·"
        case " ", "-", ".", "'", "’": character == "’" ? "'" : character
        default: nil
        }
    }
}

extension PersonName.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .blank: Problem(.invalid, "person.blank-name", field: "name", Words("请填姓名。", "Give the name."))
        case .long(let count):
            Problem(
                .invalid, "person.long-name", field: "name",
                Words("姓名有 \(count) 个字，最多 50 个字，请核对。", "The name has \(count) characters; at most 50 are taken."),
                arguments: ["count": .integer(count)])
        case .character(let character):
            Problem(
                .invalid, "person.name-character", field: "name",
                Words(
                    "姓名里不能有“\(character)”，请核对。", "A name can't hold “\(character)”. Check it."),
                arguments: ["character": .text(String(character))])
        }
    }
}
