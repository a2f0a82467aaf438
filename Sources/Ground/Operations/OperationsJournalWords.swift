internal import Core
internal import Kit

extension JournalWords {
    static let operations = JournalWords(
        kinds: [
            "city.founded": Words("建了这座城市", "The city was founded"),
            "job.retried": Words("重试了后台任务", "A job was tried again"),
            "job.discarded": Words("放弃了后台任务", "A job was discarded"),
        ],
        subjects: ["city": Words("城市", "City"), "job": Words("后台任务", "Job")])
}
