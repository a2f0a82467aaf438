public import Core
internal import Database
public import Domain
internal import Pictures
internal import Storage

/// A picture as it came from a phone, before anybody has looked at it.
public struct SentPicture: Sendable {
    /// In bytes.
    public let size: Int
    let content: @Sendable () throws -> [UInt8]

    /// - Parameter content: read once, on a thread of its own, when the rest of what was sent is in order.
    public init(size: Int, content: @escaping @Sendable () throws -> [UInt8]) {
        self.size = size
        self.content = content
    }
}

/// A picture freed of everything but its pixels, its content stored and not yet referred to.
struct CleanedPicture: Sendable {
    let id: Key<CasePicture>
    let large: Blob
    let small: Blob
    let width: Int
    let height: Int

    func picture(of file: Key<Case>, _ belonging: CasePicture.Belonging, at now: Instant) -> CasePicture {
        CasePicture(id: id, of: file, belonging, width: width, height: height, made: now)
    }
}

extension CaseActions {
    /// Cleans and stores what was sent; it has a week to be referred to.
    ///
    /// - Throws: a problem of the field `pictures` that says which one can't be taken and why.
    func clean(_ sent: [SentPicture], at now: Instant) async throws -> [CleanedPicture] {
        guard sent.count <= CasePicture.most else { throw Report.Refusal.tooManyPictures.problem }
        var cleaned: [CleanedPicture] = []
        for (index, one) in sent.enumerated() {
            let sizes: PictureCleaner.Sizes
            do {
                sizes = try await world.longWork.run {
                    let cleaner = PictureCleaner()
                    try cleaner.checkSize(one.size)
                    return try cleaner.clean(try one.content())
                }
            } catch let problem as Problem {
                throw CasePictureProblem.of(problem, number: index + 1)
            }
            cleaned.append(
                CleanedPicture(
                    id: Key(world.freshNumber()), large: try await store(sizes.large.bytes, at: now),
                    small: try await store(sizes.small.bytes, at: now), width: sizes.large.width,
                    height: sizes.large.height))
        }
        return cleaned
    }

    private func store(_ bytes: [UInt8], at now: Instant) async throws -> Blob {
        let content = AsyncThrowingStream<[UInt8], any Error> { continuation in
            continuation.yield(bytes)
            continuation.finish()
        }
        return try await world.blobs.save(content, as: Key(world.freshNumber()), limit: Int64(bytes.count), at: now)
    }

    /// Pictures for an answer, cleaned once it is known that whoever sends them may give it.
    func evidence(
        _ sent: [SentPicture], for act: Case.Act, on id: Key<Case>, at now: Instant, by caller: Caller
    ) async throws -> [CleanedPicture] {
        guard !sent.isEmpty else { return [] }
        guard act.takesPictures else { throw CasePictureProblem.notHere }
        try await world.database.read { db in
            guard let file = try CaseTable.find(id, in: db) else { throw CaseProblem.none }
            try CaseAccess(caller, to: file).require(act)
        }
        return try await clean(sent, at: now)
    }

    static func attach(
        _ pictures: [CleanedPicture], to file: Key<Case>, _ belonging: CasePicture.Belonging, at now: Instant,
        in db: Writer
    ) throws {
        for one in pictures {
            try CasePictureTable.insert(
                one.picture(of: file, belonging, at: now), large: one.large.id, small: one.small.id, in: db)
        }
    }

    /// What whoever brought a report sees: their own, and those that show what was answered.
    static func pictures(for report: Report, in file: Case, _ db: Reader) throws -> [CasePicture] {
        let own = try CasePictureTable.all(of: report.id, limit: CasePicture.most, in: db)
        return own
            + (try CasePictureTable.all(of: file.id, limit: mostPictures, in: db)).filter {
                if case .event = $0.belongs { true } else { false }
            }
    }

    /// Of one case, on one page.
    static let mostPictures = 200

    /// Adds pictures to a report, as long as its case goes on.
    public func add(_ sent: [SentPicture], by handle: ReportHandle) async throws {
        let now = world.now()
        guard !sent.isEmpty else { throw CasePictureProblem.noneChosen }
        _ = try await world.database.read { db in try Self.checkAdding(sent.count, by: handle, in: db) }
        let pictures = try await clean(sent, at: now)
        try await world.database.write { db in
            let file = try Self.lock(try Self.brought(by: handle, in: db).file.id, in: db)
            let report = try Self.checkAdding(pictures.count, by: handle, in: db)
            try Self.attach(pictures, to: report.case, .report(report.id), at: now, in: db)
            try ReportTable.addPictures(pictures.map { Hexadecimal.text($0.large.digest) }, to: report.id, in: db)
            try Journal.record(
                "case.pictures-added", on: CaseJournal.subject(file.id), in: file.place, by: .clock, at: now,
                ["report": .key(of: report.id), "pictures": .count(pictures.count)], in: db)
        }
    }

    @discardableResult
    private static func checkAdding(_ count: Int, by handle: ReportHandle, in db: Reader) throws -> Report {
        let (report, file) = try brought(by: handle, in: db)
        guard !file.stage.isOver else { throw CasePictureProblem.over }
        guard report.pictures.count + count <= CasePicture.most else {
            throw Report.Refusal.tooManyPictures.problem
        }
        return report
    }

    /// A picture of a case, for whoever may see the case.
    ///
    /// - Throws: a `missing` problem for everybody else.
    public func picture(
        _ id: Key<CasePicture>, _ size: CasePicture.Size, of file: Key<Case>, by caller: Caller
    ) async throws -> ShownPicture {
        let found = try await world.database.read { db in
            guard let own = try CaseTable.find(file, in: db), CaseAccess(caller, to: own).sees,
                let found = try CasePictureTable.content(of: id, size, in: db), found.picture.case == file
            else { throw CasePictureProblem.none }
            return found.blob
        }
        return try await shown(found)
    }

    /// A picture for whoever brought a report: the report's own, and those of answers that are meant for the reporter.
    public func picture(
        _ id: Key<CasePicture>, _ size: CasePicture.Size, by handle: ReportHandle
    ) async throws -> ShownPicture {
        let found = try await world.database.read { db in
            let (report, file) = try Self.brought(by: handle, in: db)
            guard let found = try CasePictureTable.content(of: id, size, in: db) else { throw CasePictureProblem.none }
            let isMeant: Bool
            switch found.picture.belongs {
            case .report(let own): isMeant = own == report.id
            case .event: isMeant = found.picture.case == file.id
            }
            guard isMeant else { throw CasePictureProblem.none }
            return found.blob
        }
        return try await shown(found)
    }

    private func shown(_ blob: Blob) async throws -> ShownPicture {
        var bytes: [UInt8] = []
        try await world.blobs.read(blob) { bytes += $0 }
        return ShownPicture(bytes: bytes, tag: Hexadecimal.text(blob.digest.prefix(12)))
    }
}

extension Case.Act {
    /// Whether it says what was done, so that pictures can show it: to the reporter, too.
    var takesPictures: Bool {
        switch self {
        case .answerAtOnce, .settleOnTheSpot, .inspect, .on(_, .answer): true
        default: false
        }
    }
}

/// A picture on its way to somebody who may see it: a JPEG without metadata.
public struct ShownPicture: Sendable {
    public let bytes: [UInt8]
    /// Another one for every content.
    public let tag: String
}

/// What a person may be told about pictures of cases.
enum CasePictureProblem {
    /// What is wrong with one of several, about its field. What is missing on the server keeps the words typed, too.
    static func of(_ problem: Problem, number: Int) -> Problem {
        let kind: Problem.Kind = problem.kind == .unavailable ? .conflict : problem.kind
        return Problem(
            kind, problem.code, field: "pictures",
            Words(
                "第 \(number) 张：\(problem.words.chinese)写的字都还在，图片要重新选一次。",
                "Picture \(number): \(problem.words.english) What you wrote is still here; choose the pictures again."),
            arguments: problem.arguments)
    }

    static let noneChosen = Problem(
        .invalid, "picture.none-chosen", field: "pictures", Words("请先选图片。", "Choose a picture first."))
    static let over = Problem(
        .conflict, "picture.case-over", field: "pictures",
        Words("这件事已经办结，不能再加图片。", "This matter is closed; no picture can be added."))
    static let notHere = Problem(
        .invalid, "picture.not-here", field: "pictures",
        Words("这一步不附图片。", "No picture belongs to this step."))
    static let none = Problem(.missing, "picture.missing", Words("没有这张图片。", "There is no such picture."))
}
