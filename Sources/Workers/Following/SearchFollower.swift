public import Core
internal import Database
public import Storage

extension Follower {
    /// Keeps the search index up to what is: each record that something happened to is read and indexed anew. Whatever
    /// names an area that is called otherwise now has a job behind it: nothing happened to it, and there may be many.
    ///
    /// - Parameter sources: one for each kind of subject that can be found.
    public static func search(
        _ sources: [SearchSource], now: @escaping @Sendable () -> Instant,
        freshNumber: @escaping @Sendable () -> Int64
    ) -> Follower {
        let byKind = Dictionary(sources.map { ($0.kind, $0) }) { first, _ in first }
        return Follower(name: "search") { entries, db in
            for subject in Set(entries.map(\.subject)).sorted(by: { $0.number < $1.number }) {
                try byKind[subject.kind]?.refresh(subject.number, in: db)
            }
            let renamed = Set(entries.filter { $0.kind == "area.renamed" }.map(\.subject))
            let named = try renamed.filter { subject in
                try sources.contains { try !$0.keysNaming(subject, 0, 1, db).isEmpty }
            }
            for subject in named.sorted(by: { $0.number < $1.number }) {
                try Jobs.add(
                    Search.rebuilding, payload: ["named": .code(subject.kind), "key": .key(subject.number)],
                    due: now(), key: freshNumber(), in: db)
            }
        }
    }
}
