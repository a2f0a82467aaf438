/// Words that people choose for passwords, gathered by thinking of what they would type: a small list, made strong by
/// looking through what is put around and for the letters.
enum LikelyPasswords {
    /// Whether `folded` (lower case) is such a word, or one with digits and signs around it, or one in disguise
    /// (`p@ssw0rd`).
    static func contains(_ folded: String) -> Bool {
        if words.contains(folded) { return true }
        // The end is cut before the disguise is taken off: in "p@ssw0rd123!" it is no "i2ei".
        let head = folded.prefix(upTo: folded.lastIndex(where: \.isLetter).map(folded.index(after:)) ?? folded.endIndex)
        let core = head.drop { !$0.isLetter }
        return [folded[...], undisguised(head), undisguised(core)].contains { text in
            let letters = text.filter(\.isLetter)
            // What stands around must be short, or it is itself the password.
            return folded.count - letters.count <= 8 && (words.contains(letters) || isTwice(letters))
        }
    }

    /// Whether two characters lie side by side in a row of the keyboard.
    static func areNeighbours(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
        rows.contains { row in
            guard let first = row.firstIndex(of: a), let second = row.firstIndex(of: b) else { return false }
            return abs(first - second) == 1
        }
    }

    private static func undisguised(_ text: Substring) -> Substring { Substring(text.map { disguises[$0] ?? $0 }) }

    private static func isTwice(_ letters: String) -> Bool {
        let half = letters.prefix(letters.count / 2)
        return letters.count.isMultiple(of: 2) && !half.isEmpty && letters.hasSuffix(half)
            && words.contains(String(half))
    }

    private static let disguises: [Character: Character] = [
        "@": "a", "4": "a", "3": "e", "1": "i", "!": "i", "0": "o", "$": "s", "5": "s", "7": "t",
    ]

    private static let rows: [[Unicode.Scalar]] = [
        "1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "!@#$%^&*()_+",
        "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "8ik,", "9ol.",
    ].map { Array($0.unicodeScalars) }

    private static let words: Set<String> = [
        "password", "passwort", "passwd", "pass", "mima", "mimamima", "wodemima", "admin", "administrator",
        "adminadmin", "root", "system", "manager", "master", "user", "username", "guest", "test", "testtest",
        "demo", "login", "welcome", "welcometo", "letmein", "changeme", "default", "secret", "hello",
        "helloworld", "nihao", "nihaoma", "woaini", "iloveyou", "iloveu", "love", "baobei", "laopo", "laogong",
        "qwerty", "qwertyuiop", "qwer", "qwerasdf", "asdf", "asdfgh", "asdfghjkl", "zxcvbn", "zxcvbnm", "qazwsx",
        "qazwsxedc", "qweasd", "qweasdzxc", "abc", "abcd", "abcdef", "abcdefg", "aaa", "wangge", "wanggeyuan",
        "shequ", "jiedao", "zhengfu", "zhongguo", "china", "beijing", "shanghai", "chengdu", "yinchuan",
        "huhehaote", "ningxia", "neimenggu", "renmin", "fuwu", "dangyuan", "xitong", "guanliyuan", "dragon",
        "monkey", "sunshine", "princess", "football", "basketball", "superman", "batman", "computer", "internet",
        "huawei", "xiaomi", "taobao", "wechat", "weixin", "tencent", "alibaba", "baidu", "microsoft", "windows",
        "google", "apple", "samsung", "summer", "winter", "spring", "autumn", "monday", "friday", "january",
        "happy", "lucky", "freedom", "whatever", "nothing", "temp", "temporary", "newpassword", "mypassword",
        "密码", "我的密码", "管理员", "网格员", "中国", "我爱你", "你好",
    ]
}
