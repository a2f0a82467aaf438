internal import Actions
internal import ArgumentParser
internal import Core
internal import Domain
internal import Foundation
internal import Storage

/// `wangge init`: an empty directory becomes a city: keys, database, calendar, and one-time links for the first three
/// administrators, none of whom reads residents' data (DOMAIN.md B11).
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: Terminal.text("在空目录里建一座新城市", "Set up a new city in an empty directory")
    )

    @OptionGroup var place: PlaceOptions

    @Option(help: ArgumentHelp(Terminal.text("城市或县的名称", "The name of the city or county"), valueName: "NAME"))
    var name: String

    @Option(help: ArgumentHelp(Terminal.text("city 或 county", "city or county"), valueName: "KIND"))
    var kind = "city"

    func run() async throws {
        try await Terminal.answering {
            guard let kind = City.Kind(rawValue: kind) else { throw Self.unknownKind(self.kind) }
            let settings = try await place.settings()
            try await Founding.make(settings, flags: place.set) { installation in
                try await CityActions(world: installation.world).found(named: name, as: kind)
                try await Founding.importCalendar(into: installation)
                try await invite(installation)
            }
        }
    }

    private func invite(_ installation: Installation) async throws {
        let accounts = AccountActions(world: installation.world)
        let address = installation.publicAddress
        var rows: [[String]] = []
        for (login, role) in [
            ("system", Role.systemAdministrator), ("security", .securityAdministrator),
            ("audit", .auditAdministrator),
        ] {
            let words = role.words.text(in: Terminal.language)
            let invitation = try await accounts.invite(name: login, displayName: words, as: role)
            rows.append([words, login, "\(address)/links/\(invitation.token)"])
        }
        Terminal.say(
            "「\(name)」已建好，在 \(installation.directory.path)。三位管理员各用自己的链接设密码（一人一种，链接只能用一次）：",
            "\(name) is set up in \(installation.directory.path). Three people set their passwords by these links, each once:"
        )
        Terminal.table(rows)
        Terminal.say(
            "密钥在 \(installation.settings.path(.keys))，请另存一份：备份里没有它，丢了就打不开加密的内容。"
                + "接下来：wangge check，然后 wangge serve。",
            "The keys are in \(installation.settings.path(.keys)); keep a copy elsewhere: no backup holds them. "
                + "Next: wangge check, then wangge serve.")
    }

    private static func unknownKind(_ kind: String) -> Problem {
        Problem(
            .invalid, "city.kind", field: "kind",
            Words("--kind 只能是 city（市）或 county（县），不是「\(kind)」。", "--kind is city or county, not \"\(kind)\"."))
    }
}
