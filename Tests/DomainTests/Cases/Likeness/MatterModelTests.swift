import Core
import Domain
import Foundation
import Testing

struct MatterModelTests {
    static let (water, light, parking) = (Key<Matter>(1), Key<Matter>(2), Key<Matter>(3))

    static let examples: [MatterModel.Example] = [
        .init("下水道堵塞 污水外溢", water), .init("楼下污水管堵了，脏水漫出来", water), .init("井盖下面下水堵了", water),
        .init("路灯不亮", light), .init("小区门口路灯坏了，晚上很黑", light), .init("巷子里没有路灯", light),
        .init("停车难 乱停车", parking), .init("车辆乱停堵住消防通道", parking), .init("门口停满了车，没有车位", parking),
    ]

    @Test func `what is like what was chosen comes first, with the pieces that spoke for it`() throws {
        let model = MatterModel(Self.examples)
        let found = model.suggestions(for: "我们楼的下水道又堵了，污水到处都是")
        #expect(found.map(\.matter).first == Self.water && found.count == 3)
        let because = try #require(found.first?.because)
        #expect(because.contains("污水") && because.count <= 5 && because.allSatisfy { $0.count > 1 })
        #expect(model.isSure(of: found))
        #expect(model.suggestions(for: "路灯", limit: 1).map(\.matter) == [Self.light])
    }

    @Test func `pieces that overlap in the text are told as the words they make`() {
        let model = MatterModel(Self.examples)
        #expect(model.suggestions(for: "消防通道，消防", limit: 1).first?.because == ["消防通道"])
        #expect(model.suggestions(for: "堵了，又堵了。污水", limit: 1).first?.because == ["堵了", "污水"])
    }

    @Test func `of what it doesn't know it says nothing, and of little it isn't sure`() {
        let model = MatterModel(Self.examples)
        #expect(model.suggestions(for: "１２３ ？！").isEmpty && model.suggestions(for: "").isEmpty)
        #expect(model.suggestions(for: "孩子入学").isEmpty)
        #expect(!model.isSure(of: model.suggestions(for: "门口")))
        #expect(MatterModel([]).suggestions(for: "路灯").isEmpty && !MatterModel([]).isSure(of: []))
        // A catalogue's words alone, one text a matter, are a beginning and no certainty.
        let cold = MatterModel([.init("下水道堵塞", Self.water), .init("路灯照明", Self.light)])
        let found = cold.suggestions(for: "路灯坏了")
        #expect(found.first?.matter == Self.light && !cold.isSure(of: found))
    }

    @Test func `the same examples in another order say the same`() {
        let text = "门口路灯下乱停车"
        #expect(
            MatterModel(Self.examples).suggestions(for: text)
                == MatterModel(Self.examples.reversed()).suggestions(for: text))
    }

    /// Real messages of residents with the matter that an office gave them, where the project's papers are at hand.
    static let papers = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../../shared/data/messages").standardized

    @Test(.enabled(if: FileManager.default.fileExists(atPath: papers.path)))
    func `of real messages it finds more than a plain regression: 72 of 100 at once, 86 within three`() throws {
        let rows = try Self.rows("labelled.csv").compactMap { row -> (text: String, label: String)? in
            row.count == 6 ? (row[2] + row[2] + row[4], row[5]) : nil
        }
        let taxonomy = try Self.rows("taxonomy.csv").filter { $0.count == 3 }
        let labels = Array(Set(rows.map(\.label) + taxonomy.map { $0[0] })).sorted()
        let key = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, Key<Matter>(Int64($0 + 1))) })
        let words = taxonomy.compactMap { row in key[row[0]].map { MatterModel.Example(row.joined(separator: " "), $0) }
        }
        var dice = Dice(20_200_509)
        let order = rows.indices.map { (dice.below(1 << 40), $0) }.sorted { $0 < $1 }.map(\.1)
        var (first, three) = (0, 0)
        for fold in 0..<5 {
            let learned = order.enumerated().filter { $0.offset % 5 != fold }.map { rows[$0.element] }
            let model = MatterModel(words + learned.compactMap { row in key[row.label].map { .init(row.text, $0) } })
            for (_, index) in order.enumerated().filter({ $0.offset % 5 == fold }) {
                let found = model.suggestions(for: rows[index].text).map(\.matter)
                if found.first == key[rows[index].label] { first += 1 }
                if let right = key[rows[index].label], found.contains(right) { three += 1 }
            }
        }
        #expect(rows.count > 240)
        #expect(100 * first >= 76 * rows.count && 100 * three >= 90 * rows.count, "\(first), \(three) of \(rows.count)")
    }

    /// The fields of a file with quotes as RFC 4180 has them, the heading left out.
    static func rows(_ name: String) throws -> [[String]] {
        var rows: [[String]] = []
        var (row, field, isQuoted) = ([String](), "", false)
        for character in try String(contentsOf: papers.appending(path: name), encoding: .utf8) {
            switch (character, isQuoted) {
            case ("\"", _): isQuoted.toggle()
            case (",", false):
                row.append(field)
                field = ""
            case ("\n", false), ("\r\n", false):
                rows.append(row + [field])
                (row, field) = ([], "")
            default: field.append(character)
            }
        }
        return Array(rows.dropFirst())
    }
}
