public import Core

/// Finds the place that a list means by its names: 塔西社区/第一网格, 塔西社区第1网格, or 第一网格 alone where there is one.
///
/// Blanks, full-width digits and the way numbers are written don't matter (第三网格, 第3网格), and 塔西社区居委会 is 塔西社区.
/// A name that fits exactly goes before one that fits without what the level is called.
public struct PlaceNames: Sendable {
    /// A place that can be found.
    public struct Named: Hashable, Sendable {
        public let id: Key<Area>
        public let parent: Key<Area>?
        public let level: Area.Level
        public let name: String

        public init(id: Key<Area>, parent: Key<Area>?, level: Area.Level, name: String) {
            self.id = id
            self.parent = parent
            self.level = level
            self.name = name
        }
    }

    /// What a name of a place leads to.
    public enum Answer: Hashable, Sendable {
        case found(Key<Area>)
        /// There is none of that name where it was looked for.
        case unknown
        /// How many there are of that name.
        case several(Int)
    }

    private let places: [Key<Area>: Named]
    /// By the whole name, and by names put together with those above: 塔西社区第一网格.
    private var exact: [String: [Key<Area>]] = [:]
    /// By the name without what the level is called.
    private var loose: [String: [Key<Area>]] = [:]

    /// - Parameters:
    ///   - all: the places that may be meant, in any order; what lies above them may be missing.
    ///   - above: those of them that may stand before a name and are never meant themselves.
    public init(_ all: [Named], above: Set<Key<Area>> = []) {
        places = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
        for place in all where !above.contains(place.id) {
            var name = Self.folded(place.name)
            loose[Self.bare(name), default: []].append(place.id)
            exact[name, default: []].append(place.id)
            for above in line(above: place) {
                name = Self.folded(above.name) + name
                exact[name, default: []].append(place.id)
            }
        }
    }

    /// - Parameter names: the highest first; at least one.
    public func find(_ names: [String]) -> Answer {
        let wanted = names.map(Self.folded).filter { !$0.isEmpty }
        guard let last = wanted.last else { return .unknown }
        let above = wanted.dropLast()
        for found in [exact[last] ?? [], loose[Self.bare(last)] ?? []] {
            let fitting = found.filter { liesBelow(above, $0) }
            // A community and its only grid may be called the same: the higher is meant.
            let highest = fitting.compactMap { places[$0]?.level }.min()
            let meant = fitting.filter { places[$0]?.level == highest }
            if let one = meant.first { return meant.count == 1 ? .found(one) : .several(meant.count) }
        }
        return .unknown
    }

    /// Whether each of `names` is the name of a place above, in order.
    private func liesBelow(_ names: ArraySlice<String>, _ id: Key<Area>) -> Bool {
        guard let place = places[id] else { return false }
        var line = self.line(above: place)[...]
        for name in names.reversed() {
            guard
                let step = line.firstIndex(where: {
                    let own = Self.folded($0.name)
                    return own == name || Self.bare(own) == Self.bare(name)
                })
            else { return false }
            line = line[(step + 1)...]
        }
        return true
    }

    /// The nearest first.
    private func line(above place: Named) -> [Named] {
        var line: [Named] = []
        var next = place.parent
        while let id = next, let above = places[id], line.count < 8 {
            line.append(above)
            next = above.parent
        }
        return line
    }

    /// Without blanks, half-width, numbers in digits.
    static func folded(_ name: String) -> String {
        var result = ""
        var digits: [Character] = []
        func end() {
            result += Self.number(digits)
            digits = []
        }
        for character in name.halfWidth where !character.isWhitespace {
            if Self.values[character] != nil || character == "十" {
                digits.append(character)
            } else {
                end()
                result.append(character)
            }
        }
        end()
        return result.lowercased()
    }

    private static let values: [Character: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    /// 二十三 is 23, 十 is 10, 一〇三 is 103.
    private static func number(_ digits: [Character]) -> String {
        guard let ten = digits.firstIndex(of: "十") else { return digits.map { "\(values[$0] ?? 0)" }.joined() }
        let (tens, units) = (digits[..<ten], digits[(ten + 1)...])
        guard tens.count <= 1, units.count <= 1, !units.contains("十") else { return String(digits) }
        return "\((tens.first.flatMap { values[$0] } ?? 1) * 10 + (units.first.flatMap { values[$0] } ?? 0))"
    }

    /// Without what the level is called; the name itself where nothing else would be left.
    private static func bare(_ name: String) -> String {
        for ending in ["社区居民委员会", "社区居委会", "居民委员会", "村民委员会", "居委会", "村委会", "社区", "街道办事处", "街道", "网格", "村", "镇", "乡"]
        where name.hasSuffix(ending) && name.count > ending.count {
            return String(name.dropLast(ending.count))
        }
        return name
    }
}
