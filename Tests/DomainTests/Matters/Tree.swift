import Core
import Domain

/// A small catalogue: 环境 › (垃圾清运, 噪音 › 夜间施工), 纠纷 › (家庭纠纷, 噪音).
enum Tree {
    static let edition = Key<Edition>(1000)
    static let (environment, rubbish, noise, building) = (
        Key<Matter>(1), Key<Matter>(2), Key<Matter>(3), Key<Matter>(4)
    )
    static let (disputes, family, noisyNeighbour) = (Key<Matter>(5), Key<Matter>(6), Key<Matter>(7))
    static let office = Key<Organisation>(50)
    static let place = Place(county: Key(10), township: Key(20), community: Key(30), grid: Key(40))

    static let catalogue = Catalogue([
        matter(environment, nil, "环境", standards: [standard(1, .township, lead: .township)]),
        matter(rubbish, environment, "垃圾清运", code: "0110", standards: [standard(1, .grid, lead: .propertyFirm)]),
        matter(noise, environment, "噪音", ordinal: 2, duty: .cooperating),
        matter(building, noise, "夜间施工"),
        matter(disputes, nil, "矛盾纠纷", ordinal: 2, duty: .basic),
        matter(family, disputes, "家庭纠纷", concern: .family),
        matter(noisyNeighbour, disputes, "噪音", ordinal: 2),
    ])

    static func matter(
        _ id: Key<Matter>, _ parent: Key<Matter>?, _ name: String, code: String? = nil, ordinal: Int = 1,
        duty: Matter.Duty? = nil, concern: Matter.Concern? = nil, standards: [Matter.Standard] = [],
        isRetired: Bool = false
    ) -> Matter {
        Matter(
            id: id, edition: edition, parent: parent, name: name, code: code, ordinal: ordinal, duty: duty,
            concern: concern, standards: standards, isRetired: isRetired)
    }

    /// Settled from `level` up.
    static func standard(
        _ number: Int, _ level: Matter.Level, lead: Holder, assists: [Holder] = [], filing: String = "有垃圾没有清走"
    ) -> Matter.Standard {
        Matter.Standard(
            id: Key(Int64(100 + number)), number: number, filing: filing, closing: "清走，地面干净",
            levels: Set(Matter.Level.allCases.filter { $0 >= level }), lead: lead, assists: assists,
            limit: .workingHours(4), basis: "")
    }

    static func path(_ id: Key<Matter>) throws -> Matter.Path {
        guard let path = catalogue.path(to: id) else { throw Missing() }
        return path
    }

    struct Missing: Error {}
}
