/// One round over many, read piece by piece, in which one that fails stands in no other's way.
enum Round {
    /// - Parameters:
    ///   - limit: how many are read at a time.
    ///   - read: the next ones behind the last of the piece before, nil at the beginning; fewer than `limit` end it.
    ///   - failing: hears of one for which `each` failed; throws what is to end the round.
    /// - Returns: how many were read.
    static func over<One: Sendable>(
        limit: Int, read: (_ last: One?) async throws -> [One], each: (One) async throws -> Void,
        failing: (One, any Error) throws -> Void
    ) async throws -> Int {
        var (count, last): (Int, One?) = (0, nil)
        while true {
            let piece = try await read(last)
            for one in piece {
                try Task.checkCancellation()
                do { try await each(one) } catch { try failing(one, error) }
            }
            count += piece.count
            guard piece.count == limit else { return count }
            last = piece.last
        }
    }
}
