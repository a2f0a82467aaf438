internal import Core
internal import Domain

extension JournalWords {
    /// Details whose codes mean the same in every capability.
    static let common: [String: [String: Words]] = [
        "level": Dictionary(uniqueKeysWithValues: Area.Level.allCases.map { ($0.word, $0.words) }),
        "role": table(Role.self, \.words), "matter": table(Consent.Matter.self, \.words),
    ]

    /// What each detail of an entry is called.
    static let details: [String: Words] = [
        "kind": Words("类别", "kind"), "kinds": Words("哪几项", "values"), "level": Words("层级", "level"),
        "role": Words("角色", "role"), "matter": Words("事项", "matter"), "consent": Words("同意记录", "consent"),
        "wording": Words("说明版本", "wording"), "reason": Words("原因", "reason"), "purpose": Words("用途", "purpose"),
        "basis": Words("依据", "basis"), "values": Words("几项", "how many values"), "records": Words("几条", "records"),
        "count": Words("几个", "how many"), "building": Words("楼栋", "building"), "into": Words("并入", "into"),
        "onto": Words("对应几个网格", "grids of ours"), "grid": Words("网格", "grid"), "recut": Words("调整", "change"),
        "effective": Words("生效日", "effective"), "ending": Words("停用几个", "ending"),
        "beginning": Words("新设几个", "beginning"), "parts": Words("几个部分", "parts"), "from": Words("从", "from"),
        "to": Words("到", "to"), "on": Words("哪天", "on"), "until": Words("到", "until"), "day": Words("哪天", "day"),
        "term": Words("任期到", "term"), "standIn": Words("代班人", "stand-in"), "deputy": Words("代理人", "deputy"),
        "next": Words("接着的岗位", "the next post"), "person": Words("人员", "person"), "account": Words("账号", "account"),
        "grant": Words("授权", "grant"), "session": Words("登录", "session"), "sessions": Words("几处登录", "sessions"),
        "secondFactor": Words("用了动态码", "second factor"), "left": Words("还剩", "left"),
        "permissions": Words("几项权限", "permissions"), "ends": Words("到期", "ends"), "again": Words("再次", "again"),
        "part": Words("哪一部分", "part"), "rule": Words("规则", "rule"), "decision": Words("决定", "decision"),
        "rows": Words("几行", "rows"), "added": Words("新增", "added"), "renamed": Words("改名", "renamed"),
        "skipped": Words("跳过", "skipped"), "days": Words("几天", "days"), "minutes": Words("几分钟", "minutes"),
        "persons": Words("几人", "persons"), "format": Words("格式", "format"), "entries": Words("几条", "entries"),
        "found": Words("找到几个", "found"), "opening": Words("查看记录", "opening"), "elder": Words("大字版", "larger view"),
        "duties": Words("几条职责", "duties"), "county": Words("区县", "county"), "organisation": Words("单位", "body"),
        "area": Words("区域", "area"), "year": Words("年份", "year"), "name": Words("名称", "name"),
        "worker": Words("工作人员", "worker"), "code": Words("编码", "code"), "source": Words("来源", "source"),
        "frame": Words("坐标系", "frame"), "scope": Words("范围", "scope"), "attempts": Words("试了几次", "tries"),
        "edition": Words("目录版本", "edition"), "standards": Words("几条标准", "standards"),
        "retired": Words("停用", "out of use"), "matters": Words("几个事项", "matters"), "import": Words("导入", "import"),
    ]
}
