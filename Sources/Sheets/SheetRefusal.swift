internal import Core

/// What is wrong with a file that should be a sheet.
enum SheetRefusal: Error, Hashable, Sendable {
    case missing(String)
    case emptyFile
    /// Bytes it has, and may have.
    case tooLarge(Int, most: Int)
    /// A file of another program, by what it is called.
    case otherKind(Kind)
    /// Bytes that no known encoding explains, in row and column from 1.
    case unreadableText(row: Int, column: Int)
    case openQuote(row: Int)
    /// Something stands behind a closing quote, in row and column from 1.
    case behindQuote(row: Int, column: Int)
    case tooManyColumns(row: Int, most: Int)
    case cellTooLong(row: Int, column: Int)
    case tooManyRows(most: Int)
    case broken
    case encrypted
    /// A part unpacks to more than may be.
    case bomb
    case noSuchSheet(String)

    enum Kind: String, Hashable, Sendable, CaseIterable {
        case oldExcel, webPage, pdf, otherZip, notATable
    }
}

extension SheetRefusal: Tellable {
    var problem: Problem {
        Problem(kind, "sheet.\(code)", words, arguments: arguments)
    }

    private var kind: Problem.Kind {
        switch self {
        case .tooLarge, .tooManyColumns, .cellTooLong, .tooManyRows, .bomb: .tooLarge
        case .missing, .noSuchSheet: .missing
        case .emptyFile, .otherKind, .unreadableText, .openQuote, .behindQuote, .broken, .encrypted: .invalid
        }
    }

    private var code: String {
        switch self {
        case .missing: "missing"
        case .emptyFile: "empty"
        case .tooLarge: "too-large"
        case .otherKind: "other-kind"
        case .unreadableText: "unreadable-text"
        case .openQuote: "open-quote"
        case .behindQuote: "behind-quote"
        case .tooManyColumns: "too-many-columns"
        case .cellTooLong: "cell-too-long"
        case .tooManyRows: "too-many-rows"
        case .broken: "broken"
        case .encrypted: "encrypted"
        case .bomb: "bomb"
        case .noSuchSheet: "no-such-sheet"
        }
    }

    private var arguments: [String: Problem.Argument] {
        switch self {
        case .unreadableText(let row, let column), .behindQuote(let row, let column), .cellTooLong(let row, let column):
            ["row": .integer(row), "column": .integer(column)]
        case .openQuote(let row): ["row": .integer(row)]
        case .tooManyColumns(let row, let most): ["row": .integer(row), "most": .integer(most)]
        case .tooManyRows(let most): ["most": .integer(most)]
        case .tooLarge(let bytes, let most): ["bytes": .integer(bytes), "most": .integer(most)]
        case .missing(let path): ["path": .text(path)]
        case .noSuchSheet(let name): ["sheet": .text(name)]
        case .otherKind(let kind): ["kind": .text(kind.rawValue)]
        case .emptyFile, .broken, .encrypted, .bomb: [:]
        }
    }

    private var words: Words {
        switch self {
        case .missing(let path): Words("找不到文件 \(path)。", "There is no file \(path).")
        case .emptyFile:
            Words("文件是空的。请检查是否选对了文件。", "The file is empty. See whether it is the right one.")
        case .tooLarge(_, let most):
            Words(
                "文件太大，最多 \(most >> 20) MB。请拆成几个文件。",
                "The file is too large: at most \(most >> 20) MB. Split it.")
        case .otherKind(let kind): kind.words
        case .unreadableText(let row, let column):
            Words(
                "\(Self.place(row, column).chinese)的文字编码读不出来。请在 Excel 中另存为“CSV UTF-8”或 .xlsx 再上传。",
                "The text in \(Self.place(row, column).english) is in no known encoding. "
                    + "Save it as “CSV UTF-8” or .xlsx and send it again.")
        case .openQuote(let row):
            Words(
                "第 \(row) 行有一个引号没有结束。请补上引号，或把单元格里的引号写成两个。",
                "A quote opened in row \(row) is never closed. Close it, or double a quote that belongs to the text.")
        case .behindQuote(let row, let column):
            Words(
                "\(Self.place(row, column).chinese)引号后面还有文字。单元格里的引号要写成两个。",
                "In \(Self.place(row, column).english) something follows a closing quote. "
                    + "Double a quote that belongs to the text.")
        case .tooManyColumns(let row, let most):
            Words(
                "第 \(row) 行超过 \(most) 列。请删去多余的列。",
                "Row \(row) has more than \(most) columns. Delete those not needed.")
        case .cellTooLong(let row, let column):
            Words(
                "\(Self.place(row, column).chinese)的文字太长，最多 32767 字。请缩短。",
                "The text in \(Self.place(row, column).english) is too long: at most 32,767 characters. Shorten it.")
        case .tooManyRows(let most):
            Words("超过 \(most) 行。请拆成几个文件。", "There are more than \(most) rows. Split the file.")
        case .broken:
            Words(
                "文件损坏或没有传完整。请在 Excel 中打开、另存后再上传。",
                "The file is damaged or did not arrive whole. Open it in Excel, save it anew and send it again.")
        case .encrypted:
            Words("文件有密码。请去掉密码再上传。", "The file has a password. Remove it and send the file again.")
        case .bomb:
            Words(
                "文件解开后大得不合常理，没有读取。请只保留需要的表再上传。",
                "The file unpacks to an unreasonable size and was not read. Keep only the sheet that is needed.")
        case .noSuchSheet(let name):
            Words("文件里没有名为“\(name)”的工作表。", "The file has no sheet named “\(name)”.")
        }
    }

    private static func place(_ row: Int, _ column: Int) -> Words {
        let name = ColumnName.text(column - 1)
        return Words("第 \(row) 行 \(name) 列", "row \(row), column \(name)")
    }
}

extension SheetRefusal.Kind {
    fileprivate var words: Words {
        switch self {
        case .oldExcel:
            Words(
                "这是旧格式的 Excel 文件（.xls）或有密码的文件。请在 Excel 中去掉密码，另存为 .xlsx 再上传。",
                "This is an old Excel file (.xls) or one with a password. Remove the password, "
                    + "save it as .xlsx and send it again.")
        case .webPage:
            Words(
                "这是改名成表格的网页。请在 Excel 中打开，另存为 .xlsx 再上传。",
                "This is a web page named like a sheet. Open it in Excel, save it as .xlsx and send it again.")
        case .pdf:
            Words(
                "这是 PDF 文件，读不出表格。请上传 .xlsx 或 .csv 文件。",
                "This is a PDF, from which no table can be read. Send an .xlsx or .csv file.")
        case .otherZip:
            Words(
                "这是压缩包或其他办公文件，不是 .xlsx 表格。请上传 .xlsx 或 .csv 文件。",
                "This is an archive or another office file, not an .xlsx sheet. Send an .xlsx or .csv file.")
        case .notATable:
            Words(
                "这不是表格文件。请上传 .xlsx 或 .csv 文件。", "This is not a sheet. Send an .xlsx or .csv file.")
        }
    }
}
