/// One database, on either engine.
public final class Database: Sendable {
    public let engine: Engine

    init(engine: Engine) { self.engine = engine }
}
