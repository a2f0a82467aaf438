internal import Actions
internal import Core
internal import Domain
internal import Kit

/// A request that somebody posts, read into what the case is opened with.
enum Open311Posting {
    /// Characters of a description, as GeoReport v2 promises.
    static let longest = 4000

    /// Which service it is for.
    static func service(_ question: Open311Question) throws -> String {
        guard let code = question["service_code"] else {
            throw Open311Problem.invalid("service_code", "请写明是哪个事项。", "Say which service it is.")
        }
        return code
    }

    /// - Parameters:
    ///   - path: of the service.
    ///   - key: what came as `Idempotency-Key`; nil for none.
    static func request(
        _ question: Open311Question, for path: Matter.Path, key: String?
    ) throws -> PartnerActions.New {
        let text = question["description"] ?? path.matter.name
        guard text.count <= longest else {
            throw Open311Problem.invalid(
                "description", "最多 \(longest) 个字。", "It has at most \(longest) characters.")
        }
        var new = PartnerActions.New(
            matter: path.matter.id, text: text, place: try place(question), way: .open311)
        new.address = String((question["address_string"] ?? question["address"] ?? "").prefix(200))
        new.name = String(
            [question["first_name"], question["last_name"]].compactMap { $0 }.joined(separator: " ").prefix(40))
        new.phone = question["phone"] ?? ""
        let media = question["media_url"] ?? ""
        guard media.count <= PartnerRequest.longestMediaAddress else {
            throw Open311Problem.invalid("media_url", "网址太长。", "The address is too long.")
        }
        new.mediaAddress = media
        let (standard, ownNumber) = try attributes(question, of: path)
        new.standard = standard
        new.key = key.map { "header:\($0)" } ?? ownNumber.map { "fixmystreet:\($0)" }
        return new
    }

    /// One full location: a point in WGS 84, the key of an area or the text of a place's code, or an address in words.
    private static func place(_ question: Open311Question) throws -> PartnerActions.Whereabouts {
        let (latitude, longitude) = (question["lat"], question["long"])
        guard (latitude == nil) == (longitude == nil) else {
            throw Open311Problem.invalid("lat", "经纬度要一起给。", "Send lat and long together.")
        }
        if let latitude, let longitude {
            guard let north = Double(latitude), let east = Double(longitude),
                let position = Position(Degrees(longitude: east, latitude: north))
            else {
                throw Open311Problem.invalid(
                    "lat", "经纬度要是 WGS 84 的十进制度数。", "They are decimal degrees of WGS 84.")
            }
            return .spot(.position(position))
        }
        if let id = question["address_id"] {
            return .spot(Key<Area>(id).map { .area($0) } ?? .code(id))
        }
        guard let words = question["address_string"] else {
            throw Open311Problem.invalid(
                "lat", "请给出位置：lat 和 long，或 address_string，或 address_id。",
                "Say where it is: lat and long, or address_string, or address_id.")
        }
        return .words(words)
    }

    /// The standard that was chosen, and the number that FixMyStreet has for the request; no other attribute is known.
    private static func attributes(
        _ question: Open311Question, of path: Matter.Path
    ) throws -> (standard: Int?, ownNumber: String?) {
        var (standard, ownNumber): (Int?, String?) = (nil, nil)
        for field in question.fields.all where field.name.hasPrefix("attribute[") {
            let code = field.name.dropFirst("attribute[".count).prefix { $0 != "]" }
            let value = field.value.trimmed
            guard !value.isEmpty else { continue }
            switch code {
            case "fixmystreet_id": ownNumber = value
            case "title", "description", "category", "group", "report_url", "easting", "northing", "external_id":
                // FixMyStreet sends these along whether a service asks for them or not.
                continue
            case Substring(Open311Services.standard) where path.standards.count > 1:
                guard standard == nil, let number = Int(value) else {
                    throw Open311Problem.invalid(
                        "attribute[\(code)]", "没有这个选项。", "That is none of the values.")
                }
                standard = number
            default:
                throw Open311Problem.invalid(
                    "attribute[\(code.prefix(40))]", "这个事项没有这一项。", "The service has no such attribute.")
            }
        }
        return (standard, ownNumber)
    }

    /// An update that somebody posts.
    static func update(_ question: Open311Question) throws -> PartnerActions.Addition {
        func needed(_ name: String) throws -> String {
            guard let value = question[name] else {
                throw Open311Problem.invalid(name, "缺这一项。", "It is missing.")
            }
            return value
        }
        guard let number = Key<PublicCase>(try needed("service_request_id")) else { throw Open311Problem.noRequest }
        let status = try needed("status").uppercased()
        guard let meaning = Open311Updates.meaning(status) else {
            throw Open311Problem.invalid("status", "没有这种状态。", "There is no such status.")
        }
        let key = try needed("update_id")
        _ = try needed("updated_datetime")
        _ = try question.moment("updated_datetime")
        let text = [question["title"], question["description"]].compactMap { $0 }.joined(separator: "\n")
        return PartnerActions.Addition(to: number, key: key, status: status, meaning: meaning, text: text)
    }
}
