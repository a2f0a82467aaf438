public import Database

extension Migration {
    /// The number of this program, raised by one with every release; see `Migration.oldestProgram`.
    public static let program = 1

    /// Every step, in order of number, each a line: journal 1-19, jobs 20-29, blobs 30-39, search 40-49, nodes and
    /// settings 50-59, calendar 60-69, access 100-149, privacy 150-199, areas 200-249, people
    /// 250-299.
    public static let all: [Migration] = [
        .createJournal,
        .createKept,
        .createFollower,
        .createJob,
        .createBlob,
        .createSearch,
        .createNode,
        .createCity,
        .createCalendar,
        .createLocalCalendar,
        .createAccounts,
        .createCredentials,
        .createSecondFactors,
        .createSessions,
        .createAttempts,
        .createGrants,
        .createPhones,
        .createAPITokens,
        .createOrganisations,
        .indexKnownDevices,
        .freezeAccounts,
        .createPersonalValue,
        .createOpening,
        .createConsent,
        .createSuggestion,
        .createExport,
        .createJournalList,
        .createErasure,
        .createRetention,
        .createPrivacyRules,
        AreaTable.migration,
        AreaSearchTable.migration,
        AreaCodeTable.migration,
        AreaOutlineTable.migration,
        AreaRulesTable.migration,
        DivisionImportTable.migration,
        RecutTable.migration,
        LineageTable.migration,
        .indexGrantScopes,
        .indexPlacesOfPersonalData,
        .placeOrganisations,
        PersonTable.migration,
        PostTable.migration,
        DutySheetTable.migration,
        AreaRulesTable.values,
        WorkTeamTable.migration,
        UndertakingTable.migration,
        PlateTable.migration,
        DutyPostTable.migration,
        PledgeTable.migration,
        MembershipTable.migration,
        .indexGridsOfPartnership,
    ]
}
