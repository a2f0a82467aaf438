public import Core

extension MonthlySample {
    /// A month's drawing.
    public struct Drawing: Hashable, Sendable {
        public let month: Month
        public let sample: MonthlySample
        public let begun: Instant
        /// How many were closed in the month; nil while the drawing is under way.
        public let pool: Int?

        public init(month: Month, sample: MonthlySample, begun: Instant, pool: Int?) {
            self.month = month
            self.sample = sample
            self.begun = begun
            self.pool = pool
        }
    }

    /// A case that was closed in the month; of a sample where it was drawn.
    public struct Item: Hashable, Sendable {
        public let `case`: Key<Case>
        public let closing: Case.Closing.Kind
        public let place: Place
        /// Nil until somebody called or looked.
        public let result: Result?
        public let at: Instant?

        public init(
            of case: Key<Case>, closing: Case.Closing.Kind, in place: Place, result: Result?, at: Instant?
        ) {
            self.case = `case`
            self.closing = closing
            self.place = place
            self.result = result
            self.at = at
        }
    }

    /// What is counted together.
    public struct Count: Hashable, Sendable {
        public let closing: Case.Closing.Kind
        /// Nil for what nobody has called back yet.
        public let result: Result?

        public init(closing: Case.Closing.Kind, result: Result?) {
            self.closing = closing
            self.result = result
        }
    }

    /// Which of the drawn ones a list shows.
    public enum Showing: Hashable, Sendable {
        case all, open
        case result(Result)
        case closing(Case.Closing.Kind)
    }
}

extension GamingSignal {
    /// A signal with its day and the place that holds all of it.
    public struct Found: Hashable, Sendable {
        public let signal: GamingSignal
        /// What makes it one: a day with the case, the community or the picture's digest.
        public let mark: String
        public let day: Day
        public let place: Place

        public init(_ signal: GamingSignal, mark: String, day: Day, place: Place) {
            self.signal = signal
            self.mark = mark
            self.day = day
            self.place = place
        }
    }
}
