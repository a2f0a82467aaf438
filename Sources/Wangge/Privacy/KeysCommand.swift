internal import Actions
internal import ArgumentParser
internal import Core
internal import Storage

/// `wangge keys`: the keys outside the database that seal and digest.
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: Terminal.text("查看和更换密钥", "List the keys and put new ones into use"),
        subcommands: [ListKeys.self, RotateKeys.self])
}

/// `wangge keys list`: which keys there are, and how many values need each.
struct ListKeys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Terminal.text("列出密钥和各自还有多少资料在用", "List the keys and how many values need each"))

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        try await Terminal.answering {
            let settings = try await place.settings()
            try await Installation.with(settings) { installation in
                let uses = try await KeyRotation.of(installation).uses()
                let head = [
                    Terminal.text("编号", "key"), Terminal.text("用途", "purpose"), Terminal.text("算法", "algorithm"),
                    Terminal.text("生成于", "made"), Terminal.text("在用资料", "values"), Terminal.text("状态", "state"),
                ]
                Terminal.table(
                    [head]
                        + uses.map { use in
                            [
                                String(use.key.id), use.key.purpose.rawValue, use.key.algorithm.rawValue,
                                use.key.created.local, use.values.map(String.init) ?? "–",
                                use.isCurrent ? Terminal.text("在用", "in use") : Terminal.text("旧", "old"),
                            ]
                        })
            }
        }
    }
}

/// `wangge keys rotate`: a new key, and what older ones sealed carried over to it.
struct RotateKeys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: Terminal.text(
            "换一把新密钥，并把旧密钥加密的资料逐批换过去；中断后再运行会接着做",
            "Make a new key and carry over in steps what older ones sealed; run again after a break, it goes on"),
        discussion: Terminal.text(
            "服务器可以一直开着。旧密钥没有资料再用才会删除；以前的备份是用旧密钥加密的，还要恢复它们就加 --keep-old。"
                + "几台机器时，先把新的密钥文件复制到每一台。",
            "The server may go on running. An old key goes only when no value needs it. Earlier backups are sealed with old "
                + "keys: to restore them later, give --keep-old. With several machines copy the new file to each first."
        ))

    @OptionGroup var place: PlaceOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            Terminal.text(
                "哪种密钥：personal（个人资料）、lookup（查找摘要）、seal（操作记录）、form（表单）",
                "Which: personal (personal data), lookup (digests), seal (the journal), form (form tokens)"),
            valueName: "PURPOSE"))
    var purpose = "personal"

    @Flag(name: .long, help: ArgumentHelp(Terminal.text("保留旧密钥的文件", "Keep the old keys' files")))
    var keepOld = false

    func run() async throws {
        try await Terminal.answering {
            guard let purpose = SecretKey.Purpose(rawValue: purpose) else { throw Self.unknownPurpose(purpose) }
            let settings = try await place.settings()
            try await Installation.with(settings) { installation in
                let outcome = try await KeyRotation.of(installation).rotate(purpose, keepsOld: keepOld) { progress in
                    Terminal.say(
                        "已换 \(progress.done) / \(progress.all)", "\(progress.done) of \(progress.all) carried over")
                }
                Self.tell(outcome)
            }
        }
    }

    private static func tell(_ outcome: KeyRotation.Outcome) {
        if outcome.wasResumed { Terminal.say("接着上次没做完的换。", "Went on with a rotation that was broken off.") }
        Terminal.say(
            "现在用 \(outcome.key) 号密钥，换了 \(outcome.carried) 项资料。",
            "Key \(outcome.key) is in use; \(outcome.carried) values were carried over.")
        if !outcome.dropped.isEmpty {
            let numbers = outcome.dropped.map(String.init).joined(separator: ", ")
            Terminal.say("已删除旧密钥：\(numbers)。", "Old keys deleted: \(numbers).")
        }
    }

    private static func unknownPurpose(_ text: String) -> Problem {
        Problem(
            .invalid, "keys.unknown-purpose", field: "purpose",
            Words(
                "没有用途为“\(text)”的密钥，请写 personal、lookup、seal 或 form。",
                "There are no keys for “\(text)”; give personal, lookup, seal or form."))
    }
}

extension KeyRotation {
    fileprivate static func of(_ installation: Installation) -> KeyRotation {
        KeyRotation(
            database: installation.database, files: KeyFiles(directory: installation.settings.path(.keys)),
            now: installation.world.now, random: installation.world.random,
            // Three times as long as a server uses a ring before it looks at the files again.
            rest: Vault.freshness * 3)
    }
}
