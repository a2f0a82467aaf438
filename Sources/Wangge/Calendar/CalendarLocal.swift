internal import Actions
internal import ArgumentParser
internal import Core
internal import Domain

/// `wangge calendar local`: shows or sets the days that an area, or the whole installation, has of its own.
struct CalendarLocal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "local",
        abstract: Terminal.text("查看或设置本地假日", "Show or set local holidays"))

    @OptionGroup var place: PlaceOptions

    @Argument(
        help: ArgumentHelp(
            Terminal.text("哪些天，如 2027-03-20；不写只查看", "The days, such as 2027-03-20; only shows when left out"),
            valueName: "DAY"))
    var days: [String] = []

    @Option(
        help: ArgumentHelp(
            Terminal.text("holiday 放假、workday 上班、state 恢复", "holiday, workday, or state to take them out again"),
            valueName: "KIND"))
    var kind = "holiday"

    @Option(
        help: ArgumentHelp(
            Terminal.text("区划的编号（地址里的 13 位）；不写是全部", "The area's key of 13 characters; everywhere when left out"),
            valueName: "KEY"))
    var area: String?

    func run() async throws {
        try await Terminal.answering {
            let key = try area.map(Self.key)
            let kind = try Self.kind(kind)
            let days = try days.map(CalendarHours.day)
            try await Installation.with(place.settings()) { installation in
                let actions = CalendarActions(world: installation.world)
                if let key {
                    _ = try await AreaActions(world: installation.world).find(key, after: nil, by: .clock)
                }
                if !days.isEmpty {
                    let changes = Dictionary(days.map { ($0, kind) }) { $1 }
                    try await actions.setLocalDays(changes, of: key, by: .clock)
                }
                try await show(actions.localDays(of: key))
            }
        }
    }

    private func show(_ days: [Day: HolidayPlan.Kind]) {
        guard !days.isEmpty else { return Terminal.say("没有本地假日。", "There are no local days.") }
        Terminal.table(
            days.sorted { $0.key < $1.key }.map { day, kind in
                let nature: DayNature = kind == .holiday ? .localHoliday : .localWorkday
                return [
                    "\(day)", day.weekday.words.text(in: Terminal.language), nature.words.text(in: Terminal.language),
                ]
            })
    }

    private static func key(_ text: String) throws -> Key<Area> {
        guard let key = Key<Area>(text) else {
            throw Problem(
                .invalid, "calendar.bad-area",
                Words(
                    "“\(text)”不是区划的编号；编号在它的网页地址里，有 13 位。",
                    "“\(text)” is no area's key; it stands in its page's address."))
        }
        return key
    }

    /// Nil is the day as the state has it.
    private static func kind(_ text: String) throws -> HolidayPlan.Kind? {
        switch text {
        case "holiday": .holiday
        case "workday": .workday
        case "state": nil
        default:
            throw Problem(
                .invalid, "calendar.bad-kind",
                Words("--kind 只能是 holiday、workday 或 state。", "--kind is holiday, workday or state."))
        }
    }
}
