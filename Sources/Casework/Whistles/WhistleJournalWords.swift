internal import Core
internal import Domain
internal import Kit

extension JournalWords {
    static let whistles = JournalWords(
        kinds: [
            "whistle.asked": Words("请求吹哨", "A whistle was asked for"),
            "whistle.blown": Words("吹哨", "The whistle was blown"),
            "whistle.declined": Words("没有吹哨", "The whistle was declined"),
            "whistle.called-also": Words("增加报到单位", "More bodies were called"),
            "whistle.stood-down": Words("哨已撤回", "The whistle was stood down"),
            "whistle.record-written": Words("写了联合处置记录", "The joint record was written"),
            "whistle.concluded": Words("销哨", "The whistle was concluded"),
            "whistle.rated": Words("评价报到单位", "A body was rated"),
            "whistle.replied": Words("回应哨声", "A body replied"),
            "whistle.arrived": Words("单位报到", "A body arrived"),
            "whistle.reported": Words("单位报告做了什么", "A body said what it did"),
            "whistle.township-rated": Words("评价街道", "The township was rated"),
            "whistle.excused": Words("准予不到", "A body was excused"),
            "whistle.told": Words("哨的时限已过的提醒", "A limit of a whistle was told"),
        ], subjects: ["whistle": Words("哨", "Whistle")])
}
