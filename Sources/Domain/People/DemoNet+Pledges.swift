internal import Core

extension DemoNet {
    /// Of every fifth household with a plate, a member pledges something: on the community's board, or on the grid's.
    mutating func addPledges(_ map: DemoNetMap, _ dice: inout DemoDice) {
        let places = map.city.places
        for (index, plate) in plates.enumerated() where index.isMultiple(of: 5) {
            var place = plate.place
            let level: Area.Level = dice.number(in: 0...2) == 0 ? .grid : .community
            while places[place].draft.level > level, let parent = places[place].parent { place = parent }
            let items = Self.texts[dice.number(in: 0...Self.texts.count - 1)]
            pledges.append(Pledge(person: plate.person, place: place, items: items))
        }
    }

    private static let texts: [[Domain.Pledge.Item: String]] = [
        [
            .identity: "退休教师，党员", .pledge: "每周陪独居老人聊聊天，帮忙读信取药。", .action: "周三下午在社区活动室。",
            .service: "谁家有事，跟网格长说一声。", .result: "今年帮三位老人办了老年证。",
        ],
        [
            .identity: "个体户，党员", .pledge: "店门口备好雨伞、打气筒和热水，谁都能用。", .action: "每天早八点到晚八点。",
            .service: "快递没人收的，先放我店里。", .result: "邻居送来一面小锦旗。",
        ],
        [
            .identity: "社区志愿者，党员", .pledge: "楼道不堆杂物，带头清理，见一次劝一次。", .action: "每月第一个周六一起大扫除。",
            .service: "搬不动的大件，我来搭把手。", .result: "本单元楼道已经清空。",
        ],
        [
            .identity: "电工，党员", .pledge: "邻里小修小补不收工钱。", .action: "晚上七点以后、周末全天。",
            .service: "灯泡、插座、水龙头都能修。", .result: "上半年修了二十多次。",
        ],
        [
            .identity: "在职党员，医务人员", .pledge: "每季度一次义诊，量血压、讲用药。", .action: "在社区卫生站旁边。",
            .service: "行动不便的，约好上门。", .result: "第二季度来了四十多位居民。",
        ],
        [
            .identity: "楼栋党小组长", .pledge: "居民反映的事，三天内有回音。", .action: "每周走一遍楼栋。",
            .service: "拿不准的，带着一起去社区问。", .result: "小区路灯已经修好。",
        ],
    ]
}
