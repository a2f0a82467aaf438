internal import CMinizip

/// The parts of a .zip file, unpacked in pieces and never beyond a limit.
final class ZipArchive {
    private let file: FileOnDisk
    private let handle: unzFile
    private let limit: Int

    /// - Parameter limit: bytes that one part may unpack to.
    /// - Throws: `SheetRefusal.broken` where it isn't a readable archive.
    init(_ file: FileOnDisk, limit: Int) throws {
        guard let handle = unzOpen64(file.path) else { throw SheetRefusal.broken }
        self.file = file
        self.handle = handle
        self.limit = limit
        var info = unz_global_info64()
        guard unzGetGlobalInfo64(handle, &info) == UNZ_OK else { throw SheetRefusal.broken }
        // A workbook has a few dozen parts; a directory of millions is made to be slow.
        guard info.number_entry <= 20_000 else { throw SheetRefusal.bomb }
    }

    deinit { unzClose(handle) }

    func has(_ name: String) -> Bool { unzLocateFile(handle, name, 2) == UNZ_OK }

    /// Unpacks a part from its beginning; only one at a time.
    /// - Parameter take: gets pieces of at most 64 KiB; false stops.
    func unpack(_ name: String, _ take: (UnsafeRawBufferPointer) throws -> Bool) throws {
        let part = try open(name)
        defer { part.close() }
        while true {
            let goesOn = try part.read { piece in
                guard piece.count > 0 else { return false }
                return try take(piece)
            }
            if !goesOn { return }
        }
    }

    /// - Throws: `SheetRefusal`: `.broken` where there is no such part.
    func open(_ name: String) throws -> ZipPart {
        guard unzLocateFile(handle, name, 2) == UNZ_OK else { throw SheetRefusal.broken }
        var info = unz_file_info64()
        guard unzGetCurrentFileInfo64(handle, &info, nil, 0, nil, 0, nil, 0) == UNZ_OK else {
            throw SheetRefusal.broken
        }
        guard info.flag & 1 == 0 else { throw SheetRefusal.encrypted }
        guard info.uncompressed_size <= limit else { throw SheetRefusal.bomb }
        guard unzOpenCurrentFile(handle) == UNZ_OK else { throw SheetRefusal.broken }
        return ZipPart(archive: self, handle: handle, limit: limit)
    }
}

/// One part being unpacked.
final class ZipPart {
    private let archive: ZipArchive
    private let handle: unzFile
    private let limit: Int
    private var unpacked = 0
    private var isOpen = true
    private var buffer = [UInt8](repeating: 0, count: ByteSource.chunk)

    fileprivate init(archive: ZipArchive, handle: unzFile, limit: Int) {
        self.archive = archive
        self.handle = handle
        self.limit = limit
    }

    deinit { close() }

    /// Lends the next piece, empty at the end, where the part's checksum has been compared.
    func read<T>(_ body: (UnsafeRawBufferPointer) throws -> T) throws -> T {
        let count = Int(unzReadCurrentFile(handle, &buffer, UInt32(buffer.count)))
        guard count >= 0 else { throw SheetRefusal.broken }
        unpacked += count
        // What the directory says of the size may be a lie; this is what came out.
        guard unpacked <= limit else { throw SheetRefusal.bomb }
        if count == 0 {
            isOpen = false
            guard unzCloseCurrentFile(handle) == UNZ_OK else { throw SheetRefusal.broken }
        }
        return try buffer.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    func close() {
        guard isOpen else { return }
        isOpen = false
        unzCloseCurrentFile(handle)
    }
}
