import Actions
import Testing

/// What a list shows of a report: one line of sixty characters, numbers of persons masked.
struct ShortTextTests {
    private static func lamps(_ count: Int) -> String { String(repeating: "灯", count: count) }

    @Test(arguments: [
        ("", ""), ("路灯坏了", "路灯坏了"), ("\n\r\n 路灯\n\n坏了\u{2028}三天\n", " 路灯 坏了 三天"), (lamps(60), lamps(60)),
        (lamps(60) + "\n", lamps(60)), (lamps(60) + "了", lamps(60) + "…"), (lamps(60) + "\n了", lamps(60) + "…"),
        (lamps(59) + "\n了", lamps(59) + " …"), (lamps(58) + "\n了", lamps(58) + " 了"),
        ("打 13812341234", "打 138****1234"),
        // Characters of several scalars count once and are never cut in two.
        (lamps(59) + "e\u{301}", lamps(59) + "e\u{301}"), (lamps(59) + "e\u{301}了", lamps(59) + "e\u{301}…"),
        (lamps(60) + "👨‍👩‍👧", lamps(60) + "…"), (lamps(59) + "👨‍👩‍👧", lamps(59) + "👨‍👩‍👧"),
    ])
    func `a text is cut behind sixty characters, its lines in one`(text: String, short: String) {
        #expect(CaseActions.short(text) == short)
        #expect(CaseActions.short(text) == Self.atLength(text))
    }

    /// The same, said without counting on the way.
    private static func atLength(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
            .replacing("13812341234", with: "138****1234")
        return line.count > 60 ? line.prefix(60) + "…" : line
    }
}
