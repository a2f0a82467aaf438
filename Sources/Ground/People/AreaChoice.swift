internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// A place in a form: the one it has, and those found by what was asked for. Choosing needs no script: the search is an
/// address, its results are answers of the form.
struct AreaChoice {
    let asked: String
    private let options: [Field.Option]
    private let current: String

    /// - Parameters:
    ///   - current: from the top of the tree to the place it has; empty for none.
    ///   - isOptional: whether none may be chosen.
    init(asked: String, current: [Area], hits: [AreaHit], isOptional: Bool) {
        self.asked = asked
        let own = current.last.map { area in
            Field.Option(
                area.id.description, Words(data: area.name),
                hint: current.count > 1 ? Words(data: current.dropLast().map(\.name).joined(separator: " › ")) : nil)
        }
        let found = hits.filter { $0.area.id != current.last?.id }.map { hit in
            Field.Option(
                hit.area.id.description, Words(data: hit.area.name),
                hint: hit.line.isEmpty ? nil : Words(data: hit.line.joined(separator: " › ")))
        }
        let none = isOptional ? [Field.Option("", Words("不属于任何区域", "No place"))] : []
        options = [own].compactMap { $0 } + found + none
        self.current = current.last?.id.description ?? (found.count == 1 ? found[0].value : "")
    }

    /// Reads the place asked about and what was searched for, from the address or from the form that came back.
    static func reading(
        _ request: Request, areas: AreaActions, current: [Area], isOptional: Bool
    ) async throws -> AreaChoice {
        let asked = request.form["q"] ?? request.asked("q") ?? ""
        let hits = asked.isEmpty ? [] : try await areas.search(asked, by: try request.requireCaller())
        return AreaChoice(asked: asked, current: current, hits: hits, isOptional: isOptional)
    }

    func field(_ label: Words) -> Field {
        Field(.choice(options), "area", label, isRequired: !options.isEmpty, value: current)
    }

    var fields: [Field] { [.hidden("q", asked)] }

    /// The search beside the form, with what the address says kept.
    func search(_ t: Reading, to link: Link, keeping kept: [(String, String)] = []) -> HTML {
        t.searchForm(
            to: link,
            kept.map { Field.hidden($0.0, $0.1) } + [
                Field(
                    .search, "q", Words("换一个地方", "Another place"),
                    hint: Words("名称里的字或拼音首字母", "Characters of its name, or pinyin initials"),
                    isRequired: false, value: asked, longest: 40)
            ], submit: Words("查找", "Find"))
    }
}

extension Request {
    /// The place that a form chose; nil for none.
    func chosenArea() throws -> Key<Area>? { field("area").isEmpty ? nil : try fieldKey("area") }

    /// The area that the address asks about; nil for none.
    var askedArea: Key<Area>? { asked("area").flatMap { Key<Area>($0) } }

    /// The day typed into a field that may be left empty.
    func optionalDay(_ name: String) throws -> Day? { field(name).isEmpty ? nil : try day(name) }

    /// The key chosen in a field that may be left empty.
    func optionalKey<Entity>(_ name: String) throws -> Key<Entity>? { field(name).isEmpty ? nil : try fieldKey(name) }
}
