public import Core
public import Markup

/// Where a thing stands; each has a shape of its own, so that no colour is needed to tell them apart.
public enum Tone: String, CaseIterable, Hashable, Sendable {
    /// Nothing to say yet: an empty ring.
    case waiting
    /// Under way: a half-filled disc.
    case active
    /// Done: a tick.
    case done
    /// Soon late: a clock's hand.
    case soon
    /// Late, or can't be undone: a filled triangle.
    case late
    /// Stopped, ended, withdrawn: a bar.
    case stopped

    var shape: HTML {
        switch self {
        case .waiting: #"<circle cx="8" cy="8" r="5"/>"#
        case .active: #"<circle cx="8" cy="8" r="5"/><path class="fill" d="M8 3a5 5 0 0 1 0 10z"/>"#
        case .done: #"<path d="m3 8.5 3.5 3.5L13 4.5"/>"#
        case .soon: #"<circle cx="8" cy="8" r="5.5"/><path d="M8 4.5V8l2.5 1.5"/>"#
        case .late: #"<path class="fill" d="M8 2.5 14 13H2z"/>"#
        case .stopped: #"<path d="M3.5 8h9"/>"#
        }
    }
}

/// What a notice is about.
public enum NoticeKind: String, CaseIterable, Hashable, Sendable {
    case information, success, warning, danger

    var icon: Icon {
        switch self {
        case .information: .chat
        case .success: .check
        case .warning: .clock
        case .danger: .warning
        }
    }
}

/// A page among its neighbours.
public struct Tab: Hashable, Sendable {
    public let words: Words
    public let link: Link
    public let isCurrent: Bool

    public init(_ words: Words, _ link: Link, isCurrent: Bool) {
        self.words = words
        self.link = link
        self.isCurrent = isCurrent
    }
}

extension Reading {
    /// Where a thing stands: a word and a shape.
    public func badge(_ words: Words, _ tone: Tone) -> HTML {
        """
        <span class="badge is-\(tone.rawValue)"><svg viewBox="0 0 16 16" aria-hidden="true">\(tone.shape)</svg>\
        \(self(words))</span>
        """
    }

    /// A way to another page that looks like a button.
    public func button(_ words: Words, _ link: Link, weight: Weight = .plain, icon: Icon? = nil) -> HTML {
        "<a class=\"\(weight.classes)\" href=\"\(link)\">\(icon?.html ?? .none)<span>\(self(words))</span></a>"
    }

    public func link(_ words: Words, _ link: Link) -> HTML { "<a href=\"\(link)\">\(self(words))</a>" }

    /// Something the reader should know before reading on.
    public func notice(_ kind: NoticeKind, _ words: Words, more: HTML = .none) -> HTML {
        """
        <div class="notice is-\(kind.rawValue)">\(kind.icon.html)<div><p>\(self(words))</p>\(more)</div></div>
        """
    }

    /// Why nothing is here, and what to do first.
    public func empty(_ why: Words, _ first: Words, act: HTML = .none) -> HTML {
        """
        <div class="empty"><p class="why">\(self(why))</p><p>\(self(first))</p>\(act)</div>
        """
    }

    /// The way down to here.
    public func crumbs(_ crumbs: [Crumb]) -> HTML {
        guard !crumbs.isEmpty else { return .none }
        let items = crumbs.map { "<li>\(link($0.words, $0.link))</li>" as HTML }
        return "<nav class=\"crumbs\" aria-label=\"\(self("所在位置", "Where you are"))\"><ol>\(items)</ol></nav>"
    }

    public func tabs(_ label: Words, _ tabs: [Tab]) -> HTML {
        let items = tabs.map { tab -> HTML in
            let current: HTML = tab.isCurrent ? " aria-current=\"page\"" : .none
            return "<li><a href=\"\(tab.link)\"\(current)>\(self(tab.words))</a></li>"
        }
        return "<nav class=\"tabs\" aria-label=\"\(self(label))\"><ul>\(items)</ul></nav>"
    }

    /// Something that is asked or shown only when wanted: opens in its place, and with script over the page.
    ///
    /// - Parameter opener: the words on the button that opens it.
    public func dialog(
        _ opener: Words, title: Words, weight: Weight = .plain, icon: Icon? = nil, isOpen: Bool = false, body: HTML
    ) -> HTML {
        let open: HTML = isOpen ? " open" : .none
        return """
            <details class="dialog" data-dialog\(open)>
            <summary class="\(weight.classes)">\(icon?.html ?? .none)<span>\(self(opener))</span></summary>
            <div class="dialog-body"><h2>\(self(title))</h2>\(body)</div>
            </details>
            """
    }

    /// What a person did is asked once more: a dialog with the consequence and the button that does it.
    public func confirm(
        _ words: Words, to action: Link, consequence: Words, icon: Icon? = nil, with values: [(String, String)] = []
    ) -> HTML {
        dialog(
            words, title: words, weight: .plain, icon: icon,
            body: """
                <p>\(self(consequence))</p>
                <div class="row">\(act(words, to: action, weight: .grave, with: values))</div>
                """)
    }

    /// A part of a page under a heading of its own.
    public func section(_ heading: Words, actions: HTML = .none, _ body: HTML) -> HTML {
        """
        <section class="section"><div class="section-head"><h2>\(self(heading))</h2>\(actions)</div>\(body)</section>
        """
    }

    /// A stretch of a long task: how far it is.
    ///
    /// - Parameters:
    ///   - done: 0...`all`.
    ///   - all: at least 1.
    public func progress(_ words: Words, done: Int, of all: Int) -> HTML {
        """
        <div class="progress"><span>\(self(words))</span><progress value="\(done)" max="\(all)" \
        aria-label="\(self(words))"></progress><span class="figure">\(done) / \(all)</span></div>
        """
    }
}
