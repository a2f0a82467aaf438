import Actions
import Core
import Domain
import Fixtures

/// The code of the problem that `body` throws; nil when it throws none.
func refusal(_ body: () async throws -> some Any) async -> String? {
    do {
        _ = try await body()
        return nil
    } catch {
        return (error as? any Tellable)?.problem.code
    }
}

/// The people of the tests of access: an account each, with its password, in a world of their own.
struct AccessTown {
    let test: TestWorld
    var world: World { test.world }

    static let security = Caller(id: Key(900), grants: [Grant(.securityAdministrator, .everywhere)])
    static let system = Caller(id: Key(901), grants: [Grant(.systemAdministrator, .everywhere)])
    static let grid = Key<Area>(77)
    static let otherGrid = Key<Area>(78)
    static let password = "lamp river cloud"

    init(_ test: TestWorld) { self.test = test }

    var signIn: SignInActions { SignInActions(world: world) }
    var second: SecondStepActions { SecondStepActions(world: world) }
    var sessions: SessionActions { SessionActions(world: world) }
    var accounts: AccountActions { AccountActions(world: world) }
    var passwords: PasswordActions { PasswordActions(world: world) }
    var factors: SecondFactorActions { SecondFactorActions(world: world) }
    var residents: ResidentSignInActions { ResidentSignInActions(world: world) }
    var deputies: DeputyActions { DeputyActions(world: world) }
    var tokens: TokenActions { TokenActions(world: world) }
    var grants: GrantActions { grants(handingOver: []) }

    func grants(handingOver handOvers: [HandOver]) -> GrantActions {
        GrantActions(
            world: world, handOvers: handOvers,
            places: GrantPlaces(
                find: { area in
                    [Self.grid, Self.otherGrid].contains(area)
                        ? GrantPlaces.Found(area: area, level: .grid, path: "网格 \(area.number)") : nil
                }, search: { _, _ in [] }))
    }

    /// An account with a password and these roles.
    @discardableResult
    func person(_ name: String, _ roles: Grant...) async throws -> Key<Caller> {
        let invitation = try await accounts.create(name: name, displayName: "王小丽", by: Self.system)
        try await passwords.set(Self.password, repeated: Self.password, byLink: invitation.token)
        for grant in roles { try await grants.give(grant, to: invitation.account, until: nil, by: Self.security) }
        return invitation.account
    }

    static func origin(_ address: String = "10.0.0.1", device: String? = nil) -> Origin {
        Origin(address: address, userAgent: "Firefox Linux", device: device, language: .chinese)
    }

    /// Signs in by password; for who has no second factor.
    func enter(
        _ name: String, password: String = Self.password, from address: String = "10.0.0.1", device: String? = nil
    ) async throws -> Ticket {
        switch try await signIn.signIn(name: name, password: password, from: Self.origin(address, device: device)) {
        case .signedIn(let ticket), .codeAwaited(let ticket): ticket
        }
    }

    /// Sets a second factor up; the secret, for making codes.
    func enrol(_ token: String) async throws -> [UInt8] {
        let signedIn = try await required(sessions.authenticate(token))
        try await factors.begin(by: signedIn.caller)
        let enrolment = try await required(factors.enrolment(of: signedIn.caller))
        let secret = Base32Reading.bytes(enrolment.secret)
        _ = try await factors.confirm(
            code(secret), in: required(signedIn.session), by: signedIn.caller)
        return secret
    }

    func code(_ secret: [UInt8], step offset: Int64 = 0) -> String {
        TimeCode.code(step: TimeCode.step(at: world.now()) + offset, hmac: TimeCodeReading.hmac(secret))
    }

    /// Throws where there is nothing; a test must not trap.
    func required<T>(_ value: T?) throws -> T {
        guard let value else { throw Missing() }
        return value
    }

    struct Missing: Error {}
}
