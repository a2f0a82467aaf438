public import Core

/// A value about a person that lies sealed in the database: a phone, the number of an identity card.
///
/// The value itself isn't here. It is masked on pages and opened for a stated purpose (`Opening`); the row is in
/// `Storage/Privacy/PersonalValueTable.swift` (DESIGN.md section 4, "personal data").
public struct PersonalValue: Hashable, Sendable {
    public let id: Key<PersonalValue>
    public let owner: Owner
    public let kind: Kind
    /// Where the owner belongs; nil where the owner belongs nowhere in particular, as a resident's account does.
    public let place: Place?

    public init(id: Key<PersonalValue>, owner: Owner, kind: Kind, place: Place?) {
        self.id = id
        self.owner = owner
        self.kind = kind
        self.place = place
    }
}

extension PersonalValue {
    /// Whose value it is.
    public struct Owner: Hashable, Sendable {
        public let kind: OwnerKind
        /// The number of the owner's key.
        public let number: Int64

        public init(_ kind: OwnerKind, _ number: Int64) {
            self.kind = kind
            self.number = number
        }

        public static func account(_ id: Key<Caller>) -> Owner { Owner(.account, id.number) }

        /// The account that sees who opened its data; nil where the owner has none.
        public var account: Key<Caller>? { kind == .account ? Key(number) : nil }
    }

    /// Somebody who signs in, or somebody who stands in the net.
    public enum OwnerKind: String, CaseIterable, Hashable, Sendable {
        case account, person
    }

    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case identity, document, phone, bank, health

        public var words: Words {
            switch self {
            case .identity: Words("身份证号", "Identity number")
            case .document: Words("其他证件号", "Other document")
            case .phone: Words("电话", "Phone")
            case .bank: Words("银行账号", "Bank account")
            case .health: Words("健康状况", "Health")
            }
        }

        /// As a page shows it before it is opened. What somebody's health is isn't hinted at.
        public func masked(_ plain: String) -> String {
            switch self {
            case .phone: Masked.phone(plain)
            case .identity, .document, .bank: Masked.identity(plain)
            case .health: "******"
            }
        }

        /// The form in which two spellings of one value are the same, for exact look-up.
        public func canonical(_ typed: String) -> String {
            switch self {
            case .health: typed
            case .identity, .document, .phone, .bank:
                String(typed.uppercased().filter { ($0.isLetter || $0.isNumber) && !$0.isWhitespace })
            }
        }
    }
}
