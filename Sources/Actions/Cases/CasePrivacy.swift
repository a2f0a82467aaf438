internal import Domain
internal import Storage

// What cases keep about persons, for the capability Privacy: how long.

extension RetentionLine {
    static let cases = [
        RetentionLine(.report, ReportTable.kept), RetentionLine(.reporter, ReportTable.keptReporters),
        RetentionLine(.heldReport, HeldReportTable.kept), RetentionLine(.casePicture, CasePictureTable.kept),
        RetentionLine(.caseRemark, CaseRemarkTable.kept), RetentionLine(.publicText, PublicCaseTable.keptTexts),
        RetentionLine(.partnerRequest, PartnerTable.kept), RetentionLine(.partnerUpdate, PartnerTable.keptUpdates),
        RetentionLine(.reporterMessage, ReporterMessageTable.kept), RetentionLine(.ledMatter, LedTable.kept),
    ]
}
