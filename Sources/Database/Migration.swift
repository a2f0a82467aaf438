/// One step of the schema. A step that has shipped is never edited: its checksum is in every city's database.
///
/// A change of meaning takes three releases' steps: expand (new column, empty), backfill in chunks, contract when no
/// program that is still allowed reads the old one (issue 2, "Migrations").
public struct Migration: Sendable {
    /// Unique, in the capability's own range; steps are applied in order of it.
    public let number: Int
    public let name: String
    /// The program number from which on a program can work on a database that has this step.
    public let oldestProgram: Int
    public let statements: [SQL]
    /// Fills what the statements made room for, chunk by chunk while commands go on; false when nothing is left. It
    /// finds by itself where it stopped.
    public let backfill: (@Sendable (Writer) throws -> Bool)?

    public init(
        _ number: Int, _ name: String, oldestProgram: Int = 1, _ statements: SQL...,
        backfill: (@Sendable (Writer) throws -> Bool)? = nil
    ) {
        self.number = number
        self.name = name
        self.oldestProgram = oldestProgram
        self.statements = statements
        self.backfill = backfill
    }

    /// 16 hexadecimal digits over both engines' texts (FNV-1a, 64 bits): finds an edit, not a forger.
    public var checksum: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for statement in statements {
            for engine in Engine.allCases {
                for byte in statement.text(for: engine).utf8 + [0] {
                    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
                }
            }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
