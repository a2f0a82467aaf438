internal import Core

/// The invented people and bodies of a demo's county: who leads and works in its grids, its party units with their
/// members and plates, its work teams, duties and contracts, as many as the shape says.
///
/// Everything is an index into another list, as keys are made when it is loaded. Names are common ones put together at
/// random; nobody has a phone or a number that could be somebody's.
public struct DemoNet: Hashable, Sendable {
    public private(set) var persons: [Person] = []
    public private(set) var bodies: [Body] = []
    public private(set) var posts: [Post] = []
    public private(set) var members: [Member] = []
    public private(set) var plates: [Plate] = []
    public private(set) var teams: [Team] = []
    public private(set) var duties: [Duty] = []
    public private(set) var contracts: [Contract] = []
    public internal(set) var pledges: [Pledge] = []

    /// Somebody, and the place they belong to.
    public struct Person: Hashable, Sendable {
        public let name: String
        /// In `DemoCity.places`: where they belong.
        public let place: Int
    }

    /// A body with its parent, an index into `bodies`.
    public struct Body: Hashable, Sendable {
        public let name: String
        public let kind: Organisation.Kind
        /// In `bodies`; nil at the top.
        public let parent: Int?
        public let place: Int
    }

    /// A post with its holder, an index into `persons`.
    public struct Post: Hashable, Sendable {
        public let kind: Domain.Post.Kind
        public let seat: Seat
        public let person: Int
        public let source: Domain.Post.Source?

        /// Where it is held: an index into the places, or into the bodies.
        public enum Seat: Hashable, Sendable {
            case place(Int)
            case body(Int)
        }
    }

    /// A membership of a party unit.
    public struct Member: Hashable, Sendable {
        public let person: Int
        public let body: Int
        public let kind: Membership.Kind
    }

    /// A plate at a door.
    public struct Plate: Hashable, Sendable {
        public let person: Int
        /// A building's.
        public let place: Int
        public let door: String
    }

    /// A work team with its links.
    public struct Team: Hashable, Sendable {
        public let name: String
        /// A community's.
        public let place: Int
        public let head: Int
        public let deputy: Int
        /// Who links which grids' places: one or two each.
        public let links: [(person: Int, place: Int)]

        public static func == (a: Team, b: Team) -> Bool {
            a.name == b.name && a.place == b.place && a.head == b.head && a.deputy == b.deputy
                && a.links.elementsEqual(b.links) { $0 == $1 }
        }

        public func hash(into hasher: inout Hasher) {
            hasher.combine(name)
            hasher.combine(place)
        }
    }

    /// A duty and who claimed it.
    public struct Duty: Hashable, Sendable {
        public let kind: DutyPost.Kind
        public let name: String
        public let place: Int
        /// Who claimed it.
        public let persons: [Int]
    }

    /// What a member pledges on the board of a community or a grid.
    public struct Pledge: Hashable, Sendable {
        public let person: Int
        public let place: Int
        public let items: [Domain.Pledge.Item: String]
    }

    /// A grid that a unit contracted.
    public struct Contract: Hashable, Sendable {
        public let body: Int
        public let place: Int
    }

    /// - Parameter seed: the city's own.
    public init(in city: DemoCity, seed: UInt64) {
        var dice = DemoDice(seed: seed ^ 0x5DEE_CE66)
        let map = DemoNetMap(city)
        let committees = addCommittees(map, &dice)
        addTeamsOfGrids(map, city.shape.people, &dice)
        let branches = addUnits(map, city.shape.people, under: committees, &dice)
        addPlates(map, city.shape.people, in: branches, &dice)
        addWorkTeams(map, city.shape.people, &dice)
        addDuties(map, city.shape.people, &dice)
        addContracts(map, city.shape.people, &dice)
        addPledges(map, &dice)
    }
}

/// Where things are in a demo's city.
struct DemoNetMap {
    let city: DemoCity
    let communities: [Int]
    let grids: [Int]
    /// The place of the community of each of `grids`.
    let communityOfGrid: [Int]
    /// The buildings of each of `grids`, those in its micro-grid among them.
    let buildings: [[Int]]

    init(_ city: DemoCity) {
        self.city = city
        let places = city.places
        func all(_ level: Area.Level) -> [Int] { places.indices.filter { places[$0].draft.level == level } }
        communities = all(.community)
        let grids = all(.grid)
        self.grids = grids
        communityOfGrid = grids.map { places[$0].parent ?? 0 }
        let order = Dictionary(uniqueKeysWithValues: grids.enumerated().map { ($1, $0) })
        var buildings = [[Int]](repeating: [], count: grids.count)
        for building in all(.building) {
            let parent = places[building].parent ?? 0
            let grid = places[parent].draft.level == .microGrid ? places[parent].parent ?? 0 : parent
            if let index = order[grid] { buildings[index].append(building) }
        }
        self.buildings = buildings
    }

    func name(_ place: Int) -> String { city.places[place].draft.name }
    func isResidential(_ grid: Int) -> Bool { city.places[grids[grid]].draft.kind == .residential }
}

extension DemoNet {
    private mutating func newPerson(at place: Int, _ dice: inout DemoDice) -> Int {
        persons.append(Person(name: DemoPersonNames.next(&dice), place: place))
        return persons.count - 1
    }

    private mutating func newBody(_ body: Body) -> Int {
        bodies.append(body)
        return bodies.count - 1
    }

    private mutating func post(
        _ kind: Domain.Post.Kind, at seat: Post.Seat, _ person: Int, _ source: Domain.Post.Source?
    ) {
        posts.append(Post(kind: kind, seat: seat, person: person, source: source))
    }

    /// A party committee a community, its secretary at its head; by the community's place.
    private mutating func addCommittees(_ map: DemoNetMap, _ dice: inout DemoDice) -> [Int: Int] {
        var committees: [Int: Int] = [:]
        for place in map.communities {
            let body = newBody(Body(name: "\(map.name(place))党委", kind: .partyCommittee, parent: nil, place: place))
            committees[place] = body
            let secretary = newPerson(at: place, &dice)
            post(.communitySecretary, at: .place(place), secretary, .employed)
            post(.unitSecretary, at: .body(body), secretary, .twoCommittees)
        }
        return committees
    }

    private mutating func addTeamsOfGrids(
        _ map: DemoNetMap, _ people: DemoShape.People, _ dice: inout DemoDice
    ) {
        let leaders: [Domain.Post.Source] = [.twoCommittees, .partyMember, .retiree]
        let workers: [Domain.Post.Source] = [.resident, .police, .ownersCommittee, .propertyFirm, .socialOrganisation]
        for (index, place) in map.grids.enumerated() {
            if people.hasLeaders {
                let source = leaders[dice.number(in: 0...2)]
                post(.gridLeader, at: .place(place), newPerson(at: map.communityOfGrid[index], &dice), source)
            }
            for _ in 0..<people.partTimeEach {
                let source = workers[dice.number(in: 0...4)]
                post(.partTimeWorker, at: .place(place), newPerson(at: map.communityOfGrid[index], &dice), source)
            }
            let full =
                (index < people.workers ? 1 : 0) + evenShare(index, of: people.secondWorkers, among: map.grids.count)
            for _ in 0..<full {
                post(.gridWorker, at: .place(place), newPerson(at: map.communityOfGrid[index], &dice), .employed)
            }
            for building in map.buildings[index] where dice.number(in: 0...2) == 0 {
                post(.buildingLeader, at: .place(building), newPerson(at: map.communityOfGrid[index], &dice), .resident)
            }
        }
    }

    /// Branches and groups in as many grids, spread evenly; by the index of the grid.
    private mutating func addUnits(
        _ map: DemoNetMap, _ people: DemoShape.People, under committees: [Int: Int], _ dice: inout DemoDice
    ) -> [(grid: Int, body: Int)] {
        var units: [(grid: Int, body: Int)] = []
        let count = people.branches + people.groups
        for (index, place) in map.grids.enumerated()
        where evenShare(index, of: count, among: map.grids.count) == 1 {
            let isBranch = evenShare(units.count, of: people.branches, among: count) == 1
            let community = map.communityOfGrid[index]
            let name = "\(map.name(place))\(isBranch ? "党支部" : "党小组")"
            let body = newBody(
                Body(
                    name: name, kind: isBranch ? .partyBranch : .partyGroup, parent: committees[community], place: place
                ))
            let head = newPerson(at: community, &dice)
            post(isBranch ? .unitSecretary : .groupLeader, at: .body(body), head, .directlyManagedMember)
            members.append(Member(person: head, body: body, kind: .directlyManaged))
            units.append((index, body))
        }
        return units
    }

    /// Three members a plate, so that a third of the households have one (A2-13 asks for a fifth).
    private mutating func addPlates(
        _ map: DemoNetMap, _ people: DemoShape.People, in units: [(grid: Int, body: Int)], _ dice: inout DemoDice
    ) {
        let homes = units.filter { map.isResidential($0.grid) }
        guard !homes.isEmpty else { return }
        for (index, unit) in homes.enumerated() {
            for number in 0..<evenShare(index, of: people.plates, among: homes.count) {
                let community = map.communityOfGrid[unit.grid]
                let buildings = map.buildings[unit.grid]
                let building = buildings[number % buildings.count]
                let door = "\(dice.number(in: 1...2))单元\(dice.number(in: 1...6))0\(dice.number(in: 1...2))室"
                let person = newPerson(at: community, &dice)
                plates.append(Plate(person: person, place: building, door: door))
                members.append(Member(person: person, body: unit.body, kind: .registered))
                for kind in [Membership.Kind.registered, .inService] {
                    members.append(Member(person: newPerson(at: community, &dice), body: unit.body, kind: kind))
                }
            }
        }
    }

    /// A team a community; each member links one or two of its grids.
    private mutating func addWorkTeams(_ map: DemoNetMap, _ people: DemoShape.People, _ dice: inout DemoDice) {
        for community in map.communities.prefix(people.workTeams) {
            let grids = map.grids.indices.filter { map.communityOfGrid[$0] == community }.map { map.grids[$0] }
            var links: [(person: Int, place: Int)] = []
            for start in stride(from: 0, to: grids.count, by: 2) {
                let person = newPerson(at: community, &dice)
                links += grids[start..<min(start + 2, grids.count)].map { (person, $0) }
            }
            teams.append(
                Team(
                    name: "\(map.name(community))党建工作队", place: community, head: newPerson(at: 0, &dice),
                    deputy: newPerson(at: 0, &dice), links: links))
        }
    }

    private mutating func addDuties(_ map: DemoNetMap, _ people: DemoShape.People, _ dice: inout DemoDice) {
        let names = ["文明劝导", "环境保洁", "邻里调解", "政策宣讲", "安全巡查", "助老服务"]
        for (kind, count) in [(DutyPost.Kind.pioneerPost, people.pioneerPosts), (.modelZone, people.modelZones)] {
            for index in 0..<count {
                let grid = index * map.grids.count / max(1, count)
                let name = names[dice.number(in: 0...5)] + (kind == .pioneerPost ? "先锋岗" : "示范区")
                let claimer = members.isEmpty ? [] : [members[(index * 7) % members.count].person]
                duties.append(
                    Duty(
                        kind: kind, name: "\(map.name(map.grids[grid]))\(name)", place: map.grids[grid],
                        persons: claimer))
            }
        }
    }

    private mutating func addContracts(_ map: DemoNetMap, _ people: DemoShape.People, _ dice: inout DemoDice) {
        let kinds = ["供水站", "图书馆", "实验小学", "公交公司", "卫生院", "文化馆", "信用社", "园林所", "博物馆", "气象站"]
        let made = (0..<people.partnerUnits).map { index in
            let kind = kinds[index % kinds.count]
            let number = index / kinds.count
            let name = "\(map.city.shape.name)\(number == 0 ? "" : "第\(number + 1)")\(kind)"
            return newBody(Body(name: name, kind: .partnerUnit, parent: nil, place: 0))
        }
        let count = made.isEmpty ? 0 : min(people.contracts, map.grids.count)
        for index in 0..<count {
            let grid = index * map.grids.count / count
            contracts.append(Contract(body: made[index % made.count], place: map.grids[grid]))
        }
    }
}

/// Common family names and characters of given names, put together at random.
enum DemoPersonNames {
    private static let families = Array(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤")
    private static let given = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红梅建国志文海云春燕鹏飞雪琴晓东慧颖佳宇轩梓涵欣怡浩然子墨思源雨桐")

    static func next(_ dice: inout DemoDice) -> String {
        let family = families[dice.number(in: 0...families.count - 1)]
        let first = given[dice.number(in: 0...given.count - 1)]
        guard dice.number(in: 0...3) > 0 else { return "\(family)\(first)" }
        return "\(family)\(first)\(given[dice.number(in: 0...given.count - 1)])"
    }
}
