public import Core

/// A session that holds: what the browser's token proved (DESIGN.md section 4, "sessions").
public struct SignedIn: Hashable, Sendable {
    public let caller: Caller
    public let session: SessionID
    /// What the person is called on their own pages; at most 50 characters.
    public let name: String

    public init(caller: Caller, session: SessionID, name: String) {
        self.caller = caller
        self.session = session
        self.name = name
    }
}

/// The key of a session. The token itself is known to the browser alone.
public typealias SessionID = Key<SignedIn>
