internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

/// Pictures in forms and in stories.
enum PictureParts {
    /// Never asked for: a report without any is as good.
    static func field(_ answers: Answers = .none) -> Field {
        Field(
            .pictures, "pictures", Words("照片", "Pictures"),
            hint: answers.problems.isEmpty
                ? Words(
                    "可以不附，最多九张。照片里的位置和时间会清除。",
                    "You may leave them out; nine at most. Place and time in them are removed.")
                : Words("刚才选的照片没有留下，请重新选。", "The pictures you had chosen were not kept; choose them again."),
            isRequired: false)
    }

    /// Small ones in a row; each opens its larger size.
    static func row(
        _ pictures: [CasePicture], _ t: Reading, _ link: (CasePicture, CasePicture.Size) -> Link
    ) -> HTML {
        guard !pictures.isEmpty else { return .none }
        let items = pictures.enumerated().map { index, one -> HTML in
            let (width, height) = small(one)
            return """
                <li><a href="\(link(one, .large))"><img src="\(link(one, .small))" width="\(width)" \
                height="\(height)" loading="lazy" \
                alt="\(t(Words("照片 \(index + 1)，点开看大图", "Picture \(index + 1); open it larger")))"></a></li>
                """
        }
        return "<ul class=\"pictures\">\(items)</ul>"
    }

    /// How large the small size is, so that the page doesn't jump when it comes.
    private static func small(_ picture: CasePicture) -> (width: Int, height: Int) {
        let longest = max(picture.width, picture.height, 1)
        guard longest > 320 else { return (picture.width, picture.height) }
        return (max(1, picture.width * 320 / longest), max(1, picture.height * 320 / longest))
    }
}

extension Request {
    /// The pictures that were chosen; read once the rest is in order.
    var sentPictures: [SentPicture] {
        files.filter { $0.field == "pictures" && $0.size > 0 }.map { file in
            SentPicture(size: file.size) { try file.bytes() }
        }
    }

    /// Which picture an address names, and in which size.
    func picture() throws -> (Key<CasePicture>, CasePicture.Size) {
        guard let size = CasePicture.Size(rawValue: try word("size")) else { throw Problem.nothingHere }
        return (try key("picture"), size)
    }
}

extension Response {
    /// For this browser alone, which asks each time whether it may still be shown.
    static func picture(_ shown: ShownPicture) -> Response {
        .bytes(shown.bytes, type: "image/jpeg").kept(until: shown.tag)
    }
}
