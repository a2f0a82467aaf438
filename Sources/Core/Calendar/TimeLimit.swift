/// How long something may take, in one of the four units of DOMAIN.md B2.4.
///
/// Hours are kept in minutes, because real limits are 15 and 30 minutes; days are whole. Half a working day is written
/// as four working hours.
public struct TimeLimit: Hashable, Sendable {
    public let unit: Unit
    /// Minutes in the units of hours, days in the units of days; 1...`most`.
    public let amount: Int

    /// Ten years of hours that run on, in minutes: nothing in this field takes longer.
    public static let most = 5_256_000

    /// - Parameter amount: minutes for hours, days for days; 1...`most`, days at most 3650.
    public init(_ amount: Int, _ unit: Unit) {
        precondition(amount >= 1 && amount <= unit.most, "a time limit is 1...\(unit.most), got \(amount)")
        self.amount = amount
        self.unit = unit
    }
}

extension TimeLimit {
    public enum Unit: String, CaseIterable, Hashable, Sendable {
        /// 工作时: counted only inside the working hours of working days.
        case workingHours
        /// 工作日: whole working days, the day it began not counted.
        case workingDays
        /// 紧急工作时: runs on through nights, weekends and holidays.
        case urgentHours
        /// 紧急工作日: 24 hours that run on.
        case urgentDays

        /// The largest amount a limit in this unit may have.
        var most: Int { isDays ? 3650 : TimeLimit.most }

        public var isDays: Bool { self == .workingDays || self == .urgentDays }
        public var isUrgent: Bool { self == .urgentHours || self == .urgentDays }

        public var words: Words {
            switch self {
            case .workingHours: Words("工作时", "Working hours")
            case .workingDays: Words("工作日", "Working days")
            case .urgentHours: Words("紧急工作时", "Urgent hours")
            case .urgentDays: Words("紧急工作日", "Urgent days")
            }
        }
    }

    /// What a working day counts where it must be turned into hours (DOMAIN.md B2.4), whatever the local hours are.
    public static let hoursOfWorkingDay = 8

    public static func workingMinutes(_ minutes: Int) -> TimeLimit { TimeLimit(minutes, .workingHours) }
    public static func workingHours(_ hours: Int) -> TimeLimit { TimeLimit(hours * 60, .workingHours) }
    public static func workingDays(_ days: Int) -> TimeLimit { TimeLimit(days, .workingDays) }
    public static func urgentMinutes(_ minutes: Int) -> TimeLimit { TimeLimit(minutes, .urgentHours) }
    public static func urgentHours(_ hours: Int) -> TimeLimit { TimeLimit(hours * 60, .urgentHours) }
    public static func urgentDays(_ days: Int) -> TimeLimit { TimeLimit(days, .urgentDays) }
}

extension TimeLimit: CustomStringConvertible {
    /// The form kept in tables and settings: `30wm`, `3wd`, `120um`, `2ud` (minutes or days, working or urgent).
    public var description: String { "\(amount)\(unit.mark)" }

    /// Nil when `code` isn't of that form or out of range.
    public init?(code: some StringProtocol) {
        guard let unit = Unit.allCases.first(where: { code.hasSuffix($0.mark) }),
            let amount = Int(code.dropLast(2)), amount >= 1, amount <= unit.most
        else { return nil }
        self.init(amount, unit)
    }
}

extension TimeLimit.Unit {
    fileprivate var mark: String {
        switch self {
        case .workingHours: "wm"
        case .workingDays: "wd"
        case .urgentHours: "um"
        case .urgentDays: "ud"
        }
    }
}
