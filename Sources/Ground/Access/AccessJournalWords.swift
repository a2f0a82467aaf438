internal import Core
internal import Domain
internal import Kit

extension JournalWords {
    static let access = JournalWords(
        kinds: [
            "account.created": Words("开了账号", "The account was made"),
            "account.changed": Words("改了账号资料", "The account was changed"),
            "account.disabled": Words("停用了账号", "The account was disabled"),
            "account.enabled": Words("启用了账号", "The account was enabled"),
            "account.erased": Words("依法删除了资料", "Erased by law"),
            "account.signed-in": Words("登录", "Signed in"),
            "account.sign-in-refused": Words("登录被拒", "Signing in was refused"),
            "account.code-proved": Words("动态码正确", "The code was right"),
            "account.code-refused": Words("动态码不对", "The code was refused"),
            "account.recovery-code-used": Words("用了恢复码", "A recovery code was used"),
            "account.recovery-codes-renewed": Words("换了恢复码", "Recovery codes were made anew"),
            "account.password-changed": Words("改了密码", "The password was changed"),
            "account.password-set": Words("设了密码", "The password was set"),
            "account.password-link-made": Words("发了设密码的链接", "A link to set the password was made"),
            "account.second-factor-begun": Words("开始设动态码", "The second step was begun"),
            "account.second-factor-confirmed": Words("设好了动态码", "The second step was set up"),
            "account.second-factor-removed": Words("取消了动态码", "The second step was removed"),
            "account.second-factor-reset": Words("重置了动态码", "The second step was reset"),
            "account.session-ended": Words("退出了一处登录", "A session was ended"),
            "account.sessions-ended": Words("退出了全部登录", "All sessions were ended"),
            "grant.given": Words("授予了角色", "A role was granted"),
            "grant.taken-back": Words("收回了角色", "A role was taken back"),
            "deputy.named": Words("指定了代班人", "A stand-in was named"),
            "deputy.ended": Words("代班结束", "Standing in ended"),
            "token.issued": Words("发了接口令牌", "A token was issued"),
            "token.taken-back": Words("收回了接口令牌", "A token was taken back"),
        ],
        subjects: ["account": Words("账号", "Account")])
}
