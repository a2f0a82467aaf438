internal import Core

extension Setting {
    private static let minutes = Words("分钟", "minutes")
    private static let hours = Words("小时", "hours")
    private static let megabytes = Words("MB", "MB")
    private static let count = Words("个", "count")
    private static let characters = Words("个字符", "characters")
    private static let days = Words("天，0 为不强制", "days, 0 for never")
    private static let milliseconds = Words("毫秒", "milliseconds")

    static let listenHost = Setting(
        "listen.host", .text, "127.0.0.1", "监听的地址；演示目录只能是本机",
        "The address to listen on; a demo listens on loopback only")
    static let listenPort = Setting(
        "listen.port", .number(0...65_535, unit: Words("端口，0 为任意空闲端口", "a port, 0 for any free one")), "8080",
        "监听的端口", "The port to listen on")
    static let publicAddress = Setting(
        "public.address", .text, "", "居民打开的网址，如 https://wg.example.cn；空着就用监听地址。写 https 时 cookie 带 Secure",
        "The address people open, such as https://wg.example.cn; the listening address when empty. With https, cookies are Secure"
    )
    static let trustedProxies = Setting(
        "proxy.trusted", .networks, "",
        "反向代理的地址或网段，如 127.0.0.1, 10.0.0.0/8；只有它们写的 X-Forwarded-For 才算数。空着就一个也不信",
        "Addresses or blocks of reverse proxies, as 127.0.0.1, 10.0.0.0/8: only their X-Forwarded-For counts; none when empty"
    )
    static let database = Setting(
        "database.engine", .choice(["sqlite", "postgres"]), "sqlite", "数据放在哪种数据库里", "The engine the city is kept in")
    static let databaseFile = Setting(
        "database.file", .path, "DIR/city.sqlite", "SQLite 数据库文件", "The SQLite file")
    static let connectionFile = Setting(
        "database.connectionFile", .path, "DIR/postgres-connection",
        "一个文件，里面是 PostgreSQL 连接串（libpq 写法，可写几台主机）",
        "A file that holds the PostgreSQL connection string (as libpq takes it; several hosts may be named)")
    static let databaseConnections = Setting(
        "database.connections", .number(2...200, unit: count), "8", "PostgreSQL 连接数", "Connections to PostgreSQL")
    static let keys = Setting(
        "keys.directory", .path, "DIR/keys", "密钥目录，权限 0700；不进备份", "The directory of keys, mode 0700; never in a backup")
    static let anchors = Setting(
        "anchors.file", .path, "DIR/anchors.txt", "日志锚点写到这个文件；最好放在另一块盘上",
        "The file that anchors of the journal go to; better on another disk")
    static let archive = Setting(
        "archive.directory", .path, "DIR/archive", "过了保存期的日志段写到这里", "Where old stretches of the journal are written")
    static let blobs = Setting(
        "blobs.directory", .path, "DIR/blobs", "图片和附件的目录", "The directory of pictures and attachments")
    static let blobsIn = Setting(
        "blobs.in", .choice(["directory", "database"]), "directory",
        "附件放在目录里，还是（PostgreSQL）放在数据库里；几台机器共用时目录要共享",
        "Whether attachments lie in the directory or (PostgreSQL) in the database; for several nodes the directory is shared"
    )
    static let resources = Setting(
        "resources.directory", .path, "", "程序的资源目录；空着就在程序旁边和源码里找",
        "The program's resources; when empty, looked for beside the program and in the source tree")
    static let leaflet = Setting(
        "resources.leaflet", .path, "/usr/share/javascript/leaflet", "Leaflet 所在目录（Debian 的 libjs-leaflet）",
        "Where Leaflet lies (Debian's libjs-leaflet)")
    static let charts = Setting(
        "resources.charts", .path, "/usr/share/javascript/chart.js", "Chart.js 所在目录（Debian 的 libjs-chart.js）",
        "Where Chart.js lies (Debian's libjs-chart.js)")
    static let filingNumber = Setting(
        "about.filingNumber", .text, "", "网信部门的备案号，显示在“关于”页", "The filing number shown on the about page")
    static let contact = Setting(
        "about.contact", .text, "", "个人信息负责人的联系方式，显示在告知页",
        "How to reach who answers for personal data, shown on the notice page")
    static let gatewayAddress = Setting(
        "messages.gateway", .text, "", "短信网关的网址（HTTP POST，JSON）；空着就不发短信",
        "The message gateway's address (HTTP POST, JSON); no messages are sent when empty")
    static let gatewayTokenFile = Setting(
        "messages.tokenFile", .path, "DIR/gateway-token", "一个文件，里面是短信网关的口令", "A file that holds the gateway's token")
    static let idleMinutes = Setting(
        "session.idleMinutes", .number(5...1440, unit: minutes), "30", "工作人员多久不动就要重新登录",
        "How long staff may be idle before they sign in again")
    static let sessionHours = Setting(
        "session.hours", .number(1...720, unit: hours), "12", "一次登录最长多久", "How long one sign-in lasts at most")
    static let singleSession = Setting(
        "session.single", .flag, "false", "是否一个人同时只能登录一处", "Whether a person has only one session at a time")
    static let passwordLength = Setting(
        "password.length", .number(8...64, unit: characters), "10", "密码至少多长", "The shortest password")
    static let passwordKinds = Setting(
        "password.kinds", .number(1...4, unit: count), "1", "密码至少含几种字符（小写、大写、数字、符号）",
        "How many kinds of character a password has at least (lower, upper, digit, other)")
    static let passwordDays = Setting(
        "password.days", .number(0...3650, unit: days), "0", "密码多少天要换", "After how many days a password is changed")
    static let uploadMegabytes = Setting(
        "upload.megabytes", .number(1...1024, unit: megabytes), "100", "一次上传最大多少", "The largest upload")
    static let requestSeconds = Setting(
        "request.seconds", .number(1...600, unit: Words("秒", "seconds")), "30", "一个请求最长多久",
        "How long one request may take")
    static let slowMilliseconds = Setting(
        "log.slowMilliseconds", .number(1...60_000, unit: milliseconds), "100", "多慢的数据库语句记下来，列在运行页上",
        "From how many milliseconds a statement is kept as slow, on the page of operations")
    static let slowAnswerMilliseconds = Setting(
        "log.slowAnswerMilliseconds", .number(1...60_000, unit: milliseconds), "500", "多慢的回答在日志里记为警告",
        "From how many milliseconds an answer is a warning in the log")
    static let logLevel = Setting(
        "log.level", .choice(["trace", "debug", "info", "notice", "warning", "error"]), "info", "日志级别",
        "The level of the log")
    static let logFormat = Setting(
        "log.format", .choice(["text", "json"]), "text", "日志一行一条，文本或 JSON", "One line an entry, as text or JSON")

    /// Every setting, in the order `wangge settings` shows them.
    static let all: [Setting] = [
        listenHost, listenPort, publicAddress, trustedProxies, database, databaseFile, connectionFile,
        databaseConnections, keys, anchors, archive, blobs, blobsIn, resources, leaflet, charts, filingNumber, contact,
        gatewayAddress,
        gatewayTokenFile, idleMinutes, sessionHours, singleSession, passwordLength, passwordKinds, passwordDays,
        uploadMegabytes, requestSeconds, slowMilliseconds, slowAnswerMilliseconds, logLevel, logFormat,
    ]
}
