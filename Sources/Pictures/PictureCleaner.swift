internal import Core
internal import FoundationEssentials

#if canImport(Glibc)
internal import Glibc
#endif

/// A picture that holds nothing but its pixels: JPEG in sRGB, upright, no position, device or time in it.
public struct CleanPicture: Hashable, Sendable {
    public let bytes: [UInt8]
    /// In pixels.
    public let width: Int
    public let height: Int
}

/// Makes pictures clean and small in a child process (DESIGN.md section 4, "files").
///
/// The decoder is `vipsthumbnail` under limits of memory, time and output: what crashes or hangs there takes nothing
/// with it. `clean` waits for the child: call it inside long work, never on the cooperative pool.
public struct PictureCleaner: Sendable {
    public let limits: Limits

    /// How large and slow a picture may be.
    public struct Limits: Hashable, Sendable {
        /// The largest file taken, in bytes.
        public var bytes: Int
        /// The largest picture taken, in pixels: width times height.
        public var pixels: Int
        /// The child's address space, in bytes.
        public var memory: Int
        /// Seconds a child may run.
        public var seconds: Int

        /// 20 MiB, 64 megapixels (the largest phone cameras give 50), 1.5 GiB, 30 seconds.
        public static let usual = Limits(
            bytes: 20 << 20, pixels: 64_000_000, memory: 1536 << 20, seconds: 30)
    }

    /// What was made of one picture, each at most this many pixels wide and high, never enlarged.
    public struct Sizes: Hashable, Sendable {
        /// At most 1600.
        public let large: CleanPicture
        /// At most 320, for lists.
        public let small: CleanPicture
    }

    private let program: String
    private let directory: String

    /// - Parameters:
    ///   - program: the `vipsthumbnail` to run, an absolute path.
    ///   - directory: where the source lies while it is worked on; nil for the system's temporary directory.
    public init(limits: Limits = .usual, program: String = "/usr/bin/vipsthumbnail", directory: String? = nil) {
        self.limits = limits
        self.program = program
        self.directory = directory ?? FileManager.default.temporaryDirectory.path(percentEncoded: false)
    }

    /// Both sizes of a JPEG, PNG or WebP picture.
    /// - Throws: `Problem`: what is wrong with the picture, or `.unavailable` where the program is missing.
    public func clean(_ bytes: [UInt8]) throws -> Sizes {
        try check(bytes)
        return try inOwnDirectory { directory in
            let source = directory + "/source"
            try write(bytes, to: source)
            let large = try reduce(source, to: 1600, as: directory + "/large.jpg")
            let small = try reduce(directory + "/large.jpg", to: 320, as: directory + "/small.jpg")
            return Sizes(large: large, small: small)
        }
    }

    /// Whether a file of that many bytes is taken at all, before it is read.
    /// - Throws: `Problem` where it is larger.
    public func checkSize(_ bytes: Int) throws {
        guard bytes <= limits.bytes else { throw Refusal.tooManyBytes(bytes, most: limits.bytes).problem }
    }

    /// Looks at size and head before anything is decoded.
    func check(_ bytes: [UInt8]) throws {
        try checkSize(bytes.count)
        guard PictureHead.format(of: bytes) != nil else { throw Refusal.notAPicture.problem }
        guard let head = PictureHead(bytes), PictureHead.isWhole(bytes) else { throw Refusal.broken.problem }
        guard head.width <= limits.pixels / head.height else {
            throw Refusal.tooManyPixels(width: head.width, height: head.height, most: limits.pixels).problem
        }
    }

    private func reduce(_ source: String, to side: Int, as target: String) throws -> CleanPicture {
        let child = Child(
            program: program,
            arguments: [
                source, "--size", "\(side)x\(side)>", "--export-profile", "srgb",
                "--output", target + "[Q=82,strip,optimize_coding,background=255]",
            ],
            // One thread; loaders that were never hardened against strangers' files are switched off.
            environment: [
                "VIPS_CONCURRENCY=1", "VIPS_BLOCK_UNTRUSTED=1", "VIPS_WARNING=0", "LANG=C.UTF-8", "MALLOC_ARENA_MAX=1",
            ],
            memory: limits.memory, seconds: limits.seconds, output: 2 * limits.bytes)
        switch try child.run() {
        case .exited(0): break
        case .exited(126), .exited(127): throw Refusal.noProgram(program).problem
        case .exited, .killed: throw Refusal.broken.problem
        case .timedOut: throw Refusal.tooSlow(limits.seconds).problem
        }
        // It ends with 0 also where it wrote nothing.
        guard FileManager.default.fileExists(atPath: target) else { throw Refusal.broken.problem }
        return try checked(read(target))
    }

    /// What the program wrote must be a JPEG without any of the segments that metadata live in.
    private func checked(_ bytes: [UInt8]) throws -> CleanPicture {
        guard let head = PictureHead(bytes), head.format == .jpeg else { throw Refusal.broken.problem }
        let holdsMetadata = JPEGSegments(bytes).contains {
            (0xE1...0xEF).contains($0.marker) && $0.marker != 0xEE || $0.marker == 0xFE
        }
        guard !holdsMetadata else { throw Refusal.notCleaned.problem }
        return CleanPicture(bytes: bytes, width: head.width, height: head.height)
    }
}

extension PictureCleaner {
    /// A directory that only this process can read, gone afterwards: the source in it still holds its position.
    private func inOwnDirectory<T>(_ body: (String) throws -> T) throws -> T {
        let directory = URL(filePath: directory).appending(path: "wangge-picture-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: directory, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer {
            // Nothing better can be done about a directory that can't be removed; the answer is ready.
            try? FileManager.default.removeItem(at: directory)
        }
        return try body(directory.path(percentEncoded: false))
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(filePath: path))
    }

    private func read(_ path: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: URL(filePath: path)))
    }
}
