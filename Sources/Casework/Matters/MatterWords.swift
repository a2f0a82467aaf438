internal import Actions
internal import Core
internal import Domain
internal import Kit
internal import Markup

extension Reading {
    /// Who has it by rule; a named organisation by its name.
    func holder(_ holder: Holder, _ organisations: [Key<Organisation>: String]) -> String {
        if case .named(let key) = holder, let name = organisations[key] { return name }
        return self(holder.words)
    }

    /// Several, with the language's comma between them.
    func listed(_ texts: [String]) -> String { texts.joined(separator: self("、", ", ")) }

    /// The stretch of a list on which what it hangs on stands.
    func path(_ path: Matter.Path) -> HTML {
        "<a href=\"\(MatterAddress.matter(path.matter.id))\">\(path.name)</a>"
    }
}

extension Edition {
    /// Where it stands, seen from a day.
    func standing(on today: Day) -> (words: Words, tone: Tone) {
        switch stage {
        case .draft: (Words("草稿", "Draft"), .waiting)
        case .inForce(let day) where day > today: (Words("\(day) 起生效", "In force from \(day)"), .soon)
        case .inForce(let day): (Words("\(day) 起生效", "In force since \(day)"), .active)
        case .dropped: (Words("已放弃", "Dropped"), .stopped)
        }
    }
}

extension Admission {
    /// Where it stands, seen from a day.
    func standing(on today: Day) -> (words: Words, tone: Tone) {
        switch stage {
        case .asked: (Words("等决定", "To be decided"), .waiting)
        case .listed(let from, _, _) where from > today: (Words("\(from) 起列入", "Listed from \(from)"), .soon)
        case .listed(_, let until?, _) where until <= today:
            (Words("\(until) 移出", "Off the list since \(until)"), .stopped)
        case .listed(_, let until?, _): (Words("在清单上，\(until) 移出", "Listed until \(until)"), .active)
        case .listed: (Words("在清单上", "Listed"), .done)
        case .refused: (Words("没有同意", "Refused"), .stopped)
        case .withdrawn: (Words("已撤回", "Withdrawn"), .stopped)
        }
    }
}

extension MatterImportReport.Kind {
    var words: Words {
        switch self {
        case .wrong: Words("有错", "With errors")
        case .new: Words("新增", "New")
        case .changed: Words("有改动", "Changed")
        case .same: Words("不变", "Unchanged")
        }
    }
}

extension MatterImportRun.Stage {
    var words: Words {
        switch self {
        case .reading: Words("正在读取", "Reading")
        case .ready: Words("等您确认", "Waiting for you")
        case .applying: Words("正在放进草稿", "Being put into the draft")
        case .done: Words("已放进草稿", "In the draft")
        case .dropped: Words("已放弃", "Discarded")
        }
    }

    var tone: Tone {
        switch self {
        case .reading, .applying: .active
        case .ready: .waiting
        case .done: .done
        case .dropped: .stopped
        }
    }
}
