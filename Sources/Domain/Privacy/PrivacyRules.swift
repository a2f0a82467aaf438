public import Core

/// The limits around personal data. A city sets them for itself within what the design allows, and everybody can read
/// them on the page "what this city keeps".
public struct PrivacyRules: Hashable, Sendable {
    private let values: [Limit: Int]

    public enum Limit: String, CaseIterable, Hashable, Sendable {
        /// How long a proved second factor lets somebody open personal data.
        case secondFactorHours
        /// Openings by one account in any hour.
        case openingsAnHour
        /// Exact look-ups by one account in any hour.
        case lookUpsAnHour
        /// Rows of one export.
        case exportRows
        /// From one person more than this, an export needs a second person's approval.
        case exportPersonsAlone
        /// How long an export can be fetched.
        case exportHours
        /// Anonymous suggestions of the whole city in any hour: nothing of their authors is kept that could limit each.
        case anonymousSuggestionsAnHour
    }

    public enum Refusal: Error, Hashable, Sendable {
        case outOfRange(Limit)
    }

    public static let standard = PrivacyRules()

    private init() { values = [:] }

    /// - Parameter values: those that differ from the standard; none needs to.
    public init(_ values: [Limit: Int]) throws(Refusal) {
        for limit in Limit.allCases {
            if let value = values[limit], !limit.range.contains(value) { throw .outOfRange(limit) }
        }
        self.values = values
    }

    public subscript(limit: Limit) -> Int { values[limit] ?? limit.standard }

    public var secondFactorHours: Int { self[.secondFactorHours] }
    public var openingsAnHour: Int { self[.openingsAnHour] }
    public var lookUpsAnHour: Int { self[.lookUpsAnHour] }
    public var exportRows: Int { self[.exportRows] }
    public var exportPersonsAlone: Int { self[.exportPersonsAlone] }
    public var exportHours: Int { self[.exportHours] }
    public var anonymousSuggestionsAnHour: Int { self[.anonymousSuggestionsAnHour] }

    /// Whether a second factor proved at `proved` still counts.
    public func isFresh(_ proved: Instant?, at now: Instant) -> Bool {
        guard let proved else { return false }
        return now < proved.adding(hours: secondFactorHours)
    }
}

extension PrivacyRules.Limit {
    public var standard: Int {
        switch self {
        case .secondFactorHours: 12
        case .openingsAnHour: 60
        case .lookUpsAnHour: 20
        case .exportRows: 5000
        case .exportPersonsAlone: 500
        case .exportHours: 72
        case .anonymousSuggestionsAnHour: 200
        }
    }

    /// What a city may choose from. Above 500 persons there is a second person everywhere (DESIGN.md section 6).
    public var range: ClosedRange<Int> {
        switch self {
        case .secondFactorHours: 1...12
        case .openingsAnHour: 1...600
        case .lookUpsAnHour: 1...200
        case .exportRows: 1...100_000
        case .exportPersonsAlone: 0...500
        case .exportHours: 1...168
        case .anonymousSuggestionsAnHour: 10...10_000
        }
    }

    public var words: Words {
        switch self {
        case .secondFactorHours:
            Words("动态码验证后，几小时内可查看个人信息", "Hours for which a proved second factor opens personal data")
        case .openingsAnHour: Words("一个人一小时最多查看几次", "Openings by one account in an hour")
        case .lookUpsAnHour: Words("一个人一小时最多按号码查找几次", "Look-ups by one account in an hour")
        case .exportRows: Words("一次最多导出几行", "Rows of one export")
        case .exportPersonsAlone: Words("超过几人要第二个人批准导出", "Persons above which a second person approves an export")
        case .exportHours: Words("导出批准后几小时内可下载", "Hours for which an export can be fetched")
        case .anonymousSuggestionsAnHour: Words("全市一小时最多收几条匿名建议", "Anonymous suggestions of the city in an hour")
        }
    }
}

extension PrivacyRules.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .outOfRange(let limit):
            let (low, high) = (limit.range.lowerBound, limit.range.upperBound)
            return Problem(
                .invalid, "privacy-rules.out-of-range", field: limit.rawValue,
                Words(
                    "“\(limit.words.chinese)”要填 \(low) 到 \(high) 之间的整数。",
                    "\(limit.words.english): give a whole number from \(low) to \(high)."),
                arguments: ["least": .integer(low), "most": .integer(high)])
        }
    }
}
