internal import Actions
internal import Core
internal import Logging
internal import ServiceLifecycle

/// The shape of every worker: again and again until the program is to end, and never in the middle of a step.
enum Loop {
    /// Repeats `step`. What it throws is logged once and tried again a little later, at most a minute.
    ///
    /// - Parameter step: how long to wait for the next; `.zero` for at once.
    static func run(_ name: String, _ logger: Logger, _ step: () async throws -> Duration) async {
        var failures = 0
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            var pause: Duration
            do {
                pause = try await step()
                if failures > 0 { logger.notice("going on", metadata: ["worker": "\(name)"]) }
                failures = 0
            } catch {
                failures += 1
                pause = .seconds(min(60, 1 << min(failures - 1, 6)))
                if failures == 1 || pause == .seconds(60) {
                    logger.error("a step failed", metadata: ["worker": "\(name)", "error": "\(code(of: error))"])
                }
            }
            await wait(pause)
        }
    }

    /// Does what is left when the program ends; what fails then is logged, and ends by itself with the lease.
    static func last(_ name: String, _ logger: Logger, _ step: () async throws -> Void) async {
        do {
            try await step()
        } catch {
            logger.warning("not ended in order", metadata: ["worker": "\(name)", "error": "\(code(of: error))"])
        }
    }

    /// Waits, but no longer than the program runs.
    static func wait(_ pause: Duration) async {
        guard pause > .zero else { return }
        await cancelWhenGracefulShutdown {
            // Ending early is what the cancellation is for.
            try? await Task.sleep(for: pause)
        }
    }

    /// A code that says what went wrong and can't hold anybody's data: a problem's code, or the error's type.
    static func code(of error: any Error) -> String {
        if let tellable = error as? any Tellable { return tellable.problem.code }
        let name = String(reflecting: type(of: error))
        return String(name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }.suffix(64))
    }
}
