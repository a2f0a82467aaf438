internal import Domain
internal import Storage

// What cases keep about persons, for the capability Privacy: how long.

extension RetentionLine {
    static let cases = [
        RetentionLine(.report, ReportTable.kept), RetentionLine(.reporter, ReportTable.keptReporters),
        RetentionLine(.caseRemark, CaseRemarkTable.kept),
        RetentionLine(.reporterMessage, ReporterMessageTable.kept), RetentionLine(.ledMatter, LedTable.kept),
    ]
}
