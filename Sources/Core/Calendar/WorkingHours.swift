/// The hours of a working day, such as 8:00-12:00 and 14:00-18:00.
public struct WorkingHours: Hashable, Sendable {
    /// In order, apart from each other, at least one.
    public let spans: [Span]

    /// Minutes since midnight in Asia/Shanghai: 0 <= from < to <= 1440.
    public struct Span: Hashable, Sendable {
        public let from: Int
        public let to: Int

        public var minutes: Int { to - from }
    }

    private init(checked spans: [Span]) { self.spans = spans }

    /// 8:00-12:00 and 14:00-18:00, the hours of the city in DOMAIN.md B2.4.
    public static let usual = WorkingHours(checked: [Span(from: 480, to: 720), Span(from: 840, to: 1080)])

    /// - Throws: `Refusal` when a span is empty or outside the day, or when they overlap; touching ones are joined.
    public static func made(_ spans: [(from: Int, to: Int)]) throws(Refusal) -> WorkingHours {
        guard !spans.isEmpty else { throw .none }
        var joined: [Span] = []
        for span in spans.sorted(by: { $0.from < $1.from }) {
            guard span.from >= 0, span.from < span.to, span.to <= 1440 else { throw .notASpan(span.from, span.to) }
            guard let last = joined.last, last.to >= span.from else {
                joined.append(Span(from: span.from, to: span.to))
                continue
            }
            guard last.to == span.from else { throw .overlap(span.from) }
            joined[joined.count - 1] = Span(from: last.from, to: span.to)
        }
        return WorkingHours(checked: joined)
    }

    /// Working minutes of one day, 1...1440.
    public var minutes: Int { spans.reduce(0) { $0 + $1.minutes } }

    /// When the day's work ends, in minutes since midnight.
    public var end: Int { spans[spans.count - 1].to }
}

extension WorkingHours {
    /// Working milliseconds of a day that lie before `time`, in milliseconds since midnight.
    func elapsed(at time: Int64) -> Int64 {
        spans.reduce(0) { sum, span in
            sum + max(0, min(time, Int64(span.to) * 60_000) - Int64(span.from) * 60_000)
        }
    }

    /// The first moment of the day, in milliseconds since midnight, with `elapsed` working milliseconds before it.
    /// - Parameter elapsed: above 0 and at most the whole day's, so that a noon deadline is 12:00 and not 14:00.
    func time(after elapsed: Int64) -> Int64 {
        var rest = elapsed
        for span in spans {
            let length = Int64(span.minutes) * 60_000
            if rest <= length { return Int64(span.from) * 60_000 + rest }
            rest -= length
        }
        return Int64(end) * 60_000
    }
}

extension WorkingHours: CustomStringConvertible {
    /// `08:00-12:00,14:00-18:00`, the form of settings and tables.
    public var description: String {
        spans.map { "\(Self.clock($0.from))-\(Self.clock($0.to))" }.joined(separator: ",")
    }

    /// `08:00`, and `24:00` for the day's end.
    private static func clock(_ minute: Int) -> String {
        "\((minute / 60).padded(to: 2)):\((minute % 60).padded(to: 2))"
    }

    /// Reads `08:00-12:00,14:00-18:00`; full-width marks, `、` and one-digit hours are read too.
    public static func reading(_ text: String) throws(Refusal) -> WorkingHours {
        var spans: [(from: Int, to: Int)] = []
        for part in plain(text).split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
            guard ends.count == 2, let from = minute(ends[0]), let to = minute(ends[1]) else {
                throw .unreadable(text)
            }
            spans.append((from, to))
        }
        return try made(spans)
    }

    private static func plain(_ text: String) -> String {
        String(
            text.compactMap { character -> Character? in
                switch character {
                case "，", "、", ";", "；": ","
                case "：": ":"
                case "–", "—", "~", "～", "至": "-"
                case _ where character.isWhitespace: nil
                default: character
                }
            })
    }

    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour <= 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }
}

extension WorkingHours {
    public enum Refusal: Error, Hashable, Sendable {
        case unreadable(String)
        case none
        /// Minutes since midnight that don't make a span of the day.
        case notASpan(Int, Int)
        /// The minute at which two spans overlap.
        case overlap(Int)
    }
}

extension WorkingHours.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .unreadable(let text):
            Problem(
                .invalid, "working-hours.unreadable",
                Words(
                    "“\(text)”不是工作时间。请写成“08:00-12:00,14:00-18:00”这样。",
                    "“\(text)” does not give working hours. Write them like “08:00-12:00,14:00-18:00”."))
        case .none:
            Problem(
                .invalid, "working-hours.none",
                Words("至少要有一段工作时间。", "Give at least one span of working hours."))
        case .notASpan(let from, let to):
            Problem(
                .invalid, "working-hours.not-a-span",
                Words(
                    "每段工作时间的结束要晚于开始，并在同一天之内（\(from / 60) 时至 \(to / 60) 时不行）。",
                    "Each span must end later than it begins, within one day (\(from / 60) h to \(to / 60) h does not)."
                ))
        case .overlap(let minute):
            Problem(
                .invalid, "working-hours.overlap",
                Words(
                    "工作时间在 \(minute / 60) 时前后重叠了。请让各段分开。",
                    "Working hours overlap around \(minute / 60) h. Keep the spans apart."))
        }
    }
}

/// Which hours were and will be in force: the first ones, and changes from a day on (summer hours, a reform).
public struct HoursPlan: Hashable, Sendable {
    public let first: WorkingHours
    /// In order of day.
    public let changes: [Change]

    public struct Change: Hashable, Sendable {
        public let from: Day
        public let hours: WorkingHours

        public init(from: Day, hours: WorkingHours) {
            self.from = from
            self.hours = hours
        }
    }

    /// - Parameter changes: in any order; of two on one day the later in the list holds.
    public init(_ first: WorkingHours, changes: [Change] = []) {
        self.first = first
        self.changes = changes.enumerated()
            .sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(\.element)
    }

    public func hours(on day: Day) -> WorkingHours { changes.last { $0.from <= day }?.hours ?? first }
}
