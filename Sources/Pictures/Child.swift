internal import CSpawn

#if canImport(Glibc)
internal import Glibc
#endif

/// A child process under limits, waited for. Blocks the calling thread.
///
/// `posix_spawn` and not Foundation's `Process`, because its wait turns a run loop and it hands down open files.
struct Child {
    let program: String
    let arguments: [String]
    /// `NAME=value`; nothing is inherited.
    let environment: [String]
    /// Bytes of address space.
    let memory: Int
    /// Seconds by the clock, and one more of processor time.
    let seconds: Int
    /// Bytes of the largest file it may write.
    let output: Int

    enum End: Hashable {
        case exited(Int32)
        case killed(signal: Int32)
        case timedOut
    }

    /// The child itself couldn't be started: no processes or memory left.
    struct NotStarted: Error {
        let code: Int32
    }

    func run() throws -> End {
        var ends: [Int32] = [-1, -1]
        guard pipe2(&ends, O_CLOEXEC) == 0 else { throw NotStarted(code: errno) }
        let (readEnd, writeEnd) = (ends[0], ends[1])
        defer { close(readEnd) }
        let child: pid_t
        do {
            defer { close(writeEnd) }
            child = try spawn(holding: writeEnd)
        }
        // The child holds the pipe's other end until it ends: end of file is its end, without polling.
        let isDone = awaitEnd(of: readEnd)
        if !isDone { kill(child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        guard isDone else { return .timedOut }
        let signal = status & 0x7F
        if signal == SIGXCPU { return .timedOut }
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
    }

    /// `prlimit` sets the limits on itself and becomes the program.
    private func spawn(holding pipe: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, pipe, 1)
        posix_spawn_file_actions_adddup2(&actions, pipe, 2)
        // Sockets and database files of ours stay here.
        posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        let words =
            [
                "prlimit", "--as=\(memory)", "--cpu=\(seconds + 1)", "--fsize=\(output)", "--core=0", "--nofile=64",
                "--", program,
            ] + arguments
        var child: pid_t = 0
        let code = withCStrings(words) { arguments in
            withCStrings(environment) { environment in
                posix_spawn(&child, "/usr/bin/prlimit", &actions, nil, arguments, environment)
            }
        }
        guard code == 0 else { throw NotStarted(code: code) }
        return child
    }

    /// Reads and drops what the child says until it ends; false when the time is over before.
    private func awaitEnd(of descriptor: Int32) -> Bool {
        let start = Self.clock()
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let left = seconds * 1000 - (Self.clock() - start)
            guard left > 0 else { return false }
            var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&wanted, 1, Int32(left)) > 0 else { continue }
            if read(descriptor, &buffer, buffer.count) == 0 { return true }
        }
    }

    /// Milliseconds of a clock that nobody sets.
    private static func clock() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}

/// Lends an array of C strings that ends with nil.
private func withCStrings<T>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> T) -> T {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
}
