internal import Core
internal import Database
internal import Domain
internal import Storage

/// What other capabilities ask of a case inside transactions of their own.
enum CaseGround {
    /// Throws a `missing` problem when there is none, and for who may not see it.
    static func seen(_ id: Key<Case>, by caller: Caller, in db: Reader) throws -> Case {
        guard let file = try CaseTable.find(id, in: db), CaseAccess(caller, to: file).sees else {
            throw CaseProblem.none
        }
        return file
    }

    /// Where a case lies as exactly as it is known; nil for none.
    static func area(of id: Key<Case>?, in db: Reader) throws -> Key<Area>? {
        try id.flatMap { try CaseTable.find($0, in: db)?.area }
    }
}
