public import Core

/// The rules for taking in a list of the state's divisions: what each row means beside what is there already.
///
/// A code that stands for a place of another name is never taken as that place: it may have been renamed, or the state
/// may have given its code to another one. A person decides (DESIGN.md section 5, "Areas change").
public enum DivisionImport {
    /// A row as it stands in a file.
    public struct Row: Hashable, Sendable {
        /// The file's name, for the sentence that tells of a mistake.
        public let file: String
        /// The line, counted from 1, the heading among them.
        public let line: Int
        /// The level this file holds.
        public let level: Area.Level
        public let code: String
        public let name: String
        /// Nil for provinces.
        public let parentCode: String?

        public init(
            file: String, line: Int, level: Area.Level, code: String, name: String, parentCode: String?
        ) {
            self.file = file
            self.line = line
            self.level = level
            self.code = code
            self.name = name
            self.parentCode = parentCode
        }
    }

    /// A place that holds a code now.
    public struct Holder: Hashable, Sendable {
        public let area: Key<Area>
        public let name: String
        public let level: Area.Level
        public let parent: Key<Area>?

        public init(area: Key<Area>, name: String, level: Area.Level, parent: Key<Area>?) {
            self.area = area
            self.name = name
            self.level = level
            self.parent = parent
        }
    }

    /// What a row means.
    public enum Verdict: Hashable, Sendable {
        case new
        case same(Key<Area>)
        /// The code belongs to a place of another name; a person decides.
        case otherName(Key<Area>)
        /// It stands under a row that waits for a decision, and waits with it.
        case waiting
        case wrong(Fault)
    }

    /// What a person decides about a code that came with another name.
    public enum Decision: String, CaseIterable, Hashable, Sendable {
        /// It is the same place under a new name.
        case renamed
        /// It is another place, to which the state gave the code; the old place loses it.
        case other
        /// Leave things as they are.
        case left

        public var words: Words {
            switch self {
            case .renamed: Words("同一个地方，改了名", "Same place, new name")
            case .other: Words("另一个地方，沿用了代码", "Another place, code re-used")
            case .left: Words("先不动", "Leave as it is")
            }
        }
    }

    public enum Fault: Hashable, Sendable {
        case codeLength(expected: Int)
        case codeNotDigits
        case blankName
        case longName(Int)
        case noParentCode
        case parentUnknown(String)
        /// The code stands in an earlier line already.
        case duplicate(line: Int)
        /// The code belongs to a place of another level.
        case otherLevel(Area.Level)
        /// The code doesn't begin with its parent's.
        case notBelow(String)
    }

    /// Digits of the statistical code at `level`; nil where it has none.
    public static func codeLength(of level: Area.Level) -> Int? {
        switch level {
        case .province: 2
        case .city: 4
        case .county: 6
        case .township: 9
        case .community: 12
        case .grid, .microGrid, .building, .unit: nil
        }
    }

    /// Where it stands among its siblings: the digits of its code behind its parent's.
    public static func ordinal(of row: Row) -> Int {
        Int(row.code.dropFirst(row.parentCode?.count ?? 0)) ?? 1
    }
}

extension DivisionImport {
    /// Judges rows one by one, parents before children.
    public struct Judge: Sendable {
        private let holders: [String: Holder]
        private var lines: [String: Int] = [:]
        private var verdicts: [String: Verdict] = [:]

        /// - Parameter holders: who holds each code today.
        public init(holders: [String: Holder]) { self.holders = holders }

        public mutating func verdict(on row: Row) -> Verdict {
            let verdict = fault(in: row).map { Verdict.wrong($0) } ?? meaning(of: row)
            if lines[row.code] == nil {
                lines[row.code] = row.line
                verdicts[row.code] = verdict
            }
            return verdict
        }

        private func fault(in row: Row) -> Fault? {
            if !row.code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) || row.code.isEmpty { return .codeNotDigits }
            if let length = codeLength(of: row.level), row.code.utf8.count != length {
                return .codeLength(expected: length)
            }
            if row.name.isEmpty { return .blankName }
            let length = row.name.unicodeScalars.count
            if length > 100 { return .longName(length) }
            if let line = lines[row.code] { return .duplicate(line: line) }
            if let holder = holders[row.code], holder.level != row.level { return .otherLevel(holder.level) }
            guard row.level != .province else { return nil }
            guard let parentCode = row.parentCode, !parentCode.isEmpty else { return .noParentCode }
            guard row.code.hasPrefix(parentCode) else { return .notBelow(parentCode) }
            if case .wrong? = verdicts[parentCode] { return .parentUnknown(parentCode) }
            guard verdicts[parentCode] != nil || holders[parentCode] != nil else { return .parentUnknown(parentCode) }
            return nil
        }

        private func meaning(of row: Row) -> Verdict {
            if let holder = holders[row.code] {
                return holder.name == row.name ? .same(holder.area) : .otherName(holder.area)
            }
            switch row.parentCode.flatMap({ verdicts[$0] }) {
            case .otherName?, .waiting?: return .waiting
            case .new?, .same?, .wrong?, nil: return .new
            }
        }
    }
}
