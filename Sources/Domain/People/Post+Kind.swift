public import Core

extension Post {
    /// What somebody is posted as. The concept is fixed; what a place calls it is data (`AreaRules.postNames`).
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        // The grid's own team (DOMAIN.md A3-01 to A3-08).
        case gridLeader, gridWorker, partTimeWorker, informant, assistant, welfareWorker, microGridKeeper
        case buildingLeader, unitLeader, laneSteward, mobileWorker
        // Forces that join it (A3-10, A3-11, A3-18).
        case policeOfficer, firefighter, judicialAssistant, publicPost, purchasedService
        case cityManagement, sanitation, gardens, propertySteward, propertyInspector, gridVolunteer
        // The community (A3-09, A3-28, A3-29).
        case communitySecretary, communityWorker, partyAffairsWorker, propertyDirector
        // Party units (A2-10, A2-11).
        case unitSecretary, unitDeputySecretary, unitMember, groupLeader
        // Owners (A2-11, A15).
        case ownersChair, ownersSupervisor

        public var words: Words {
            switch self {
            case .gridLeader: Words("网格长", "Grid leader")
            case .gridWorker: Words("专职网格员", "Full-time grid worker")
            case .partTimeWorker: Words("兼职网格员", "Part-time grid worker")
            case .informant: Words("网格信息员", "Grid informant")
            case .assistant: Words("协管员", "Grid assistant")
            case .welfareWorker: Words("公益员", "Public-welfare worker")
            case .microGridKeeper: Words("微网格员", "Micro-grid keeper")
            case .buildingLeader: Words("楼栋长", "Building leader")
            case .unitLeader: Words("单元长", "Stairwell leader")
            case .laneSteward: Words("楼道（街巷）长", "Stairwell (lane) steward")
            case .mobileWorker: Words("流动网格员", "Mobile grid worker")
            case .policeOfficer: Words("社区民警", "Community police officer")
            case .firefighter: Words("消防员", "Firefighter")
            case .judicialAssistant: Words("司法助理员", "Judicial assistant")
            case .publicPost: Words("公益性岗位人员", "Public-post worker")
            case .purchasedService: Words("政府购买服务人员", "Purchased-service worker")
            case .cityManagement: Words("城管队员", "City-management officer")
            case .sanitation: Words("环卫人员", "Sanitation worker")
            case .gardens: Words("市政园林人员", "Municipal-gardens worker")
            case .propertySteward: Words("物业服务人员", "Property-firm worker")
            case .propertyInspector: Words("物管专员", "Property inspector")
            case .gridVolunteer: Words("志愿者", "Volunteer")
            case .communitySecretary: Words("社区书记", "Community secretary")
            case .communityWorker: Words("社区工作者", "Community worker")
            case .partyAffairsWorker: Words("党务工作者", "Party-affairs worker")
            case .propertyDirector: Words("物业总监", "Property director")
            case .unitSecretary: Words("党组织书记", "Party-unit secretary")
            case .unitDeputySecretary: Words("党组织副书记", "Deputy party-unit secretary")
            case .unitMember: Words("党组织委员", "Party-unit committee member")
            case .groupLeader: Words("党小组长", "Party-group leader")
            case .ownersChair: Words("业委会主任", "Chair of the owners' committee")
            case .ownersSupervisor: Words("业主监督委员", "Owners' supervisor")
            }
        }

        /// Whether the post is held in a body and not in an area.
        public var isInOrganisation: Bool {
            switch self {
            case .unitSecretary, .unitDeputySecretary, .unitMember, .groupLeader, .ownersChair, .ownersSupervisor:
                true
            default: false
            }
        }

        /// The areas the post may be held in; nil for a post in a body.
        public var levels: ClosedRange<Area.Level>? {
            switch self {
            case .unitSecretary, .unitDeputySecretary, .unitMember, .groupLeader, .ownersChair, .ownersSupervisor: nil
            case .communitySecretary, .communityWorker, .partyAffairsWorker, .propertyDirector:
                .community ... .community
            case .buildingLeader: .building ... .building
            case .unitLeader: .unit ... .unit
            case .laneSteward: .grid ... .unit
            case .microGridKeeper: .microGrid ... .microGrid
            case .gridLeader, .gridWorker, .partTimeWorker, .informant, .assistant, .welfareWorker: .grid ... .grid
            case .mobileWorker, .policeOfficer, .firefighter, .judicialAssistant, .publicPost, .purchasedService,
                .cityManagement, .sanitation, .gardens, .propertySteward, .propertyInspector, .gridVolunteer:
                .township ... .grid
            }
        }

        /// Whether one place has one of them at a time (DOMAIN.md A3-01, A3-06).
        public var isSingle: Bool {
            switch self {
            case .gridLeader, .communitySecretary, .unitSecretary, .groupLeader, .ownersChair, .buildingLeader,
                .unitLeader, .microGridKeeper:
                true
            default: false
            }
        }

        /// Whether it is somebody's whole work, so that nobody holds two of them.
        public var isFullTime: Bool { self == .gridWorker || self == .purchasedService || self == .partyAffairsWorker }

        /// Whether the holder's name and way to be reached are posted in public (DOMAIN.md B1, "publication duty").
        public var isPublic: Bool {
            switch self {
            case .gridLeader, .gridWorker, .partTimeWorker, .communitySecretary, .policeOfficer: true
            default: false
            }
        }
    }

    /// Where the holder of a post comes from (DOMAIN.md A3-01, A3-03, A3-06, A3-12).
    public enum Source: String, CaseIterable, Hashable, Sendable, Codable {
        case twoCommittees, partyMember, directlyManagedMember, retiree, veteran, delegate, fiveElders
        case townshipCadre, partnerUnit, resident, police, ownersCommittee, propertyFirm, socialOrganisation, rider
        case employed

        public var words: Words {
            switch self {
            case .twoCommittees: Words("社区“两委”成员", "Member of the two committees")
            case .partyMember: Words("辖区党员", "Party member of the area")
            case .directlyManagedMember: Words("直管党员", "Directly managed party member")
            case .retiree: Words("离退休干部", "Retired cadre")
            case .veteran: Words("退役军人", "Veteran")
            case .delegate: Words("两代表一委员", "Delegate or committee member")
            case .fiveElders: Words("五老人员", "One of the five kinds of elders")
            case .townshipCadre: Words("街道（乡镇）干部", "Township cadre")
            case .partnerUnit: Words("共建单位干部", "Cadre of a partner unit")
            case .resident: Words("社区居民", "Resident")
            case .police: Words("民（辅）警", "Police or auxiliary")
            case .ownersCommittee: Words("业主委员会", "Owners' committee")
            case .propertyFirm: Words("物业企业", "Property firm")
            case .socialOrganisation: Words("社会组织", "Social organisation")
            case .rider: Words("外卖骑手", "Delivery rider")
            case .employed: Words("专职聘用", "Employed for it")
            }
        }
    }

    /// How somebody came to the post (DOMAIN.md A3-26).
    public enum Selection: String, CaseIterable, Hashable, Sendable, Codable {
        case election, recruitment, reserve, appointment, offered

        public var words: Words {
            switch self {
            case .election: Words("换届选任", "Elected")
            case .recruitment: Words("公开招聘", "Recruited")
            case .reserve: Words("储备选用", "From the reserve")
            case .appointment: Words("组织委派", "Appointed")
            case .offered: Words("自荐", "Offered to serve")
            }
        }
    }
}
