extension BinaryInteger {
    /// The number with an English noun, which takes an s where there isn't one: `1 row`, `3 rows`.
    public func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
