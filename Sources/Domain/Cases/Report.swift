public import Core

/// What somebody brought: their words, the place, the pictures. Many reports may lead to one case.
///
/// Who brought it is a `Reporter`, which is kept apart and shown to those alone who handle the case and are public
/// bodies (DESIGN.md section 6); without one, nothing is stored of whoever it was.
public struct Report: Hashable, Sendable {
    public let id: Key<Report>
    public let `case`: Key<Case>
    public let way: Case.Way
    /// 1...2,000 characters.
    public let text: String
    /// In words, at most 200 characters; empty for none.
    public let address: String
    public let position: Position?
    /// Digests of the pictures, at most nine; none is ever asked for.
    public let pictures: [String]
    public let asking: Case.Asking
    public let made: Instant

    public init(
        id: Key<Report>, of case: Key<Case>, _ way: Case.Way, text: String, address: String = "",
        position: Position? = nil, pictures: [String] = [], asking: Case.Asking, made: Instant
    ) {
        self.id = id
        self.case = `case`
        self.way = way
        self.text = text
        self.address = address
        self.position = position
        self.pictures = pictures
        self.asking = asking
        self.made = made
    }

    /// What the flow knows of it.
    public var voice: Case.Voice { Case.Voice(id, asking) }
}

/// Who made a report, when they want it known. There is no way from here to their other reports.
public struct Reporter: Hashable, Sendable {
    /// At most 40 characters; nil where they didn't say.
    public let name: String?
    public let phone: PhoneNumber?
    /// Of a resident who has one.
    public let account: Key<Caller>?

    public init(name: String? = nil, phone: PhoneNumber? = nil, account: Key<Caller>? = nil) {
        self.name = name
        self.phone = phone
        self.account = account
    }
}

extension Report {
    public enum Refusal: Error, Hashable, Sendable {
        case textMissing, textTooLong, addressTooLong, nameTooLong
        case tooManyPictures
        /// Neither a place, a point nor an address: nobody could find it.
        case placeMissing
    }

    /// What somebody typed, checked, with who they are; nil where they wished not to be known: then whatever they had
    /// filled in is dropped here.
    ///
    /// - Parameter isPlaced: whether the code that was scanned, or the desk, says where.
    public static func made(
        _ draft: Report, by reporter: Reporter?, isAnonymous: Bool, isPlaced: Bool
    ) throws(Refusal) -> (report: Report, reporter: Reporter?) {
        let (text, address) = (draft.text.trimmed, draft.address.trimmed)
        guard !text.isEmpty else { throw .textMissing }
        let longest = longest(draft.way)
        guard text.count <= longest, text.utf8.count <= 4 * longest else { throw .textTooLong }
        guard address.count <= 200 else { throw .addressTooLong }
        guard draft.pictures.count <= CasePicture.most else { throw .tooManyPictures }
        guard isPlaced || draft.position != nil || !address.isEmpty else { throw .placeMissing }
        let known = isAnonymous ? nil : reporter?.checked
        if let name = known?.name, name.count > 40 { throw .nameTooLong }
        let asking: Case.Asking = known?.phone != nil ? .phone : draft.asking == .nobody ? .nobody : .link
        let report = Report(
            id: draft.id, of: draft.case, draft.way, text: text, address: address, position: draft.position,
            pictures: draft.pictures, asking: asking, made: draft.made)
        return (report, known)
    }
}

extension Report {
    /// Characters of a report's words. Open311 promises its clients 4,000 (GeoReport v2, `description`).
    public static func longest(_ way: Case.Way) -> Int { way == .open311 ? 4000 : 2000 }
}

extension Reporter {
    /// Nil where nothing was said.
    fileprivate var checked: Reporter? {
        let name = name?.trimmed
        let said = Reporter(name: name?.isEmpty == true ? nil : name, phone: phone, account: account)
        return said == Reporter() ? nil : said
    }
}

extension Report.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .textMissing:
            Problem(.invalid, "report.text", field: "text", Words("请写明是什么事。", "Say what it is about."))
        case .textTooLong:
            Problem(
                .invalid, "report.text-long", field: "text",
                Words("最多写 2000 个字，其余可以拍照或稍后补充。", "At most 2,000 characters; add pictures or the rest later."))
        case .addressTooLong:
            Problem(
                .invalid, "report.address", field: "address",
                Words("地址最多 200 个字，请缩短。", "The address has at most 200 characters; shorten it."))
        case .nameTooLong:
            Problem(
                .invalid, "report.name", field: "name",
                Words("称呼最多 40 个字，请缩短。", "A name has at most 40 characters; shorten it."))
        case .tooManyPictures:
            Problem(.invalid, "report.pictures", field: "pictures", Words("最多九张图片。", "Nine pictures at most."))
        case .placeMissing:
            Problem(
                .invalid, "report.place", field: "address",
                Words("请写地址，或在地图上点一下位置。", "Write the address, or point at the place on the map."))
        }
    }
}
