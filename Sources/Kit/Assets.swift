internal import Core
internal import Crypto
internal import FoundationEssentials
internal import Markup

/// The files every browser may have: style sheets, modules, drawings. Read once, at start.
///
/// An address holds the digest of the content, so a browser may keep it for ever and a new version has a new address.
struct Assets: Sendable {
    struct Asset: Sendable {
        let link: Link
        let bytes: [UInt8]
        let type: String
    }

    /// By name: `css/base.css`, `js/forms.js`, `leaflet/leaflet.min.js`.
    private var byName: [String: Asset] = [:]
    private var byAddress: [String: Asset] = [:]
    static let prefix = "/static/"

    /// None; for pages drawn without a server.
    static let none = Assets()

    private init() {}

    /// - Parameters:
    ///   - directory: `Resources/public`, whole.
    ///   - system: folders of the system's packages; one that isn't installed is left out, and its pages say so.
    /// - Throws: when `directory` can't be read or holds nothing.
    init(directory: String, system: [String: String]) throws {
        try add(directory, under: "")
        join("css/site/", as: "css/site.css")
        guard !byName.isEmpty else {
            throw Problem(
                .invalid, "assets.none", field: "public-directory",
                Words(
                    "目录 \(directory) 里没有样式和脚本。请检查设置 public-directory",
                    "The directory \(directory) holds no styles or scripts. Check the setting public-directory"))
        }
        for (name, folder) in system where FileManager.default.fileExists(atPath: folder) {
            try add(folder, under: "\(name)/")
        }
    }

    private mutating func add(_ directory: String, under prefix: String) throws {
        var modules: [(name: String, bytes: [UInt8], type: String)] = []
        for path in try FileManager.default.subpathsOfDirectory(atPath: directory).sorted() {
            guard let dot = path.lastIndex(of: "."), let type = Self.types[String(path[dot...])] else { continue }
            // The system's packages hold each script several times; what browsers get is the short one.
            if !prefix.isEmpty, path.hasSuffix(".js"), !path.hasSuffix(".min.js") { continue }
            let bytes = try Array(Data(contentsOf: URL(filePath: "\(directory)/\(path)")))
            if prefix.isEmpty, path.hasPrefix("js/") {
                modules.append((path, bytes, type))
            } else {
                add(prefix + path, bytes, type, digest: Self.digest(bytes))
            }
        }
        // Modules name each other by their neighbourhood, so all of them lie under the digest of all.
        let digest = Self.digest(modules.flatMap(\.bytes))
        for module in modules { add(module.name, module.bytes, module.type, digest: digest) }
    }

    private static func digest(_ bytes: [UInt8]) -> String { Base64URL.text(Array(SHA256.hash(data: bytes).prefix(9))) }

    /// The parts of the style sheet every page has, one after the other by name: one request instead of eight.
    private mutating func join(_ prefix: String, as name: String) {
        let parts = byName.filter { $0.key.hasPrefix(prefix) }.sorted { $0.key < $1.key }
        guard !parts.isEmpty else { return }
        let bytes = parts.flatMap(\.value.bytes)
        add(name, bytes, "text/css; charset=utf-8", digest: Self.digest(bytes))
    }

    private mutating func add(_ name: String, _ bytes: [UInt8], _ type: String, digest: String) {
        let segments = ["static", digest] + name.split(separator: "/").map(String.init)
        let asset = Asset(link: Link(segments: segments), bytes: bytes, type: type)
        byName[name] = asset
        byAddress[asset.link.address] = asset
    }

    /// Nil when there is no such file.
    func link(_ name: String) -> Link? { byName[name]?.link }

    /// The file at `/static/…`; nil when there is none of that content.
    func find(_ path: String) -> Asset? { byAddress[path] }

    /// What is served; everything else in a folder is not.
    private static let types = [
        ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml",
        ".png": "image/png", ".ico": "image/x-icon", ".webmanifest": "application/manifest+json",
    ]
}
