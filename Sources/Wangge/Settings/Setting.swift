internal import Core
internal import Domain

/// One thing that can be set: its key, what it may hold, what holds when nobody sets it, and what it is for.
///
/// A key is lower-case words with dots (`listen.port`); in the environment it is `WANGGE_LISTEN_PORT`, in the file
/// `wangge.json` the dots are nested objects, on the command line `--set listen.port=8080`.
struct Setting: Sendable {
    let key: String
    let kind: Kind
    /// The value when nobody sets it, as text; a path may begin with `DIR/`, the data directory.
    let standard: String
    let words: Words

    init(_ key: String, _ kind: Kind, _ standard: String, _ chinese: String, _ english: String) {
        self.key = key
        self.kind = kind
        self.standard = standard
        words = Words(chinese, english)
    }

    enum Kind: Sendable {
        case text
        /// A whole number; the unit is for people.
        case number(ClosedRange<Int>, unit: Words)
        case flag
        case choice([String])
        case path
        /// Addresses and blocks of them, with commas between.
        case networks
    }

    /// The name in the environment.
    var variable: String { "WANGGE_" + key.uppercased().replacing(".", with: "_") }
}

extension Setting {
    /// What is wrong with `text` as a value; nil when nothing is.
    func problem(with text: String) -> Problem? {
        switch kind {
        case .text, .path:
            return nil
        case .number(let range, let unit):
            guard let number = Int(text), range.contains(number) else {
                return wrong(
                    text,
                    Words(
                        "要填 \(range.lowerBound) 到 \(range.upperBound) 之间的整数（\(unit.chinese)）",
                        "it takes a whole number from \(range.lowerBound) to \(range.upperBound) (\(unit.english))"))
            }
            return nil
        case .flag:
            guard ["true", "false"].contains(text) else {
                return wrong(text, Words("要填 true 或 false", "it takes true or false"))
            }
            return nil
        case .choice(let names):
            guard names.contains(text) else {
                let list = names.joined(separator: ", ")
                return wrong(text, Words("只能是其中之一：\(list)", "it is one of: \(list)"))
            }
            return nil
        case .networks:
            guard let bad = Self.pieces(text).first(where: { NetworkBlock($0) == nil }) else { return nil }
            return wrong(
                text,
                Words(
                    "「\(bad)」不是地址，也不是网段；要写成 10.0.0.5 或 10.0.0.0/8（/ 后面的位要是 0），几个之间用逗号",
                    "\"\(bad)\" is no address and no block; it takes 10.0.0.5 or 10.0.0.0/8 (with zeros behind its "
                        + "length), several with commas between"))
        }
    }

    /// What stands between the commas of a list.
    static func pieces(_ text: String) -> [String] {
        text.split(separator: ",").map { String($0.filter { $0 != " " }) }
    }

    private func wrong(_ text: String, _ rule: Words) -> Problem {
        Problem(
            .invalid, "setting.value", field: key,
            Words(
                "设置 \(key) 的值「\(text)」不能用：\(rule.chinese)。",
                "The setting \(key) can't be \"\(text)\": \(rule.english)."))
    }
}
