internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// What a worker saw and saw to: one tap opens the page, one says what it was (DOMAIN.md A6-08).
enum FoundPages {
    static func ask(
        _ places: [CaseActions.Spotted], _ matters: [Matter.Path], _ answers: Answers, _ t: Reading
    ) -> PageContent {
        guard let first = places.first else { return CasePages.nowhere(t) }
        let options = places.map { Field.Option($0.id.description, Words(data: $0.name)) }
        let place =
            places.count == 1
            ? Field.hidden("place", first.id.description)
            : Field(.list(options), "place", Words("在哪里", "Where"), value: first.id.description)
        let text = Field(
            .text, "text", Words("别的事，或补充一句", "Something else, or a word more"), isRequired: false, longest: 200)
        let fields = [place, PictureParts.field(answers), text]
        let frequent = matters.filter { path in path.standards.contains { $0.levels.contains(.grid) } }
            .prefix(mostButtons)
        let buttons = frequent.map { path -> HTML in
            """
            <button class="button" name="matter" value="\(path.matter.id.description)">\(path.matter.name)</button>
            """
        }
        return PageContent(
            .ask, title: Words("现场解决", "Settled on the spot"), crumbs: [CasePages.crumb],
            lead: "\(t(Words("点一下是什么事，就记下了。", "Press what it was, and it is noted.")))",
            scripts: ["pictures"], styles: ["cases"],
            body: t.form(
                to: CaseAddress.found, answers: answers, fields: fields, takesFiles: true,
                // The first button is what the Enter key presses: it names no matter.
                body: """
                    <button hidden>\(t(Words("记下", "Note it")))</button>
                    <div class="frequent">\(buttons)</div>
                    \(fields.map { t.field($0, answers) })
                    <div class="row"><button class="button">\(t(Words("记下", "Note it")))</button></div>
                    """))
    }

    /// What the record says was done where nobody writes more.
    static let settled = Words("已现场解决。", "Settled on the spot.")

    private static let mostButtons = 12
}
