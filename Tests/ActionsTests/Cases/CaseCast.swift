import Actions
import Core
import Database
import Domain
import Fixtures
import Storage
import Testing

/// The people of a case in the town of the tests, and a catalogue of three matters in force.
struct CaseCast {
    let test: TestWorld
    let town: Town
    let cases: CaseActions
    /// The county's department for the city's looks.
    let department = Key<Organisation>(900)
    /// A firm that has nothing to do with it.
    let firm = Key<Organisation>(901)
    let rubbish: Key<Matter>
    let building: Key<Matter>
    /// An order of residents: whichever unit takes it.
    let repair: Key<Matter>

    init(_ engine: Engine, isDemo: Bool = false) async throws {
        test = try await TestWorld(engine, isDemo: isDemo)
        town = try await Town.build(in: test.world.database)
        let (county, department, firm) = (town.county, department, firm)
        try await test.world.database.write { db in
            let place = Place(county: county)
            try OrganisationTable.add(
                [
                    Organisation(id: department, name: "迎江区城管局", kind: .department, area: county, place: place),
                    Organisation(id: firm, name: "江畔物业", kind: .propertyFirm, area: county, place: place),
                ], at: .start, in: db)
        }
        let matters = MatterActions(world: test.world)
        try await matters.begin(title: "第一版", basis: "", by: .clock)
        rubbish = try await matters.say(
            MatterActions.Saying(parent: nil, name: "垃圾清运", standards: [Self.standard(.department("城管"))]), of: nil,
            by: .clock)
        building = try await matters.say(
            MatterActions.Saying(parent: nil, name: "违章搭建", standards: [Self.standard(.grid)]), of: nil, by: .clock)
        repair = try await matters.say(
            MatterActions.Saying(parent: nil, name: "家电小修", standards: [Self.standard(.anyUnit)]), of: nil, by: .clock)
        try await matters.enforce(from: Instant.start.day, by: .clock)
        cases = CaseActions(world: test.world)
    }

    private static func standard(_ lead: Holder) -> Matter.Standard {
        Matter.Standard(
            id: Key(1), number: 1, filing: "有人反映", closing: "清理干净", levels: [.grid, .community, .township, .county],
            lead: lead, limit: .workingHours(4))
    }

    var clerk: Caller { Caller(id: Key(21), grants: [Grant(.communityClerk, .area(town.community))]) }
    var worker: Caller { Caller(id: Key(22), grants: [Grant(.gridWorker, .area(town.grids[0]))]) }
    var dispatcher: Caller { Caller(id: Key(23), grants: [Grant(.townshipDispatcher, .area(town.township))]) }
    var handler: Caller { Caller(id: Key(24), grants: [Grant(.departmentHandler, .organisation(department))]) }
    var firmsMan: Caller { Caller(id: Key(25), grants: [Grant(.propertyFirm, .organisation(firm))]) }
    var supervisor: Caller { Caller(id: Key(26), grants: [Grant(.supervisor, .area(town.county))]) }

    /// What a stranger at the first building's door says, with a phone.
    func brought(_ text: String = "垃圾三天没人收", phone: String = "19912345678") async throws -> CaseActions.Receipt {
        try await cases.report(
            CaseActions.Draft(.scannedCode, text, at: .area(town.buildings[0]), phone: phone), by: nil)
    }

    /// Makes today and the days after it holidays in the whole county.
    func free(days: Int) async throws {
        let today = test.world.now().day
        let off = (0..<days).map { (today.adding(days: $0), HolidayPlan.Kind.holiday as HolidayPlan.Kind?) }
        try await CalendarActions(world: test.world).setLocalDays(
            Dictionary(uniqueKeysWithValues: off), of: town.county, by: .clock)
    }

    var toDepartment: Case.Act { .dispatch(lead: .organisation(department), assists: []) }

    /// Brought, filed, dispatched, accepted and answered.
    func answered() async throws -> CaseActions.Receipt {
        let receipt = try await brought()
        try await cases.file(receipt.id, under: rubbish, standard: 1, by: clerk)
        try await cases.perform(toDepartment, on: receipt.id, by: clerk)
        try await cases.perform(.on(1, .accept), on: receipt.id, by: handler)
        try await cases.perform(.on(1, .answer("已清运。")), on: receipt.id, by: handler)
        return receipt
    }
}
