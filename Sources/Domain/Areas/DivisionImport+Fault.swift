public import Core

extension DivisionImport.Fault {
    /// The column it is about, as the heading calls it.
    public var column: String {
        switch self {
        case .codeLength, .codeNotDigits, .duplicate, .otherLevel, .notBelow: "code"
        case .blankName, .longName: "name"
        case .noParentCode, .parentUnknown: "parent"
        }
    }

    /// What is wrong and what to do, without where.
    public func words(code: String) -> Words {
        switch self {
        case .codeLength(let expected):
            Words(
                "代码“\(code)”应是 \(expected) 位数字，现在是 \(code.count) 位，请改正。",
                "The code “\(code)” should have \(expected) digits, not \(code.count). Correct it.")
        case .codeNotDigits:
            Words(
                "代码“\(code)”应全是数字，请改正。", "The code “\(code)” should consist of digits. Correct it.")
        case .blankName:
            Words("代码 \(code) 没有名称，请补上。", "The code \(code) has no name. Add it.")
        case .longName(let count):
            Words(
                "代码 \(code) 的名称有 \(count) 个字，最多 100 个字，请缩短。",
                "The name of \(code) has \(count) characters. Shorten it to 100.")
        case .noParentCode:
            Words("代码 \(code) 没有写上级代码，请补上。", "The code \(code) names no parent. Add its parent's code.")
        case .parentUnknown(let parent):
            Words(
                "代码 \(code) 的上级 \(parent) 不在文件里，也不在系统里，请先补上级。",
                "The parent \(parent) of \(code) is neither in the files nor in the system. Add it first.")
        case .duplicate(let line):
            Words(
                "代码 \(code) 与第 \(line) 行重复，请删去一行。", "The code \(code) repeats line \(line). Remove one of them.")
        case .otherLevel(let level):
            Words(
                "代码 \(code) 在系统里是“\(level.words.chinese)”，级别对不上，请核对文件。",
                "The system knows \(code) as a \(level.words.english), another level. Check the file.")
        case .notBelow(let parent):
            Words(
                "代码 \(code) 的开头不是上级代码 \(parent)，请核对上级。",
                "The code \(code) doesn't begin with its parent's, \(parent). Check the parent.")
        }
    }

    /// The whole sentence: file, line, column, what is wrong, what to do.
    public func problem(in row: DivisionImport.Row) -> Problem {
        let words = words(code: row.code)
        return Problem(
            .invalid, "divisions.\(code)", field: column,
            Words(
                "\(row.file) 第 \(row.line) 行“\(column)”列：\(words.chinese)",
                "\(row.file), line \(row.line), column “\(column)”: \(words.english)"),
            arguments: ["file": .text(row.file), "line": .integer(row.line), "column": .text(column)])
    }

    /// Stable and greppable.
    public var code: String {
        switch self {
        case .codeLength: "code-length"
        case .codeNotDigits: "code-not-digits"
        case .blankName: "blank-name"
        case .longName: "long-name"
        case .noParentCode: "no-parent-code"
        case .parentUnknown: "parent-unknown"
        case .duplicate: "duplicate"
        case .otherLevel: "other-level"
        case .notBelow: "not-below"
        }
    }

    /// The figure or text it carries; nil for none.
    public var detail: String? {
        switch self {
        case .codeLength(let count), .longName(let count), .duplicate(let count): String(count)
        case .parentUnknown(let code), .notBelow(let code): code
        case .otherLevel(let level): level.word
        case .codeNotDigits, .blankName, .noParentCode: nil
        }
    }

    /// From its code and detail; nil where they are those of none.
    public init?(code: String, detail: String) {
        let found: Self?
        switch code {
        case "code-length": found = Int(detail).map { .codeLength(expected: $0) }
        case "code-not-digits": found = .codeNotDigits
        case "blank-name": found = .blankName
        case "long-name": found = Int(detail).map { .longName($0) }
        case "no-parent-code": found = .noParentCode
        case "parent-unknown": found = .parentUnknown(detail)
        case "duplicate": found = Int(detail).map { .duplicate(line: $0) }
        case "other-level": found = Area.Level(word: detail).map { .otherLevel($0) }
        case "not-below": found = .notBelow(detail)
        default: found = nil
        }
        guard let found else { return nil }
        self = found
    }
}
