internal import Glibc

/// Names in the file system, made and removed so that a power cut leaves the old state or the new one.
enum Directory {
    static func make(_ path: String) throws {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileFault(.makeDirectory, path) }
    }

    /// The names in it, sorted; none when there is no such directory.
    static func names(_ path: String) throws -> [String] {
        guard let directory = opendir(path) else {
            if errno == ENOENT { return [] }
            throw FileFault(.list, path)
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Puts the finished file in its place and returns when its name is on disk.
    static func publish(_ temporary: String, as path: String) throws {
        guard rename(temporary, path) == 0 else { throw FileFault(.rename, path) }
        try sync(parent(of: path))
    }

    /// No file is no fault.
    static func remove(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else { throw FileFault(.remove, path) }
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    static func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFault(.open, path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileFault(.sync, path) }
    }

    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
