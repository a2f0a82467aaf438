/// A language a page can be read in.
public enum Language: String, CaseIterable, Hashable, Sendable {
    case chinese = "zh"
    case english = "en"

    /// The value of HTML's `lang`.
    public var tag: String {
        switch self {
        case .chinese: "zh-Hans"
        case .english: "en"
        }
    }
}

/// A text that a person reads, in every language it can be read in.
///
/// Written where it is used: `Words("登录", "Sign in")`. One that lacks a language doesn't compile (DESIGN.md section 5).
public struct Words: Hashable, Sendable, Codable {
    public let chinese: String
    public let english: String

    public init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// A name or a figure that is data and reads the same in every language.
    public init(data: String) { self.init(data, data) }

    public func text(in language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}
