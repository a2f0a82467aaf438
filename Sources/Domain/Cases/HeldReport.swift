public import Core

/// A report that came while very many came from one community: accepted, followed by its link, and in no inbox until
/// somebody has looked.
///
///     waiting ──let in──▶ (a case)
///        └────set aside──▶ setAside
public struct HeldReport: Hashable, Sendable {
    /// With the numbers that it and its case will have.
    public let report: Report
    public let place: Place
    /// The most exact area; nil where nobody knows more.
    public let area: Key<Area>?
    /// Whose intake takes it once it is let in.
    public let level: Matter.Level
    /// Nil while it waits.
    public let setAside: SettingAside?

    /// Why nothing is made of it; whoever brought it is told.
    public enum SettingAside: String, CaseIterable, Hashable, Sendable {
        case sameAgain, byMachine, noMatter, elsewhere

        public var words: Words {
            switch self {
            case .sameAgain: Words("同一件事已经有人反映，正在办", "The same matter was reported already and is handled")
            case .byMachine: Words("是程序批量提交的", "It was sent in bulk by a program")
            case .noMatter: Words("没有说是什么事", "It doesn't say what it is about")
            case .elsewhere: Words("说的不是本地的事", "It isn't about this place")
            }
        }
    }

    public init(
        _ report: Report, place: Place, area: Key<Area>?, level: Matter.Level, setAside: SettingAside? = nil
    ) {
        self.report = report
        self.place = place
        self.area = area
        self.level = level
        self.setAside = setAside
    }
}
