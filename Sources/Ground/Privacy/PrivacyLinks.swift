internal import Core
internal import Domain
internal import Markup

/// The addresses of the capability Privacy; the patterns of its routes stand beside them in `PrivacyRoutes`.
enum PrivacyLinks {
    static let opened = Link("me", "opened")
    static let consents = Link("me", "consents")
    static let lookUp = Link("personal", "look-up")
    static let about = Link("about")
    static let aboutData = Link("about", "data")
    static let limits = Link("privacy", "limits")
    static let notice = Link("about", "notice")
    static let suggestions = Link("suggestions")
    static let newSuggestion = Link("suggestions", "new")
    static let suggestionInbox = Link("suggestions", "inbox")
    static let exports = Link("exports")
    static let erasures = Link("erasures")
    static let journal = Link("journal")
    static let anchors = Link("journal", "anchors")
    static let journalLists = Link("journal", "lists")
    static let permissions = Link("permissions")

    static func personal(_ owner: PersonalValue.Owner) -> Link {
        Link("personal", owner.kind.rawValue, Key<Never>(owner.number).description)
    }

    /// The journal of one thing.
    static func journal<T>(of kind: String, _ id: Key<T>) -> Link {
        Link("journal", query: [("kind", kind), ("number", id.description)])
    }

    static func withdrawal(_ consent: Key<Consent>) -> Link {
        Link("me", "consents", consent.description, "withdrawal")
    }

    static func suggestion(_ id: Key<Suggestion>) -> Link { Link("suggestions", "by-number", id.description) }
    static func suggestion(link: String) -> Link { Link("suggestions", "by-link", link) }

    /// - Parameter act: `approval`, `refusal`, `withdrawal`; nil for the export itself.
    static func export(_ id: Key<Export>, _ act: String) -> Link { Link("exports", id.description, act) }

    static func journalList(_ id: Key<JournalList>, _ act: String? = nil) -> Link {
        act.map { Link("journal", "lists", id.description, $0) } ?? Link("journal", "lists", id.description)
    }
}
