internal import Core

/// Reads what `EventFacts.write` wrote.
struct FactsDecoder: Decoder {
    let facts: Facts
    let path: String
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    func container<Name: CodingKey>(keyedBy type: Name.Type) -> KeyedDecodingContainer<Name> {
        KeyedDecodingContainer(Named<Name>(decoder: self))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer { Numbered(decoder: self) }

    func singleValueContainer() -> any SingleValueDecodingContainer { Single(decoder: self) }

    func below(_ name: String) -> FactsDecoder {
        FactsDecoder(facts: facts, path: path.isEmpty ? name : "\(path).\(name)")
    }

    /// Whether anything was said here.
    var isSaid: Bool { facts[path] != nil || facts.keys.contains { $0.hasPrefix(path + ".") } }

    /// The names right below.
    var names: [String] {
        let start = path.isEmpty ? "" : path + "."
        let names = facts.keys.filter { $0.hasPrefix(start) }.map { $0.dropFirst(start.count).prefix { $0 != "." } }
        return Set(names.map(String.init)).sorted()
    }

    func value<T: Decodable>(_ type: T.Type) throws -> T {
        if let found = plain(type) as? T { return found }
        return try T(from: self)
    }

    /// Of the types that are a fact of their own.
    private func plain(_ type: any Any.Type) -> Any? {
        switch facts[path] {
        case .instant(let instant) where type == Instant.self: instant
        case .day(let day) where type == Day.self: day
        case .code(let code) where type == TimeLimit.self: TimeLimit(code: code)
        case .code(let code) where type == String.self: code
        case .key(let number) where number > 0: (type as? any KeyNumber.Type)?.init(number)
        case .flag(let flag) where type == Bool.self: flag
        case .count(let count) where type == Int.self: count
        case .instant, .day, .code, .key, .flag, .count, .digest, nil: nil
        }
    }

    fileprivate func fault(_ type: Any.Type) -> DecodingError {
        DecodingError.typeMismatch(type, .init(codingPath: [], debugDescription: "no \(type) at \(path)"))
    }

    struct Named<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let decoder: FactsDecoder
        let codingPath: [any CodingKey] = []

        var allKeys: [Key] { decoder.names.compactMap { Key(stringValue: $0) } }
        func contains(_ key: Key) -> Bool { decoder.below(key.stringValue).isSaid }
        func decodeNil(forKey key: Key) -> Bool { !contains(key) }
        func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
            try decoder.below(key.stringValue).value(type)
        }
        func nestedContainer<Name: CodingKey>(
            keyedBy type: Name.Type, forKey key: Key
        ) -> KeyedDecodingContainer<Name> {
            decoder.below(key.stringValue).container(keyedBy: type)
        }
        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer {
            decoder.below(key.stringValue).unkeyedContainer()
        }
        func superDecoder() -> any Decoder { decoder }
        func superDecoder(forKey key: Key) -> any Decoder { decoder.below(key.stringValue) }
    }

    struct Numbered: UnkeyedDecodingContainer {
        let decoder: FactsDecoder
        let codingPath: [any CodingKey] = []
        private(set) var currentIndex = 0

        init(decoder: FactsDecoder) { self.decoder = decoder }

        var count: Int? { decoder.names.count { Int($0) != nil } }
        var isAtEnd: Bool { !decoder.below("\(currentIndex)").isSaid }

        private mutating func next() -> FactsDecoder {
            defer { currentIndex += 1 }
            return decoder.below("\(currentIndex)")
        }

        mutating func decodeNil() -> Bool { false }
        mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next().value(type) }
        mutating func nestedContainer<Name: CodingKey>(keyedBy type: Name.Type) -> KeyedDecodingContainer<Name> {
            next().container(keyedBy: type)
        }
        mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer { next().unkeyedContainer() }
        mutating func superDecoder() -> any Decoder { next() }
    }

    struct Single: SingleValueDecodingContainer {
        let decoder: FactsDecoder
        let codingPath: [any CodingKey] = []

        func decodeNil() -> Bool { !decoder.isSaid }
        func decode<T: Decodable>(_ type: T.Type) throws -> T {
            guard let found = decoder.plain(type) as? T else { throw decoder.fault(type) }
            return found
        }
    }
}
