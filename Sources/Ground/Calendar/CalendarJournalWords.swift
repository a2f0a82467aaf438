internal import Core
internal import Kit

extension JournalWords {
    static let calendar = JournalWords(
        kinds: [
            "calendar.imported": Words("导入了节假日", "Holidays were imported"),
            "calendar.day-set": Words("改了一天", "A day was changed"),
            "calendar.hours-set": Words("改了工作时间", "Working hours were changed"),
            "calendar.local-days-set": Words("改了本地节假日", "Local days were changed"),
        ],
        subjects: ["calendar_year": Words("日历", "Calendar")])
}
