internal import Core

/// The shapes of real cases, as three thousand of another city's offices and a hundred messages with replies have
/// them (read once; none of their words is here).
enum InventedShape {
    /// Of a hundred cases, those that are never closed.
    static let openPercent = 4

    /// Days from report to closing below which a share of the closed cases lies: a third on the same day, half within
    /// eight days, a tenth beyond a year.
    private static let days: [(share: Double, days: Double)] = [
        (0, 0), (0.35, 0), (0.4, 1), (0.5, 8), (0.6, 19), (0.7, 45), (0.8, 107), (0.85, 190), (0.9, 395), (0.95, 995),
        (0.98, 1731), (1, 2645),
    ]

    /// Characters of a message, as `days`.
    private static let lengths: [(share: Double, days: Double)] = [
        (0, 12), (0.1, 32), (0.5, 114), (0.9, 503), (1, 1700),
    ]

    static func milliseconds(of dice: inout DemoDice) -> Int64 {
        let days = value(at: dice.share, in: days)
        // Whatever is closed on its own day takes an hour at least.
        return Int64(days * 86_400_000) + Int64(dice.number(in: 3600...28_800)) * 1000
    }

    static func length(of dice: inout DemoDice) -> Int { Int(value(at: dice.share, in: lengths)) }

    /// Between the two points that `share` lies between.
    private static func value(at share: Double, in points: [(share: Double, days: Double)]) -> Double {
        for (low, high) in zip(points, points.dropFirst()) where share <= high.share {
            guard high.share > low.share else { return high.days }
            return low.days + (high.days - low.days) * (share - low.share) / (high.share - low.share)
        }
        return points[points.count - 1].days
    }

    /// The first of so many is the most frequent, and each has fewer than the one before it: of four the first has
    /// half, of a hundred a tenth (one by the root of `count`).
    static func skewed(_ count: Int, _ dice: inout DemoDice) -> Int {
        let share = dice.share
        return min(count - 1, Int(Double(count) * share * share))
    }

    /// A text of about so many characters about a matter.
    static func text(_ matter: String, _ length: Int, _ dice: inout DemoDice) -> String {
        var text = matter + "："
        while text.count < length { text += sentences[dice.number(in: 0...sentences.count - 1)] }
        return text
    }

    private static let sentences = [
        "这个情况已经有一段时间了。", "邻居们也都看到了。", "晚上更明显，老人和孩子出门不方便。", "之前打过电话，说会来看。",
        "希望能有人到现场看一下。", "位置在楼栋北侧靠路口的地方。", "下雨以后更严重。", "物业说不归他们管。", "请告诉我们什么时候能处理好。",
        "上周有人来过，没有弄完。", "我们可以配合开门。", "每天早上七点左右就开始。", "照片可以补发。", "附近还有两处也是这样。",
    ]
}

extension DemoDice {
    /// At least 0 and below 1.
    var share: Double {
        mutating get { Double(next() >> 11) / 9_007_199_254_740_992 }
    }
}
