public import Core

/// What people do about a real matter, step by step: what its file has, and what is made by rule because the file
/// doesn't have it.
///
/// The rule: filed ten minutes after it came in, dispatched after twenty, accepted after an hour, or in quarters of the
/// whole time where that is shorter; answered when the file says it ended; closed by the reporter's word a minute
/// later. What has no end stays with the body that accepted it. Nobody is ever said to be satisfied.
public struct ReplayScript: Hashable, Sendable {
    public let row: ReplayRow
    /// In order of time.
    public let steps: [Step]

    /// What somebody does.
    public enum Act: String, CaseIterable, Hashable, Sendable {
        case report, file, dispatch, accept, answer, word
    }

    /// Where a step comes from.
    public enum Origin: String, CaseIterable, Hashable, Sendable {
        /// The file has it with its time.
        case file
        /// The file has its day or time; what was done is made by rule.
        case dated
        /// Made by rule, time and all.
        case made
    }

    /// One act of the script, and when it is done.
    public struct Step: Hashable, Sendable {
        public let act: Act
        public let at: Instant
        public let origin: Origin

        public init(_ act: Act, at: Instant, _ origin: Origin) {
            self.act = act
            self.at = at
            self.origin = origin
        }
    }

    public init(_ row: ReplayRow) {
        self.row = row
        let quarter = row.ended.map { $0.milliseconds(since: row.opened) / 4 } ?? .max
        func after(minutes: Int64, quarters: Int64) -> Instant {
            row.opened.adding(milliseconds: min(minutes * 60_000, quarter == .max ? .max : quarter * quarters))
        }
        var steps = [
            Step(.report, at: row.opened, .file), Step(.file, at: after(minutes: 10, quarters: 1), .made),
            Step(.dispatch, at: after(minutes: 20, quarters: 2), .made),
            Step(.accept, at: after(minutes: 60, quarters: 3), .made),
        ]
        if let ended = row.ended {
            steps.append(Step(.answer, at: ended, row.reply == nil ? .dated : .file))
            steps.append(Step(.word, at: ended.adding(minutes: 1), .made))
        }
        self.steps = steps
    }

    /// Its steps that no file has.
    public var made: [Step] { steps.filter { $0.origin != .file } }

    /// What is written where the file has no answer: it says of itself that it is made.
    public static let madeAnswer = "（重放补记：文件里没有答复，只有结案日期。）"
}
