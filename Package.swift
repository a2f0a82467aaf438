// swift-tools-version: 6.1
import PackageDescription

// The manifest is the architecture: read it top to bottom. A target uses only what stands above it.
// SwiftPM does not hold us to that on Linux; Tests/TidyTests/ImportTests.swift does.

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// What every page and statement goes through, and what reads the whole tree: optimised in debug builds too, or the
// tests wait for them most of their time.
let quick = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "wangge",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "wangge", targets: ["Wangge"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        // Pure: no input, no output, no clock, no randomness, no Foundation.
        .target(name: "Core", swiftSettings: quick),
        .target(name: "Domain", dependencies: ["Core"], swiftSettings: quick),
        .target(name: "Markup", swiftSettings: quick),

        // Mechanism: knows no capability. Each is wrapped around one or two C libraries.
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CSpawn"),
        .target(
            name: "Database",
            dependencies: [
                "Core", "CPostgres",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: quick),
        .target(name: "Sheets", dependencies: ["Core", "CXlsxWriter", "CMinizip", "CExpat"], swiftSettings: strict),
        .target(name: "Pictures", dependencies: ["Core", "CSpawn"], swiftSettings: strict),
        .target(name: "Codes", dependencies: ["Core", "CQrencode"], swiftSettings: strict),

        // The only SQL, the only transactions.
        .target(
            name: "Storage",
            dependencies: ["Domain", "Database", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: quick),
        .target(
            name: "Actions",
            dependencies: [
                "Storage", "Sheets", "Pictures",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: quick),
        .target(
            name: "Workers",
            dependencies: [
                "Actions",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),

        // Pages, a room for each context. Kit is what pages are made of and knows none of them; the contexts stand on it
        // side by side and know nothing of each other; Web puts them together.
        .target(
            name: "Kit",
            dependencies: [
                "Actions", "Markup",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: quick),
        .target(
            name: "Ground",
            dependencies: ["Kit", "Codes", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(name: "Casework", dependencies: ["Kit"], swiftSettings: strict),
        .target(name: "Open", dependencies: ["Kit"], swiftSettings: strict),
        .target(name: "Web", dependencies: ["Ground", "Casework", "Open"], swiftSettings: strict),

        .executableTarget(
            name: "Wangge",
            dependencies: [
                "Web", "Workers",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),

        // The raw limits that scripts/bench sets beside the server's figures.
        .executableTarget(
            name: "Bench",
            dependencies: ["CPostgres", .product(name: "GRDBSQLite", package: "GRDB.swift")],
            path: "Benchmarks/Bench",
            swiftSettings: strict),

        // Fixtures are shared by every test target; tests mirror the sources.
        .target(
            name: "Fixtures",
            dependencies: [
                "Web", "Workers", "CPostgres",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Tests/Fixtures", swiftSettings: strict),
        .executableTarget(
            name: "Probe",
            dependencies: ["Database", .product(name: "Logging", package: "swift-log")],
            path: "Tests/Probe", swiftSettings: strict),
        .testTarget(name: "CoreTests", dependencies: ["Core", "Markup"], swiftSettings: strict),
        .testTarget(name: "SheetsTests", dependencies: ["Sheets"], swiftSettings: strict),
        .testTarget(name: "PicturesTests", dependencies: ["Pictures"], swiftSettings: strict),
        .testTarget(name: "CodesTests", dependencies: ["Codes"], swiftSettings: strict),
        .testTarget(
            name: "DomainTests",
            dependencies: ["Domain", "Fixtures", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Storage", "Fixtures",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ActionsTests",
            dependencies: ["Actions", "Workers", "Fixtures", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Fixtures",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .testTarget(name: "TidyTests", swiftSettings: quick),
    ],
    swiftLanguageModes: [.v6]
)
