/// The natural logarithm, to twelve digits: the rules know no library of mathematics.
enum Logarithm {
    private static let ofTwo = 0.693_147_180_559_945_31

    /// - Parameter x: above 0.
    static func of(_ x: Double) -> Double {
        precondition(x > 0, "no logarithm of \(x)")
        // x = m · 2ᵉ with m between √½ and √2, and ln m = 2 artanh((m - 1) / (m + 1)), a series of odd powers.
        var exponent = Double(x.exponent)
        var rest = x.significand
        if rest > 1.414_213_562_373_095 {
            rest /= 2
            exponent += 1
        }
        let ratio = (rest - 1) / (rest + 1)
        let square = ratio * ratio
        var (power, sum) = (ratio, 0.0)
        for odd in stride(from: 1.0, through: 17.0, by: 2.0) {
            sum += power / odd
            power *= square
        }
        return exponent * ofTwo + 2 * sum
    }
}
