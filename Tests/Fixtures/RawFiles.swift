public import Database
internal import Foundation

/// The bytes of a database as they lie on the disk: what somebody reads who has the files and no key.
public struct RawFiles: Sendable {
    private let database: Database

    public init(_ database: Database) { self.database = database }

    /// Those files in which a text stands, by name: `city.sqlite-wal`; on PostgreSQL the relation's.
    ///
    /// - Parameter spared: relations that aren't looked into.
    public func holding(_ texts: [String], sparing spared: Set<String> = []) async throws -> [String] {
        let needles = texts.map { Data($0.utf8) }
        let files = try await files().filter { !spared.contains($0.key) }
        return files.filter { file in needles.contains { file.value.range(of: $0) != nil } }.map(\.key).sorted()
    }

    private func files() async throws -> [String: Data] {
        guard let place = database.options.keepsake as? TestPlace else { return [:] }
        switch place.location {
        case .sqlite(let path):
            var files: [String: Data] = [:]
            for end in ["", "-wal", "-shm", "-journal"] {
                // A file that isn't there holds nothing.
                files["city.sqlite" + end] = FileManager.default.contents(atPath: path + end)
            }
            return files
        case .postgres: return try await relations()
        }
    }

    /// Tables, indexes and what is too long for a row, of the test's own schema.
    private func relations() async throws -> [String: Data] {
        let names = try await database.write { db in
            try db.run("CHECKPOINT")
            return try db.rows(
                """
                SELECT CAST(c.oid AS BIGINT), CAST(c.relname AS TEXT) FROM pg_class c
                WHERE c.relkind IN ('r', 'i', 't') AND (c.relnamespace = CAST(current_schema() AS regnamespace)
                    OR c.oid IN (SELECT t.reltoastrelid FROM pg_class t
                        WHERE t.relnamespace = CAST(current_schema() AS regnamespace)))
                """
            ) { (oid: try $0.integer(0), name: try $0.text(1)) }
        }
        var files: [String: Data] = [:]
        for (oid, name) in names {
            let bytes = try await database.read { db in
                try db.first(
                    "SELECT pg_read_binary_file(pg_relation_filepath(CAST(CAST(\(oid) AS BIGINT) AS oid)))"
                ) { try $0.optionalBytes(0) }
            }
            files[name] = Data((bytes ?? nil) ?? [])
        }
        return files
    }
}
