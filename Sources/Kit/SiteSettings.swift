public import Core
public import Domain

/// What the pages of one installation are told at its start.
public struct SiteSettings: Sendable {
    /// The city or county: 银川市.
    public let cityName: Words
    /// Where browsers reach us: `https://grid.example.cn`, without a slash at its end. Decides cookies and origins.
    public let publicAddress: String
    /// Shown on every page; such a server listens on loopback only.
    public let isDemo: Bool
    /// The number of the site's filing (ICP 备案); nil before there is one.
    public let filingNumber: String?
    /// 32 random bytes from the key directory, the same on every node.
    public let formKey: [UInt8]
    /// The version of the program, for operators.
    public let version: String
    public let limits: Limits
    /// Folders of scripts that come from the system's packages: `["leaflet": "/usr/share/javascript/leaflet"]`.
    public let systemScripts: [String: String]
    /// Where `Resources/public` lies.
    public let publicDirectory: String
    /// Proxies whose `X-Forwarded-For` is believed; empty when browsers reach us directly.
    public let trustedProxies: [NetworkBlock]

    public init(
        cityName: Words, publicAddress: String, isDemo: Bool, filingNumber: String? = nil, formKey: [UInt8],
        version: String, limits: Limits = Limits(), systemScripts: [String: String] = Self.debianScripts,
        publicDirectory: String, trustedProxies: [NetworkBlock] = []
    ) {
        self.cityName = cityName
        self.publicAddress = publicAddress
        self.isDemo = isDemo
        self.filingNumber = filingNumber
        self.formKey = formKey
        self.version = version
        self.limits = limits
        self.systemScripts = systemScripts
        self.publicDirectory = publicDirectory
        self.trustedProxies = trustedProxies
    }

    /// Where Debian's packages libjs-leaflet and libjs-chart.js put theirs.
    public static let debianScripts = [
        "leaflet": "/usr/share/javascript/leaflet",
        "chart.js": "/usr/share/javascript/chart.js",
    ]

    public var isEncrypted: Bool { publicAddress.hasPrefix("https://") }
}

/// What a request may cost before it is refused.
public struct Limits: Sendable {
    /// Bytes of a form without files.
    public let form: Int
    /// Bytes of a form with files, all together.
    public let upload: Int
    /// Seconds until the body of a form has arrived; for files ten times as many.
    public let bodySeconds: Int
    /// Connections open at once; more wait until one ends.
    public let connections: Int
    /// Seconds a connection may lie idle, and until the head of a request has arrived.
    public let idleSeconds: Int
    /// Answers that took longer are flagged in the log, in milliseconds.
    public let slowMilliseconds: Int

    public init(
        form: Int = 64 * 1024, upload: Int = 50 * 1024 * 1024, bodySeconds: Int = 30,
        connections: Int = 4000, idleSeconds: Int = 60, slowMilliseconds: Int = 500
    ) {
        self.form = form
        self.upload = upload
        self.bodySeconds = bodySeconds
        self.connections = connections
        self.idleSeconds = idleSeconds
        self.slowMilliseconds = slowMilliseconds
    }
}
