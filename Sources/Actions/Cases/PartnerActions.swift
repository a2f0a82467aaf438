public import Core
internal import Database
public import Domain
internal import Storage

/// What other systems do with a key of theirs: they bring reports in somebody's name, follow what they brought in full
/// and at once, and hand over what its reporter says. What others brought they see as strangers do.
public struct PartnerActions: Sendable {
    let world: World
    let cases: CaseActions
    private let tokens: TokenActions

    public init(world: World) {
        self.world = world
        cases = CaseActions(world: world)
        tokens = TokenActions(world: world)
    }

    /// Whose key it is.
    ///
    /// - Throws: a `forbidden` problem for a key that is unknown, over, or not for reporting.
    public func partner(withKey key: String) async throws -> Caller {
        guard let caller = try await tokens.authenticate(key)?.caller else { throw PartnerProblem.unknownKey }
        try Permissions.require(.reportCases, for: caller)
        return caller
    }

    /// What may be brought: every matter in use that has a standard, in the order of the tree.
    public func matters() async throws -> [Matter.Path] {
        try await world.shelves.catalogue.inForce(on: world.now().day).fileable
    }

    /// One of what may be brought; nil where it isn't among it.
    public func matter(_ id: Key<Matter>) async throws -> Matter.Path? {
        try await matters().first { $0.matter.id == id }
    }

    /// What a system brings.
    public struct New: Sendable {
        public var matter: Key<Matter>
        /// The number of one of its standards; nil where none was chosen.
        public var standard: Int?
        public var text: String
        public var place: Whereabouts
        /// In words; empty for none.
        public var address = ""
        public var name = ""
        public var phone = ""
        /// The address of a picture elsewhere; empty for none.
        public var mediaAddress = ""
        /// What the system itself calls it: sent again under it, it is the same request; nil for nothing.
        public var key: String?
        public var way: Case.Way

        public init(matter: Key<Matter>, text: String, place: Whereabouts, way: Case.Way) {
            self.matter = matter
            self.text = text
            self.place = place
            self.way = way
        }

        /// Of all that makes it this request and no other.
        fileprivate var content: [UInt8] {
            let parts = [
                "\(matter)", "\(standard ?? 0)", text, "\(place)", address, name, phone, mediaAddress, way.rawValue,
            ]
            return Secret.hash(of: parts.map { "\($0.utf8.count):\($0)" }.joined())
        }
    }

    /// What says where something is.
    public enum Whereabouts: Hashable, Sendable {
        case spot(CaseActions.Spot)
        /// Words in which the names of its areas stand.
        case words(String)
    }

    /// What whoever brought it is given.
    public struct Given: Hashable, Sendable {
        public let number: Key<PublicCase>
        /// The secret end of the private link; nil where the same request was brought before.
        public let link: String?
    }

    /// Brings a report by the same way as everybody's; the same key with the same content is the same request.
    ///
    /// - Throws: `Report.Refusal`; a problem of the field `matter`, `standard` or `place`; a `conflict` where the key
    ///   stands for another request.
    public func bring(_ new: New, by partner: Caller) async throws -> Given {
        try Permissions.require(.reportCases, for: partner)
        let (content, key) = (new.content, new.key.map(Secret.hash))
        if let found = try await brought(key, content, by: partner) { return found }
        guard let path = try await matter(new.matter) else { throw PartnerProblem.noMatter }
        if let standard = new.standard, path.standard(standard) == nil { throw PartnerProblem.noStandard }
        let number = Key<PublicCase>(random: world.random(8))
        let draft = CaseActions.Draft(
            new.way, new.text, at: try await spot(new.place), address: new.address, name: new.name, phone: new.phone)
        let now = world.now()
        do {
            let receipt = try await cases.open(draft, found: false, .leave, by: partner) { report, db in
                let made = try PartnerTable.count(
                    by: partner.id, since: now.adding(hours: -1), limit: PartnerRequest.mostAnHour, in: db)
                guard made < PartnerRequest.mostAnHour else { throw PartnerProblem.tooMany }
                let request = PartnerRequest(
                    report: report.id, of: report.case, by: partner.id, number: number, matter: new.matter,
                    standard: new.standard, mediaAddress: new.mediaAddress, made: report.made)
                try PartnerTable.insert(request, key: key, content: content, in: db)
            }
            return Given(number: number, link: receipt.link)
        } catch DatabaseError.unique(table: "partner_request", columns: _) {
            // Sent twice at once: the other one was faster.
            guard let found = try await brought(key, content, by: partner) else { throw PartnerProblem.otherContent }
            return found
        }
    }

    private func brought(_ key: [UInt8]?, _ content: [UInt8], by partner: Caller) async throws -> Given? {
        guard let key else { return nil }
        guard let found = try await world.database.read({ try PartnerTable.find(key: key, by: partner.id, in: $0) })
        else { return nil }
        guard found.content == content else { throw PartnerProblem.otherContent }
        return Given(number: found.request.number, link: nil)
    }

    private func spot(_ place: Whereabouts) async throws -> CaseActions.Spot {
        switch place {
        case .spot(let spot): return spot
        case .words(let words):
            guard let area = try await world.database.read({ try AreaGround.named(in: words, in: $0) }) else {
                throw PartnerProblem.nowhere
            }
            return .area(area)
        }
    }
}

extension PartnerActions {
    /// What a partner adds to a request of its own.
    public struct Addition: Hashable, Sendable {
        public let number: Key<PublicCase>
        /// What the partner calls the update; sent again under it, it is the same one.
        public let key: String
        /// In the partner's own word.
        public let status: String
        public let meaning: Meaning
        public let text: String

        public init(to number: Key<PublicCase>, key: String, status: String, meaning: Meaning, text: String) {
            self.number = number
            self.key = key
            self.status = status
            self.meaning = meaning
            self.text = text
        }
    }

    /// What an update comes to here.
    public enum Meaning: Hashable, Sendable {
        /// Whoever reported it says that it is solved, or that it isn't: their word, where it is asked for.
        case solved, notSolved
        case takenBack
        /// Words alone.
        case remark
    }

    /// Adds to a request of the partner's own; where the case asks for its reporter's word and the update is one, it
    /// counts as that. The same key with the same content is the same update.
    ///
    /// - Throws: a `conflict` where the key stands for another update.
    public func add(_ addition: Addition, by partner: Caller) async throws -> Key<PartnerUpdate> {
        try Permissions.require(.reportCases, for: partner)
        guard addition.text.unicodeScalars.count <= PartnerUpdate.longest, addition.status.count <= 40 else {
            throw PartnerProblem.updateTooLong
        }
        let (now, id) = (world.now(), Key<PartnerUpdate>(world.freshNumber()))
        let (number, key) = (addition.number, Secret.hash(of: addition.key))
        let (request, place) = try await world.database.read { db in
            guard let request = try PartnerTable.find(number, by: partner.id, in: db),
                let file = try CaseActions.living(request.case, in: db)
            else { throw CaseProblem.none }
            return (request, file.place)
        }
        let terms = try await cases.terms(in: place)
        return try await world.database.write { db in
            let own = try CaseActions.lock(request.case, in: db)
            if let kept = try PartnerTable.update(key, to: request.report, in: db) {
                guard kept.text == addition.text, kept.status == addition.status else {
                    throw PartnerProblem.otherContent
                }
                return kept.id
            }
            guard try PartnerTable.countUpdates(of: own.id, in: db) < Self.mostUpdates else {
                throw PartnerProblem.tooMany
            }
            let update = PartnerUpdate(
                id: id, report: request.report, text: addition.text, status: addition.status, made: now)
            try PartnerTable.insert(update, key: key, in: db)
            try Journal.record(
                "case.partner-updated", on: CaseJournal.subject(own.id), in: own.place, by: partner, at: now,
                ["update": .key(of: id)], in: db)
            let file = try own.stage.mergedInto.map { try CaseActions.lock($0, in: db) } ?? own
            let hand = Case.Hand.reporter(request.report)
            if let act = addition.meaning.act(among: file.offers(to: hand, at: now, under: terms)) {
                try CaseActions.save(act, on: file, by: hand, partner, now, terms, in: db)
            }
            return id
        }
    }

    /// That may be added to one case.
    private static let mostUpdates = 200
}

extension PartnerActions.Meaning {
    /// What it does to a case; nil where the case doesn't ask for it.
    fileprivate func act(among offers: [Case.Offer]) -> Case.Act? {
        switch self {
        case .solved: offers.contains(.confirmSolved) ? .giveWord(Case.Word(isSolved: true)) : nil
        case .notSolved: offers.contains(.sayNotSolved) ? .giveWord(Case.Word(isSolved: false)) : nil
        case .takenBack: offers.contains(.withdraw) ? .withdraw : nil
        case .remark: nil
        }
    }
}

/// What another system may be told.
enum PartnerProblem {
    static let unknownKey = Problem(
        .forbidden, "partner.unknown-key",
        Words("密钥无效、已过期或已收回。", "The key is unknown, over or revoked."))
    static let otherContent = Problem(
        .conflict, "partner.other-content",
        Words("同一个请求编号已经用于内容不同的请求。", "This key of yours stands for a request with other content."))
    static let nowhere = Problem(
        .invalid, "partner.nowhere", field: "place",
        Words(
            "地址里没有认得的街道、社区或网格，请给出经纬度。",
            "No township, community or grid of this city is named in the address; send latitude and longitude."))
    static let noMatter = Problem(
        .invalid, "api.matter", field: "matter", Words("没有这个事项。", "There is no such matter."))
    static let noStandard = Problem(
        .invalid, "api.standard", field: "standard", Words("没有这个标准。", "There is no such standard."))
    static let noPage = Problem(
        .invalid, "api.after", field: "after",
        Words("请用上一页给的 next。", "Use what next said on the page before."))
    static let tooMany = Problem(
        .tooMany, "partner.too-many",
        Words("这个密钥一小时内转来的太多，请稍后再试。", "Too many came with this key in an hour; try later."))
    static let updateTooLong = Problem(
        .invalid, "partner.update-long", field: "text",
        Words("补充最多写 2000 个字。", "An update has at most 2,000 characters."))
}
