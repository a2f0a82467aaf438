extension Unicode.Scalar {
    /// A full-width letter, digit or sign (U+FF01...U+FF5E), as Chinese keyboards give them, made ASCII; all others as
    /// they are.
    public var halfWidth: Unicode.Scalar {
        (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(UInt8(value - 0xFEE0)) : self
    }
}
