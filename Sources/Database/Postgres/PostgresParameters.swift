internal import CPostgres

/// A statement's values as libpq takes them: one arena of bytes instead of a copy for each value.
struct PostgresParameters {
    /// The catalogue numbers of the values' types; 0 lets the server find out what a NULL is meant to be.
    let types: [Oid]
    private var arena: [CChar] = []
    /// Where each value starts in the arena; nil for NULL.
    private var offsets: [Int?] = []
    private var lengths: [Int32] = []
    /// 0 text, 1 binary.
    private var formats: [Int32] = []

    init(_ values: [SQL.Value]) throws(DatabaseError) {
        types = values.map(Self.type)
        for value in values { try add(value) }
    }

    var count: Int32 { Int32(types.count) }

    func withPointers<T>(
        _ body: (
            _ values: UnsafePointer<UnsafePointer<CChar>?>?, _ lengths: UnsafePointer<Int32>,
            _ formats: UnsafePointer<Int32>
        ) -> T
    ) -> T {
        arena.withUnsafeBufferPointer { bytes in
            let pointers = offsets.map { offset in offset.flatMap { bytes.baseAddress?.advanced(by: $0) } }
            return pointers.withUnsafeBufferPointer { body($0.baseAddress, lengths, formats) }
        }
    }

    private mutating func add(_ value: SQL.Value) throws(DatabaseError) {
        switch value {
        case .null: add(nil, binary: false)
        case .integer(let number): add(Array(String(number).utf8), binary: false)
        case .real(let number): add(Array(String(number).utf8), binary: false)
        case .text(let text):
            let bytes = Array(text.utf8)
            guard !bytes.contains(0) else { throw .unusableText }
            add(bytes, binary: false)
        case .bytes(let bytes): add(bytes, binary: true)
        }
    }

    private mutating func add(_ bytes: [UInt8]?, binary: Bool) {
        offsets.append(bytes == nil ? nil : arena.count)
        lengths.append(Int32(bytes?.count ?? 0))
        formats.append(binary ? 1 : 0)
        for byte in bytes ?? [] { arena.append(CChar(bitPattern: byte)) }
        // Texts end with a zero; an empty run of bytes still needs an address.
        arena.append(0)
    }

    private static func type(_ value: SQL.Value) -> Oid {
        switch value {
        case .null: 0
        case .integer: 20
        case .real: 701
        case .text: 25
        case .bytes: 17
        }
    }
}
