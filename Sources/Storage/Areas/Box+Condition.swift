internal import Database
internal import Domain

extension Box {
    /// A condition that holds for the rows whose point lies in it; for none without a point.
    func holds(longitude: SQL, latitude: SQL) -> SQL {
        """
        \(sql: longitude) BETWEEN \(west) AND \(east) AND \(sql: latitude) BETWEEN \(south) AND \(north)
        """
    }
}
