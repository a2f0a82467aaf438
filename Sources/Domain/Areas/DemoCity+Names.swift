/// Names for the demo's places: plausible, pleasant, and those of no county or township there is.
struct DemoNames {
    struct Grid {
        /// What the estate in it is called.
        let estate: String

        func name(as kind: Area.Kind) -> String {
            switch kind {
            case .ordinary, .residential: "\(estate)网格"
            case .specialPurpose: "\(estate)商业街专属网格"
            case .reserved: "\(estate)预留网格"
            }
        }
    }

    let county = "澄渚县"
    let townships = ["青禾街道", "杏渚镇"]
    /// Six: three a township; the last is a village.
    let communities: [String]
    /// Forty.
    let grids: [Grid]

    init(dice: inout DemoDice) {
        let quarters = dice.shuffled(["望溪", "槐荫里", "听雨", "书香", "临河", "石榴巷", "晚晴", "丁香"])
        communities = quarters.prefix(5).map { "\($0)社区" } + ["荷塘村"]
        let first = ["桂", "兰", "荷", "竹", "梅", "枫", "柳", "杏", "榆", "桐"]
        let second = ["香苑", "庭", "园", "溪里", "韵家园", "影苑", "桥里", "岸花园"]
        let estates = first.flatMap { one in second.map { one + $0 } }
        grids = dice.shuffled(estates).prefix(40).map(Grid.init)
    }
}
