extension TimeLimit {
    /// Why a written limit can't be used.
    public enum Refusal: Error, Hashable, Sendable {
        /// It isn't a number followed by a unit.
        case unreadable(String)
        /// Below one minute, not a whole minute, or above ten years.
        case outOfRange(String)
    }

    /// Reads a limit as catalogues write it: `3工作日`, `0.5 工作时`, `2紧急工作时`, `30分钟`, `2 working days`.
    ///
    /// Bare minutes, hours and days are working time, as in the catalogues. A part of a working day becomes working
    /// hours at 8 a day (DOMAIN.md B2.4), a part of an urgent day urgent hours.
    public static func reading(_ text: String) throws(Refusal) -> TimeLimit {
        let plain = text.filter { !$0.isWhitespace && $0 != "个" }.lowercased()
        let digits = plain.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let name = String(plain.dropFirst(digits.count))
        guard let thousandths = thousandths(digits), let written = Written.named(name) else {
            throw .unreadable(text)
        }
        if written.unit.isDays, thousandths % 1000 == 0 {
            guard let limit = made(thousandths / 1000, written.unit) else { throw .outOfRange(text) }
            return limit
        }
        let minutes = thousandths * written.minutes
        let unit: Unit = written.unit.isUrgent ? .urgentHours : .workingHours
        guard minutes % 1000 == 0, let limit = made(minutes / 1000, unit) else { throw .outOfRange(text) }
        return limit
    }

    /// As a catalogue writes it, so that `reading` gives the same: `3工作日`, `30分钟`, `2紧急工作时`.
    public var written: String {
        let isWhole = amount % 60 == 0
        return switch unit {
        case .workingDays: "\(amount)工作日"
        case .urgentDays: "\(amount)紧急工作日"
        case .workingHours: isWhole ? "\(amount / 60)工作时" : "\(amount)分钟"
        case .urgentHours: isWhole ? "\(amount / 60)紧急工作时" : "\(amount)紧急分钟"
        }
    }

    private static func made(_ amount: Int, _ unit: Unit) -> TimeLimit? {
        amount >= 1 && amount <= unit.most ? TimeLimit(amount, unit) : nil
    }

    /// `2.5` gives 2500; nil for more than three decimals, two points, no digit, or more than six digits in front.
    private static func thousandths(_ text: Substring) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...6).contains(parts[0].count), let whole = Int(parts[0]) else {
            return nil
        }
        guard parts.count == 2 else { return whole * 1000 }
        guard (1...3).contains(parts[1].count), let part = Int(parts[1]) else { return nil }
        return whole * 1000 + part * (parts[1].count == 1 ? 100 : parts[1].count == 2 ? 10 : 1)
    }

    /// A unit as people write it, and how many minutes one of it is.
    private struct Written {
        let unit: Unit
        let minutes: Int

        static func named(_ name: String) -> Written? {
            switch name {
            case "工作时", "工作小时", "小时", "workinghour", "workinghours", "h":
                Written(unit: .workingHours, minutes: 60)
            case "工作日", "天", "日", "workingday", "workingdays", "d":
                Written(unit: .workingDays, minutes: TimeLimit.hoursOfWorkingDay * 60)
            case "分钟", "分", "workingminute", "workingminutes", "min":
                Written(unit: .workingHours, minutes: 1)
            case "紧急工作时", "紧急小时", "urgenthour", "urgenthours":
                Written(unit: .urgentHours, minutes: 60)
            case "紧急工作日", "紧急日", "urgentday", "urgentdays":
                Written(unit: .urgentDays, minutes: 24 * 60)
            case "紧急分钟", "urgentminute", "urgentminutes":
                Written(unit: .urgentHours, minutes: 1)
            default: nil
            }
        }
    }
}

extension TimeLimit.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .unreadable(let text):
            Problem(
                .invalid, "time-limit.unreadable",
                Words(
                    "“\(text)”不是时限。请写成“3工作日”“0.5工作时”“2紧急工作时”或“1紧急工作日”这样。",
                    "“\(text)” is not a time limit. Write it like “3 working days”, “0.5 working hours”, "
                        + "“2 urgent hours” or “1 urgent day”."),
                arguments: ["text": .text(text)])
        case .outOfRange(let text):
            Problem(
                .invalid, "time-limit.out-of-range",
                Words(
                    "时限“\(text)”太短、太长或不是整分钟。请写一分钟到十年之间、以整分钟计的时限。",
                    "The time limit “\(text)” is too short, too long or not a whole number of minutes. "
                        + "Use whole minutes, between one minute and ten years."),
                arguments: ["text": .text(text)])
        }
    }
}
