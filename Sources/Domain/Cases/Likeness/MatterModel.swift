public import Core

/// Which matters a text may be about, learned from the catalogue's own words and from what people of this city chose
/// and confirmed. A person chooses; it says that it is not sure when it isn't, and which pieces of the text spoke for
/// what it says.
///
/// For each matter it asks how unlike everything else the text is (complement naive Bayes with weights of equal length,
/// Rennie 2003): rare matters are not drowned by frequent ones. It holds counts and nothing else, ships none, and is
/// built by a job.
public struct MatterModel: Sendable {
    let matters: [Key<Matter>]
    /// By piece: how rare it is, and what it weighs for each matter in which it was seen.
    let pieces: [String: Piece]
    /// By matter: logarithm of how much there is besides it, and the sum of its weights, by which they are divided.
    let outside: [(logarithm: Double, sum: Double)]
    /// How many it was learned from.
    let examples: Int

    struct Piece: Sendable {
        let rarity: Double
        /// Logarithm of how often it is anywhere.
        let logarithm: Double
        /// Index of the matter, and the logarithm of how often it is outside that one.
        let inside: [(matter: Int, logarithm: Double)]
    }

    init(
        matters: [Key<Matter>], pieces: [String: Piece], outside: [(logarithm: Double, sum: Double)], examples: Int
    ) {
        self.matters = matters
        self.pieces = pieces
        self.outside = outside
        self.examples = examples
    }

    /// A text with the matter it is about.
    public struct Example: Sendable {
        public let text: String
        public let matter: Key<Matter>

        public init(_ text: String, _ matter: Key<Matter>) {
            self.text = text
            self.matter = matter
        }
    }

    /// So little is added to each count that what was never seen isn't impossible.
    private static let added = 0.1

    /// - Parameter examples: the catalogue's words, and the choices that people confirmed. A text without any piece is
    ///   left out.
    public init(_ examples: [Example]) { self.init(read: examples.map(Self.read)) }

    /// - Parameters:
    ///   - words: what the catalogue itself says.
    ///   - choices: residents' texts with what people chose for them. Pieces that one text alone has, and the catalogue
    ///     hasn't, are left out: a name that somebody wrote isn't kept here.
    public init(words: [Example], choices: [Example]) {
        let (own, written) = (words.map(Self.read), choices.map(Self.read))
        var texts: [String: Int] = [:]
        for (counts, _) in written { for piece in counts.keys { texts[piece, default: 0] += 1 } }
        for (counts, _) in own { for piece in counts.keys { texts[piece, default: 0] += 2 } }
        self.init(read: own + written.map { counts, matter in (counts.filter { texts[$0.key] ?? 0 > 1 }, matter) })
    }

    private static func read(_ example: Example) -> (counts: [String: Int], matter: Key<Matter>) {
        (CharacterPairs.counts(of: example.text), example.matter)
    }

    private init(read all: [(counts: [String: Int], matter: Key<Matter>)]) {
        let read = all.filter { !$0.0.isEmpty }
        self.examples = read.count
        let matters = Set(read.map(\.1)).sorted()
        self.matters = matters
        let index = Dictionary(uniqueKeysWithValues: matters.enumerated().map { ($1, $0) })
        var seenIn: [String: Int] = [:]
        for (counts, _) in read { for piece in counts.keys { seenIn[piece, default: 0] += 1 } }
        let rarity = seenIn.mapValues { Logarithm.of(Double(1 + read.count) / Double(1 + $0)) + 1 }

        var sums: [String: [Int: Double]] = [:]
        for (counts, matter) in read {
            guard let number = index[matter] else { continue }
            for (piece, weight) in Self.weights(counts, { rarity[$0] }) {
                sums[piece, default: [:]][number, default: 0] += weight
            }
        }
        let totals = sums.mapValues { $0.values.reduce(0, +) }
        var ofMatter = [Double](repeating: 0, count: matters.count)
        for inside in sums.values { for (matter, weight) in inside { ofMatter[matter] += weight } }
        let all = totals.values.reduce(0, +) + Self.added * Double(totals.count)

        pieces = sums.reduce(into: [:]) { pieces, one in
            let total = (totals[one.key] ?? 0) + Self.added
            pieces[one.key] = Piece(
                rarity: rarity[one.key] ?? 1, logarithm: Logarithm.of(total),
                inside: one.value.sorted { $0.key < $1.key }.map {
                    ($0.key, Logarithm.of(max(total - $0.value, Self.added)))
                })
        }
        outside = Self.outside(of: ofMatter, all, pieces)
    }

    /// The weights of a matter sum to 1, so that one with many words isn't heard louder.
    private static func outside(
        of matters: [Double], _ all: Double, _ pieces: [String: Piece]
    ) -> [(logarithm: Double, sum: Double)] {
        let logarithms = matters.map { Logarithm.of(max(all - $0, added)) }
        let common = pieces.values.reduce(0) { $0 + $1.logarithm }
        var sums = logarithms.map { $0 * Double(pieces.count) - common }
        for piece in pieces.values {
            for (matter, logarithm) in piece.inside { sums[matter] += piece.logarithm - logarithm }
        }
        return zip(logarithms, sums).map { ($0, max($1, added)) }
    }

    /// Rare pieces weigh more, repeated ones little more, and a long text no more than a short one.
    private static func weights(_ counts: [String: Int], _ rarity: (String) -> Double?) -> [String: Double] {
        let weights = counts.reduce(into: [String: Double]()) { weights, one in
            guard let rarity = rarity(one.key) else { return }
            weights[one.key] = Logarithm.of(1 + Double(one.value)) * rarity
        }
        let length = weights.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? weights.mapValues { $0 / length } : [:]
    }
}

extension MatterModel {
    /// What it says of a text.
    public struct Suggestion: Hashable, Sendable {
        public let matter: Key<Matter>
        /// The words of the text that spoke most for it, in its order and lower case, at most five.
        public let because: [String]
        /// By how much it leads the next one, in percent of its own; what is judged by.
        public let lead: Int
    }

    /// The likeliest matters, the likeliest first; at most `limit`.
    public func suggestions(for text: String, limit: Int = 3) -> [Suggestion] {
        let runs = CharacterPairs.runs(of: text)
        let weights = Self.weights(CharacterPairs.counts(in: runs)) { pieces[$0]?.rarity }
        // One character alone says nothing.
        guard weights.keys.contains(where: { $0.count > 1 }) else { return [] }
        let scores = scores(weights)
        let order = matters.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
        return order.prefix(limit).enumerated().map { place, matter in
            let next = place + 1 < order.count ? scores[order[place + 1]] : 0
            let lead = scores[matter] > 0 ? 100 * (scores[matter] - next) / scores[matter] : 0
            return Suggestion(
                matter: matters[matter], because: reasons(weights, matter, in: runs), lead: Int(lead.rounded()))
        }
    }

    /// Whether the first of `suggestions` should be believed: enough was learned, and it leads clearly.
    public func isSure(of suggestions: [Suggestion], lead: Int = 5) -> Bool {
        guard let first = suggestions.first, examples >= 2 * matters.count else { return false }
        return first.lead >= lead
    }

    private func scores(_ weights: [String: Double]) -> [Double] {
        var (sum, common) = (0.0, 0.0)
        var own = [Double](repeating: 0, count: matters.count)
        for (piece, weight) in weights.sorted(by: { $0.key < $1.key }) {
            guard let known = pieces[piece] else { continue }
            sum += weight
            common += weight * known.logarithm
            for (matter, logarithm) in known.inside { own[matter] += weight * (known.logarithm - logarithm) }
        }
        return matters.indices.map { (outside[$0].logarithm * sum - common + own[$0]) / outside[$0].sum }
    }

    private func reasons(_ weights: [String: Double], _ matter: Int, in runs: [[Character]]) -> [String] {
        let spoke = weights.compactMap { piece, weight -> (piece: String, weight: Double)? in
            guard let known = pieces[piece], let inside = known.inside.first(where: { $0.matter == matter }) else {
                return nil
            }
            return (piece, weight * (known.logarithm - inside.logarithm))
        }
        let pairs = spoke.filter { $0.piece.count > 1 }.sorted { ($1.weight, $0.piece) < ($0.weight, $1.piece) }
        return Array(CharacterPairs.stretches(of: Set(pairs.prefix(5).map(\.piece)), in: runs).prefix(5))
    }
}
