/// The first letters of a Chinese name's syllables, by which people look for it: 迎江区 is `yjq`.
///
/// A character has its commonest reading; some have another in names (重庆, 长春, 厦门). Where both occur, both are
/// given, because a person who searches knows how the place is called and we don't.
public enum Pinyin {
    /// The initials of `name`, lower case, the likeliest first; at most 8. Letters and digits stand for themselves,
    /// everything else is left out. Empty when nothing in the name can be read.
    public static func initials(of name: String) -> [String] {
        var found: [[UInt8]] = [[]]
        for (index, scalar) in name.unicodeScalars.enumerated() {
            let family = index == 0 ? families[scalar] : nil
            let letters = family ?? places[scalar] ?? common(scalar)
            guard let first = letters.first else { continue }
            if letters.count == 1 || found.count * letters.count > 8 {
                for index in found.indices { found[index].append(first) }
            } else {
                found = letters.flatMap { letter in found.map { $0 + [letter] } }
            }
        }
        return found.compactMap { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
    }

    /// The letter of its commonest reading; none for what cannot be read.
    private static func common(_ scalar: Unicode.Scalar) -> [UInt8] {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: return [UInt8(scalar.value)]
        case 0x41...0x5A: return [UInt8(scalar.value) + 0x20]
        case 0x3007: return [UInt8(ascii: "l")]
        case 0x4E00...0x9FFF: return known(PinyinTable.common[Int(scalar.value) - 0x4E00])
        case 0x3400...0x4DBF: return known(PinyinTable.rare[Int(scalar.value) - 0x3400])
        default: return []
        }
    }

    private static func known(_ letter: UInt8) -> [UInt8] { letter == UInt8(ascii: "?") ? [] : [letter] }

    /// Characters that are read otherwise in names of places than the table says, or in two ways there: 长春, 重庆,
    /// 厦门, 都江堰, 什邡, 六安, 单县, 乐清, 番禺, 铅山, 浚县, 莘县 and 莘庄, 涡阳, 荥经, 大埔, 会稽, 弹子石, 洪洞.
    private static let places = table([
        ("长", "cz"), ("重", "cz"), ("厦", "xs"), ("都", "d"), ("什", "s"), ("六", "l"), ("单", "sd"), ("乐", "ly"),
        ("番", "pf"), ("铅", "yq"), ("浚", "xj"), ("莘", "sx"), ("涡", "gw"), ("荥", "xy"), ("埔", "pb"), ("行", "xh"),
        ("泊", "bp"), ("会", "hk"), ("车", "cj"), ("堡", "bp"), ("弹", "dt"), ("洞", "dt"), ("圩", "wx"), ("峒", "dt"),
        ("阿", "ae"), ("藏", "cz"), ("朝", "cz"), ("尉", "wy"), ("校", "xj"), ("澄", "cd"), ("枞", "z"), ("扎", "z"),
        ("郇", "xh"), ("隗", "wk"), ("查", "cz"), ("解", "jx"), ("召", "sz"),
    ])

    /// Characters that begin a family's name with a reading of its own: 曾, 仇, 解, 区, 翟, 缪, 秘, 种, 万俟, 折.
    private static let families = table([
        ("曾", "zc"), ("仇", "qc"), ("解", "xj"), ("区", "oq"), ("翟", "zd"), ("盖", "g"), ("缪", "m"), ("秘", "bm"),
        ("朴", "p"), ("冼", "x"), ("万", "mw"), ("种", "cz"), ("乜", "nm"), ("员", "y"), ("折", "sz"), ("查", "zc"),
        ("单", "sd"), ("尉", "yw"),
    ])

    private static func table(_ readings: [(character: Unicode.Scalar, letters: String)]) -> [Unicode.Scalar: [UInt8]] {
        Dictionary(uniqueKeysWithValues: readings.map { ($0.character, Array($0.letters.utf8)) })
    }
}
