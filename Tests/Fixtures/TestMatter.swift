internal import Actions
public import Core
public import Domain

/// A matter of a test's catalogue: basic and without a parent. A township leads what is filed under it, for four
/// working hours.
public struct TestMatter: Sendable {
    let name: String
    let standards: [Matter.Standard]

    /// - Parameters:
    ///   - filing: when something is filed under it; one standard each, numbered from 1.
    ///   - closing: when it counts as solved, the same in all of them.
    public init(_ name: String = "垃圾清运", filing: String..., closing: String = "清干净") {
        self.name = name
        standards = filing.enumerated().map { index, filing in
            Matter.Standard(
                id: Key(Int64(index + 1)), number: index + 1, filing: filing, closing: closing,
                levels: Set(Matter.Level.allCases), lead: .township, limit: .workingHours(4))
        }
    }
}

extension TestWorld {
    /// Puts a catalogue of these matters in force from today.
    ///
    /// - Returns: their keys, in the same order.
    @discardableResult
    public func enforce(_ matters: TestMatter...) async throws -> [Key<Matter>] {
        let actions = MatterActions(world: world)
        try await actions.begin(title: "第一版", basis: "", by: .clock)
        var keys: [Key<Matter>] = []
        for matter in matters {
            let saying = MatterActions.Saying(
                parent: nil, name: matter.name, duty: .basic, standards: matter.standards)
            keys.append(try await actions.say(saying, of: nil, by: .clock))
        }
        try await actions.enforce(from: world.now().day, by: .clock)
        return keys
    }
}
