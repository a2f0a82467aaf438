public import Core

/// One matter from somebody's words to their word that it is done (DOMAIN.md A7-01, B2.3). Many reports may lead to it;
/// it has one number, and one body leads in handling it.
///
///     reported ◀──────────────▶ verifyBeforeFiling          (is it so? somebody looks)
///        │  ▲                     rejected, withdrawn, merged: from before dispatch
///       file │ sendBack
///        ▼  │
///      filed ──dispatch──▶ handling ──every part answered──▶ awaitingWord ──────▶ closed (byWord)
///        ▲                   │ ▲                                │  │  not solved ▶ handling
///        └──the lead returns─┘ └──not fixed, not solved──┐   no answer
///                                                        │      ▼
///                                                 inspectBeforeClosing ─────────▶ closed (byInspection, withoutWord)
///
///     reported ──answerAtOnce──▶ closed (answeredAtOnce)      “not answered” makes it a case: reported
///     reported ──settleOnTheSpot──▶ closed (settledOnTheSpot)  “not solved”, too
///
/// Two checks in the field are often confused: `verifyBeforeFiling` asks whether it is so, `inspectBeforeClosing`
/// whether it is mended. What may happen is in `Case+Life.swift`; how what happened moves it in `Case+Replay.swift`:
/// the flow is the sum of the events and of nothing else. Who brought it is not here (`Reporter`).
public struct Case: Hashable, Sendable {
    public let id: Key<Case>
    public let place: Place
    /// The most exact area that is known; nil where only the county is.
    public let area: Key<Area>?
    /// Where it was seen; nil where nobody pointed.
    public let position: Position?
    public internal(set) var flow: Flow
    /// How often the row was saved; a save that finds another number is refused.
    public let version: Int

    public init(
        id: Key<Case>, place: Place, area: Key<Area>? = nil, position: Position? = nil, flow: Flow, version: Int = 0
    ) {
        self.id = id
        self.place = place
        self.area = area
        self.position = position
        self.flow = flow
        self.version = version
    }

    public var stage: Stage { flow.stage }

    /// What is printed and said on the telephone.
    public var number: CaseNumber { CaseNumber(id) }
}

extension Case {
    /// How it came up.
    public enum Way: String, CaseIterable, Hashable, Sendable, Codable {
        /// The code at a door, without an account.
        case scannedCode
        case account
        case gridWorker
        case desk, hotline
        case open311, program, file

        public var words: Words {
            switch self {
            case .scannedCode: Words("扫码上报", "Scanned code")
            case .account: Words("居民账号", "Resident's account")
            case .gridWorker: Words("网格员发现", "Grid worker")
            case .desk: Words("窗口登记", "Desk")
            case .hotline: Words("热线登记", "Hotline")
            case .open311: Words("Open311 接口", "Open311")
            case .program: Words("系统接口", "Program")
            case .file: Words("批量导入", "Imported file")
            }
        }
    }

    /// The standard that was chosen when it was filed, as it read then (DOMAIN.md B2.2): a later edition changes
    /// nothing.
    public struct Filing: Hashable, Sendable, Codable {
        public let matter: Key<Matter>
        /// Of the standard in its edition.
        public let standard: Key<Matter.Standard>
        /// How long handling may take.
        public let limit: TimeLimit
        /// Where it may be settled.
        public let levels: Set<Matter.Level>

        public init(
            matter: Key<Matter>, standard: Key<Matter.Standard>, limit: TimeLimit, levels: Set<Matter.Level>
        ) {
            self.matter = matter
            self.standard = standard
            self.limit = limit
            self.levels = levels
        }
    }
}

extension Matter.Level: Codable {
    /// The next one up; nil at the top.
    public var above: Matter.Level? { Matter.Level(rawValue: rawValue + 1) }
}
