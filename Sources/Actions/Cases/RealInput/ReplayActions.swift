public import Core
internal import Database
public import Domain
internal import Storage

/// Takes real matters through the use cases, as people do, at the times their files have (issue 4, “Real input”).
///
/// Everything happens through `CaseActions` under the permission table: brought by somebody without an account or
/// entered by a clerk, filed, dispatched, accepted, answered, and closed by the word of whoever holds the private link.
/// What no file has is made by rule (`ReplayScript`); each case's journal says which of its steps were.
public struct ReplayActions: Sendable {
    private let world: World

    /// - Parameter world: of a fresh directory; each step is taken with its clock at the step's own time.
    public init(world: World) { self.world = world }

    /// What a replay came to.
    public struct Result: Sendable {
        /// How many steps of each origin were taken.
        public let steps: [ReplayScript.Origin: Int]
        /// The files of the product's own export that the table was read from.
        public let exports: [ExportActions.File]
        public let table: [CaseSpans.Line]
    }

    /// What rows are judged by here.
    ///
    /// - Parameter now: the real time, behind which no row can lie.
    public func terms(now: Instant) async throws -> ReplayRow.Terms {
        let first = try await CalendarActions(world: world).firstKnownDay()
        return ReplayRow.Terms(calendarFrom: first ?? now.day.adding(days: 1), now: now)
    }

    /// Founds the place and its ground the day before the first row, and takes the rows' steps in order of time.
    ///
    /// - Parameter progress: told at the begin of each day on which something happens: the day, and how many of how
    ///   many steps are done.
    public func run(
        _ rows: [ReplayRow], progress: (Day, Int, Int) -> Void = { _, _, _ in }
    ) async throws -> Result {
        let scripts = rows.map { ReplayScript($0) }
        let events = scripts.enumerated().flatMap { index, script in
            script.steps.indices.map { (at: script.steps[$0].at, script: index, step: $0) }
        }.sorted { ($0.at, $0.script, $0.step) < ($1.at, $1.script, $1.step) }
        guard let first = events.first?.at.day, let last = events.last?.at else {
            return Result(steps: [:], exports: [], table: [])
        }
        let before = world.at(first.adding(days: -1).start)
        try await CityActions(world: before).found(named: "重放", as: .county)
        let ground = try await ReplayGround.lay(for: rows, in: before)
        var begun: [Int: CaseActions.Receipt] = [:]
        var steps: [ReplayScript.Origin: Int] = [:]
        var today = first
        for (done, event) in events.enumerated() {
            if event.at.day != today {
                try await turn(from: today, to: event.at.day)
                today = event.at.day
                progress(today, done, events.count)
            }
            let then = world.at(event.at)
            let script = scripts[event.script]
            let step = script.steps[event.step]
            if step.act == .report {
                begun[event.script] = try await begin(script.row, on: ground, in: then)
            } else if let receipt = begun[event.script] {
                try await go(step, of: script, receipt, on: ground, in: then)
            }
            steps[step.origin, default: 0] += 1
            if event.step == script.steps.count - 1, let id = begun.removeValue(forKey: event.script)?.id {
                try await mark(script, id, on: ground, in: then)
            }
        }
        let exports = try await export(rows, on: ground, in: world.at(last.adding(days: 1)))
        let spans = try await world.longWork.run { try exports.flatMap { try CaseSpans.spans(inExport: $0.bytes) } }
        return Result(steps: steps, exports: exports, table: CaseSpans.table(spans))
    }

    /// Lets days pass: at the begin of each the program tells what is due, as it does by itself when it serves.
    private func turn(from day: Day, to next: Day) async throws {
        for number in day.number + 1...next.number {
            try await CaseActions(world: world.at(Day(number: number).start)).tellWhatIsDue(limit: 200)
        }
    }

    private func begin(
        _ row: ReplayRow, on ground: ReplayGround, in world: World
    ) async throws -> CaseActions.Receipt {
        let cases = CaseActions(world: world)
        guard let community = ground.communities[row.surroundings] else { throw CaseProblem.none }
        switch row.file {
        case .messages:
            return try await cases.report(
                CaseActions.Draft(.scannedCode, row.text, at: .area(community)), by: nil)
        case .requests:
            return try await cases.register(
                CaseActions.Draft(.desk, row.text, at: .area(community)), found: false, by: ground.clerk)
        }
    }

    private func go(
        _ step: ReplayScript.Step, of script: ReplayScript, _ receipt: CaseActions.Receipt, on ground: ReplayGround,
        in world: World
    ) async throws {
        let (cases, id) = (CaseActions(world: world), receipt.id)
        switch step.act {
        case .report: break
        case .file:
            let name = ReplayGround.matter(of: script.row)
            guard let matter = ground.matters[name] else { throw MatterProblem.noMatter }
            try await cases.file(id, under: matter, standard: 1, by: ground.clerk)
        case .dispatch:
            try await cases.perform(
                .dispatch(lead: .organisation(ground.body), assists: []), on: id, by: ground.clerk)
        case .accept: try await cases.perform(.on(1, .accept), on: id, by: ground.handler)
        case .answer:
            let answer = script.row.reply ?? ReplayScript.madeAnswer
            try await cases.perform(.on(1, .answer(answer)), on: id, by: ground.handler)
        case .word:
            guard let link = receipt.link else { return }
            try await cases.say(Case.Word(isSolved: true), by: link)
        }
    }

    /// Says in the case's journal which row it is, and which of its steps no file has.
    private func mark(
        _ script: ReplayScript, _ id: Key<Case>, on ground: ReplayGround, in world: World
    ) async throws {
        let now = world.now()
        let made = script.made.map(\.act.rawValue).joined(separator: "-")
        let place = ground.places[script.row.surroundings]
        try await world.database.write { db in
            try Journal.record(
                "case.replayed", on: CaseJournal.subject(id), in: place, by: .clock, at: now,
                [
                    "file": .code(script.row.file.rawValue), "row": .count(script.row.number), "made": .code(made),
                ], in: db)
        }
    }

    /// By the year, lest there be more rows than one file may have.
    private func export(
        _ rows: [ReplayRow], on ground: ReplayGround, in world: World
    ) async throws -> [ExportActions.File] {
        let actions = CaseExportActions(world: world)
        var files: [ExportActions.File] = []
        for year in Set(rows.map(\.opened.day.year)).sorted() {
            guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
                continue
            }
            let wish = CaseExportActions.Wish(
                area: ground.county, days: first...last, purpose: "重放后按类别统计办理天数", format: .csv)
            files.append(try await actions.file(wish, by: ground.reader))
        }
        return files
    }
}
