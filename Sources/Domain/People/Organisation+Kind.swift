public import Core

extension Organisation {
    /// What a body is. The concept is fixed; what a place calls it is data (DOMAIN.md A24).
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case department, residentsCommittee
        case partyCommittee, generalBranch, partyBranch, partyGroup, centreHousehold, memberHousehold
        case jointCommittee
        case partnerUnit, firm, propertyFirm, ownersCommittee, socialOrganisation, massOrganisation

        public var words: Words {
            switch self {
            case .department: Words("部门", "Department")
            case .residentsCommittee: Words("居（村）民委员会", "Residents' committee")
            case .partyCommittee: Words("党委（党工委）", "Party committee")
            case .generalBranch: Words("党总支", "General party branch")
            case .partyBranch: Words("党支部", "Party branch")
            case .partyGroup: Words("党小组", "Party group")
            case .centreHousehold: Words("党员中心户", "Party-member centre household")
            case .memberHousehold: Words("党员户", "Party-member household")
            case .jointCommittee: Words("联合党委（大党委）", "Joint party committee")
            case .partnerUnit: Words("共建单位", "Partner unit")
            case .firm: Words("企业", "Firm")
            case .propertyFirm: Words("物业企业", "Property firm")
            case .ownersCommittee: Words("业主委员会", "Owners' committee")
            case .socialOrganisation: Words("社会组织", "Social organisation")
            case .massOrganisation: Words("群团组织", "Mass organisation")
            }
        }

        /// How high a party unit stands, 1 the highest; nil for what isn't one.
        public var partyRank: Int? {
            switch self {
            case .partyCommittee: 1
            case .generalBranch: 2
            case .partyBranch: 3
            case .partyGroup: 4
            case .centreHousehold: 5
            case .memberHousehold: 6
            case .department, .residentsCommittee, .jointCommittee, .partnerUnit, .firm, .propertyFirm,
                .ownersCommittee, .socialOrganisation, .massOrganisation:
                nil
            }
        }

        /// A committee may stand under a committee (township and community); every other party unit only under a
        /// higher one. Firms and offices stand where they like, but not below households and groups.
        public func mayStand(under parent: Kind) -> Bool {
            switch (partyRank, parent.partyRank) {
            case (1?, 1?): true
            case (let own?, let above?): above < own
            case (nil, let above?): above <= 3
            case (_?, nil): parent == .jointCommittee || parent == .department || parent == .firm
            case (nil, nil): true
            }
        }
    }
}
