/// What a supervisor asks of a body that has a part of a case, and gets an answer to (督办, DOMAIN.md A7-09): the part
/// isn't answered before the order is. Its clock is `.order(number)`.
public struct SupervisionOrder: Hashable, Sendable, Codable {
    /// Within its case, from 1 on.
    public let number: Int
    /// Of the assignment it is about.
    public let assignment: Int
    public internal(set) var isAnswered = false
}
