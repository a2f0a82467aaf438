internal import Actions
internal import Core
internal import Domain

/// Requests as GeoReport v2 tells of them: to strangers what the public list shows, to a partner its own in full.
enum Open311Requests {
    /// To anybody: the grid's point, days without hours, released texts, no picture (DESIGN.md section 6).
    static func told(_ line: PublicCaseActions.Line, _ language: Language) -> Open311Answer {
        let one = line.case
        return request(
            Facts(
                number: one.number, isOver: one.standing.isOver,
                notes: line.text.flatMap { $0.outcome.isEmpty ? nil : $0.outcome }
                    ?? one.standing.words.text(in: language),
                serviceName: line.matter, serviceCode: one.matter, description: line.text?.matter, agency: nil,
                requested: Open311Time.text(one.opened), updated: Open311Time.text(one.changed), expected: nil,
                address: line.place, point: line.point, media: nil))
    }

    /// To whoever brought it.
    static func own(_ view: PartnerView, _ language: Language) -> Open311Answer {
        let place = [view.place, view.report.address].filter { !$0.isEmpty }.joined(separator: " ")
        return request(
            Facts(
                number: view.request.number, isOver: view.stage.isOver,
                notes: view.answer ?? view.stage.words.text(in: language), serviceName: view.matter?.name,
                serviceCode: view.matter?.matter.id ?? view.request.matter, description: view.report.text,
                agency: view.holder, requested: Open311Time.text(view.request.made),
                updated: Open311Time.text(view.changed), expected: view.due.map { Open311Time.text($0) },
                address: place, point: view.report.position,
                media: view.request.mediaAddress.isEmpty ? nil : view.request.mediaAddress))
    }

    private struct Facts {
        let number: Key<PublicCase>
        let isOver: Bool
        let notes: String
        let serviceName: String?
        let serviceCode: Key<Matter>?
        let description: String?
        let agency: String?
        let requested: String
        let updated: String
        let expected: String?
        let address: String
        let point: Position?
        let media: String?
    }

    private static func request(_ facts: Facts) -> Open311Answer {
        let degrees = facts.point?.degrees
        return .object([
            .init("service_request_id", .text(facts.number.description)),
            .init("status", .text(facts.isOver ? "closed" : "open")),
            .init("status_notes", .text(facts.notes)),
            .init("service_name", .text(facts.serviceName)),
            .init("service_code", .text(facts.serviceCode?.description ?? "")),
            .init("description", .text(facts.description)),
            .init("agency_responsible", .text(facts.agency)),
            .init("service_notice", .text(nil)),
            .init("requested_datetime", .text(facts.requested)),
            .init("updated_datetime", .text(facts.updated)),
            .init("expected_datetime", .text(facts.expected)),
            .init("address", .text(facts.address)),
            .init("address_id", .text(nil)),
            .init("zipcode", .text(nil)),
            .init("lat", degrees.map { .number($0.latitude) } ?? .text(nil)),
            .init("long", degrees.map { .number($0.longitude) } ?? .text(nil)),
            .init("media_url", .text(facts.media)),
        ])
    }

    /// What whoever brought one is answered.
    ///
    /// - Parameter follow: the address of the private link; nil where the request was brought before.
    static func given(_ number: Key<PublicCase>, follow: String?, _ language: Language) -> Open311Answer {
        let notice = follow.map {
            Words(
                "请把这个网址交给反映人，办到哪一步都在这里看：\($0)",
                "Give this address to whoever reported it; every step appears there: \($0)"
            )
            .text(in: language)
        }
        return .list(
            "request",
            [
                .object([
                    .init("service_request_id", .text(number.description)), .init("service_notice", .text(notice)),
                    .init("account_id", .text(nil)),
                ])
            ])
    }

    /// All of ours have their number at once: a token is the number itself.
    static func token(_ number: Key<PublicCase>) -> Open311Answer {
        .list(
            "request",
            [
                .object([
                    .init("service_request_id", .text(number.description)), .init("token", .text(number.description)),
                ])
            ])
    }
}
