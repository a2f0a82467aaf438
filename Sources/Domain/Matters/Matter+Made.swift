public import Core

extension Matter {
    public enum Refusal: Error, Hashable, Sendable {
        case nameMisshapen
        /// A sibling in use is called so.
        case nameTaken
        case codeTooLong
        /// A matter in use has the code.
        case codeTaken(String)
        /// The matter above isn't there or is out of use.
        case parentMissing
        /// It would stand under itself.
        case circle
        /// Deeper than the catalogue may be.
        case tooDeep
        /// Matters below it are in use.
        case inUseBelow(Int)
        case tooManyStandards
        case standard(Int, Standard.Refusal)
        /// The catalogue is full.
        case tooMany
    }

    /// A matter as an edition is to say it, without blanks at the ends of its texts.
    ///
    /// - Parameter catalogue: as it will be with all that the edition says so far.
    public static func made(_ draft: Matter, in catalogue: Catalogue) throws(Refusal) -> Matter {
        let name = draft.name.trimmed
        let isPlain = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard (1...40).contains(name.count), name.utf8.count <= 400, isPlain else { throw .nameMisshapen }
        let code = draft.code?.trimmed
        guard (code ?? "").count <= 20 else { throw .codeTooLong }
        guard catalogue[draft.id] != nil || catalogue.count < Catalogue.most else { throw .tooMany }
        try draft.checkParent(in: catalogue)
        guard draft.standards.count <= 9 else { throw .tooManyStandards }
        var standards: [Standard] = []
        for standard in draft.standards {
            do {
                standards.append(try Standard.made(standard, beside: standards))
            } catch {
                throw .standard(standard.number, error)
            }
        }
        let made = Matter(
            id: draft.id, edition: draft.edition, parent: draft.parent, name: name,
            code: code.flatMap { $0.isEmpty ? nil : $0 }, ordinal: max(1, min(draft.ordinal, 10_000)), duty: draft.duty,
            concern: draft.concern, standards: standards.sorted { $0.number < $1.number }, isRetired: draft.isRetired)
        if !made.isRetired { try made.checkUnique(in: catalogue) }
        return made
    }

    private func checkParent(in catalogue: Catalogue) throws(Refusal) {
        if isRetired {
            let below = catalogue.inUse(below: id).count
            guard below == 0 else { throw .inUseBelow(below) }
        }
        guard let parent else { return }
        guard let path = catalogue.path(to: parent) else { throw .parentMissing }
        guard !path.matters.contains(where: { $0.id == id }) else { throw .circle }
        guard path.isInUse || isRetired else { throw .parentMissing }
        guard path.matters.count + catalogue.height(of: id) <= Catalogue.depth else { throw .tooDeep }
    }

    private func checkUnique(in catalogue: Catalogue) throws(Refusal) {
        guard !catalogue.inUse(below: parent).contains(where: { $0.name == name && $0.id != id }) else {
            throw .nameTaken
        }
        if let code, let other = catalogue.matter(code: code), other.id != id { throw .codeTaken(code) }
    }

    /// The same in another edition, its standards under keys of their own.
    ///
    /// - Parameter freshNumber: gives numbers for new keys.
    public func said(by edition: Key<Edition>, freshNumber: () -> Int64) -> Matter {
        Matter(
            id: id, edition: edition, parent: parent, name: name, code: code, ordinal: ordinal, duty: duty,
            concern: concern, standards: standards.map { $0.keyed(Key(freshNumber())) }, isRetired: isRetired)
    }

    /// Whether two editions say the same of it.
    public func saysTheSame(as other: Matter) -> Bool {
        func bare(_ matter: Matter) -> Matter {
            Matter(
                id: matter.id, edition: edition, parent: matter.parent, name: matter.name, code: matter.code,
                ordinal: matter.ordinal, duty: matter.duty, concern: matter.concern,
                standards: matter.standards.map { $0.keyed(Key(1)) }, isRetired: matter.isRetired)
        }
        return bare(self) == bare(other)
    }
}

extension Catalogue {
    /// How many levels hang on it, itself among them; 1 for what isn't there.
    func height(of id: Key<Matter>) -> Int {
        1 + (children(of: id).map { height(of: $0.id) }.max() ?? 0)
    }
}

extension Matter.Standard {
    public enum Refusal: Error, Hashable, Sendable {
        case numberTaken, filingMisshapen, closingMisshapen, levelsMissing, lineMisshapen, tooManyAssists, basisTooLong
    }

    static func made(_ draft: Self, beside others: [Self]) throws(Refusal) -> Self {
        guard (1...9).contains(draft.number), !others.contains(where: { $0.number == draft.number }) else {
            throw .numberTaken
        }
        let (filing, closing, basis) = (draft.filing.trimmed, draft.closing.trimmed, draft.basis.trimmed)
        guard (1...300).contains(filing.count) else { throw .filingMisshapen }
        guard (1...300).contains(closing.count) else { throw .closingMisshapen }
        guard basis.count <= 200 else { throw .basisTooLong }
        guard !draft.levels.isEmpty else { throw .levelsMissing }
        for case .department(let line) in [draft.lead] + draft.assists where !(1...40).contains(line.count) {
            throw .lineMisshapen
        }
        guard draft.assists.count <= 5, Set(draft.assists + [draft.lead]).count == draft.assists.count + 1 else {
            throw .tooManyAssists
        }
        return Self(
            id: draft.id, number: draft.number, filing: filing, closing: closing, levels: draft.levels,
            lead: draft.lead, assists: draft.assists, limit: draft.limit, basis: basis)
    }

    /// The same under a key of its own.
    public func keyed(_ id: Key<Self>) -> Self {
        Self(
            id: id, number: number, filing: filing, closing: closing, levels: levels, lead: lead, assists: assists,
            limit: limit, basis: basis)
    }
}

extension Matter.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .nameMisshapen:
            told("name", "事项名称应有 1 到 40 个字。", "A matter's name has 1 to 40 characters.", "name")
        case .nameTaken:
            told("name-taken", "同一上级下已有这个名称的事项。", "There is a matter of this name under the same parent.", "name")
        case .codeTooLong: told("code", "编码最多 20 个字。", "A code has at most 20 characters.", "code")
        case .codeTaken(let code):
            told("code-taken", "编码“\(code)”已有别的事项在用。", "Another matter in use has the code “\(code)”.", "code")
        case .parentMissing:
            told("parent", "上级事项不存在或已停用，请换一个。", "The matter above isn't there or is out of use.", "parent")
        case .circle:
            told("circle", "上级不能是它自己或它的下级。", "It can't stand under itself or what is below it.", "parent")
        case .tooDeep:
            told("too-deep", "事项最多分 \(Catalogue.depth) 级。", "The tree has at most \(Catalogue.depth) levels.", "parent")
        case .inUseBelow(let count):
            told(
                "in-use-below", "下面还有 \(count) 个在用的事项，请先停用它们。",
                "\(count.counted("matter")) below it still in use; retire those first.", nil)
        case .tooManyStandards: told("standards", "一个事项最多 9 条标准。", "A matter has at most 9 standards.", nil)
        case .standard(let number, let refusal):
            told(
                refusal.code, "第 \(number) 条标准：\(refusal.words.chinese)",
                "Standard \(number): \(refusal.words.english)", "\(refusal.field)-\(number)")
        case .tooMany:
            told(
                "too-many", "目录最多 \(Catalogue.most) 个事项。", "The catalogue takes \(Catalogue.most) matters at most.", nil
            )
        }
    }

    private func told(_ code: String, _ chinese: String, _ english: String, _ field: String?) -> Problem {
        Problem(.invalid, "matter.\(code)", field: field, Words(chinese, english))
    }
}

extension Matter.Standard.Refusal {
    /// What is wrong and what to do, without which standard.
    public var words: Words {
        switch self {
        case .numberTaken: Words("编号应是 1 到 9，不能重复。", "its number is 1 to 9 and nobody else's.")
        case .filingMisshapen:
            Words("请写明什么情况算这类事项，1 到 300 个字。", "say in 1 to 300 characters what counts as this matter.")
        case .closingMisshapen: Words("请写明怎样算解决，1 到 300 个字。", "say in 1 to 300 characters what counts as solved.")
        case .levelsMissing: Words("请至少选一个可以解决的层级。", "choose at least one level where it may be settled.")
        case .lineMisshapen: Words("请写部门的条线，1 到 40 个字。", "name the department's line of work, 1 to 40 characters.")
        case .tooManyAssists:
            Words("协办最多 5 个，不能重复，也不能是主办。", "at most 5 assist, each once, and not the lead.")
        case .basisTooLong: Words("依据最多 200 个字。", "the basis has at most 200 characters.")
        }
    }

    var code: String { "standard-\(field)" }

    /// The form's field, without the standard's number.
    public var field: String {
        switch self {
        case .numberTaken: "number"
        case .filingMisshapen: "filing"
        case .closingMisshapen: "closing"
        case .levelsMissing: "levels"
        case .lineMisshapen: "lead"
        case .tooManyAssists: "assists"
        case .basisTooLong: "basis"
        }
    }
}
