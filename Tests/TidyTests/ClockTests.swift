import Testing

/// Another time than the clock's is a demo's and `wangge replay`'s alone: nothing that serves a city can be told the
/// time.
struct ClockTests {
    private static func breaches(_ files: [HouseFile]) -> [String] {
        files.filter { file in
            file.isSource && !file.name.hasPrefix("Demo") && !file.name.hasPrefix("Replay")
                && zip(file.code, zip(file.code.dropFirst(), file.code.dropFirst(2))).contains {
                    $0.word == "world" && $1.0.isMark(".") && $1.1.word == "at"
                }
        }.map(\.path)
    }

    @Test func `only a demo and a replay act at another time than now`() {
        #expect(Self.breaches(House.files) == [])
        #expect(House.files.contains { $0.path.hasSuffix("/ReplayActions.swift") })
        // The fault it guards against.
        let fault = HouseFile("Sources/Actions/Cases/CaseActions.swift", "let then = self.world.at(header)")
        #expect(Self.breaches([fault]) == [fault.path])
    }
}
