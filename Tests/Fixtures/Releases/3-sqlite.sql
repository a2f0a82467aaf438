CREATE TABLE IF NOT EXISTS migration (
    number BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    oldest_program BIGINT NOT NULL,
    applied_ms BIGINT NOT NULL,
    filled_ms BIGINT
)
;;
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,                         -- order of writing, with holes
    tx INTEGER DEFAULT 1,   -- who wrote it; NULL after a restore
    at_ms INTEGER NOT NULL,                               -- the command's time
    caller_id INTEGER NOT NULL CHECK (caller_id > 0),
    county_id INTEGER,                                    -- where it happened, as far as it has a place
    township_id INTEGER,
    community_id INTEGER,
    grid_id INTEGER,
    kind TEXT NOT NULL,                                  -- 'area.created'
    subject_kind TEXT NOT NULL,                          -- 'area'
    subject_id INTEGER NOT NULL CHECK (subject_id > 0),
    payload TEXT NOT NULL                                -- typed facts as canonical JSON
) STRICT
;;
CREATE INDEX journal_subject ON journal (subject_kind, subject_id, seq)
;;
CREATE INDEX journal_settling ON journal (tx, seq) WHERE tx > 1
;;
CREATE TABLE journal_seal (
    position INTEGER PRIMARY KEY,                 -- 1, 2, 3 ... without a gap
    seq INTEGER NOT NULL UNIQUE,                          -- the entry
    seal BLOB NOT NULL,
    key_id TEXT NOT NULL,
    algorithm TEXT NOT NULL
) STRICT
;;
CREATE TABLE journal_anchor (
    position INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    seal BLOB NOT NULL,
    key_id TEXT NOT NULL,
    archived_ms INTEGER                                   -- when everything up to it went to a file
) STRICT
;;
CREATE TABLE journal_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    position INTEGER NOT NULL,                            -- of the last seal; 0 before the first
    seal BLOB NOT NULL,
    tx INTEGER NOT NULL,                                  -- the settling order up to the last seal
    seq INTEGER NOT NULL,
    anchored_position INTEGER NOT NULL,
    anchored_ms INTEGER NOT NULL,
    floor_position INTEGER NOT NULL,                      -- everything up to here is in an archive
    floor_seal BLOB NOT NULL,
    floor_proof BLOB NOT NULL           -- under the sealing key; empty while the floor is 0
) STRICT
;;
CREATE TABLE journal_kept (
    id INTEGER PRIMARY KEY,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    field TEXT NOT NULL,                                 -- a code: 'phone'
    salt BLOB NOT NULL,
    sealed BLOB,                        -- encrypted by the caller; NULL where only a digest is
    until_ms INTEGER NOT NULL
) STRICT
;;
CREATE INDEX journal_kept_subject ON journal_kept (subject_kind, subject_id, id)
;;
CREATE INDEX journal_kept_until ON journal_kept (until_ms)
;;
CREATE TABLE follower (name TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT
;;
CREATE TABLE job (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,            -- typed facts as canonical JSON, as in the journal
    dedupe TEXT,                      -- one waiting job of a kind with the same one; NULL for any number
    due_ms INTEGER NOT NULL,           -- while a node works on it: when another may take it
    attempts INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'failed')),
    last_error TEXT,                  -- a code or the name of an error's type, never a person's data
    UNIQUE (kind, dedupe)
) STRICT
;;
CREATE INDEX job_due ON job (due_ms, id) WHERE state = 'waiting'
;;
CREATE INDEX job_failed ON job (id) WHERE state = 'failed'
;;
CREATE TABLE blob (
    id INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE,   -- SHA-256 of the content
    size INTEGER NOT NULL CHECK (size >= 0),         -- bytes
    loose_ms INTEGER                               -- since when nothing refers to it; NULL while something does
) STRICT
;;
CREATE INDEX blob_loose ON blob (loose_ms) WHERE loose_ms IS NOT NULL
;;
CREATE TABLE blob_reference (
    blob_id INTEGER NOT NULL REFERENCES blob (id),
    owner_kind TEXT NOT NULL,                       -- 'visit'
    owner_id INTEGER NOT NULL,
    PRIMARY KEY (owner_kind, owner_id, blob_id)
) STRICT
;;
CREATE INDEX blob_reference_blob ON blob_reference (blob_id)
;;
CREATE TABLE blob_chunk (
    blob_id INTEGER NOT NULL,
    number INTEGER NOT NULL,                         -- 0, 1, 2 ...
    content BLOB NOT NULL,         -- 256 KiB, the last one less
    PRIMARY KEY (blob_id, number)
) STRICT
;;
CREATE TABLE search_text (
    id INTEGER PRIMARY KEY,           -- the key of what was indexed, unique in the installation
    kind TEXT NOT NULL,              -- 'area'
    county_id INTEGER,
    township_id INTEGER,
    community_id INTEGER,
    grid_id INTEGER,
    terms TEXT NOT NULL              -- parted by blanks, see `Terms`
) STRICT
;;
CREATE VIRTUAL TABLE search_text_index
USING fts5(terms, content='search_text', content_rowid='id', tokenize='ascii')
;;
CREATE TRIGGER search_text_added AFTER INSERT ON search_text BEGIN
    INSERT INTO search_text_index (rowid, terms) VALUES (new.id, new.terms);
END
;;
CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN
    INSERT INTO search_text_index (search_text_index, rowid, terms)
    VALUES ('delete', old.id, old.terms);
END
;;
CREATE TABLE lease (
    name TEXT PRIMARY KEY,       -- 'journal.sealer'
    holder INTEGER NOT NULL,      -- a number the process made for itself
    fence INTEGER NOT NULL,       -- grows by one whenever the holder changes
    until_ms INTEGER NOT NULL
) STRICT
;;
CREATE TABLE node (
    number INTEGER PRIMARY KEY CHECK (number BETWEEN 0 AND 1023),
    holder INTEGER NOT NULL,
    until_ms INTEGER NOT NULL
) STRICT
;;
CREATE TABLE city (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),  -- one row: one deployment, one city
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('city', 'county')),
    founded_ms INTEGER NOT NULL
) STRICT
;;
CREATE TABLE calendar_year (
    year        INTEGER NOT NULL PRIMARY KEY,
    source      TEXT NOT NULL,
    version     INTEGER NOT NULL CHECK (version >= 1),
    imported_ms INTEGER NOT NULL
) STRICT
;;
CREATE TABLE calendar_day (
    day  INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('holiday', 'workday'))
) STRICT
;;
CREATE TABLE calendar_stamp (
    id    INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),  -- one row
    stamp INTEGER NOT NULL                              -- raised by every change of any calendar
) STRICT
;;
CREATE TABLE local_day (
    area_id INTEGER NOT NULL,  -- of an area, for all below it, or 0 for the whole installation
    day     INTEGER NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('holiday', 'workday')),
    PRIMARY KEY (area_id, day)
) STRICT
;;
CREATE TABLE working_hours (
    area_id  INTEGER NOT NULL,  -- of an area, or 0 for the whole installation
    from_day INTEGER NOT NULL,  -- the first day on which they hold
    hours    TEXT NOT NULL,    -- 08:00-12:00,14:00-18:00
    PRIMARY KEY (area_id, from_day)
) STRICT
;;
CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('staff', 'resident')),
    name TEXT UNIQUE,              -- what staff sign in with, lower case; NULL for residents
    display_name TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
    elder INTEGER NOT NULL CHECK (elder IN (0, 1)),
    disabled_ms INTEGER,            -- NULL while active
    made_ms INTEGER NOT NULL,
    CHECK ((kind = 'staff') = (name IS NOT NULL))
) STRICT
;;
CREATE TABLE credential (
    account_id INTEGER PRIMARY KEY REFERENCES account (id),
    salt BLOB NOT NULL,
    hash BLOB NOT NULL,       -- scrypt of the password, 32 bytes
    rounds INTEGER NOT NULL,                    -- N
    block INTEGER NOT NULL,                     -- r
    parallelism INTEGER NOT NULL,               -- p
    changed_ms INTEGER NOT NULL
) STRICT
;;
CREATE TABLE one_time_link (
    token_hash BLOB PRIMARY KEY,   -- SHA-256 of the link's 256 random bits
    account_id INTEGER NOT NULL REFERENCES account (id),
    ends_ms INTEGER NOT NULL,
    used_ms INTEGER                                  -- NULL while it is good
) STRICT
;;
CREATE INDEX one_time_link_account ON one_time_link (account_id)
;;
CREATE TABLE second_factor (
    account_id INTEGER PRIMARY KEY REFERENCES account (id),
    secret BLOB NOT NULL,     -- sealed by the vault
    since_ms INTEGER NOT NULL,
    last_step INTEGER                           -- the latest accepted; NULL while enrolling
) STRICT
;;
CREATE TABLE recovery_code (
    account_id INTEGER NOT NULL REFERENCES account (id),
    hash BLOB NOT NULL,       -- SHA-256 of account and code (80 random bits)
    used_ms INTEGER,
    PRIMARY KEY (account_id, hash)
) STRICT
;;
CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    token_hash BLOB NOT NULL UNIQUE,   -- SHA-256 of the cookie's 256 random bits
    account_id INTEGER NOT NULL REFERENCES account (id),
    tries INTEGER,                                      -- wrong codes of a half session; NULL when full
    second_factor_ms INTEGER,                            -- NULL where none was proved
    began_ms INTEGER NOT NULL,
    seen_ms INTEGER NOT NULL,                            -- at most every five minutes
    ends_ms INTEGER NOT NULL,
    idle_s INTEGER NOT NULL,
    system TEXT NOT NULL,                               -- 'android'
    browser TEXT NOT NULL,                              -- 'chrome'
    ended_ms INTEGER                                     -- NULL while nobody ended it
) STRICT
;;
CREATE INDEX session_account ON session (account_id, id)
;;
CREATE INDEX session_ends ON session (ends_ms)
;;
CREATE TABLE known_device (
    token_hash BLOB NOT NULL,          -- SHA-256 of a cookie's 256 random bits
    account_id INTEGER NOT NULL REFERENCES account (id),
    used_ms INTEGER NOT NULL,
    PRIMARY KEY (account_id, token_hash)
) STRICT
;;
CREATE TABLE sign_in_attempt (
    source BLOB PRIMARY KEY,   -- keyed digest of who is tried and from where
    tries INTEGER NOT NULL,
    last_ms INTEGER NOT NULL
) STRICT
;;
CREATE INDEX sign_in_attempt_last ON sign_in_attempt (last_ms)
;;
CREATE TABLE role_grant (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    role TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('everywhere', 'area', 'organisation')),
    scope_id INTEGER,                -- the area's or organisation's key; no foreign key, it may be either
    from_ms INTEGER NOT NULL,
    until_ms INTEGER,                -- NULL for no end
    ended_ms INTEGER,                -- NULL while nobody took it back
    CHECK ((scope = 'everywhere') = (scope_id IS NULL))
) STRICT
;;
CREATE INDEX role_grant_account ON role_grant (account_id, id)
;;
CREATE INDEX role_grant_role ON role_grant (role, id)
;;
CREATE TABLE deputy (
    id INTEGER PRIMARY KEY,
    absent_id INTEGER NOT NULL REFERENCES account (id),
    stand_in_id INTEGER NOT NULL REFERENCES account (id),
    from_ms INTEGER NOT NULL,
    until_ms INTEGER NOT NULL,
    ended_ms INTEGER,                -- NULL while nobody ended it early
    CHECK (absent_id <> stand_in_id),
    CHECK (from_ms < until_ms)
) STRICT
;;
CREATE INDEX deputy_absent ON deputy (absent_id, id)
;;
CREATE INDEX deputy_stand_in ON deputy (stand_in_id, id)
;;
CREATE TABLE account_phone (
    account_id INTEGER PRIMARY KEY REFERENCES account (id),
    sealed BLOB NOT NULL,          -- the number, sealed by the vault
    digest BLOB NOT NULL UNIQUE,   -- keyed, for looking it up
    since_ms INTEGER NOT NULL
) STRICT
;;
CREATE TABLE one_time_code (
    token_hash BLOB PRIMARY KEY,   -- SHA-256 of the asking browser's 256 random bits
    phone BLOB NOT NULL,           -- sealed by the vault
    row_id INTEGER NOT NULL,                         -- what the seal is bound to
    code_digest BLOB NOT NULL,     -- keyed
    sent_ms INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    used_ms INTEGER
) STRICT
;;
CREATE INDEX one_time_code_sent ON one_time_code (sent_ms)
;;
CREATE TABLE api_token (
    id INTEGER PRIMARY KEY,
    token_hash BLOB NOT NULL UNIQUE,   -- SHA-256 of 256 random bits
    account_id INTEGER NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    permissions TEXT NOT NULL,                          -- names, with blanks between
    made_ms INTEGER NOT NULL,
    ends_ms INTEGER NOT NULL,
    used_ms INTEGER,                                     -- at most every hour
    ended_ms INTEGER                                     -- NULL while nobody took it back
) STRICT
;;
CREATE INDEX api_token_account ON api_token (account_id, id)
;;
CREATE TABLE organisation (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    made_ms INTEGER NOT NULL
) STRICT
;;
CREATE INDEX known_device_used ON known_device (used_ms)
;;
ALTER TABLE account ADD COLUMN frozen_ms INTEGER
;;
ALTER TABLE account ADD COLUMN nameless_ms INTEGER
;;
CREATE INDEX account_to_freeze ON account (disabled_ms) WHERE frozen_ms IS NULL
;;
CREATE INDEX account_named ON account (disabled_ms) WHERE nameless_ms IS NULL
;;
CREATE INDEX role_grant_everywhere ON role_grant (role, id) WHERE scope_id IS NULL
;;
CREATE TABLE personal_value (
    id           INTEGER PRIMARY KEY,
    owner_kind   TEXT NOT NULL CHECK (owner_kind IN ('account', 'person')),
    owner_number INTEGER NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('identity', 'document', 'phone', 'bank', 'health')),
    sealed       BLOB NOT NULL,   -- Vault: bound to table, row and column
    digest       BLOB,            -- Vault: for exact look-up; NULL where nobody searches by it
    county_id    INTEGER,
    township_id  INTEGER,
    community_id INTEGER,
    grid_id      INTEGER,
    made_ms      INTEGER NOT NULL
)
;;
CREATE UNIQUE INDEX personal_value_owner ON personal_value (owner_kind, owner_number, kind)
;;
CREATE INDEX personal_value_digest ON personal_value (digest)
;;
CREATE UNIQUE INDEX personal_value_account_phone ON personal_value (digest)
WHERE owner_kind = 'account' AND kind = 'phone'
;;
CREATE TABLE personal_opening (
    id           INTEGER PRIMARY KEY,
    owner_kind   TEXT NOT NULL,
    owner_number INTEGER NOT NULL,
    kinds        TEXT NOT NULL,      -- codes with commas between them
    purpose      TEXT NOT NULL,
    reason       TEXT NOT NULL,
    caller_id    INTEGER NOT NULL,
    role         TEXT NOT NULL,
    at_ms        INTEGER NOT NULL
)
;;
CREATE INDEX personal_opening_owner ON personal_opening (owner_kind, owner_number, at_ms, id)
;;
CREATE INDEX personal_opening_caller ON personal_opening (caller_id, at_ms)
;;
CREATE INDEX personal_opening_age ON personal_opening (at_ms)
;;
CREATE TABLE look_up (
    id        INTEGER PRIMARY KEY,
    caller_id INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    at_ms     INTEGER NOT NULL
)
;;
CREATE INDEX look_up_caller ON look_up (caller_id, at_ms)
;;
CREATE INDEX look_up_age ON look_up (at_ms)
;;
CREATE TABLE consent (
    id           INTEGER PRIMARY KEY,
    owner_kind   TEXT NOT NULL,
    owner_number INTEGER NOT NULL,
    matter       TEXT NOT NULL,
    wording      INTEGER NOT NULL,
    given_ms     INTEGER NOT NULL,
    given_by     INTEGER NOT NULL,
    withdrawn_ms INTEGER,
    withdrawn_by INTEGER
)
;;
CREATE INDEX consent_owner ON consent (owner_kind, owner_number, given_ms, id)
;;
CREATE UNIQUE INDEX consent_standing ON consent (owner_kind, owner_number, matter) WHERE withdrawn_ms IS NULL
;;
CREATE INDEX consent_age ON consent (withdrawn_ms) WHERE withdrawn_ms IS NOT NULL
;;
CREATE TABLE suggestion (
    id           INTEGER PRIMARY KEY,
    author_id    INTEGER,             -- NULL: anonymous, and then nothing says who
    link_digest  BLOB,  -- SHA-256 of the anonymous author's private link
    county_id    INTEGER,
    township_id  INTEGER,
    community_id INTEGER,
    grid_id      INTEGER,
    stage        TEXT NOT NULL CHECK (stage IN ('open', 'answered')),
    made_ms      INTEGER NOT NULL,
    version      INTEGER NOT NULL,
    CHECK (author_id IS NULL OR link_digest IS NULL)
)
;;
CREATE INDEX suggestion_inbox ON suggestion (stage, id)
;;
CREATE INDEX suggestion_author ON suggestion (author_id, id)
;;
CREATE UNIQUE INDEX suggestion_link ON suggestion (link_digest)
;;
CREATE INDEX suggestion_age ON suggestion (made_ms)
;;
CREATE TABLE suggestion_saying (
    suggestion_id INTEGER NOT NULL REFERENCES suggestion (id) ON DELETE CASCADE,
    number        INTEGER NOT NULL,   -- 0 is the suggestion itself
    is_answer     INTEGER NOT NULL CHECK (is_answer IN (0, 1)),
    text          TEXT NOT NULL,
    at_ms         INTEGER NOT NULL,
    PRIMARY KEY (suggestion_id, number)
)
;;
CREATE TABLE export (
    id           INTEGER PRIMARY KEY,
    source       TEXT NOT NULL,
    purpose      TEXT NOT NULL,
    persons      INTEGER NOT NULL,
    requester_id INTEGER NOT NULL,
    made_ms      INTEGER NOT NULL,
    stage        TEXT NOT NULL CHECK (stage IN ('awaiting', 'ready', 'refused', 'ended')),
    until_ms     INTEGER,             -- ready: can be fetched until then; ended: since then
    decided_by   INTEGER,             -- ready, refused: the second person
    fetches      INTEGER NOT NULL,
    version      INTEGER NOT NULL
)
;;
CREATE INDEX export_requester ON export (requester_id, id)
;;
CREATE INDEX export_awaiting ON export (id) WHERE stage = 'awaiting'
;;
CREATE INDEX export_ready ON export (until_ms) WHERE stage = 'ready'
;;
CREATE INDEX export_age ON export (made_ms)
;;
CREATE TABLE journal_list (
    id         INTEGER PRIMARY KEY,
    worker_id  INTEGER NOT NULL,
    incident   TEXT NOT NULL,
    from_day   INTEGER NOT NULL,
    to_day     INTEGER NOT NULL,
    asker_id   INTEGER NOT NULL,
    asked_ms   INTEGER NOT NULL,
    stage      TEXT NOT NULL CHECK (stage IN ('asked', 'approved', 'refused')),
    decided_by INTEGER,
    until_ms   INTEGER,
    version    INTEGER NOT NULL
)
;;
CREATE INDEX journal_list_worker ON journal_list (worker_id, id)
;;
CREATE INDEX journal_list_age ON journal_list (asked_ms)
;;
CREATE TABLE erasure (
    id           INTEGER PRIMARY KEY,
    owner_kind   TEXT NOT NULL,
    owner_number INTEGER NOT NULL,
    basis        TEXT NOT NULL,
    at_ms        INTEGER NOT NULL
)
;;
CREATE INDEX erasure_owner ON erasure (owner_kind, owner_number)
;;
ALTER TABLE suggestion ADD COLUMN frozen_ms INTEGER
;;
ALTER TABLE suggestion ADD COLUMN nameless_ms INTEGER
;;
ALTER TABLE export ADD COLUMN frozen_ms INTEGER
;;
ALTER TABLE export ADD COLUMN nameless_ms INTEGER
;;
ALTER TABLE journal_list ADD COLUMN frozen_ms INTEGER
;;
ALTER TABLE journal_list ADD COLUMN nameless_ms INTEGER
;;
ALTER TABLE consent ADD COLUMN frozen_ms INTEGER
;;
ALTER TABLE personal_opening ADD COLUMN nameless_ms INTEGER
;;
CREATE INDEX suggestion_to_freeze ON suggestion (made_ms) WHERE frozen_ms IS NULL
;;
CREATE INDEX suggestion_named ON suggestion (made_ms) WHERE nameless_ms IS NULL
;;
CREATE INDEX export_to_freeze ON export (made_ms) WHERE frozen_ms IS NULL
;;
CREATE INDEX export_named ON export (made_ms) WHERE nameless_ms IS NULL
;;
CREATE INDEX journal_list_to_freeze ON journal_list (asked_ms) WHERE frozen_ms IS NULL
;;
CREATE INDEX journal_list_named ON journal_list (asked_ms) WHERE nameless_ms IS NULL
;;
CREATE INDEX consent_to_freeze ON consent (withdrawn_ms) WHERE frozen_ms IS NULL
;;
CREATE INDEX personal_opening_named ON personal_opening (at_ms) WHERE nameless_ms IS NULL
;;
CREATE INDEX api_token_ends ON api_token (ends_ms)
;;
CREATE TABLE privacy_limit (
    code  TEXT PRIMARY KEY,   -- 'openingsAnHour'; one that is missing is the program's standard
    value INTEGER NOT NULL
) STRICT
;;
CREATE TABLE area (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES area (id),
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 9),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    -- Its place among its siblings.
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('ordinary', 'residential', 'specialPurpose', 'reserved')),
    setting TEXT CHECK (setting IN ('urban', 'rural')),
    households INTEGER CHECK (households >= 0),
    opened_day INTEGER NOT NULL,
    closed_day INTEGER,
    -- The areas it lies in, itself among them, so that what is below one is an equality.
    province_id INTEGER, city_id INTEGER, county_id INTEGER,
    township_id INTEGER, community_id INTEGER, grid_id INTEGER,
    -- Its extent in 10^-7 degrees and square metres; null while nobody has drawn it.
    west INTEGER, south INTEGER, east INTEGER, north INTEGER, label_longitude INTEGER, label_latitude INTEGER,
    square_metres INTEGER
) STRICT
;;
CREATE INDEX area_children ON area (parent_id, level, ordinal, id)
;;
CREATE INDEX area_province ON area (province_id, level, closed_day, households) WHERE province_id IS NOT NULL
;;
CREATE INDEX area_city ON area (city_id, level, closed_day, households) WHERE city_id IS NOT NULL
;;
CREATE INDEX area_county ON area (county_id, level, closed_day, households) WHERE county_id IS NOT NULL
;;
CREATE INDEX area_township ON area (township_id, level, closed_day, households) WHERE township_id IS NOT NULL
;;
CREATE INDEX area_community ON area (community_id, level, closed_day, households) WHERE community_id IS NOT NULL
;;
CREATE INDEX area_grid ON area (grid_id, level, closed_day, households) WHERE grid_id IS NOT NULL
;;
CREATE TABLE area_term (
    -- 0 for a whole name or its initials, 1 for an ending of a name.
    piece INTEGER NOT NULL CHECK (piece IN (0, 1)),
    term TEXT NOT NULL,
    level INTEGER NOT NULL,
    area_id INTEGER NOT NULL REFERENCES area (id),
    PRIMARY KEY (piece, term, level, area_id)
) STRICT, WITHOUT ROWID
;;
CREATE INDEX area_term_area ON area_term (area_id)
;;
CREATE TABLE area_code (
    scheme TEXT NOT NULL CHECK (scheme IN ('statistical', 'grid', 'local')),
    code TEXT NOT NULL,
    valid_from_day INTEGER NOT NULL,
    -- The first day on which it no longer holds.
    valid_to_day INTEGER CHECK (valid_to_day >= valid_from_day),
    area_id INTEGER NOT NULL REFERENCES area (id),
    -- What the area was called then.
    name TEXT NOT NULL,
    PRIMARY KEY (scheme, code, valid_from_day)
) STRICT
;;
CREATE UNIQUE INDEX area_code_now ON area_code (code, scheme) WHERE valid_to_day IS NULL
;;
CREATE INDEX area_code_area ON area_code (area_id, valid_from_day)
;;
CREATE TABLE area_outline (
    area_id INTEGER PRIMARY KEY REFERENCES area (id),
    geojson TEXT NOT NULL,
    saved_ms INTEGER NOT NULL
) STRICT
;;
CREATE TABLE area_cell (
    level INTEGER NOT NULL,
    cell INTEGER NOT NULL,
    area_id INTEGER NOT NULL REFERENCES area (id),
    PRIMARY KEY (level, cell, area_id)
) STRICT, WITHOUT ROWID
;;
CREATE INDEX area_cell_area ON area_cell (area_id)
;;
CREATE TABLE area_rules (
    area_id INTEGER NOT NULL REFERENCES area (id),
    valid_from_day INTEGER NOT NULL,
    -- Households of a grid and a micro-grid; null where the place says nothing.
    grid_low INTEGER, grid_high INTEGER, micro_grid_low INTEGER, micro_grid_high INTEGER,
    PRIMARY KEY (area_id, valid_from_day)
) STRICT
;;
CREATE TABLE area_level_name (
    area_id INTEGER NOT NULL,
    valid_from_day INTEGER NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 9),
    chinese TEXT NOT NULL,
    english TEXT NOT NULL,
    PRIMARY KEY (area_id, valid_from_day, level),
    FOREIGN KEY (area_id, valid_from_day) REFERENCES area_rules (area_id, valid_from_day)
) STRICT
;;
CREATE TABLE division_import (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL,
    begun_ms INTEGER NOT NULL,
    -- From when on its labels hold.
    day INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('reading', 'ready', 'applying', 'done', 'dropped')),
    -- Every row up to this position is applied.
    applied INTEGER NOT NULL
) STRICT
;;
CREATE TABLE division_row (
    import_id INTEGER NOT NULL REFERENCES division_import (id),
    -- From 1 on; parents before children.
    position INTEGER NOT NULL,
    file TEXT NOT NULL,
    line INTEGER NOT NULL,
    level INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    parent_code TEXT,
    verdict TEXT NOT NULL CHECK (verdict IN ('new', 'same', 'otherName', 'waiting', 'wrong')),
    -- Of a wrong row: what is wrong, and with which figure or text.
    fault TEXT, fault_detail TEXT,
    -- The area that holds the code, or the key that a new one gets.
    area_id INTEGER NOT NULL,
    decision TEXT CHECK (decision IN ('renamed', 'other', 'left')),
    outcome TEXT CHECK (outcome IN ('added', 'kept', 'renamed', 'skipped')),
    PRIMARY KEY (import_id, position)
) STRICT
;;
CREATE INDEX division_row_verdict ON division_row (import_id, verdict, position)
;;
CREATE INDEX division_row_skipped ON division_row (import_id, code) WHERE outcome = 'skipped'
;;
CREATE INDEX division_import_begun ON division_import (begun_ms, id)
;;
CREATE TABLE area_code_owner (
    scheme TEXT NOT NULL,
    code TEXT NOT NULL,
    area_id INTEGER NOT NULL REFERENCES area (id),
    PRIMARY KEY (scheme, code)
) STRICT
;;
CREATE TABLE area_code_serial (
    -- What the codes of the row share, a # for each digit of the serial number.
    stem TEXT PRIMARY KEY,
    last INTEGER NOT NULL CHECK (last > 0)
) STRICT
;;
ALTER TABLE area_outline ADD COLUMN frame TEXT NOT NULL DEFAULT 'wgs84'
CHECK (frame IN ('wgs84', 'cgcs2000', 'gcj02', 'bd09'))
;;
CREATE TABLE outline_doubt (
    id INTEGER PRIMARY KEY,
    root_id INTEGER NOT NULL REFERENCES area (id),
    name TEXT,
    code TEXT,
    reason TEXT NOT NULL,
    geojson TEXT NOT NULL,
    frame TEXT NOT NULL,
    made_ms INTEGER NOT NULL
) STRICT
;;
CREATE INDEX outline_doubt_root ON outline_doubt (root_id, id)
;;
CREATE TABLE building_position (
    area_id INTEGER PRIMARY KEY REFERENCES area (id),
    -- WGS 84 / CGCS2000, in 10^-7 degrees.
    longitude INTEGER NOT NULL CHECK (longitude BETWEEN -1800000000 AND 1800000000),
    latitude INTEGER NOT NULL CHECK (latitude BETWEEN -900000000 AND 900000000),
    -- What the degrees meant from which it came.
    frame TEXT NOT NULL CHECK (frame IN ('wgs84', 'cgcs2000', 'gcj02', 'bd09')),
    saved_ms INTEGER NOT NULL
) STRICT
;;
CREATE TABLE estate (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    kind TEXT NOT NULL,
    age TEXT CHECK (age IN ('old', 'new')),
    -- Organisations; no references, as a later step (250) makes that table anew.
    property_firm_id INTEGER,
    owners_committee_id INTEGER,
    home_id INTEGER NOT NULL REFERENCES area (id),
    county_id INTEGER, township_id INTEGER, community_id INTEGER, grid_id INTEGER,
    opened_day INTEGER NOT NULL,
    -- The estate its buildings went to.
    merged_into_id INTEGER REFERENCES estate (id),
    -- The first day on which it no longer stands.
    closed_day INTEGER,
    version INTEGER NOT NULL DEFAULT 0,
    CHECK (merged_into_id IS NULL OR closed_day IS NOT NULL)
) STRICT
;;
CREATE UNIQUE INDEX estate_name ON estate (home_id, name) WHERE closed_day IS NULL
;;
CREATE INDEX estate_county ON estate (county_id, name, id) WHERE closed_day IS NULL
;;
CREATE INDEX estate_township ON estate (township_id, name, id) WHERE closed_day IS NULL
;;
CREATE INDEX estate_community ON estate (community_id, name, id) WHERE closed_day IS NULL
;;
CREATE INDEX estate_merged ON estate (merged_into_id, closed_day, id) WHERE merged_into_id IS NOT NULL
;;
CREATE TABLE estate_building (
    building_id INTEGER NOT NULL REFERENCES area (id),
    estate_id INTEGER NOT NULL REFERENCES estate (id),
    from_day INTEGER NOT NULL,
    -- The first day on which it is no longer one of its; null while it is.
    until_day INTEGER,
    PRIMARY KEY (building_id, estate_id, from_day)
) STRICT
;;
CREATE UNIQUE INDEX estate_building_now ON estate_building (building_id) WHERE until_day IS NULL
;;
CREATE INDEX estate_building_estate ON estate_building (estate_id, building_id)
;;
CREATE TABLE area_detail (
    area_id INTEGER PRIMARY KEY REFERENCES area (id),
    -- An organisation; no reference, as a later step (250) makes that table anew.
    host_id INTEGER,
    planned_day INTEGER,
    reason TEXT,
    community TEXT,
    origin TEXT,
    moved_households INTEGER CHECK (moved_households >= 0)
) STRICT
;;
CREATE INDEX area_detail_planned ON area_detail (planned_day, area_id) WHERE planned_day IS NOT NULL
;;
CREATE INDEX area_detail_host ON area_detail (host_id, area_id) WHERE host_id IS NOT NULL
;;
CREATE TABLE department_scheme (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    area_id INTEGER NOT NULL REFERENCES area (id),
    county_id INTEGER, township_id INTEGER, community_id INTEGER, grid_id INTEGER,
    UNIQUE (area_id, name)
) STRICT
;;
CREATE TABLE department_grid (
    id INTEGER PRIMARY KEY,
    scheme_id INTEGER NOT NULL REFERENCES department_scheme (id),
    name TEXT NOT NULL,
    -- Empty for none.
    code TEXT NOT NULL
) STRICT
;;
CREATE INDEX department_grid_scheme ON department_grid (scheme_id, code, name, id)
;;
CREATE UNIQUE INDEX department_grid_code ON department_grid (scheme_id, code) WHERE code <> ''
;;
CREATE TABLE department_grid_area (
    department_grid_id INTEGER NOT NULL REFERENCES department_grid (id),
    area_id INTEGER NOT NULL REFERENCES area (id),
    PRIMARY KEY (department_grid_id, area_id)
) STRICT, WITHOUT ROWID
;;
CREATE INDEX department_grid_area_ours ON department_grid_area (area_id, department_grid_id)
;;
CREATE TABLE place_token (
    token TEXT PRIMARY KEY,
    area_id INTEGER NOT NULL REFERENCES area (id),
    made_ms INTEGER NOT NULL,
    revoked_ms INTEGER CHECK (revoked_ms >= made_ms)
) STRICT
;;
CREATE UNIQUE INDEX place_token_now ON place_token (area_id) WHERE revoked_ms IS NULL
;;
CREATE TABLE area_tally (
    area_id INTEGER NOT NULL REFERENCES area (id),
    level INTEGER NOT NULL,
    areas INTEGER NOT NULL,
    households INTEGER NOT NULL,
    PRIMARY KEY (area_id, level)
) STRICT
;;
DROP INDEX area_province
;;
CREATE INDEX area_province ON area (province_id, level, id) WHERE province_id IS NOT NULL
;;
DROP INDEX area_city
;;
CREATE INDEX area_city ON area (city_id, level, id) WHERE city_id IS NOT NULL
;;
DROP INDEX area_county
;;
CREATE INDEX area_county ON area (county_id, level, id) WHERE county_id IS NOT NULL
;;
DROP INDEX area_township
;;
CREATE INDEX area_township ON area (township_id, level, id) WHERE township_id IS NOT NULL
;;
DROP INDEX area_community
;;
CREATE INDEX area_community ON area (community_id, level, id) WHERE community_id IS NOT NULL
;;
DROP INDEX area_grid
;;
CREATE INDEX area_grid ON area (grid_id, level, id) WHERE grid_id IS NOT NULL
;;
ALTER TABLE area_outline ADD COLUMN coarse TEXT
;;
CREATE TABLE recut (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER NOT NULL REFERENCES area (id),
    -- Of the areas that change.
    level INTEGER NOT NULL CHECK (level BETWEEN 5 AND 7),
    county_id INTEGER, township_id INTEGER, community_id INTEGER, grid_id INTEGER,
    author_id INTEGER NOT NULL,
    effective_day INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN
        ('draft', 'submitted', 'approved', 'applying', 'applied', 'returned', 'withdrawn')),
    approver_id INTEGER CHECK ((approver_id IS NOT NULL) = (stage IN ('approved', 'applying', 'applied'))),
    reason TEXT CHECK ((reason IS NOT NULL) = (stage = 'returned')),
    -- How far the application is.
    done INTEGER, total INTEGER, applied_day INTEGER,
    made_ms INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT
;;
CREATE INDEX recut_parent ON recut (parent_id, id)
;;
CREATE INDEX recut_stage ON recut (stage, id)
;;
CREATE TABLE recut_area (
    recut_id INTEGER NOT NULL REFERENCES recut (id),
    area_id INTEGER NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('ends', 'remains', 'begins')),
    position INTEGER NOT NULL,
    -- 1 while the change can still come about: an area is in one such change at a time.
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    heir_id INTEGER, posts TEXT,
    name TEXT, ordinal INTEGER, kind TEXT, setting TEXT, code TEXT,
    outline TEXT,
    PRIMARY KEY (recut_id, area_id),
    CHECK ((heir_id IS NOT NULL) = (part = 'ends')),
    CHECK ((name IS NOT NULL) = (part = 'begins'))
) STRICT
;;
CREATE UNIQUE INDEX recut_area_open ON recut_area (area_id) WHERE is_open = 1
;;
CREATE INDEX recut_area_area ON recut_area (area_id, recut_id)
;;
CREATE TABLE recut_move (
    recut_id INTEGER NOT NULL REFERENCES recut (id),
    part_id INTEGER NOT NULL,
    to_id INTEGER NOT NULL,
    PRIMARY KEY (recut_id, part_id)
) STRICT, WITHOUT ROWID
;;
CREATE TABLE recut_tally (
    recut_id INTEGER NOT NULL REFERENCES recut (id),
    -- A table of records, or 'area' for what of the tree moved.
    name TEXT NOT NULL,
    moved INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    PRIMARY KEY (recut_id, name)
) STRICT, WITHOUT ROWID
;;
CREATE TABLE area_lineage (
    from_id INTEGER NOT NULL REFERENCES area (id),
    to_id INTEGER NOT NULL REFERENCES area (id),
    recut_id INTEGER NOT NULL REFERENCES recut (id),
    day INTEGER NOT NULL,
    -- What went from one to the other then.
    buildings INTEGER NOT NULL,
    households INTEGER NOT NULL,
    PRIMARY KEY (from_id, recut_id, to_id)
) STRICT, WITHOUT ROWID
;;
CREATE INDEX area_lineage_to ON area_lineage (to_id, recut_id)
;;
CREATE INDEX area_lineage_recut ON area_lineage (recut_id)
;;
CREATE INDEX role_grant_scope ON role_grant (scope_id, id) WHERE scope_id IS NOT NULL
;;
CREATE INDEX personal_value_grid ON personal_value (grid_id, id) WHERE grid_id IS NOT NULL
;;
CREATE INDEX personal_value_community ON personal_value (community_id, id) WHERE community_id IS NOT NULL
;;
CREATE INDEX suggestion_grid ON suggestion (grid_id, id) WHERE grid_id IS NOT NULL
;;
CREATE INDEX suggestion_community ON suggestion (community_id, id) WHERE community_id IS NOT NULL
;;
ALTER TABLE recut ADD COLUMN returned_ms INTEGER
;;
ALTER TABLE recut ADD COLUMN nameless_ms INTEGER
;;
UPDATE recut SET returned_ms = made_ms WHERE reason IS NOT NULL
;;
CREATE INDEX recut_named ON recut (returned_ms) WHERE nameless_ms IS NULL AND returned_ms IS NOT NULL
;;
CREATE INDEX department_scheme_community ON department_scheme (community_id) WHERE community_id IS NOT NULL
;;
CREATE INDEX estate_history ON estate (township_id, closed_day, id) WHERE merged_into_id IS NOT NULL
;;
-- Raised by every change, in its transaction; one row.
CREATE TABLE net_stamp (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    stamp INTEGER NOT NULL
) STRICT
;;
CREATE TABLE organisation_placed (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    made_ms INTEGER NOT NULL,
    kind TEXT NOT NULL DEFAULT 'partnerUnit',
    parent_id INTEGER REFERENCES organisation_placed (id),
    area_id INTEGER REFERENCES area (id),
    county_id INTEGER, township_id INTEGER, community_id INTEGER, grid_id INTEGER,
    -- GB 32100, 18 characters.
    credit_code TEXT,
    founded_day INTEGER,
    -- The first day on which it is no longer there.
    ended_day INTEGER,
    version INTEGER NOT NULL DEFAULT 0
) STRICT
;;
DROP TABLE organisation
;;
ALTER TABLE organisation_placed RENAME TO organisation
;;
CREATE UNIQUE INDEX organisation_name ON organisation
(name, coalesce(parent_id, 0), coalesce(area_id, 0)) WHERE ended_day IS NULL
;;
CREATE UNIQUE INDEX organisation_credit ON organisation (credit_code) WHERE credit_code IS NOT NULL
;;
CREATE INDEX organisation_children ON organisation (parent_id, kind, name, id)
;;
CREATE INDEX organisation_named ON organisation (name, id) WHERE ended_day IS NULL
;;
CREATE INDEX organisation_kind ON organisation (kind, name, id) WHERE ended_day IS NULL
;;
CREATE INDEX organisation_county ON organisation (county_id, kind, name, id) WHERE ended_day IS NULL
;;
CREATE INDEX organisation_township ON organisation (township_id, kind, name, id) WHERE ended_day IS NULL
;;
CREATE INDEX organisation_community ON organisation (community_id, kind, name, id) WHERE ended_day IS NULL
;;
CREATE INDEX organisation_grid ON organisation (grid_id, kind, name, id) WHERE ended_day IS NULL
;;
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 400),
    account_id INTEGER REFERENCES account (id),
    organisation_id INTEGER REFERENCES organisation (id),
    area_id INTEGER REFERENCES area (id),
    county_id INTEGER, township_id INTEGER, community_id INTEGER, grid_id INTEGER,
    -- The first day on which they are no longer in the net.
    left_day INTEGER,
    made_ms INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT
;;
CREATE UNIQUE INDEX person_account ON person (account_id) WHERE account_id IS NOT NULL
;;
CREATE INDEX person_organisation ON person (organisation_id, name, id) WHERE left_day IS NULL
;;
CREATE INDEX person_name ON person (name, id) WHERE left_day IS NULL
;;
CREATE INDEX person_county ON person (county_id, name, id) WHERE left_day IS NULL
;;
CREATE INDEX person_township ON person (township_id, name, id) WHERE left_day IS NULL
;;
CREATE INDEX person_community ON person (community_id, name, id) WHERE left_day IS NULL
;;
CREATE INDEX person_grid ON person (grid_id, name, id) WHERE left_day IS NULL
;;
CREATE TABLE person_term (
    -- The name from each of its characters on, and its initials.
    term TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (term, person_id)
) STRICT, WITHOUT ROWID
;;
CREATE INDEX person_term_person ON person_term (person_id)
;;
CREATE TABLE post (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    -- Where it is held: one of the two.
    area_id INTEGER REFERENCES area (id),
    organisation_id INTEGER REFERENCES organisation (id),
    county_id INTEGER, township_id INTEGER, community_id INTEGER, grid_id INTEGER,
    person_id INTEGER NOT NULL REFERENCES person (id),
    source TEXT,
    selection TEXT,
    from_day INTEGER NOT NULL,
    -- The last day of the term.
    term_day INTEGER CHECK (term_day >= from_day),
    seconded_from_id INTEGER REFERENCES organisation (id),
    stage TEXT NOT NULL CHECK (stage IN ('held', 'onLeave', 'ended')),
    leave_from_day INTEGER, leave_until_day INTEGER,
    stand_in_id INTEGER REFERENCES person (id),
    ended_day INTEGER, end_reason TEXT,
    made_ms INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    CHECK ((area_id IS NULL) <> (organisation_id IS NULL)),
    CHECK ((stage = 'ended') = (ended_day IS NOT NULL)),
    CHECK ((stage = 'onLeave') = (leave_from_day IS NOT NULL))
) STRICT
;;
CREATE INDEX post_person ON post (person_id, from_day, id)
;;
CREATE INDEX post_organisation ON post (organisation_id, kind, id) WHERE organisation_id IS NOT NULL
;;
CREATE INDEX post_area ON post (area_id, kind, id) WHERE area_id IS NOT NULL AND stage <> 'ended'
;;
CREATE INDEX post_kind ON post (kind, id) WHERE stage <> 'ended'
;;
CREATE INDEX post_county ON post (county_id, kind, id) WHERE stage <> 'ended'
;;
CREATE INDEX post_township ON post (township_id, kind, id) WHERE stage <> 'ended'
;;
CREATE INDEX post_community ON post (community_id, kind, id) WHERE stage <> 'ended'
;;
CREATE INDEX post_grid ON post (grid_id, kind, id) WHERE stage <> 'ended'
;;
CREATE INDEX post_stand_in ON post (stand_in_id, id) WHERE stand_in_id IS NOT NULL
;;
CREATE INDEX post_term ON post (term_day, id) WHERE stage <> 'ended' AND term_day IS NOT NULL
;;
CREATE TABLE duty_sheet (
    area_id INTEGER NOT NULL REFERENCES area (id),
    post TEXT NOT NULL,
    valid_from_day INTEGER NOT NULL,
    -- A duty a line; empty where the place takes its sheet back.
    duties TEXT NOT NULL,
    PRIMARY KEY (area_id, post, valid_from_day)
) STRICT
;;
CREATE TABLE area_rule_value (
    area_id INTEGER NOT NULL,
    valid_from_day INTEGER NOT NULL,
    rule TEXT NOT NULL,
    -- JSON, its keys sorted.
    value TEXT NOT NULL,
    PRIMARY KEY (area_id, valid_from_day, rule),
    FOREIGN KEY (area_id, valid_from_day) REFERENCES area_rules (area_id, valid_from_day)
) STRICT
;;
CREATE INDEX post_county_grid ON post (county_id, grid_id, kind) WHERE stage <> 'ended'
;;
CREATE INDEX post_township_grid ON post (township_id, grid_id, kind) WHERE stage <> 'ended'
;;
CREATE INDEX post_seconded ON post (seconded_from_id, id)
WHERE seconded_from_id IS NOT NULL AND stage <> 'ended'
;;
CREATE INDEX person_left ON person (left_day, id) WHERE left_day IS NOT NULL
;;
CREATE TABLE work_team (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    area_id INTEGER NOT NULL REFERENCES area (id),
    county_id INTEGER, township_id INTEGER, community_id INTEGER, grid_id INTEGER,
    head_id INTEGER NOT NULL REFERENCES person (id),
    deputy_id INTEGER REFERENCES person (id),
    from_day INTEGER NOT NULL,
    ended_day INTEGER CHECK (ended_day >= from_day),
    made_ms INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT
;;
CREATE INDEX work_team_county ON work_team (county_id, id) WHERE ended_day IS NULL
;;
CREATE INDEX work_team_township ON work_team (township_id, id) WHERE ended_day IS NULL
;;
CREATE INDEX work_team_community ON work_team (community_id, id) WHERE ended_day IS NULL
;;
CREATE TABLE undertaking (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    person_id INTEGER REFERENCES person (id),
    organisation_id INTEGER REFERENCES organisation (id),
    area_id INTEGER NOT NULL REFERENCES area (id),
    county_id INTEGER, township_id INTEGER, community_id INTEGER, grid_id INTEGER,
    team_id INTEGER REFERENCES work_team (id),
    -- What is owed: JSON, a list of deed, count and period.
    owes TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    -- The first day on which it no longer stands.
    ended_day INTEGER CHECK (ended_day >= from_day),
    made_ms INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    CHECK ((person_id IS NULL) <> (organisation_id IS NULL))
) STRICT
;;
CREATE INDEX undertaking_person ON undertaking (person_id, from_day, id) WHERE person_id IS NOT NULL
;;
CREATE INDEX undertaking_organisation ON undertaking (organisation_id, from_day, id)
WHERE organisation_id IS NOT NULL
;;
CREATE INDEX undertaking_team ON undertaking (team_id, id) WHERE team_id IS NOT NULL
;;
CREATE INDEX undertaking_area ON undertaking (area_id, kind, id) WHERE ended_day IS NULL
;;
CREATE INDEX undertaking_county ON undertaking (county_id, kind, id) WHERE ended_day IS NULL
;;
CREATE INDEX undertaking_township ON undertaking (township_id, kind, id) WHERE ended_day IS NULL
;;
CREATE INDEX undertaking_community ON undertaking (community_id, kind, id) WHERE ended_day IS NULL
;;
CREATE INDEX undertaking_grid ON undertaking (grid_id, kind, id) WHERE ended_day IS NULL
;;
CREATE TABLE deed (
    id INTEGER PRIMARY KEY,
    undertaking_id INTEGER NOT NULL REFERENCES undertaking (id),
    kind TEXT NOT NULL,
    day INTEGER NOT NULL,
    note TEXT NOT NULL CHECK (length(note) <= 500),
    made_ms INTEGER NOT NULL
) STRICT
;;
CREATE INDEX deed_undertaking ON deed (undertaking_id, day, id)
;;
CREATE TABLE plate (
    id INTEGER PRIMARY KEY,
    -- The building.
    area_id INTEGER NOT NULL REFERENCES area (id),
    county_id INTEGER, township_id INTEGER, community_id INTEGER, grid_id INTEGER,
    door TEXT NOT NULL CHECK (length(door) BETWEEN 1 AND 40),
    member_id INTEGER NOT NULL REFERENCES person (id),
    -- No plate without the member's own word.
    consent_id INTEGER NOT NULL,
    put_up_day INTEGER NOT NULL,
    down_day INTEGER CHECK (down_day >= put_up_day),
    down_reason TEXT,
    made_ms INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    CHECK ((down_day IS NULL) = (down_reason IS NULL))
) STRICT
;;
CREATE UNIQUE INDEX plate_member ON plate (member_id) WHERE down_day IS NULL
;;
CREATE INDEX plate_consent ON plate (consent_id)
;;
CREATE INDEX plate_area ON plate (area_id, id) WHERE down_day IS NULL
;;
CREATE INDEX plate_county ON plate (county_id, id) WHERE down_day IS NULL
;;
CREATE INDEX plate_township ON plate (township_id, id) WHERE down_day IS NULL
;;
CREATE INDEX plate_community ON plate (community_id, id) WHERE down_day IS NULL
;;
CREATE INDEX plate_grid ON plate (grid_id, id) WHERE down_day IS NULL
;;
CREATE TABLE duty_post (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    area_id INTEGER NOT NULL REFERENCES area (id),
    county_id INTEGER, township_id INTEGER, community_id INTEGER, grid_id INTEGER,
    duty TEXT NOT NULL CHECK (length(duty) <= 500),
    capacity INTEGER NOT NULL CHECK (capacity BETWEEN 1 AND 100),
    from_day INTEGER NOT NULL,
    until_day INTEGER NOT NULL CHECK (until_day >= from_day),
    made_ms INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT
;;
CREATE INDEX duty_post_area ON duty_post (area_id, kind, id)
;;
CREATE INDEX duty_post_county ON duty_post (county_id, kind, id)
;;
CREATE INDEX duty_post_township ON duty_post (township_id, kind, id)
;;
CREATE INDEX duty_post_community ON duty_post (community_id, kind, id)
;;
CREATE INDEX duty_post_grid ON duty_post (grid_id, kind, id)
;;
CREATE TABLE duty_claim (
    id INTEGER PRIMARY KEY,
    duty_id INTEGER NOT NULL REFERENCES duty_post (id),
    person_id INTEGER REFERENCES person (id),
    organisation_id INTEGER REFERENCES organisation (id),
    from_day INTEGER NOT NULL,
    -- The day from which it is free again.
    released_day INTEGER CHECK (released_day >= from_day),
    made_ms INTEGER NOT NULL,
    CHECK ((person_id IS NULL) <> (organisation_id IS NULL))
) STRICT
;;
CREATE INDEX duty_claim_duty ON duty_claim (duty_id, from_day, id)
;;
CREATE INDEX duty_claim_person ON duty_claim (person_id, from_day, id) WHERE person_id IS NOT NULL
;;
CREATE INDEX duty_claim_organisation ON duty_claim (organisation_id, from_day, id)
WHERE organisation_id IS NOT NULL
;;
CREATE TABLE pledge (
    id INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES person (id),
    -- The community whose board it is on.
    area_id INTEGER NOT NULL REFERENCES area (id),
    county_id INTEGER, township_id INTEGER, community_id INTEGER, grid_id INTEGER,
    -- Nothing is shown without the member's own word.
    consent_id INTEGER NOT NULL,
    identity TEXT NOT NULL, pledge TEXT NOT NULL, action TEXT NOT NULL, service TEXT NOT NULL,
    result TEXT NOT NULL,
    shown_day INTEGER NOT NULL,
    down_day INTEGER CHECK (down_day >= shown_day),
    made_ms INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT
;;
CREATE UNIQUE INDEX pledge_member ON pledge (member_id) WHERE down_day IS NULL
;;
CREATE INDEX pledge_consent ON pledge (consent_id)
;;
CREATE INDEX pledge_county ON pledge (county_id, id) WHERE down_day IS NULL
;;
CREATE INDEX pledge_township ON pledge (township_id, id) WHERE down_day IS NULL
;;
CREATE INDEX pledge_community ON pledge (community_id, id) WHERE down_day IS NULL
;;
CREATE TABLE membership (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    organisation_id INTEGER NOT NULL REFERENCES organisation (id),
    county_id INTEGER, township_id INTEGER, community_id INTEGER, grid_id INTEGER,
    kind TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    -- The first day on which it no longer holds.
    until_day INTEGER CHECK (until_day >= from_day),
    made_ms INTEGER NOT NULL
) STRICT
;;
CREATE UNIQUE INDEX membership_standing ON membership (organisation_id, person_id) WHERE until_day IS NULL
;;
CREATE INDEX membership_person ON membership (person_id, from_day, id)
;;
CREATE INDEX membership_county ON membership (county_id, kind) WHERE until_day IS NULL
;;
CREATE INDEX membership_township ON membership (township_id, kind) WHERE until_day IS NULL
;;
CREATE INDEX membership_community ON membership (community_id, kind) WHERE until_day IS NULL
;;
CREATE INDEX membership_grid ON membership (grid_id, kind) WHERE until_day IS NULL
;;
ALTER TABLE deed ADD COLUMN nameless_ms INTEGER
;;
CREATE INDEX deed_named ON deed (made_ms) WHERE nameless_ms IS NULL
;;
CREATE INDEX plate_down ON plate (down_day) WHERE down_day IS NOT NULL
;;
CREATE INDEX pledge_down ON pledge (down_day) WHERE down_day IS NOT NULL
;;
CREATE INDEX plate_of ON plate (member_id)
;;
CREATE INDEX pledge_of ON pledge (member_id)
;;
CREATE INDEX membership_county_list ON membership (county_id, id) WHERE until_day IS NULL
;;
CREATE INDEX membership_township_list ON membership (township_id, id) WHERE until_day IS NULL
;;
CREATE INDEX membership_community_list ON membership (community_id, id) WHERE until_day IS NULL
;;
CREATE INDEX membership_grid_list ON membership (grid_id, id) WHERE until_day IS NULL
;;
CREATE INDEX work_team_grid ON work_team (grid_id, id) WHERE ended_day IS NULL AND grid_id IS NOT NULL
;;
CREATE INDEX pledge_grid ON pledge (grid_id, id) WHERE down_day IS NULL AND grid_id IS NOT NULL
;;
CREATE TABLE people_import (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL,
    begun_ms INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN
        ('reading', 'mapping', 'judging', 'ready', 'applying', 'done', 'dropped')),
    area_id INTEGER REFERENCES area (id),
    file_name TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('csv', 'xlsx')),
    sheet TEXT NOT NULL,
    -- Sheets of the file that weren't read.
    others INTEGER NOT NULL,
    heading INTEGER NOT NULL,
    mapping TEXT,
    from_day INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    -- Every row up to this number is judged, or applied.
    reached INTEGER NOT NULL
) STRICT
;;
CREATE INDEX people_import_account ON people_import (account_id, begun_ms, id)
;;
CREATE INDEX people_import_age ON people_import (begun_ms)
;;
CREATE INDEX people_import_applying ON people_import (id) WHERE stage = 'applying'
;;
CREATE TABLE people_import_row (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES people_import (id) ON DELETE CASCADE,
    -- As the sheet's user counts it.
    number INTEGER NOT NULL,
    -- The cells; empty once the row is taken over.
    sealed BLOB,
    -- What a new person and a new post get: the same however often the row is done.
    person_key INTEGER NOT NULL,
    post_key INTEGER NOT NULL,
    -- As `PeopleImport.Finding`; NULL before the row is judged.
    kind TEXT CHECK (kind IN ('wrong', 'doubt', 'new', 'post', 'numbers', 'same')),
    person_id INTEGER,
    detail TEXT NOT NULL DEFAULT '',
    -- What a person said, with dots between.
    decisions TEXT NOT NULL DEFAULT '',
    outcome TEXT CHECK (outcome IN ('done', 'same', 'left', 'wrong')),
    -- By these rows of one list are compared, and found when a person is erased: digests of the vault.
    phone_mark BLOB, identity_mark BLOB,
    name_mark BLOB, seat_mark BLOB,
    made_ms INTEGER NOT NULL,
    UNIQUE (import_id, number)
) STRICT
;;
CREATE INDEX people_import_row_kind ON people_import_row (import_id, kind, number)
;;
CREATE INDEX people_import_row_person ON people_import_row (person_id) WHERE person_id IS NOT NULL
;;
CREATE INDEX people_import_row_phone ON people_import_row (phone_mark, import_id, number)
;;
CREATE INDEX people_import_row_identity ON people_import_row (identity_mark, import_id, number)
;;
CREATE INDEX people_import_row_name ON people_import_row (name_mark, import_id, number)
;;
CREATE INDEX people_import_row_seat ON people_import_row (seat_mark, import_id, number)
;;
CREATE INDEX people_import_row_age ON people_import_row (made_ms)
;;
CREATE TABLE people_mapping (
    -- Where whoever remembers it keeps people; 0 for everywhere.
    scope_id INTEGER NOT NULL,
    -- SHA-256 of the headings' names.
    shape TEXT NOT NULL,
    mapping TEXT NOT NULL,
    saved_ms INTEGER NOT NULL,
    PRIMARY KEY (scope_id, shape)
) STRICT
;;
CREATE TABLE edition (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    basis TEXT NOT NULL,
    author_id INTEGER NOT NULL,
    made_ms INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('draft', 'inForce', 'dropped')),
    from_day INTEGER CHECK ((from_day IS NOT NULL) = (stage = 'inForce')),
    version INTEGER NOT NULL DEFAULT 0
) STRICT
;;
CREATE UNIQUE INDEX edition_draft ON edition (stage) WHERE stage = 'draft'
;;
CREATE INDEX edition_in_force ON edition (from_day, id) WHERE stage = 'inForce'
;;
-- Raised by every change of what is in force, and of the grids' list; one row.
CREATE TABLE catalogue_stamp (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    stamp INTEGER NOT NULL
) STRICT
;;
CREATE TABLE matter (id INTEGER PRIMARY KEY) STRICT
;;
CREATE TABLE matter_entry (
    matter_id INTEGER NOT NULL REFERENCES matter (id),
    edition_id INTEGER NOT NULL REFERENCES edition (id),
    parent_id INTEGER REFERENCES matter (id),
    name TEXT NOT NULL,
    code TEXT,
    ordinal INTEGER NOT NULL,
    duty TEXT CHECK (duty IN ('basic', 'cooperating', 'takenBack')),
    concern TEXT CHECK (concern IN ('family', 'minors', 'health')),
    is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
    PRIMARY KEY (matter_id, edition_id)
) STRICT, WITHOUT ROWID
;;
CREATE INDEX matter_entry_edition ON matter_entry (edition_id, matter_id)
;;
CREATE TABLE matter_standard (
    id INTEGER PRIMARY KEY,
    matter_id INTEGER NOT NULL,
    edition_id INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 9),
    filing TEXT NOT NULL,
    closing TEXT NOT NULL,
    -- Words of levels with commas between them, the smallest first.
    levels TEXT NOT NULL,
    -- Codes of holders (`Holder.code`); several with line ends between them.
    leads TEXT NOT NULL,
    assists TEXT NOT NULL,
    -- As `TimeLimit` writes itself.
    time_limit TEXT NOT NULL,
    basis TEXT NOT NULL,
    UNIQUE (matter_id, edition_id, number),
    FOREIGN KEY (matter_id, edition_id) REFERENCES matter_entry (matter_id, edition_id)
) STRICT
;;
CREATE INDEX matter_standard_edition ON matter_standard (edition_id, matter_id, number)
;;
CREATE TABLE admission (
    id INTEGER PRIMARY KEY,
    matter_id INTEGER NOT NULL REFERENCES matter (id),
    organisation_id INTEGER NOT NULL REFERENCES organisation (id),
    requester_id INTEGER NOT NULL,
    -- Where it holds; null for the whole city.
    area_id INTEGER REFERENCES area (id),
    down_to TEXT NOT NULL CHECK (down_to IN ('grid', 'community')),
    work TEXT NOT NULL,
    basis TEXT NOT NULL,
    -- Of work a month in one grid.
    hours INTEGER NOT NULL,
    -- A year.
    yuan INTEGER NOT NULL,
    asked_ms INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('asked', 'listed', 'refused', 'withdrawn')),
    from_day INTEGER CHECK ((from_day IS NOT NULL) = (stage = 'listed')),
    -- The first day on which it is off the list again.
    until_day INTEGER CHECK (until_day IS NULL OR until_day >= from_day),
    decider_id INTEGER CHECK ((decider_id IS NOT NULL) = (stage IN ('listed', 'refused'))),
    -- Why it was refused, when, and whether that reason is gone since.
    reason TEXT CHECK ((reason IS NOT NULL) = (stage = 'refused')),
    refused_ms INTEGER, nameless_ms INTEGER,
    version INTEGER NOT NULL DEFAULT 0
) STRICT
;;
CREATE UNIQUE INDEX admission_asked ON admission (matter_id) WHERE stage = 'asked' AND area_id IS NULL
;;
CREATE UNIQUE INDEX admission_asked_there ON admission (matter_id, area_id)
WHERE stage = 'asked' AND area_id IS NOT NULL
;;
CREATE INDEX admission_stage ON admission (stage, id)
;;
CREATE INDEX admission_matter ON admission (matter_id, id)
;;
CREATE INDEX admission_organisation ON admission (organisation_id, id)
;;
CREATE INDEX admission_named ON admission (refused_ms) WHERE nameless_ms IS NULL AND refused_ms IS NOT NULL
;;
CREATE TABLE matter_import (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL,
    begun_ms INTEGER NOT NULL,
    file TEXT NOT NULL,
    -- The key of the draft that says it once it is applied; there is none before.
    edition_id INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('reading', 'ready', 'applying', 'done', 'dropped')),
    -- Every row up to this position is applied.
    applied INTEGER NOT NULL
) STRICT
;;
CREATE TABLE matter_import_row (
    import_id INTEGER NOT NULL REFERENCES matter_import (id),
    -- From 1 on, in the file's order.
    position INTEGER NOT NULL,
    line INTEGER NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('new', 'changed', 'same', 'wrong')),
    -- JSON: the names, the cells, what is wrong, what the edition would say.
    content TEXT NOT NULL,
    PRIMARY KEY (import_id, position)
) STRICT, WITHOUT ROWID
;;
CREATE INDEX matter_import_row_verdict ON matter_import_row (import_id, verdict, position)
;;
CREATE TABLE case_file (
    id INTEGER PRIMARY KEY,
    county_id INTEGER, township_id INTEGER, community_id INTEGER, grid_id INTEGER,
    area_id INTEGER REFERENCES area (id),
    -- In 10^-7 degrees; null where nobody pointed.
    longitude INTEGER, latitude INTEGER,
    -- What the flow comes to, for lists: the flow itself is the truth.
    stage TEXT NOT NULL,
    -- Of what is closed: byWord, withoutWord, …
    closing TEXT,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
    settled_level INTEGER CHECK (settled_level BETWEEN 1 AND 4),
    way TEXT NOT NULL,
    matter_id INTEGER,
    rework INTEGER NOT NULL DEFAULT 0,
    -- When something must be done next; the largest number while nothing must.
    due_ms INTEGER NOT NULL,
    -- When somebody is next to be told; null when nobody is.
    alarm_ms INTEGER,
    -- Until when the part that leads is put off.
    suspended_ms INTEGER,
    opened_ms INTEGER NOT NULL,
    over_ms INTEGER,
    -- JSON: stages, holders and clocks (Case.Flow); keys, codes and instants alone.
    flow TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    CHECK ((longitude IS NULL) = (latitude IS NULL)),
    CHECK ((closing IS NOT NULL) = (stage = 'closed'))
) STRICT
;;
CREATE INDEX case_county_due ON case_file (county_id, due_ms, id) WHERE over_ms IS NULL
;;
CREATE INDEX case_township_due ON case_file (township_id, due_ms, id) WHERE over_ms IS NULL
;;
CREATE INDEX case_community_due ON case_file (community_id, due_ms, id) WHERE over_ms IS NULL
;;
CREATE INDEX case_grid_due ON case_file (grid_id, due_ms, id) WHERE over_ms IS NULL
;;
CREATE INDEX case_county ON case_file (county_id, id)
;;
CREATE INDEX case_township ON case_file (township_id, id)
;;
CREATE INDEX case_community ON case_file (community_id, id)
;;
CREATE INDEX case_grid ON case_file (grid_id, id)
;;
CREATE INDEX case_desk_1 ON case_file (grid_id, stage, due_ms, id) WHERE over_ms IS NULL AND level = 1
;;
CREATE INDEX case_desk_2 ON case_file (community_id, stage, due_ms, id) WHERE over_ms IS NULL AND level = 2
;;
CREATE INDEX case_desk_3 ON case_file (township_id, stage, due_ms, id) WHERE over_ms IS NULL AND level = 3
;;
CREATE INDEX case_desk_4 ON case_file (county_id, stage, due_ms, id) WHERE over_ms IS NULL AND level = 4
;;
CREATE INDEX case_alarm ON case_file (alarm_ms, id) WHERE alarm_ms IS NOT NULL
;;
CREATE INDEX case_over ON case_file (over_ms, id) WHERE over_ms IS NOT NULL
;;
CREATE TABLE case_part (
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    organisation_id INTEGER,
    area_id INTEGER,
    is_lead INTEGER NOT NULL CHECK (is_lead IN (0, 1)),
    stage TEXT NOT NULL,
    due_ms INTEGER NOT NULL,
    -- Whether something is to be done about it.
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    PRIMARY KEY (case_id, number),
    CHECK ((organisation_id IS NULL) <> (area_id IS NULL))
) STRICT
;;
CREATE INDEX case_part_organisation_due ON case_part (organisation_id, due_ms, case_id, number)
WHERE is_open = 1 AND organisation_id IS NOT NULL
;;
CREATE INDEX case_part_area_due ON case_part (area_id, due_ms, case_id, number)
WHERE is_open = 1 AND area_id IS NOT NULL
;;
CREATE INDEX case_part_organisation ON case_part (organisation_id, case_id, number)
WHERE organisation_id IS NOT NULL
;;
CREATE INDEX case_part_area ON case_part (area_id, case_id, number) WHERE area_id IS NOT NULL
;;
CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    -- The case it was brought to; what was merged is found by the case's flow.
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    way TEXT NOT NULL,
    text TEXT NOT NULL,
    address TEXT NOT NULL,
    longitude INTEGER, latitude INTEGER,
    -- Digests, blanks between them.
    pictures TEXT NOT NULL,
    asking TEXT NOT NULL CHECK (asking IN ('phone', 'link', 'nobody')),
    -- SHA-256 of the private link.
    link_digest BLOB,
    made_ms INTEGER NOT NULL,
    nameless_ms INTEGER
) STRICT
;;
CREATE INDEX report_case ON report (case_id, id)
;;
CREATE UNIQUE INDEX report_link ON report (link_digest) WHERE link_digest IS NOT NULL
;;
CREATE INDEX report_named ON report (made_ms) WHERE nameless_ms IS NULL
;;
CREATE TABLE reporter (
    report_id INTEGER PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
    name TEXT,
    -- Bound to table, row and column by the vault.
    phone BLOB,
    account_id INTEGER,
    made_ms INTEGER NOT NULL
) STRICT
;;
CREATE INDEX reporter_account ON reporter (account_id, report_id) WHERE account_id IS NOT NULL
;;
CREATE INDEX reporter_made ON reporter (made_ms)
;;
CREATE TABLE case_remark (
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    event INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (length(text) BETWEEN 0 AND 2000),
    at_ms INTEGER NOT NULL,
    nameless_ms INTEGER,
    PRIMARY KEY (case_id, event)
) STRICT
;;
CREATE INDEX case_remark_named ON case_remark (at_ms) WHERE nameless_ms IS NULL
;;
CREATE TABLE case_precedent (
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    matter_id INTEGER NOT NULL,
    organisation_id INTEGER,
    area_id INTEGER,
    is_upheld INTEGER NOT NULL CHECK (is_upheld IN (0, 1)),
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (case_id, at_ms),
    CHECK ((organisation_id IS NULL) <> (area_id IS NULL))
) STRICT
;;
CREATE INDEX case_precedent_matter ON case_precedent (matter_id, at_ms, case_id)
;;
CREATE TABLE whistle (
    id INTEGER PRIMARY KEY,
    case_id INTEGER REFERENCES case_file (id),
    county_id INTEGER, township_id INTEGER, community_id INTEGER, grid_id INTEGER,
    kind TEXT NOT NULL CHECK (kind IN ('quick', 'emergency', 'hardProblem')),
    -- What the flow comes to, for lists: the flow itself is the truth.
    stage TEXT NOT NULL,
    asked_ms INTEGER NOT NULL,
    due_ms INTEGER NOT NULL,
    over_ms INTEGER,
    -- JSON: stage, units and limits (Whistle.Flow); keys, codes and instants alone.
    flow TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT
;;
CREATE INDEX whistle_case ON whistle (case_id, id) WHERE case_id IS NOT NULL
;;
CREATE INDEX whistle_county ON whistle (county_id, id)
;;
CREATE INDEX whistle_township ON whistle (township_id, id)
;;
CREATE INDEX whistle_community ON whistle (community_id, id)
;;
CREATE INDEX whistle_grid ON whistle (grid_id, id)
;;
CREATE TABLE whistle_unit (
    whistle_id INTEGER NOT NULL REFERENCES whistle (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    organisation_id INTEGER,
    area_id INTEGER,
    -- By when it arrives.
    due_ms INTEGER NOT NULL,
    -- Whether it hasn't come and should.
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    PRIMARY KEY (whistle_id, number),
    CHECK ((organisation_id IS NULL) <> (area_id IS NULL))
) STRICT
;;
CREATE INDEX whistle_unit_organisation ON whistle_unit (organisation_id, is_open, due_ms, whistle_id)
WHERE organisation_id IS NOT NULL
;;
CREATE INDEX whistle_unit_area ON whistle_unit (area_id, is_open, due_ms, whistle_id)
WHERE area_id IS NOT NULL
;;
CREATE TABLE whistle_text (
    whistle_id INTEGER NOT NULL REFERENCES whistle (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reason', 'record', 'report', 'conclusion')),
    organisation_id INTEGER,
    text TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    nameless_ms INTEGER,
    PRIMARY KEY (whistle_id, number)
) STRICT
;;
CREATE INDEX whistle_text_named ON whistle_text (at_ms) WHERE nameless_ms IS NULL
;;
CREATE INDEX case_word_due ON case_file (due_ms, id) WHERE stage = 'awaitingWord' AND over_ms IS NULL
;;
CREATE TABLE led_matter (
    id INTEGER PRIMARY KEY,
    county_id INTEGER, township_id INTEGER, community_id INTEGER, grid_id INTEGER,
    kind TEXT NOT NULL,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    -- Who leads: one of the two.
    organisation_id INTEGER,
    area_id INTEGER,
    opened_day INTEGER NOT NULL,
    -- JSON: titles and days.
    milestones TEXT NOT NULL,
    -- Days, blanks between them.
    reviews TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('open', 'finished', 'confirmed', 'dropped')),
    -- Who finished or confirmed it.
    stage_by INTEGER,
    -- Why it went back or was dropped, the last time; empty for never.
    reason TEXT NOT NULL DEFAULT '',
    -- The month in which its waiting review was told last, as 202611.
    told_month INTEGER NOT NULL DEFAULT 0,
    over_ms INTEGER,
    nameless_ms INTEGER,
    version INTEGER NOT NULL DEFAULT 0,
    CHECK ((organisation_id IS NULL) <> (area_id IS NULL))
) STRICT
;;
CREATE INDEX led_matter_county ON led_matter (county_id, id)
;;
CREATE INDEX led_matter_township ON led_matter (township_id, id)
;;
CREATE INDEX led_matter_community ON led_matter (community_id, id)
;;
CREATE INDEX led_matter_grid ON led_matter (grid_id, id)
;;
CREATE INDEX led_matter_open ON led_matter (told_month, id) WHERE stage = 'open'
;;
CREATE INDEX led_matter_over ON led_matter (over_ms) WHERE over_ms IS NOT NULL
;;
CREATE TABLE led_matter_case (
    led_id INTEGER NOT NULL REFERENCES led_matter (id) ON DELETE CASCADE,
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    PRIMARY KEY (led_id, case_id)
) STRICT
;;
CREATE INDEX led_matter_case_case ON led_matter_case (case_id, led_id)
;;
CREATE TABLE case_sample (
    -- As 202611.
    month INTEGER PRIMARY KEY,
    -- The bits of the seed; recorded before anything is drawn by it.
    seed INTEGER NOT NULL,
    percent INTEGER NOT NULL CHECK (percent BETWEEN 1 AND 100),
    begun_ms INTEGER NOT NULL,
    -- How many were closed in the month; null while the drawing is under way.
    pool INTEGER
) STRICT
;;
CREATE TABLE case_sample_item (
    month INTEGER NOT NULL REFERENCES case_sample (month),
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    -- On the map of the month.
    county_id INTEGER, township_id INTEGER, community_id INTEGER,
    closing TEXT NOT NULL,
    -- Null until somebody called or looked.
    result TEXT,
    at_ms INTEGER,
    PRIMARY KEY (month, case_id),
    CHECK ((result IS NULL) = (at_ms IS NULL))
) STRICT
;;
CREATE INDEX case_sample_county ON case_sample_item (month, county_id, case_id)
;;
CREATE INDEX case_sample_township ON case_sample_item (month, township_id, case_id)
;;
CREATE INDEX case_sample_community ON case_sample_item (month, community_id, case_id)
;;
CREATE INDEX case_sample_case ON case_sample_item (case_id)
;;
CREATE TABLE case_signal (
    kind TEXT NOT NULL,
    -- What makes it one: a day with the case, the community or the picture's digest.
    mark TEXT NOT NULL,
    day INTEGER NOT NULL,
    -- The place that holds all its cases; null above it.
    county_id INTEGER, township_id INTEGER, community_id INTEGER,
    -- Milliseconds, blanks between them.
    moments TEXT NOT NULL,
    PRIMARY KEY (kind, mark)
) STRICT
;;
CREATE INDEX case_signal_county ON case_signal (county_id, day, kind, mark)
;;
CREATE INDEX case_signal_township ON case_signal (township_id, day, kind, mark)
;;
CREATE INDEX case_signal_community ON case_signal (community_id, day, kind, mark)
;;
CREATE TABLE case_signal_case (
    kind TEXT NOT NULL,
    mark TEXT NOT NULL,
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, mark, case_id),
    FOREIGN KEY (kind, mark) REFERENCES case_signal (kind, mark) ON DELETE CASCADE
) STRICT
;;
CREATE INDEX case_signal_case_case ON case_signal_case (case_id)
;;
CREATE TABLE case_signal_day (
    day INTEGER PRIMARY KEY,
    looked_ms INTEGER NOT NULL
) STRICT
;;
CREATE INDEX report_pictured ON report (made_ms, id) WHERE pictures <> ''
;;
CREATE TABLE notice (
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    -- Of the entry that it follows: one notice of it for each reader.
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    case_id INTEGER,
    led_id INTEGER,
    at_ms INTEGER NOT NULL,
    read_ms INTEGER,
    PRIMARY KEY (account_id, position),
    CHECK ((case_id IS NULL) <> (led_id IS NULL))
) STRICT
;;
CREATE INDEX notice_unread ON notice (account_id, position) WHERE read_ms IS NULL
;;
CREATE INDEX notice_case ON notice (case_id, position) WHERE case_id IS NOT NULL AND read_ms IS NULL
;;
CREATE INDEX notice_led ON notice (led_id, position) WHERE led_id IS NOT NULL AND read_ms IS NULL
;;
CREATE INDEX notice_position ON notice (position)
;;
CREATE INDEX notice_at ON notice (at_ms)
;;
CREATE TABLE reporter_message (
    report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    -- While a node sends it: when another may.
    due_ms INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    -- 'gone': nobody to send it to any more, or nothing to say.
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed', 'gone')),
    made_ms INTEGER NOT NULL,
    PRIMARY KEY (report_id, position)
) STRICT
;;
CREATE INDEX reporter_message_due ON reporter_message (due_ms, report_id, position) WHERE state = 'waiting'
;;
CREATE INDEX reporter_message_made ON reporter_message (made_ms)
;;
ALTER TABLE reporter ADD COLUMN link BLOB
;;
ALTER TABLE whistle ADD COLUMN alarm_ms INTEGER
;;
CREATE INDEX whistle_alarm ON whistle (alarm_ms, id) WHERE alarm_ms IS NOT NULL
;;
CREATE TABLE area_rules_stamp (
    id    INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),  -- one row
    stamp INTEGER NOT NULL
) STRICT
;;
UPDATE whistle SET alarm_ms = asked_ms WHERE over_ms IS NULL AND alarm_ms IS NULL
;;
CREATE INDEX case_filed_matter ON case_file (matter_id, due_ms, id) WHERE stage = 'filed' AND over_ms IS NULL
;;
CREATE TABLE public_case (
    -- Drawn at random: the case's key would tell when it was reported.
    number INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL UNIQUE REFERENCES case_file (id) ON DELETE CASCADE,
    matter_id INTEGER NOT NULL,
    -- A grid, or what lies above it.
    area_id INTEGER REFERENCES area (id),
    opened_day INTEGER NOT NULL,
    standing TEXT NOT NULL,
    is_over INTEGER NOT NULL CHECK (is_over IN (0, 1)),
    changed_day INTEGER NOT NULL
) STRICT
;;
CREATE INDEX public_case_opened ON public_case (opened_day, number)
;;
CREATE INDEX public_case_area ON public_case (area_id)
;;
CREATE TABLE public_step (
    number INTEGER NOT NULL REFERENCES public_case (number) ON DELETE CASCADE,
    -- From 1 on.
    ordinal INTEGER NOT NULL,
    standing TEXT NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (number, ordinal)
) STRICT
;;
CREATE INDEX public_step_day ON public_step (day, number, ordinal)
;;
CREATE TABLE public_text (
    case_id INTEGER PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
    matter TEXT NOT NULL CHECK (length(matter) BETWEEN 1 AND 300),
    outcome TEXT NOT NULL CHECK (length(outcome) BETWEEN 0 AND 300),
    released_ms INTEGER NOT NULL
) STRICT
;;
CREATE INDEX public_text_released ON public_text (released_ms)
;;
CREATE TABLE partner_request (
    report_id INTEGER PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
    case_id INTEGER NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    account_id INTEGER NOT NULL,
    number INTEGER NOT NULL UNIQUE,
    matter_id INTEGER,
    standard INTEGER,
    -- SHA-256 of what the partner itself calls it; null where it said nothing.
    request_key BLOB,
    -- SHA-256 of what was sent: the same key with other content is another request.
    content BLOB NOT NULL,
    media_url TEXT NOT NULL,
    made_ms INTEGER NOT NULL
) STRICT
;;
CREATE UNIQUE INDEX partner_request_key ON partner_request (account_id, request_key)
WHERE request_key IS NOT NULL
;;
CREATE INDEX partner_request_account ON partner_request (account_id, made_ms, report_id)
;;
CREATE INDEX partner_request_case ON partner_request (case_id)
;;
CREATE INDEX partner_request_made ON partner_request (made_ms)
;;
CREATE TABLE partner_update (
    id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES partner_request (report_id) ON DELETE CASCADE,
    -- SHA-256 of what the partner calls it.
    update_key BLOB NOT NULL,
    status TEXT NOT NULL,
    text TEXT NOT NULL CHECK (length(text) BETWEEN 0 AND 2000),
    made_ms INTEGER NOT NULL
) STRICT
;;
CREATE UNIQUE INDEX partner_update_key ON partner_update (report_id, update_key)
;;
CREATE INDEX partner_update_made ON partner_update (made_ms)
;;
CREATE TABLE desk_view (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 20),
    position INTEGER NOT NULL,
    is_start INTEGER NOT NULL CHECK (is_start IN (0, 1)),
    -- JSON: keys, codes and days alone (DeskList); never words that were searched.
    list TEXT NOT NULL,
    UNIQUE (account_id, name)
) STRICT
;;
CREATE INDEX desk_view_order ON desk_view (account_id, position, id)
;;
CREATE UNIQUE INDEX desk_view_start ON desk_view (account_id) WHERE is_start = 1
;;
CREATE TABLE case_picture (
    id INTEGER PRIMARY KEY,
    -- A report that waits to be looked through has its case's and its own number already, and no rows there.
    case_id INTEGER NOT NULL,
    report_id INTEGER,
    -- Of the event in its case, from 1 on, that it shows something of.
    event INTEGER,
    large_blob INTEGER NOT NULL,
    small_blob INTEGER NOT NULL,
    width INTEGER NOT NULL, height INTEGER NOT NULL,
    made_ms INTEGER NOT NULL,
    CHECK ((report_id IS NULL) <> (event IS NULL))
) STRICT
;;
CREATE INDEX case_picture_case ON case_picture (case_id, id)
;;
CREATE INDEX case_picture_report ON case_picture (report_id, id) WHERE report_id IS NOT NULL
;;
CREATE INDEX case_picture_made ON case_picture (made_ms)
;;
CREATE TABLE held_report (
    -- Its own and its case's number once it is let in.
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL,
    county_id INTEGER, township_id INTEGER, community_id INTEGER, grid_id INTEGER,
    area_id INTEGER REFERENCES area (id),
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
    way TEXT NOT NULL,
    text TEXT NOT NULL,
    address TEXT NOT NULL,
    longitude INTEGER, latitude INTEGER,
    -- Digests, blanks between them.
    pictures TEXT NOT NULL,
    asking TEXT NOT NULL,
    -- SHA-256 of the private link.
    link_digest BLOB,
    name TEXT,
    -- Bound to table, row and column by the vault.
    phone BLOB,
    made_ms INTEGER NOT NULL,
    set_aside TEXT
) STRICT
;;
CREATE UNIQUE INDEX held_report_link ON held_report (link_digest) WHERE link_digest IS NOT NULL
;;
CREATE INDEX held_report_county ON held_report (county_id, id) WHERE set_aside IS NULL
;;
CREATE INDEX held_report_township ON held_report (township_id, id) WHERE set_aside IS NULL
;;
CREATE INDEX held_report_community ON held_report (community_id, id) WHERE set_aside IS NULL
;;
CREATE INDEX held_report_grid ON held_report (grid_id, id) WHERE grid_id IS NOT NULL
;;
CREATE INDEX held_report_made ON held_report (made_ms)
;;
CREATE TABLE matter_model (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    made_ms INTEGER NOT NULL,
    -- Of the catalogue it was made with.
    stamp INTEGER NOT NULL,
    -- The latest case it was made from; 0 for none.
    latest_id INTEGER NOT NULL,
    choices INTEGER NOT NULL,
    -- JSON: pieces of texts with their weights (MatterModel), never a text.
    content TEXT NOT NULL
) STRICT
;;
CREATE TABLE case_foreign (
    case_id INTEGER NOT NULL PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
    -- What the other system is called: a file of another one may use the same numbers.
    source TEXT NOT NULL,
    number TEXT NOT NULL
) STRICT
;;
CREATE UNIQUE INDEX case_foreign_number ON case_foreign (source, number)
;;
CREATE TABLE case_mapping (
    -- SHA-256 of the names at the head of the list.
    shape TEXT NOT NULL PRIMARY KEY,
    mapping TEXT NOT NULL,
    used_ms INTEGER NOT NULL
) STRICT
;;
ALTER TABLE held_report ADD COLUMN link BLOB
;;
CREATE TABLE hook (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 50),
    address TEXT NOT NULL,
    -- Whose own requests it tells of; with neither of both, of every case.
    account_id INTEGER REFERENCES account (id),
    area_id INTEGER,
    kinds TEXT NOT NULL,                            -- codes, with blanks between
    secret BLOB NOT NULL,          -- sealed by the vault
    old_secret BLOB,               -- sealed too; signs beside it until old_until_ms
    old_until_ms INTEGER,
    made_ms INTEGER NOT NULL,
    since_ms INTEGER NOT NULL,                       -- on or off since then
    off TEXT CHECK (off IN ('byHand', 'gone', 'failing')),
    failing_ms INTEGER,                              -- NULL while messages are taken, and while it is off
    answer TEXT,                                    -- a status of HTTP, 'silence' or 'closed'
    answered_ms INTEGER,
    CHECK (account_id IS NULL OR area_id IS NULL)
) STRICT
;;
CREATE INDEX hook_account ON hook (account_id) WHERE account_id IS NOT NULL
;;
CREATE TABLE hook_delivery (
    id INTEGER PRIMARY KEY,
    hook_id INTEGER NOT NULL REFERENCES hook (id) ON DELETE CASCADE,
    position INTEGER,                                -- of the entry it follows; NULL for a test
    kind TEXT NOT NULL,
    -- As the receiver knows the case; all three NULL for a test.
    number TEXT,
    case_stage TEXT,
    path TEXT,
    at_ms INTEGER NOT NULL,
    made_ms INTEGER NOT NULL,
    due_ms INTEGER NOT NULL,                         -- while a node sends it: when another may
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'taken', 'givenUp')),
    attempts INTEGER NOT NULL DEFAULT 0,             -- since it was made, or sent again by hand
    claims INTEGER NOT NULL DEFAULT 0,               -- how often a node took it, ever
    answer TEXT,
    answered_ms INTEGER,
    UNIQUE (hook_id, position, number)
) STRICT
;;
CREATE INDEX hook_delivery_due ON hook_delivery (hook_id, due_ms, id) WHERE state = 'waiting'
;;
CREATE INDEX hook_delivery_latest ON hook_delivery (hook_id, id)
;;
CREATE INDEX hook_delivery_made ON hook_delivery (made_ms)
;;
INSERT INTO area_rules_stamp ("id", "stamp") VALUES (1, 0)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (1, X'4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (2, X'dbc1b4c900ffe48d575b5da5c638040125f65db0fe3e24494b76ea986457d986', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (3, X'084fed08b978af4d7d196a7446a86b58009e636b611db16211b65a9aadff29c5', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (4, X'e52d9c508c502347344d8c07ad91cbd6068afc75ff6292f062a09ca381c89e71', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (5, X'e77b9a9ae9e30b0dbdb6f510a264ef9de781501d7b6b92ae89eb059c5ab743db', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (6, X'67586e98fad27da0b9968bc039a1ef34c939b9b8e523a8bef89d478608c5ecf6', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (7, X'ca358758f6d27e6cf45272937977a748fd88391db679ceda7dc7bf1f005ee879', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (8, X'beead77994cf573341ec17b58bbf7eb34d2711c993c1d976b128b3188dc1829a', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (9, X'2b4c342f5433ebe591a1da77e013d1b72475562d48578dca8b84bac6651c3cb9', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (10, X'01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b', 1, NULL)
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (1, 0, X'01')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (2, 0, X'02')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (3, 0, X'03')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (4, 0, X'04')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (5, 0, X'05')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (6, 0, X'06')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (7, 0, X'07')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (8, 0, X'08')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (9, 0, X'09')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (10, 0, X'0a')
;;
INSERT INTO blob_reference ("blob_id", "owner_kind", "owner_id") VALUES (1, 'area', 42)
;;
INSERT INTO blob_reference ("blob_id", "owner_kind", "owner_id") VALUES (2, 'area', 42)
;;
INSERT INTO blob_reference ("blob_id", "owner_kind", "owner_id") VALUES (3, 'area', 42)
;;
INSERT INTO blob_reference ("blob_id", "owner_kind", "owner_id") VALUES (4, 'area', 42)
;;
INSERT INTO blob_reference ("blob_id", "owner_kind", "owner_id") VALUES (5, 'area', 42)
;;
INSERT INTO blob_reference ("blob_id", "owner_kind", "owner_id") VALUES (6, 'area', 42)
;;
INSERT INTO blob_reference ("blob_id", "owner_kind", "owner_id") VALUES (7, 'area', 42)
;;
INSERT INTO blob_reference ("blob_id", "owner_kind", "owner_id") VALUES (8, 'area', 42)
;;
INSERT INTO blob_reference ("blob_id", "owner_kind", "owner_id") VALUES (9, 'area', 42)
;;
INSERT INTO blob_reference ("blob_id", "owner_kind", "owner_id") VALUES (10, 'area', 42)
;;
INSERT INTO calendar_stamp ("id", "stamp") VALUES (1, 0)
;;
INSERT INTO catalogue_stamp ("id", "stamp") VALUES (1, 0)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (1, 'post.send', '{"letter":"k:1"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (2, 'post.send', '{"letter":"k:2"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (3, 'post.send', '{"letter":"k:3"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (4, 'post.send', '{"letter":"k:4"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (5, 'post.send', '{"letter":"k:5"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (6, 'post.send', '{"letter":"k:6"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (7, 'post.send', '{"letter":"k:7"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (8, 'post.send', '{"letter":"k:8"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (9, 'post.send', '{"letter":"k:9"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (10, 'post.send', '{"letter":"k:10"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (11, 'post.send', '{"letter":"k:11"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (12, 'post.send', '{"letter":"k:12"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (13, 'post.send', '{"letter":"k:13"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (14, 'post.send', '{"letter":"k:14"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (15, 'post.send', '{"letter":"k:15"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (16, 'post.send', '{"letter":"k:16"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (17, 'post.send', '{"letter":"k:17"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (18, 'post.send', '{"letter":"k:18"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (19, 'post.send', '{"letter":"k:19"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO job ("id", "kind", "payload", "dedupe", "due_ms", "attempts", "state", "last_error") VALUES (20, 'post.send', '{"letter":"k:20"}', NULL, 1795000000000, 0, 'waiting', NULL)
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (1, 1, 1795000000000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":0}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (2, 1, 1795000001000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":1}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (3, 1, 1795000002000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":2}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (4, 1, 1795000003000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":3}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (5, 1, 1795000004000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":4}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (6, 1, 1795000005000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":5}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (7, 1, 1795000006000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":6}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (8, 1, 1795000007000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":7}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (9, 1, 1795000008000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":8}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (10, 1, 1795000009000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":9}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (11, 1, 1795000010000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":10}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (12, 1, 1795000011000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":11}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (13, 1, 1795000012000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":12}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (14, 1, 1795000013000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":13}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (15, 1, 1795000014000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":14}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (16, 1, 1795000015000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":15}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (17, 1, 1795000016000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":16}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (18, 1, 1795000017000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":17}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (19, 1, 1795000018000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":18}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (20, 1, 1795000019000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":19}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (21, 1, 1795000020000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":20}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (22, 1, 1795000021000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":21}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (23, 1, 1795000022000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":22}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (24, 1, 1795000023000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":23}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (25, 1, 1795000024000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":24}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (26, 1, 1795000025000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":25}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (27, 1, 1795000026000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":26}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (28, 1, 1795000027000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":27}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (29, 1, 1795000028000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":28}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (30, 1, 1795000029000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":29}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (31, 1, 1795000030000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":30}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (32, 1, 1795000031000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":31}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (33, 1, 1795000032000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":32}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (34, 1, 1795000033000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":33}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (35, 1, 1795000034000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":34}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (36, 1, 1795000035000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":35}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (37, 1, 1795000036000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":36}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (38, 1, 1795000037000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":37}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (39, 1, 1795000038000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":38}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (40, 1, 1795000039000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":39}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (41, 1, 1795000040000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":40}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (42, 1, 1795000041000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":41}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (43, 1, 1795000042000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":42}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (44, 1, 1795000043000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":43}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (45, 1, 1795000044000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":44}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (46, 1, 1795000045000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":45}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (47, 1, 1795000046000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":46}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (48, 1, 1795000047000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":47}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (49, 1, 1795000048000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":48}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (50, 1, 1795000049000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":49}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (51, 1, 1795000050000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":50}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (52, 1, 1795000051000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":51}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (53, 1, 1795000052000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":52}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (54, 1, 1795000053000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":53}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (55, 1, 1795000054000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":54}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (56, 1, 1795000055000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":55}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (57, 1, 1795000056000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":56}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (58, 1, 1795000057000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":57}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (59, 1, 1795000058000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":58}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (60, 1, 1795000059000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":59}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (61, 1, 1795000060000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":60}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (62, 1, 1795000061000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":61}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (63, 1, 1795000062000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":62}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (64, 1, 1795000063000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":63}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (65, 1, 1795000064000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":64}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (66, 1, 1795000065000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":65}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (67, 1, 1795000066000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":66}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (68, 1, 1795000067000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":67}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (69, 1, 1795000068000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":68}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (70, 1, 1795000069000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":69}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (71, 1, 1795000070000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":70}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (72, 1, 1795000071000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":71}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (73, 1, 1795000072000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":72}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (74, 1, 1795000073000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":73}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (75, 1, 1795000074000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":74}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (76, 1, 1795000075000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":75}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (77, 1, 1795000076000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":76}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (78, 1, 1795000077000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":77}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (79, 1, 1795000078000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":78}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (80, 1, 1795000079000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":79}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (81, 1, 1795000080000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":80}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (82, 1, 1795000081000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":81}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (83, 1, 1795000082000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":82}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (84, 1, 1795000083000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":83}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (85, 1, 1795000084000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":84}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (86, 1, 1795000085000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":85}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (87, 1, 1795000086000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":86}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (88, 1, 1795000087000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":87}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (89, 1, 1795000088000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":88}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (90, 1, 1795000089000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":89}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (91, 1, 1795000090000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":90}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (92, 1, 1795000091000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":91}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (93, 1, 1795000092000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":92}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (94, 1, 1795000093000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":93}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (95, 1, 1795000094000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":94}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (96, 1, 1795000095000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":95}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (97, 1, 1795000096000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":96}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (98, 1, 1795000097000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":97}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (99, 1, 1795000098000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":98}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (100, 1, 1795000099000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":99}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (101, 1, 1795000100000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":100}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (102, 1, 1795000101000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":101}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (103, 1, 1795000102000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":102}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (104, 1, 1795000103000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":103}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (105, 1, 1795000104000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":104}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (106, 1, 1795000105000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":105}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (107, 1, 1795000106000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":106}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (108, 1, 1795000107000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":107}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (109, 1, 1795000108000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":108}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (110, 1, 1795000109000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":109}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (111, 1, 1795000110000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":110}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (112, 1, 1795000111000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":111}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (113, 1, 1795000112000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":112}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (114, 1, 1795000113000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":113}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (115, 1, 1795000114000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":114}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (116, 1, 1795000115000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":115}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (117, 1, 1795000116000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":116}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (118, 1, 1795000117000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":117}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (119, 1, 1795000118000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":118}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (120, 1, 1795000119000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":119}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (121, 1, 1795000120000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":120}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (122, 1, 1795000121000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":121}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (123, 1, 1795000122000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":122}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (124, 1, 1795000123000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":123}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (125, 1, 1795000124000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":124}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (126, 1, 1795000125000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":125}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (127, 1, 1795000126000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":126}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (128, 1, 1795000127000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":127}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (129, 1, 1795000128000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":128}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (130, 1, 1795000129000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":129}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (131, 1, 1795000130000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":130}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (132, 1, 1795000131000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":131}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (133, 1, 1795000132000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":132}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (134, 1, 1795000133000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":133}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (135, 1, 1795000134000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":134}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (136, 1, 1795000135000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":135}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (137, 1, 1795000136000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":136}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (138, 1, 1795000137000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":137}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (139, 1, 1795000138000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":138}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (140, 1, 1795000139000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":139}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (141, 1, 1795000140000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":140}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (142, 1, 1795000141000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":141}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (143, 1, 1795000142000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":142}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (144, 1, 1795000143000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":143}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (145, 1, 1795000144000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":144}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (146, 1, 1795000145000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":145}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (147, 1, 1795000146000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":146}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (148, 1, 1795000147000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":147}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (149, 1, 1795000148000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":148}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (150, 1, 1795000149000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":149}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (151, 1, 1795000150000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":150}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (152, 1, 1795000151000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":151}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (153, 1, 1795000152000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":152}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (154, 1, 1795000153000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":153}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (155, 1, 1795000154000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":154}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (156, 1, 1795000155000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":155}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (157, 1, 1795000156000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":156}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (158, 1, 1795000157000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":157}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (159, 1, 1795000158000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":158}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (160, 1, 1795000159000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":159}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (161, 1, 1795000160000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":160}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (162, 1, 1795000161000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":161}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (163, 1, 1795000162000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":162}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (164, 1, 1795000163000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":163}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (165, 1, 1795000164000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":164}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (166, 1, 1795000165000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":165}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (167, 1, 1795000166000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":166}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (168, 1, 1795000167000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":167}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (169, 1, 1795000168000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":168}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (170, 1, 1795000169000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":169}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (171, 1, 1795000170000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":170}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (172, 1, 1795000171000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":171}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (173, 1, 1795000172000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":172}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (174, 1, 1795000173000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":173}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (175, 1, 1795000174000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":174}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (176, 1, 1795000175000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":175}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (177, 1, 1795000176000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":176}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (178, 1, 1795000177000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":177}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (179, 1, 1795000178000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":178}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (180, 1, 1795000179000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":179}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (181, 1, 1795000180000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":180}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (182, 1, 1795000181000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":181}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (183, 1, 1795000182000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":182}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (184, 1, 1795000183000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":183}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (185, 1, 1795000184000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":184}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (186, 1, 1795000185000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":185}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (187, 1, 1795000186000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":186}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (188, 1, 1795000187000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":187}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (189, 1, 1795000188000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":188}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (190, 1, 1795000189000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":189}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (191, 1, 1795000190000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":190}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (192, 1, 1795000191000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":191}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (193, 1, 1795000192000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":192}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (194, 1, 1795000193000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":193}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (195, 1, 1795000194000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":194}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (196, 1, 1795000195000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":195}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (197, 1, 1795000196000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":196}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (198, 1, 1795000197000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":197}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (199, 1, 1795000198000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":198}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") VALUES (200, 1, 1795000199000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":199}')
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (5, 1795000000000, X'8e857d358bd544fddb7e09936245631c01fdade0f07ef68ae1ed636aa78a8c81', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (10, 1795000000000, X'c16b2f75bf125018714a384e19851d922fa6fde9d6ffcc46ac3cde5eafe4c5c2', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (15, 1795000000000, X'bf96d71d8be8c5097cdcd2afe2daabf384d14452150a185027f605eeb3f392b6', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (20, 1795000000000, X'bfbedfde026c91423148770e2e63ae9e8e0d68cc08586287b2312abce3dfeb44', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (25, 1795000000000, X'27c3f3a7e702a90c5588045759bb6a6c3bfccaf1c18f2d9e13d7079e71c2040f', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (30, 1795000000000, X'88252b3c746403d1537a45a39f2e90169d0d84c4ef5e1e8e74546702af4dc0ec', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (35, 1795000000000, X'87b24c2a23d9c512f5d7ce79bc02ee8c70e19f1735e59379d437005de4b38f81', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (40, 1795000000000, X'639f726f25668d41962c727988ed1f80c2a64bc2cf0f51b791b425a59bcff98f', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (45, 1795000000000, X'5e0e8a02c74e139923d2762aa75ea0b9fd521302567a736440cb2fba9c234656', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (50, 1795000000000, X'795985848abcde0bfaf58b543e6f8ca1fae947e37dc7b4f079b97160195ee969', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (55, 1795000000000, X'fab0cbf71d5d07734743ff4c406c7bbfa06bbd67985663f8e24d51991a22c820', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (60, 1795000000000, X'5bdb310b25d13f13b4404bf36376504e11f8db04aaa7a39e9e8c4f5a9594329a', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (65, 1795000000000, X'a4aa247c5f51e13e80e5c574dcd4a5dc1ccfc3fc70eafff3570aa6f5038c0a84', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (70, 1795000000000, X'fd6483e444bf79c9726d7f388f11c4de4058740cb804b512af1b1cc0076a5f97', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (75, 1795000000000, X'c526970509b2708db371abace1407670dd1d4ff074943406686f38f03be2ca28', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (80, 1795000000000, X'c40b33bdf1df206bcf2803c5e0b652a0c27675aaa76c0340563f917538d27885', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (85, 1795000000000, X'9a1b563fe8a8a0cf6a40a582905d336c4b8bf7b813ad010b4a35dbae5015ac6b', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (90, 1795000000000, X'90d8098ec9fc7d19e8ec0e13d570fcbb2da6921559f949f4455065a42e8a9572', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (95, 1795000000000, X'0b2c34b4d065c747a5e189d21f5388e6dba0bdc90a50f313ab7e5ccca94c7376', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (100, 1795000000000, X'b468c608831ea67596e6573b194eb609c74807e7a7cfe954f473f158f6db4d92', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (105, 1795000000000, X'a69a7d0caa7ad97c9a30a365317ba001d4ee91f2e5467d5172abe34a4bb81c7b', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (110, 1795000000000, X'f1476a7cc613017f8689696eeb9ce5bb0b2006d6e3e07c4c0902bed8c5a8192d', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (115, 1795000000000, X'710b90b9aa8b86bc5c2315e1b77cd6ea48785986157b776e60f26e566f0d3c74', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (120, 1795000000000, X'39f8539ae63fcc0b49d9ee9f282c46e45cb8a03daa03f9df24ffc4e8139f48e3', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (125, 1795000000000, X'c2974c0a6b888fe3005f922633cf5d754b873e956179ca64ae110a1c876d5219', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (130, 1795000000000, X'290f586c84bf0d182ef9f23485552bc5be99111caf4925679a0b4c97913a9c7d', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (135, 1795000000000, X'b914cae3b9ef29b4b6d59f2a6084ec666bed443aa44f2e6712e5f35b0bbb054f', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (140, 1795000000000, X'94c8b316c52c0cd4696c171673e7f25aab4e668f9520571ad32350c2c27daa5f', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (145, 1795000000000, X'65ed2fe7a8f5e4bec4cb5400a2d65018d53e9afe7942dbcba7d9544214f9ae68', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (150, 1795000000000, X'787dbac7958eedddfcb6611cfd6ffde071de67c04432ef4438411a20f91df29c', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (155, 1795000000000, X'e693629861059b05fe037319ee0d2f847a3fed51754fc0c1e70efae580e1b7c1', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (160, 1795000000000, X'7f2f88b8109b7516b0b09ea75463161d390b79e64dab02c09d8a41d445c3c7b8', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (165, 1795000000000, X'693a4def5947f884e1c3d300019283f775c55b340b7e6d412e0553c5e2c29a33', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (170, 1795000000000, X'2ff78b0dafe78ccb7a8fdf51a73137da703a98444f8ec4873dfe7802ae0ece2a', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (175, 1795000000000, X'2d61a521ffba58a06e22bf28ddf979ec4359a67a721dff0a45d5615e80a6ce66', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (180, 1795000000000, X'800080971891c28438956044da007ec2f4e630dd02ae3ce62b3a8d1c8ee35148', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (185, 1795000000000, X'323d56a757bf0510a89d39daa751c4e3f96f1dff89ffb7ff61178caafe9c27e5', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (190, 1795000000000, X'16df18f01bbccbf1ada7c582dafde46b0b33d12c108abb00206a9b888772df44', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (195, 1795000000000, X'e76612ab1d067d3494f71832e60a5654675dc11c1fe1e06a41e9c5ec641a8806', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (200, 1795000000000, X'027743e5370e173a48191d01b94eb899697a792a20758f59352fc4083e1a92cb', 'seal-1', NULL)
;;
INSERT INTO journal_head ("id", "position", "seal", "tx", "seq", "anchored_position", "anchored_ms", "floor_position", "floor_seal", "floor_proof") VALUES (1, 200, X'027743e5370e173a48191d01b94eb899697a792a20758f59352fc4083e1a92cb', 1, 200, 200, 1795000000000, 0, X'0000000000000000000000000000000000000000000000000000000000000000', X'')
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (1, 'area', 42, 'phone', X'01010101010101010101010101010101', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (2, 'area', 42, 'phone', X'02020202020202020202020202020202', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (3, 'area', 42, 'phone', X'03030303030303030303030303030303', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (4, 'area', 42, 'phone', X'04040404040404040404040404040404', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (5, 'area', 42, 'phone', X'05050505050505050505050505050505', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (6, 'area', 42, 'phone', X'06060606060606060606060606060606', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (7, 'area', 42, 'phone', X'07070707070707070707070707070707', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (8, 'area', 42, 'phone', X'08080808080808080808080808080808', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (9, 'area', 42, 'phone', X'09090909090909090909090909090909', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (10, 'area', 42, 'phone', X'0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (11, 'area', 42, 'phone', X'0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (12, 'area', 42, 'phone', X'0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (13, 'area', 42, 'phone', X'0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (14, 'area', 42, 'phone', X'0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (15, 'area', 42, 'phone', X'0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (16, 'area', 42, 'phone', X'10101010101010101010101010101010', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (17, 'area', 42, 'phone', X'11111111111111111111111111111111', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (18, 'area', 42, 'phone', X'12121212121212121212121212121212', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (19, 'area', 42, 'phone', X'13131313131313131313131313131313', X'02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (20, 'area', 42, 'phone', X'14141414141414141414141414141414', X'02', 1795000000000)
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (1, 1, X'caf0e295b0755d555032b451ba1524489e08757c735a3b61078ec74db4657bdc', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (2, 2, X'e8e173d33db6df0232162d6161542800b4cd1db0254de990417545cd1e868d8b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (3, 3, X'215cb5ae392397140e4e73df700642c345f8e106a3e0b0e6053037092d70878c', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (4, 4, X'de4461d1355be0665374c2a91d025216091d30b17a1ce3ce79f0310d9d2092a6', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (5, 5, X'8e857d358bd544fddb7e09936245631c01fdade0f07ef68ae1ed636aa78a8c81', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (6, 6, X'f69f9b2d3a80d2528fe25787275e9c5f6d975c3f79fb1c7c27fdd3038a0f92eb', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (7, 7, X'c685e67a67fe552653983e285e1e17fb6ac6925ad2ce70a306aa56dc78111adc', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (8, 8, X'3cca1a548357bf5369c4aed6be0b8bcbdfeedd5f80ef6472affc027752a3723a', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (9, 9, X'd8d64942257957cea291d2b254131b292c5fba45a6336532f33547e55ecbc093', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (10, 10, X'c16b2f75bf125018714a384e19851d922fa6fde9d6ffcc46ac3cde5eafe4c5c2', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (11, 11, X'3f31139681d278f1af9300d86c28b505f89cc75155f986fe584a6f68d7c58777', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (12, 12, X'84cbf6e753b6df6cf856ee80d3f263772ec8ea2a66e96096e2a8da17eb890fe1', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (13, 13, X'2971537fc76eefabdadab78daf7bccc829e963aa01f1d0d64e72ac0a5d756803', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (14, 14, X'80fe67ded2a61ef079b327de5279d505a612cfbc0d7e8bb884c18443ccd70be4', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (15, 15, X'bf96d71d8be8c5097cdcd2afe2daabf384d14452150a185027f605eeb3f392b6', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (16, 16, X'0a9e98ba9af09580724034ffe0c76e7f1771300f7ff68c58bd4756051f5b6e92', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (17, 17, X'09cafdaf98c6f9d6bb9ce305288c144f5c4024b8de9dd295e6689e5a566a062b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (18, 18, X'63ba8cd60dbe6b2f08d9681728df80e67088d9c55eee47f8378e362ac70dec27', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (19, 19, X'17ec70ef3a6305ad3971e3b9fd7a28a34d731cb8c092a782cf8d64b0d05dd434', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (20, 20, X'bfbedfde026c91423148770e2e63ae9e8e0d68cc08586287b2312abce3dfeb44', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (21, 21, X'93cc3cf44d23c2463456edd24113717906c0205da28b77aac47ee47c5e937de2', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (22, 22, X'62c4e2ad41fd17763bcfc60b637fe6ec73b42ae5603a00f492ef05a05f7a4216', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (23, 23, X'cb079957cc1c32cc0da025a5e206141218ed45c15fbd2045bdd7e02254e4638d', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (24, 24, X'9a3232a7b914684ef29169dab985ecfe81b7d38d0ec65900fe48267261ea8ac6', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (25, 25, X'27c3f3a7e702a90c5588045759bb6a6c3bfccaf1c18f2d9e13d7079e71c2040f', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (26, 26, X'32a272c99f250b1b61073fbdc3a3d9d6128c5f1c0a9e2d0036981414fc67936d', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (27, 27, X'671f530a4e03fec199e389f14de8a776df0505d8ed55edf1d6fe2f3f579e401f', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (28, 28, X'4e8c45d0816fe46f795beb30118cd28ba762bf97c6e150b5957b12c56682d4b0', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (29, 29, X'651721c7f2636b52f63662fa4303fecee75f1499060e23f131317a091aebf15a', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (30, 30, X'88252b3c746403d1537a45a39f2e90169d0d84c4ef5e1e8e74546702af4dc0ec', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (31, 31, X'7a1a356319f1c802590f1048b907e9ead82f2e30eeb9132e1cb5e088b0101841', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (32, 32, X'5e3a89d7c3ed9e36b5ad1766a505fa8299cd5b35a80f149b60b5f84b4936087c', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (33, 33, X'f533a0348dfd5de1d1cc8493815808926f14513e47600cac50013a4cd8f1ac84', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (34, 34, X'22df9335b0300846265284ef569d2ffa7814f9622069f05bbb91a09a06dd3e3b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (35, 35, X'87b24c2a23d9c512f5d7ce79bc02ee8c70e19f1735e59379d437005de4b38f81', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (36, 36, X'48a897ae563381de13e8c35b759b708ad4e857f1b45cf2c849ec2790dc08c2a1', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (37, 37, X'f9ce6684057880c80020181482d90f2ef2030de710ec48501c311b4eb3ed1926', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (38, 38, X'1225695570b4e445824f0b783242ac20777dacbf6ccc6c436d2a2c7ca33e7405', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (39, 39, X'a735e2365cf1cf8c9afba90068300930347eb9f6eab3677c7ec5b61837fef578', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (40, 40, X'639f726f25668d41962c727988ed1f80c2a64bc2cf0f51b791b425a59bcff98f', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (41, 41, X'b914da0f2fd0b5999b1d868e02856ac26a159c9f41e1c6fe133ee6cc89b477e4', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (42, 42, X'8a72a7a24a3f1580b694d6b8c8dace7b20f30029793809fe4e5e035b8d6c51ca', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (43, 43, X'cd3a380b4534ed0550b3d4bb5a448ed388edeabedca92cf8bc9cffdb7943e58a', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (44, 44, X'030493639df56b3f38ee094669e49a0a363ae436f3479e32de425f09701570bc', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (45, 45, X'5e0e8a02c74e139923d2762aa75ea0b9fd521302567a736440cb2fba9c234656', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (46, 46, X'f1282b27a73ad45c3243afac3bb0627532e0b22ef5c3c9bede467d2b1babbbd9', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (47, 47, X'c5a6ad6f83d9975f1cc50d88bcf682901bb1ffd5af9f49ffe0245e4bbd03adc2', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (48, 48, X'0859871364d69c913d1ebe227cb749b7e304b3c508431d60cf9939e32f9fd5f1', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (49, 49, X'db8bbebb030f31f953d3bbf986e8326b5a6dc24bc3358124107366573def6b3d', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (50, 50, X'795985848abcde0bfaf58b543e6f8ca1fae947e37dc7b4f079b97160195ee969', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (51, 51, X'cbdc50389ee20c6a7c8d366c4627a91984f861452e4848754befcf3d060bad2b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (52, 52, X'7fb4712e2fb426e534134f16e58d124bedb8165d63a50635ebcdfc9e18706087', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (53, 53, X'9999cbf3a35bd8e99f71dc3529b775eb3ed0b22d7c5aec3442e6aade75e5e191', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (54, 54, X'4c4300f88a00c922e644f56765b9ab8f7362a157b7f69668ba5432fee1266212', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (55, 55, X'fab0cbf71d5d07734743ff4c406c7bbfa06bbd67985663f8e24d51991a22c820', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (56, 56, X'5f142289188be442a69373bc4baf13f99415ec3c59459c9103b8e851f0fe59b3', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (57, 57, X'b139e5843bab737e7a12ebb26e3c601b5617cb855ff1f2a767b824669567a151', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (58, 58, X'28f58e6fbbd4351fb74cad74a85cdaf4b47de222f2d8a5ce44fb996c44ce7e07', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (59, 59, X'3dff89023d0cd9317a24e9a1b1a11b55c3c3411323242bdeecdbcec1150476f6', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (60, 60, X'5bdb310b25d13f13b4404bf36376504e11f8db04aaa7a39e9e8c4f5a9594329a', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (61, 61, X'9fbaf61b90a94f10cb64265493ff8f8ab045c98f404b6d79a993e35390cf0de3', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (62, 62, X'270ce309af53ff402fb153901dd30f0214d47df6159f3c741ca61e179d5b1775', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (63, 63, X'02753e65fecc40acbde23adb1a8032cb676699435da597916ef7cf7d3506fa8d', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (64, 64, X'e3f63569f777ce3d7e9352a622dc17f359ec168f4f6474ead60a00a76c4eb20e', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (65, 65, X'a4aa247c5f51e13e80e5c574dcd4a5dc1ccfc3fc70eafff3570aa6f5038c0a84', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (66, 66, X'425adf2a979140f517b194adbaec17ff4524f96073e75ae3cec4bc492544298c', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (67, 67, X'0d3e65869a47586a4363a34414f0c4a27280311f6c42fb161591b0cdc62978ee', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (68, 68, X'92b14f7ad534a06b280cb8493437d267bdc6e15f036bebd8ef0b55ea000170f4', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (69, 69, X'07c95ea806a49f081b14ae9514de196460aa75e1fad9dc7a54d0e1253b6a13e1', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (70, 70, X'fd6483e444bf79c9726d7f388f11c4de4058740cb804b512af1b1cc0076a5f97', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (71, 71, X'64689dec13bf88ad6b825b3199c91b64a4b61747b766ba9932954f3742187244', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (72, 72, X'87606f53713117fc677e8e802afefc82f5f1c8b9a007a619333fa0f29effd268', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (73, 73, X'6b2f159091eccd3bbaa582dc5d566aa4f6d020018bbaae7732ef119853e14b47', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (74, 74, X'd229a46c15c7b5370833dc427e9a1b3e817616770d1282847ccfebf9c913ef61', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (75, 75, X'c526970509b2708db371abace1407670dd1d4ff074943406686f38f03be2ca28', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (76, 76, X'9386c479a487dacbd9d4a921ac80ef8b10a07d0be42b36e8573f6aa1bb35dcc9', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (77, 77, X'8e3fff277ebc12003fc242b29a25e2ecb174768309684e1de69218b3f0122970', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (78, 78, X'01915cbbc60a04ad1b601dc2e1297a8dc47060c804627e65e94113780286cddb', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (79, 79, X'7395e8c40bfbf8af33b6377ddc96596720f7bbfa98d946edb17367e98dc52535', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (80, 80, X'c40b33bdf1df206bcf2803c5e0b652a0c27675aaa76c0340563f917538d27885', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (81, 81, X'5d574e74062481c1d66481e26bbaf55bc431fceecb963f9b973e32e3cbfda234', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (82, 82, X'781d2a5dfddcfeb7421df631f5000fd0a172ae638beaae6ee47ebcc1314ad55c', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (83, 83, X'4363f90f9e1d3a3178f0d3e38b5dddfe550758af28204ea8e447e384792b790c', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (84, 84, X'56079d9bc55c053a2f31b1c2b0def3a1de512fd7443dc1be72d7b83bff6d53c7', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (85, 85, X'9a1b563fe8a8a0cf6a40a582905d336c4b8bf7b813ad010b4a35dbae5015ac6b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (86, 86, X'25bd57a1ad5ddcf4cbedfa6dc7fb33fe0e1288198256934d499fe6b1adad3067', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (87, 87, X'2e9a5968df8c912451c90c18dd9fa1f2bc9c6eacf6272116aae91a640fe68d1d', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (88, 88, X'78fbee1faabd255fbaf79c392e99764923aa1001b9ccd4d332ce972e73e1a414', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (89, 89, X'f514f53b0fbcffc86c02dc28c2474249783eb3553ecc425ed39054f8d1b5e5ce', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (90, 90, X'90d8098ec9fc7d19e8ec0e13d570fcbb2da6921559f949f4455065a42e8a9572', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (91, 91, X'5e6a7fb9811313dee8c3871fad2202e8e63136711279979f2354faedd499d2f3', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (92, 92, X'edd9e7bb1d11b9c8a942278734ad3114cbd7906ddfaed8b888efbb616c041abb', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (93, 93, X'fb9b4ce8509280d91c44cedbdfe04bbcd405321a55ade9fe0ff9fa617224a2b0', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (94, 94, X'334e12cbba7a708864272a2add0439ec3581c18f67f40599bb1725e9bb6f91fa', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (95, 95, X'0b2c34b4d065c747a5e189d21f5388e6dba0bdc90a50f313ab7e5ccca94c7376', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (96, 96, X'09fbca9d299b011cea79b3c868a7a0ee16be5b1df2738ce7060cd9d48c048514', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (97, 97, X'e6105e30b9bfd58a12aa699659f20a9cd5f7ea58d9ec6769bd89a49ce33b32b6', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (98, 98, X'cd226542661cc0c01df43f3ce8da8b1d5a04f6682386869956d536aad02646ae', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (99, 99, X'61e619ed02b74bdf390f34449ab4f60b3f6b763cf6dc236948250a7f7a00476b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (100, 100, X'b468c608831ea67596e6573b194eb609c74807e7a7cfe954f473f158f6db4d92', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (101, 101, X'c890a89a98fcf66e20b30974c4252dec86dc326e706074e94d3bf95184c220b2', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (102, 102, X'de4d112afae06a05850f1af2536cd0e0405067172d168c0ef03e9d84230bd2e5', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (103, 103, X'f14beeadb05a6b05a1660fccd9b2d06ab05f4920c7653ac58b068a535128fac0', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (104, 104, X'47e21d650de89d6794c1d04d65dd3bf8358999de624f75a1f12b2ac4ba3606ad', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (105, 105, X'a69a7d0caa7ad97c9a30a365317ba001d4ee91f2e5467d5172abe34a4bb81c7b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (106, 106, X'56159aa623e0f025edd66ac56e8cf3824744b19f23081e15d335bea5dd0f6351', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (107, 107, X'aa0157f88cd3b67c0c5e46467effc69d798fbdaf32c5ad462d8afd6d19e240b4', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (108, 108, X'45f3190fbaa1402c56c5b7763e6786cb93cf742dda75ffc59b98cfae0c84cd5c', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (109, 109, X'f9a34d3f609207837d063394e58039cde63774cda0478a3a38d2a66c992dfbf4', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (110, 110, X'f1476a7cc613017f8689696eeb9ce5bb0b2006d6e3e07c4c0902bed8c5a8192d', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (111, 111, X'f279363222360292377612eb83cbd6745938be1861204b25f5af4c6d2b4cfc10', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (112, 112, X'c2caa9a3849d0d98f762389d67067a1bc327119f037d87b301da1095414b747f', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (113, 113, X'711e085c1ac80b57fdbe1a9a7a69984fb5d807764b5df250640fabc9caf002a4', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (114, 114, X'33b63a7df5e58358a4220a67e67b32438cd3bd4b173802d55b6c7a3042d4f633', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (115, 115, X'710b90b9aa8b86bc5c2315e1b77cd6ea48785986157b776e60f26e566f0d3c74', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (116, 116, X'92b08f3907c1fe1fc3fb323c0f1575d9968224b97fa06db7ef0801f91892fea2', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (117, 117, X'cae8e65c934e01c064ba557cfdfe9424faf3c3c3a254f893a709d5ad49d30283', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (118, 118, X'bcf20f4e03ac452eb0a0918d9bc5497c9ca2a59ebffff9bb9bdc838413f94696', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (119, 119, X'aa562fe965d3ccbc8bc83e6941203fe51ef8862f5bceb506647959588755aa7f', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (120, 120, X'39f8539ae63fcc0b49d9ee9f282c46e45cb8a03daa03f9df24ffc4e8139f48e3', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (121, 121, X'750539ec4930ecebc216e57fdf1433a3516e92b7e36184c06c601ea01c123e23', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (122, 122, X'23b2b7010f28157f16b1eb190fcf2dcfe7e7041d0a15711981d8ced27787eeb7', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (123, 123, X'8012ebab971c74df7f50883a6b5676f2f856797c51bd664ed617151c0254b580', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (124, 124, X'd07f48ea804bfc157b194b718968e9aa7fa620c7087f4fcbef43b6a9e23d9ac0', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (125, 125, X'c2974c0a6b888fe3005f922633cf5d754b873e956179ca64ae110a1c876d5219', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (126, 126, X'2f945b3ca4e369142cf5702a99abb16102e7f0879812de4872b69ca2fe38539c', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (127, 127, X'4253d7f265d8cc72c4c81564c7588bfda15ef445a99d3ee69b3e4bd50629e200', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (128, 128, X'31db63e0a04bb02f6d5c336508ea4a646320b1dc711a0932c5635b1e3d10e7e1', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (129, 129, X'770c91b04f71663391aab53896791c9b5c84cee93c342c54afad8f14d9d68294', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (130, 130, X'290f586c84bf0d182ef9f23485552bc5be99111caf4925679a0b4c97913a9c7d', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (131, 131, X'97164668bed51afffc60d7db4a834a134c45ed263d48ce432c4b3deebcc04eed', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (132, 132, X'280f705ba678d059d1cd188c43ae3760b8597b59d460841852ae78c38c3f2758', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (133, 133, X'229a613e9fc8f0983eaece9b1159aa6fd7dd877d55916ab7089bff83667014af', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (134, 134, X'a356ed2261b85c81c6858f7bbbc0733f775ed1638d8124bfc6d7602fb129852e', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (135, 135, X'b914cae3b9ef29b4b6d59f2a6084ec666bed443aa44f2e6712e5f35b0bbb054f', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (136, 136, X'b3633c9683e016a2593c2f631db02f5bfce4de003c7649a0b1df47fb8e8ae315', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (137, 137, X'479035c827d2590ad594fa0ab9c6c8e5703a9059f308bd53eeab3720df32a3dd', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (138, 138, X'9d54759280682f3ed74b149201c914e09b2c9740afe75cfdf825abbeb540cc32', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (139, 139, X'b71380a99f1fca9bdd10700b8c0e0035bf9820b74e847bdb8dfb2a789c18beff', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (140, 140, X'94c8b316c52c0cd4696c171673e7f25aab4e668f9520571ad32350c2c27daa5f', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (141, 141, X'6ab331ee00ae6db5640203c0d7539a13a1dfbedd185f7c4681854f978d5073df', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (142, 142, X'206475940241ba8c2cf3cb8cefe8256da637a68d0427232f643e1bd171a978aa', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (143, 143, X'e3a6fb9d32b1afe0840d7cb23851330012f5651cfdcbacb56a52b734695c7b32', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (144, 144, X'254cb55ac3fa2afe41f50a1ce1801906a74c0c45d50534d3c72529af15291d94', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (145, 145, X'65ed2fe7a8f5e4bec4cb5400a2d65018d53e9afe7942dbcba7d9544214f9ae68', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (146, 146, X'19f4b4fc86f4aa2707fbdb059cecae7134e5626e37e3fd48af428f7e50365bbc', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (147, 147, X'f5be2a0b9faa03e73475f9f28c495610474558b257fe3a888c53448ef5e73656', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (148, 148, X'7cc4d4d5ac4f41378c0c114b4910c465ae5722d61e9c7562cba99e3e7939f23d', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (149, 149, X'94c510ca58e0c6cdad83e353a8d2abf24f608dfb9825568c89d4d4a4b6ff2549', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (150, 150, X'787dbac7958eedddfcb6611cfd6ffde071de67c04432ef4438411a20f91df29c', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (151, 151, X'60bc09f3c7aab155383c9127b1c7dc90f7f104444e87f3a143e7074b46949583', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (152, 152, X'380f62aa1b009580f132817c6d00210b362a74e34cf5b5a125acd0afc8db26fc', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (153, 153, X'96b0d363e1032673d7b4300da4d191a42f5512d5f95f3e7355e4817b054178a7', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (154, 154, X'601e94d0ff4cf4875f2abb9c8da59b677e61aaf974543705920044f3aec2b557', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (155, 155, X'e693629861059b05fe037319ee0d2f847a3fed51754fc0c1e70efae580e1b7c1', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (156, 156, X'0c93b9bd3c4b21bf08e6d03b208f921dceb2e344631fa506f0bbfb4c9947d309', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (157, 157, X'085b3f8b9193f2f9ea26cb2b69174a7869af6d677d9482bf13b2c8150fbfca4f', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (158, 158, X'f61ba3050f269035ce06458cd513e20d82ee02c79bb250b25123abd85cbc49bb', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (159, 159, X'1c70c5934a768f80dfd2f0a7997da478f79d70dbf236f0f80fe81243a763fd19', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (160, 160, X'7f2f88b8109b7516b0b09ea75463161d390b79e64dab02c09d8a41d445c3c7b8', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (161, 161, X'4e25e2b61cffc15a72a0215db97da3f7d865fc2409631f8cec65b05c9db95bfc', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (162, 162, X'73d949ebf47d7146534eb3bcff59e22d92f5712a5e6529c040cad90c42b5aa97', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (163, 163, X'0786858fcf90def7cfea18941f451974c8b73d260b8969c13d454a90bf8378a5', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (164, 164, X'30733f2e3631abef4f54a39af9d20c4e09f7c72659faf8b8ce54228e6f210e07', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (165, 165, X'693a4def5947f884e1c3d300019283f775c55b340b7e6d412e0553c5e2c29a33', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (166, 166, X'0ac66f727ffa843c6926746d0d2a2588a1a99f55d408f8aac184663edb486142', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (167, 167, X'd7a443557e358f949ea22a1ca7fd19a18c210f07101c41904d7a56ea36cfe2db', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (168, 168, X'17216b1efa2fe8eff882ad7868fbd986660346e57c36f9b506289feff39ebee4', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (169, 169, X'1371e53d0d981f8d47ce7634eca620d93c767a3b2fab1e79a7a9d815ce1538a1', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (170, 170, X'2ff78b0dafe78ccb7a8fdf51a73137da703a98444f8ec4873dfe7802ae0ece2a', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (171, 171, X'6a6f8f821e51e5889541899bb3a6d084027e49304ee827712f0bc982b8fc77d5', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (172, 172, X'5a3c4aba605fbe7f628aba0c9402f0991a53384fb75c82988e9bf95344b44f34', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (173, 173, X'9e34c59e9b3b6709ef811985d86c513c8841ff425051c0de113daa15e3d2b016', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (174, 174, X'e4345e32f9f570198e938aecf589282b24ebb73f4459d8effbf864721574ad34', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (175, 175, X'2d61a521ffba58a06e22bf28ddf979ec4359a67a721dff0a45d5615e80a6ce66', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (176, 176, X'2190937e0dbf000deaa94e0d57f198d551370e672d5d0da33952841645e2168e', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (177, 177, X'3fcf4e2a46acaaf27699c73c8b38f22549f1417fb75515d1f3cacec412ea3edb', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (178, 178, X'02060e888b03b1dea3ac3ca52295e0169f6e1075914a04b629d39a92f41c5392', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (179, 179, X'7731df56495eb053682172cf9ea7dfe198c2fda3ba09aa17707c625fb3434bf9', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (180, 180, X'800080971891c28438956044da007ec2f4e630dd02ae3ce62b3a8d1c8ee35148', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (181, 181, X'e09a5a35afe4746ba74f537ca8840291dcfa9ab8fda7a88a26680251cb5b0842', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (182, 182, X'8fd4f92f14e17bdb862bf83020d63ac0a31ee1af666a0dc6587e22fd3612af30', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (183, 183, X'ed73909ca6c426dbd4bdba46ba8f7f32ad2aa6c852b63a14e2993e480d996940', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (184, 184, X'40da97208d20fed707d4f0fca1ae602b157687a86f8419adcbd20cf5342f58ef', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (185, 185, X'323d56a757bf0510a89d39daa751c4e3f96f1dff89ffb7ff61178caafe9c27e5', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (186, 186, X'4f0fd12e1d398a2ba904ab818f67e911d247d5c34d81aaa77a8c09d72083ce33', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (187, 187, X'eb943f31d2b1a2e9fccf628e45040bae81e79bdedc6d61ef6732d68db6cf8b8b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (188, 188, X'14f0d2f3166c4cc58a3b2617d162f2cd3b4124d2bffe418685b59de0fe77d038', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (189, 189, X'06a52e22d568957ecb91d2e1f3aa1e67d1a1692ec8ba3ba6e2df0221d7b35b09', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (190, 190, X'16df18f01bbccbf1ada7c582dafde46b0b33d12c108abb00206a9b888772df44', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (191, 191, X'2fa1634e7f9bb7b0516582495da9ca1a86a51ec4a10f86cead198500b626b7d8', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (192, 192, X'5791306c98f34bc0e7f79917f39b339c23ab6798fcf8c7b66396a75ef0f30eee', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (193, 193, X'b229a24c2a47fed5f409bdbedd702f3b7a4db15f9373c8c581c2c2ca2ec785d6', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (194, 194, X'de9e41f8edfe8ad7bfc0920eb4d869d36cc8aed9ced0888e1597a38643f8b1c1', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (195, 195, X'e76612ab1d067d3494f71832e60a5654675dc11c1fe1e06a41e9c5ec641a8806', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (196, 196, X'e2ac8528c1aba84579eea6bdcce0d4fafcf0fc45fd6bcfbf975c4c2682409652', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (197, 197, X'd979ec78480747784303b83abe9d3ef3ab4c7dbd9f337ec65caac9b76cdd8a29', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (198, 198, X'0af02dfe89bfe3cf261fa7aa8503a0509977f8ad5cd2aeab714bb909f47c2069', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (199, 199, X'5e11fe04027ea93c52ca16cdd9cfed366763b024f11195c857f936d0d26dac6b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (200, 200, X'027743e5370e173a48191d01b94eb899697a792a20758f59352fc4083e1a92cb', 'seal-1', 'hmac-sha256')
;;
INSERT INTO lease ("name", "holder", "fence", "until_ms") VALUES ('journal.sealer', 1, 1, 1795000060000)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (1, 'create journal', 'eb4d729e814d4e36', 1, 1795784150152, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (2, 'create kept values', '3c2f106210128096', 1, 1795784150154, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (3, 'create followers', 'f4996c62a32d7704', 1, 1795784150156, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (20, 'create jobs', 'e9efb7d834cdd8f0', 1, 1795784150158, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (30, 'create blobs', 'c23ccf28dd52ec78', 1, 1795784150161, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (40, 'create search', 'fbf5b95b22ff03aa', 1, 1795784150165, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (50, 'create leases and nodes', 'f0afd56f26dea619', 1, 1795784150167, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (55, 'create city', 'ab45a16c28c09026', 1, 1795784150169, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (60, 'create calendar', 'a5eb87cf077288f0', 1, 1795784150170, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (61, 'create local calendar', 'ccd2a3ec7eae4281', 1, 1795784150176, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (100, 'accounts', '9be6dbd6adb7f85c', 1, 1795784150179, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (101, 'credentials', '9ace3490b848bc35', 1, 1795784150181, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (102, 'second factors', '5be18add04b388cb', 1, 1795784150183, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (103, 'sessions', 'db947b839287482b', 1, 1795784150185, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (104, 'sign-in attempts', '24c8c7c4cf284152', 1, 1795784150188, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (105, 'role grants and deputies', '5ad81f078907b2b1', 1, 1795784150191, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (106, 'phones and their codes', '2aa828b50b460aa3', 1, 1795784150194, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (107, 'API tokens', '2591e8ba2b751d94', 1, 1795784150197, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (108, 'organisations', 'c8e7abf804753644', 1, 1795784150199, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (109, 'known devices by last use', 'b1b21a4121b778a5', 1, 1795784150201, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (110, 'freeze and anonymise accounts', '4c7bef8b32b6297d', 1, 1795784150204, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (111, 'find grants that hold everywhere', 'db1c8ae4886ce425', 1, 1795784150206, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (150, 'create personal values', '877a31456d531557', 1, 1795784150209, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (151, 'create openings and look-ups', '4a83050af97115ab', 1, 1795784150212, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (152, 'create consents', '05ca191738f910c5', 1, 1795784150215, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (153, 'create suggestions', '5ba0c6d6e22c2f9f', 1, 1795784150218, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (154, 'create exports', 'fb6bab7667320187', 1, 1795784150221, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (155, 'create requests for lists of the journal', '6c327525c1af27db', 1, 1795784150224, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (156, 'create erasures', '246ad6459bdda1ef', 1, 1795784150226, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (157, 'freeze and anonymise', '759663832d198acd', 1, 1795784150239, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (158, 'create the city''s limits around personal data', 'f15b7b9b8b764c60', 1, 1795784150242, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (200, 'area', '46fdd5bcf0a22aec', 1, 1795784150246, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (201, 'area search', '7164bc54b816b592', 1, 1795784150249, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (202, 'area code', '830080b05227414d', 1, 1795784150252, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (203, 'area outline', '92a75a738a8ca30a', 1, 1795784150255, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (204, 'area rules', 'e9620df0fae51585', 1, 1795784150258, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (205, 'division import', 'e7010d41e5826749', 1, 1795784150261, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (206, 'area code owner', '7802c0aee563017c', 1, 1795784150264, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (207, 'outline doubt', '45cd873afe7fea0e', 1, 1795784150271, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (208, 'building position', '5d0b9045cbe79e44', 1, 1795784150274, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (209, 'estate', 'f53560e398b8cc6a', 1, 1795784150279, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (210, 'area detail', '0fa60f32b6970c60', 1, 1795784150282, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (211, 'department grid', '61b4893a9d6edfd4', 1, 1795784150286, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (212, 'place token', '26923d4cb12cf4c4', 1, 1795784150289, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (213, 'area tally', '219bb04792fea71e', 1, 1795784150292, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (214, 'order areas below an area', 'eccd27d7ee7a7d69', 1, 1795784150296, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (215, 'outlines from afar', '04a22628e27d89ad', 1, 1795784150301, 1795784150303)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (220, 'recut', '9168f7eeec96bb0b', 1, 1795784150306, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (221, 'area lineage', '5e99d86b847c3c75', 1, 1795784150310, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (222, 'find grants by their scope', '6415678120d81b69', 1, 1795784150312, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (223, 'find personal data by place', '70291c6657b77439', 1, 1795784150315, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (224, 'keep reasons of returned changes no longer than said', '192d1d1156c38aad', 1, 1795784150322, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (225, 'find estates and schemes of a community', '7c3efc9fc9112157', 1, 1795784150324, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (226, 'stamp of the net', '668fbf4546201882', 1, 1795784150326, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (250, 'place organisations', '25165b8d1a203fe5', 1, 1795784150341, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (251, 'person', '16c4164650599a04', 1, 1795784150347, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (252, 'post', '6a4998c57acc1866', 1, 1795784150351, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (253, 'duty sheet', '4d54a6618baa49d2', 1, 1795784150353, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (254, 'area rule values', '3f32c6a43a4af376', 1, 1795784150354, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (255, 'index posts for reports', 'f6eba828dcef4641', 1, 1795784150356, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (256, 'index persons who left', 'e2f2b417d11daedd', 1, 1795784150358, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (269, 'work team', '9a0b2f7639972094', 1, 1795784150361, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (270, 'undertaking', '88074bb0140ce4af', 1, 1795784150366, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (271, 'plate', 'c4fd44b190ff9358', 1, 1795784150371, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (272, 'duty post', '5fc417a417c168fb', 1, 1795784150376, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (273, 'pledge', '99a40aef055f29a0', 1, 1795784150379, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (274, 'membership', '8358207f61ba4e88', 1, 1795784150382, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (275, 'keep what members agreed to no longer than said', '2658e20df5774583', 1, 1795784150391, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (276, 'order memberships in an area', 'fcc75c5e2a32375d', 1, 1795784150394, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (278, 'find teams and pledges by grid', 'bcaaba687cbecec5', 1, 1795784150396, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (280, 'import of people', 'c44dc632f948ceee', 1, 1795784150405, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (300, 'edition', '4be529d24d22aaff', 1, 1795784150410, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (301, 'matter', '5c22da069fec9e00', 1, 1795784150411, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (302, 'matter standard', '81385d94736d065a', 1, 1795784150413, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (303, 'admission', '14a356db67b70660', 1, 1795784150415, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (304, 'matter import', '69b15190b9d7c2e8', 1, 1795784150417, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (320, 'case', '425908dab0097f2a', 1, 1795784150420, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (321, 'parts of cases', '9b28ba5b850c26ce', 1, 1795784150423, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (322, 'reports', '11f51def573a7c35', 1, 1795784150425, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (323, 'remarks and precedents', '71723225d4f8136f', 1, 1795784150427, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (340, 'whistles', '0f0e2a61eede6627', 1, 1795784150430, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (341, 'texts of whistles', 'e4257def98137d32', 1, 1795784150431, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (342, 'cases whose reporter is waited for', 'efcffad56641005d', 1, 1795784150432, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (343, 'led matters', '76ad688b377bdabb', 1, 1795784150435, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (344, 'monthly samples', '21ce45d17f8054e9', 1, 1795784150437, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (345, 'signals of gaming', '0326719b018d839a', 1, 1795784150440, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (346, 'notices', '9ec2596a0cf4bd3e', 1, 1795784150443, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (347, 'messages to reporters', 'b8fbb170aabbdf2a', 1, 1795784150447, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (350, 'alarms of whistles', 'ae269d704b987ed1', 1, 1795784150452, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (351, 'area rules stamp', '6cf5286bb06e1d54', 1, 1795784150453, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (352, 'alarms of whistles under way', '77af7d7825610365', 1, 1795784150454, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (353, 'cases of a matter at a desk', '3757079af30c24ad', 1, 1795784150455, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (355, 'what strangers see of cases', '8457fbfbf8b73f7e', 1, 1795784150458, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (356, 'what partners brought', 'f64156e5f016ae97', 1, 1795784150460, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (358, 'views of the desk', 'f678fb78d2277a38', 1, 1795784150462, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (359, 'index cases for search', '9136ad57a494a7b5', 1, 1795784150463, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (362, 'pictures of cases', '194b8210619699cc', 1, 1795784150465, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (363, 'held reports', '2878fbed22938fa8', 1, 1795784150467, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (365, 'matter model', '1652eac113c5e546', 1, 1795784150468, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (366, 'imported cases', 'd6bf0ad0d91dc2db', 1, 1795784150470, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (372, 'links of held reports', '04caedd1a69ef027', 1, 1795784150474, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (376, 'webhooks', 'a4632ec2dc1e982e', 1, 1795784150477, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (377, 'messages to webhooks', '309f10e75db79478', 1, 1795784150479, NULL)
;;
INSERT INTO net_stamp ("id", "stamp") VALUES (1, 0)
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (1, 'note', 1, NULL, NULL, NULL, '第 1 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (2, 'note', 1, NULL, NULL, NULL, '第 2 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (3, 'note', 1, NULL, NULL, NULL, '第 3 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (4, 'note', 1, NULL, NULL, NULL, '第 4 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (5, 'note', 1, NULL, NULL, NULL, '第 5 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (6, 'note', 1, NULL, NULL, NULL, '第 6 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (7, 'note', 1, NULL, NULL, NULL, '第 7 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (8, 'note', 1, NULL, NULL, NULL, '第 8 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (9, 'note', 1, NULL, NULL, NULL, '第 9 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (10, 'note', 1, NULL, NULL, NULL, '第 10 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (11, 'note', 1, NULL, NULL, NULL, '第 11 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (12, 'note', 1, NULL, NULL, NULL, '第 12 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (13, 'note', 1, NULL, NULL, NULL, '第 13 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (14, 'note', 1, NULL, NULL, NULL, '第 14 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (15, 'note', 1, NULL, NULL, NULL, '第 15 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (16, 'note', 1, NULL, NULL, NULL, '第 16 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (17, 'note', 1, NULL, NULL, NULL, '第 17 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (18, 'note', 1, NULL, NULL, NULL, '第 18 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (19, 'note', 1, NULL, NULL, NULL, '第 19 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (20, 'note', 1, NULL, NULL, NULL, '第 20 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (21, 'note', 1, NULL, NULL, NULL, '第 21 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (22, 'note', 1, NULL, NULL, NULL, '第 22 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (23, 'note', 1, NULL, NULL, NULL, '第 23 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (24, 'note', 1, NULL, NULL, NULL, '第 24 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (25, 'note', 1, NULL, NULL, NULL, '第 25 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (26, 'note', 1, NULL, NULL, NULL, '第 26 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (27, 'note', 1, NULL, NULL, NULL, '第 27 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (28, 'note', 1, NULL, NULL, NULL, '第 28 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (29, 'note', 1, NULL, NULL, NULL, '第 29 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (30, 'note', 1, NULL, NULL, NULL, '第 30 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (31, 'note', 1, NULL, NULL, NULL, '第 31 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (32, 'note', 1, NULL, NULL, NULL, '第 32 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (33, 'note', 1, NULL, NULL, NULL, '第 33 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (34, 'note', 1, NULL, NULL, NULL, '第 34 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (35, 'note', 1, NULL, NULL, NULL, '第 35 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (36, 'note', 1, NULL, NULL, NULL, '第 36 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (37, 'note', 1, NULL, NULL, NULL, '第 37 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (38, 'note', 1, NULL, NULL, NULL, '第 38 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (39, 'note', 1, NULL, NULL, NULL, '第 39 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (40, 'note', 1, NULL, NULL, NULL, '第 40 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (41, 'note', 1, NULL, NULL, NULL, '第 41 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (42, 'note', 1, NULL, NULL, NULL, '第 42 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (43, 'note', 1, NULL, NULL, NULL, '第 43 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (44, 'note', 1, NULL, NULL, NULL, '第 44 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (45, 'note', 1, NULL, NULL, NULL, '第 45 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (46, 'note', 1, NULL, NULL, NULL, '第 46 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (47, 'note', 1, NULL, NULL, NULL, '第 47 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (48, 'note', 1, NULL, NULL, NULL, '第 48 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (49, 'note', 1, NULL, NULL, NULL, '第 49 号路 路灯 灯坏 坏了 了')
;;
INSERT INTO search_text ("id", "kind", "county_id", "township_id", "community_id", "grid_id", "terms") VALUES (50, 'note', 1, NULL, NULL, NULL, '第 50 号路 路灯 灯坏 坏了 了')
;;
