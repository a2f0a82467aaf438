internal import Actions
internal import ArgumentParser
internal import Core
internal import Domain
internal import Foundation

/// `wangge replay`: real matters of other systems taken through the use cases, at their own times, in a fresh directory
/// that is marked and never served.
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: Terminal.text("把真实记录按原来的时间走一遍，打印办理天数", "Take real records through the use cases and print their days")
    )

    @OptionGroup var place: PlaceOptions

    @Option(
        help: ArgumentHelp(
            Terminal.text("留言和答复（.csv）", "Messages with replies (.csv)"), valueName: "FILE"))
    var messages: String?

    @Option(help: ArgumentHelp(Terminal.text("代办案件（.csv）", "Cases of constituents (.csv)"), valueName: "FILE"))
    var requests: String?

    func validate() throws {
        guard messages != nil || requests != nil else {
            throw ValidationError(
                Terminal.text("请用 --messages 或 --requests 给出文件。", "Give a file by --messages or --requests."))
        }
    }

    func run() async throws {
        try await Terminal.answering {
            let settings = try await place.settings()
            let files = [(ReplayRow.File.messages, messages), (.requests, requests)].compactMap { kind, path in
                path.map { (kind, SheetFile(name: URL(filePath: $0).lastPathComponent, path: $0)) }
            }
            try await Founding.make(settings, flags: place.set, mark: { try $0.markAsReplay() }) { installation in
                try await replay(files, installation)
            }
        }
    }

    private func replay(_ files: [(ReplayRow.File, SheetFile)], _ installation: Installation) async throws {
        let world = installation.world
        try await Founding.importCalendar(into: installation)
        let actions = ReplayActions(world: world)
        let terms = try await actions.terms(now: Clock.now())
        let reading = try await world.longWork.run { try ReplayReading(files, under: terms) }
        tell(reading.account)
        guard !reading.rows.isEmpty else { throw Self.nothing }
        var year = 0
        let result = try await actions.run(reading.rows) { day, done, all in
            guard day.year != year else { return }
            year = day.year
            Terminal.say("\(year) 年，\(done)/\(all) 步", "\(year), \(done) of \(all) steps")
        }
        try await installation.sealAll()
        try keep(result, reading, in: installation.directory)
        tell(result)
    }

    /// The product's own exports, and what became of each untidy row, for whoever wants to look.
    private func keep(
        _ result: ReplayActions.Result, _ reading: ReplayReading, in directory: DataDirectory
    ) throws {
        let folder = URL(filePath: directory.path).appending(path: "exports")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for file in result.exports { try Data(file.bytes).write(to: folder.appending(path: file.name)) }
        try Data(try reading.untidyFile()).write(to: folder.appending(path: "untidy-rows.csv"))
    }

    /// Every row of the files in exactly one line.
    private func tell(_ account: ReplayAccount) {
        let language = Terminal.language
        Terminal.say("每一行的下落：", "What became of each row:")
        Terminal.table(
            account.lines.map { line, rows in
                [
                    line.file.words.text(in: language), line.outcome.words.text(in: language), String(rows),
                    line.untidy?.text(in: language) ?? Terminal.text("整齐", "tidy"),
                ]
            } + [[Terminal.text("合计", "Sum"), "", String(account.sum), ""]])
        Terminal.say("不整齐之处（一行可有几处）：", "What is untidy (a row may be so in several ways):")
        Terminal.table(
            ReplayRow.Quirk.allCases.map { [$0.words.text(in: language), String(account.count(of: $0))] })
    }

    private func tell(_ result: ReplayActions.Result) {
        func count(_ origin: ReplayScript.Origin) -> Int { result.steps[origin] ?? 0 }
        Terminal.say(
            "走了 \(count(.file)) 步文件里有的，\(count(.dated)) 步只有日期的，\(count(.made)) 步按规则补的（日志里都注明）。",
            "Steps: \(count(.file)) of the files, \(count(.dated)) with their date alone, \(count(.made)) made; the journal says which."
        )
        Terminal.say("办理天数（从平台自己的导出里读）：", "Days by category, read from the product's own export:")
        func shown(_ days: Int?) -> String { days.map(String.init) ?? "–" }
        Terminal.table(
            [
                [
                    Terminal.text("类别", "Category"), Terminal.text("案件", "Cases"), Terminal.text("结案", "Closed"),
                    Terminal.text("中位天数", "Median"), Terminal.text("九成以内", "90th percentile"),
                ]
            ]
                + result.table.map {
                    [$0.category, String($0.cases), String($0.closed), shown($0.median), shown($0.ninetieth)]
                })
    }

    private static let nothing = Problem(
        .invalid, "replay.nothing", field: "requests",
        Words("文件里没有能走的行，请看上面的下落。", "No row of the files can be taken; see above."))
}
