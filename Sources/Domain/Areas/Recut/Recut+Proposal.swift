public import Core

extension Recut.Plan {
    /// The plan a draft begins with; people change it part by part.
    ///
    /// A split ends the one and gives buildings in their order, as many households to each as can be; a merge ends all;
    /// a re-cut leaves everything where it is, and what begins begins empty.
    ///
    /// - Parameters:
    ///   - keys: of the areas that begin; `codes` as many, empty for none.
    ///   - ordinal: behind the last sibling.
    public static func proposal(
        _ kind: Recut.Kind, on ground: Recut.Ground, beginning keys: [Key<Area>], ordinal: Int, codes: [String]
    ) -> Recut.Plan {
        let first = ground.areas.first?.area
        let level = first?.level ?? .grid
        let new = keys.enumerated().map { index, key in
            Recut.Beginning(
                id: key,
                draft: Area.Draft(
                    level: level, name: Self.name(kind, first?.name ?? "", index), ordinal: ordinal + index,
                    kind: first?.kind ?? .ordinary, setting: first?.setting),
                code: index < codes.count ? codes[index] : "")
        }
        guard kind != .recut, let heir = keys.first else {
            return Recut.Plan(
                level: level, ending: [], remaining: ground.areas.map { Recut.Remaining(area: $0.area.id) },
                beginning: new, moves: ground.homes)
        }
        let ending = ground.areas.enumerated().map { index, old in
            Recut.Ending(area: old.area.id, heir: heir, posts: index == 0 ? .follow : .endSingle)
        }
        return Recut.Plan(
            level: level, ending: ending, remaining: [], beginning: new,
            moves: shared(ground.areas.flatMap(\.parts), among: keys))
    }

    private static func name(_ kind: Recut.Kind, _ old: String, _ index: Int) -> String {
        kind == .merge ? old : "\(old)（\(index + 1)）"
    }

    /// Neighbours stay together: each part goes where the middle of its households falls.
    private static func shared(_ parts: [Recut.Ground.Part], among keys: [Key<Area>]) -> [Key<Area>: Key<Area>] {
        let weights = parts.map { max(1, $0.households) }
        let whole = max(1, weights.reduce(0, +))
        var passed = 0
        return parts.indices.reduce(into: [:]) { moves, index in
            let middle = 2 * passed + weights[index]
            passed += weights[index]
            moves[parts[index].area.id] = keys[min(keys.count - 1, middle * keys.count / (2 * whole))]
        }
    }

    /// The same with more areas that begin, for which nothing was typed yet.
    public func adding(_ keys: [Key<Area>], ordinal: Int, codes: [String]) -> Recut.Plan {
        let model = beginning.first?.draft
        let new = keys.enumerated().map { index, key in
            Recut.Beginning(
                id: key,
                draft: Area.Draft(
                    level: level, name: "新网格（\(beginning.count + index + 1)）", ordinal: ordinal + index,
                    kind: model?.kind ?? (level == .grid ? .residential : .ordinary), setting: model?.setting),
                code: index < codes.count ? codes[index] : "")
        }
        return Recut.Plan(
            level: level, ending: ending, remaining: remaining, beginning: beginning + new, moves: moves)
    }
}
