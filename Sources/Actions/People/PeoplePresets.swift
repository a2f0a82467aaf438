public import Core
public import Domain
internal import FoundationEssentials

/// Team formulas and chains that places may take over and edit: data files beside the program
/// (`Resources/catalogues/teams.json`, `chains.json`), never code (DOMAIN.md A24, A26).
public struct PeoplePresets: Sendable {
    public let teams: [Team]
    public let chains: [Chain]

    public static let none = PeoplePresets(teams: [], chains: [])

    public init(teams: [Team], chains: [Chain]) {
        self.teams = teams
        self.chains = chains
    }

    /// A formula with where it comes from.
    public struct Team: Sendable {
        /// For addresses: `1-3`.
        public let code: String
        /// What is known of it and what somebody filled in.
        public let note: Words
        public let team: TeamTemplate
    }

    /// A chain with where it comes from.
    public struct Chain: Sendable {
        public let code: String
        public let note: Words
        public let chain: OrganisationChain
    }

    /// - Parameter directory: the catalogues' directory.
    /// - Throws: where a file isn't there or holds what the rules refuse; the words name the file.
    public init(directory: String) throws {
        teams = try Self.read([TeamFile].self, directory + "/teams.json") {
            let lines = try $0.lines.map { try TeamTemplate.Line($0.posts, least: $0.least, most: $0.most) }
            return Team(code: $0.code, note: $0.note, team: try TeamTemplate(name: $0.name, lines: lines))
        }
        chains = try Self.read([ChainFile].self, directory + "/chains.json") {
            let levels = try $0.levels.map {
                try OrganisationChain.Level(kinds: $0.kinds, name: $0.name, seats: $0.seats)
            }
            return Chain(code: $0.code, note: $0.note, chain: try OrganisationChain(name: $0.name, levels: levels))
        }
    }

    private struct TeamFile: Decodable {
        let code: String
        let name: Words
        let note: Words
        let lines: [Line]

        struct Line: Decodable {
            let posts: [Post.Kind]
            let least: Int
            let most: Int?
        }
    }

    private struct ChainFile: Decodable {
        let code: String
        let name: Words
        let note: Words
        let levels: [Level]

        struct Level: Decodable {
            let kinds: [Organisation.Kind]
            let name: Words
            let seats: [OrganisationChain.Seat]
        }
    }

    private static func read<Item: Decodable, Preset>(
        _ type: [Item].Type, _ path: String, _ made: (Item) throws -> Preset
    ) throws -> [Preset] {
        do {
            return try JSONDecoder().decode(type, from: Data(contentsOf: URL(filePath: path))).map(made)
        } catch {
            throw Problem(
                .internalFault, "catalogue.unreadable",
                Words("目录文件 \(path) 读不出来：\(error)", "The catalogue \(path) can't be read: \(error)"))
        }
    }
}
