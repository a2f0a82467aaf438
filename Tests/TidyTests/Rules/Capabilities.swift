/// A capability is a folder of the same name in every layer, its tests among them.
enum Capabilities {
    /// Which test room mirrors which room.
    static let mirrors = [
        ("Domain", "DomainTests"), ("Storage", "StorageTests"), ("Actions", "ActionsTests"), ("Ground", "WebTests"),
        ("Casework", "WebTests"), ("Open", "WebTests"),
    ]

    /// Parts of the ground that the tests of what stands on them go through. Nothing is added here.
    static let testedThrough: Set<String> = ["Storage/City", "Storage/Files", "Storage/Blobs"]

    static func withoutTests(_ files: [HouseFile]) -> [String] {
        mirrors.flatMap { room, tests in
            let tested = folders(of: tests, in: files)
            return folders(of: room, in: files).subtracting(tested).sorted().filter {
                !testedThrough.contains("\(room)/\($0)")
            }.map {
                "\(room)/\($0) has no \(tests)/\($0)"
            }
        }
    }

    private static func folders(of room: String, in files: [HouseFile]) -> Set<String> {
        Set(files.filter { $0.room == room && !$0.folder.isEmpty }.map(\.folder))
    }

    struct Numbered: Hashable {
        let number: Int
        let path: String
        let line: Int
    }

    /// `Migration(210, "area", …)` and `.init(210, …)` beside it, wherever Storage writes one.
    static func migrations(_ files: [HouseFile]) -> [Numbered] {
        files.filter { $0.room == "Storage" }.flatMap { file in
            file.code.indices.dropLast(2).compactMap { index in
                guard file.code[index].word == "Migration", file.code[index + 1].isMark("("),
                    let number = file.code[index + 2].word.flatMap({ Int($0) })
                else { return nil }
                return Numbered(number: number, path: file.path, line: file.code[index].line)
            }
        }
    }

    static func repeated(_ migrations: [Numbered]) -> [String] {
        Dictionary(grouping: migrations, by: \.number).filter { $0.value.count > 1 }.map { number, places in
            "migration \(number) stands at " + places.map { "\($0.path):\($0.line)" }.sorted().joined(separator: ", ")
        }.sorted()
    }
}
