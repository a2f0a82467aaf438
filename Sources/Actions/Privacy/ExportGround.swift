internal import Core
internal import Database
internal import Domain
internal import Storage

/// What files of other capabilities that leave the platform have in common: how many rows one may have, and that its
/// purpose is kept and its fetching journalled.
enum ExportGround {
    static func mostRows(in db: Reader) throws -> Int { try PrivacyRulesTable.find(in: db).exportRows }

    /// A file without persons is made and fetched at once, and over with that.
    static func fetched(
        _ id: Key<Export>, of source: String, for purpose: String, by caller: Caller, at now: Instant
    ) throws -> Export {
        let purpose = purpose.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard Export.purposeLength.contains(purpose.count) else { throw Export.Refusal.purposeMisshapen }
        return Export(
            id: id, source: source, purpose: purpose, persons: 0, requester: caller.id, madeAt: now,
            stage: .ended(at: now), fetches: 1, version: 0)
    }

    static func record(
        _ export: Export, in place: Place?, by caller: Caller, _ facts: Facts, in db: Writer
    ) throws {
        try ExportTable.insert(export, in: db)
        try Journal.record(
            "export.fetched", on: export.subject, in: place, by: caller, at: export.madeAt,
            facts.merging(["source": .code(export.source)]) { $1 }, in: db)
    }
}
