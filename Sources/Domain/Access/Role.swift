public import Core

/// What a person is in the net (DOMAIN.md A3; B11 for the three administrators, of which one person holds only one).
public enum Role: String, CaseIterable, Hashable, Sendable {
    case resident, volunteer
    case buildingLeader, gridWorker, gridLeader
    case communityClerk, communitySecretary
    case hotlineClerk, townshipDispatcher
    case departmentHandler, departmentHead
    case propertyFirm, partnerUnit
    case supervisor, evaluator, leader
    case systemAdministrator, securityAdministrator, auditAdministrator
    /// The program itself; never granted to a person.
    case clock

    public var words: Words {
        switch self {
        case .resident: Words("居民", "Resident")
        case .volunteer: Words("志愿者", "Volunteer")
        case .buildingLeader: Words("楼栋长", "Building leader")
        case .gridWorker: Words("网格员", "Grid worker")
        case .gridLeader: Words("网格长", "Grid leader")
        case .communityClerk: Words("社区干事", "Community clerk")
        case .communitySecretary: Words("社区书记", "Community secretary")
        case .hotlineClerk: Words("热线话务员", "Hotline clerk")
        case .townshipDispatcher: Words("街道派遣员", "Township dispatcher")
        case .departmentHandler: Words("部门经办人", "Department handler")
        case .departmentHead: Words("部门负责人", "Department head")
        case .propertyFirm: Words("物业企业", "Property firm")
        case .partnerUnit: Words("共建单位", "Partner unit")
        case .supervisor: Words("督办员", "Supervisor")
        case .evaluator: Words("考评员", "Evaluator")
        case .leader: Words("领导", "Leader")
        case .systemAdministrator: Words("系统管理员", "System administrator")
        case .securityAdministrator: Words("安全管理员", "Security administrator")
        case .auditAdministrator: Words("审计管理员", "Audit administrator")
        case .clock: Words("系统", "The system")
        }
    }
}
