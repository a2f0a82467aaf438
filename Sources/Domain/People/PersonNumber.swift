public import Core

/// The numbers that are kept of a person in the net, as people type them.
public enum PersonNumber {
    /// The kinds that are asked for.
    public static let kinds: [PersonalValue.Kind] = [.phone, .identity, .document]

    /// The plain form of a number.
    ///
    /// - Throws: a `Problem` that names the kind as its field.
    public static func reading(
        _ typed: String, _ kind: PersonalValue.Kind, on today: Day
    ) throws(Problem) -> String {
        do {
            switch kind {
            case .identity: return try IdentityNumber.reading(typed, today: today).text
            case .phone: return try PhoneNumber.reading(typed).text
            case .document, .bank, .health: return try document(typed)
            }
        } catch let error as any Tellable {
            let problem = error.problem
            throw Problem(problem.kind, problem.code, field: kind.rawValue, problem.words)
        } catch {
            throw Problem(
                .invalid, "person.number", field: kind.rawValue, Words("号码不对，请核对。", "The number is wrong. Check it."))
        }
    }

    /// A passport, a permit of Hong Kong, Macao or Taiwan: letters and digits, 5 to 30 of them.
    private static func document(_ typed: String) throws -> String {
        let plain = PersonalValue.Kind.document.canonical(typed.halfWidth)
        guard (5...30).contains(plain.count), plain.allSatisfy({ $0.isLetter || $0.isNumber }) else {
            throw Problem(
                .invalid, "person.document", field: "document",
                Words("证件号应是 5 到 30 个字母或数字，请核对。", "A document number has 5 to 30 letters or digits. Check it."))
        }
        return plain
    }
}
