/// Names for the demo's places: plausible, pleasant, and those of no township there is.
struct DemoNames {
    let townships: [String]
    let communities: [String]
    /// What the estate of each grid is called: all different.
    let estates: [String]

    init(_ shape: DemoShape, dice: inout DemoDice) {
        townships = Self.townships(shape.townships)
        communities = Self.communities(shape.communities, villages: shape.communities / 6, dice: &dice)
        let first = ["桂", "兰", "荷", "竹", "梅", "枫", "柳", "杏", "榆", "桐", "槐", "樱", "菊", "松", "枣", "莲"]
        let second = ["香", "影", "溪", "岸", "韵", "荫", "月", "泉", "风", "霞"]
        let third = ["苑", "庭", "园", "里", "家园", "花园", "小区", "新村"]
        let names = first.flatMap { one in second.flatMap { two in third.map { one + two + $0 } } }
        estates = Self.each(dice.shuffled(names), shape.grids, behind: ["", "东区", "西区", "南区", "北区", "二期"])
    }

    func grid(_ index: Int, as kind: Area.Kind) -> String {
        switch kind {
        case .ordinary, .residential: "\(estates[index])网格"
        case .specialPurpose: "\(estates[index])商业街专属网格"
        case .reserved: "\(estates[index])预留网格"
        }
    }

    /// `count` names: the plain ones, and when those are used up the same with a word behind them. A larger demo has
    /// the smaller one's names and more.
    private static func each(_ names: [String], _ count: Int, behind words: [String]) -> [String] {
        (0..<count).map { names[$0 % names.count] + words[$0 / names.count % words.count] }
    }

    /// The last quarter are towns.
    private static func townships(_ count: Int) -> [String] {
        let names = [
            "青禾", "杏渚", "澄波", "芦汀", "枕溪", "棠荫", "云栖", "朗月", "碧梧", "松涛", "晓渡", "听荷", "揽翠", "栖霞里", "问渠", "竹喧",
        ]
        let towns = count < 2 ? 0 : max(1, count / 4)
        return each(names, count, behind: ["", "东", "西", "南", "北", "新"]).enumerated().map { index, name in
            name + (index >= count - towns ? "镇" : "街道")
        }
    }

    private static func communities(_ count: Int, villages: Int, dice: inout DemoDice) -> [String] {
        let first = ["望", "听", "临", "枕", "晚", "书", "石", "丁", "槐", "荷", "锦", "清"]
        let second = ["溪", "雨", "河", "香", "晴", "榴", "荫", "塘", "桥", "泉"]
        let names = dice.shuffled(first.flatMap { one in second.map { one + $0 } })
        return (0..<count).map { index in
            names[index % names.count] + (index >= count - villages ? "村" : "社区")
        }
    }
}
