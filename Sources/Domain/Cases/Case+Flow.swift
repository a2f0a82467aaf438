public import Core

extension Case {
    /// Where a case is, who has it and which clocks run: what its events come to.
    public struct Flow: Hashable, Sendable, Codable {
        public internal(set) var stage: Stage
        public let way: Way
        public let opened: Instant
        /// At whose desk it is, or was when it was dispatched.
        public internal(set) var level: Matter.Level
        /// The desks that sent it up, the latest last.
        public internal(set) var trail: [Hop] = []
        /// What was found when somebody looked; nil where nobody was asked to.
        public internal(set) var isSo: Bool?
        public internal(set) var filing: Filing?
        public internal(set) var voices: [Voice]
        /// Cases that were merged into this one.
        public internal(set) var taken: Set<Key<Case>> = []
        public internal(set) var assignments: [Assignment] = []
        public internal(set) var orders: [SupervisionOrder] = []
        public internal(set) var clocks: [CaseClock] = []
        /// Who handled any of it: none of them closes it.
        public internal(set) var handlers: Set<Key<Caller>> = []
        /// How often it wasn't solved and went back (返工).
        public internal(set) var rework = 0
        /// How many events it comes of.
        public internal(set) var events = 1

        init(way: Way, level: Matter.Level, voice: Voice?, at opened: Instant) {
            stage = .reported
            self.way = way
            self.level = level
            voices = voice.map { [$0] } ?? []
            self.opened = opened
        }
    }

    /// A desk that sent a case up.
    public struct Hop: Hashable, Sendable, Codable {
        public let level: Matter.Level
        public let desk: Desk
    }
}

extension Case.Flow {
    /// The part that leads; nil before dispatch and after it came back.
    public var lead: Assignment? { assignments.last { $0.part == .lead && $0.stage.isLive } }

    public func assignment(_ number: Int) -> Assignment? { assignments.first { $0.number == number } }

    /// The latest clock of a name, running or ended.
    public func clock(_ name: CaseClock.Name) -> CaseClock? { clocks.last { $0.name == name } }

    public var running: [CaseClock] { clocks.filter(\.isRunning) }

    /// The level at which it was settled (DOMAIN.md A6-07); nil until it is closed.
    public var settledAt: Matter.Level? {
        guard case .closed(let closing) = stage else { return nil }
        return closing.kind.isOfCase ? lead?.assignee.level ?? level : level
    }

    /// How whoever brought it can be asked.
    public var asking: Case.Asking {
        Case.Asking.allCases.first { way in voices.contains { $0.asking == way } } ?? .nobody
    }

    /// Whether the part that leads is put off.
    public func isSuspended(at now: Instant) -> Bool { lead?.suspension?.holds(at: now) ?? false }

    /// Every organisation that has or had a part of it.
    var organisations: Set<Key<Organisation>> {
        Set(
            assignments.flatMap { $0.trail + [$0.assignee] }.compactMap { assignee in
                if case .organisation(let id) = assignee.party { id } else { nil }
            })
    }

    /// Whether somebody handled a part of it, or acts for an organisation that did.
    public func wasHandled(by hand: Case.Hand) -> Bool {
        switch hand.by {
        case .caller(let id): handlers.contains(id) || !organisations.isDisjoint(with: hand.organisations)
        case .reporter: false
        }
    }

    /// What has to be done by a time: for each there is one clock that runs, and no clock runs for anything else.
    var awaited: [CaseClock.Name] {
        var names: [CaseClock.Name] = []
        switch stage {
        case .reported: names = [.intake]
        case .verifyBeforeFiling: names = [.intake, .verification]
        case .filed: names = [.dispatch]
        case .handling: names = assignments.contains { $0.stage == .returned } ? [.dispatch] : []
        case .awaitingWord: names = [.word]
        case .inspectBeforeClosing: names = [.inspection]
        case .closed, .rejected, .withdrawn, .merged: return []
        }
        for one in assignments {
            switch one.stage {
            case .sent, .accepted, .returned: names.append(.handling(one.number))
            case .disputed: names += [.handling(one.number), .dispute(one.number)]
            case .answered, .recalled: continue
            }
            names += orders.filter { $0.assignment == one.number && !$0.isAnswered }.map { .order($0.number) }
        }
        return names
    }
}
