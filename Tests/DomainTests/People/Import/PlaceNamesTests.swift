import Core
import Testing

@testable import Domain

struct PlaceNamesTests {
    static let places: [PlaceNames.Named] = [
        .init(id: Key(1), parent: nil, level: .township, name: "宜城路街道"),
        .init(id: Key(2), parent: Key(1), level: .community, name: "塔西社区"),
        .init(id: Key(3), parent: Key(1), level: .community, name: "三元社区"),
        .init(id: Key(4), parent: Key(2), level: .grid, name: "第一网格"),
        .init(id: Key(5), parent: Key(2), level: .grid, name: "第十二网格"),
        .init(id: Key(6), parent: Key(3), level: .grid, name: "第一网格"),
        .init(id: Key(7), parent: Key(4), level: .building, name: "3号楼"),
        .init(id: Key(8), parent: Key(3), level: .grid, name: "三元社区"),
    ]

    static let questions: [([String], PlaceNames.Answer)] = [
        (["塔西社区", "第一网格"], .found(Key(4))),
        (["塔西", "第一网格"], .found(Key(4))),
        (["塔西社区居委会"], .found(Key(2))),
        (["塔西社区第一网格"], .found(Key(4))),
        (["宜城路街道塔西社区第１网格"], .found(Key(4))),
        (["宜城路街道", "三元社区", "第 1 网格"], .found(Key(6))),
        (["宜城路街道", "第一网格"], .several(2)),
        (["第一网格"], .several(2)),
        (["第12网格"], .found(Key(5))),
        (["塔西社区", "第一网格", "三号楼"], .found(Key(7))),
        (["三号楼"], .found(Key(7))),
        // A community and its only grid of one name: the higher is meant.
        (["三元社区"], .found(Key(3))),
        (["三元社区", "第十二网格"], .unknown),
        (["塔东社区", "第一网格"], .unknown),
        (["月球"], .unknown), ([], .unknown), ([" "], .unknown),
    ]

    @Test(arguments: questions)
    func `a place is found by the names that lists give it`(names: [String], answer: PlaceNames.Answer) {
        #expect(PlaceNames(Self.places).find(names) == answer)
    }

    @Test func `what lies above the places that may be meant only stands before their names`() {
        let names = PlaceNames(Self.places, above: [Key(1)])
        #expect(names.find(["宜城路街道"]) == .unknown && names.find(["宜城路"]) == .unknown)
        #expect(names.find(["宜城路街道", "塔西社区"]) == .found(Key(2)))
        #expect(names.find(["宜城路街道塔西社区"]) == .found(Key(2)))
    }

    @Test(arguments: [
        ("第三网格", "第3网格"), ("二十三", "23"), ("十", "10"), ("一〇三", "103"), ("十十", "十十"), ("ＡＢ 区", "ab区"),
    ])
    func `numbers are the same in characters and in digits`(name: String, folded: String) {
        #expect(PlaceNames.folded(name) == folded)
    }
}
