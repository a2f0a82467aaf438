internal import Core
internal import Foundation

/// A misspelt key would otherwise be passed over in silence.
extension Settings {
    static func unknownKeys(inFile file: String) -> [Problem] {
        guard let data = FileManager.default.contents(atPath: file),
            let tree = try? JSONDecoder().decode(Tree.self, from: data)  // What isn't JSON is told by the provider.
        else { return [] }
        let known = Set(Setting.all.map(\.key))
        return tree.leaves(under: "").filter { !known.contains($0) }.sorted().map { unknown($0, in: file) }
    }

    static func unknownVariables(_ environment: [String: String]) -> [Problem] {
        let known = Set(Setting.all.map(\.variable) + apart)
        return environment.keys
            .filter { $0.hasPrefix("WANGGE_") && !known.contains($0) && !$0.hasPrefix("WANGGE_TEST_") }
            .sorted()
            .map { unknown($0, in: "environment") }
    }

    /// Read by the program, but no settings of a data directory.
    private static let apart = ["WANGGE_DIR", "WANGGE_LANG"]

    /// The names in a JSON object, of which only the leaves matter.
    private indirect enum Tree: Decodable {
        case leaf
        case branch([String: Tree])

        init(from decoder: any Decoder) throws {
            // What isn't a branch is a leaf, whatever it holds.
            if let branch = try? decoder.singleValueContainer().decode([String: Tree].self) {
                self = .branch(branch)
            } else {
                self = .leaf
            }
        }

        func leaves(under path: String) -> [String] {
            switch self {
            case .leaf: [path]
            case .branch(let children):
                children.flatMap { $1.leaves(under: path.isEmpty ? $0 : "\(path).\($0)") }
            }
        }
    }
}
