/// Who may import whom. SwiftPM lets a target import what its manifest entry doesn't name, so the arrows are held here.
enum Imports {
    /// A room's own rooms first, then packages, then what the system brings.
    static let table: [String: Set<String>] = [
        "Core": ["Synchronization"],
        "Domain": ["Core"],
        "Markup": [],
        "Database": [
            "Core", "CPostgres", "GRDB", "GRDBSQLite", "Logging", "NIOPosix", "Dispatch", "Foundation", "Glibc",
            "Synchronization",
        ],
        "Sheets": ["Core", "CXlsxWriter", "CMinizip", "CExpat", "Foundation", "Glibc"],
        "Pictures": ["Core", "CSpawn", "Foundation", "FoundationEssentials", "Glibc", "Synchronization"],
        "Codes": ["Core", "CQrencode", "Glibc"],
        "Storage": [
            "Core", "Domain", "Database", "Crypto", "Foundation", "FoundationEssentials", "Glibc", "Synchronization",
        ],
        "Actions": [
            "Core", "Domain", "Database", "Storage", "Sheets", "Pictures", "Crypto", "CryptoExtras", "Logging",
            "NIOPosix", "Foundation", "FoundationEssentials", "Synchronization",
        ],
        "Workers": [
            "Core", "Domain", "Database", "Storage", "Actions", "AsyncHTTPClient", "Logging", "NIOCore", "NIOHTTP1",
            "ServiceLifecycle", "Foundation", "FoundationEssentials", "Synchronization",
        ],
        "Kit": [
            "Core", "Domain", "Actions", "Markup", "Crypto", "HTTPTypes", "Hummingbird", "HummingbirdCore", "Logging",
            "NIOCore", "NIOHTTP1", "NIOHTTPCompression", "NIOHTTPTypesHTTP1", "ServiceLifecycle", "Foundation",
            "FoundationEssentials", "Synchronization",
        ],
        "Ground": ["Core", "Domain", "Actions", "Markup", "Codes", "Kit", "Crypto"],
        "Casework": ["Core", "Domain", "Actions", "Markup", "Kit"],
        "Open": ["Core", "Domain", "Actions", "Kit"],
        "Web": ["Core", "Domain", "Actions", "Kit", "Ground", "Casework", "Open"],
        "Wangge": [
            "Core", "Domain", "Database", "Storage", "Actions", "Workers", "Kit", "Ground", "Casework", "Web", "Codes",
            "ArgumentParser", "AsyncHTTPClient", "Configuration", "Crypto", "Hummingbird", "Logging", "NIOCore",
            "NIOHTTP1", "NIOPosix", "ServiceLifecycle", "SystemPackage", "UnixSignals", "Foundation", "Glibc",
            "Synchronization",
        ],
        "Fixtures": [
            "Core", "Domain", "Database", "Storage", "Actions", "Workers", "Kit", "Web", "CPostgres", "HTTPTypes",
            "Logging", "Foundation", "Glibc", "Synchronization",
        ],
        "Probe": ["Core", "Database", "Foundation", "Glibc", "Logging"],
        "CoreTests": ["Core", "Markup", "Testing", "Foundation"],
        "DomainTests": ["Core", "Domain", "Crypto", "Fixtures", "Testing", "Foundation"],
        "StorageTests": [
            "Core", "Domain", "Database", "Storage", "Fixtures", "CPostgres", "GRDBSQLite", "GRDB", "Crypto", "Logging",
            "Testing",
            "Foundation", "Glibc", "Synchronization",
        ],
        "ActionsTests": [
            "Core", "Domain", "Database", "Storage", "Actions", "Workers", "Fixtures", "Sheets", "Pictures", "Crypto",
            "Logging", "NIOCore", "NIOHTTP1", "NIOPosix", "ServiceLifecycle", "Testing", "Foundation", "Glibc",
            "Synchronization",
        ],
        "WebTests": [
            "Core", "Domain", "Database", "Storage", "Actions", "Workers", "Markup", "Codes", "Kit", "Ground",
            "Casework", "Open", "Web", "Fixtures", "Crypto", "HTTPTypes", "Hummingbird",
            "Logging", "NIOCore", "NIOHTTP1", "NIOPosix", "ServiceLifecycle", "Testing", "Foundation", "Glibc",
            "Synchronization",
        ],
        "SheetsTests": ["Core", "Sheets", "Testing", "Foundation"],
        "PicturesTests": ["Core", "Pictures", "Testing", "Foundation"],
        "CodesTests": ["Core", "Codes", "Testing", "Foundation"],
        "TidyTests": ["Testing", "Foundation"],
        "Bench": ["CPostgres", "GRDBSQLite", "Foundation", "Glibc", "Synchronization"],
        "Matters": ["Core", "Domain", "Foundation"],
    ]

    static func breaches(_ file: HouseFile) -> [Breach] {
        guard !file.room.isEmpty else { return [] }
        guard let allowed = table[file.room] else {
            return [Breach(file, 0, "\(file.room) is missing from the table of imports")]
        }
        return modules(file).filter { !allowed.contains($0.module) }.map {
            Breach(file, $0.line, "\(file.room) may not import \($0.module)")
        }
    }

    static func modules(_ file: HouseFile) -> [(module: String, line: Int)] {
        file.code.indices.compactMap { index in
            guard file.code[index].word == "import", index + 1 < file.code.count else { return nil }
            // `import struct Foundation.URL` names the module second.
            let isKind = ["struct", "class", "enum", "protocol", "func", "var", "typealias"].contains(
                file.code[index + 1].word)
            guard let module = file.code[min(index + (isKind ? 2 : 1), file.code.count - 1)].word else { return nil }
            return (module, file.code[index].line)
        }
    }
}
