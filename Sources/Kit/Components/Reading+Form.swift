public import Core
public import Markup

extension Reading {
    /// A form that does something: its token, what was wrong as a list on top, the questions, one button.
    ///
    /// - Parameters:
    ///   - submit: a verb with its object: 保存网格.
    ///   - icon: beside the verb.
    ///   - beside: stands beside the button, such as a way back.
    public func form(
        to action: Link, _ fields: [Field], submit: Words, answers: Answers = .none, weight: Weight = .main,
        beside: HTML = .none
    ) -> HTML {
        let brings = fields.contains { if case .file = $0.kind { true } else { $0.kind == .pictures } }
        let encoding: HTML = brings ? " enctype=\"multipart/form-data\"" : .none
        return """
            <form class="form" method="post" action="\(action)" data-form\(encoding)>
            \(token)\(problemList(answers, fields))
            \(fields.map { field($0, answers) })
            <div class="row"><button class="\(weight.classes)">\(self(submit))</button>\(beside)</div>
            </form>
            """
    }

    /// A form whose questions are laid out by hand: `body` holds them, drawn with `field`.
    public func form(
        to action: Link, answers: Answers = .none, fields: [Field] = [], takesFiles: Bool = false, body: HTML
    ) -> HTML {
        let encoding: HTML = takesFiles ? " enctype=\"multipart/form-data\"" : .none
        return """
            <form class="form" method="post" action="\(action)" data-form\(encoding)>
            \(token)\(problemList(answers, fields))\(body)
            </form>
            """
    }

    /// A form that only looks: its answers stand in the address.
    public func searchForm(to action: Link, _ fields: [Field], submit: Words, answers: Answers = .none) -> HTML {
        """
        <form class="form search" method="get" action="\(action)" role="search">
        \(fields.map { field($0, answers) })
        <button class="button">\(Icon.search.html)<span>\(self(submit))</span></button>
        </form>
        """
    }

    /// One act, done by one press.
    ///
    /// - Parameter with: values sent along.
    public func act(
        _ words: Words, to action: Link, weight: Weight = .plain, icon: Icon? = nil,
        with values: [(String, String)] = []
    ) -> HTML {
        let hidden = values.map { field(.hidden($0.0, $0.1)) }
        return """
            <form class="act" method="post" action="\(action)" data-form>\(token)\(hidden)\
            <button class="\(weight.classes)">\(icon?.html ?? .none)<span>\(self(words))</span></button></form>
            """
    }

    /// What every form that does something carries.
    public var token: HTML { "<input type=\"hidden\" name=\"\(FormToken.field)\" value=\"\(formToken)\">" }

    /// What is wrong, each a link to its field; the script sets the focus here.
    private func problemList(_ answers: Answers, _ fields: [Field]) -> HTML {
        guard !answers.problems.isEmpty else { return .none }
        let items = answers.problems.map { problem -> HTML in
            guard let field = fields.first(where: { $0.name == problem.field }) else {
                return "<li>\(self(problem.words))</li>"
            }
            return "<li><a href=\"\(Link(fragment: field.id))\">\(self(problem.words))</a></li>"
        }
        return """
            <div class="problems" role="alert" tabindex="-1" data-problems>
            <h2>\(Icon.warning.html)<span>\(self("还差一点", "Not quite yet"))</span></h2>
            <ul>\(items)</ul>
            </div>
            """
    }
}

/// How much a button weighs. A page has one that is `main`.
public enum Weight: String, CaseIterable, Hashable, Sendable {
    case main, plain, quiet
    /// What can't be undone.
    case grave

    var classes: String {
        switch self {
        case .main: "button is-main"
        case .plain: "button"
        case .quiet: "button is-quiet"
        case .grave: "button is-grave"
        }
    }
}
