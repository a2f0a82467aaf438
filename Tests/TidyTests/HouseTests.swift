import Testing

/// The rules of STYLE.md that a machine can hold, over the whole tree. A rule that isn't here is a wish.
struct HouseTests {
    static let rules: [Rule] = [
        Rule("no line is wider than 120 columns", Shape.width),
        Rule("no file is longer than 400 lines", Shape.length),
        Rule("no function is longer than 60 lines", Shape.functions),
        Rule("a file imports only what its room may", Imports.breaches),
        Rule("banned words stand nowhere", BannedWords.breaches),
        Rule("what is left to do names its issue", BannedWords.leftOpen),
        Rule("an error thrown away says why", BannedWords.swallowed),
        Rule("types are called after what they mean", Names.types),
        Rule("files are called after what they hold", Names.files),
        Rule("a public type says what it is", Names.undocumentedTypes),
        Rule("SQL stands in Storage and Database", Rooms.sql),
        Rule("markup stands among the pages and in Markup", Rooms.markup),
        Rule("Swift's checks are off only where a comment says why", Rooms.unsafe),
    ]

    @Test(arguments: rules)
    func `every file keeps the rule`(rule: Rule) {
        for breach in House.files.flatMap(rule.check) { Issue.record("\(breach)") }
    }

    @Test func `scripts and styles keep to the same width and length`() {
        #expect(!House.texts.isEmpty)
        for breach in House.texts.flatMap(Shape.width) + House.texts.flatMap(Shape.length) { Issue.record("\(breach)") }
    }

    @Test func `a capability's table is a word of that capability`() {
        for breach in Rooms.tables(House.sources) { Issue.record("\(breach)") }
    }

    @Test func `every capability has its tests in every layer`() {
        #expect(Capabilities.withoutTests(House.files) == [])
    }

    @Test func `a migration's number is used once`() {
        let migrations = Capabilities.migrations(House.sources)
        #expect(!migrations.isEmpty)
        #expect(Capabilities.repeated(migrations) == [])
    }

    /// Trusted markup is where an injection would come from: the number may only fall.
    @Test func `markup is trusted in few places`() {
        let places = House.sources.flatMap(Rooms.trusted)
        #expect(places.count <= 12, "\(places.map(\.description).joined(separator: "\n"))")
    }

    /// Types inside others that no comment explains: the number may only fall.
    @Test func `few public types are without a word of their own`() {
        let types = House.sources.flatMap(Names.undocumented)
        #expect(types.count <= 60)
    }

    @Test func `HTML has at most five ways to take a value`() {
        let ways = House.sources.filter { $0.room == "Markup" }.map(\.code).flatMap { code in
            zip(code, code.dropFirst()).filter { $0.word == "func" && $1.word == "appendInterpolation" }
        }
        #expect((1...5).contains(ways.count))
    }
}

/// One rule over one file.
struct Rule: Sendable, CustomTestStringConvertible {
    let name: String
    let check: @Sendable (HouseFile) -> [Breach]

    init(_ name: String, _ check: @escaping @Sendable (HouseFile) -> [Breach]) {
        self.name = name
        self.check = check
    }

    var testDescription: String { name }
}
