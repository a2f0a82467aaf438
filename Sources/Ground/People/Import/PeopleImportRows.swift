internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The rows of a list and what would become of each.
enum PeopleImportRows {
    static func html(
        _ report: PeopleImportReport, _ kind: PeopleImport.Finding.Kind, _ lines: [PeopleImportLine], _ t: Reading
    ) -> HTML {
        let last =
            switch kind {
            case .wrong: Words("问题", "What is wrong")
            case .doubt: Words("请决定", "Decide")
            case .new, .post, .numbers, .same:
                report.run.stage == .done ? Words("结果", "What became of it") : Words("会怎样", "What will happen")
            }
        let rows = lines.map { line -> [HTML] in
            [
                "\(t("第 \(line.number) 行", "Row \(line.number)"))", name(line, t), numbers(line, t),
                "\(post(line, t))", "\(line.place.isEmpty ? "–" : line.place)",
                outcome(line, report.run, t),
            ]
        }
        return t.table(
            kind.words,
            [
                Column(Words("行", "Row")), Column(Words("姓名", "Name")), Column(Words("号码", "Numbers")),
                Column(Words("岗位", "Post")), Column(Words("在哪里", "Where")), Column(last),
            ], rows: rows,
            empty: t.empty(
                Words("没有这样的行。", "There are no such rows."),
                Words("请看上面的其他类别，或重新上传。", "Look at the other kinds above, or send another list.")))
    }

    private static func post(_ line: PeopleImportLine, _ t: Reading) -> String {
        if let post = line.post { return t(post.words) }
        return line.postSaid.isEmpty ? "–" : line.postSaid
    }

    private static func name(_ line: PeopleImportLine, _ t: Reading) -> HTML {
        let name = line.name.isEmpty ? "–" : line.name
        guard let person = line.person else { return "\(name)" }
        return t.link(Words(data: name), PeopleAddress.person(person))
    }

    private static func numbers(_ line: PeopleImportLine, _ t: Reading) -> HTML {
        guard !line.numbers.isEmpty else { return "–" }
        let shown = line.numbers.map { "<span class=\"figure\">\($0.masked)</span>" as HTML }
        return shown.dropFirst().reduce(shown[0]) { "\($0)<br>\($1)" }
    }

    private static func outcome(_ line: PeopleImportLine, _ run: PeopleImportRun, _ t: Reading) -> HTML {
        let finding = line.finding
        switch finding.kind {
        case .wrong:
            let told = line.faults.map { t($0) }
            return "\(told.isEmpty ? t("没有导入，请核对", "Not taken over. Check it") : told.joined(separator: " "))"
        case .doubt: return "\(line.candidates.map { question($0, t) })\(decisions(line, run, t))"
        case .new, .post, .numbers, .same:
            return "\(t(sentence(finding)))\(undo(line, run, t))"
        }
    }

    private static func sentence(_ finding: PeopleImport.Finding) -> Words {
        let row = finding.row.map { Words("与第 \($0) 行是同一人，", "The person of row \($0): ") } ?? Words("", "")
        switch finding.kind {
        case .new where finding.givesPost: return Words("登记进名册并任命", "Registered and given the post")
        case .new: return Words("登记进名册", "Registered")
        case .post where finding.moves != nil:
            return Words("原岗位结束，调到这里；本人能看到", "Moved here, the former post ends; the holder sees it")
        case .post where finding.row != nil:
            return Words("\(row.chinese)任命", "\(row.english)given the post")
        case .post where !finding.numbers.isEmpty:
            return Words("已在名册：任命，并更新号码", "In the register: given the post, numbers renewed")
        case .post: return Words("已在名册：任命", "In the register: given the post")
        case .numbers: return Words("已在名册：更新号码", "In the register: numbers renewed")
        case .same where finding.row != nil:
            return Words("与第 \(finding.row ?? 0) 行重复", "Repeats row \(finding.row ?? 0)")
        case .same: return Words("都已登记", "All of it is registered")
        case .wrong, .doubt: return Words("", "")
        }
    }

    private static func question(_ one: PeopleImportLine.Candidate, _ t: Reading) -> HTML {
        let about =
            one.post.map { Words("现任\($0.words.chinese)：\(one.about)", "\($0.words.english) now: \(one.about)") }
            ?? Words(data: one.about)
        let who: HTML =
            one.person.map { "<p>\(t.link(Words(data: one.name), PeopleAddress.person($0))) \(t(about))</p>" } ?? .none
        return "<p>\(t(one.doubt.question))</p>\(who)"
    }

    private static func decisions(_ line: PeopleImportLine, _ run: PeopleImportRun, _ t: Reading) -> HTML {
        if line.decisions.contains(.leave) {
            return "\(t.badge(PeopleImport.Decision.leave.words, .stopped))\(undo(line, run, t))"
        }
        guard run.stage == .ready else { return .none }
        let answers = line.finding.doubts.first?.answers ?? []
        let acts = answers.map { decision in
            t.act(
                decision.words, to: PeopleImportAddress.decision(in: run.id), weight: .quiet,
                with: [
                    ("row", "\(line.number)"), ("decision", decision.rawValue), ("rows", line.finding.kind.rawValue),
                ])
        }
        return "<div class=\"row\">\(acts)</div>"
    }

    /// Takes a decision back.
    private static func undo(_ line: PeopleImportLine, _ run: PeopleImportRun, _ t: Reading) -> HTML {
        guard run.stage == .ready, !line.decisions.isEmpty else { return .none }
        return t.act(
            Words("撤回决定", "Take the decision back"), to: PeopleImportAddress.decision(in: run.id), weight: .quiet,
            with: [("row", "\(line.number)"), ("decision", "undo"), ("rows", line.finding.kind.rawValue)])
    }
}
