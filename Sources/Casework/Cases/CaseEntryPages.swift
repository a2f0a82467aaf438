internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Entering a matter for somebody, or one that a worker saw: settled on the spot in two taps (DOMAIN.md A6-08).
enum CaseEntryPages {
    static func ask(
        _ places: [CaseActions.Spotted], _ answers: Answers, likely: HTML = .none, _ t: Reading
    ) -> PageContent {
        guard !places.isEmpty else { return CasePages.nowhere(t) }
        let options = places.map { Field.Option($0.id.description, Words(data: $0.name)) }
        let fields = [
            Field(.list(options), "place", Words("在哪里", "Where"), value: options[0].value),
            Field(.longText(rows: 4), "text", Words("是什么事", "What it is about"), longest: 2000),
            Field(
                .text, "address", Words("具体位置", "The spot"), isRequired: false, longest: 200),
            PointParts.field(answers), PictureParts.field(answers),
            Field(
                .choice([
                    Field.Option("found", Words("自己发现的", "I saw it myself")),
                    Field.Option("brought", Words("居民反映的", "A resident brought it")),
                ]), "from", Words("怎么知道的", "How it came up"), value: "found"),
            Field(
                .choice([
                    Field.Option("handle", Words("交办", "Have it handled")),
                    Field.Option("settled", Words("已经现场解决", "Settled on the spot")),
                    Field.Option("answered", Words("已经当场答复", "Answered at once")),
                ]), "then", Words("接下来", "What next"), value: "handle"),
            Field(
                .longText(rows: 2), "done", Words("怎么解决或答复的", "What was done or answered"),
                hint: Words("现场解决、当场答复的要写。", "For what was settled or answered."), isRequired: false, longest: 2000),
            Field(.text, "name", Words("反映人称呼", "Who brought it"), isRequired: false, longest: 40),
            Field(
                .phone, "phone", Words("反映人电话", "Their phone"),
                hint: Words("居民愿意留才填，用来回访。", "Only if they wish; for the call-back."), isRequired: false, longest: 20),
        ]
        return PageContent(
            .ask, title: Words("登记一件", "Enter a matter"), crumbs: [CasePages.crumb],
            scripts: PointParts.scripts + ["pictures"], styles: PointParts.styles + ["cases"],
            body: """
                \(likely)\(t.form(
                    to: CaseAddress.new, answers: answers, fields: fields, takesFiles: true,
                    body: """
                        \(fields.map { t.field($0, answers) })
                        \(PointParts.chooser(CaseAddress.map(in: places[0].id), answers, t))
                        <div class="row"><button class="button is-main">\(t("登记", "Enter"))</button>\(look(t))</div>
                        """))
                """)
    }

    /// Asks first which matter and which case it may be; nothing is entered.
    private static func look(_ t: Reading) -> HTML {
        """
        <button class="button" name="look" value="likely" formnovalidate>\
        \(t("先看可能是哪一项、有没有同一件", "See first what it may be"))</button>
        """
    }

    static let placeMissing = Problem(
        .invalid, "case.place", field: "place", Words("请选一个地方。", "Choose a place."))
}
