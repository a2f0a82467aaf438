internal import Core
internal import Foundation

/// The machine's clock and its source of randomness: the only place where the program reads them.
enum Clock {
    static let now: @Sendable () -> Instant = {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    static let randomBytes: @Sendable (Int) -> [UInt8] = { count in
        var generator = SystemRandomNumberGenerator()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        // Eight at a time: each number is a call into the kernel.
        while bytes.count < count { withUnsafeBytes(of: generator.next()) { bytes += $0 } }
        return Array(bytes.prefix(count))
    }

    /// A number this process alone uses, 1...2^62.
    static func randomNumber() -> Int64 { Int64.random(in: 1...(1 << 62)) }
}
