/// What is wrong with a page, whatever it is about. Empty lists are what tests want.
///
///     #expect(PageAudit.faults(in: page.text) == [])
public enum PageAudit {
    /// Tags not closed, attributes not quoted, ids twice, inputs without label, references to nothing, anything inline
    /// that the content-security policy forbids, and a page without language, title or one first heading.
    public static func faults(in markup: String) -> [String] {
        let page = ParsedPage(markup)
        var faults = page.faults
        let elements = page.elements
        var ids: Set<String> = []
        for id in elements.compactMap({ $0["id"] }) where !ids.insert(id).inserted {
            faults.append("the id \(id) stands twice")
        }
        let labelled = Set(elements.filter { $0.name == "label" }.compactMap { $0["for"] })
        for element in elements {
            faults += inline(element)
            faults += references(element, ids)
            if needsLabel(element), element["aria-label"] == nil, !labelled.contains(element["id"] ?? "") {
                faults.append("<\(element.name) name=\(element["name"] ?? "?")> has no label")
            }
            if element.name == "img", element["alt"] == nil { faults.append("an image has no alt") }
        }
        return faults + frame(elements)
    }

    /// Chinese text of a page read in English: all of it is a fault where the data is not Chinese. What says by `lang`
    /// that it is Chinese, or is hidden from who listens, is left out.
    public static func chinese(in markup: String) -> [String] {
        ParsedPage(markup).texts.filter { $0.unicodeScalars.contains { (0x2E80...0x9FFF).contains($0.value) } }
    }

    private static func inline(_ element: ParsedPage.Element) -> [String] {
        var faults = element.attributes.filter { $0.name.hasPrefix("on") || $0.name == "style" }
            .map { "<\(element.name)> has \($0.name)" }
        if element.name == "style" { faults.append("a style stands in the page") }
        if element.name == "script", element["src"] == nil { faults.append("a script stands in the page") }
        for name in ["href", "src", "action"] where element[name]?.lowercased().hasPrefix("javascript:") == true {
            faults.append("\(name) is a script")
        }
        return faults
    }

    private static func references(_ element: ParsedPage.Element, _ ids: Set<String>) -> [String] {
        var wanted = (element["aria-describedby"] ?? "").split(separator: " ").map(String.init)
        if element.name == "label", let target = element["for"] { wanted.append(target) }
        return wanted.filter { !ids.contains($0) }.map { "<\(element.name)> names \($0), which isn't there" }
    }

    private static func needsLabel(_ element: ParsedPage.Element) -> Bool {
        switch element.name {
        case "select", "textarea": true
        case "input": !["hidden", "submit"].contains(element["type"] ?? "text")
        default: false
        }
    }

    private static func frame(_ elements: [ParsedPage.Element]) -> [String] {
        var faults: [String] = []
        let html = elements.first { $0.name == "html" }
        if html?["lang"]?.isEmpty != false { faults.append("the page has no language") }
        if !elements.contains(where: { $0.name == "title" }) { faults.append("the page has no title") }
        let heads = elements.count { $0.name == "h1" }
        if heads != 1 { faults.append("the page has \(heads) first headings") }
        return faults
    }
}

/// A page taken apart, strictly: what a browser would forgive is a fault here.
struct ParsedPage {
    struct Element {
        let name: String
        let attributes: [(name: String, value: String)]

        subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    private(set) var elements: [Element] = []
    /// Text outside what is hidden from listeners or in a language of its own.
    private(set) var texts: [String] = []
    private(set) var faults: [String] = []
    private var open: [Element] = []

    private static let void: Set<String> = [
        "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
    ]
    /// Elements of drawings, which close themselves.
    private static let drawn: Set<String> = ["path", "circle", "rect", "line", "use", "polyline"]

    init(_ markup: String) {
        var rest = markup[...]
        while !rest.isEmpty {
            if rest.hasPrefix("<!") {
                rest = rest.drop { $0 != ">" }.dropFirst()
            } else if rest.hasPrefix("</") {
                let name = String(rest.dropFirst(2).prefix { $0 != ">" })
                close(name)
                rest = rest.drop { $0 != ">" }.dropFirst()
            } else if rest.hasPrefix("<") {
                rest = begin(rest.dropFirst())
            } else {
                let text = rest.prefix { $0 != "<" }
                take(String(text))
                rest = rest.dropFirst(text.count)
            }
        }
        for element in open { faults.append("<\(element.name)> is not closed") }
    }

    private mutating func take(_ text: String) {
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        let isOwn = open.contains { $0["aria-hidden"] == "true" || $0["lang"] == "zh-Hans" && $0.name != "html" }
        if !isOwn { texts.append(text) }
        if text.contains(">") { faults.append("a bare > in: \(text.prefix(40))") }
    }

    private mutating func close(_ name: String) {
        guard let last = open.last, last.name == name else {
            faults.append("</\(name)> closes \(open.last.map { "<\($0.name)>" } ?? "nothing")")
            if let index = open.lastIndex(where: { $0.name == name }) { open.removeSubrange(index...) }
            return
        }
        open.removeLast()
    }

    private mutating func begin(_ text: Substring) -> Substring {
        let name = String(text.prefix { $0.isLetter || $0.isNumber })
        if name.isEmpty { faults.append("a bare <") }
        var rest = text.dropFirst(name.count)
        var attributes: [(name: String, value: String)] = []
        while true {
            rest = rest.drop(while: \.isWhitespace)
            guard let first = rest.first else {
                faults.append("<\(name)> does not end")
                return rest
            }
            if first == ">" || rest.hasPrefix("/>") { break }
            let key = String(rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != ">" && $0 != "/" })
            guard !key.isEmpty else {
                faults.append("<\(name)> holds something odd: \(rest.prefix(20))")
                return rest.drop { $0 != ">" }.dropFirst()
            }
            rest = rest.dropFirst(key.count)
            attributes.append((key, value(of: key, in: name, &rest)))
        }
        for key in Set(attributes.map(\.name)) where attributes.count(where: { $0.name == key }) > 1 {
            faults.append("<\(name)> has \(key) twice")
        }
        let closesItself = rest.hasPrefix("/>")
        let element = Element(name: name, attributes: attributes)
        elements.append(element)
        texts += attributes.filter { ["aria-label", "title", "alt", "placeholder"].contains($0.name) }.map(\.value)
        if !closesItself, !Self.void.contains(name) { open.append(element) }
        if closesItself, !Self.drawn.contains(name) { faults.append("<\(name)/> closes itself") }
        return rest.dropFirst(closesItself ? 2 : 1)
    }

    private mutating func value(of key: String, in name: String, _ rest: inout Substring) -> String {
        guard rest.first == "=" else { return "" }
        rest = rest.dropFirst()
        guard rest.first == "\"" else {
            faults.append("<\(name)> has \(key) without quotes")
            let bare = rest.prefix { !$0.isWhitespace && $0 != ">" }
            rest = rest.dropFirst(bare.count)
            return String(bare)
        }
        let value = rest.dropFirst().prefix { $0 != "\"" }
        rest = rest.dropFirst(value.count + 2)
        if value.contains("<") { faults.append("<\(name)> has < in \(key)") }
        return String(value)
    }
}
