internal import Core

/// What the server, the database and the role must not have switched off. Read as this session has it, which is what
/// our writes get.
enum PostgresCheck {
    static func findings(in db: Reader) throws -> [Finding] {
        let settings = try db.rows(
            """
            SELECT name::text, setting::text, source::text FROM pg_settings
            WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'server_encoding', 'server_version_num')
            """
        ) { Setting(name: try $0.text(0), value: try $0.text(1), source: try $0.text(2)) }
        return settings.compactMap(finding)
    }

    struct Setting {
        let name: String
        let value: String
        /// Who said so: `database`, `user`, `configuration file`, ...
        let source: String
    }

    static func finding(_ setting: Setting) -> Finding? {
        switch setting.name {
        case "server_encoding": setting.value == "UTF8" ? nil : .encoding(setting.value)
        case "server_version_num": (Int(setting.value) ?? 0) >= 130_000 ? nil : .oldServer(setting.value)
        default: setting.value == "off" ? .switchedOff(setting.name, by: setting.source) : nil
        }
    }
}

extension Finding {
    fileprivate static func switchedOff(_ name: String, by source: String) -> Finding {
        Finding(
            "database.\(name)",
            Words(
                "PostgreSQL 的 \(name) 已关闭（来源：\(source)）：断电会丢失或损坏已确认的写入。请打开它（\(remedy(name, source))），再重新启动。",
                "PostgreSQL's \(name) is off (set by: \(source)): a power cut would lose or damage writes that were "
                    + "answered. Switch it on (\(remedy(name, source))) and start again."))
    }

    private static func remedy(_ name: String, _ source: String) -> String {
        switch source {
        case "database": "ALTER DATABASE ... RESET \(name)"
        case "user": "ALTER ROLE ... RESET \(name)"
        case "database user": "ALTER ROLE ... IN DATABASE ... RESET \(name)"
        default: "ALTER SYSTEM SET \(name) = on"
        }
    }

    fileprivate static func encoding(_ found: String) -> Finding {
        Finding(
            "database.encoding",
            Words(
                "数据库的编码是 \(found)，须为 UTF8。请用 CREATE DATABASE ... ENCODING 'UTF8' 新建数据库。",
                "The database's encoding is \(found) and must be UTF8. Make a new one with "
                    + "CREATE DATABASE ... ENCODING 'UTF8'."))
    }

    fileprivate static func oldServer(_ found: String) -> Finding {
        Finding(
            "database.version",
            Words(
                "PostgreSQL 的版本（\(found)）过低，至少需要 13。请升级数据库服务器。",
                "The PostgreSQL server (\(found)) is too old; it takes version 13 or later. Upgrade it."))
    }
}
