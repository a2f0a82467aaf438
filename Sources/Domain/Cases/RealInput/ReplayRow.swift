public import Core

/// A real matter as a file of another system has it: what `wangge replay` takes through the use cases.
public struct ReplayRow: Hashable, Sendable {
    public let file: File
    /// In its file, the heading being row 1.
    public let number: Int
    /// Empty where the file has none that means anything.
    public let category: String
    /// 1...2,000 characters.
    public let text: String
    /// What was answered, 1...2,000 characters; nil where the file has no answer.
    public let reply: String?
    /// What lies around it, the larger one first; empty where the file has none.
    public let surroundings: [String]
    public let opened: Instant
    /// When it was answered or closed; nil where it wasn't.
    public let ended: Instant?
    /// What is untidy about the row.
    public let quirks: Set<Quirk>

    /// What becomes of it.
    public var outcome: ReplayAccount.Outcome { ended == nil ? .open : .closed }

    /// Which of the two files.
    public enum File: String, CaseIterable, Hashable, Sendable {
        /// Residents' messages with the official reply and both times.
        case messages
        /// Cases opened for residents, with days, category and place.
        case requests

        public var words: Words {
            switch self {
            case .messages: Words("留言和答复", "messages with replies")
            case .requests: Words("代办案件", "cases of constituents")
            }
        }
    }

    /// What may be untidy about a row that is taken all the same.
    public enum Quirk: String, CaseIterable, Hashable, Sendable {
        case noCategory, categoryArtefact, noDescription, noPlace
        /// `_x000D_` and the like, which are taken out.
        case textArtefact
        case textCut
        case noEnd
        /// Closed before it was opened: taken as not closed.
        case endFirst
        /// Closed on a day that hasn't come: taken as not closed.
        case endToCome
        /// Opened before the first day whose holidays are known: a working week without holidays holds there.
        case beforeCalendar

        public var words: Words {
            switch self {
            case .noCategory: Words("没有类别", "no category")
            case .categoryArtefact: Words("类别是表单残留", "category left by a form")
            case .noDescription: Words("没有说明", "no description")
            case .noPlace: Words("没有地点", "no place")
            case .textArtefact: Words("文字里有导出残留", "marks of an export in the text")
            case .textCut: Words("文字超长，截短", "text cut")
            case .noEnd: Words("没有结案日期", "no close date")
            case .endFirst: Words("结案早于立案", "closed before it was opened")
            case .endToCome: Words("结案日期在将来", "closed in the future")
            case .beforeCalendar: Words("早于日历起点", "before the calendar begins")
            }
        }

        /// `没有类别、没有结案日期`; nil for none.
        public static func words(of quirks: Set<Quirk>) -> Words? {
            let found = allCases.filter { quirks.contains($0) }.map(\.words)
            guard !found.isEmpty else { return nil }
            return Words(
                found.map(\.chinese).joined(separator: "、"), found.map(\.english).joined(separator: ", "))
        }
    }

    /// Why a row isn't taken.
    public enum Refusal: Error, CaseIterable, Hashable, Sendable {
        case noBegin, beginMisshapen, endMisshapen, inTheFuture, noText

        public var words: Words {
            switch self {
            case .noBegin: Words("没有开始日期", "no day it began")
            case .beginMisshapen: Words("开始日期读不懂", "unreadable day it began")
            case .endMisshapen: Words("结束日期读不懂", "unreadable day it ended")
            case .inTheFuture: Words("开始日期在将来", "begins in the future")
            case .noText: Words("没有文字", "no text")
            }
        }
    }

    /// What a row is judged by.
    public struct Terms: Hashable, Sendable {
        /// The first day whose holidays are known.
        public let calendarFrom: Day
        public let now: Instant

        public init(calendarFrom: Day, now: Instant) {
            self.calendarFrom = calendarFrom
            self.now = now
        }
    }
}
