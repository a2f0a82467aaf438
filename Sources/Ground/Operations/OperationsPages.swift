internal import Actions
internal import Core
internal import Kit
internal import Markup

enum OperationsPages {
    static func state(
        _ state: OperationsActions.State, parts: [Readiness], version: String, _ t: Reading
    ) -> PageContent {
        PageContent(
            .table, title: Words("运行状况", "Operations"),
            body: """
                \(health(parts, t))
                \(facts(state, version, t))
                \(failed(state, t))
                \(slow(state, t))
                """)
    }

    private static func health(_ parts: [Readiness], _ t: Reading) -> HTML {
        let bad = parts.filter { !$0.isReady }
        guard !bad.isEmpty else {
            return t.notice(.success, Words("一切正常", "All is well"))
        }
        return "\(bad.map { t.notice(.danger, $0.words) })"
    }

    private static func facts(_ state: OperationsActions.State, _ version: String, _ t: Reading) -> HTML {
        t.facts([
            Fact(Words("程序版本", "Version"), text: version),
            Fact(Words("数据库", "Database"), text: state.isOnPostgres ? "PostgreSQL" : "SQLite"),
            Fact(Words("等待中的任务", "Jobs waiting"), text: "\(state.waitingJobs)"),
            Fact(Words("失败的任务", "Jobs failed"), text: "\(state.failedJobs)"),
        ])
    }

    private static func failed(_ state: OperationsActions.State, _ t: Reading) -> HTML {
        let columns = [
            Column(Words("任务", "Job")), Column(Words("试了几次", "Attempts"), .figure),
            Column(Words("本应在", "Due")), Column(Words("原因", "Reason")), Column(Words("处理", "Actions"), .acts),
        ]
        let rows = state.failed.map { job -> [HTML] in
            [
                "<code>\(job.kind)</code>", "\(job.attempts)", "<time>\(job.due.local)</time>",
                "<code>\(job.reason ?? "-")</code>",
                """
                <div class="row">\(t.act(Words("再试", "Retry"), to: OperationsAddress.retry(job.id)))\
                \(t.confirm(Words("放弃", "Give up"), to: OperationsAddress.removal(job.id), consequence: giveUp))</div>
                """,
            ]
        }
        let none = t.empty(
            Words("没有失败的任务", "No job has failed"),
            Words("试过多次仍不成功的任务会列在这里，等人处理。", "Jobs that kept failing are listed here and wait for a person."))
        return t.section(
            Words("失败的任务", "Failed jobs"), t.table(Words("失败的任务", "Failed jobs"), columns, rows: rows, empty: none))
    }

    private static let giveUp = Words(
        "这项任务将不再执行，例如某条短信就不发了。此事会记入日志。",
        "The job will not be done, such as a message that is not sent. The journal keeps that it was given up.")

    private static func slow(_ state: OperationsActions.State, _ t: Reading) -> HTML {
        let columns = [
            Column(Words("语句", "Statement")), Column(Words("次数", "Times"), .figure),
            Column(Words("最慢（毫秒）", "Slowest, ms"), .figure), Column(Words("最近（毫秒）", "Last, ms"), .figure),
        ]
        let rows = state.slow.map { statement -> [HTML] in
            ["<code>\(statement.text)</code>", "\(statement.count)", "\(statement.worst)", "\(statement.last)"]
        }
        let none = t.empty(
            Words("没有慢语句", "No statement was slow"),
            Words(
                "本节点启动以来，用了 \(state.slowMilliseconds) 毫秒以上的语句会列在这里。",
                "Statements of \(state.slowMilliseconds) ms or more since this node's start are listed here."))
        return t.section(
            Words("慢语句", "Slow statements"),
            t.table(Words("慢语句（本节点启动以来）", "Slow statements since this node's start"), columns, rows: rows, empty: none))
    }
}
