internal import Actions
internal import Core
internal import Domain
internal import Markup

enum OperationPages {
    static func state(_ state: OperationActions.State, _ t: Reading) -> PageContent {
        PageContent(
            .table, title: Words("运行状况", "Operations"),
            lead: t.said(
                Words(
                    "等待的任务 \(state.waitingJobs) 项，失败的 \(state.failedJobCount) 项；日志封存到第 \(state.journalPosition) 条，"
                        + "还有 \(state.unsealed) 条待封存。",
                    "\(state.waitingJobs) jobs wait, \(state.failedJobCount) failed; the journal is sealed up to "
                        + "\(state.journalPosition), \(state.unsealed) entries wait for their seal.")),
            body: "\(failed(state, t))\(followers(state, t))")
    }

    private static func failed(_ state: OperationActions.State, _ t: Reading) -> HTML {
        let columns = [
            Column(Words("任务", "Job")), Column(Words("类别", "Kind")), Column(Words("试过几次", "Attempts"), .figure),
            Column(Words("原因", "Why")), Column(Words("办理", "Acts"), .acts),
        ]
        let rows = state.failedJobs.map { job -> [HTML] in
            [
                "\(job.id.description)", "<code>\(job.kind)</code>", "\(String(job.attempts))",
                "<code>\(job.error ?? "–")</code>",
                """
                \(t.act(Words("重试", "Retry"), to: OperationLinks.job(job.id, "retry"))) \
                \(t.act(Words("放弃", "Give up"), to: OperationLinks.job(job.id, "discard")))
                """,
            ]
        }
        let nothing = t.empty(
            Words("没有失败的任务。", "No job has failed."),
            Words("任务失败会自动重试，多次不成才列在这里。", "A job is tried several times before it is listed here."))
        return t.table(Words("失败的任务", "Failed jobs"), columns, rows: rows, empty: nothing)
    }

    private static func followers(_ state: OperationActions.State, _ t: Reading) -> HTML {
        let columns = [
            Column(Words("跟随日志的程序", "Reader of the journal")),
            Column(Words("还有几条没读", "Entries behind"), .figure),
        ]
        let rows = state.followers.map { lag -> [HTML] in ["<code>\(lag.name)</code>", "\(String(lag.entries))"] }
        let nothing = t.empty(
            Words("还没有程序读过日志。", "Nothing has read the journal yet."),
            Words("服务启动后几秒内会出现。", "The readers appear seconds after the server starts."))
        return t.table(Words("日志的读者", "Readers of the journal"), columns, rows: rows, empty: nothing)
    }
}
