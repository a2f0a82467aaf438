public import Core

/// One question of a form.
public struct Field: Sendable {
    public let name: String
    public let label: Words
    public let kind: Kind
    /// What helps to answer; shown under the label.
    public let hint: Words?
    public let isRequired: Bool
    /// The value it begins with when nothing was typed.
    public let value: String
    /// For the browser's memory: `username`, `current-password`, `one-time-code`, `tel`, `name`. Nil for none.
    public let autocomplete: String?
    /// At most this many characters.
    public let longest: Int?
    /// What sets its id apart where another form of the page asks the same.
    private var mark: String?

    public enum Kind: Hashable, Sendable {
        case text
        case longText(rows: Int)
        case number
        case phone
        case day
        case password
        /// Six digits, or what a recovery code is made of.
        case code
        case search
        /// One of several, all in sight: for up to seven.
        case choice([Option])
        /// One of many, in a list that opens.
        case list([Option])
        /// Any of several; those it begins with stand in the value, a comma between them.
        case boxes([Option])
        /// Yes, when ticked; the label is what is agreed to.
        case box
        /// - Parameter accepts: media types and endings, as HTML's `accept`.
        case file(accepts: String)
        /// Several photos; a script makes them small before they are sent.
        case pictures
        case hidden
    }

    public struct Option: Hashable, Sendable {
        public let value: String
        public let words: Words
        public let hint: Words?

        public init(_ value: String, _ words: Words, hint: Words? = nil) {
            self.value = value
            self.words = words
            self.hint = hint
        }
    }

    public init(
        _ kind: Kind, _ name: String, _ label: Words, hint: Words? = nil, isRequired: Bool = true, value: String = "",
        autocomplete: String? = nil, longest: Int? = nil
    ) {
        self.kind = kind
        self.name = name
        self.label = label
        self.hint = hint
        self.isRequired = isRequired
        self.value = value
        self.autocomplete = autocomplete
        self.longest = longest
    }

    /// What its input is called on the page.
    public var id: String { ["f", mark, name].compactMap { $0 }.joined(separator: "-") }

    /// The same question, its id set apart by the form's name.
    public func marked(_ form: String) -> Field {
        var field = self
        field.mark = form
        return field
    }

    /// A value the form carries along unseen.
    public static func hidden(_ name: String, _ value: String) -> Field {
        Field(.hidden, name, Words(data: ""), isRequired: false, value: value)
    }
}
