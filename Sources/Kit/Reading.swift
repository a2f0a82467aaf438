public import Core
public import Domain
public import Markup

/// What a page needs to know to speak to its reader. `t("登录", "Sign in")` is the text in the reader's language.
///
/// The components are functions of it: `t.form(…)`, `t.table(…)`, `t.badge(…)`.
public struct Reading: Sendable {
    public let language: Language
    /// Main text in points, 18, 24 or 30, with larger targets (DOMAIN.md B16), where the reader chose so; else nil.
    public let elderPoints: Int?
    public let theme: Theme
    public let caller: Caller?
    /// What the reader is called; nil when nobody is signed in.
    public let name: String?
    /// What a form sends back to show that it came from a page of ours; fresh on every page.
    public let formToken: String
    public let now: Instant
    /// The address the reader is at.
    public let address: Address
    /// What entries of the journal are called here.
    package let journal: JournalGlossary

    public enum Theme: String, CaseIterable, Hashable, Sendable {
        /// As the device is set.
        case device
        case light, dark
    }

    public init(
        language: Language = .chinese, elderPoints: Int? = nil, theme: Theme = .device, caller: Caller? = nil,
        name: String? = nil, formToken: String = "", now: Instant, address: Address = Address("/"),
        journal: JournalGlossary = .none
    ) {
        self.language = language
        self.elderPoints = elderPoints
        self.theme = theme
        self.caller = caller
        self.name = name
        self.formToken = formToken
        self.now = now
        self.address = address
        self.journal = journal
    }

    /// Whether the larger view is on.
    public var elder: Bool { elderPoints != nil }

    /// What the larger view offers, in points.
    public static let elderSizes = [18, 24, 30]

    public func callAsFunction(_ chinese: String, _ english: String) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }

    public func callAsFunction(_ words: Words) -> String { words.text(in: language) }

    /// Whether the reader holds the permission anywhere: for what is worth showing, never for what is allowed.
    public func may(_ permission: Permission) -> Bool {
        caller.map { Permissions.holds(permission, caller: $0) } ?? false
    }
}

/// A path with its query, as it was asked for.
public struct Address: Hashable, Sendable {
    /// Percent-encoded.
    public let path: String
    public let query: Fields

    public init(_ path: String, query: Fields = [:]) {
        self.path = path
        self.query = query
    }

    /// The same place with one thing of the query changed, and the reader back at the beginning of a list.
    public func link(setting name: String, to value: String?) -> Link {
        let changed = query.setting("after", nil).setting(name, value)
        return link(query: changed)
    }

    public var link: Link { link(query: query) }

    private func link(query: Fields) -> Link {
        let text = query.pairs.map { "\(Link.escaped($0))=\(Link.escaped($1))" }.joined(separator: "&")
        return Link(outside: text.isEmpty ? path : "\(path)?\(text)") ?? Link()
    }
}
