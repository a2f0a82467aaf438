public import Core

/// A message on its way to a hook, or how that ended. It is the same one at every try: its id, its words and its time.
public struct HookDelivery: Hashable, Sendable {
    public let id: Key<HookDelivery>
    public let hook: Key<Hook>
    public let kind: Hook.Kind
    /// Nil for a test.
    public let `case`: Handle?
    /// When it happened.
    public let at: Instant
    public let made: Instant
    public let stage: Stage
    /// How often it was tried since it was made, or sent again by hand.
    public let attempts: Int
    public let last: Hook.Heard?

    public init(
        id: Key<HookDelivery>, to hook: Key<Hook>, _ kind: Hook.Kind, of `case`: Handle?, at: Instant, made: Instant,
        stage: Stage, attempts: Int = 0, last: Hook.Heard? = nil
    ) {
        self.id = id
        self.hook = hook
        self.kind = kind
        self.case = `case`
        self.at = at
        self.made = made
        self.stage = stage
        self.attempts = attempts
        self.last = last
    }

    /// A case as its receiver knows it.
    public struct Handle: Hashable, Sendable {
        /// A partner's number of its request, or the printed number of a case.
        public let number: String
        /// At which it was then.
        public let stage: Case.Stage.Name
        /// Where it is read further, from the site's address on: `/cases/…`.
        public let path: String

        public init(number: String, stage: Case.Stage.Name, path: String) {
            self.number = number
            self.stage = stage
            self.path = path
        }
    }

    public enum Stage: Hashable, Sendable {
        /// For its time or, while a node sends it, for that to be over.
        case waiting(until: Instant)
        case taken
        case givenUp
    }

    /// How long it is kept.
    public static let days = 30
}

extension HookDelivery {
    /// About 5 s, 5 and 30 minutes, 2, 5, 10, 14, 20 and 24 hours: three days and a bit, as Standard Webhooks 1.0
    /// proposes.
    static let waits: [Int64] = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]

    /// How long it waits after so many tries in vain, in milliseconds; nil where it is given up.
    ///
    /// - Parameter jitter: a random byte: a tenth more or less, so that what failed at once doesn't come back at once.
    public static func wait(after attempts: Int, jitter: UInt8) -> Int64? {
        guard (1...waits.count).contains(attempts) else { return nil }
        return waits[attempts - 1] * (900 + 200 * Int64(jitter) / 255)
    }

    /// What comes of it once an answer was heard.
    public func after(_ answer: Hook.Answer, at now: Instant, jitter: UInt8) -> HookDelivery {
        let next: Stage =
            answer.isTaken
            ? .taken
            : Self.wait(after: attempts, jitter: jitter).map { .waiting(until: now.adding(milliseconds: $0)) }
                ?? .givenUp
        return HookDelivery(
            id: id, to: hook, kind, of: `case`, at: at, made: made, stage: next, attempts: attempts,
            last: Hook.Heard(answer, at: now))
    }

    public var isWaiting: Bool {
        if case .waiting = stage { true } else { false }
    }

    /// What receivers tell it by: the same at every try.
    public var messageID: String { "msg_\(id)" }

    /// The JSON that is sent.
    ///
    /// - Parameter site: where the site is reached, without a slash at its end.
    public func body(site: String) -> String {
        let file =
            `case`.map { file in
                """
                {"number":\(Self.quoted(file.number)),"stage":\(Self.quoted(file.stage.rawValue)),\
                "url":\(Self.quoted(site + file.path))}
                """
            } ?? "null"
        return """
            {"id":\(Self.quoted(messageID)),"type":\(Self.quoted(kind.rawValue)),"at":\(Self.quoted("\(at)")),\
            "case":\(file)}
            """
    }

    private static func quoted(_ text: String) -> String {
        let inside = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case ..."\u{1F}": "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: String(scalar)
            }
        }
        return "\"\(inside.joined())\""
    }
}
