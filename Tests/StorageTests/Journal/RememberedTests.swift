import Synchronization
import Testing

@testable import Storage

/// What was made once isn't made again while it is kept, and no more is kept than is said.
struct RememberedTests {
    @Test func `a source makes its value once, as long as it is asked for`() throws {
        let remembered = Remembered<Int, String>(most: 8)
        let made = Mutex(0)
        func value(_ source: Int) -> String {
            remembered.value(of: source) { source in
                made.withLock { $0 += 1 }
                return "\(source)"
            }
        }
        for source in 1...100 { #expect(value(source) == "\(source)" && value(0) == "0") }
        #expect(made.withLock { $0 } == 101, "what is asked for all along stays")
        #expect(value(1) == "1")
        #expect(made.withLock { $0 } == 102, "what nobody asked for went")
    }

    @Test func `what can't be made is asked for again`() throws {
        struct Fault: Error {}
        let remembered = Remembered<Int, Int>(most: 8)
        #expect(throws: Fault.self) { try remembered.value(of: 1) { _ in throw Fault() } }
        #expect(remembered.value(of: 1) { $0 + 1 } == 2)
    }
}
