public import Database
public import Storage

/// Makes the search index anew from what is, in chunks behind waiting commands: after a restore, or when texts are cut
/// into terms in another way. A job that names a `kind` brings that alone up to what is: after an import that is one
/// entry of the journal and thousands of records. One that says what is `named` brings up what holds that name.
public enum SearchRebuild {
    /// The kind of the job; a restore adds one.
    public static let kind = Search.rebuilding

    static let chunk = 500

    /// What the job runner needs. Done twice, it does the same twice.
    public static func carrier(_ sources: [SearchSource], database: Database) -> JobRunner.Carrier {
        { job in
            if case .code(let named)? = job.facts["named"], case .key(let key)? = job.facts["key"] {
                let subject = Journal.Subject(named, number: key)
                for source in sources {
                    try await refresh(source, database) { try source.keysNaming(subject, $0, $1, $2) }
                }
            } else if case .code(let kind)? = job.facts["kind"] {
                for source in sources where source.kind == kind { try await refresh(source, database, source.keys) }
            } else {
                try await database.writeInChunks { try Search.clear(limit: chunk, in: $0) }
                for source in sources { try await refresh(source, database, source.keys) }
            }
        }
    }

    private static func refresh(
        _ source: SearchSource, _ database: Database,
        _ keys: @escaping @Sendable (_ behind: Int64, _ limit: Int, Reader) throws -> [Int64]
    ) async throws {
        var last: Int64 = 0
        while true {
            let start = last
            let end = try await database.writeBulk { db in
                let keys = try keys(start, chunk, db)
                for key in keys { try source.refresh(key, in: db) }
                return keys.last
            }
            guard let end else { return }
            last = end
        }
    }
}
