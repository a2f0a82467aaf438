public import Core

/// A body that people act for: a department, a partner unit, a property firm.
public struct Organisation: Hashable, Sendable {
    public let id: Key<Organisation>
    /// At most 100 characters.
    public let name: String

    public init(id: Key<Organisation>, name: String) {
        self.id = id
        self.name = name
    }

    public enum Refusal: Error, Hashable, Sendable {
        case nameMisshapen, nameTaken
    }

    /// An organisation under the name that somebody typed.
    public static func made(_ id: Key<Organisation>, name typed: String) throws(Refusal) -> Organisation {
        let name = typed.trimmed
        let isPlain = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard (1...100).contains(name.count), name.utf8.count <= 800, isPlain else { throw .nameMisshapen }
        return Organisation(id: id, name: name)
    }
}

extension Organisation.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .nameMisshapen:
            Problem(
                .invalid, "organisation.name-misshapen", field: "name",
                Words("请填单位名称，1 到 100 个字。", "Give the organisation's name, 1 to 100 characters."))
        case .nameTaken:
            Problem(
                .conflict, "organisation.name-taken", field: "name",
                Words("已有同名的单位。", "There is an organisation of this name already."))
        }
    }
}
