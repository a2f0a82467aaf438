/// Anything a person may be told went wrong.
///
/// The kind decides the HTTP status and the command's exit code; the code is stable and greppable (`area.code-taken`);
/// the words say what is wrong, where, and what to do. They become one sentence at the edge, in the reader's language.
public struct Problem: Error, Hashable, Sendable {
    public let kind: Kind
    public let code: String
    public let words: Words
    /// The name of the form field, column or setting it is about.
    public let field: String?
    /// What the words speak of, by name, for programs: `["row": .integer(12)]`.
    public let arguments: [String: Argument]

    public init(
        _ kind: Kind, _ code: String, field: String? = nil, _ words: Words, arguments: [String: Argument] = [:]
    ) {
        self.kind = kind
        self.code = code
        self.field = field
        self.words = words
        self.arguments = arguments
    }
}

extension Problem {
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// What was sent can't be used as it is.
        case invalid
        /// Nobody is signed in, and somebody must be.
        case unauthenticated
        case forbidden
        case missing
        /// Somebody else changed it, or it isn't its turn.
        case conflict
        case tooLarge
        /// Too often; try again later.
        case tooMany
        /// The system can't do it now; nothing was lost.
        case unavailable
        /// Our fault, never the caller's.
        case internalFault

        public var status: Int {
            switch self {
            case .invalid: 422
            case .unauthenticated: 401
            case .forbidden: 403
            case .missing: 404
            case .conflict: 409
            case .tooLarge: 413
            case .tooMany: 429
            case .unavailable: 503
            case .internalFault: 500
            }
        }

        /// After sysexits.h where it has a word for it.
        public var exitCode: Int32 {
            switch self {
            case .invalid, .tooLarge: 65
            case .missing: 66
            case .unavailable, .tooMany: 75
            case .internalFault: 70
            case .unauthenticated, .forbidden: 77
            case .conflict: 1
            }
        }
    }

    public enum Argument: Hashable, Sendable {
        case integer(Int)
        case text(String)
        case day(Day)
        case instant(Instant)
    }
}

/// An error of the rules that can be told to a person. Each capability has one, named `Refusal`.
public protocol Tellable: Error {
    var problem: Problem { get }
}

extension Problem: Tellable {
    public var problem: Problem { self }
}

/// Several problems of one form, told together.
public struct Problems: Error, Hashable, Sendable {
    public let all: [Problem]

    /// - Parameter all: at least one.
    public init(_ all: [Problem]) {
        precondition(!all.isEmpty, "problems without a problem")
        self.all = all
    }
}
