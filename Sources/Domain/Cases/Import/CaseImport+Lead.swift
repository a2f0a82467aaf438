public import Core

extension CaseImport {
    /// Who is said to have led a case that is closed: the first of its place's people that a dispatcher could send it
    /// to; nil where there are none.
    ///
    /// - Parameters:
    ///   - place: where the case is.
    ///   - listed: what is on the grids' list.
    public static func lead(
        of path: Matter.Path, by standard: Matter.Standard, in place: Place, on day: Day, listed: [Admission]
    ) -> Assignment.Assignee? {
        let areas: [(Matter.Level, Key<Area>?)] = [
            (.community, place.community), (.township, place.township), (.county, place.county), (.grid, place.grid),
        ]
        for case (let level, let area?) in areas
        where path.refusal(to: level, as: .lead, by: standard, in: place, on: day, listed: listed) == nil {
            return .area(area, at: level)
        }
        return nil
    }
}
