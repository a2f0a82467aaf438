import Core
import Database
import Domain
import Fixtures
import Testing

@testable import Storage

struct KeptRowsTests {
    static let tables: [(String, KeptRows, [Retention.Step])] = [
        ("suggestion", SuggestionTable.kept, Retention.Step.allCases),
        ("export", ExportTable.kept, Retention.Step.allCases),
        ("journal_list", JournalListTable.kept, Retention.Step.allCases),
        ("consent", ConsentTable.kept, [.freeze, .erase]),
        ("personal_opening", OpeningTable.kept, [.anonymise, .erase]),
        ("look_up", LookUpTable.kept, [.erase]), ("session", SessionTable.kept, [.erase]),
        ("account", AccountTable.kept, [.freeze]), ("api_token", APITokenTable.kept, [.erase]),
        ("one_time_code", PhoneCodeTable.kept, [.erase]), ("known_device", KnownDeviceTable.kept, [.erase]),
        ("sign_in_attempt", SignInAttemptTable.kept, [.erase]), ("admission", AdmissionTable.kept, [.anonymise]),
        ("hook_delivery", HookDeliveryTable.kept, [.erase]),
    ]

    @Test(arguments: Engines.available)
    func `each step finds its rows by an index in the order of their age`(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let now = Instant.start
        for (name, rows, steps) in Self.tables {
            for step in steps {
                let sql = rows.statement(step, before: now, at: now, limit: 1000)
                // SQLite walks the list of keys that the subquery gave.
                let faults = try await HotStatement.faults(sql, small: ["LIST", "SUBQUERY"], in: database)
                #expect(faults == [], "\(name) \(step)")
            }
        }
        let overdue = AccountTable.overdueSQL(before: now, limit: 1000)
        #expect(try await HotStatement.faults(overdue, in: database) == [])
    }
}
