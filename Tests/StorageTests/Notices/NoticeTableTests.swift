import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

/// Notices in SQL, on both engines.
struct NoticeTableTests {
    private static let reader = Key<Caller>(801)
    private static let other = Key<Caller>(802)
    private static let file = Notice.About.file(Key(9000))

    private static func filled(_ engine: Engine) async throws -> Database {
        let database = try await TestDatabase.make(engine)
        try await database.write { db in
            for (id, name) in [(reader, "first.reader"), (other, "other.reader")] {
                try AccountTable.insert(Account.staff(id, name: name, displayName: "某人", at: .start), in: db)
            }
            for position in Int64(1)...3 {
                try NoticeTable.add(
                    Notice(to: reader, position: position, .partGiven, about: file, at: .start), in: db)
            }
            try NoticeTable.add(
                Notice(to: other, position: 2, .reviewDue, about: .ledMatter(Key(70)), at: .start), in: db)
        }
        return database
    }

    @Test(arguments: Engines.available)
    func `a notice is made once and stays read when it is made again`(engine: Engine) async throws {
        let database = try await Self.filled(engine)
        try await database.write { db in
            try NoticeTable.read(Self.file, of: Self.reader, upTo: 2, at: .start, in: db)
            for position in Int64(1)...3 {
                try NoticeTable.add(
                    Notice(to: Self.reader, position: position, .partGiven, about: Self.file, at: .start), in: db)
            }
        }
        try await database.read { db in
            #expect(try NoticeTable.unread(of: Self.reader, limit: 100, in: db) == 1)
            let all = try NoticeTable.newest(of: Self.reader, onlyUnread: false, before: nil, limit: 10, in: db)
            #expect(all.map(\.position) == [3, 2, 1] && all.map { $0.read == nil } == [true, false, false])
            let theirs = try NoticeTable.newest(of: Self.other, onlyUnread: true, before: nil, limit: 10, in: db)
            #expect(theirs.map(\.about) == [.ledMatter(Key(70))])
        }
    }

    @Test(arguments: Engines.available)
    func `what is over is told no longer, and what comes after it is`(engine: Engine) async throws {
        let database = try await Self.filled(engine)
        try await database.write { try NoticeTable.settle(Self.file, before: 3, at: .start, in: $0) }
        try await database.read { db in
            let unread = try NoticeTable.newest(of: Self.reader, onlyUnread: true, before: nil, limit: 10, in: db)
            #expect(unread.map(\.position) == [3])
            #expect(try NoticeTable.unread(of: Self.other, limit: 100, in: db) == 1)
            #expect(try NoticeTable.head(in: db) == 3)
            #expect(try NoticeTable.made(behind: 2, limit: 10, in: db).map(\.account) == [Self.reader])
        }
    }

    /// The bug: of those who were told by one entry only some heard of it when the piece ended between them.
    @Test(arguments: Engines.available)
    func `a piece of what was made ends with an entry and never within one`(engine: Engine) async throws {
        let database = try await Self.filled(engine)
        try await database.read { db in
            for limit in 2...3 {
                let made = try NoticeTable.made(behind: 0, limit: limit, in: db)
                #expect(made.map(\.position) == [1, 2, 2])
                #expect(Set(made.map(\.account)) == [Self.reader, Self.other])
            }
            #expect(try NoticeTable.made(behind: 0, limit: 1, in: db).map(\.position) == [1])
            #expect(try NoticeTable.made(behind: 0, limit: 4, in: db).map(\.position) == [1, 2, 2, 3])
        }
    }

    @Test(arguments: Engines.available)
    func `what every page asks is found by an index`(engine: Engine) async throws {
        let database = try await Self.filled(engine)
        let statements = [
            NoticeTable.unreadSQL(of: Self.reader, limit: 100),
            NoticeTable.newestSQL(of: Self.reader, onlyUnread: true, before: 5, limit: 51),
            NoticeTable.newestSQL(of: Self.reader, onlyUnread: false, before: nil, limit: 51),
            NoticeTable.madeSQL(behind: 1, limit: 100),
        ]
        for (index, statement) in statements.enumerated() {
            // The inner select of a count is found by its index, and its rows are counted.
            let faults = try await HotStatement.faults(statement, in: database).filter { $0 != "SCAN s" }
            #expect(faults == [], "\(index)")
        }
    }
}
