internal import Core
internal import Domain

/// Where the interface is and how one gets a key (Service Discovery of Open311).
enum Open311Discovery {
    /// When the interface last changed.
    static let changeset = "2026-11-27T00:00:00+08:00"
    static let specification = "http://wiki.open311.org/GeoReport_v2"

    /// - Parameter address: of the site, without a slash at its end.
    static func answer(at address: String, isDemo: Bool, _ language: Language) -> Open311Answer {
        let endpoint = Open311Answer.object([
            .init("specification", .text(specification)), .init("url", .text("\(address)/open311/v2")),
            .init("changeset", .text(changeset)), .init("type", .text(isDemo ? "test" : "production")),
            .init(
                "formats",
                .list(
                    "format",
                    Open311Answer.Format.allCases.map {
                        .text($0.mediaType.split(separator: ";").first.map(String.init))
                    })),
        ])
        return .object([
            .init("changeset", .text(changeset)),
            .init("contact", .text("\(address)/about")),
            .init(
                "key_service",
                .text(
                    Words(
                        "密钥是接口令牌，由本平台的安全管理员发放，权限要有“反映问题”。",
                        "A key is an API token with the permission to report matters, issued by the security "
                            + "administrator of this platform."
                    ).text(in: language))),
            .init("endpoints", .list("endpoint", [endpoint])),
        ])
    }
}
