internal import Core

extension RecordKind {
    public static let hook = RecordKind(
        "hook", Words("推送地址", "Webhooks"),
        holds: Words(
            "哪个系统的网址、要告诉它什么、签名的密钥（加密）；管理员删掉它就都没有了",
            "A system's address, what it is told, the secret that signs, sealed; all gone once it is removed"),
        basis: .legalDuty, purpose: Words("让其他系统知道事情办到哪一步", "So that other systems learn how far a case is"),
        .init(Retention(from: .ended, erase: 0)),
        columns: ["hook": ["name", "address", "secret", "old_secret"]])

    public static let hookDelivery = RecordKind(
        "hook-delivery", Words("推送的消息", "Messages to other systems"),
        holds: Words("编号、到了哪一步、对方怎么回答；没有人名和所写的话", "A number, a stage, the answer; nobody's name or words"),
        basis: .legalDuty, purpose: Words("没送到的再送，查得到送到没有", "To send again what didn't arrive, and to see what did"),
        .init(Retention(from: .made, erase: HookDelivery.days)), columns: [:])
}
