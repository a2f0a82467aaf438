internal import Core

extension AreaRules {
    /// What a place says about how its cases and whistles go; each as a whole.
    public struct Casework: Hashable, Sendable {
        public let cases: CaseRules?
        public let whistles: WhistleRules?

        public static let none = Casework()

        public init(cases: CaseRules? = nil, whistles: WhistleRules? = nil) {
            self.cases = cases
            self.whistles = whistles
        }

        func check() throws(Refusal) {
            if let number = cases?.wrong { throw .caseRule(number) }
            for kind in Whistle.Kind.allCases {
                guard let terms = whistles?.kinds[kind] else { continue }
                guard terms.mustCome.count <= WhistleRules.mostToCome else { throw .mustCome(kind) }
            }
        }

        /// What is said here, and what `earlier` said where nothing is.
        func merged(over earlier: Casework) -> Casework {
            Casework(cases: cases ?? earlier.cases, whistles: whistles ?? earlier.whistles)
        }

        func keeping(_ keeps: (Rule) -> Bool) -> Casework {
            Casework(cases: keeps(.cases) ? cases : nil, whistles: keeps(.whistles) ? whistles : nil)
        }

        var said: Set<Rule> {
            Set((cases == nil ? [] : [.cases]) + (whistles == nil ? [] : [.whistles]))
        }
    }

    /// What a place's version says about cases and whistles, with the day it holds from.
    mutating func take(_ casework: Casework, from day: Day) {
        if let said = casework.cases {
            cases = said
            cases.from = day
        }
        if let said = casework.whistles {
            whistles = said
            whistles.from = day
        }
    }
}
