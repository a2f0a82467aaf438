package import Core
package import Domain
package import Kit
package import Markup

/// What another capability adds to the page of an area; put together in `Site.swift`.
package struct AreaSection: Sendable {
    /// Style sheets it needs.
    let styles: [String]
    /// Nothing where the reader may not see it.
    let html: @Sendable (Key<Area>, Request) async throws -> HTML

    /// What all of them gave for one page.
    struct Drawn {
        let styles: [String]
        var html: HTML = .none
    }

    package init(styles: [String] = [], html: @escaping @Sendable (Key<Area>, Request) async throws -> HTML) {
        self.styles = styles
        self.html = html
    }
}
