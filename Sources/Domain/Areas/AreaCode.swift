public import Core

/// A label of an area: a code of some scheme, and the name it went with, from a day on.
///
/// The state re-uses its codes, so (scheme, code, valid from) is the key; no meaning is read from a code at run time
/// (DOMAIN.md B3).
public struct AreaCode: Hashable, Sendable {
    public let area: Key<Area>
    public let scheme: Scheme
    /// 1...40 of A-Z, a-z, 0-9, `-`, `.`.
    public let code: String
    /// What the area was called then.
    public let name: String
    public let validFrom: Day
    /// The first day on which it no longer holds; nil while it does.
    public let validTo: Day?

    public init(area: Key<Area>, scheme: Scheme, code: String, name: String, validFrom: Day, validTo: Day? = nil) {
        self.area = area
        self.scheme = scheme
        self.code = code
        self.name = name
        self.validFrom = validFrom
        self.validTo = validTo
    }

    /// Who gives the code.
    public enum Scheme: String, CaseIterable, Hashable, Sendable {
        /// The statistical codes: 2, 4, 6, 9 or 12 digits.
        case statistical
        /// The statistical 12 digits and three more for the grid, two more for a micro-grid.
        case grid
        /// The place's own.
        case local

        /// Whether the city gives these codes; the state gives the others, and re-uses them.
        public var isOurs: Bool { self != .statistical }

        public var words: Words {
            switch self {
            case .statistical: Words("统计用区划代码", "Statistical code")
            case .grid: Words("网格编码", "Grid code")
            case .local: Words("本地编码", "Local code")
            }
        }
    }

    public enum Refusal: Error, Hashable, Sendable {
        case malformed
        /// Another area has it now.
        case taken
        /// Another area had it: a code of ours is never given twice, not even after its area closed.
        case spent
    }

    /// Whether `code` can be one.
    public static func isWellFormed(_ code: String) -> Bool {
        (1...40).contains(code.utf8.count)
            && code.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."): true
                default: false
                }
            }
    }
}

extension AreaCode.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .malformed:
            Problem(
                .invalid, "area.code-malformed", field: "code",
                Words(
                    "编码只能有数字、英文字母、点和横线，最多 40 个。",
                    "A code has only digits, letters, dots and dashes, at most 40."))
        case .taken:
            Problem(
                .conflict, "area.code-taken", field: "code",
                Words("这个编码已有别的区域在用，请换一个。", "Another area has this code. Choose another one."))
        case .spent:
            Problem(
                .conflict, "area.code-spent", field: "code",
                Words(
                    "这个编码给过别的区域，编码不重复使用，请换一个，或留空由系统赋码。",
                    "Another area had this code, and codes are never given twice. Choose another or none."
                ))
        }
    }
}
