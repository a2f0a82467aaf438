public import Core

/// What another system brought in somebody's name: it gave its key, and follows what it brought in full. One request is
/// one report; the same request sent twice is the same.
public struct PartnerRequest: Hashable, Sendable {
    public let report: Key<Report>
    public let `case`: Key<Case>
    /// The account whose key it came with.
    public let partner: Key<Caller>
    /// What it is called outside, also on the public list.
    public let number: Key<PublicCase>
    /// The matter that was chosen, which the desk may file it under or not; nil where none was.
    public let matter: Key<Matter>?
    /// The number of the standard that was chosen; nil where none was.
    public let standard: Int?
    /// The address of a picture elsewhere, which is never fetched; empty for none.
    public let mediaAddress: String
    public let made: Instant

    public init(
        report: Key<Report>, of case: Key<Case>, by partner: Key<Caller>, number: Key<PublicCase>,
        matter: Key<Matter>? = nil, standard: Int? = nil, mediaAddress: String = "", made: Instant
    ) {
        self.report = report
        self.case = `case`
        self.partner = partner
        self.number = number
        self.matter = matter
        self.standard = standard
        self.mediaAddress = mediaAddress
        self.made = made
    }

    public static let longestMediaAddress = 1000
    /// Of one partner in an hour.
    public static let mostAnHour = 1000
}

/// What a partner added to a request of its own.
public struct PartnerUpdate: Hashable, Sendable {
    public let id: Key<PartnerUpdate>
    public let report: Key<Report>
    /// At most 2,000 characters; empty where only the status was said.
    public let text: String
    /// What the partner says of it, in its own word: `OPEN`, `FIXED`.
    public let status: String
    public let made: Instant

    public init(id: Key<PartnerUpdate>, report: Key<Report>, text: String, status: String, made: Instant) {
        self.id = id
        self.report = report
        self.text = text
        self.status = status
        self.made = made
    }

    public static let longest = 2000
}
