public import Core
public import Domain
public import Markup

/// What a capability lets be found in the one search box: a kind of thing, and how to look for it.
public struct Finder: Sendable {
    /// Hits of one kind on the page; who needs more narrows the words, or looks where the things are kept.
    public static let most = 20

    public let words: Words
    /// Without it, the kind isn't looked for.
    public let permission: Permission
    /// Finds what the caller may see, the best first, at most `Finder.most`.
    public let find: @Sendable (_ text: String, Caller, Language) async throws -> [Hit]

    public init(
        _ words: Words, permission: Permission,
        find: @escaping @Sendable (_ text: String, Caller, Language) async throws -> [Hit]
    ) {
        self.words = words
        self.permission = permission
        self.find = find
    }

    public struct Hit: Sendable {
        public let link: Link
        public let title: String
        /// Where it belongs, what it is; empty for nothing.
        public let notes: [String]

        public init(_ link: Link, title: String, notes: [String] = []) {
            self.link = link
            self.title = title
            self.notes = notes
        }
    }
}
