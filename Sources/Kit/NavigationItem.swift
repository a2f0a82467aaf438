public import Core
public import Domain
public import Markup

/// A line of the navigation, shown to whoever may follow it.
public struct NavigationItem: Sendable {
    public let words: Words
    public let link: Link
    public let access: Route.Access
    public let icon: Icon
    /// What one does there, in one short sentence; shown on the front page. Nil where the name says it.
    public let about: Words?

    /// - Parameter access: whom it is shown to; as a rule that of the route behind it.
    public init(_ words: Words, _ link: Link, _ access: Route.Access, _ icon: Icon, about: Words? = nil) {
        self.words = words
        self.link = link
        self.access = access
        self.icon = icon
        self.about = about
    }

    /// - Parameter permission: nil for everybody who is signed in.
    public init(_ words: Words, _ link: Link, permission: Permission?, icon: Icon, about: Words? = nil) {
        self.init(words, link, permission.map { .may($0) } ?? .signedIn, icon, about: about)
    }
}
