internal import Core
internal import Domain

extension DemoCaseActions {
    /// Matters of the days before, handled and closed, so that the public list, which is a day late, has something on
    /// it: one with a released text, one without, one still being handled.
    func loadEarlier(in grids: [Key<Area>], _ callers: [Role: Caller]) async throws {
        guard let grid = grids.first, let clerk = callers[.communityClerk],
            let dispatcher = callers[.townshipDispatcher]
        else { return }
        for (index, one) in Self.earlier.enumerated() {
            let then = world.at(world.now().adding(days: -5 + index))
            let (cases, published) = (CaseActions(world: then), PublicCaseActions(world: then))
            let receipt = try await cases.report(
                CaseActions.Draft(
                    .scannedCode, one.text, at: .area(grid), address: one.address, name: one.name, phone: one.phone),
                by: nil)
            guard try await take(receipt.id, one, by: clerk, dispatcher, cases) else { continue }
            if one.isDone, let link = receipt.link {
                try await cases.say(Case.Word(isSolved: true, isSatisfied: true), by: link)
            }
            guard !one.released.isEmpty else { continue }
            try await published.release(
                PublicText.Draft(matter: one.released, outcome: one.outcome, isReviewed: true), of: receipt.id,
                seen: nil,
                by: clerk)
        }
    }

    /// Filed, sent to the township, accepted and, where it is done, answered; false where the catalogue has no such
    /// matter.
    private func take(
        _ id: Key<Case>, _ one: Earlier, by clerk: Caller, _ dispatcher: Caller, _ cases: CaseActions
    ) async throws -> Bool {
        let matters = try await cases.matters(by: clerk).filter { $0.concern == nil && $0.duty == .basic }
        let named = matters.first { $0.matter.name.contains(one.matter) } ?? matters.first
        guard let path = named, let standard = path.standards.first(where: { $0.levels.contains(.township) }) else {
            return false
        }
        try await cases.file(id, under: path.matter.id, standard: standard.number, by: clerk)
        guard let township = try await cases.view(id, by: clerk).file.place.township else { return false }
        try await cases.perform(
            .dispatch(lead: .area(township, at: .township), assists: []), on: id, by: clerk)
        try await cases.perform(.on(1, .accept), on: id, by: dispatcher)
        if one.isDone { try await cases.perform(.on(1, .answer(one.outcome)), on: id, by: dispatcher) }
        return true
    }

    private struct Earlier {
        let matter: String
        let text: String
        let address: String
        let name: String
        let phone: String
        let isDone: Bool
        /// Empty for a case without a public text.
        let released: String
        let outcome: String
    }

    private static let earlier = [
        Earlier(
            matter: "垃圾", text: "我家楼下的垃圾亭又满了，我是 3 号楼 502 的。", address: "3 号楼 502 楼下", name: "王春兰",
            phone: "19900000201", isDone: true, released: "小区北侧垃圾亭清运不及时。", outcome: "已清运，每天增加一次。"),
        Earlier(
            matter: "公共设施", text: "门口的井盖松了，我妈差点摔了。", address: "5 号楼西门", name: "李建国", phone: "19900000202",
            isDone: true, released: "", outcome: "井盖已换新。"),
        Earlier(
            matter: "停车", text: "我对门的车每天堵着消防通道。", address: "7 号楼 1 单元", name: "赵敏", phone: "19900000203",
            isDone: false, released: "", outcome: ""),
    ]
}
