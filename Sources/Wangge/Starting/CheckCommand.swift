internal import ArgumentParser
internal import Core
internal import Database
internal import Domain
internal import Foundation
internal import Logging
internal import Storage

/// `wangge check`: settings, program files, keys, disk, clock, database; a line each, with what to do.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: Terminal.text("检查设置、密钥、磁盘、时钟和数据库", "Check settings, keys, disk, clock and database")
    )

    /// Something that isn't as it should be.
    private struct Note {
        /// Whether the program wouldn't start, or shouldn't.
        let isFatal: Bool
        let words: Words

        init(isFatal: Bool, _ words: Words) {
            self.isFatal = isFatal
            self.words = words
        }
    }

    @OptionGroup var place: PlaceOptions

    @Flag(help: ArgumentHelp(Terminal.text("连同每一页数据一起查（慢）", "Look at every page of the data too (slow)")))
    var pages = false

    func run() async throws {
        try await Terminal.answering {
            let settings = try await place.settings()
            tell(Terminal.text("设置", "Settings"), [])
            var notes = tell(Terminal.text("程序文件", "Program files"), programFiles(settings))
            notes += tell(Terminal.text("密钥", "Keys"), keys(settings))
            notes += tell(Terminal.text("磁盘", "Disk"), disk(settings))
            notes += try await database(settings)
            guard !notes.contains(where: \.isFatal) else { throw ExitCode(78) }
        }
    }

    /// Prints a part's line and gives its notes back.
    @discardableResult
    private func tell(_ part: String, _ notes: [Note]) -> [Note] {
        if notes.isEmpty { print("✓ \(part)") }
        for note in notes {
            print("\(note.isFatal ? "✗" : "!") \(part): \(note.words.text(in: Terminal.language))")
        }
        return notes
    }

    private func programFiles(_ settings: Settings) -> [Note] {
        do {
            _ = try ProgramFiles.directory(settings)
            return []
        } catch {
            return [Self.note(error)]
        }
    }

    private func keys(_ settings: Settings) -> [Note] {
        do {
            try DataDirectory(path: settings.directory).requireInitialised(settings)
            let ring = try KeyFiles(directory: settings.path(.keys)).load()
            for purpose in SecretKey.Purpose.allCases { _ = try ring.current(purpose) }
            return []
        } catch {
            return [Self.note(error)]
        }
    }

    private func disk(_ settings: Settings) -> [Note] {
        var numbers = statvfs()
        guard statvfs(settings.directory, &numbers) == 0 else { return [] }
        let megabytes = Int(numbers.f_bavail) * Int(numbers.f_frsize) / (1 << 20)
        guard megabytes < 1024 else { return [] }
        return [
            Note(
                isFatal: megabytes < 100,
                Words(
                    "\(settings.directory) 所在的盘只剩 \(megabytes) MB；请清理或换大盘，满了就写不进去。",
                    "The disk of \(settings.directory) has \(megabytes) MB left; make room: when it is full nothing can be written."
                ))
        ]
    }

    private func database(_ settings: Settings) async throws -> [Note] {
        let part = Terminal.text("数据库", "Database")
        let database: Database
        do {
            database = try await Installation.database(settings, Logger(label: "wangge.check"))
        } catch {
            return tell(part, [Self.note(error)])
        }
        var notes = tell(
            part, try await database.check(pages: pages).map { Note(isFatal: $0.isFatal, $0.problem.words) })
        let difference = Clock.now().milliseconds(since: try await database.clock())
        notes += tell(Terminal.text("时钟", "Clock"), clock(difference))
        if notes.allSatisfy({ !$0.isFatal }) {
            notes += tell(Terminal.text("日历", "Calendar"), try await calendar(database))
        }
        await database.close()
        return notes
    }

    /// Nothing to say before the first start has made the tables.
    private func calendar(_ database: Database) async throws -> [Note] {
        let today = Clock.now().day
        return try await database.read { db in
            guard try db.tableNames().contains("city") else { return [] }
            let known = Set(try CalendarTable.years(in: db).map(\.year))
            return KnownYear.missing(from: known, on: today).map { [Note(isFatal: false, $0.words)] } ?? []
        }
    }

    /// - Parameter difference: milliseconds this machine is ahead of the database's.
    private func clock(_ difference: Int64) -> [Note] {
        guard abs(difference) > 2000 else { return [] }
        return [
            Note(
                isFatal: true,
                Words(
                    "这台机器的时钟和数据库差 \(difference) 毫秒，超过 2 秒就不写入；请在两边开启时间同步（chrony）。",
                    "This machine's clock and the database's differ by \(difference) ms; beyond 2 s nothing is written. Keep them in step."
                ))
        ]
    }

    private static func note(_ error: any Error) -> Note {
        Note(isFatal: true, (error as? any Tellable)?.problem.words ?? Words(data: "\(error)"))
    }
}
