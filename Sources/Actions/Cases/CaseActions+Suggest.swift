internal import Core
internal import Database
public import Domain
internal import Storage

extension CaseActions {
    /// Which matters a text may be about; a person chooses.
    public struct MatterSuggestions: Hashable, Sendable {
        /// At most three, the likeliest first; none where the text says nothing that is known.
        public let likely: [Likely]
        /// Whether the first should be believed.
        public let isSure: Bool

        /// A matter that a text may be about.
        public struct Likely: Hashable, Sendable {
            public let path: Matter.Path
            /// The pieces of the text that spoke for it, at most five.
            public let because: [String]
        }

        static let none = MatterSuggestions(likely: [], isSure: false)
    }

    /// Which matters what somebody brought may be about, for whoever may file or enter it.
    public func suggestions(for text: String, by caller: Caller) async throws -> MatterSuggestions {
        try Permissions.require(.browseMatters, for: caller)
        guard !text.trimmed.isEmpty else { return .none }
        let today = world.now().day
        let model = try await world.shelves.model.current(on: today)
        let held = try await catalogue.inForce(on: today)
        let found = model.suggestions(for: text, limit: Self.looked)
        let likely = found.compactMap { one -> MatterSuggestions.Likely? in
            guard let path = held.catalogue.path(to: one.matter), path.isInUse, !path.standards.isEmpty else {
                return nil
            }
            return MatterSuggestions.Likely(path: path, because: one.because)
        }
        let first = found.first?.matter
        return MatterSuggestions(
            likely: Array(likely.prefix(3)), isSure: first == likely.first?.path.matter.id && model.isSure(of: found))
    }

    /// So many are looked at for three that are in use.
    private static let looked = 10

    /// Learns anew from what was chosen here, where a day has passed, the catalogue changed or many cases were filed
    /// since; else does nothing.
    ///
    /// - Returns: whether it learned.
    @discardableResult
    public func learnMatters() async throws -> Bool {
        let now = world.now()
        let (made, stamp, filed) = try await world.database.read { db in
            let made = try MatterModelTable.made(in: db)
            return (
                made, try CatalogueShelf.stamp(in: db),
                try MatterModelTable.filed(since: made?.latest, limit: Self.manyFilings * 4, in: db)
            )
        }
        if let made, made.stamp == stamp, made.at.day == now.day, filed < Self.manyFilings { return false }
        var (choices, last, latest): ([MatterModel.Example], Key<Case>?, Key<Case>?) = ([], nil, nil)
        for _ in 0..<Self.mostChunks {
            let before = last
            let chunk = try await world.database.read { db in
                try MatterModelTable.choices(before: before, limit: Self.chunk, in: db)
            }
            choices += chunk.compactMap { one in
                one.text.isEmpty ? nil : one.matter.map { MatterModel.Example(one.text, $0) }
            }
            latest = [latest, chunk.map(\.case).max()].compactMap { $0 }.max()
            last = chunk.map(\.case).min()
            guard last != nil, choices.count < Self.mostChoices else { break }
        }
        let words = try await world.shelves.model.words(on: now.day)
        let learned = Array(choices.prefix(Self.mostChoices))
        let model = try await world.longWork.run { MatterModel(words: words, choices: learned) }
        let new = MatterModelTable.Made(at: now, stamp: stamp, latest: latest, choices: learned.count)
        try await world.database.write { try MatterModelTable.put(model, new, in: $0) }
        return true
    }

    private static let chunk = 1000
    /// Of cases that are looked through.
    private static let mostChunks = 40
    /// Enough for some hundred matters; the newest count.
    private static let mostChoices = 20_000
    /// After so many filings it learns before the night.
    private static let manyFilings = 200
}
