import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

/// Every way of touching the journal shows; and each test is also run with the check that finds it switched off, where
/// it must find nothing.
struct VerificationTests {
    typealias Fault = VerificationReport.Fault

    /// A way of touching the journal of 20 entries with anchors at 5, 10, 15 and 20.
    struct Touch: Sendable {
        let name: String
        let statements: [SQL]
        let fault: Fault
        /// What finds it.
        let check: Verification.Checks
    }

    static let zeros = [UInt8](repeating: 0, count: 32)

    static let changes: [Touch] = [
        ("at_ms", "UPDATE journal SET at_ms = at_ms + 1 WHERE seq = 7"),
        ("caller_id", "UPDATE journal SET caller_id = 2 WHERE seq = 7"),
        ("county_id", "UPDATE journal SET county_id = 9 WHERE seq = 7"),
        ("township_id", "UPDATE journal SET township_id = NULL WHERE seq = 7"),
        ("community_id", "UPDATE journal SET community_id = 9 WHERE seq = 7"),
        ("grid_id", "UPDATE journal SET grid_id = 9 WHERE seq = 7"),
        ("kind", "UPDATE journal SET kind = 'area.renamee' WHERE seq = 7"),
        ("subject_kind", "UPDATE journal SET subject_kind = 'arfa' WHERE seq = 7"),
        ("subject_id", "UPDATE journal SET subject_id = 43 WHERE seq = 7"),
        ("payload", "UPDATE journal SET payload = '{\"n\":7}' WHERE seq = 7"),
        ("payload to nonsense", "UPDATE journal SET payload = 'x' WHERE seq = 7"),
        ("key_id to an unknown one", "UPDATE journal_seal SET key_id = 'seal-2' WHERE position = 7"),
        ("algorithm", "UPDATE journal_seal SET algorithm = 'none' WHERE position = 7"),
    ].map { (name: String, statement: SQL) in
        let fault: Fault =
            name.hasPrefix("key_id")
            ? .keyUnknown(position: 7, key: "seal-2")
            : name == "algorithm" ? .keyUnknown(position: 7, key: "seal-1") : .entryChanged(position: 7)
        return Touch(name: "changing \(name)", statements: [statement], fault: fault, check: .seals)
    }

    static let others: [Touch] = [
        Touch(
            name: "changing a seal", statements: ["UPDATE journal_seal SET seal = \(zeros) WHERE position = 7"],
            fault: .entryChanged(position: 7), check: .seals),
        Touch(
            name: "changing the seal's entry", statements: ["UPDATE journal_seal SET seq = 99 WHERE position = 7"],
            fault: .entryMissing(position: 7), check: [.entries, .strays]),
        Touch(
            name: "deleting an entry", statements: ["DELETE FROM journal WHERE seq = 7"],
            fault: .entryMissing(position: 7), check: .entries),
        Touch(
            name: "deleting the first with its seal",
            statements: ["DELETE FROM journal WHERE seq = 1", "DELETE FROM journal_seal WHERE position = 1"],
            fault: .gap(after: 0, next: 2), check: [.positions, .seals]),
        Touch(
            name: "deleting one in the middle with its seal",
            statements: ["DELETE FROM journal WHERE seq = 7", "DELETE FROM journal_seal WHERE position = 7"],
            fault: .gap(after: 6, next: 8), check: [.positions, .seals]),
        Touch(
            name: "deleting the last with its seal",
            statements: ["DELETE FROM journal WHERE seq = 21", "DELETE FROM journal_seal WHERE position = 21"],
            fault: .headDiffers(position: 20, head: 21), check: .head),
        Touch(
            name: "deleting a seal alone", statements: ["DELETE FROM journal_seal WHERE position = 21"],
            fault: .stray(sequence: 21), check: [.strays, .head]),
        Touch(
            name: "swapping two",
            statements: [
                "UPDATE journal_seal SET seq = 1000 WHERE position = 7",
                "UPDATE journal_seal SET seq = 7 WHERE position = 8",
                "UPDATE journal_seal SET seq = 8 WHERE position = 7",
            ],
            fault: .entryChanged(position: 7), check: .seals),
        Touch(
            name: "changing an anchor's row",
            statements: ["UPDATE journal_anchor SET seal = \(zeros) WHERE position = 5"],
            fault: .anchorRowDiffers(position: 5), check: .anchorTable),
        Touch(
            name: "moving an anchor's row", statements: ["UPDATE journal_anchor SET position = 40 WHERE position = 5"],
            fault: .anchorRowDiffers(position: 40), check: .anchorTable),
        Touch(
            name: "cutting the tail and the head with it",
            statements: [
                "DELETE FROM journal WHERE seq > 14", "DELETE FROM journal_seal WHERE position > 14",
                "DELETE FROM journal_anchor WHERE position > 14",
                """
                UPDATE journal_head SET position = 14, seq = 14,
                    seal = (SELECT seal FROM journal_seal WHERE position = 14)
                """,
            ],
            fault: .anchorBeyondHead(position: 15, head: 14), check: .anchorFile),
        Touch(
            name: "cutting the beginning and saying it was archived",
            statements: [
                """
                UPDATE journal_head SET floor_position = 5,
                    floor_seal = (SELECT seal FROM journal_seal WHERE position = 5)
                """,
                "DELETE FROM journal WHERE seq <= 5", "DELETE FROM journal_seal WHERE position <= 5",
            ],
            fault: .floorNotProven(position: 5), check: .floor),
    ]

    @Test(arguments: Engines.available)
    func `touching the journal shows, and only to the check for it`(engine: Engine) async throws {
        let sealed = try await Sealed.make(engine, entries: 21)
        let anchors = try await sealed.anchors()
        #expect(anchors.all.map(\.position) == [5, 10, 15, 20])
        let untouched = try await sealed.verify(anchors: anchors)
        #expect(untouched.isIntact && untouched.entries == 21 && untouched.anchors == 4)
        #expect(untouched.unproven == [.behindLastAnchor(entries: 1)])
        for touch in Self.changes + Self.others {
            let (report, blind) = try await Self.reports(of: touch, on: sealed, anchors)
            #expect(report.faults.contains(touch.fault), "\(touch.name): \(report.faults)")
            #expect(blind.isIntact, "\(touch.name), the check switched off: \(blind.faults)")
        }
    }

    /// What a verification says to the touch, and one without the check that finds it; behind it, the touch is undone.
    private static func reports(
        of touch: Touch, on sealed: Sealed, _ anchors: Anchors
    ) async throws -> (VerificationReport, VerificationReport) {
        struct Undone: Error { let reports: (VerificationReport, VerificationReport) }
        let whole = Verification(keys: [sealed.key], anchors: anchors, checks: .all)
        let blind = Verification(keys: [sealed.key], anchors: anchors, checks: .all.subtracting(touch.check))
        do {
            let _: Never = try await sealed.database.write { db in
                for statement in touch.statements { try db.run(statement) }
                throw Undone(reports: (try whole.run(in: db), try blind.run(in: db)))
            }
        } catch let undone as Undone {
            return undone.reports
        }
    }

    @Test(arguments: Engines.available)
    func `an entry put in behind the sealer's back shows`(engine: Engine) async throws {
        let sealed = try await Sealed.make(engine, entries: 10)
        try await sealed.run(
            "DELETE FROM journal_seal WHERE position = 4",
            """
            INSERT INTO journal_seal (position, seq, seal, key_id, algorithm)
            VALUES (4, 11, \(Self.zeros), 'seal-1', 'hmac-sha256')
            """)
        try await sealed.record(11)
        let report = try await sealed.verify(anchors: try await sealed.anchors())
        #expect(report.faults.contains(.stray(sequence: 4)))
        #expect(report.faults.contains(.entryChanged(position: 4)))
    }

    @Test(arguments: Engines.available)
    func `an older copy put in place shows by the anchors alone`(engine: Engine) async throws {
        let old = try await Sealed.make(engine, entries: 12)
        let young = try await Sealed.make(engine, entries: 20)
        let anchors = try await young.anchors()
        let report = try await old.verify(anchors: anchors)
        #expect(
            report.faults == [
                .anchorBeyondHead(position: 15, head: 12), .anchorBeyondHead(position: 20, head: 12),
            ])
        let without = try await old.verify(anchors: nil)
        #expect(without.isIntact)
        #expect(without.unproven == [.withoutAnchors])
    }

    @Test(arguments: Engines.available)
    func `a chain recomputed with the key shows by the anchors alone`(engine: Engine) async throws {
        let sealed = try await Sealed.make(engine, entries: 20)
        let anchors = try await sealed.anchors()
        // Who has the key changes an entry and lets the sealer itself do everything behind it again.
        try await sealed.run(
            "UPDATE journal SET caller_id = 2 WHERE seq = 8",
            "DELETE FROM journal_seal", "DELETE FROM journal_anchor",
            """
            UPDATE journal_head SET position = 0, seal = \(Self.zeros), tx = 0, seq = 0, anchored_position = 0
            """)
        for _ in 1...4 { try await sealed.seal(limit: 5) }
        let report = try await sealed.verify(anchors: anchors)
        #expect(report.faults == [10, 15, 20].map { .anchorDiffers(position: $0) })
        #expect(try await sealed.verify(anchors: nil).isIntact)
    }

    @Test(arguments: Engines.available)
    func `without the key it says that it didn't look at what the entries say`(engine: Engine) async throws {
        let sealed = try await Sealed.make(engine, entries: 10)
        try await sealed.run("UPDATE journal SET caller_id = 2 WHERE seq = 3")
        let report = try await sealed.verify(keys: [], anchors: try await sealed.anchors())
        #expect(report.isIntact)
        #expect(report.unproven.contains(.withoutKey))
        let stranger = try SealKey(id: "seal-1", secret: [UInt8](repeating: 8, count: 32))
        let wrong = try await sealed.verify(keys: [stranger], anchors: nil)
        #expect(wrong.faultCount == 10)
    }

    @Test
    func `a payload that nobody can read is a fault and no crash`() async throws {
        let sealed = try await Sealed.make(.sqlite, entries: 10)
        try await sealed.run("UPDATE journal SET caller_id = 5, payload = '{' WHERE seq = 3")
        #expect(try await sealed.verify(anchors: nil).faults == [.entryChanged(position: 3)])
    }

    @Test(arguments: Engines.available)
    func `every sentence has both languages and speaks of its place`(engine: Engine) async throws {
        let sealed = try await Sealed.make(engine, entries: 10)
        try await sealed.run("DELETE FROM journal WHERE seq = 3")
        let lines = try await sealed.verify(keys: [], anchors: nil).lines
        #expect(lines.count == 4)
        #expect(lines[1].chinese.contains("第 3 条") && lines[1].english.contains("Entry 3"))
    }
}
