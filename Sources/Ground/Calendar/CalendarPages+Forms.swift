internal import Core
internal import Domain
internal import Kit
internal import Markup

extension CalendarPages {
    /// What an administrator changes, each behind its button; the one that was answered wrongly is open.
    static func forms(_ t: Reading, _ year: Year, _ answers: Answers) -> HTML {
        let wrong = Set(answers.problems.compactMap(\.field))
        let isHours = !wrong.isDisjoint(with: ["hours", "from"])
        let isLocal = !wrong.isDisjoint(with: ["first", "last", "kind"])
        let isImport = !answers.problems.isEmpty && !isHours && !isLocal
        let importing: HTML =
            year.area == nil
            ? t.dialog(
                Words("导入放假安排", "Import holidays"), title: Words("导入放假安排", "Import holidays"), icon: .upload,
                isOpen: isImport, body: importForm(t, isImport ? answers : .none))
            : .none
        return """
            \(importing)
            \(t.dialog(
                Words("设本地假日", "Local days"), title: Words("设本地假日", "Local days"), icon: .plus,
                isOpen: isLocal, body: localForm(t, year, isLocal ? answers : .none)))
            \(t.dialog(
                Words("改工作时间", "Working hours"), title: Words("改工作时间", "Change the working hours"), icon: .edit,
                isOpen: isHours, body: hoursForm(t, year, isHours ? answers : .none)))
            """
    }

    private static func importForm(_ t: Reading, _ answers: Answers) -> HTML {
        let file = Field(
            .file(accepts: ".csv,.xlsx"), "file", Words("文件", "File"),
            hint: Words(
                "每行“日期,种类”，如 2027-01-01,休 或 2027-01-03,班。有错行时一行也不导入。",
                "Lines of date and kind, such as 2027-01-01,holiday or 2027-01-03,workday. "
                    + "One wrong line, and nothing is imported."))
        let source = Field(
            .text, "source", Words("出处", "Source"), hint: Words("如通知的文号", "Such as the notice's number"),
            isRequired: false, longest: 200)
        return t.form(to: CalendarAddresses.imports, [file, source], submit: Words("导入", "Import"), answers: answers)
    }

    private static func localForm(_ t: Reading, _ year: Year, _ answers: Answers) -> HTML {
        let kinds = [
            Field.Option("holiday", Words("放假", "Day off")), Field.Option("workday", Words("上班", "Working")),
            Field.Option("state", Words("恢复为国家安排", "Back to the national plan")),
        ]
        let fields = [
            area(year), Field(.day, "first", Words("第一天", "First day")),
            Field(
                .day, "last", Words("最后一天", "Last day"), hint: Words("只有一天就不填", "Leave empty for a single day"),
                isRequired: false),
            Field(.choice(kinds), "kind", Words("这几天", "These days"), value: "holiday"),
        ]
        return t.form(
            to: CalendarAddresses.localDays, fields, submit: Words("保存本地假日", "Save local days"), answers: answers)
    }

    private static func hoursForm(_ t: Reading, _ year: Year, _ answers: Answers) -> HTML {
        let hours = Field(
            .text, "hours", Words("工作时间", "Working hours"),
            hint: Words("如 08:30-12:00,14:30-18:30", "Such as 08:30-12:00,14:30-18:30"),
            value: "\(year.calendar.hours.hours(on: t.now.day))", longest: 100)
        let from = Field(.day, "from", Words("从哪一天起", "From which day"), value: "\(t.now.day)")
        return t.form(
            to: CalendarAddresses.hours, [area(year), hours, from], submit: Words("保存工作时间", "Save working hours"),
            answers: answers)
    }

    private static func area(_ year: Year) -> Field { .hidden("area", year.area?.id.description ?? "") }
}
