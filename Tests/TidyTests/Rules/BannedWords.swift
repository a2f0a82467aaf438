/// What isn't written here, and what is written instead.
enum BannedWords {
    struct Ban {
        /// As the text reads without its blanks, pieces parted by blanks here.
        let pieces: [Substring]
        let instead: String
        let place: Place

        init(_ text: String, _ instead: String, in place: Place = .sources) {
            pieces = text.split(separator: " ")
            self.instead = instead
            self.place = place
        }
    }

    /// Where a word is banned.
    enum Place: Hashable {
        case everywhere, sources
        case rooms(Set<String>)

        func contains(_ file: HouseFile) -> Bool {
            switch self {
            case .everywhere: true
            case .sources: file.isSource
            case .rooms(let rooms): file.isSource && rooms.contains(file.room)
            }
        }
    }

    /// The rooms whose rules get their time, numbers and keys from outside.
    static let pure = Rooms.pages.union(["Core", "Domain", "Markup", "Storage", "Actions"])

    static let bans: [Ban] = [
        Ban("try !", "throw, or prove it with a guard", in: .everywhere),
        Ban("as !", "switch over the cases", in: .everywhere),
        Ban("AnyCodable", "write the type", in: .everywhere),
        Ban("String : Any ]", "write the type", in: .everywhere),
        Ban("DispatchQueue", "await, or LongWork for what is slow"),
        Ban("DispatchSemaphore", "await"),
        Ban("NSLock", "Mutex"),
        Ban("NSRegularExpression", "read the text by hand, or a Regex"),
        Ban("usleep (", "await a clock"),
        Ban("Task . detached", "a worker, or a journal entry and its follower"),
        Ban("Date ( )", "take `now` from World", in: .rooms(pure)),
        Ban("UUID ( )", "take a fresh number from World", in: .rooms(pure)),
        Ban(". random ( in", "take random bytes from World", in: .rooms(pure)),
        Ban("SystemRandomNumberGenerator", "take random bytes from World", in: .rooms(pure)),
        Ban("fatalError (", "throw; a trap takes the whole server with it"),
        Ban(
            "print (", "throw or return it; only a command at the terminal prints",
            in: .rooms(pure.union(["Database", "Sheets", "Pictures", "Codes", "Workers"]))),
    ]

    static func breaches(_ file: HouseFile) -> [Breach] {
        bans.filter { $0.place.contains(file) }.flatMap { ban in
            file.code.indices.filter {
                stands(ban, at: $0, in: file.code) && isWhole(ban, file.code[$0].line, in: file)
            }.map {
                let text = ban.pieces.joined()
                return Breach(file, file.code[$0].line, "\(text) is not written here; \(ban.instead)")
            }
        }
    }

    /// `try !isEmpty` is another thing than `try!`.
    private static func isWhole(_ ban: Ban, _ line: Int, in file: HouseFile) -> Bool {
        ban.pieces.last != "!" || file.lines[line - 1].contains(ban.pieces.joined())
    }

    private static func stands(_ ban: Ban, at start: Int, in code: [Token]) -> Bool {
        guard start + ban.pieces.count <= code.count else { return false }
        return zip(code[start...], ban.pieces).allSatisfy { token, piece in
            switch token.kind {
            case .word(let word): word == piece
            case .mark(let mark): piece.count == 1 && piece.first == mark
            case .literal, .comment: false
            }
        }
    }

    /// What is left to do stands on an issue, not in the tree.
    static func leftOpen(_ file: HouseFile) -> [Breach] {
        file.tokens.compactMap { token in
            guard let comment = token.comment, let word = ["TODO", "FIXME"].first(where: comment.contains),
                !comment.contains("\(word)(#")
            else { return nil }
            return Breach(file, token.line, "\(word) without the number of its issue: do it, or write \(word)(#12)")
        }
    }

    /// An error thrown away says why on its line or beside it; one that becomes another error isn't thrown away.
    static func swallowed(_ file: HouseFile) -> [Breach] {
        guard file.isSource else { return [] }
        let remarks = Set(file.tokens.filter { $0.comment != nil }.map(\.line))
        return zip(file.code, file.code.dropFirst()).compactMap { word, mark in
            guard word.word == "try", mark.isMark("?") else { return nil }
            if (word.line - 3...word.line + 1).contains(where: remarks.contains) { return nil }
            if file.lines[word.line - 1].contains("else { throw") { return nil }
            return Breach(file, word.line, "try? throws an error away and does not say why it may")
        }
    }
}
