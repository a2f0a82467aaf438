public import Core
internal import Database
public import Domain
internal import Sheets
internal import Storage

extension PeopleImportActions {
    /// The most rows that are given back at once.
    public static let mostErrors = 20_000

    /// The rows that weren't taken over, as the list had them, each with what is wrong: to be corrected and sent again.
    ///
    /// - Returns: a file of the kind that came, .csv or .xlsx; at most `mostErrors` rows.
    public func errors(
        of id: Key<PeopleImportRun>, in language: Language, by caller: Caller
    ) async throws -> (bytes: [UInt8], format: PeopleImportRun.File.Format) {
        try requirePermission(caller)
        let (now, world) = (world.now(), world)
        let (run, look) = try await world.database.read { db in
            let run = try Self.find(id, by: caller, in: db)
            return (run, try PeopleImportLook(run, by: caller, in: world, db))
        }
        var gathered = PeopleErrorContent(names: look.names, language: language)
        var after = 0
        while gathered.rows.count < Self.mostErrors {
            let behind = after
            let rows = try await world.database.read {
                try PeopleImportTable.open(of: id, after: behind, limit: 500, vault: world.vault, in: $0)
            }
            guard let last = rows.last else { break }
            after = last.number
            for row in rows { gathered.take(row, look) }
        }
        let content = gathered
        try await world.database.write { db in
            try Journal.record(
                "people-import.errors-given", on: Journal.Subject("people_import", id), by: caller, at: now,
                ["rows": .count(content.rows.count)], in: db)
        }
        let scratch = Hexadecimal.text(world.random(12))
        return (try await world.longWork.run { try content.bytes(for: run, scratch: scratch) }, run.file.format)
    }
}

/// What stands in a file of wrong rows.
private struct PeopleErrorContent: Sendable {
    private let columns: [Int]
    private let names: [String]
    private let language: Language
    private(set) var rows: [[SheetValue]] = []

    /// - Parameter names: of the list's columns; one that an earlier file of ours brought gives way to the new one.
    init(names: [String], language: Language) {
        columns = names.indices.filter { !PeopleImport.isErrorHeading(names[$0]) }
        self.names = names
        self.language = language
    }

    mutating func take(_ row: PeopleImportRow, _ look: PeopleImportLook) {
        guard let cells = row.cells, let finding = row.finding, !row.decisions.contains(.leave) else { return }
        var said = look.faults(finding, cells).map { $0.text(in: language) }
        said += finding.doubts.map { $0.question.text(in: language) }
        let values = columns.map { column -> SheetValue in
            guard cells.indices.contains(column) else { return .empty }
            switch cells[column] {
            case .day(let day): return .day(day)
            case .text(let text), .broken(let text), .cutOff(let text): return text.isEmpty ? .empty : .text(text)
            }
        }
        rows.append(values + [.text(said.joined(separator: language == .chinese ? "" : " "))])
    }

    /// - Parameter scratch: a random name, for a directory that is gone afterwards.
    func bytes(for run: PeopleImportRun, scratch: String) throws -> [UInt8] {
        let titles = columns.map { names[$0] } + [PeopleImport.errorHeading.text(in: language)]
        switch run.file.format {
        case .csv:
            var bytes: [UInt8] = []
            var writer = CSVWriter { bytes += $0 }
            try writer.append(titles.map { .text($0) })
            for row in rows { try writer.append(row) }
            return bytes
        case .xlsx:
            return try ScratchSheet.bytes(scratch: scratch) { path in
                let writer = try XLSXWriter(
                    path: path, sheet: run.file.sheet, columns: titles.map { XLSXWriter.Column($0, width: 16) },
                    watermark: Self.watermark.text(in: language))
                for row in rows { try writer.append(row) }
                try writer.finish()
            }
        }
    }

    private static let watermark = Words(
        "改正后原样再上传即可；含个人信息，用完请删除", "Correct it and send it again. It holds personal data: delete it then.")
}

extension PeopleImport.Doubt {
    /// What a person is asked.
    public var question: Words {
        switch self {
        case .maybe:
            Words(
                "同一个社区已有同名的人，没有号码可以分辨：是同一个人吗？",
                "Somebody of this name is in the same community, and no number tells them apart. Is it the same person?"
            )
        case .maybeRow(let row):
            Words(
                "第 \(row) 行同名，没有号码可以分辨：是同一个人吗？",
                "Row \(row) has the same name, and no number tells them apart. Is it the same person?")
        case .elsewhere:
            Words(
                "这个人在别处担任同样的岗位：是调过来，还是两处都任？",
                "They hold such a post elsewhere. Are they moved here, or do they hold both?")
        }
    }
}
