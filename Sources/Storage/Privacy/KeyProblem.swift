internal import Core

/// What a person is told about keys: what is wrong, where, and what to do.
enum KeyProblem {
    static func missing(_ purpose: SecretKey.Purpose) -> Problem {
        Problem(
            .unavailable, "keys.missing",
            Words(
                "密钥目录里没有用途为“\(purpose.rawValue)”的密钥。请从密钥的备份恢复；新安装请先运行 wangge init。",
                "The key directory holds no key for “\(purpose.rawValue)”. Restore it from the copy of the keys; a new "
                    + "installation begins with `wangge init`."),
            arguments: ["purpose": .text(purpose.rawValue)])
    }

    static let doubled = Problem(
        .unavailable, "keys.doubled",
        Words(
            "密钥目录里有两把编号相同的密钥。请移走不属于本安装的那一把。",
            "Two keys in the key directory have the same number. Take out the one that isn't this installation's."))

    /// The key that sealed a value isn't in the ring.
    static func unknown(_ id: Int) -> Problem {
        Problem(
            .unavailable, "keys.unknown",
            Words(
                "这项资料是用 \(id) 号密钥加密的，而密钥目录里没有它。请从密钥的备份恢复 \(id) 号密钥。",
                "This value was sealed with key \(id), which isn't in the key directory. Restore key \(id) from the "
                    + "copy of the keys."),
            arguments: ["key": .integer(id)])
    }

    /// The key is there and doesn't open it: a wrong key, a changed byte, or a value copied from another place.
    static let damaged = Problem(
        .unavailable, "keys.value-damaged",
        Words(
            "这项加密资料打不开：密钥不对，或资料被改动、被挪到了别处。请先核对密钥目录，再从备份恢复这项资料。",
            "This sealed value doesn't open: the key is wrong, or the value was changed or moved from elsewhere. Check "
                + "the key directory first, then restore the value from a backup."))

    static func unreadableFile(_ name: String, why: Words) -> Problem {
        Problem(
            .unavailable, "keys.file-unreadable",
            Words(
                "密钥文件 \(name) 不能用：\(why.chinese)。请从密钥的备份恢复这个文件。",
                "The key file \(name) can't be used: \(why.english). Restore this file from the copy of the keys."),
            arguments: ["file": .text(name)])
    }

    static func noDirectory(_ path: String) -> Problem {
        Problem(
            .unavailable, "keys.no-directory",
            Words(
                "读不到密钥目录 \(path)。请从密钥的备份恢复它，并确认运行本程序的用户能读；新安装请先运行 wangge init。",
                "The key directory \(path) can't be read. Restore it from the copy of the keys and "
                    + "let the program's user "
                    + "read it; a new installation begins with `wangge init`."),
            arguments: ["path": .text(path)])
    }

    static func unwritable(_ path: String) -> Problem {
        Problem(
            .unavailable, "keys.directory-unwritable",
            Words(
                "密钥目录 \(path) 写不进去。请检查磁盘空间和目录的权限。",
                "The key directory \(path) can't be written. Look at the disk's space and the "
                    + "directory's permissions."),
            arguments: ["path": .text(path)])
    }
}
