import Testing

/// Each rule seen red on a made-up text, and silent on its neighbour: a rule that never fires proves nothing.
struct RuleTests {
    func file(_ path: String, _ text: String) -> HouseFile { HouseFile(path, text) }

    @Test func `a line of 121 columns is too wide`() {
        let breaches = Shape.width(
            file("Sources/Web/A.swift", "let a = 1\n// \(String(repeating: "宽", count: 118))\n"))
        #expect(breaches.map(\.line) == [2])
        #expect(Shape.width(file("Sources/Web/A.swift", String(repeating: "x", count: 120))) == [])
    }

    @Test func `a sentence on a line of its own may be wider`() {
        func text(_ before: String, _ count: Int) -> String {
            before + "\"" + String(repeating: "x", count: count) + "\")"
        }
        #expect(Shape.width(file("Sources/Web/A.swift", text("    ", 133))) == [])
        #expect(Shape.width(file("Sources/Web/A.swift", text("    ", 134))).count == 1)
        #expect(Shape.width(file("Sources/Web/A.swift", text("    a, ", 120))).count == 1)
    }

    @Test func `a file of 401 lines is too long`() {
        #expect(Shape.length(file("Sources/Web/A.swift", String(repeating: "\n", count: 400))) == [])
        #expect(Shape.length(file("Sources/Web/A.swift", String(repeating: "\n", count: 401))).count == 1)
    }

    @Test func `a function of 61 lines is too long`() {
        func text(_ lines: Int) -> String {
            "struct A {\n    func a(\n        of b: () -> Void = {}\n    ) {\n"
                + String(repeating: "        b()\n", count: lines - 4) + "    }\n}\n"
        }
        #expect(Shape.functions(file("Sources/Web/A.swift", text(60))) == [])
        #expect(Shape.functions(file("Sources/Web/A.swift", text(61))).map(\.line) == [2])
    }

    @Test func `a table of one switch may be longer`() {
        func text(_ cases: Int, _ more: String = "") -> String {
            "func a() -> Int {\n    switch b {\n" + String(repeating: "    case 1: 2\n", count: cases)
                + "    }\n\(more)}\n"
        }
        #expect(Shape.functions(file("Sources/Web/A.swift", text(116))) == [])
        #expect(Shape.functions(file("Sources/Web/A.swift", text(117))).map(\.line) == [1])
        #expect(Shape.functions(file("Sources/Web/A.swift", text(58, "    b()\n"))).map(\.line) == [1])
    }

    @Test func `a body is found behind braces in texts, patterns and interpolations`() {
        let text = ##"""
            protocol P { func none() throws
                var given: Int { get } }
            struct S {
                let a = "}" + "\(b.map { "{\($0)" })", c = /[{"]/
                let d = #"\{"# // }
                init() {}
                func `two words`() -> String { """
                    } "quoted" \(a)
                    """ }
                var sum: Int {
                    if a == c { 1 } else { 2 }
                }
            }
            """##
        let bodies = Shape.bodies(file("Sources/Web/A.swift", text).code)
        #expect(bodies.map(\.name) == ["given", "a", "init", "two words", "sum"])
        #expect(bodies.map { $0.last - $0.first + 1 } == [1, 1, 1, 3, 3])
    }

    @Test func `an import against the arrows is refused`() {
        let text = "public import Core\ninternal import Storage\nimport struct Foundation.URL\n"
        #expect(Imports.breaches(file("Sources/Ground/Areas/A.swift", text)).map(\.line) == [2, 3])
        #expect(Imports.breaches(file("Sources/Domain/Areas/A.swift", text)).map(\.line) == [2, 3])
        #expect(Imports.breaches(file("Sources/Kit/A.swift", "internal import Ground\n")).map(\.line) == [1])
        #expect(Imports.breaches(file("Sources/Newroom/Areas/A.swift", "")).count == 1)
    }

    @Test(arguments: BannedWords.bans.map { $0.pieces.joined(separator: " ") })
    func `a banned word is found in code and left alone in texts and comments`(ban: String) {
        let path = "Sources/Storage/Areas/A.swift"
        let code = ban.hasSuffix("!") ? ban.replacing(" ", with: "") : ban
        #expect(BannedWords.breaches(file(path, "let a = 1\nlet b = \(code)")).map(\.line) == [2])
        #expect(BannedWords.breaches(file(path, "// \(ban)\nlet a = \"\(ban)\"")) == [])
    }

    @Test func `what is left open needs the number of its issue`() {
        let path = "Sources/Web/A.swift"
        #expect(
            BannedWords.leftOpen(file(path, "// TODO: later\n// TODO(#12): then\n// FIXME\n")).map(\.line) == [1, 3])
    }

    @Test func `an error thrown away needs its reason`() {
        let path = "Sources/Web/A.swift"
        #expect(BannedWords.swallowed(file(path, "let a = 1\nlet b = try? c()")).map(\.line) == [2])
        #expect(BannedWords.breaches(file(path, "let a = try !b.isEmpty")) == [])
        #expect(BannedWords.swallowed(file(path, "let b = try? c()  // Gone already: fine.")) == [])
        #expect(BannedWords.swallowed(file(path, "guard let b = try? c() else { throw d }")) == [])
        #expect(BannedWords.swallowed(file(path, "// Gone already: fine.\nlet b = try? c()")) == [])
    }

    @Test func `a technical suffix names nothing`() {
        let text = "struct AreaManager {}\nfinal class Database {}\nenum CaseInfo {}\nlet handler = 1\n"
        #expect(Names.types(file("Sources/Web/A.swift", text)).map(\.line) == [1, 3])
        #expect(Names.files(file("Sources/Web/StringUtils.swift", "")).count == 1)
        #expect(Names.files(file("Sources/Web/Database.swift", "")) == [])
    }

    @Test func `a public type without a word of its own is found`() {
        let text = """
            public import Core
            /// A place.
            @frozen
            public struct Area {}
            public final class Net {
                public static func open() {}
                public enum Kind { case a }
                public internal(set) var a = 1
            }
            struct Inner {}
            """
        let found = file("Sources/Web/A.swift", text)
        #expect(Names.undocumentedTypes(found).map(\.line) == [5])
        #expect(Names.undocumented(found).map(\.name) == ["Net", "Kind"])
        #expect(Names.publicDeclarations(found).map(\.name) == ["Area", "Net", "open", "Kind", "a"])
    }

    @Test func `SQL outside Storage is found`() {
        let text =
            "let a = \"Please SELECT one\"\nlet b = \"\"\"\n  DELETE FROM area\n  \"\"\"\nlet c = \"selects\""
        #expect(Rooms.sql(file("Sources/Actions/Areas/A.swift", text)).map(\.line) == [1, 2])
        #expect(Rooms.sql(file("Sources/Storage/Areas/A.swift", text)) == [])
    }

    @Test func `markup outside the pages is found`() {
        let text = "let a = \"<p class='x'>\"\nlet b = \"1 < 2, 3 > 2\"\nlet c: HTML = \"</td>\""
        #expect(Rooms.markup(file("Sources/Actions/Areas/A.swift", text)).map(\.line) == [1, 3])
        #expect(Rooms.markup(file("Sources/Ground/Areas/A.swift", text)) == [])
    }

    @Test func `another capability's table is found`() {
        let files = [
            file("Sources/Storage/Areas/AreaTable.swift", "public enum AreaTable {}"),
            file("Sources/Actions/Areas/AreaActions.swift", "AreaTable.all()"),
            file("Sources/Actions/Cases/CaseActions.swift", "let t = 1\nAreaTable.all()"),
            file("Sources/Storage/Migrations.swift", "AreaTable.migrations"),
            file("Sources/Kit/Table.swift", "Table(rows)"),
        ]
        #expect(
            Rooms.tables(files).map(\.description) == [
                "Sources/Actions/Cases/CaseActions.swift:2: AreaTable belongs to Areas; call what its actions offer"
            ])
    }

    @Test func `checks switched off are found outside their rooms and without a reason`() {
        let text = "final class A: @unchecked Sendable {}\n\n// The lock guards it.\nnonisolated(unsafe) var b = 1\n"
        #expect(Rooms.unsafe(file("Sources/Database/A.swift", text)).map(\.line) == [1])
        #expect(Rooms.unsafe(file("Sources/Actions/A.swift", text)).map(\.line) == [1, 4])
    }

    @Test func `trusted markup is counted`() {
        let text = "let a = HTML(trusted: b)\nlet c = HTML(d)\n"
        #expect(Rooms.trusted(file("Sources/Web/A.swift", text)).map(\.line) == [1])
    }

    @Test func `a capability without tests is named`() {
        let files = [
            file("Sources/Domain/Areas/Area.swift", ""), file("Sources/Domain/Cases/Case.swift", ""),
            file("Tests/DomainTests/Areas/AreaTests.swift", ""),
        ]
        #expect(Capabilities.withoutTests(files) == ["Domain/Cases has no DomainTests/Cases"])
    }

    @Test func `a migration's number used twice is named`() {
        let files = [
            file("Sources/Storage/Areas/AreaTable.swift", "Migration(200, \"area\")\nMigration(201, \"b\")"),
            file("Sources/Storage/Cases/CaseTable.swift", "Migration(200, \"case\", \"…\")"),
        ]
        #expect(
            Capabilities.repeated(Capabilities.migrations(files)) == [
                "migration 200 stands at Sources/Storage/Areas/AreaTable.swift:1, Sources/Storage/Cases/CaseTable.swift:1"
            ])
    }
}
