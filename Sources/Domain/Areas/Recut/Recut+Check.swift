public import Core

extension Recut.Plan {
    /// The most areas and parts of one change: it is looked at by people, part by part.
    public static let mostAreas = 20
    public static let mostParts = 1000

    public enum Refusal: Error, Hashable, Sendable {
        case nothingChanges
        case tooMany
        /// The area was closed meanwhile, or stands elsewhere.
        case gone(String)
        /// The areas stand under different parents.
        case apart
        /// A level of which no change can be made.
        case wrongLevel(Area.Level)
        case wrongName(Area.Refusal)
        case nameTaken(String)
        case codeTwice(String)
        case codeMalformed(String)
        /// A part that goes nowhere: of what, its name.
        case partLeft(String)
        case foreignPart(Key<Area>)
        case foreignTarget(String)
        /// Every area that stands afterwards needs something; reserved and special-purpose grids don't.
        case nothingGiven(String)
        case outlineMissing(String)
        /// The new outlines leave a gap, overlap, or reach beyond the old ones.
        case outlinesDontFit
    }

    /// Whether the plan can be carried out on what is there: every part of every old area goes to exactly one area,
    /// nothing from outside, new names, outlines that cover the old ones exactly.
    public func checked(on ground: Recut.Ground) throws(Refusal) {
        guard (Area.Level.community ... .microGrid).contains(level) else { throw .wrongLevel(level) }
        guard old.count <= Self.mostAreas, targets.count <= Self.mostAreas, moves.count <= Self.mostParts else {
            throw .tooMany
        }
        try checkAreas(ground)
        try checkNames(ground)
        try checkMoves(ground)
        for target in outcome(on: ground) where target.parts.isEmpty {
            guard target.kind == .reserved || target.kind == .specialPurpose else { throw .nothingGiven(target.name) }
        }
        try checkedOutlines(on: ground)
    }

    private func checkAreas(_ ground: Recut.Ground) throws(Refusal) {
        let there = Dictionary(ground.areas.map { ($0.area.id, $0) }) { first, _ in first }
        guard !old.isEmpty, !targets.isEmpty, Set(old).count == old.count, Set(targets).count == targets.count else {
            throw .nothingChanges
        }
        for id in old {
            guard let found = there[id], found.area.closed == nil, found.area.level == level,
                found.area.parent == ground.parent.id
            else { throw .gone(ground.name(of: id)) }
        }
        guard there.count == old.count else { throw .tooMany }
        let homes = ground.homes
        let isIdle = ending.isEmpty && beginning.isEmpty && moves.allSatisfy { homes[$0.key] == $0.value }
        guard !isIdle else { throw .nothingChanges }
        let targets = Set(targets)
        for end in ending where !targets.contains(end.heir) { throw .foreignTarget(ground.name(of: end.area)) }
    }

    private func checkNames(_ ground: Recut.Ground) throws(Refusal) {
        // The name of a grid that ends is free from that day on.
        var names = ground.otherNames.union(remaining.map { ground.name(of: $0.area) })
        var codes: Set<String> = []
        for new in beginning {
            let area: Area
            do throws(Area.Refusal) {
                area = try Area.made(new.draft, id: new.id, under: ground.parent, on: Day(number: 0))
            } catch {
                throw .wrongName(error)
            }
            guard area.level == level else { throw .wrongLevel(area.level) }
            guard names.insert(area.name).inserted else { throw .nameTaken(area.name) }
            guard !new.code.isEmpty else { continue }
            guard AreaCode.isWellFormed(new.code) else { throw .codeMalformed(new.code) }
            guard codes.insert(new.code).inserted else { throw .codeTwice(new.code) }
        }
    }

    private func checkMoves(_ ground: Recut.Ground) throws(Refusal) {
        let targets = Set(targets)
        let parts = ground.areas.flatMap(\.parts)
        for part in parts {
            guard let target = moves[part.area.id] else { throw .partLeft(part.area.name) }
            guard targets.contains(target) else { throw .foreignTarget(part.area.name) }
        }
        let own = Set(parts.map(\.area.id))
        for part in moves.keys.sorted() where !own.contains(part) { throw .foreignPart(part) }
    }

    /// Outlines are given for all that stand afterwards, or for none. Where an old area isn't drawn there is nothing
    /// to compare with.
    public func checkedOutlines(on ground: Recut.Ground) throws(Refusal) {
        let given = remaining.map { ($0.area, $0.outline) } + beginning.map { ($0.id, $0.outline) }
        guard given.contains(where: { $0.1 != nil }) else { return }
        let names = Dictionary(uniqueKeysWithValues: outcome(on: ground).map { ($0.id, $0.name) })
        for (id, outline) in given where outline == nil { throw .outlineMissing(names[id] ?? "") }
        let before = ground.areas.compactMap(\.outline)
        guard before.count == ground.areas.count else { return }
        guard Boundary.cover(given.compactMap(\.1), exactly: before) else { throw .outlinesDontFit }
    }

    /// The same with outlines of a file, each for the area of its name or code; those of nobody's are left out.
    ///
    /// - Parameter names: of the areas that remain.
    /// - Throws: `.outlineMissing` where one that stands afterwards isn't in the file.
    public func drawn(
        naming names: [Key<Area>: String], _ shapes: [(name: String?, code: String?, outline: Boundary)]
    ) throws(Refusal) -> Recut.Plan {
        func shape(_ name: String, _ code: String) throws(Refusal) -> Boundary {
            let found = shapes.first { $0.name == name || ($0.name == nil && !code.isEmpty && $0.code == code) }
            guard let found else { throw .outlineMissing(name) }
            return found.outline
        }
        var stays: [Recut.Remaining] = []
        for one in remaining {
            stays.append(Recut.Remaining(area: one.area, outline: try shape(names[one.area] ?? "", "")))
        }
        var begins: [Recut.Beginning] = []
        for new in beginning {
            let outline = try shape(new.draft.name, new.code)
            begins.append(Recut.Beginning(id: new.id, draft: new.draft, code: new.code, outline: outline))
        }
        return Recut.Plan(level: level, ending: ending, remaining: stays, beginning: begins, moves: moves)
    }

    /// The outline of each area that stands afterwards: as given; else, where its parts are drawn or it is made of
    /// whole areas, around these; those of which nothing is known are left out.
    public func outlines(on ground: Recut.Ground) -> [Key<Area>: Boundary] {
        var found: [Key<Area>: Boundary] = [:]
        for one in remaining { found[one.area] = one.outline }
        for one in beginning { found[one.id] = one.outline }
        guard found.isEmpty else { return found }
        for target in outcome(on: ground) {
            let own = Set(target.parts.map(\.area.id))
            let whole = ground.areas.filter { old in
                !old.parts.isEmpty && old.parts.allSatisfy { own.contains($0.area.id) }
            }
            let shapes =
                whole.flatMap(\.parts).count == own.count
                ? whole.map(\.outline) : target.parts.map(\.outline)
            guard !shapes.isEmpty, shapes.allSatisfy({ $0 != nil }) else { continue }
            // Throws where neighbours don't share their border exactly: then nobody can say what is around both.
            found[target.id] = try? Boundary(around: shapes.compactMap { $0 })
        }
        return found
    }
}

extension Recut.Plan.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .nothingChanges:
            refusal("nothing-changes", "这样什么也没有变，请选要调整的网格。", "Nothing would change; choose what is to be cut.")
        case .tooMany:
            refusal(
                "too-many", "一次最多调整 20 个网格、1000 栋楼，请分几次做。",
                "One change takes 20 grids and 1,000 buildings; do it in parts.")
        case .gone(let name):
            refusal(
                "gone", "“\(name)”已停用或已移走，请重新起草。", "\(name) was closed or moved; begin a new draft.", .conflict)
        case .apart:
            refusal(
                "apart",
                "这些网格不在同一个社区。跨社区要分两步：先在其中一个社区的“调整”里把两个社区重新划分，让这些网格归到同一个社区；生效后再调整网格。",
                "These grids lie in different communities. Take two steps: first re-cut the communities so that one has "
                    + "all of these grids; once that holds, change the grids.")
        case .wrongLevel(let level):
            refusal(
                "level", "“\(level.words.chinese)”不能这样调整。", "A \(level.words.english) can't be changed this way.")
        case .wrongName(let refusal): refusal.problem
        case .nameTaken(let name):
            refusal("name-taken", "这里已经有“\(name)”，请换一个名称。", "There is \(name) here already; choose another name.")
        case .codeTwice(let code):
            refusal("code-twice", "编码 \(code) 写了两次。", "The code \(code) stands there twice.")
        case .codeMalformed:
            refusal(
                "code-malformed", "编码只能有数字、英文字母、点和横线，最多 40 个。",
                "A code has only digits, letters, dots and dashes, at most 40.")
        case .partLeft(let name):
            refusal("part-left", "“\(name)”还没有归到任何网格。", "\(name) belongs to no grid yet.")
        case .foreignPart:
            refusal(
                "foreign-part", "有一栋楼不在这些网格里，请刷新后重新分配。",
                "A building isn't in these grids; reload and assign anew.", .conflict)
        case .foreignTarget(let name):
            refusal(
                "foreign-target", "“\(name)”归到了这次调整以外的网格，请重选。",
                "\(name) goes to a grid outside this change; choose again.")
        case .nothingGiven(let name):
            refusal("nothing-given", "“\(name)”一栋楼也没有分到。", "\(name) gets no building at all.")
        case .outlineMissing(let name):
            refusal(
                "outline-missing", "文件里没有“\(name)”的边界；要画就全部画上。",
                "The file has no outline of \(name); give all of them or none.", field: "file")
        case .outlinesDontFit:
            refusal(
                "outlines-dont-fit", "新边界合起来和原来的不一样：有空缺、有重叠，或超出了原来的范围。",
                "The new outlines don't make up the old ones: a gap, an overlap, or something beyond.", field: "file")
        }
    }

    private func refusal(
        _ code: String, _ chinese: String, _ english: String, _ kind: Problem.Kind = .invalid, field: String? = nil
    ) -> Problem {
        Problem(kind, "recut.\(code)", field: field, Words(chinese, english))
    }
}
