internal import Core
internal import Kit

extension JournalWords {
    static let hooks = JournalWords(
        kinds: [
            "hook.created": Words("登记了推送地址", "A webhook was registered"),
            "hook.rotated": Words("换了推送密钥", "A webhook's secret was rotated"),
            "hook.switched-on": Words("启用了推送地址", "A webhook was switched on"),
            "hook.switched-off": Words("停用了推送地址", "A webhook was switched off"),
            "hook.removed": Words("删除了推送地址", "A webhook was removed"),
            "hook.tested": Words("试发了一条消息", "A test was sent to a webhook"),
            "hook.sent-again": Words("又发了一次推送消息", "A webhook's message was sent again"),
        ],
        subjects: ["hook": Words("推送地址", "Webhook")])
}
