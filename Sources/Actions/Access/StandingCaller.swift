internal import Core
internal import Database
internal import Domain
internal import Storage

extension Caller {
    /// Who somebody is now, for work that they began and that goes on behind them: with what is granted to them at this
    /// moment, and with nothing once their account is stopped.
    static func standing(_ account: Key<Caller>, at now: Instant, in db: Reader) throws -> Caller {
        guard let found = try AccountTable.find(account, in: db), found.isActive else {
            return Caller(id: account, grants: [])
        }
        return Caller(
            id: account, grants: try RoleGrantTable.effective(of: account, at: now, in: db), language: found.language)
    }
}
