public import Core
public import Database
public import Domain

extension CaseJournal {
    /// Something that happened to a case, and what it came to.
    public struct Happened: Sendable {
        public let `case`: Key<Case>
        public let entry: Journal.Entry
        public let event: Case.Event
        /// Right after the event, whatever came later: who follows the journal a second time finds the same.
        public let flow: Case.Flow
        /// Right before it; nil where it is the first.
        public let before: Case.Flow?
    }

    /// The events of cases among `entries`, in their order. What the journal no longer tells from its opening on
    /// is left out.
    ///
    /// - Parameter kinds: the journal's words for what is wanted; other entries cost no reading.
    public static func happened(
        _ entries: [Journal.Entry], _ kinds: Set<String>, in db: Reader
    ) throws -> [Happened] {
        let wanted = entries.filter { $0.subject.kind == "case" && kinds.contains($0.kind) }
        var byEntry: [Int64: Happened] = [:]
        for (subject, entries) in Dictionary(grouping: wanted, by: \.subject) {
            for one in try told(subject, Set(entries.map(\.sequence)), in: db) { byEntry[one.entry.sequence] = one }
        }
        return wanted.compactMap { byEntry[$0.sequence] }
    }

    /// Tells a case's flow from its opening on, and keeps what it was after each of `sequences`.
    private static func told(
        _ subject: Journal.Subject, _ sequences: Set<Int64>, in db: Reader
    ) throws -> [Happened] {
        var flow: Case.Flow?
        var found: [Happened] = []
        for (entry, event) in try EventFacts.told(on: subject, limit: most, known, in: db) {
            let before = flow
            flow = flow.map { $0.after(event) } ?? Case.Flow([event])
            guard sequences.contains(entry.sequence), let flow else { continue }
            found.append(
                Happened(case: Key(subject.number), entry: entry, event: event, flow: flow, before: before))
        }
        return found
    }
}

extension CaseJournal {
    /// What partners brought to cases, the first one first; at most 200.
    public static func brought(_ files: [Key<Case>], in db: Reader) throws -> [PartnerRequest] {
        try PartnerTable.all(of: files, limit: 200, in: db)
    }
}
