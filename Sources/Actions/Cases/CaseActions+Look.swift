public import Core
internal import Database
public import Domain
internal import Storage

extension CaseActions {
    public static let pageLength = 50

    /// Which cases an inbox shows; every one of them is an address.
    public enum Inbox: Hashable, Sendable {
        /// In one stage at the desk of an area, by deadline.
        case desk(Key<Area>, stage: Case.Stage.Name)
        /// Everything open in an area and below it, by deadline.
        case open(Key<Area>)
        /// Everything there, the newest first.
        case newest(Key<Area>)
        /// What a body has to do, by deadline.
        case parts(Assignment.Party)
    }

    /// A piece of an inbox.
    public struct InboxPage: Sendable {
        public let lines: [Line]
        public let next: Cursor?
        public let now: Instant
        /// How many were looked at for these, where the list was left before its end; nil else.
        public let examined: Int?
    }

    /// A case as an inbox shows it.
    public struct Line: Sendable {
        public let id: Key<Case>
        public let stage: Case.Stage.Name
        public let closing: Case.Closing.Kind?
        /// The first words somebody brought, numbers masked; at most 60 characters.
        public let text: String
        /// The matter's own name; nil before it is filed.
        public let matter: String?
        /// Community and grid.
        public let place: String
        public let due: Instant?
        public let opened: Instant
        public let rework: Int
        /// What the body is called that leads; nil before it is dispatched.
        public let lead: String?
        /// Of the part that the list is about; nil in lists of whole cases.
        public let part: CasePart?
    }

    /// A part of a case in the list of the body that has it.
    public struct CasePart: Hashable, Sendable {
        public let number: Int
        public let stage: Assignment.Stage
    }

    /// The first 60 characters of what somebody wrote, numbers of persons masked.
    public static func short(_ text: String) -> String {
        let masked = Masked.text(text)
        if let short = plainShort(masked) { return short }
        var (short, count, isBetweenLines) = ("", 0, false)
        // No further than is shown: a report may be long, and a list has many.
        for character in masked {
            guard !character.isNewline else {
                isBetweenLines = count > 0
                continue
            }
            guard count + (isBetweenLines ? 1 : 0) < 60 else {
                // The blank between two lines may be the last that is shown.
                return short + (count < 60 ? " …" : "…")
            }
            if isBetweenLines { short.append(" ") }
            short.append(character)
            count += isBetweenLines ? 2 : 1
            isBetweenLines = false
        }
        return short
    }

    /// The same for what nearly every report is, one line of Chinese and ASCII, where each scalar is a character; nil
    /// where that isn't sure. Finding characters is most of what a list would spend on its texts.
    private static func plainShort(_ text: String) -> String? {
        let scalars = text.unicodeScalars
        var count = 0
        for index in scalars.indices {
            switch scalars[index].value {
            // ASCII that is printed; 。、《》 and the like; characters; full-width forms.
            case 0x20...0x7E, 0x3001...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF5E: count += 1
            default: return nil
            }
            if count > 60 { return text[..<index] + "…" }
        }
        return text
    }

    /// How many cases are in each stage at an area's desk, up to 99 each.
    public func deskCounts(of id: Key<Area>, by caller: Caller) async throws -> [Case.Stage.Name: Int] {
        try await world.database.read { db in
            let area = try AreaGround.find(id, in: db)
            guard let level = Matter.Level(area.area.level) else {
                throw AreaProblem.noArea
            }
            try Permissions.require(.desk(of: level), for: caller, at: area.ancestry.place)
            var counts: [Case.Stage.Name: Int] = [:]
            for stage in Self.deskStages {
                counts[stage] = try CaseTable.deskCount(of: area.area, at: level, stage, limit: 100, in: db)
            }
            return counts
        }
    }

    /// What is at a desk, in the order of its way.
    public static let deskStages: [Case.Stage.Name] = [
        .reported, .verifyBeforeFiling, .filed, .handling, .awaitingWord, .inspectBeforeClosing,
    ]
}
