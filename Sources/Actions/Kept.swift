internal import Synchronization

/// Answers kept in memory as long as what they were made from has the same stamp: a row that every change raises in its
/// transaction. Whoever asks reads the stamp before anything else, so that an answer may only be newer than its stamp.
final class Kept<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
    private let most: Int
    private let kept = Mutex<(stamp: Int64, answers: [Question: Answer])>((-1, [:]))

    /// - Parameter most: answers kept at once; one more, and all of them are let go.
    init(most: Int) { self.most = most }

    /// What is kept, else what is made now, which is kept then.
    func answer(to question: Question, at stamp: Int64, or make: () throws -> Answer) rethrows -> Answer {
        if let found = answer(to: question, at: stamp) { return found }
        let made = try make()
        keep(made, to: question, at: stamp)
        return made
    }

    /// Nil where it has to be made, and then kept.
    func answer(to question: Question, at stamp: Int64) -> Answer? {
        kept.withLock { $0.stamp == stamp ? $0.answers[question] : nil }
    }

    func keep(_ answer: Answer, to question: Question, at stamp: Int64) {
        kept.withLock { kept in
            if kept.stamp != stamp || kept.answers.count >= most { kept = (stamp, [:]) }
            kept.answers[question] = answer
        }
    }
}
