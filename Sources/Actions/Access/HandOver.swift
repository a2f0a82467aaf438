public import Core
public import Database
public import Domain

/// What a capability leaves open when a post ends, and how somebody takes it over.
///
/// A capability with open work contributes one of these to the list that `GrantActions` is made with; a post can't be
/// taken back while anything is open that nobody took over.
public struct HandOver: Sendable {
    /// How many things wait for the holder of this grant.
    let open: @Sendable (RoleGrant, Reader) throws -> Int
    /// Gives them to the successor, in the same transaction, and journals it; answers how many.
    let move: @Sendable (_ from: RoleGrant, _ to: Key<Caller>, _ now: Instant, Writer) throws -> Int

    public init(
        open: @escaping @Sendable (RoleGrant, Reader) throws -> Int,
        move: @escaping @Sendable (RoleGrant, Key<Caller>, Instant, Writer) throws -> Int
    ) {
        self.open = open
        self.move = move
    }
}
