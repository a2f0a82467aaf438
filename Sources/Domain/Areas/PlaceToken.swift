public import Core

/// The short random text in the code on a place's card: `/q/7K2M…`. Whoever scans it comes to the place's page.
///
/// Not the area's key: a card that was misused can be revoked and printed anew, and nobody can walk through the city's
/// places by counting.
public struct PlaceToken: Hashable, Sendable {
    /// 16 characters of Crockford base 32: 80 random bits.
    public let text: String
    public let area: Key<Area>
    public let made: Instant
    /// Since when it leads nowhere; nil while it leads to its place.
    public let revoked: Instant?

    public init(text: String, area: Key<Area>, made: Instant, revoked: Instant? = nil) {
        self.text = text
        self.area = area
        self.made = made
        self.revoked = revoked
    }

    /// Bytes of randomness in a token.
    public static let length = 10

    /// - Parameter bytes: `length` random ones.
    public static func text(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
        var (held, count) = (0, 0)
        var text: [UInt8] = []
        for byte in bytes {
            held = held << 8 | Int(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(digits[held >> count & 31])
            }
            held &= (1 << count) - 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// As it is kept: people type small letters from paper.
    public static func folded(_ typed: String) -> String { String(typed.uppercased().prefix(40)) }

    /// Which areas have a card.
    public static func hasCard(_ level: Area.Level) -> Bool {
        switch level {
        case .grid, .microGrid, .building: true
        case .province, .city, .county, .township, .community, .unit: false
        }
    }
}
