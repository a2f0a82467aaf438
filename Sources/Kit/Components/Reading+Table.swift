public import Core
public import Markup

/// A column of a table.
public struct Column: Sendable {
    public let words: Words
    public let kind: Kind

    public enum Kind: Hashable, Sendable {
        case text
        /// Right-aligned, with digits of one width.
        case figure
        /// What one may do with the row; the head is for ears only.
        case acts
    }

    public init(_ words: Words, _ kind: Kind = .text) {
        self.words = words
        self.kind = kind
    }

    var classes: String {
        switch kind {
        case .text: "text"
        case .figure: "figure"
        case .acts: "acts"
        }
    }
}

extension Reading {
    /// A list in columns. The first cell of a row names it; on a phone each row becomes a small card.
    ///
    /// - Parameters:
    ///   - caption: what the table shows, for eyes and ears.
    ///   - rows: as many cells each as there are columns.
    ///   - total: the last row, told apart; empty for none.
    ///   - empty: stands in the table's place when there are no rows.
    public func table(
        _ caption: Words, _ columns: [Column], rows: [[HTML]], total: [HTML] = [], empty: HTML = .none
    ) -> HTML {
        guard !rows.isEmpty || empty.isEmpty else { return empty }
        let heads = columns.map { column -> HTML in
            column.kind == .acts
                ? "<th scope=\"col\" class=\"acts\"><span class=\"unseen\">\(self(column.words))</span></th>"
                : "<th scope=\"col\" class=\"\(column.classes)\">\(self(column.words))</th>"
        }
        let foot: HTML = total.isEmpty ? .none : "<tfoot>\(row(total, columns))</tfoot>"
        return """
            <div class="table-frame" tabindex="0" role="region" aria-label="\(self(caption))">
            <table class="table"><caption>\(self(caption))</caption>
            <thead><tr>\(heads)</tr></thead>
            <tbody>\(rows.map { row($0, columns) })</tbody>\(foot)</table>
            </div>
            """
    }

    private func row(_ cells: [HTML], _ columns: [Column]) -> HTML {
        let drawn = zip(cells, columns).enumerated().map { index, pair -> HTML in
            let (cell, column) = pair
            return index == 0
                ? "<th scope=\"row\" class=\"\(column.classes)\">\(cell)</th>"
                : "<td class=\"\(column.classes)\" data-head=\"\(self(column.words))\">\(cell)</td>"
        }
        return "<tr>\(drawn)</tr>"
    }

    /// What is true of a thing, in two columns where there is room.
    public func facts(_ facts: [Fact]) -> HTML {
        let rows = facts.map { fact -> HTML in
            "<div class=\"fact\"><dt>\(self(fact.words))</dt><dd>\(fact.value)</dd></div>"
        }
        return "<dl class=\"facts\">\(rows)</dl>"
    }

    /// The way through a list, piece by piece; nothing when it is all on this page.
    public func pager(next: Cursor?) -> HTML {
        let isInside = address.query["after"] != nil
        guard isInside || next != nil else { return .none }
        let first: HTML =
            isInside
            ? """
            <a class="button" href="\(address.link(setting: "after", to: nil))">\(self("回到开头", "Back to the start"))</a>
            """ : .none
        let onward: HTML =
            next.map {
                """
                <a class="button" rel="next" href="\(address.link(setting: "after", to: $0.description))">\
                <span>\(self("下一页", "Next page"))</span>\(Icon.next.html)</a>
                """
            } ?? .none
        return "<nav class=\"pager\" aria-label=\"\(self("翻页", "Pages"))\">\(first)\(onward)</nav>"
    }
}

/// One thing that is true, with its name.
public struct Fact: Sendable {
    public let words: Words
    public let value: HTML

    public init(_ words: Words, _ value: HTML) {
        self.words = words
        self.value = value
    }

    /// - Parameter text: shown as it is.
    public init(_ words: Words, text: String) { self.init(words, "\(text)") }
}
