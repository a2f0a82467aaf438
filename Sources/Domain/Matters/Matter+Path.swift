public import Core

extension Matter {
    /// A matter with what it stands under: what a case is filed by and sent by.
    ///
    /// What a matter doesn't say itself the nearest above it says: its list, its concern, its standards.
    public struct Path: Hashable, Sendable {
        /// The top first, the matter itself last; at least one.
        public let matters: [Matter]

        /// - Parameter matters: the top first; at least one.
        public init(_ matters: [Matter]) {
            precondition(!matters.isEmpty, "a path without a matter")
            self.matters = matters
        }

        public var matter: Matter { matters[matters.count - 1] }

        /// As people say it: `城乡建设 › 安全生产 › 事故处理`.
        public var name: String { matters.map(\.name).joined(separator: " › ") }

        public var duty: Duty? { matters.last { $0.duty != nil }?.duty }
        public var concern: Concern? { matters.last { $0.concern != nil }?.concern }
        public var standards: [Standard] { matters.last { !$0.standards.isEmpty }?.standards ?? [] }

        /// Whether something new may be filed under it.
        public var isInUse: Bool { !matters.contains(where: \.isRetired) }

        /// Whether it is an order of residents that whichever unit takes (DOMAIN.md A7-15): all its standards say so.
        public var isResidentOrder: Bool { !standards.isEmpty && standards.allSatisfy { $0.lead == .anyUnit } }

        /// The standard that people call by `number`.
        public func standard(_ number: Int) -> Standard? { standards.first { $0.number == number } }
    }
}

extension Matter.Path {
    /// Why a matter isn't sent to a level of the net; the reason stands in it (DOMAIN.md A6-02, B0, B6 art. 17).
    public enum Refusal: Error, Hashable, Sendable {
        /// It is out of use.
        case retired(String)
        /// The departments have taken it back.
        case takenBack(String)
        /// The township and what is below it only help.
        case helpsOnly(String, Matter.Level)
        /// It isn't on the list of what grids or communities do.
        case notListed(String, Matter.Level)
        /// Its standard isn't settled at this level.
        case notSettledThere(String, Matter.Level)
    }

    /// Why it can't be sent to the people of a place at `level`; nil where it can.
    ///
    /// - Parameters:
    ///   - standard: that the case is filed by; nil while none is chosen.
    ///   - place: where the case is.
    ///   - listed: what is on the grids' list anywhere; of others than these matters they count for nothing.
    public func refusal(
        to level: Matter.Level, as part: Matter.Part, by standard: Matter.Standard? = nil, in place: Place,
        on day: Day, listed: [Admission]
    ) -> Refusal? {
        guard isInUse else { return .retired(name) }
        if level <= .township {
            if duty == .takenBack { return .takenBack(name) }
            if duty == .cooperating, part == .lead { return .helpsOnly(name, level) }
        }
        if level <= .community, !isListed(listed, at: level, in: place, on: day) { return .notListed(name, level) }
        if part == .lead, let standard, !standard.levels.contains(level) { return .notSettledThere(name, level) }
        return nil
    }

    /// As `refusal`, thrown.
    public func check(
        to level: Matter.Level, as part: Matter.Part, by standard: Matter.Standard? = nil, in place: Place,
        on day: Day, listed: [Admission]
    ) throws(Refusal) {
        if let refusal = refusal(to: level, as: part, by: standard, in: place, on: day, listed: listed) {
            throw refusal
        }
    }

    /// Whether it, or what it stands under, is on the list there; what is on the grids' list is on the communities'.
    public func isListed(_ listed: [Admission], at level: Matter.Level, in place: Place, on day: Day) -> Bool {
        listed.contains { admission in
            admission.isListed(on: day) && admission.downTo <= level && admission.reaches(place)
                && matters.contains { $0.id == admission.matter }
        }
    }
}

extension Matter.Path.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .retired(let name):
            refusal("retired", name, "“\(name)”已停用，不能再派。", "“\(name)” is out of use and isn't sent any more.")
        case .takenBack(let name):
            refusal(
                "taken-back", name, "“\(name)”已由上级部门收回，不能派给街道（乡镇）及以下，请派给区县部门。",
                "The departments have taken “\(name)” back; it can't be sent to a township or below. "
                    + "Send it to a department of the county.")
        case .helpsOnly(let name, let level):
            refusal(
                "helps-only", name, "“\(name)”是配合履职事项，\(level.words.chinese)只能协办，请派区县部门主办。",
                "“\(name)” is a cooperating duty: a \(level.words.english) only helps. Let a department lead.")
        case .notListed(let name, let level):
            refusal(
                "not-listed", name, "“\(name)”不在网格事项清单上，不能派给\(level.words.chinese)。部门可以申请准入。",
                "“\(name)” isn't on the grids' list and can't be sent to a \(level.words.english). "
                    + "A department may ask for its admission.")
        case .notSettledThere(let name, let level):
            refusal(
                "not-settled-there", name, "按标准，“\(name)”不在\(level.words.chinese)解决，请派给规定的层级。",
                "By its standard “\(name)” isn't settled in a \(level.words.english); send it to a level that may.")
        }
    }

    private func refusal(_ code: String, _ name: String, _ chinese: String, _ english: String) -> Problem {
        Problem(.conflict, "matter.\(code)", Words(chinese, english), arguments: ["matter": .text(name)])
    }
}
