extension Database {
    /// Takes what was deleted from tables out of the files as well, so that it can't be read there any more. Behind
    /// waiting commands; tried again later where it is refused.
    ///
    /// SQLite has overwritten it already (`secure_delete`), and its log is emptied now. PostgreSQL writes the tables
    /// and their indexes anew, and nobody can use them meanwhile; its own log (WAL) holds the old bytes until the
    /// server has used those files again. What a file system or a disk keeps of files that are gone is beyond both.
    ///
    /// - Parameter tables: names of ours.
    /// - Throws: `DatabaseError.overloaded` while a long read may still see what was deleted.
    public func scrub(_ tables: [String]) async throws {
        _ = try await perform(.bulk, options.bulkLimit) { (box: Box<Bool>) in
            box.keep(true)
            return .scrub(tables: tables)
        }
    }
}
