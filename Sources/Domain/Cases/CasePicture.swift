public import Core

/// A picture that came with a report, or one that shows what an answer says. None is ever asked for.
public struct CasePicture: Hashable, Sendable {
    public let id: Key<CasePicture>
    public let `case`: Key<Case>
    public let belongs: Belonging
    /// Pixels of the larger size.
    public let width: Int
    public let height: Int
    public let made: Instant

    /// What a picture came with.
    public enum Belonging: Hashable, Sendable {
        case report(Key<Report>)
        /// The event's number in its case, from 1 on.
        case event(Int)
    }

    /// In which of its two sizes a picture is shown: for lists at most 320 pixels a side, else at most 1600.
    public enum Size: String, CaseIterable, Hashable, Sendable {
        case small, large
    }

    public init(
        id: Key<CasePicture>, of case: Key<Case>, _ belongs: Belonging, width: Int, height: Int, made: Instant
    ) {
        self.id = id
        self.case = `case`
        self.belongs = belongs
        self.width = width
        self.height = height
        self.made = made
    }

    /// Of one report or one answer.
    public static let most = 9
}

extension Sequence<CasePicture> {
    /// Those that came with one thing.
    public func of(_ belonging: CasePicture.Belonging) -> [CasePicture] { filter { $0.belongs == belonging } }
}
