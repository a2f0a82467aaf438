/// The first letters of a Chinese name's syllables, by which people look for it: 迎江区 is `yjq`.
///
/// A character has its commonest reading; some have another in names (重庆, 长春, 厦门). Where both occur, both are
/// given, because a person who searches knows how the place is called and we don't.
public enum Pinyin {
    /// The initials of `name`, lower case, the likeliest first; at most 8. Letters and digits stand for themselves,
    /// everything else is left out. Empty when nothing in the name can be read.
    public static func initials(of name: String) -> [String] {
        var found: [[UInt8]] = [[]]
        for scalar in name.unicodeScalars {
            let letters = initials(of: scalar)
            guard let first = letters.first else { continue }
            if letters.count == 1 || found.count * letters.count > 8 {
                for index in found.indices { found[index].append(first) }
            } else {
                found = letters.flatMap { letter in found.map { $0 + [letter] } }
            }
        }
        return found.compactMap { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
    }

    /// The letters a character may begin with in a name, the likeliest first.
    private static func initials(of scalar: Unicode.Scalar) -> [UInt8] {
        if let own = own[scalar] { return own }
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

    /// Characters that are read otherwise in names of places and families than the table says, or in two ways there.
    private static let own: [Unicode.Scalar: [UInt8]] = {
        let readings: [(characters: String, letters: String)] = [
            // Places: 长春, 重庆, 厦门, 都江堰, 什邡, 蚌埠, 六安, 单县, 乐清, 番禺, 铅山, 浚县, 莘县 and 莘庄, 涡阳, 荥经.
            ("长", "cz"), ("重", "cz"), ("厦", "xs"), ("都", "d"), ("什", "s"), ("六", "l"), ("单", "sd"), ("乐", "ly"),
            ("番", "pf"), ("铅", "yq"), ("浚", "xj"), ("莘", "sx"), ("涡", "gw"), ("荥", "xy"), ("埔", "pb"),
            ("大", "d"), ("行", "xh"), ("泊", "bp"), ("会", "hk"), ("厂", "ca"), ("车", "cj"), ("堡", "bp"),
            ("弹", "dt"), ("隗", "wk"), ("洞", "dt"), ("圩", "wx"), ("峒", "dt"), ("阿", "ae"), ("藏", "cz"),
            ("朝", "cz"), ("调", "dt"), ("广", "g"), ("合", "hg"), ("卡", "kq"), ("石", "sd"), ("十", "s"),
            ("沈", "s"), ("塔", "t"), ("提", "td"), ("尉", "wy"), ("吾", "wy"), ("相", "x"), ("校", "xj"),
            ("斜", "xy"), ("澄", "cd"), ("枞", "z"), ("扎", "z"), ("查", "zc"), ("柏", "b"), ("郇", "xh"),
            // Families: 曾, 仇, 解, 区, 翟, 盖, 召, 缪, 秘, 朴, 冼, 万俟, 种, 乜, 员, 折.
            ("曾", "zc"), ("仇", "qc"), ("解", "xj"), ("区", "qo"), ("翟", "zd"), ("盖", "g"), ("召", "sz"),
            ("缪", "m"), ("秘", "bm"), ("朴", "p"), ("冼", "x"), ("俟", "sq"), ("种", "cz"), ("乜", "nm"),
            ("员", "y"), ("折", "sz"), ("哈", "h"), ("华", "h"), ("教", "j"), ("贾", "j"), ("隽", "j"), ("能", "n"),
        ]
        var table: [Unicode.Scalar: [UInt8]] = [:]
        for reading in readings {
            for scalar in reading.characters.unicodeScalars { table[scalar] = Array(reading.letters.utf8) }
        }
        return table
    }()
}
