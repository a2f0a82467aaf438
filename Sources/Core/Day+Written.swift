extension Day {
    /// A day as people write it: `2026-11-21`, `2026/11/21`, `2026.11.21`, `2026年11月21日`, `20261121`, with blanks and
    /// full-width digits let pass; nil for anything else.
    public init?(written text: String) {
        let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.halfWidth)
        let plain = String(String.UnicodeScalarView(scalars))
        if plain.utf8.count == 8, let number = Int(plain) {
            self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
            return
        }
        let parts = plain.split(omittingEmptySubsequences: false) { "-/.年月日号".contains($0) }
        let numbers = (parts.last == "" ? parts.dropLast() : parts[...]).map { Int($0) }
        guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2] else {
            return nil
        }
        self.init(year: year, month: month, day: day)
    }
}
