internal import Core
internal import Foundation

/// The one directory an installation lives in, and the marks in it.
struct DataDirectory: Sendable {
    /// Absolute.
    let path: String

    /// Only `wangge demo` writes it, and only into an empty directory: such a server binds to loopback only, shows a
    /// banner, and alone prints passwords and has an outbox page.
    private var demoMark: String { path + "/demo" }
    /// The sign-ins of a demo, for people and for tests; readable by the owner alone.
    var demoSignIns: String { path + "/demo-sign-ins.json" }

    var isDemo: Bool { FileManager.default.fileExists(atPath: demoMark) }

    /// Only `wangge replay` writes it, into an empty directory.
    private var replayMark: String { path + "/replay" }

    func markAsReplay() throws {
        try Data("wangge replay\n".utf8).write(to: URL(filePath: replayMark))
    }

    /// - Throws: a problem in a directory of a replay: its accounts are nobody's, and its times aren't the clock's.
    func requireServable() throws {
        guard FileManager.default.fileExists(atPath: replayMark) else { return }
        throw Problem(
            .conflict, "directory.replay", field: "dir",
            Words(
                "\(path) 是重放用的目录，时间按旧记录走，不能拿来服务。请用另一个目录；这里的结果看 exports 里的表。",
                "\(path) is of a replay, with the times of old records: it isn't served. What came of it lies in exports."
            ))
    }

    /// True when nothing is there yet, or nothing in it.
    var isEmpty: Bool {
        guard FileManager.default.fileExists(atPath: path) else { return true }
        return (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty ?? false  // Unreadable: not empty.
    }

    /// Makes the directory, for its owner alone.
    ///
    /// - Throws: a problem when it is there and holds something.
    func make() throws {
        guard isEmpty else {
            throw Problem(
                .conflict, "directory.used", field: "dir",
                Words(
                    "目录 \(path) 里已经有东西了；请换一个空目录，里面的东西没有动过。",
                    "The directory \(path) isn't empty; take another. Nothing in it was touched."))
        }
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Problem(
                .unavailable, "directory.make", field: "dir",
                Words(
                    "建不了目录 \(path)：请看上级目录在不在、能不能写。",
                    "The directory \(path) can't be made: see that its parent is there and can be written."))
        }
    }

    func markAsDemo() throws {
        try Data("wangge demo\n".utf8).write(to: URL(filePath: demoMark))
    }

    /// - Throws: a problem when nothing was set up here.
    func requireInitialised(_ settings: Settings) throws {
        guard FileManager.default.fileExists(atPath: settings.path(.keys)) else {
            throw Problem(
                .missing, "directory.new", field: "dir",
                Words(
                    "\(path) 里还没有建好城市：先运行 `wangge init --dir \(path) --name 城市名`，想先看看就运行 `scripts/demo`。",
                    "No city lives in \(path) yet: run `wangge init --dir \(path) --name NAME`, or `scripts/demo` to look around."
                ))
        }
    }

    /// A demo prints its passwords, so nobody but this machine reaches it.
    static func requireLoopback(_ settings: Settings) throws {
        let host = settings.text(.listenHost)
        guard !["127.0.0.1", "::1", "localhost"].contains(host) else { return }
        throw Problem(
            .forbidden, "demo.loopback", field: Setting.listenHost.key,
            Words(
                "演示城市的密码是印出来的，只能在本机用：listen.host 要是 127.0.0.1，不能是 \(host)。",
                "A demo prints its passwords and stays on this machine: listen.host is 127.0.0.1, not \(host)."))
    }
}
