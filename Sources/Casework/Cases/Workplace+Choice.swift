internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

extension [CaseActions.Workplace] {
    /// The one with a key, else the first.
    func chosen(_ key: String?) -> Element? { first { $0.key == key } ?? first }

    /// The same of the areas alone, for what lies in areas and at no body.
    func chosenArea(_ key: String?) -> (place: Element, area: Key<Area>)? {
        filter { $0.area != nil }.chosen(key).flatMap { place in place.area.map { (place, $0) } }
    }

    /// Links to the places beside the one that a page shows; nothing where there are none.
    ///
    /// - Parameter link: nil for a place that has no such page.
    func row(beside key: String, _ t: Reading, to link: (Element) -> Link?) -> HTML {
        let links = filter { $0.key != key }.compactMap { place in
            link(place).map { t.link(Words(data: place.name), $0) }
        }
        return links.isEmpty ? .none : "<p class=\"row quiet\">\(links)</p>"
    }
}
