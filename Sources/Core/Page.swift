/// A bounded piece of a list and where the next piece begins.
public struct Page<Element: Sendable>: Sendable {
    public let items: [Element]
    /// What to ask with for the piece behind this one; nil at the end.
    public let next: Cursor?

    public init(items: [Element], next: Cursor?) {
        self.items = items
        self.next = next
    }

    /// - Parameter items: one more than `limit` where there is more; the surplus is cut off.
    public init(_ items: [Element], limit: Int, cursor: (Element) -> Cursor) {
        let shown = Array(items.prefix(limit))
        self.init(items: shown, next: items.count > limit ? shown.last.map(cursor) : nil)
    }
}

extension Page: Equatable where Element: Equatable {}

/// The place in an ordered list behind which a piece begins: the sort value and key of the last item shown.
public struct Cursor: Hashable, Sendable {
    public let value: String
    public let key: Int64

    public init(value: String, key: Int64) {
        self.value = value
        self.key = key
    }
}

extension Cursor: CustomStringConvertible {
    /// `key~value`, for an address; the address escapes it.
    public var description: String { "\(key)~\(value)" }

    /// Nil when `text` isn't of that form.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let key = Int64(parts[0]) else { return nil }
        self.init(value: String(parts[1]), key: key)
    }
}
