public import Core
internal import Database
public import Domain
internal import Storage

extension OrganisationActions {
    /// What somebody says about a body.
    public struct Draft: Hashable, Sendable {
        public var name: String
        public var kind: Organisation.Kind
        public var parent: Key<Organisation>?
        public var area: Key<Area>?
        /// Empty for none.
        public var creditCode: String
        public var founded: Day?

        public init(
            name: String, kind: Organisation.Kind, parent: Key<Organisation>? = nil, area: Key<Area>? = nil,
            creditCode: String = "", founded: Day? = nil
        ) {
            self.name = name
            self.kind = kind
            self.parent = parent
            self.area = area
            self.creditCode = creditCode
            self.founded = founded
        }
    }

    /// - Returns: its key.
    @discardableResult
    public func create(_ draft: Draft, by caller: Caller) async throws -> Key<Organisation> {
        let now = world.now()
        let id = Key<Organisation>(world.freshNumber())
        try await naming {
            try await world.database.write { db in
                let made = try Self.described(draft, id: id, version: 0, ended: nil, in: db)
                try Permissions.require(.manageOrganisations, for: caller, at: made.place)
                try OrganisationTable.insert(made, at: now, in: db)
                try Journal.record(
                    "organisation.created", on: Journal.Subject("organisation", id), in: made.place, by: caller,
                    at: now, Self.facts(of: made), in: db)
            }
        }
        return id
    }

    /// Says anew what a body is: its name, kind, parent, place. What it was called stands nowhere any more.
    public func change(_ id: Key<Organisation>, to draft: Draft, by caller: Caller) async throws {
        let now = world.now()
        try await naming {
            try await world.database.write { db in
                let present = try Self.lock(id, in: db)
                guard present.ended == nil else { throw Organisation.Refusal.outOfTurn }
                let next = try Self.described(draft, id: id, version: present.version, ended: nil, in: db)
                for place in [present.place, next.place] {
                    try Permissions.require(.manageOrganisations, for: caller, at: place)
                }
                guard next != present else { return }
                // A kind that can't carry what stands below it would leave a chain that no rule allows.
                for child in try OrganisationTable.children(of: id, limit: 1000, in: db) {
                    guard child.kind.mayStand(under: next.kind) else {
                        throw Organisation.Refusal.wrongParent(child.kind, under: next.kind)
                    }
                }
                try OrganisationTable.update(next, in: db)
                let isMove = next.parent != present.parent
                try Journal.record(
                    isMove ? "organisation.moved" : "organisation.changed", on: Journal.Subject("organisation", id),
                    in: next.place, by: caller, at: now, Self.facts(of: next), in: db)
            }
        }
    }

    /// Ends a body: refused while bodies stand under it or posts are held in it.
    public func end(_ id: Key<Organisation>, on day: Day, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            let present = try Self.lock(id, in: db)
            try Permissions.require(.manageOrganisations, for: caller, at: present.place)
            let below = try OrganisationTable.children(of: id, limit: 1000, in: db).count
            let posts = try PostTable.openCount(in: id, in: db)
            try OrganisationTable.update(try present.ending(on: day, open: below + posts), in: db)
            try Journal.record(
                "organisation.ended", on: Journal.Subject("organisation", id), in: present.place, by: caller, at: now,
                ["on": .day(day)], in: db)
        }
    }

    static func lock(_ id: Key<Organisation>, in db: Writer) throws -> Organisation {
        guard let found = try OrganisationTable.lock(id, in: db) else { throw OrganisationProblem.none }
        return found
    }

    private static func described(
        _ draft: Draft, id: Key<Organisation>, version: Int, ended: Day?, in db: Writer
    ) throws -> Organisation {
        var parents: [Organisation] = []
        if let parent = draft.parent {
            let found = try lock(parent, in: db)
            guard found.ended == nil else { throw OrganisationProblem.none }
            parents = [found] + (try OrganisationTable.parents(of: parent, in: db))
        }
        let code = draft.creditCode.isEmpty ? nil : try Self.creditCode(draft.creditCode)
        let place = try draft.area.map { try AreaGround.find($0, in: db).ancestry.place }
        return try Organisation.made(
            Organisation(
                id: id, name: draft.name, kind: draft.kind, parent: draft.parent, area: draft.area, place: place,
                creditCode: code, founded: draft.founded, ended: ended, version: version), under: parents)
    }

    private static func creditCode(_ typed: String) throws -> CreditCode {
        do {
            return try CreditCode.reading(typed)
        } catch {
            let problem = error.problem
            throw Problem(problem.kind, problem.code, field: "creditCode", problem.words)
        }
    }

    private static func facts(of one: Organisation) -> Facts {
        var facts: Facts = ["kind": .code(one.kind.rawValue)]
        if let parent = one.parent { facts["parent"] = .key(of: parent) }
        if let area = one.area { facts["area"] = .key(of: area) }
        return facts
    }

    /// Says which of the two unique things was taken.
    private func naming(_ save: () async throws -> Void) async throws {
        do {
            try await save()
        } catch DatabaseError.unique(_, let columns) where columns.contains("credit_code") {
            throw OrganisationProblem.codeTaken
        } catch DatabaseError.unique {
            throw Organisation.Refusal.nameTaken.problem
        }
    }
}

/// What a person may be told about bodies that isn't a refusal of the rules.
enum OrganisationProblem {
    static let none = Problem(
        .missing, "organisation.missing",
        Words("没有这个单位，可能已撤销。", "There is no such body; it may have ended."))

    static let codeTaken = Problem(
        .conflict, "organisation.code-taken", field: "creditCode",
        Words("另一个单位已登记这个信用代码，请核对。", "Another body has this credit code. Check it."))
}
