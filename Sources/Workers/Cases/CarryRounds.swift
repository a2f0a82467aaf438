public import Actions
internal import Core
public import Logging

extension Schedule.Line {
    /// What goes round cases by itself: words that lapse, messages to reporters, the monthly sample, the signals of a
    /// day, and led matters that wait for their review.
    ///
    /// - Parameter publicAddress: where phones reach us, without a slash at its end.
    public static func rounds(in world: World, publicAddress: String, logger: Logger) -> [Self] {
        let rounds = CaseRounds(world: world)
        let messages = ReporterMessages(world: world, publicAddress: publicAddress)
        let (samples, signals, led) = (
            SampleActions(world: world), SignalActions(world: world), LedActions(world: world)
        )
        return [
            // Each round reads all whose reporter is still to be called; a word's time is days.
            Schedule.Line("case.lapse", every: .seconds(600)) { _ in
                try await rounds.letWordsLapse {
                    try LeftBehind.note("a case that waits for a word didn't go on", "case", $0, $1, logger)
                }
            },
            Schedule.Line("case.messages", every: .seconds(5)) { _ in
                while try await messages.send(limit: 20) == 20 {}
            },
            Schedule.Line("case.sample", every: .seconds(3600)) { _ in try await samples.drawIfDue() },
            Schedule.Line("case.signals", every: .seconds(3600)) { _ in try await signals.lookAtDays() },
            Schedule.Line("case.led-reviews", every: .seconds(3600)) { _ in try await led.tellOverdueReviews() },
        ]
    }
}
