import Core
import Database
import Domain
import Fixtures
import Foundation
import Testing

@testable import Actions

/// A list of 100 MB: minutes long, so only where WANGGE_TEST_FULL is set.
@Suite(.serialized)
struct PeopleImportLargeTests {
    static let isAsked = ProcessInfo.processInfo.environment["WANGGE_TEST_FULL"] != nil

    /// The most memory that this process has had, in MiB.
    private static func peak() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (Int(line.filter(\.isNumber)) ?? 0) / 1024
    }

    @Test(.enabled(if: isAsked))
    func `a list of 100 MB is read row by row: its size isn't in memory`() async throws {
        let test = try await PeopleImportCast(.sqlite)
        let folder = try Folder()
        let path = folder.path("large.csv")
        try #require(FileManager.default.createFile(atPath: path, contents: nil))
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.write(contentsOf: Data("姓名,联系电话,所属网格,岗位,备注\n".utf8))
        let note = String(repeating: "住在巷子深处，", count: 18)
        let names = PeopleImportPromiseTests.names
        var number = 0
        while try file.offset() < 104_000_000 {
            let lines = (0..<1000).map { _ -> String in
                number += 1
                let name = "\(names[number % 20])\(names[number / 20 % 20])\(names[number / 400 % 20])"
                return "\(name),139\(10_000_000 + number),墨子巷网格,兼职,\(note)\n"
            }
            try file.write(contentsOf: Data(lines.joined().utf8))
        }
        try file.close()
        let before = try Self.peak()
        let clock = ContinuousClock()
        var staged: Key<PeopleImportRun>?
        let took = try await clock.measure {
            staged = try await test.imports.stage(SheetFile(name: "large.csv", path: path), by: PeopleCast.clerk)
        }
        let id = try #require(staged)
        let grown = try Self.peak() - before
        print("100 MB, \(number) rows: read and sealed in \(took), \(grown) MiB more at the most")
        #expect(grown < 100)
        #expect(try await test.imports.report(id, by: PeopleCast.clerk).last == number + 1)
    }
}
