internal import FoundationEssentials
internal import Synchronization

/// What was made of sources that always make the same: a stored text, and the flow that it says.
///
/// Nothing here can be stale, as a source is its whole content: reading a case's flow from its text costs more than the
/// statement that finds it, and what follows the journal reads it several times for each step.
final class Remembered<Source: Hashable & Sendable, Value: Sendable>: Sendable {
    private let half: Int
    private let state = Mutex<(young: [Source: Value], old: [Source: Value])>(([:], [:]))

    /// - Parameter most: values kept at once; with one more, the half that was asked for longest ago goes.
    init(most: Int) { half = most / 2 }

    /// What is remembered, else what is made now.
    func value(of source: Source, or make: (Source) throws -> Value) rethrows -> Value {
        let known = state.withLock { state in
            if let found = state.young[source] { return Value?.some(found) }
            guard let found = state.old[source] else { return nil }
            keep(found, of: source, in: &state)
            return found
        }
        if let known { return known }
        let made = try make(source)
        state.withLock { keep(made, of: source, in: &$0) }
        return made
    }

    /// Remembers what a source says that was just made of `value`.
    func keep(_ value: Value, of source: Source) { state.withLock { keep(value, of: source, in: &$0) } }

    private func keep(
        _ value: Value, of source: Source, in state: inout (young: [Source: Value], old: [Source: Value])
    ) {
        if state.young.count >= half { state = ([:], state.young) }
        state.young[source] = value
    }
}

extension Remembered where Source == String, Value: Codable {
    /// What a column of JSON is to say. Whoever reads it next (its next step, what follows the journal) finds it made.
    func encoded(_ value: Value) throws -> String {
        let text = String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
        keep(value, of: text)
        return text
    }

    /// What a column of JSON says.
    func decoded(_ text: String) throws -> Value {
        try value(of: text) { try JSONDecoder().decode(Value.self, from: Data($0.utf8)) }
    }
}
