public import Core

extension Case {
    /// Why a unit can't take an order (DOMAIN.md A7-15).
    public enum ResidentOrderRefusal: Error, Hashable, Sendable {
        /// It isn't one, or it lies outside what the unit looks after: to the unit it isn't there.
        case none
        /// Somebody has it, or it went another way.
        case takenAlready
    }

    /// What a unit sends itself when it takes an order.
    ///
    /// - Parameters:
    ///   - unit: that takes it.
    ///   - path: of the matter it is filed under.
    /// - Throws: `ResidentOrderRefusal`.
    public func residentOrder(taken unit: Organisation, _ path: Matter.Path?) throws(ResidentOrderRefusal) -> [Act] {
        guard let filing = flow.filing, let path, path.isResidentOrder, unit.mayTakeResidentOrders(in: place) else {
            throw .none
        }
        guard stage == .filed else { throw .takenAlready }
        let usual = Holder.anyUnit.usualLevel
        let level = filing.levels.contains(usual) ? usual : filing.levels.max() ?? usual
        let number = (flow.assignments.map(\.number).max() ?? 0) + 1
        return [.dispatch(lead: .organisation(unit.id, at: level), assists: []), .on(number, .accept)]
    }
}

extension Organisation {
    /// Whether it takes orders of residents in a place: a firm, a partner unit or a society that stands there or above.
    public func mayTakeResidentOrders(in place: Place) -> Bool {
        switch kind {
        case .propertyFirm, .partnerUnit, .firm, .socialOrganisation, .massOrganisation:
            ended == nil && area.map { place.lies(in: $0) } == true
        default: false
        }
    }
}

extension Case.ResidentOrderRefusal: Tellable {
    public var problem: Problem {
        switch self {
        case .none:
            Problem(
                .missing, "resident-order.missing",
                Words("没有这个订单，它可能已经办完。", "There is no such order; it may be done already."))
        case .takenAlready:
            Problem(
                .conflict, "resident-order.taken",
                Words("这个订单已经有人接了，请看看别的。", "Somebody has taken this order already; look at the others."))
        }
    }
}
