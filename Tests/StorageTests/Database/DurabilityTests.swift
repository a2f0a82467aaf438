import Core
import Database
import Fixtures
import Foundation
import Logging
import Testing

/// No write is answered before it is on disk: by the order of system calls, and by cutting the power after every one.
@Suite(.enabled(if: Recording.recorder != nil, "no strace here, or tracing is forbidden"))
struct DurabilityTests {
    static func record(_ engine: Engine, _ faults: [String] = []) async throws -> (TestPlace, Recording) {
        let place = try await TestPlace.make(engine)
        return (place, try Recording(of: ProbeRun(place: place.location, writers: 8, writes: 60, faults: faults)))
    }

    /// The writes that were answered although nothing was flushed since they ran (SQLite), or their connection hadn't
    /// heard that the commit is done (PostgreSQL).
    static func answeredTooEarly(_ recording: Recording) -> [String] {
        var waiting: [String: (at: Int, thread: Substring)] = [:]
        var early: [String] = []
        for (index, event) in recording.events.enumerated() {
            switch event {
            // The commit is written after the closure has run, so a flush that began before doesn't cover it.
            case .flush(let path, let began) where path.hasSuffix("-wal"):
                waiting = waiting.filter { $0.value.at >= began }
            case .heard(let bytes, let thread) where contains(bytes, "COMMIT"):
                waiting = waiting.filter { $0.value.thread != thread }
            case .line(let line, let thread) where line.hasPrefix("ran "):
                waiting[String(line.dropFirst(4))] = (index, thread)
            case .line(let line, _) where line.hasPrefix("answered "):
                let number = String(line.dropFirst(9))
                if waiting[number] != nil { early.append(number) }
            default: break
            }
        }
        return early
    }

    private static func contains(_ bytes: [UInt8], _ word: String) -> Bool {
        let word = Array(word.utf8)
        return bytes.indices.dropLast(word.count - 1).contains { bytes[$0..<$0 + word.count].elementsEqual(word) }
    }

    static func answers(_ recording: Recording) -> Int {
        recording.events.count { event in
            if case .line(let line, _) = event { line.hasPrefix("answered ") } else { false }
        }
    }

    @Test(arguments: Engines.available)
    func `no answer comes before the flush or the confirmed commit that covers it`(engine: Engine) async throws {
        let (place, recording) = try await Self.record(engine)
        #expect(Self.answers(recording) == 60)
        #expect(Self.answeredTooEarly(recording) == [])
        withExtendedLifetime(place) {}
    }

    @Test(arguments: [Engine.sqlite])
    func `without flushes the order is found wrong`(engine: Engine) async throws {
        let (_, recording) = try await Self.record(engine, ["unflushed"])
        #expect(Self.answeredTooEarly(recording).count == 60)
    }

    @Test(arguments: Engines.available)
    func `a program that answers before the commit is found out by the order`(engine: Engine) async throws {
        let (place, recording) = try await Self.record(engine, ["early"])
        #expect(Self.answeredTooEarly(recording).count > 0)
        withExtendedLifetime(place) {}
    }

    /// Cuts the power after each answer and reopens what is left.
    static func lostInPowerCuts(_ recording: Recording, of place: TestPlace, seeds: Int) async throws -> [String] {
        guard case .sqlite(let path) = place.location else { return [] }
        let names = [path: "city.sqlite", path + "-wal": "city.sqlite-wal"]
        var answered: Set<Int64> = []
        var faults: [String] = []
        for (index, event) in recording.events.enumerated() {
            guard case .line(let line, _) = event, line.hasPrefix("answered "), let number = Int64(line.dropFirst(9))
            else { continue }
            answered.insert(number)
            guard index % 5 == 0 || answered.count == 60 else { continue }
            let cut = PowerCut(recording, before: index + 1)
            for seed in 0..<seeds {
                var random = SeededNumbers(state: UInt64(index * 31 + seed))
                let after = try await TestPlace.make(.sqlite)
                guard case .sqlite(let file) = after.location else { continue }
                let directory = URL(filePath: file).deletingLastPathComponent()
                // The first disk keeps nothing of what wasn't flushed; the others keep any part of it.
                try cut.restore(names, to: directory) { seed > 0 && random.next() % 2 == 0 }
                faults += try await Self.faults(answered, after)
            }
        }
        return faults
    }

    private static func faults(_ answered: Set<Int64>, _ place: TestPlace) async throws -> [String] {
        do {
            let database = try await Database.open(place.location, logger: Logger(label: "after the cut"))
            var faults = try await ProbeRun.faults(answered: answered, in: database)
            faults += try await database.check(pages: true).map(\.problem.code)
            await database.close()
            return faults
        } catch let error as DatabaseError {
            // Not even the table is there.
            return ["\(error)"]
        }
    }

    @Test func `after a power cut every answered write is there, whatever the disk kept of the rest`() async throws {
        let (place, recording) = try await Self.record(.sqlite)
        #expect(try await Self.lostInPowerCuts(recording, of: place, seeds: 3) == [])
    }

    @Test func `without flushes a power cut is seen to lose what was answered`() async throws {
        let (place, recording) = try await Self.record(.sqlite, ["unflushed"])
        #expect(try await Self.lostInPowerCuts(recording, of: place, seeds: 1).count > 0)
    }
}

/// The same numbers in every run, for what a test leaves to chance (SplitMix64).
private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
