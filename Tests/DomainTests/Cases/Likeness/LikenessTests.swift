import Core
import Domain
import Testing

struct LikenessTests {
    typealias Book = CaseBook

    static func seen(
        _ id: Int64, _ text: String, address: String = "", east: Int? = nil, grid: Int64? = 41, days: Int = 0
    ) -> Likeness.Glimpse {
        Likeness.Glimpse(
            of: Key(id), text: text, address: address,
            position: east.map { Position(longitude: 1_062_000_000 + $0, latitude: 384_800_000) },
            grid: grid.map { Key($0) }, at: Book.now.adding(days: -days))
    }

    static let leak = "幸福小区三号楼下水道堵了，污水漫到路上，气味很大"

    @Test func `the same trouble in the same place is found, the likest first, with why`() {
        let others = [
            Self.seen(1, "三号楼门前下水道堵塞，污水流到路上", east: 2000, days: 2),
            Self.seen(2, Self.leak, east: 1000),
            Self.seen(3, Self.leak, east: 900_000),
            Self.seen(4, "路灯不亮", east: 1000),
            Self.seen(5, Self.leak, east: 1000, days: 31),
        ]
        let found = Likeness.likely(Self.seen(9, Self.leak, east: 0), among: others, limit: 5)
        #expect(found.map(\.case) == [Key(2), Key(1)])
        #expect(found.first?.reasons == [.words(percent: 100), .near(metres: 9), .days(0)])
        #expect(Likeness.likely(Self.seen(9, Self.leak, east: 0), among: others, limit: 1).map(\.case) == [Key(2)])
    }

    @Test func `where nobody pointed, the address counts, and then the grid with more of the words`() {
        let new = Self.seen(9, Self.leak, address: "幸福小区 3号楼")
        let others = [
            Self.seen(1, "下水道堵了，污水上路", address: "幸福小区3号楼", grid: 42),
            Self.seen(2, Self.leak + "，请派人看看"),
            Self.seen(3, "下水道堵了"), Self.seen(4, Self.leak, grid: 42), Self.seen(5, Self.leak, grid: nil),
        ]
        let found = Likeness.likely(new, among: others, limit: 9)
        #expect(found.map(\.case) == [Key(2), Key(1)])
        #expect(found.last?.reasons[1] == .sameAddress)
        for reason in found.flatMap(\.reasons) {
            #expect(!reason.words.chinese.isEmpty && !reason.words.english.isEmpty)
        }
    }

    @Test func `texts without words, and huge ones, are looked at all the same`() {
        #expect(
            Likeness.likely(Self.seen(9, "110！！", east: 0), among: [Self.seen(1, "110", east: 0)], limit: 9).isEmpty)
        let huge = String(repeating: "下水道堵了", count: 20_000)
        #expect(Likeness.likely(Self.seen(9, huge, east: 0), among: [Self.seen(1, huge, east: 0)], limit: 9).count == 1)
    }
}
