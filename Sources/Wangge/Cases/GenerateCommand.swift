internal import Actions
internal import ArgumentParser
internal import Core
internal import Domain
internal import Foundation
internal import Storage

/// `wangge generate`: invented cases over years in a demo's directory that nobody serves.
struct GenerateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: Terminal.text(
            "在演示目录里编造若干年的案件，用来看规模和测速", "Invent years of cases in a demo's directory, to look at size and speed")
    )

    @OptionGroup var place: PlaceOptions

    @Option(help: ArgumentHelp(Terminal.text("多少件", "How many"), valueName: "N"))
    var cases: Int

    @Option(help: ArgumentHelp(Terminal.text("多少年，1 到 6", "Over how many years, 1 to 6"), valueName: "N"))
    var years = 3

    @Option(
        help: ArgumentHelp(Terminal.text("到哪一天为止；不写是昨天", "Until which day; yesterday when not given"), valueName: "DAY")
    )
    var until: String?

    @Option(help: ArgumentHelp(Terminal.text("同一个数给出同样的案件", "The same number gives the same cases"), valueName: "N"))
    var seed: UInt64 = 1

    @Flag(help: ArgumentHelp(Terminal.text("只算要多少地方，不写", "Only compute the space; write nothing")))
    var space = false

    func validate() throws {
        guard (1...100_000_000).contains(cases), (1...6).contains(years) else {
            throw ValidationError(
                Terminal.text("--cases 应在 1 到一亿之间，--years 在 1 到 6 之间。", "--cases is 1 to 100 million, --years 1 to 6."))
        }
        guard until.map({ Day($0) != nil }) ?? true else {
            throw ValidationError(Terminal.text("--until 要写成 2026-11-21 这样。", "--until is a day such as 2026-11-21."))
        }
    }

    func run() async throws {
        try await Terminal.answering {
            let settings = try await place.settings()
            guard DataDirectory(path: settings.directory).isDemo else { throw Self.noDemo }
            let last = until.flatMap { Day($0) } ?? Clock.now().day.adding(days: -1)
            let plan = InventedCases.Plan(
                count: cases, from: last.start.adding(days: -365 * years), until: last.start, seed: seed)
            try checkSpace(plan, settings)
            guard !space else { return }
            try await Installation.with(settings, isAlone: true) { try await fill($0, plan) }
        }
    }

    /// Says what is needed, what is free, and which size the disk holds.
    private func checkSpace(_ plan: InventedCases.Plan, _ settings: Settings) throws {
        let isOnServer = settings.text(.database) == "postgres"
        let needed = GenerateActions.bytes(of: plan, onServer: isOnServer)
        var numbers = statvfs()
        guard statvfs(settings.directory, &numbers) == 0 else { return }
        // A tenth stays free: a full disk writes nothing.
        let free = Int64(numbers.f_bavail) * Int64(numbers.f_frsize) / 10 * 9
        let most = free / max(1, needed / Int64(plan.count))
        func shown(_ bytes: Int64) -> String { "\((bytes + (1 << 20) - 1) >> 20) MB" }
        Terminal.say(
            "\(plan.count) 件约需 \(shown(needed))；\(settings.directory) 所在的盘能用 \(shown(free))，放得下约 \(most) 件。",
            "\(plan.count) cases need about \(shown(needed)); \(settings.directory) has \(shown(free)) and holds about \(most)."
        )
        if isOnServer {
            Terminal.say(
                "数据库服务器的盘请自己看：这里看不到。", "See to the disk of the database server yourself: it can't be seen from here.")
        } else if needed > free {
            throw Problem(
                .tooLarge, "generate.space", field: "cases",
                Words(
                    "盘放不下，什么也没写；最多 --cases \(most)。",
                    "The disk doesn't hold them, and nothing was written: --cases \(most) at most."))
        }
    }

    private func fill(_ installation: Installation, _ plan: InventedCases.Plan) async throws {
        let start = Clock.now()
        let actions = GenerateActions(world: installation.world)
        let ground = try await actions.ground(holder: installation.mint.holder)
        var told = 0
        try await actions.run(plan, on: ground) { done in
            guard done - told >= 100_000 else { return }
            told = done
            Terminal.say("\(done)/\(plan.count) 件", "\(done) of \(plan.count) cases")
        }
        try await installation.sealAll()
        let spent = Clock.now().milliseconds(since: start)
        Terminal.say(
            "编好了 \(plan.count) 件，\(spent / 1000) 秒。wangge verify 可以查验日志。",
            "\(plan.count) cases in \(spent / 1000) s. wangge verify looks at the journal.")
    }

    private static let noDemo = Problem(
        .conflict, "generate.not-a-demo", field: "dir",
        Words(
            "这不是演示目录，不编造案件；先用 wangge demo 建一座。",
            "This isn't a demo's directory, and no cases are invented in it; set one up by wangge demo."))
}
