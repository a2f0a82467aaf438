internal import Core
internal import Domain
internal import Kit

/// The questions by which a place says how its cases and whistles go, and what was typed.
enum CaseworkRuleForm {
    // MARK: Cases

    static func cases(_ rules: CaseRules) -> [Field] {
        let hint = Words("如 15分钟、4工作时、3工作日、2紧急工作时", "Like 15 minutes, 4 working hours, 3 working days")
        let limits = CaseRules.Limit.allCases.map { limit in
            Field(
                .text, name(limit), limit.words, hint: limit == .intake ? hint : nil, value: rules[limit].written,
                longest: 20)
        }
        let numbers = CaseRules.Number.allCases.map { number in
            Field(
                .number, name(number), number.words,
                hint: Words(data: "\(number.range.lowerBound)–\(number.range.upperBound)"),
                value: String(rules[number]))
        }
        return limits + numbers
    }

    static func cases(_ request: Request) throws -> CaseRules {
        var rules = CaseRules.standard
        for limit in CaseRules.Limit.allCases { rules[limit] = try read(request, name(limit)) }
        for number in CaseRules.Number.allCases { rules[number] = try request.integer(name(number)) }
        return rules
    }

    private static func name(_ limit: CaseRules.Limit) -> String { "case-\(limit.rawValue)" }
    private static func name(_ number: CaseRules.Number) -> String { "case-\(number.rawValue)" }

    // MARK: Whistles

    static func whistles(_ rules: WhistleRules) -> [Field] {
        Whistle.Kind.allCases.flatMap { kind -> [Field] in
            let (terms, words) = (rules.terms(of: kind), kind.words)
            return [
                Field(
                    .text, "arrive-\(kind.rawValue)",
                    Words("\(words.chinese)：多久到场", "\(words.english): arrive within"), value: terms.arrive.written,
                    longest: 20),
                Field(
                    .text, "conclude-\(kind.rawValue)",
                    Words("\(words.chinese)：多久销号", "\(words.english): concluded within"),
                    value: terms.conclude.written, longest: 20),
                Field(
                    .text, "mustcome-\(kind.rawValue)",
                    Words("\(words.chinese)：谁必须到场", "\(words.english): who must come"),
                    hint: Words(
                        "网格、社区、物业企业，或区县部门的条线，如 城管|城市管理；几个的用分号隔开",
                        "网格, 社区, 物业企业, or a line of work of the departments; several with ; between"),
                    isRequired: false, value: terms.mustCome.map(\.written).joined(separator: "；"), longest: 200),
            ]
        }
    }

    static func whistles(_ request: Request) throws -> WhistleRules {
        var rules = WhistleRules.standard
        for kind in Whistle.Kind.allCases {
            let typed = request.field("mustcome-\(kind.rawValue)").split { "；;".contains($0) }
            let mustCome = typed.map { Holder(written: String($0)) }
            // The township blows: it isn't called.
            guard !mustCome.contains(nil), !mustCome.contains(.township) else { throw AreaRules.Refusal.mustCome(kind) }
            rules.kinds[kind] = WhistleRules.Terms(
                arrive: try read(request, "arrive-\(kind.rawValue)"),
                conclude: try read(request, "conclude-\(kind.rawValue)"), mustCome: mustCome.compactMap { $0 })
        }
        return rules
    }

    /// What is wrong is said beside the field.
    private static func read(_ request: Request, _ field: String) throws -> TimeLimit {
        do throws(TimeLimit.Refusal) {
            return try TimeLimit.reading(request.field(field))
        } catch {
            let problem = error.problem
            throw Problem(problem.kind, problem.code, field: field, problem.words, arguments: problem.arguments)
        }
    }
}
