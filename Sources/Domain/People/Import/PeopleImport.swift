public import Core

/// The rules for taking a list of people, as an office keeps it, into the register: which column holds what, what a
/// row says, and what would become of it beside what is there.
///
/// Nobody is moved silently (DOMAIN.md A3-24): a row that would move somebody, or that may be somebody who is there
/// already, waits for a person to decide.
public enum PeopleImport {
    /// What a column of such a list holds. Whatever else stands in it (sex, age, party membership) isn't taken.
    public enum Column: String, CaseIterable, Hashable, Sendable {
        case name, phone, identity, document
        case areaCode, township, community, area
        case post, body, organisation, source, selection, from, until

        public var words: Words {
            switch self {
            case .name: Words("姓名", "Name")
            case .phone: Words("电话", "Phone")
            case .identity: Words("身份证号", "Identity number")
            case .document: Words("其他证件号", "Other document")
            case .areaCode: Words("区域代码", "Code of the area")
            case .township: Words("街道（乡镇）", "Township")
            case .community: Words("社区（村）", "Community")
            case .area: Words("网格或其他区域", "Grid or other area")
            case .post: Words("岗位", "Post")
            case .body: Words("任职的组织", "Body of the post")
            case .organisation: Words("工作单位", "Employer")
            case .source: Words("人员来源", "Source")
            case .selection: Words("产生方式", "How chosen")
            case .from: Words("任职日期", "In post since")
            case .until: Words("任期到", "Term ends")
            }
        }
    }

    /// What stands in a cell, whatever kind of file it came from.
    public enum Cell: Hashable, Sendable {
        /// As written; empty for a blank cell.
        case text(String)
        case day(Day)
        /// A formula that fails, by what it shows: `#N/A`.
        case broken(String)
        /// A long number typed as a number, of which the sheet has lost digits.
        case cutOff(String)

        /// As a person would copy it.
        public var text: String {
            switch self {
            case .text(let text), .broken(let text), .cutOff(let text): text
            case .day(let day): day.description
            }
        }

        /// What is meant: without blanks at the ends and full-width digits, and without the sign that our own files put
        /// before a text that a sheet would take for a formula.
        public var meant: String {
            let plain = text.halfWidth.trimmed
            guard plain.hasPrefix("'"), let next = plain.dropFirst().first, "=+-@".contains(next) else { return plain }
            return String(plain.dropFirst())
        }
    }

    /// Cells in one text, to be sealed together.
    public static func packed(_ cells: [Cell]) -> String {
        let filled = cells.reversed().drop { $0.text.isEmpty }.reversed()
        return filled.map { cell -> String in
            let text = String(cell.text.unicodeScalars.filter { $0 != separator }.map(Character.init))
            switch cell {
            case .text: return "t" + text
            case .day(let day): return "d\(day.number)"
            case .broken: return "e" + text
            case .cutOff: return "c" + text
            }
        }.joined(separator: String(Character(separator)))
    }

    public static func unpacked(_ text: String) -> [Cell] {
        guard !text.isEmpty else { return [] }
        return text.unicodeScalars.split(separator: separator, omittingEmptySubsequences: false).map { part in
            let rest = String(String.UnicodeScalarView(part.dropFirst()))
            switch part.first {
            case "d": return Int(rest).map { .day(Day(number: $0)) } ?? .text("")
            case "e": return .broken(rest)
            case "c": return .cutOff(rest)
            default: return .text(rest)
            }
        }
    }

    /// No text that people type holds it: the sign that once separated units.
    private static let separator: Unicode.Scalar = "\u{1F}"
}
