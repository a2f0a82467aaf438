public import Core

/// What was typed into a form and what was wrong with it; empty when it is shown for the first time.
public struct Answers: Sendable {
    public let typed: Fields
    public let problems: [Problem]

    public init(typed: Fields = [:], problems: [Problem] = []) {
        self.typed = typed
        self.problems = problems
    }

    /// A form nobody has filled in yet.
    public static let none = Answers()

    /// What the form begins with, where a thing is changed that exists.
    public static func starting(_ typed: Fields) -> Answers { Answers(typed: typed) }

    func problem(of field: String) -> Problem? { problems.first { $0.field == field } }
}

extension Request {
    /// Does what a form asks for; where that can't be done as typed, asks again with what was typed and what is wrong.
    ///
    /// What isn't about the form (nothing there, not allowed, our fault) is thrown on.
    ///
    /// - Parameters:
    ///   - save: the action, and where to go after it.
    ///   - form: the page with the form again.
    public func saving(
        _ save: () async throws -> Response, orAsk form: (Answers) async throws -> PageContent
    ) async throws -> Response {
        let problems: [Problem]
        do {
            return try await save()
        } catch let error as Problems where error.all.allSatisfy(\.isAboutTheForm) {
            problems = error.all
        } catch let error as any Tellable where error.problem.isAboutTheForm {
            problems = [error.problem]
        }
        let page = try await form(Answers(typed: self.form, problems: problems))
        var response = Response.page(page)
        response.status = problems[0].kind.status
        return response
    }
}

extension Problem {
    /// Whether typing something else may help.
    fileprivate var isAboutTheForm: Bool {
        switch kind {
        case .invalid, .conflict, .tooLarge: true
        case .tooMany: field != nil
        case .unauthenticated, .forbidden, .missing, .unavailable, .internalFault: false
        }
    }
}
