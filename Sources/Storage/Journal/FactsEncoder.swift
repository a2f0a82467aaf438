public import Core

/// Writes a value that consists of keys, codes, instants and counts as the facts of a journal entry, and reads it
/// again.
///
/// Names are the paths of its properties: `what.filed._0.limit`. A text of a person's can't get through: every text has
/// to be a code, and the journal refuses what isn't (`Fact`).
public enum EventFacts {
    public static func write(_ event: some Encodable) throws -> Facts {
        let sheet = FactsSheet()
        try event.encode(to: FactsEncoder(sheet: sheet, path: ""))
        return sheet.finished
    }

    /// Throws a `DecodingError` where the facts aren't those of such a value.
    public static func read<Event: Decodable>(_ facts: Facts, as type: Event.Type = Event.self) throws -> Event {
        try Event(from: FactsDecoder(facts: facts, path: ""))
    }
}

/// A key of whatever it is.
protocol KeyNumber {
    var number: Int64 { get }
    init(_ number: Int64)
}

extension Key: KeyNumber {}

/// Where the encoder's containers write.
private final class FactsSheet {
    private var facts: Facts = [:]
    /// Containers that were begun: one that stays empty is a fact, too.
    private var begun: Set<String> = []

    func begin(_ path: String) { if !path.isEmpty { begun.insert(path) } }

    func put(_ value: some Encodable, at path: String) throws {
        switch value {
        case let value as Instant: facts[path] = .instant(value)
        case let value as Day: facts[path] = .day(value)
        case let value as TimeLimit: facts[path] = .code(value.description)
        case let value as any KeyNumber: facts[path] = .key(value.number)
        case let value as Bool: facts[path] = .flag(value)
        case let value as Int: facts[path] = .count(value)
        case let value as String: facts[path] = .code(value)
        default: try value.encode(to: FactsEncoder(sheet: self, path: path))
        }
    }

    var finished: Facts {
        begun.reduce(into: facts) { finished, path in
            let isEmpty = facts[path] == nil && !facts.keys.contains { $0.hasPrefix(path + ".") }
            if isEmpty, !begun.contains(where: { $0.hasPrefix(path + ".") }) { finished[path] = .flag(true) }
        }
    }
}

private struct FactsEncoder: Encoder {
    let sheet: FactsSheet
    let path: String
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    func container<Name: CodingKey>(keyedBy type: Name.Type) -> KeyedEncodingContainer<Name> {
        sheet.begin(path)
        return KeyedEncodingContainer(Named<Name>(sheet: sheet, path: path))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        sheet.begin(path)
        return Numbered(sheet: sheet, path: path)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(sheet: sheet, path: path) }

    struct Named<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let sheet: FactsSheet
        let path: String
        let codingPath: [any CodingKey] = []

        private func path(_ key: Key) -> String { path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)" }

        mutating func encodeNil(forKey key: Key) {}
        mutating func encode(_ value: some Encodable, forKey key: Key) throws { try sheet.put(value, at: path(key)) }
        mutating func nestedContainer<Name: CodingKey>(
            keyedBy type: Name.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Name> {
            FactsEncoder(sheet: sheet, path: path(key)).container(keyedBy: type)
        }
        mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            FactsEncoder(sheet: sheet, path: path(key)).unkeyedContainer()
        }
        mutating func superEncoder() -> any Encoder { FactsEncoder(sheet: sheet, path: path) }
        mutating func superEncoder(forKey key: Key) -> any Encoder { FactsEncoder(sheet: sheet, path: path(key)) }
    }

    struct Numbered: UnkeyedEncodingContainer {
        let sheet: FactsSheet
        let path: String
        let codingPath: [any CodingKey] = []
        private(set) var count = 0

        init(sheet: FactsSheet, path: String) { (self.sheet, self.path) = (sheet, path) }

        private mutating func next() -> String {
            defer { count += 1 }
            return "\(path).\(count)"
        }

        mutating func encodeNil() {}
        mutating func encode(_ value: some Encodable) throws { try sheet.put(value, at: next()) }
        mutating func nestedContainer<Name: CodingKey>(keyedBy type: Name.Type) -> KeyedEncodingContainer<Name> {
            FactsEncoder(sheet: sheet, path: next()).container(keyedBy: type)
        }
        mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            FactsEncoder(sheet: sheet, path: next()).unkeyedContainer()
        }
        mutating func superEncoder() -> any Encoder { FactsEncoder(sheet: sheet, path: next()) }
    }

    struct Single: SingleValueEncodingContainer {
        let sheet: FactsSheet
        let path: String
        let codingPath: [any CodingKey] = []

        mutating func encodeNil() {}
        mutating func encode(_ value: some Encodable) throws { try sheet.put(value, at: path) }
    }
}
