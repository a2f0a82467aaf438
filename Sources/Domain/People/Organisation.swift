public import Core

/// A body that people act for: a department, a partner unit, a property firm.
public struct Organisation: Hashable, Sendable {
    public let id: Key<Organisation>
    /// At most 100 characters.
    public let name: String

    public init(id: Key<Organisation>, name: String) {
        self.id = id
        self.name = name
    }
}
