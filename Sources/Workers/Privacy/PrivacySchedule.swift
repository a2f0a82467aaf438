public import Actions
internal import Core
internal import Domain

extension Schedule.Line {
    /// The work that freezes, anonymises and erases what was kept long enough, and ends exports whose time is over.
    public static func privacy(in world: World) -> [Self] {
        [
            // Every hour, so that a night on which the server stood still costs an hour and not a day.
            Schedule.Line("privacy.retention", every: .seconds(3600)) { _ in
                try await RetentionActions(world: world).sweep()
            },
            Schedule.Line("privacy.end-exports", every: .seconds(600)) { _ in
                let exports = ExportActions(world: world)
                while try await exports.expire() == ExportActions.expiredAtOnce {}
            },
        ]
    }
}
