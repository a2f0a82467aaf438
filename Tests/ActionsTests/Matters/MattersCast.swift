import Actions
import Core
import Database
import Domain
import Fixtures
import Storage

/// Who speaks in the tests of matters, and a town with one department.
struct MattersCast {
    let test: TestWorld
    let town: Town

    static let supervisor = Caller(id: Key(71), grants: [Grant(.supervisor, .everywhere)])
    static let leader = Caller(id: Key(72), grants: [Grant(.leader, .everywhere)])
    static let head = Caller(id: Key(73), grants: [Grant(.departmentHead, .organisation(office))])
    static let dispatcher = Caller(id: Key(74), grants: [Grant(.townshipDispatcher, .area(Key(103)))])
    static let local = Caller(id: Key(75), grants: [Grant(.supervisor, .area(Key(103)))])
    static let office = Key<Organisation>(9)

    init(_ test: TestWorld) async throws {
        self.test = test
        town = try await Town.build(in: test.world.database)
        try await test.world.database.write { db in
            try OrganisationTable.insert(
                Organisation(id: Self.office, name: "迎江区城市管理局", kind: .department), at: .start, in: db)
        }
    }

    var matters: MatterActions { MatterActions(world: test.world) }
    var imports: MatterImportActions { MatterImportActions(world: test.world) }
    var admissions: AdmissionActions { AdmissionActions(world: test.world) }
    var today: Day { test.world.now().day }

    static func saying(
        _ name: String, under parent: Key<Matter>? = nil, code: String = "", duty: Matter.Duty? = nil,
        standards: [Matter.Standard] = []
    ) -> MatterActions.Saying {
        MatterActions.Saying(parent: parent, name: name, code: code, duty: duty, standards: standards)
    }

    static func standard(_ number: Int = 1, lead: Holder = .community, filing: String = "垃圾没有清走") -> Matter.Standard {
        Matter.Standard(
            id: Key(1), number: number, filing: filing, closing: "清走", levels: Set(Matter.Level.allCases), lead: lead,
            limit: .workingHours(4))
    }

    /// 环境 › 垃圾清运, in force from today.
    func founded() async throws -> (environment: Key<Matter>, rubbish: Key<Matter>) {
        try await matters.begin(title: "第一版", basis: "", by: Self.supervisor)
        let environment = try await matters.say(Self.saying("环境"), of: nil, by: Self.supervisor)
        let rubbish = try await matters.say(
            Self.saying("垃圾清运", under: environment, code: "0110", standards: [Self.standard()]), of: nil,
            by: Self.supervisor)
        try await matters.enforce(from: today, by: Self.leader)
        return (environment, rubbish)
    }
}
