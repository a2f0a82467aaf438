/// Sine and cosine in half turns, pure: the rules may not reach for a C library, and bytes made from a seed must be
/// the same on every machine.
///
/// Right to 4·10⁻¹⁶; a test compares them with Foundation's.
enum Angle {
    /// sin(π·`halfTurns`).
    static func sine(_ halfTurns: Double) -> Double {
        let turn = halfTurns.remainder(dividingBy: 2)
        if turn > 0.5 { return positive(1 - turn) }
        if turn < -0.5 { return -positive(1 + turn) }
        return turn < 0 ? -positive(-turn) : positive(turn)
    }

    /// cos(π·`halfTurns`).
    static func cosine(_ halfTurns: Double) -> Double {
        let turn = abs(halfTurns.remainder(dividingBy: 2))
        return turn <= 0.5 ? positive(0.5 - turn) : -positive(turn - 0.5)
    }

    /// sin(π·`x`) for `x` in 0...0.5: the series about 0, or about a quarter turn, whichever is nearer.
    private static func positive(_ x: Double) -> Double {
        x <= 0.25 ? sineSeries(.pi * x) : cosineSeries(.pi * (0.5 - x))
    }

    private static func sineSeries(_ x: Double) -> Double {
        var term = x
        var sum = x
        for step in stride(from: 2.0, through: 18, by: 2) {
            term *= -x * x / (step * (step + 1))
            sum += term
        }
        return sum
    }

    private static func cosineSeries(_ x: Double) -> Double {
        var term = 1.0
        var sum = 1.0
        for step in stride(from: 1.0, through: 17, by: 2) {
            term *= -x * x / (step * (step + 1))
            sum += term
        }
        return sum
    }
}
