import Domain
import Testing

/// Texts cut into terms.
struct TermsTests {
    static let texts: [(String, [String])] = [
        ("今天天气很好", ["今天", "天天", "天气", "气很", "很好", "好"]),
        ("今", ["今"]),
        ("Hello, World", ["hello", "world"]),
        ("今天A3栋", ["今天", "天", "a", "3", "栋"]),
        ("Ａ３栋", ["a", "3", "栋"]),
        ("", []),
        ("，。！ \n", []),
        ("𰻝面", ["𰻝面", "面"]),
        ("ئۇيغۇر café", ["ئۇيغۇر", "café"]),
        ("2026-11-21", ["2026", "11", "21"]),
        ("电话13912345678，请回电", ["电话", "话", "请回", "回电", "电"]),
        ("139-1234-5678 x", ["x"]),
        ("11010519491231002X王", ["王"]),
        ("110105194912310021", []),
        ("邮编750001", ["邮编", "编", "750001"]),
    ]

    @Test(arguments: texts)
    func `a text gives pairs, words and digits, and no number of a person`(text: String, terms: [String]) {
        #expect(Terms.of(text) == terms)
    }

    @Test
    func `what is typed becomes phrases, the last of which may be a beginning`() {
        func phrases(_ text: String) -> [String] {
            Terms.phrases(of: text).map { $0.terms.joined(separator: " ") + ($0.isPrefix ? "*" : "") }
        }
        #expect(phrases("天气") == ["天气"])
        #expect(phrases("天") == ["天*"])
        #expect(phrases("今天天气 hel") == ["今天 天天 天气", "hel*"])
        #expect(phrases("一栋3") == ["一栋 栋 3*"])
        #expect(phrases("3栋") == ["3 栋*"])
        #expect(phrases("3栋楼") == ["3 栋楼"])
        #expect(phrases("13912345678").isEmpty)
        #expect(phrases("  ，").isEmpty)
        #expect(phrases((1...20).map(String.init).joined(separator: " ")).count <= 8)
    }

    @Test
    func `a text without end is indexed up to a bound`() {
        #expect(Terms.of(String(repeating: "好", count: 100_000)).count == Terms.longestText)
    }
}
