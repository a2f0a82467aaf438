internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// The whistles of a case, on its page, with the way to blow one.
struct CaseWhistles: Sendable {
    private let lines: [WhistleActions.Line]
    private let file: Key<Case>
    private let mayAsk: Bool
    private let now: Instant

    init(_ whistles: WhistleActions, of file: Case, by caller: Caller, at now: Instant) async throws {
        lines = try await whistles.whistles(for: file.id, by: caller)
        self.file = file.id
        let isOpen = !file.stage.isOver
        mayAsk = isOpen && Permissions.allows(.askWhistles, caller: caller, place: file.place)
        self.now = now
    }

    func section(_ t: Reading) -> HTML {
        guard mayAsk || !lines.isEmpty else { return .none }
        let new =
            mayAsk
            ? t.button(Words("为它吹哨", "Blow a whistle for it"), WhistleAddress.new(for: file), icon: .bell) : HTML.none
        let list: HTML =
            lines.isEmpty
            ? "<p class=\"quiet\">\(t("一家办不了、要几家一起到场时用。", "For what needs several bodies at once."))</p>"
            : WhistlePages.rows(lines, now, t)
        return t.section(Words("吹哨", "Whistles"), actions: new, list)
    }
}
