public import Core
public import Database

extension Nodes {
    /// How many processes but this one hold a number now: servers and commands at work on the same database.
    public static func others(than holder: Int64, at now: Instant, in db: Reader) throws -> Int {
        try db.first(
            "SELECT count(*) FROM node WHERE holder <> \(holder) AND until_ms > \(now.milliseconds)"
        ) { try $0.int(0) } ?? 0
    }
}
