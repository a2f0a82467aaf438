/// Sends short texts to phones: a city's own gateway over HTTP, or the demo's outbox.
///
/// A struct of closures because what it stands for lies outside the process; there is no second implementation of
/// ours to choose between.
public struct Messenger: Sendable {
    /// What goes out: the number as dialled inside China, and at most 500 characters.
    public struct Text: Hashable, Sendable {
        public let phone: String
        public let body: String
        /// The same at every try to send the same text, so that a gateway can tell; nil where none is repeated.
        public let key: String?

        public init(phone: String, body: String, key: String? = nil) {
            self.phone = phone
            self.body = body
            self.key = key
        }
    }

    /// Throws when the gateway refused or didn't answer; the caller decides whether to try again.
    public let send: @Sendable (Text) async throws -> Void

    public init(send: @escaping @Sendable (Text) async throws -> Void) { self.send = send }
}
