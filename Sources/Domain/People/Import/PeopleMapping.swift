public import Core

/// Which column of a list holds what. Remembered for the next list of the same shape.
public struct PeopleMapping: Hashable, Sendable {
    /// By place, 0 being column A; what isn't in it is in no column.
    public let columns: [PeopleImport.Column: Int]
    /// The post that rows have which name none; nil where such rows only register somebody.
    public let post: Post.Kind?

    public enum Refusal: Error, Hashable, Sendable {
        case noName
        /// One column is said to hold two things.
        case twice(PeopleImport.Column)
    }

    public init(columns: [PeopleImport.Column: Int], post: Post.Kind? = nil) throws(Refusal) {
        guard columns[.name] != nil else { throw .noName }
        if let column = PeopleImport.Column.twice(in: columns) { throw .twice(column) }
        self.columns = columns
        self.post = post
    }

    /// `name=0;phone=3;post:gridWorker`, in the order of the columns.
    public var text: String {
        PeopleImport.Column.text(of: columns) + (post.map { ";post:\($0.rawValue)" } ?? "")
    }

    /// Nil for what isn't like `text`, or no mapping any more.
    public init?(text: String) {
        var columns: [PeopleImport.Column: Int] = [:]
        var post: Post.Kind?
        for part in text.split(separator: ";") {
            if part.hasPrefix("post:") {
                post = Post.Kind(rawValue: String(part.dropFirst(5)))
                continue
            }
            guard let (column, place) = PeopleImport.Column.read(part) else { return nil }
            columns[column] = place
        }
        guard let mapping = try? PeopleMapping(columns: columns, post: post) else { return nil }  // Nil says it.
        self = mapping
    }
}

extension PeopleMapping.Refusal: Tellable {
    public var problem: Problem {
        switch self {
        case .noName:
            Problem(
                .invalid, "people-import.no-name", field: "name",
                Words("请选出哪一列是姓名。", "Say which column holds the name."))
        case .twice(let column):
            Problem(
                .invalid, "people-import.twice", field: column.rawValue,
                Words(
                    "“\(column.words.chinese)”选的列已经用作别的了，请换一列或选“没有这一列”。",
                    "The column for “\(column.words.english)” is used for something else. Choose another or none."))
        }
    }
}
