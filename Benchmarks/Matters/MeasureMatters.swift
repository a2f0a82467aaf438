import Core
import Domain
import Foundation

/// Prints how often the matter that an office gave a message is suggested first, and within three: `matters DIRECTORY`,
/// in which lie labelled.csv (id, user, subject, sent_at, text, level1) and taxonomy.csv (level1, level2, level3).
@main
enum MeasureMatters {
    static func main() throws {
        let folder = URL(filePath: CommandLine.arguments.dropFirst().first ?? ".")
        let messages = try rows(folder.appending(path: "labelled.csv")).filter { $0.count == 6 }
        let taxonomy = try rows(folder.appending(path: "taxonomy.csv")).filter { $0.count == 3 }
        let labels = Array(Set(messages.map { $0[5] } + taxonomy.map { $0[0] })).sorted()
        let key = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, Key<Matter>(Int64($0 + 1))) })
        let words = taxonomy.compactMap { row in
            key[row[0]].map { MatterModel.Example(row.joined(separator: " "), $0) }
        }
        // The subject is the message's own heading: it counts twice.
        let examples = messages.compactMap { row in
            key[row[5]].map { MatterModel.Example(row[2] + " " + row[2] + " " + row[4], $0) }
        }
        print("\(examples.count) messages, \(Set(examples.map(\.matter)).count) matters; of 100, first / within three")

        let cold = hits(MatterModel(words), examples)
        let all = Double(examples.count) / 100
        print(line("cold, the catalogue's words alone", [Double(cold.first) / all], [Double(cold.three) / all]))
        for (name, known) in [("catalogue and choices", words), ("choices alone", [])] {
            var (first, three): ([Double], [Double]) = ([], [])
            for seed in 1...20 {
                let found = folded(examples, knowing: known, seed: UInt64(seed))
                first.append(Double(found.first) / all)
                three.append(Double(found.three) / all)
            }
            print(line("\(name), 20 × 5-fold", first, three))
        }
        try time(words, examples)
    }

    private static func folded(
        _ examples: [MatterModel.Example], knowing words: [MatterModel.Example], seed: UInt64
    ) -> (first: Int, three: Int) {
        var random = Seeded(state: seed)
        let order = examples.shuffled(using: &random)
        var sum = (first: 0, three: 0)
        for fold in 0..<5 {
            let learned = order.enumerated().filter { $0.offset % 5 != fold }.map(\.element)
            let asked = order.enumerated().filter { $0.offset % 5 == fold }.map(\.element)
            let found = hits(MatterModel(words: words, choices: learned), asked)
            sum = (sum.first + found.first, sum.three + found.three)
        }
        return sum
    }

    private static func hits(_ model: MatterModel, _ asked: [MatterModel.Example]) -> (first: Int, three: Int) {
        var sum = (first: 0, three: 0)
        for one in asked {
            let found = model.suggestions(for: one.text).map(\.matter)
            if found.first == one.matter { sum.first += 1 }
            if found.contains(one.matter) { sum.three += 1 }
        }
        return sum
    }

    /// Mean, standard deviation, least and most.
    private static func line(_ name: String, _ first: [Double], _ three: [Double]) -> String {
        func spread(_ values: [Double]) -> String {
            let mean = values.reduce(0, +) / Double(values.count)
            guard values.count > 1 else { return String(format: "%.1f", mean) }
            let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
            return String(
                format: "%.1f ± %.1f (%.1f-%.1f)", mean, variance.squareRoot(), values.min() ?? 0, values.max() ?? 0)
        }
        return "\(name): \(spread(first)) / \(spread(three))"
    }

    private static func time(_ words: [MatterModel.Example], _ asked: [MatterModel.Example]) throws {
        let clock = ContinuousClock()
        var model = MatterModel([])
        let building = clock.measure { model = MatterModel(words: words, choices: asked) }
        let asking = clock.measure { for one in asked { _ = model.suggestions(for: one.text) } }
        print("built from \(words.count + asked.count) texts in \(building); asked in \(asking / asked.count) a text")
    }

    /// The fields of a file with quotes as RFC 4180 has them, the heading left out.
    private static func rows(_ file: URL) throws -> [[String]] {
        var rows: [[String]] = []
        var (row, field, isQuoted, isJustClosed) = ([String](), "", false, false)
        for character in try String(contentsOf: file, encoding: .utf8) {
            switch (character, isQuoted) {
            case ("\"", false) where isJustClosed:
                field.append(character)
                isQuoted = true
            case ("\"", _): isQuoted.toggle()
            case (",", false):
                row.append(field)
                field = ""
            case ("\n", false), ("\r\n", false):
                rows.append(row + [field])
                (row, field) = ([], "")
            default: field.append(character)
            }
            isJustClosed = character == "\"" && !isQuoted
        }
        // The last line may have no end.
        if !row.isEmpty || !field.isEmpty { rows.append(row + [field]) }
        return Array(rows.dropFirst())
    }
}

/// The same order for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
