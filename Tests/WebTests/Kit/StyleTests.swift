import Fixtures
import Foundation
import Testing

/// The style sheet: colours that can be read, weight that a phone can carry.
struct StyleTests {
    private static func sheet(_ name: String) throws -> String {
        try String(contentsOfFile: "\(TestSite.resources)/css/site/\(name)", encoding: .utf8)
    }

    /// The colours of one theme by token.
    private static func colours(_ theme: String) throws -> [String: (Double, Double, Double)] {
        let text = try sheet("1-tokens.css")
        let head = theme == "light" ? ":root {" : ":root[data-theme=\"\(theme)\"] {"
        let start = try #require(text.range(of: head))
        let block = text[start.upperBound...].prefix { $0 != "}" }
        var result: [String: (Double, Double, Double)] = [:]
        for line in block.split(separator: "\n") {
            let parts = line.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces.union(["-", ";"])) }
            guard parts.count == 2, parts[1].hasPrefix("#"), let number = Int(parts[1].dropFirst(), radix: 16) else {
                continue
            }
            result[parts[0]] = (Double(number >> 16), Double(number >> 8 & 255), Double(number & 255))
        }
        return result
    }

    /// WCAG 2.2: relative luminance and contrast ratio.
    private static func contrast(_ a: (Double, Double, Double), _ b: (Double, Double, Double)) -> Double {
        func light(_ colour: (Double, Double, Double)) -> Double {
            let parts = [colour.0, colour.1, colour.2].map { channel in
                let share = channel / 255
                return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        let (high, low) = (max(light(a), light(b)), min(light(a), light(b)))
        return (high + 0.05) / (low + 0.05)
    }

    private static let text: [(String, [String])] = [
        ("ink", ["surface", "raised", "sunken", "action-wash", "late-wash", "soon-wash", "done-wash"]),
        ("quiet", ["surface", "raised", "sunken"]), ("action", ["surface", "raised", "sunken", "action-wash"]),
        ("action-strong", ["surface", "raised"]), ("on-action", ["action", "action-strong"]),
        ("late", ["surface", "raised", "late-wash"]), ("on-late", ["late"]),
        ("soon", ["surface", "raised", "soon-wash"]),
        ("done", ["surface", "raised", "done-wash"]), ("on-seal", ["seal"]),
    ]

    @Test(arguments: ["light", "dark", "device"])
    func `text can be read on everything it stands on`(theme: String) throws {
        let colours = try Self.colours(theme)
        for (ink, grounds) in Self.text {
            for ground in grounds {
                let ratio = Self.contrast(try #require(colours[ink]), try #require(colours[ground]))
                #expect(ratio >= 4.5, "\(theme): --\(ink) on --\(ground) is \(ratio)")
            }
        }
        // Lines that matter: the edges of fields and buttons, and the ring around what has the focus.
        for line in ["edge", "action"] {
            for ground in ["surface", "raised"] {
                let ratio = Self.contrast(try #require(colours[line]), try #require(colours[ground]))
                #expect(ratio >= 3, "\(theme): --\(line) against --\(ground) is \(ratio)")
            }
        }
    }

    @Test func `dark by choice and dark by device are the same`() throws {
        let chosen = try Self.colours("dark").mapValues { [$0.0, $0.1, $0.2] }
        let device = try Self.colours("device").mapValues { [$0.0, $0.1, $0.2] }
        #expect(chosen == device)
        #expect(chosen.keys.sorted() == (try Self.colours("light")).keys.sorted())
    }

    @Test func `a token that is used is there`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(TestSite.resources)/css/site").sorted()
        let all = try names.map(Self.sheet).joined()
        let defined = Set(all.matches(of: /(--[a-z0-9-]+):/).map { String($0.1) })
        let used = Set(all.matches(of: /var\((--[a-z0-9-]+)\)/).map { String($0.1) })
        #expect(used.subtracting(defined) == [])
    }
}
