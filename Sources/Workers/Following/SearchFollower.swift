internal import Database
public import Storage

extension Follower {
    /// Keeps the search index up to what is: each record that something happened to is read and indexed anew.
    ///
    /// - Parameter sources: one for each kind of subject that can be found.
    public static func search(_ sources: [SearchSource]) -> Follower {
        let byKind = Dictionary(sources.map { ($0.kind, $0) }) { first, _ in first }
        return Follower(name: "search") { entries, db in
            for subject in Set(entries.map(\.subject)).sorted(by: { $0.number < $1.number }) {
                try byKind[subject.kind]?.refresh(subject.number, in: db)
            }
        }
    }
}
