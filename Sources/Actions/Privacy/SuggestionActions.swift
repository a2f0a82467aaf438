public import Core
internal import Database
public import Domain
internal import Storage

/// Suggestions and complaints about the platform: made by anybody, answered by who answers for the place.
public struct SuggestionActions: Sendable {
    private let world: World

    public init(world: World) { self.world = world }

    /// What the author is given.
    public struct Receipt: Hashable, Sendable {
        public let id: Key<Suggestion>
        /// The secret end of the private link of an anonymous author; nil for the others.
        public let link: String?
    }

    /// - Parameter caller: nil for somebody who isn't signed in, who is anonymous then.
    public func make(
        _ text: String, anonymously: Bool, at place: Place?, by caller: Caller?
    ) async throws -> Receipt {
        let now = world.now()
        let named = anonymously ? nil : caller
        let suggestion = try Suggestion.made(
            id: Key(world.freshNumber()), text: text, by: named.map { .account($0.id) } ?? .anonymous, at: place,
            now: now)
        let link = named == nil ? Hexadecimal.text(world.random(20)) : nil
        try await world.database.write { db in
            if link != nil {
                let made = try SuggestionTable.countAnonymous(since: now.adding(hours: -1), in: db)
                guard made < (try PrivacyRulesTable.find(in: db)).anonymousSuggestionsAnHour else { throw Self.tooMany }
            }
            try SuggestionTable.insert(suggestion, linkDigest: link.map(Secret.hash), in: db)
            // Nobody's name stands beside what was said anonymously.
            try Journal.record(
                "suggestion.made", on: suggestion.subject, in: place, by: named ?? .clock, at: now,
                ["anonymous": .flag(link != nil)], in: db)
        }
        return Receipt(id: suggestion.id, link: link)
    }

    /// Those the caller answers for, newest first.
    public func inbox(
        _ stage: Suggestion.Stage, after cursor: Cursor?, limit: Int, by caller: Caller
    ) async throws -> Page<Suggestion> {
        let bounds = Permissions.bounds(of: .answerSuggestions, for: caller)
        guard bounds != .nothing else { throw Permissions.refusal(of: .answerSuggestions) }
        let found = try await world.database.read { db in
            try SuggestionTable.inbox(stage, within: bounds, before: cursor?.key, limit: limit + 1, in: db)
        }
        return Page(found, limit: limit) { Cursor(value: "", key: $0.id.number) }
    }

    /// The caller's own, newest first; at most 50.
    public func own(_ caller: Caller) async throws -> [Suggestion] {
        try Permissions.require(.suggest, for: caller)
        return try await world.database.read { try SuggestionTable.all(by: caller.id, limit: 50, in: $0) }
    }

    /// One suggestion, for its author or for who answers it, and on which side the caller stands.
    public func find(
        _ id: Key<Suggestion>, by caller: Caller
    ) async throws -> (suggestion: Suggestion, side: Suggestion.Side) {
        try await world.database.read { db in
            let suggestion = try SuggestionTable.find(id, in: db)
            return (suggestion, try Self.side(of: caller, in: suggestion))
        }
    }

    /// The anonymous suggestion behind a private link.
    public func find(link: String) async throws -> Suggestion {
        try await world.database.read { try SuggestionTable.find(linkDigest: Secret.hash(of: link), in: $0) }
    }

    public func perform(_ act: Suggestion.Act, on id: Key<Suggestion>, by caller: Caller) async throws {
        let now = world.now()
        try await world.database.write { db in
            let suggestion = try SuggestionTable.find(id, in: db)
            let side = try Self.side(of: caller, in: suggestion)
            try Self.save(act, on: suggestion, from: side, by: caller, at: now, in: db)
        }
    }

    /// As `perform`, by the anonymous author.
    public func reopen(link: String, text: String) async throws {
        let now = world.now()
        try await world.database.write { db in
            let suggestion = try SuggestionTable.find(linkDigest: Secret.hash(of: link), in: db)
            try Self.save(.reopen(text), on: suggestion, from: .author, by: .clock, at: now, in: db)
        }
    }

    private static func save(
        _ act: Suggestion.Act, on suggestion: Suggestion, from side: Suggestion.Side, by caller: Caller,
        at now: Instant, in db: Writer
    ) throws {
        let next = try suggestion.after(act, from: side, at: now)
        try SuggestionTable.update(next, sayingsBefore: suggestion.words.count, in: db)
        try Journal.record(
            next.stage == .answered ? "suggestion.answered" : "suggestion.reopened", on: suggestion.subject,
            in: suggestion.place, by: caller, at: now, in: db)
    }

    private static func side(of caller: Caller, in suggestion: Suggestion) throws -> Suggestion.Side {
        if suggestion.author == .account(caller.id) { return .author }
        try Permissions.require(.answerSuggestions, for: caller, at: suggestion.place)
        return .platform
    }

    private static let tooMany = Problem(
        .tooMany, "suggestion.too-many",
        Words(
            "现在提匿名建议的人很多，请一小时后再来，或登录后再提。",
            "Very many anonymous suggestions are coming in; come back in an hour, or sign in first."))
}

extension Suggestion {
    var subject: Journal.Subject { Journal.Subject("suggestion", id) }
}
