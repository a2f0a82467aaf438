internal import Actions
internal import Core
internal import Domain

/// Steps of requests, as the `service_request_updates` extension tells of them.
enum Open311Updates {
    static func told(_ steps: [PublicCaseActions.Told], _ language: Language) -> Open311Answer {
        .list(
            "request_update",
            steps.map { told in
                let isLast = told.step.standing.isOver
                let text = (isLast ? told.outcome.flatMap { $0.isEmpty ? nil : $0 } : nil)
                return update(
                    "\(told.number).\(told.ordinal)", of: told.number, status: status(of: told.step.standing),
                    text: text ?? told.step.standing.words.text(in: language), at: Open311Time.text(told.step.day))
            })
    }

    static func own(_ steps: [PartnerStep], _ language: Language) -> Open311Answer {
        .list(
            "request_update",
            steps.map { step in
                update(
                    "\(step.number).\(step.event)", of: step.number, status: status(of: step.stage),
                    text: step.answer ?? step.stage.words.text(in: language), at: Open311Time.text(step.at))
            })
    }

    static func added(_ id: Key<PartnerUpdate>) -> Open311Answer {
        .list("request_update", [.object([.init("update_id", .text(id.description))])])
    }

    private static func update(
        _ id: String, of number: Key<PublicCase>, status: String, text: String, at moment: String
    ) -> Open311Answer {
        .object([
            .init("update_id", .text(id)), .init("service_request_id", .text(number.description)),
            .init("status", .text(status)), .init("description", .text(text)), .init("media_url", .text(nil)),
            .init("updated_datetime", .text(moment)),
        ])
    }

    private static func status(of standing: PublicCase.Standing) -> String {
        switch standing {
        case .filed: "ACTION_SCHEDULED"
        case .handling, .answered: "IN_PROGRESS"
        case .solved: "FIXED"
        case .closedWithoutWord: "CLOSED"
        case .notTakenOn: "NO_FURTHER_ACTION"
        }
    }

    private static func status(of stage: Case.Stage) -> String {
        switch stage {
        case .reported: "OPEN"
        case .verifyBeforeFiling: "INVESTIGATING"
        case .filed: "ACTION_SCHEDULED"
        case .handling, .awaitingWord, .inspectBeforeClosing: "IN_PROGRESS"
        case .rejected(let why):
            why == .notSo || why == .sameWithoutNewFacts ? "NO_FURTHER_ACTION" : "NOT_COUNCILS_RESPONSIBILITY"
        case .withdrawn: "CANCELLED"
        case .merged: "DUPLICATE"
        case .closed(let closing):
            switch closing.kind {
            case .byWord, .byInspection, .settledOnTheSpot: "FIXED"
            case .withoutWord, .answeredAtOnce: "CLOSED"
            }
        }
    }

    /// What a partner's word for a status comes to; nil for a word that isn't one of the extension's.
    static func meaning(_ status: String) -> PartnerActions.Meaning? {
        switch status {
        case "FIXED", "CLOSED": .solved
        case "OPEN", "REOPEN": .notSolved
        case "CANCELLED": .takenBack
        case "IN_PROGRESS", "ACTION_SCHEDULED", "INVESTIGATING", "DUPLICATE", "NOT_COUNCILS_RESPONSIBILITY",
            "NO_FURTHER_ACTION", "INTERNAL_REFERRAL", "FOR_TRIAGE":
            .remark
        default: nil
        }
    }
}
