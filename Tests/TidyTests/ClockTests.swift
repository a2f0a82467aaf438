import Testing

/// A replay's clock is `wangge replay`'s alone: nothing that serves a city can be told the time.
struct ClockTests {
    private static let homes = [
        "ReplayClock.swift", "ReplayActions.swift", "ReplayCommand.swift", "Founding.swift",
    ]

    private static func breaches(_ files: [HouseFile]) -> [String] {
        files.filter { file in
            file.isSource && !homes.contains { file.path.hasSuffix("/" + $0) }
                && file.code.contains { $0.word == "ReplayClock" }
        }.map(\.path)
    }

    @Test func `only the replay knows a clock that can be moved`() {
        #expect(Self.breaches(House.files) == [])
        #expect(House.files.contains { $0.path.hasSuffix("/ReplayClock.swift") })
        // The fault it guards against.
        let fault = HouseFile("Sources/Wangge/Starting/ServeCommand.swift", "let clock = ReplayClock(at: header)")
        #expect(Self.breaches([fault]) == [fault.path])
    }
}
