internal import Core
internal import Domain
internal import Storage

extension CaseTable.DueCursor {
    /// From a page of a list by deadline; a value that is no time stands for none.
    init(_ cursor: Cursor) {
        self.init(due: Int64(cursor.value).map { Instant(milliseconds: $0) }, id: Key(cursor.key))
    }
}

extension Cursor {
    /// Where the page behind a line of a list by deadline begins.
    init(behind line: CaseLine) {
        self.init(value: line.due.map { String($0.milliseconds) } ?? "", key: line.id.number)
    }
}
