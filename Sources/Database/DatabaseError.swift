public import Core

/// What can go wrong with a statement or a connection, the same on both engines.
///
/// A capability that can say more to the person (which name is taken, which area still has grids) catches the
/// constraint by its columns and throws its own refusal.
public enum DatabaseError: Error, Hashable, Sendable {
    /// Another row has these values already. Columns are in the order of the index; an index over an expression gives
    /// the expression's text on PostgreSQL and no columns on SQLite.
    case unique(table: String, columns: [String])
    /// A row named another that isn't there, or is still named by one.
    case foreignKey
    /// The name of the constraint; of one without a name, its text on SQLite and a made-up name on PostgreSQL.
    case check(String)
    case notNull(table: String, column: String)
    /// A lock couldn't be had in time, or two transactions kept getting in each other's way. Nothing was done.
    case busy
    /// Too much is waiting already. Nothing was done.
    case overloaded
    /// The time limit was over. Nothing was done.
    case interrupted
    /// No connection to the database. Nothing was done.
    case unavailable(String)
    /// The connection was lost, or the wait for a standby broken off, while the commit was on its way: what was asked
    /// may have been done or not. It is never repeated by itself.
    case outcomeUnknown(String)
    /// The disk or the quota is full. Nothing was done.
    case full
    /// A text holds a NUL character, which PostgreSQL can't keep.
    case unusableText
    /// A column holds something else than was read from it: our bug, never the caller's.
    case wrongColumn(Int, expected: String)
    /// Anything else, with the engine's code (SQLSTATE or SQLite's number) and words.
    case other(code: String, message: String)
}

extension DatabaseError: Tellable {
    public var problem: Problem {
        switch self {
        case .unique:
            Problem(
                .conflict, "database.duplicate",
                Words(
                    "已有相同的记录。请刷新后再看。",
                    "There is such a record already. Reload the page and look again."))
        case .foreignKey:
            Problem(
                .conflict, "database.reference",
                Words(
                    "相关的记录已不存在，或仍被使用。请刷新后再看。",
                    "A related record is gone, or still in use. Reload the page and look again."))
        case .busy, .overloaded, .interrupted:
            Problem(
                .unavailable, "database.busy",
                Words(
                    "系统繁忙，这一步没有完成。请稍后再试。",
                    "The system is busy; this step wasn't done. Try again shortly."))
        case .unavailable:
            Problem(
                .unavailable, "database.unavailable",
                Words(
                    "数据库暂时连接不上，这一步没有完成。请稍后再试。",
                    "The database can't be reached; this step wasn't done. Try again shortly."))
        case .outcomeUnknown:
            Problem(
                .unavailable, "database.outcome-unknown",
                Words(
                    "连接中断，这一步可能已完成，也可能没有。请先查看，再决定是否重做。",
                    "The connection broke; this step may or may not have been done. Look before doing it again."))
        case .full:
            Problem(
                .unavailable, "database.full",
                Words(
                    "磁盘已满，这一步没有完成。请联系管理员。",
                    "The disk is full; this step wasn't done. Tell the administrator."))
        case .unusableText:
            Problem(
                .invalid, "text.nul",
                Words(
                    "文字中含有不能保存的空字符。请删除后再试。",
                    "The text holds a NUL character, which can't be kept. Remove it and try again."))
        case .check, .notNull, .wrongColumn, .other:
            Problem(
                .internalFault, "database.fault",
                Words("系统内部出错，这一步没有完成。", "Something went wrong on our side; this step wasn't done."))
        }
    }
}
