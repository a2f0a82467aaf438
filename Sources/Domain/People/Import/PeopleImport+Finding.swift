public import Core

extension PeopleImport {
    /// What would become of a row.
    public struct Finding: Hashable, Sendable {
        /// What would become of the row.
        public enum Kind: String, CaseIterable, Hashable, Sendable {
            /// Nothing comes of it until the list is corrected.
            case wrong
            /// Nothing comes of it until a person has decided.
            case doubt
            /// Somebody is registered, with their post where the row names one.
            case new
            /// Somebody who is there gets a post.
            case post
            /// Of somebody who is there a number is kept that wasn't, or another.
            case numbers
            /// All of it is known.
            case same
        }

        public var kind = Kind.wrong
        public var snags: [Snag] = []
        public var doubts: [Doubt] = []
        /// Who of the register it is.
        public var person: Key<Person>?
        /// The earlier row of the same list whose person it is.
        public var row: Int?
        public var seat: Post.Seat?
        public var givesPost = false
        /// The post that ends when it is given: somebody said so.
        public var moves: Key<Post>?
        /// Which numbers are kept with it.
        public var numbers: Set<PersonalValue.Kind> = []

        public init() {}

        /// A finding that says no more than this: a row that couldn't be read.
        public init(_ kind: Kind) { self.kind = kind }
    }

    /// What only a person can say about a row.
    public enum Doubt: Hashable, Sendable {
        /// Somebody of the name is in the same community, and no number says whether they are the same.
        case maybe(Key<Person>)
        /// As `maybe`, with somebody of an earlier row.
        case maybeRow(Int)
        /// They hold such a post elsewhere.
        case elsewhere(Key<Post>)

        /// What may be said to it; leaving the row out always may.
        public var answers: [Decision] {
            switch self {
            case .maybe, .maybeRow: [.same, .other, .leave]
            case .elsewhere: [.move, .also, .leave]
            }
        }
    }

    /// What a person says where the row leaves a doubt.
    public enum Decision: String, CaseIterable, Hashable, Sendable {
        case same, other, move, also, leave

        public var words: Words {
            switch self {
            case .same: Words("是同一个人", "The same person")
            case .other: Words("是另一个人", "Somebody else")
            case .move: Words("调到这里", "Move them here")
            case .also: Words("两处都任", "Hold both")
            case .leave: Words("这一行不导入", "Leave this row out")
            }
        }
    }

    /// What stands in the way of a row, by what is in the register or in other rows.
    public enum Snag: Hashable, Sendable {
        case areaUnknown, areaSeveral(Int), codeUnknown
        /// A post in an area, and the row names none.
        case noArea
        case wrongLevel(Post.Kind)
        /// Beyond what the sender keeps.
        case notAllowed
        case organisationUnknown, organisationSeveral(Int), bodyUnknown, bodySeveral(Int), noBody
        /// The phone is one person's, the document another's.
        case twoPeople
        /// The number is kept of somebody with another name.
        case otherName(PersonalValue.Kind)
        /// The phone is kept of somebody with another identity number.
        case otherIdentity
        /// An earlier row has the number and another name.
        case rowTwin(Int)
        case severalSame(Int)
        /// Another holds the post there.
        case taken(Post.Kind)
        /// An earlier row gives the post there to somebody else.
        case takenByRow(Int)
        /// It was refused when it was to be done, by the code of the refusal.
        case refused(String)
    }
}

extension PeopleImport.Snag {
    public var column: PeopleImport.Column? {
        switch self {
        case .areaUnknown, .areaSeveral, .noArea, .wrongLevel, .notAllowed: .area
        case .codeUnknown: .areaCode
        case .organisationUnknown, .organisationSeveral: .organisation
        case .bodyUnknown, .bodySeveral, .noBody: .body
        case .twoPeople, .otherIdentity, .rowTwin: .phone
        case .otherName(let kind): kind == .phone ? .phone : .identity
        case .severalSame: .name
        case .taken, .takenByRow: .post
        case .refused: nil
        }
    }

    /// - Parameter value: what stands in the cell that it is about.
    public func fault(value: String) -> PeopleImport.Fault {
        PeopleImport.Fault(column, "\(self)".prefix { $0 != "(" }.description, words(value))
    }

    private func words(_ value: String) -> Words {
        switch self {
        case .areaUnknown, .areaSeveral, .codeUnknown, .noArea, .wrongLevel, .notAllowed: placeWords(value)
        case .organisationUnknown, .bodyUnknown:
            Words(
                "名册里没有单位“\(value)”。请先登记这个单位，或改成登记的全称。",
                "There is no organisation “\(value)”. Register it first, or write its whole name.")
        case .organisationSeveral(let count), .bodySeveral(let count):
            Words(
                "叫“\(value)”的单位有 \(count) 个，分不清是哪一个。请改用全称，或在页面上单独办理。",
                "\(count) organisations are called “\(value)”. Write the whole name, or enter this one by hand.")
        case .noBody:
            Words(
                "这个岗位设在党组织或业委会里，请写出是哪一个。",
                "This post is held in a party unit or an owners' committee; name it.")
        case .twoPeople, .otherName, .otherIdentity, .rowTwin, .severalSame: personWords
        case .taken(let kind):
            Words(
                "那里的\(kind.words.chinese)现在是别人，一处只能有一个。请先结束原来的岗位。",
                "Somebody else is \(kind.words.english.lowercased()) there, and there is only one. End that post first."
            )
        case .takenByRow(let row):
            Words(
                "第 \(row) 行已把这个岗位给了别人，一处只能有一个。请留下一行。",
                "Row \(row) gives this post to somebody else, and there is only one. Keep one of the rows.")
        case .refused:
            Words("导入时没有办成，情况可能刚变过。请核对后再传一次。", "It was refused when it was done. Check it and send it again.")
        }
    }

    private func placeWords(_ value: String) -> Words {
        switch self {
        case .areaUnknown:
            Words(
                "您的范围里没有“\(value)”。请写系统里的名称，例如“某某社区/第一网格”。",
                "There is no “\(value)” in your area. Write the name it has here, such as “community/grid”.")
        case .areaSeveral(let count):
            Words(
                "叫“\(value)”的地方有 \(count) 个。请把社区也写上，例如“某某社区/\(value)”。",
                "\(count) places are called “\(value)”. Write the community too, such as “community/\(value)”.")
        case .codeUnknown:
            Words("没有代码是“\(value)”的区域，请核对。", "No area has the code “\(value)”. Check it.")
        case .noArea:
            Words("有岗位就要写在哪里，请写出网格或社区。", "A post has a place: name the grid or the community.")
        case .wrongLevel(let kind) where value.isEmpty:
            Words(
                "“\(kind.words.chinese)”要写明在哪个网格或楼栋，这一行没有写。",
                "A \(kind.words.english.lowercased()) stands in a grid or a building, and the row names none. Name it.")
        case .wrongLevel(let kind):
            Words(
                "“\(kind.words.chinese)”不设在“\(value)”这一级，请写到该写的一级（网格、楼栋）。",
                "A \(kind.words.english.lowercased()) isn't posted at “\(value)”. Name the right grid or building.")
        default:
            Words("这个地方不归您管，请交给那里的人导入。", "This place isn't yours to keep. Leave it to those who do.")
        }
    }

    private var personWords: Words {
        switch self {
        case .twoPeople:
            Words(
                "电话和证件号在名册里是两个人的，请核对是哪一个写错了。",
                "Phone and document number belong to two persons of the register. See which is mistyped.")
        case .otherName:
            Words(
                "这个号码在名册里是另一个姓名的，请核对姓名和号码。",
                "In the register this number belongs to another name. Check name and number.")
        case .otherIdentity:
            Words(
                "这个电话在名册里对应另一个身份证号，请核对。",
                "In the register this phone goes with another identity number. Check both.")
        case .rowTwin(let row):
            Words(
                "与第 \(row) 行号码相同、姓名不同，请核对。", "Row \(row) has the same number and another name. Check both.")
        case .severalSame(let count):
            Words(
                "那里同名的有 \(count) 人，分不清是哪一个。请补上电话或身份证号。",
                "\(count) people of this name are there. Add a phone or identity number to tell them apart.")
        default: Words("请核对这个人。", "Check this person.")
        }
    }
}
