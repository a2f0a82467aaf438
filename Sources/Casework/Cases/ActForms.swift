internal import Core
internal import Kit
internal import Markup

/// One act that a page offers: a button where nothing is to be filled in, else a dialog that asks.
struct ActForm {
    /// What sets it apart on its page; its fields bear it, too.
    let mark: String
    let words: Words
    let fields: [Field]
    /// What the fields hold before anything is typed.
    let starting: Fields
    let link: Link
    let weight: Weight

    init(
        _ mark: String, _ words: Words, _ fields: [Field] = [], starting: Fields = [:], to link: Link,
        weight: Weight = .plain
    ) {
        self.mark = mark
        self.words = words
        self.fields = fields
        self.starting = starting
        self.link = link
        self.weight = weight
    }
}

/// The acts of a page, one of which may have come back with a problem.
struct ActForms {
    /// The mark of the act that came back; nil where none did, or where it isn't known which.
    let failed: String?
    let answers: Answers

    /// The dialog of the act that came back is open, with what was typed and what is wrong.
    func form(_ act: ActForm, _ t: Reading) -> HTML {
        guard !act.fields.isEmpty else { return t.act(act.words, to: act.link, weight: act.weight) }
        let isOpen = isOpen(act)
        return t.dialog(
            act.words, title: act.words, weight: act.weight, isOpen: isOpen,
            body: t.form(
                to: act.link, act.fields.map { $0.marked(act.mark) }, submit: act.words,
                answers: isOpen ? answers : .starting(act.starting)))
    }

    /// All of them beside each other; nothing where there are none.
    func row(_ acts: [ActForm], _ t: Reading) -> HTML {
        acts.isEmpty ? .none : "<div class=\"row acts\">\(acts.map { form($0, t) })</div>"
    }

    /// What is wrong, where no dialog says it: the act asks nothing, or is no longer offered since somebody was faster.
    ///
    /// - Parameter offered: everything that the page offers.
    func problem(among offered: @autoclosure () -> [ActForm], _ t: Reading) -> HTML {
        guard let problem = answers.problems.first, !offered().contains(where: isOpen) else { return .none }
        return t.notice(.danger, problem.words)
    }

    private func isOpen(_ act: ActForm) -> Bool {
        !answers.problems.isEmpty && failed == act.mark && !act.fields.isEmpty
    }
}
