public import Core

/// Which area an outline from a file belongs to.
///
/// Code and name must agree. A code that stands here for a place of another name, and a name whose place has another
/// code here, are doubts that a person decides, never a match: the state re-uses its codes (DESIGN.md section 5,
/// "Areas change").
public enum OutlineMatch: Hashable, Sendable {
    case area(Key<Area>)
    case doubt(OutlineDoubt.Reason)

    /// An area that the outline might belong to.
    public struct Candidate: Hashable, Sendable {
        public let area: Key<Area>
        public let name: String
        /// What it is known by now; nil for none.
        public let code: String?

        public init(area: Key<Area>, name: String, code: String?) {
            self.area = area
            self.name = name
            self.code = code
        }
    }

    /// - Parameters:
    ///   - name: what the file calls the outline; nil where it says nothing.
    ///   - candidates: the area that is drawn and what stands directly under it, itself first.
    ///   - isOnly: whether the file holds nothing else; such an outline needs neither name nor code.
    public init(name: String?, code: String?, among candidates: [Candidate], isOnly: Bool) {
        let named = name.map { name in candidates.filter { $0.name == name } } ?? []
        if let code, let holder = candidates.first(where: { $0.code == code }) {
            self = name == nil || name == holder.name ? .area(holder.area) : .doubt(.codeOfAnother)
        } else if named.count == 1 {
            self = code == nil || named[0].code == nil ? .area(named[0].area) : .doubt(.nameHasOtherCode)
        } else if named.count > 1 {
            self = .doubt(.severalNamesakes)
        } else if isOnly, name == nil, code == nil, let own = candidates.first {
            self = .area(own.area)
        } else {
            self = .doubt(.unknown)
        }
    }
}

/// An outline of a file that waits for a person to say whose it is.
public struct OutlineDoubt: Hashable, Sendable {
    public let id: Key<OutlineDoubt>
    /// The area that was to be drawn with what stands under it.
    public let root: Key<Area>
    /// As the file has them; at most 100 and 40 characters.
    public let name: String?
    public let code: String?
    public let reason: Reason
    /// Already in our frame.
    public let boundary: Boundary
    /// What the file's degrees meant.
    public let frame: Frame

    public init(
        id: Key<OutlineDoubt>, root: Key<Area>, name: String?, code: String?, reason: Reason, boundary: Boundary,
        frame: Frame
    ) {
        self.id = id
        self.root = root
        self.name = name.map { String($0.prefix(100)) }
        self.code = code.map { String($0.prefix(40)) }
        self.reason = reason
        self.boundary = boundary
        self.frame = frame
    }

    /// Why the system didn't decide itself.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
        /// The code stands here for a place of another name.
        case codeOfAnother
        /// The place of that name has another code here.
        case nameHasOtherCode
        /// Several places here have that name.
        case severalNamesakes
        /// Neither code nor name is known here.
        case unknown

        public var words: Words {
            switch self {
            case .codeOfAnother:
                Words("这个代码在系统里是另一个名称的区域", "Here the code stands for a place of another name")
            case .nameHasOtherCode:
                Words("同名区域在系统里是另一个代码", "Here the place of that name has another code")
            case .severalNamesakes: Words("系统里有几个同名区域", "Several places here have that name")
            case .unknown: Words("这里没有这个代码，也没有这个名称", "Neither code nor name is known here")
            }
        }
    }
}
