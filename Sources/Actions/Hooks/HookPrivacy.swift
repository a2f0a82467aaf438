internal import Domain
internal import Storage

extension RetentionLine {
    static let hooks = [RetentionLine(.hookDelivery, HookDeliveryTable.kept)]
}
