internal import Core

extension ReplayRow {
    /// The columns that are read of each file; a missing cell is empty.
    public enum Column: String, CaseIterable, Hashable, Sendable {
        case id, subject, text, reply
        case sent = "sent_at"
        case replied = "replied_at"
        case uniqueKey = "unique_key"
        case opened = "opendate"
        case closed = "closedate"
        case category = "complaint_type"
        case descriptor, borough
        case board = "community_board"

        public static func of(_ file: File) -> [Column] {
            switch file {
            case .messages: [.id, .subject, .sent, .text, .reply, .replied]
            case .requests: [.uniqueKey, .opened, .closed, .category, .descriptor, .borough, .board]
            }
        }
    }

    /// A row of `file` as it is taken.
    public static func read(
        _ cells: [Column: String], of file: File, number: Int, under terms: Terms
    ) throws(Refusal) -> ReplayRow {
        let cells = cells.mapValues(\.trimmed)
        switch file {
        case .messages: return try message(cells, number, terms)
        case .requests: return try request(cells, number, terms)
        }
    }

    private static func message(
        _ cells: [Column: String], _ number: Int, _ terms: Terms
    ) throws(Refusal) -> ReplayRow {
        let begin = try began(cells[.sent] ?? "", terms)
        // That messages have no category isn't a fault of one row: the file has no such column.
        var quirks: Set<Quirk> = [.noCategory]
        let end = try ended(cells[.replied] ?? "", terms, &quirks)
        let subject = clean(cells[.subject] ?? "", &quirks)
        let said = clean(cells[.text] ?? "", &quirks)
        guard !subject.isEmpty || !said.isEmpty else { throw .noText }
        let text = cut([subject, said].filter { !$0.isEmpty }.joined(separator: "\n"), &quirks)
        let reply = cut(clean(cells[.reply] ?? "", &quirks), &quirks)
        return made(
            .messages, number, category: "", text, reply: reply.isEmpty ? nil : reply, [],
            begin.instant, reply.isEmpty ? nil : end?.instant, quirks, terms)
    }

    private static func request(
        _ cells: [Column: String], _ number: Int, _ terms: Terms
    ) throws(Refusal) -> ReplayRow {
        let begin = try began(cells[.opened] ?? "", terms)
        var quirks: Set<Quirk> = []
        let end = try ended(cells[.closed] ?? "", terms, &quirks)
        var category = clean(cells[.category] ?? "", &quirks)
        if category.isEmpty { quirks.insert(.noCategory) }
        if isArtefact(category) {
            quirks.insert(.categoryArtefact)
            category = ""
        }
        let descriptor = clean(cells[.descriptor] ?? "", &quirks)
        if descriptor.isEmpty { quirks.insert(.noDescription) }
        let said = [category, descriptor].filter { !$0.isEmpty }
        let surroundings = [cells[.borough] ?? "", cells[.board] ?? ""]
        if surroundings.contains("") { quirks.insert(.noPlace) }
        // A file of days says no hour: a working morning, spread over four hours by the row.
        let morning = begin.isDay ? begin.day.start.adding(minutes: 540 + number % 240) : begin.instant
        let afternoon = end.map { $0.isDay ? $0.day.start.adding(minutes: 960 + number % 60) : $0.instant }
        return made(
            .requests, number, category: category,
            said.isEmpty ? "（文件没有写明事由）" : cut(said.joined(separator: ": "), &quirks), reply: nil, surroundings,
            morning, afternoon, quirks, terms)
    }

    private static func made(
        _ file: File, _ number: Int, category: String, _ text: String, reply: String?,
        _ surroundings: [String], _ opened: Instant, _ ended: Instant?, _ quirks: Set<Quirk>, _ terms: Terms
    ) -> ReplayRow {
        var (quirks, ended) = (quirks, ended)
        if opened.day < terms.calendarFrom { quirks.insert(.beforeCalendar) }
        if let end = ended, end < opened {
            quirks.insert(.endFirst)
            ended = nil
        } else if ended == nil, !quirks.contains(.endToCome) {
            quirks.insert(.noEnd)
        }
        return ReplayRow(
            file: file, number: number, category: category, text: text, reply: reply,
            surroundings: surroundings, opened: opened, ended: ended, quirks: quirks)
    }
}

extension ReplayRow {
    private static func began(_ text: String, _ terms: Terms) throws(Refusal) -> Moment {
        guard !text.isEmpty else { throw .noBegin }
        guard let moment = Moment(text) else { throw .beginMisshapen }
        guard moment.instant <= terms.now else { throw .inTheFuture }
        return moment
    }

    /// Nil for a blank cell, and for an end that is still to come.
    private static func ended(
        _ text: String, _ terms: Terms, _ quirks: inout Set<Quirk>
    ) throws(Refusal) -> Moment? {
        guard !text.isEmpty else { return nil }
        guard let moment = Moment(text) else { throw .endMisshapen }
        guard moment.instant <= terms.now else {
            quirks.insert(.endToCome)
            return nil
        }
        return moment
    }

    /// What a form or a translation table left where a category should be, and what isn't a matter at all.
    static func isArtefact(_ category: String) -> Bool {
        category.hasPrefix("@") || category.hasSuffix("...") || category.hasSuffix("…")
            || category.lowercased().contains("spam")
    }

    /// Without what spreadsheets leave in texts: escaped and real control characters, byte-order marks.
    static func clean(_ text: String, _ quirks: inout Set<Quirk>) -> String {
        var kept = text
        while let mark = kept.firstRange(of: "_x000D_") { kept.removeSubrange(mark) }
        let plain = String(
            String.UnicodeScalarView(
                kept.unicodeScalars.filter { scalar in
                    scalar == "\n" || (scalar.value >= 32 && scalar.value != 127 && scalar.value != 0xFEFF)
                }))
        if plain != text { quirks.insert(.textArtefact) }
        return plain.trimmed
    }

    private static func cut(_ text: String, _ quirks: inout Set<Quirk>) -> String {
        guard text.unicodeScalars.count > 2000 else { return text }
        quirks.insert(.textCut)
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(1900)))
    }

    /// A day, or a day with a time of Shanghai's clock, as the two files write it: `2015-01-02`, `2019/4/25 9:32:09`.
    struct Moment {
        let instant: Instant
        let isDay: Bool
        var day: Day { instant.day }

        init?(_ text: String) {
            let numbers = text.split { !$0.isASCII || !$0.isNumber }.map { Int($0) ?? -1 }
            guard [3, 5, 6].contains(numbers.count),
                let day = Day(year: numbers[0], month: numbers[1], day: numbers[2])
            else { return nil }
            let clock = numbers.dropFirst(3) + [0, 0, 0]
            let (hour, minute, second) = (clock[3], clock[4], clock[5])
            guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
            instant = day.start.adding(seconds: Int64(hour * 3600 + minute * 60 + second))
            isDay = numbers.count == 3
        }
    }
}
