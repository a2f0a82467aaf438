internal import Kit

/// What GeoReport v2 answers, before it is written as XML or as JSON: the “Spark” mapping between both in one place.
/// In JSON the root element and the names of repeated elements vanish, a list is an array, an empty element is null.
indirect enum Open311Answer: Hashable, Sendable {
    /// Nil for an empty element.
    case text(String?)
    case flag(Bool)
    case number(Double)
    case integer(Int)
    /// The name is that of each item in XML.
    case list(String, [Open311Answer])
    case object([Member])

    struct Member: Hashable, Sendable {
        let name: String
        let value: Open311Answer

        init(_ name: String, _ value: Open311Answer) {
            self.name = name
            self.value = value
        }
    }

    /// In what form somebody wants it; the end of an address says so.
    enum Format: String, CaseIterable, Hashable, Sendable {
        case xml, json

        var mediaType: String {
            switch self {
            case .xml: "text/xml; charset=utf-8"
            case .json: "application/json; charset=utf-8"
            }
        }
    }

    /// - Parameter root: what the outermost element is called in XML.
    func bytes(as format: Format, root: String) -> [UInt8] {
        switch format {
        case .json: return json.bytes
        case .xml:
            var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
            write(root, to: &text)
            return Array(text.utf8)
        }
    }

    private var json: JSON {
        switch self {
        case .text(let text): text.map { $0.isEmpty ? .null : .text($0) } ?? .null
        case .flag(let flag): .flag(flag)
        case .number(let number): .number(number)
        case .integer(let number): .integer(number)
        case .list(_, let items): .list(items.map(\.json))
        case .object(let members): .object(members.map { JSON.Member(name: $0.name, value: $0.value.json) })
        }
    }

    private func write(_ name: String, to out: inout String) {
        let inside = inside
        out += inside.isEmpty ? "<\(name)/>" : "<\(name)>\(inside)</\(name)>"
    }

    private var inside: String {
        switch self {
        case .text(let text): return Self.escaped(text ?? "")
        case .flag(let flag): return flag ? "true" : "false"
        case .number(let number): return String(number)
        case .integer(let number): return String(number)
        case .list(let name, let items): return items.reduce(into: "") { $1.write(name, to: &$0) }
        case .object(let members): return members.reduce(into: "") { $1.value.write($1.name, to: &$0) }
        }
    }

    /// Characters that XML 1.0 doesn't know are left out.
    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\r": out += "&#13;"
            case "\t", "\n": out.unicodeScalars.append(scalar)
            case "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
                out.unicodeScalars.append(scalar)
            default: continue
            }
        }
        return out
    }
}
