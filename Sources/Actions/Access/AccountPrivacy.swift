internal import Core
internal import Database
internal import Domain
internal import Storage

// What accounts keep about persons, for the capability Privacy: whose phone it is, what is erased, what is exported.

extension PersonalSource {
    /// Residents' phones lie with their accounts. A resident's account belongs to no place.
    static let accountPhones = PersonalSource(
        plain: { owner, vault, db in
            guard let account = owner.account, let sealed = try AccountPhoneTable.sealed(of: account, in: db) else {
                return [:]
            }
            return [
                .phone: try vault.open(sealed, table: "account_phone", row: account.number, column: "sealed")
            ]
        },
        place: { _, _ in nil },
        owners: { search, vault, db in
            guard search.kind == .phone else { return [] }
            let digests = vault.digests(search.value, kind: "phone")
            guard let account = try AccountPhoneTable.account(with: digests, in: db) else { return [] }
            return [Owned(owner: .account(account), place: nil)]
        })
}

extension ErasureStep {
    static let accounts = ErasureStep("account", tables: AccountErasure.tables) { owner, now, db in
        guard let account = owner.account else { return 0 }
        return try AccountErasure.run(account, at: now, in: db) ? 1 : 0
    }
}

extension ExportSource {
    /// Staff, as the page of accounts lists them; residents are never listed.
    static let accounts = ExportSource(
        code: "accounts", words: Words("工作人员账号名单", "Accounts of staff"), permission: .exportAccounts,
        columns: [Words("登录名", "Sign-in name"), Words("姓名", "Name"), Words("状态", "State")],
        count: { _, db in try AccountTable.countStaff(in: db) },
        rows: { caller, limit, db in
            try AccountTable.staff(matching: "", after: nil, limit: limit, in: db).map { account in
                let state = account.isActive ? Words("在用", "active") : Words("已停用", "disabled")
                return [account.name?.text ?? "", account.displayName, state.text(in: caller.language)]
            }
        })
}

extension RetentionLine {
    /// What signing in leaves behind, and the accounts of those who left.
    static let access: [RetentionLine] = [
        RetentionLine(.session, SessionTable.kept), RetentionLine(.phoneCode, PhoneCodeTable.kept),
        RetentionLine(.knownDevice, KnownDeviceTable.kept), RetentionLine(.attempt, SignInAttemptTable.kept),
        RetentionLine(.token, APITokenTable.kept),
        RetentionLine(
            .account, AccountTable.kept,
            owners: { before, limit, db in
                try AccountTable.overdue(before: before, limit: limit, in: db).map { .account($0) }
            }),
    ]
}
