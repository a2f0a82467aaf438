internal import Database

/// An entry exactly as its columns hold it, also where somebody changed them.
struct StoredEntry: Hashable, Sendable {
    /// What `init(_:)` reads, of `journal j`.
    static let columns: SQL = """
        j.seq, j.at_ms, j.caller_id, j.county_id, j.township_id, j.community_id, j.grid_id,
        j.kind, j.subject_kind, j.subject_id, j.payload
        """
    static let columnCount = 11

    var sequence: Int64
    var atMilliseconds: Int64
    var caller: Int64
    /// County, township, community, grid.
    var places: [Int64?]
    var kind: String
    var subjectKind: String
    var subject: Int64
    var payload: String

    init(_ row: Row) throws {
        sequence = try row.integer(0)
        atMilliseconds = try row.integer(1)
        caller = try row.integer(2)
        places = [
            try row.optionalInteger(3), try row.optionalInteger(4), try row.optionalInteger(5),
            try row.optionalInteger(6),
        ]
        kind = try row.text(7)
        subjectKind = try row.text(8)
        subject = try row.integer(9)
        payload = try row.text(10)
    }

    /// The bytes a seal is made over, version 1 of docs/journal-format.md: every column but `tx`, which belongs to the
    /// engine and not to what happened. Numbers are 8 bytes, the highest first; texts are UTF-8 behind their length in
    /// 4 bytes; a place that isn't known is 0.
    var canonicalBytes: [UInt8] {
        var bytes: [UInt8] = [1]
        bytes.reserveCapacity(96 + kind.utf8.count + subjectKind.utf8.count + payload.utf8.count)
        bytes.append(number: sequence)
        bytes.append(number: atMilliseconds)
        bytes.append(number: caller)
        for place in places { bytes.append(number: place ?? 0) }
        bytes.append(text: kind)
        bytes.append(text: subjectKind)
        bytes.append(number: subject)
        bytes.append(text: payload)
        return bytes
    }
}

extension [UInt8] {
    mutating func append(number: Int64) {
        for shift in stride(from: 56, through: 0, by: -8) { append(UInt8(truncatingIfNeeded: number >> Int64(shift))) }
    }

    mutating func append(text: String) {
        let length = UInt32(text.utf8.count)
        for shift in stride(from: 24, through: 0, by: -8) { append(UInt8(truncatingIfNeeded: length >> UInt32(shift))) }
        append(contentsOf: text.utf8)
    }
}
