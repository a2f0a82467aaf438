import Core
import Foundation
import Storage
import Testing

struct VaultTests {
    static let now = Instant(milliseconds: 1_800_000_000_000)

    static func ring(_ seed: UInt8 = 1) throws -> KeyRing {
        var next = seed
        return try KeyRing.made(at: now) { count in
            next &+= 7
            return [UInt8](repeating: next, count: count)
        }
    }

    @Test func `what was sealed opens in its place`() throws {
        let vault = Vault(try Self.ring())
        for plain in ["13812345678", "", "买买提·艾力 🏠", String(repeating: "长", count: 5000)] {
            let sealed = try vault.seal(plain, table: "account", row: 7, column: "phone")
            #expect(try vault.open(sealed, table: "account", row: 7, column: "phone") == plain)
            #expect(Vault.keyNumber(of: sealed) == 1)
        }
    }

    @Test func `the same value sealed twice looks different, and never shows itself`() throws {
        let vault = Vault(try Self.ring())
        let first = try vault.seal("13812345678", table: "account", row: 7, column: "phone")
        let second = try vault.seal("13812345678", table: "account", row: 7, column: "phone")
        #expect(first != second)
        #expect(!String(decoding: first, as: UTF8.self).contains("138"))
    }

    @Test func `copied to another table, row or column it doesn't open`() throws {
        let vault = Vault(try Self.ring())
        let sealed = try vault.seal("13812345678", table: "account", row: 7, column: "phone")
        #expect(throws: Problem.self) { try vault.open(sealed, table: "person", row: 7, column: "phone") }
        #expect(throws: Problem.self) { try vault.open(sealed, table: "account", row: 8, column: "phone") }
        #expect(throws: Problem.self) { try vault.open(sealed, table: "account", row: 7, column: "name") }
    }

    @Test func `with any byte changed, cut or added it doesn't open`() throws {
        let vault = Vault(try Self.ring())
        let sealed = try vault.seal("13812345678", table: "account", row: 7, column: "phone")
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(throws: Problem.self) { try vault.open(changed, table: "account", row: 7, column: "phone") }
        }
        for wrong in [[], [1], Array(sealed.dropLast()), sealed + [0]] as [[UInt8]] {
            #expect(throws: Problem.self) { try vault.open(wrong, table: "account", row: 7, column: "phone") }
        }
    }

    @Test func `another installation's key doesn't open it and says so`() throws {
        let sealed = try Vault(try Self.ring()).seal("13812345678", table: "account", row: 7, column: "phone")
        let problem = try #require(throws: Problem.self) {
            try Vault(try Self.ring(90)).open(sealed, table: "account", row: 7, column: "phone")
        }
        #expect(problem.code == "keys.value-damaged")
    }

    @Test func `after a rotation old values open with the old key, and without it the sentence names the key`() throws {
        let ring = try Self.ring()
        let sealed = try Vault(ring).seal("13812345678", table: "account", row: 7, column: "phone")
        let rotated = try ring.adding(.personal, at: Self.now) { [UInt8](repeating: 200, count: $0) }
        let vault = Vault(rotated)
        #expect(try vault.open(sealed, table: "account", row: 7, column: "phone") == "13812345678")
        #expect(Vault.keyNumber(of: try vault.seal("1", table: "account", row: 7, column: "phone")) == 5)
        let problem = try #require(throws: Problem.self) {
            try Vault(rotated.dropping(1)).open(sealed, table: "account", row: 7, column: "phone")
        }
        #expect(problem.code == "keys.unknown")
        #expect(problem.words.english.contains("key 1"))
    }

    @Test func `a server that meets a key made beside it reads the files again`() throws {
        let old = try Self.ring()
        let new = try old.adding(.personal, at: Self.now) { [UInt8](repeating: 200, count: $0) }
        let sealed = try Vault(new).seal("13812345678", table: "account", row: 7, column: "phone")
        let server = Vault(old, reload: { new })
        #expect(try server.open(sealed, table: "account", row: 7, column: "phone") == "13812345678")
    }

    @Test func `a digest is the same for the same value and kind only`() throws {
        let vault = Vault(try Self.ring())
        let digest = try vault.digest("13812345678", kind: "phone")
        #expect(try vault.digest("13812345678", kind: "phone") == digest)
        #expect(try vault.digest("13812345679", kind: "phone") != digest)
        #expect(try vault.digest("13812345678", kind: "bank") != digest)
        #expect(try Vault(try Self.ring(90)).digest("13812345678", kind: "phone") != digest)
        #expect(vault.digests("13812345678", kind: "phone") == [digest])
    }

    @Test func `no text made of a key shows its bytes`() throws {
        let key = try Self.ring().current(.seal)
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped, "\(try Self.ring())"] {
            #expect(!text.contains("\(key.bytes[0]), \(key.bytes[1])"), "\(text)")
        }
    }
}
