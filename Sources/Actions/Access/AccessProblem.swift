internal import Core

/// What may be missing under an address of this capability.
enum AccessProblem {
    static let noAccount = Problem(
        .missing, "account.missing", Words("没有这个账号。", "There is no such account."))
    static let noAccountOfThatName = Problem(
        .invalid, "account.no-such-name", field: "successor",
        Words("没有用这个登录名的账号，请核对后再填。", "No account has this sign-in name; check and type it again."))
    static let noOrganisation = Problem(
        .invalid, "grant.no-organisation", field: "scope",
        Words("没有这个单位，请重新选。", "There is no such organisation; choose again."))
    static let noGrant = Problem(
        .missing, "grant.missing", Words("没有这条授权记录。", "There is no such grant."))
    static let noDeputy = Problem(
        .missing, "deputy.missing", Words("没有这条代班记录。", "There is no such stand-in."))
    static let noToken = Problem(
        .missing, "token.missing", Words("没有这个令牌。", "There is no such token."))
    static let noColleague = Problem(
        .invalid, "deputy.no-colleague", field: "standIn",
        Words("没有用这个登录名的同事，请核对后再填。", "No colleague has this sign-in name; check and type it again."))
}
