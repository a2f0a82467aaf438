internal import Core
internal import Domain
internal import Kit

extension JournalWords {
    static let matters = JournalWords(
        kinds: [
            "matter.said": Words("改了草稿里的事项", "The draft says it anew"),
            "edition.begun": Words("开了一份目录草稿", "A draft was begun"),
            "edition.enforced": Words("让目录生效", "It was put in force"),
            "edition.dropped": Words("放弃了目录草稿", "The draft was dropped"),
            "matter-import.read": Words("读了一份事项表", "A list of matters was read"),
            "matter-import.dropped": Words("放弃了这次导入", "The import was dropped"),
            "matter-import.applied": Words("放进了草稿", "It was put into a draft"),
            "admission.asked": Words("申请把事项交给网格", "Admission was asked for"),
            "admission.granted": Words("同意列入网格清单", "It was put on the grids' list"),
            "admission.refused": Words("没有同意列入", "It was refused"),
            "admission.withdrawn": Words("撤回了申请", "It was withdrawn"),
            "admission.ended": Words("从网格清单移出", "It was taken off the list"),
        ],
        subjects: [
            "matter": Words("事项", "Matter"), "edition": Words("目录版本", "Edition of the catalogue"),
            "matter_import": Words("事项导入", "Import of matters"), "admission": Words("网格事项准入", "Admission"),
        ])
}
