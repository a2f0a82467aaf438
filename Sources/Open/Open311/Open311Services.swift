internal import Core
internal import Domain

/// What may be reported, as GeoReport v2 lists it: the matters in use that have a standard.
enum Open311Services {
    static func list(_ matters: [Matter.Path]) -> Open311Answer {
        .list("service", matters.map(service))
    }

    private static func service(_ path: Matter.Path) -> Open311Answer {
        let above = path.matters.dropLast().map(\.name)
        return .object([
            .init("service_code", .text(path.matter.id.description)),
            .init("service_name", .text(path.matter.name)),
            .init("description", .text(path.standards.map(\.filing).filter { !$0.isEmpty }.joined(separator: "；"))),
            .init("metadata", .flag(path.standards.count > 1)),
            .init("type", .text("realtime")),
            .init("keywords", .text(above.joined(separator: ","))),
            .init("group", .text(above.first ?? path.matter.name)),
        ])
    }

    /// The code of the one attribute a matter of several standards has.
    static let standard = "STANDARD"

    static func definition(_ path: Matter.Path, _ language: Language) -> Open311Answer {
        let values = path.standards.map { standard in
            Open311Answer.object([
                .init("key", .text(String(standard.number))), .init("name", .text(standard.filing)),
            ])
        }
        let attribute = Open311Answer.object([
            .init("variable", .flag(true)), .init("code", .text(standard)), .init("datatype", .text("singlevaluelist")),
            .init("required", .flag(false)),
            .init("datatype_description", .text(Words("选最像的一项", "Choose the one that is nearest").text(in: language))),
            .init("order", .integer(1)),
            .init("description", .text(Words("是哪一种情况", "Which of these it is").text(in: language))),
            .init("values", .list("value", values)),
        ])
        return .object([
            .init("service_code", .text(path.matter.id.description)),
            .init("attributes", .list("attribute", path.standards.count > 1 ? [attribute] : [])),
        ])
    }
}
