public import Core

extension OrganisationChain {
    /// Reads what somebody typed, a level a line from the top down: `社区党委 / Community committee：党委、党总支；社区`.
    /// The English name may be left out; the Chinese one stands for it then.
    public static func reading(name: Words, text: String) throws(Reading) -> OrganisationChain {
        var levels: [Level] = []
        for line in text.split(whereSeparator: \.isNewline).map({ String($0).trimmed }) where !line.isEmpty {
            levels.append(try level(line))
        }
        do {
            return try OrganisationChain(name: name, levels: levels)
        } catch {
            throw .refused(error)
        }
    }

    /// What can be wrong with a typed text.
    public enum Reading: Error, Hashable, Sendable {
        /// The line isn't a name, a colon, kinds, a semicolon and seats.
        case shape(line: String)
        case unknownKind(String)
        case unknownSeat(String)
        case refused(Refusal)
    }

    private static func level(_ line: String) throws(Reading) -> Level {
        // Names stay as they are typed, with their wide brackets; only what is looked up is made narrow.
        let halves = line.split(maxSplits: 1, whereSeparator: { ":：".contains($0) }).map { String($0).trimmed }
        let lists =
            halves.count == 2 ? halves[1].halfWidth.split(separator: ";").map { String($0).trimmed } : []
        guard lists.count == 2 else { throw .shape(line: line) }
        let names = halves[0].split(maxSplits: 1, whereSeparator: { "/／".contains($0) }).map { String($0).trimmed }
        guard let chinese = names.first else { throw .shape(line: line) }
        var kinds: [Organisation.Kind] = []
        for word in words(lists[0]) {
            guard let kind = Organisation.Kind.allCases.first(where: { matches($0.words, word) }) else {
                throw .unknownKind(word)
            }
            kinds.append(kind)
        }
        var seats: [Seat] = []
        for word in words(lists[1]) {
            guard let seat = Seat.allCases.first(where: { matches($0.words, word) }) else { throw .unknownSeat(word) }
            seats.append(seat)
        }
        do {
            return try Level(kinds: kinds, name: Words(chinese, names.count > 1 ? names[1] : chinese), seats: seats)
        } catch {
            throw .refused(error)
        }
    }

    private static func words(_ list: String) -> [String] {
        list.split(whereSeparator: { "、,".contains($0) }).map { String($0).trimmed }
    }

    /// The word itself, or what of it stands before its bracket: 党委 for 党委（党工委）.
    private static func matches(_ words: Words, _ typed: String) -> Bool {
        let spellings = [words.chinese, words.english].flatMap { word in
            let plain = word.halfWidth
            return [plain, String(plain.prefix { $0 != "(" })]
        }
        return spellings.contains { $0.lowercased() == typed.lowercased() }
    }

    /// The chain as it is typed, in a language.
    public func text(in language: Language) -> String {
        let (pause, colon, stop) = language == .chinese ? ("、", "：", "；") : (", ", ": ", "; ")
        return levels.map { level in
            let kinds = level.kinds.map { Self.plain($0.words.text(in: language)) }.joined(separator: pause)
            let seats = level.seats.map { Self.plain($0.words.text(in: language)) }.joined(separator: pause)
            return "\(level.name.chinese) / \(level.name.english)\(colon)\(kinds)\(stop)\(seats)"
        }.joined(separator: "\n")
    }

    private static func plain(_ word: String) -> String { String(word.prefix { $0 != "（" && $0 != "(" }).trimmed }
}

extension OrganisationChain.Reading: Tellable {
    public var problem: Problem {
        switch self {
        case .shape(let line):
            Problem(
                .invalid, "chain.shape", field: "levels",
                Words(
                    "“\(line)”看不明白。请写成“网格党支部：党支部；网格、小区”。",
                    "“\(line)” can't be read. Write it as “Grid branch: Party branch; Grid, Estate”."))
        case .unknownKind(let word):
            Problem(
                .invalid, "chain.unknown-kind", field: "levels",
                Words(
                    "没有“\(word)”这种党组织，请写党委、党总支、党支部、党小组等。",
                    "“\(word)” is no kind of party unit; write Party committee, Party branch, Party group and so on."))
        case .unknownSeat(let word):
            Problem(
                .invalid, "chain.unknown-seat", field: "levels",
                Words(
                    "没有“\(word)”这种设置单元，请写社区、小区、网格、楼栋等。",
                    "A unit isn't founded for “\(word)”; write Community, Estate, Grid, Building and so on."))
        case .refused(let refusal):
            Problem(
                refusal.problem.kind, refusal.problem.code, field: refusal == .name ? "name" : "levels",
                refusal.problem.words)
        }
    }
}
