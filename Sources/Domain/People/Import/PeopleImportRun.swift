public import Core

/// One list of people on its way into the register.
///
///     reading ──keep──▶ mapping ──map──▶ judging ──judged──▶ ready ──begin──▶ applying ──finish──▶ done
///                          ▲                                   │
///                          └─────────────── remap ─────────────┘    (drop: from all but applying, to dropped)
///
/// It is seen by whoever sent it and by nobody else. What its rows say lies sealed, goes row by row as they are taken
/// over, and is gone after `days` whatever became of it. The row is in `Storage/People/Import/PeopleImportTable.swift`.
public struct PeopleImportRun: Hashable, Sendable {
    public enum Stage: String, CaseIterable, Hashable, Sendable {
        case reading, mapping, judging, ready, applying, done, dropped
    }

    public enum Act: CaseIterable, Hashable, Sendable {
        case keep, map, remap, judged, begin, finish, drop
    }

    public enum Refusal: Error, Hashable, Sendable {
        case outOfTurn
        /// What it would do went with its rows.
        case overdue
    }

    /// What came: its name for showing, and its kind for giving wrong rows back the same way.
    public struct File: Hashable, Sendable {
        /// The kind of file, which the file of errors is as well.
        public enum Format: String, CaseIterable, Hashable, Sendable {
            case csv, xlsx
        }

        public let name: String
        public let format: Format
        /// Of the sheet that was read; empty where sheets have no names.
        public let sheet: String
        /// How many other sheets with something in them weren't read.
        public let others: Int

        public init(name: String, format: Format, sheet: String, others: Int) {
            self.name = name
            self.format = format
            self.sheet = sheet
            self.others = others
        }
    }

    /// How many days the rows of a list are kept, from when it came.
    public static let days = 7

    public let id: Key<PeopleImportRun>
    public let account: Key<Caller>
    public let begun: Instant
    public let file: File
    public var stage: Stage
    /// Where names of places are looked for, and where those belong whose row names none; nil for all that the sender
    /// keeps.
    public var area: Key<Area>?
    /// The row of the heading; 0 before it is known.
    public var heading: Int
    public var mapping: PeopleMapping?
    /// From when on posts are held whose row doesn't say.
    public var from: Day
    /// Rows that are somebody's, below the heading.
    public var rows: Int
    /// Every row up to this number is judged, or applied.
    public var reached: Int

    public init(
        id: Key<PeopleImportRun>, account: Key<Caller>, begun: Instant, file: File, stage: Stage = .reading
    ) {
        self.id = id
        self.account = account
        self.begun = begun
        self.file = file
        self.stage = stage
        heading = 0
        from = begun.day
        rows = 0
        reached = 0
    }

    /// The whole life: an act not listed for a stage is refused.
    public func after(_ act: Act) throws(Refusal) -> PeopleImportRun {
        var next = self
        switch (stage, act) {
        case (.reading, .keep), (.ready, .remap): next.stage = .mapping
        case (.mapping, .map):
            next.stage = .judging
            next.reached = 0
        case (.judging, .judged): next.stage = .ready
        case (.ready, .begin):
            next.stage = .applying
            next.reached = 0
        case (.applying, .finish): next.stage = .done
        case (.reading, .drop), (.mapping, .drop), (.judging, .drop), (.ready, .drop): next.stage = .dropped
        // What is over is put away too: its wrong rows go.
        case (.done, .drop): next.stage = .dropped
        case (.reading, _), (.mapping, _), (.judging, _), (.ready, _), (.applying, _), (.done, _), (.dropped, _):
            throw .outOfTurn
        }
        return next
    }
}

extension PeopleImportRun.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .outOfTurn:
            Problem(
                .conflict, "people-import.out-of-turn",
                Words(
                    "这份名单正在处理或已经结束，请刷新页面看现在到了哪一步。",
                    "This list is under way or over. Reload the page to see where it stands."))
        case .overdue:
            Problem(
                .conflict, "people-import.overdue",
                Words("这份名单的内容已按期删除，请重新上传。", "What this list held was erased in time. Send it again."))
        }
    }
}
