import Actions
import Core
import Domain
import Fixtures
import Foundation
import Testing

struct PeoplePresetsTests {
    static func presets() throws -> PeoplePresets {
        let folder = URL(filePath: TestSite.resources).deletingLastPathComponent().appending(path: "catalogues").path
        return try PeoplePresets(directory: folder)
    }

    @Test func `the texts' formulas and chains are there, pass the rules, and are read back as they are typed`() throws
    {
        let presets = try Self.presets()
        #expect(
            presets.teams.map(\.code) == [
                "1-x-n", "1-3", "1-2-n-xuancheng", "1-2-n-haiheng", "1-6", "1-3-n", "1-4-x",
            ])
        #expect(presets.chains.map(\.code) == ["a", "b", "c", "d", "e", "f", "g"])
        #expect(presets.chains.map(\.chain.levels.count) == [4, 4, 4, 4, 3, 3, 3])
        for language in Language.allCases {
            for preset in presets.teams {
                let text = preset.team.text(in: language)
                #expect(try TeamTemplate.reading(name: preset.team.name, text: text) == preset.team, "\(text)")
            }
            for preset in presets.chains {
                let text = preset.chain.text(in: language)
                #expect(try OrganisationChain.reading(name: preset.chain.name, text: text) == preset.chain, "\(text)")
            }
        }
    }

    @Test func `two formulas of one name have different content`() throws {
        let two = try Self.presets().teams.filter { $0.team.name.chinese.hasPrefix("1+2+N") }
        #expect(two.count == 2 && two[0].team.lines != two[1].team.lines)
    }

    @Test func `a catalogue that isn't there is named`() {
        #expect(throws: (any Error).self) { try PeoplePresets(directory: "/nowhere") }
    }
}
