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
    seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,                         -- order of writing, with holes
    tx BIGINT DEFAULT (pg_current_xact_id()::text::bigint),   -- who wrote it; NULL after a restore
    at_ms BIGINT NOT NULL,                               -- the command's time
    caller_id BIGINT NOT NULL CHECK (caller_id > 0),
    county_id BIGINT,                                    -- where it happened, as far as it has a place
    township_id BIGINT,
    community_id BIGINT,
    grid_id BIGINT,
    kind TEXT NOT NULL,                                  -- 'area.created'
    subject_kind TEXT NOT NULL,                          -- 'area'
    subject_id BIGINT NOT NULL CHECK (subject_id > 0),
    payload TEXT NOT NULL                                -- typed facts as canonical JSON
)
;;
CREATE INDEX journal_subject ON journal (subject_kind, subject_id, seq)
;;
CREATE INDEX journal_settling ON journal (tx, seq) WHERE tx > 1
;;
CREATE TABLE journal_seal (
    position BIGINT PRIMARY KEY,                 -- 1, 2, 3 ... without a gap
    seq BIGINT NOT NULL UNIQUE,                          -- the entry
    seal BYTEA NOT NULL,
    key_id TEXT NOT NULL,
    algorithm TEXT NOT NULL
)
;;
CREATE TABLE journal_anchor (
    position BIGINT PRIMARY KEY,
    at_ms BIGINT NOT NULL,
    seal BYTEA NOT NULL,
    key_id TEXT NOT NULL,
    archived_ms BIGINT                                   -- when everything up to it went to a file
)
;;
CREATE TABLE journal_head (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    position BIGINT NOT NULL,                            -- of the last seal; 0 before the first
    seal BYTEA NOT NULL,
    tx BIGINT NOT NULL,                                  -- the settling order up to the last seal
    seq BIGINT NOT NULL,
    anchored_position BIGINT NOT NULL,
    anchored_ms BIGINT NOT NULL,
    floor_position BIGINT NOT NULL,                      -- everything up to here is in an archive
    floor_seal BYTEA NOT NULL,
    floor_proof BYTEA NOT NULL           -- under the sealing key; empty while the floor is 0
)
;;
CREATE TABLE journal_kept (
    id BIGINT PRIMARY KEY,
    subject_kind TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    field TEXT NOT NULL,                                 -- a code: 'phone'
    salt BYTEA NOT NULL,
    sealed BYTEA,                        -- encrypted by the caller; NULL where only a digest is
    until_ms BIGINT NOT NULL
)
;;
CREATE INDEX journal_kept_subject ON journal_kept (subject_kind, subject_id, id)
;;
CREATE INDEX journal_kept_until ON journal_kept (until_ms)
;;
CREATE TABLE follower (name TEXT PRIMARY KEY, position BIGINT NOT NULL)
;;
CREATE TABLE job (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,            -- typed facts as canonical JSON, as in the journal
    dedupe TEXT,                      -- one waiting job of a kind with the same one; NULL for any number
    due_ms BIGINT NOT NULL,           -- while a node works on it: when another may take it
    attempts BIGINT NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'failed')),
    last_error TEXT,                  -- a code or the name of an error's type, never a person's data
    UNIQUE (kind, dedupe)
)
;;
CREATE INDEX job_due ON job (due_ms, id) WHERE state = 'waiting'
;;
CREATE INDEX job_failed ON job (id) WHERE state = 'failed'
;;
CREATE TABLE blob (
    id BIGINT PRIMARY KEY,
    digest BYTEA NOT NULL UNIQUE,   -- SHA-256 of the content
    size BIGINT NOT NULL CHECK (size >= 0),         -- bytes
    loose_ms BIGINT                               -- since when nothing refers to it; NULL while something does
)
;;
CREATE INDEX blob_loose ON blob (loose_ms) WHERE loose_ms IS NOT NULL
;;
CREATE TABLE blob_reference (
    blob_id BIGINT NOT NULL REFERENCES blob (id),
    owner_kind TEXT NOT NULL,                       -- 'visit'
    owner_id BIGINT NOT NULL,
    PRIMARY KEY (owner_kind, owner_id, blob_id)
)
;;
CREATE INDEX blob_reference_blob ON blob_reference (blob_id)
;;
CREATE TABLE blob_chunk (
    blob_id BIGINT NOT NULL,
    number BIGINT NOT NULL,                         -- 0, 1, 2 ...
    content BYTEA NOT NULL,         -- 256 KiB, the last one less
    PRIMARY KEY (blob_id, number)
)
;;
CREATE TABLE search_text (
    id BIGINT PRIMARY KEY,           -- the key of what was indexed, unique in the installation
    kind TEXT NOT NULL,              -- 'area'
    county_id BIGINT,
    township_id BIGINT,
    community_id BIGINT,
    grid_id BIGINT,
    terms TEXT NOT NULL              -- parted by blanks, see `Terms`
)
;;
ALTER TABLE search_text ADD COLUMN vector tsvector
GENERATED ALWAYS AS (to_tsvector('simple', terms)) STORED
;;
CREATE INDEX search_text_index ON search_text USING gin (vector)
;;
COMMENT ON COLUMN search_text.vector IS 'the terms, as @@ wants them'
;;
CREATE TABLE lease (
    name TEXT PRIMARY KEY,       -- 'journal.sealer'
    holder BIGINT NOT NULL,      -- a number the process made for itself
    fence BIGINT NOT NULL,       -- grows by one whenever the holder changes
    until_ms BIGINT NOT NULL
)
;;
CREATE TABLE node (
    number BIGINT PRIMARY KEY CHECK (number BETWEEN 0 AND 1023),
    holder BIGINT NOT NULL,
    until_ms BIGINT NOT NULL
)
;;
CREATE TABLE city (
    id         BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),  -- one row: one deployment, one city
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('city', 'county')),
    founded_ms BIGINT NOT NULL
)
;;
CREATE TABLE calendar_year (
    year        BIGINT NOT NULL PRIMARY KEY,
    source      TEXT NOT NULL,
    version     BIGINT NOT NULL CHECK (version >= 1),
    imported_ms BIGINT NOT NULL
)
;;
CREATE TABLE calendar_day (
    day  BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('holiday', 'workday'))
)
;;
CREATE TABLE calendar_stamp (
    id    BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),  -- one row
    stamp BIGINT NOT NULL                              -- raised by every change of any calendar
)
;;
CREATE TABLE local_day (
    area_id BIGINT NOT NULL,  -- of an area, for all below it, or 0 for the whole installation
    day     BIGINT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('holiday', 'workday')),
    PRIMARY KEY (area_id, day)
)
;;
CREATE TABLE working_hours (
    area_id  BIGINT NOT NULL,  -- of an area, or 0 for the whole installation
    from_day BIGINT NOT NULL,  -- the first day on which they hold
    hours    TEXT NOT NULL,    -- 08:00-12:00,14:00-18:00
    PRIMARY KEY (area_id, from_day)
)
;;
CREATE TABLE account (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('staff', 'resident')),
    name TEXT UNIQUE,              -- what staff sign in with, lower case; NULL for residents
    display_name TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
    elder INTEGER NOT NULL CHECK (elder IN (0, 1)),
    disabled_ms BIGINT,            -- NULL while active
    made_ms BIGINT NOT NULL,
    CHECK ((kind = 'staff') = (name IS NOT NULL))
)
;;
CREATE TABLE credential (
    account_id BIGINT PRIMARY KEY REFERENCES account (id),
    salt BYTEA NOT NULL,
    hash BYTEA NOT NULL,       -- scrypt of the password, 32 bytes
    rounds BIGINT NOT NULL,                    -- N
    block BIGINT NOT NULL,                     -- r
    parallelism BIGINT NOT NULL,               -- p
    changed_ms BIGINT NOT NULL
)
;;
CREATE TABLE one_time_link (
    token_hash BYTEA PRIMARY KEY,   -- SHA-256 of the link's 256 random bits
    account_id BIGINT NOT NULL REFERENCES account (id),
    ends_ms BIGINT NOT NULL,
    used_ms BIGINT                                  -- NULL while it is good
)
;;
CREATE INDEX one_time_link_account ON one_time_link (account_id)
;;
CREATE TABLE second_factor (
    account_id BIGINT PRIMARY KEY REFERENCES account (id),
    secret BYTEA NOT NULL,     -- sealed by the vault
    since_ms BIGINT NOT NULL,
    last_step BIGINT                           -- the latest accepted; NULL while enrolling
)
;;
CREATE TABLE recovery_code (
    account_id BIGINT NOT NULL REFERENCES account (id),
    hash BYTEA NOT NULL,       -- SHA-256 of account and code (80 random bits)
    used_ms BIGINT,
    PRIMARY KEY (account_id, hash)
)
;;
CREATE TABLE session (
    id BIGINT PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,   -- SHA-256 of the cookie's 256 random bits
    account_id BIGINT NOT NULL REFERENCES account (id),
    tries INTEGER,                                      -- wrong codes of a half session; NULL when full
    second_factor_ms BIGINT,                            -- NULL where none was proved
    began_ms BIGINT NOT NULL,
    seen_ms BIGINT NOT NULL,                            -- at most every five minutes
    ends_ms BIGINT NOT NULL,
    idle_s BIGINT NOT NULL,
    system TEXT NOT NULL,                               -- 'android'
    browser TEXT NOT NULL,                              -- 'chrome'
    ended_ms BIGINT                                     -- NULL while nobody ended it
)
;;
CREATE INDEX session_account ON session (account_id, id)
;;
CREATE INDEX session_ends ON session (ends_ms)
;;
CREATE TABLE known_device (
    token_hash BYTEA NOT NULL,          -- SHA-256 of a cookie's 256 random bits
    account_id BIGINT NOT NULL REFERENCES account (id),
    used_ms BIGINT NOT NULL,
    PRIMARY KEY (account_id, token_hash)
)
;;
CREATE TABLE sign_in_attempt (
    source BYTEA PRIMARY KEY,   -- keyed digest of who is tried and from where
    tries INTEGER NOT NULL,
    last_ms BIGINT NOT NULL
)
;;
CREATE INDEX sign_in_attempt_last ON sign_in_attempt (last_ms)
;;
CREATE TABLE role_grant (
    id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account (id),
    role TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('everywhere', 'area', 'organisation')),
    scope_id BIGINT,                -- the area's or organisation's key; no foreign key, it may be either
    from_ms BIGINT NOT NULL,
    until_ms BIGINT,                -- NULL for no end
    ended_ms BIGINT,                -- NULL while nobody took it back
    CHECK ((scope = 'everywhere') = (scope_id IS NULL))
)
;;
CREATE INDEX role_grant_account ON role_grant (account_id, id)
;;
CREATE INDEX role_grant_role ON role_grant (role, id)
;;
CREATE TABLE deputy (
    id BIGINT PRIMARY KEY,
    absent_id BIGINT NOT NULL REFERENCES account (id),
    stand_in_id BIGINT NOT NULL REFERENCES account (id),
    from_ms BIGINT NOT NULL,
    until_ms BIGINT NOT NULL,
    ended_ms BIGINT,                -- NULL while nobody ended it early
    CHECK (absent_id <> stand_in_id),
    CHECK (from_ms < until_ms)
)
;;
CREATE INDEX deputy_absent ON deputy (absent_id, id)
;;
CREATE INDEX deputy_stand_in ON deputy (stand_in_id, id)
;;
CREATE TABLE account_phone (
    account_id BIGINT PRIMARY KEY REFERENCES account (id),
    sealed BYTEA NOT NULL,          -- the number, sealed by the vault
    digest BYTEA NOT NULL UNIQUE,   -- keyed, for looking it up
    since_ms BIGINT NOT NULL
)
;;
CREATE TABLE one_time_code (
    token_hash BYTEA PRIMARY KEY,   -- SHA-256 of the asking browser's 256 random bits
    phone BYTEA NOT NULL,           -- sealed by the vault
    row_id BIGINT NOT NULL,                         -- what the seal is bound to
    code_digest BYTEA NOT NULL,     -- keyed
    sent_ms BIGINT NOT NULL,
    tries INTEGER NOT NULL,
    used_ms BIGINT
)
;;
CREATE INDEX one_time_code_sent ON one_time_code (sent_ms)
;;
CREATE TABLE api_token (
    id BIGINT PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,   -- SHA-256 of 256 random bits
    account_id BIGINT NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    permissions TEXT NOT NULL,                          -- names, with blanks between
    made_ms BIGINT NOT NULL,
    ends_ms BIGINT NOT NULL,
    used_ms BIGINT,                                     -- at most every hour
    ended_ms BIGINT                                     -- NULL while nobody took it back
)
;;
CREATE INDEX api_token_account ON api_token (account_id, id)
;;
CREATE TABLE organisation (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    made_ms BIGINT NOT NULL
)
;;
CREATE INDEX known_device_used ON known_device (used_ms)
;;
ALTER TABLE account ADD COLUMN frozen_ms BIGINT
;;
ALTER TABLE account ADD COLUMN nameless_ms BIGINT
;;
CREATE INDEX account_to_freeze ON account (disabled_ms) WHERE frozen_ms IS NULL
;;
CREATE INDEX account_named ON account (disabled_ms) WHERE nameless_ms IS NULL
;;
CREATE INDEX role_grant_everywhere ON role_grant (role, id) WHERE scope_id IS NULL
;;
CREATE TABLE personal_value (
    id           BIGINT PRIMARY KEY,
    owner_kind   TEXT NOT NULL CHECK (owner_kind IN ('account', 'person')),
    owner_number BIGINT NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('identity', 'document', 'phone', 'bank', 'health')),
    sealed       BYTEA NOT NULL,   -- Vault: bound to table, row and column
    digest       BYTEA,            -- Vault: for exact look-up; NULL where nobody searches by it
    county_id    BIGINT,
    township_id  BIGINT,
    community_id BIGINT,
    grid_id      BIGINT,
    made_ms      BIGINT NOT NULL
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
    id           BIGINT PRIMARY KEY,
    owner_kind   TEXT NOT NULL,
    owner_number BIGINT NOT NULL,
    kinds        TEXT NOT NULL,      -- codes with commas between them
    purpose      TEXT NOT NULL,
    reason       TEXT NOT NULL,
    caller_id    BIGINT NOT NULL,
    role         TEXT NOT NULL,
    at_ms        BIGINT NOT NULL
)
;;
CREATE INDEX personal_opening_owner ON personal_opening (owner_kind, owner_number, at_ms, id)
;;
CREATE INDEX personal_opening_caller ON personal_opening (caller_id, at_ms)
;;
CREATE INDEX personal_opening_age ON personal_opening (at_ms)
;;
CREATE TABLE look_up (
    id        BIGINT PRIMARY KEY,
    caller_id BIGINT NOT NULL,
    kind      TEXT NOT NULL,
    at_ms     BIGINT NOT NULL
)
;;
CREATE INDEX look_up_caller ON look_up (caller_id, at_ms)
;;
CREATE INDEX look_up_age ON look_up (at_ms)
;;
CREATE TABLE consent (
    id           BIGINT PRIMARY KEY,
    owner_kind   TEXT NOT NULL,
    owner_number BIGINT NOT NULL,
    matter       TEXT NOT NULL,
    wording      BIGINT NOT NULL,
    given_ms     BIGINT NOT NULL,
    given_by     BIGINT NOT NULL,
    withdrawn_ms BIGINT,
    withdrawn_by BIGINT
)
;;
CREATE INDEX consent_owner ON consent (owner_kind, owner_number, given_ms, id)
;;
CREATE UNIQUE INDEX consent_standing ON consent (owner_kind, owner_number, matter) WHERE withdrawn_ms IS NULL
;;
CREATE INDEX consent_age ON consent (withdrawn_ms) WHERE withdrawn_ms IS NOT NULL
;;
CREATE TABLE suggestion (
    id           BIGINT PRIMARY KEY,
    author_id    BIGINT,             -- NULL: anonymous, and then nothing says who
    link_digest  BYTEA,  -- SHA-256 of the anonymous author's private link
    county_id    BIGINT,
    township_id  BIGINT,
    community_id BIGINT,
    grid_id      BIGINT,
    stage        TEXT NOT NULL CHECK (stage IN ('open', 'answered')),
    made_ms      BIGINT NOT NULL,
    version      BIGINT NOT NULL,
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
    suggestion_id BIGINT NOT NULL REFERENCES suggestion (id) ON DELETE CASCADE,
    number        BIGINT NOT NULL,   -- 0 is the suggestion itself
    is_answer     INTEGER NOT NULL CHECK (is_answer IN (0, 1)),
    text          TEXT NOT NULL,
    at_ms         BIGINT NOT NULL,
    PRIMARY KEY (suggestion_id, number)
)
;;
CREATE TABLE export (
    id           BIGINT PRIMARY KEY,
    source       TEXT NOT NULL,
    purpose      TEXT NOT NULL,
    persons      BIGINT NOT NULL,
    requester_id BIGINT NOT NULL,
    made_ms      BIGINT NOT NULL,
    stage        TEXT NOT NULL CHECK (stage IN ('awaiting', 'ready', 'refused', 'ended')),
    until_ms     BIGINT,             -- ready: can be fetched until then; ended: since then
    decided_by   BIGINT,             -- ready, refused: the second person
    fetches      BIGINT NOT NULL,
    version      BIGINT NOT NULL
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
    id         BIGINT PRIMARY KEY,
    worker_id  BIGINT NOT NULL,
    incident   TEXT NOT NULL,
    from_day   BIGINT NOT NULL,
    to_day     BIGINT NOT NULL,
    asker_id   BIGINT NOT NULL,
    asked_ms   BIGINT NOT NULL,
    stage      TEXT NOT NULL CHECK (stage IN ('asked', 'approved', 'refused')),
    decided_by BIGINT,
    until_ms   BIGINT,
    version    BIGINT NOT NULL
)
;;
CREATE INDEX journal_list_worker ON journal_list (worker_id, id)
;;
CREATE INDEX journal_list_age ON journal_list (asked_ms)
;;
CREATE TABLE erasure (
    id           BIGINT PRIMARY KEY,
    owner_kind   TEXT NOT NULL,
    owner_number BIGINT NOT NULL,
    basis        TEXT NOT NULL,
    at_ms        BIGINT NOT NULL
)
;;
CREATE INDEX erasure_owner ON erasure (owner_kind, owner_number)
;;
ALTER TABLE suggestion ADD COLUMN frozen_ms BIGINT
;;
ALTER TABLE suggestion ADD COLUMN nameless_ms BIGINT
;;
ALTER TABLE export ADD COLUMN frozen_ms BIGINT
;;
ALTER TABLE export ADD COLUMN nameless_ms BIGINT
;;
ALTER TABLE journal_list ADD COLUMN frozen_ms BIGINT
;;
ALTER TABLE journal_list ADD COLUMN nameless_ms BIGINT
;;
ALTER TABLE consent ADD COLUMN frozen_ms BIGINT
;;
ALTER TABLE personal_opening ADD COLUMN nameless_ms BIGINT
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
    value BIGINT NOT NULL
)
;;
CREATE TABLE area (
    id BIGINT PRIMARY KEY,
    parent_id BIGINT REFERENCES area (id),
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 9),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    -- Its place among its siblings.
    ordinal BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('ordinary', 'residential', 'specialPurpose', 'reserved')),
    setting TEXT CHECK (setting IN ('urban', 'rural')),
    households BIGINT CHECK (households >= 0),
    opened_day BIGINT NOT NULL,
    closed_day BIGINT,
    -- The areas it lies in, itself among them, so that what is below one is an equality.
    province_id BIGINT, city_id BIGINT, county_id BIGINT,
    township_id BIGINT, community_id BIGINT, grid_id BIGINT,
    -- Its extent in 10^-7 degrees and square metres; null while nobody has drawn it.
    west BIGINT, south BIGINT, east BIGINT, north BIGINT, label_longitude BIGINT, label_latitude BIGINT,
    square_metres BIGINT
)
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
    term TEXT NOT NULL COLLATE "C",
    level INTEGER NOT NULL,
    area_id BIGINT NOT NULL REFERENCES area (id),
    PRIMARY KEY (piece, term, level, area_id)
)
;;
CREATE INDEX area_term_area ON area_term (area_id)
;;
CREATE TABLE area_code (
    scheme TEXT NOT NULL CHECK (scheme IN ('statistical', 'grid', 'local')),
    code TEXT NOT NULL COLLATE "C",
    valid_from_day BIGINT NOT NULL,
    -- The first day on which it no longer holds.
    valid_to_day BIGINT CHECK (valid_to_day >= valid_from_day),
    area_id BIGINT NOT NULL REFERENCES area (id),
    -- What the area was called then.
    name TEXT NOT NULL,
    PRIMARY KEY (scheme, code, valid_from_day)
)
;;
CREATE UNIQUE INDEX area_code_now ON area_code (code, scheme) WHERE valid_to_day IS NULL
;;
CREATE INDEX area_code_area ON area_code (area_id, valid_from_day)
;;
CREATE TABLE area_outline (
    area_id BIGINT PRIMARY KEY REFERENCES area (id),
    geojson TEXT NOT NULL,
    saved_ms BIGINT NOT NULL
)
;;
CREATE TABLE area_cell (
    level INTEGER NOT NULL,
    cell BIGINT NOT NULL,
    area_id BIGINT NOT NULL REFERENCES area (id),
    PRIMARY KEY (level, cell, area_id)
)
;;
CREATE INDEX area_cell_area ON area_cell (area_id)
;;
CREATE TABLE area_rules (
    area_id BIGINT NOT NULL REFERENCES area (id),
    valid_from_day BIGINT NOT NULL,
    -- Households of a grid and a micro-grid; null where the place says nothing.
    grid_low BIGINT, grid_high BIGINT, micro_grid_low BIGINT, micro_grid_high BIGINT,
    PRIMARY KEY (area_id, valid_from_day)
)
;;
CREATE TABLE area_level_name (
    area_id BIGINT NOT NULL,
    valid_from_day BIGINT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 9),
    chinese TEXT NOT NULL,
    english TEXT NOT NULL,
    PRIMARY KEY (area_id, valid_from_day, level),
    FOREIGN KEY (area_id, valid_from_day) REFERENCES area_rules (area_id, valid_from_day)
)
;;
CREATE TABLE division_import (
    id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    begun_ms BIGINT NOT NULL,
    -- From when on its labels hold.
    day BIGINT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('reading', 'ready', 'applying', 'done', 'dropped')),
    -- Every row up to this position is applied.
    applied BIGINT NOT NULL
)
;;
CREATE TABLE division_row (
    import_id BIGINT NOT NULL REFERENCES division_import (id),
    -- From 1 on; parents before children.
    position BIGINT NOT NULL,
    file TEXT NOT NULL,
    line BIGINT NOT NULL,
    level INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    parent_code TEXT,
    verdict TEXT NOT NULL CHECK (verdict IN ('new', 'same', 'otherName', 'waiting', 'wrong')),
    -- Of a wrong row: what is wrong, and with which figure or text.
    fault TEXT, fault_detail TEXT,
    -- The area that holds the code, or the key that a new one gets.
    area_id BIGINT NOT NULL,
    decision TEXT CHECK (decision IN ('renamed', 'other', 'left')),
    outcome TEXT CHECK (outcome IN ('added', 'kept', 'renamed', 'skipped')),
    PRIMARY KEY (import_id, position)
)
;;
CREATE INDEX division_row_verdict ON division_row (import_id, verdict, position)
;;
CREATE INDEX division_row_skipped ON division_row (import_id, code) WHERE outcome = 'skipped'
;;
CREATE INDEX division_import_begun ON division_import (begun_ms, id)
;;
CREATE TABLE area_code_owner (
    scheme TEXT NOT NULL,
    code TEXT NOT NULL COLLATE "C",
    area_id BIGINT NOT NULL REFERENCES area (id),
    PRIMARY KEY (scheme, code)
)
;;
CREATE TABLE area_code_serial (
    -- What the codes of the row share, a # for each digit of the serial number.
    stem TEXT PRIMARY KEY,
    last BIGINT NOT NULL CHECK (last > 0)
)
;;
ALTER TABLE area_outline ADD COLUMN frame TEXT NOT NULL DEFAULT 'wgs84'
CHECK (frame IN ('wgs84', 'cgcs2000', 'gcj02', 'bd09'))
;;
CREATE TABLE outline_doubt (
    id BIGINT PRIMARY KEY,
    root_id BIGINT NOT NULL REFERENCES area (id),
    name TEXT,
    code TEXT,
    reason TEXT NOT NULL,
    geojson TEXT NOT NULL,
    frame TEXT NOT NULL,
    made_ms BIGINT NOT NULL
)
;;
CREATE INDEX outline_doubt_root ON outline_doubt (root_id, id)
;;
CREATE TABLE building_position (
    area_id BIGINT PRIMARY KEY REFERENCES area (id),
    -- WGS 84 / CGCS2000, in 10^-7 degrees.
    longitude BIGINT NOT NULL CHECK (longitude BETWEEN -1800000000 AND 1800000000),
    latitude BIGINT NOT NULL CHECK (latitude BETWEEN -900000000 AND 900000000),
    -- What the degrees meant from which it came.
    frame TEXT NOT NULL CHECK (frame IN ('wgs84', 'cgcs2000', 'gcj02', 'bd09')),
    saved_ms BIGINT NOT NULL
)
;;
CREATE TABLE estate (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL COLLATE "C" CHECK (length(name) BETWEEN 1 AND 100),
    kind TEXT NOT NULL,
    age TEXT CHECK (age IN ('old', 'new')),
    -- Organisations; no references, as a later step (250) makes that table anew.
    property_firm_id BIGINT,
    owners_committee_id BIGINT,
    home_id BIGINT NOT NULL REFERENCES area (id),
    county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
    opened_day BIGINT NOT NULL,
    -- The estate its buildings went to.
    merged_into_id BIGINT REFERENCES estate (id),
    -- The first day on which it no longer stands.
    closed_day BIGINT,
    version BIGINT NOT NULL DEFAULT 0,
    CHECK (merged_into_id IS NULL OR closed_day IS NOT NULL)
)
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
    building_id BIGINT NOT NULL REFERENCES area (id),
    estate_id BIGINT NOT NULL REFERENCES estate (id),
    from_day BIGINT NOT NULL,
    -- The first day on which it is no longer one of its; null while it is.
    until_day BIGINT,
    PRIMARY KEY (building_id, estate_id, from_day)
)
;;
CREATE UNIQUE INDEX estate_building_now ON estate_building (building_id) WHERE until_day IS NULL
;;
CREATE INDEX estate_building_estate ON estate_building (estate_id, building_id)
;;
CREATE TABLE area_detail (
    area_id BIGINT PRIMARY KEY REFERENCES area (id),
    -- An organisation; no reference, as a later step (250) makes that table anew.
    host_id BIGINT,
    planned_day BIGINT,
    reason TEXT,
    community TEXT,
    origin TEXT,
    moved_households BIGINT CHECK (moved_households >= 0)
)
;;
CREATE INDEX area_detail_planned ON area_detail (planned_day, area_id) WHERE planned_day IS NOT NULL
;;
CREATE INDEX area_detail_host ON area_detail (host_id, area_id) WHERE host_id IS NOT NULL
;;
CREATE TABLE department_scheme (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL COLLATE "C",
    area_id BIGINT NOT NULL REFERENCES area (id),
    county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
    UNIQUE (area_id, name)
)
;;
CREATE TABLE department_grid (
    id BIGINT PRIMARY KEY,
    scheme_id BIGINT NOT NULL REFERENCES department_scheme (id),
    name TEXT NOT NULL COLLATE "C",
    -- Empty for none.
    code TEXT NOT NULL COLLATE "C"
)
;;
CREATE INDEX department_grid_scheme ON department_grid (scheme_id, code, name, id)
;;
CREATE UNIQUE INDEX department_grid_code ON department_grid (scheme_id, code) WHERE code <> ''
;;
CREATE TABLE department_grid_area (
    department_grid_id BIGINT NOT NULL REFERENCES department_grid (id),
    area_id BIGINT NOT NULL REFERENCES area (id),
    PRIMARY KEY (department_grid_id, area_id)
)
;;
CREATE INDEX department_grid_area_ours ON department_grid_area (area_id, department_grid_id)
;;
CREATE TABLE place_token (
    token TEXT PRIMARY KEY,
    area_id BIGINT NOT NULL REFERENCES area (id),
    made_ms BIGINT NOT NULL,
    revoked_ms BIGINT CHECK (revoked_ms >= made_ms)
)
;;
CREATE UNIQUE INDEX place_token_now ON place_token (area_id) WHERE revoked_ms IS NULL
;;
CREATE TABLE area_tally (
    area_id BIGINT NOT NULL REFERENCES area (id),
    level INTEGER NOT NULL,
    areas BIGINT NOT NULL,
    households BIGINT NOT NULL,
    PRIMARY KEY (area_id, level)
)
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
    id BIGINT PRIMARY KEY,
    parent_id BIGINT NOT NULL REFERENCES area (id),
    -- Of the areas that change.
    level INTEGER NOT NULL CHECK (level BETWEEN 5 AND 7),
    county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
    author_id BIGINT NOT NULL,
    effective_day BIGINT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN
        ('draft', 'submitted', 'approved', 'applying', 'applied', 'returned', 'withdrawn')),
    approver_id BIGINT CHECK ((approver_id IS NOT NULL) = (stage IN ('approved', 'applying', 'applied'))),
    reason TEXT CHECK ((reason IS NOT NULL) = (stage = 'returned')),
    -- How far the application is.
    done BIGINT, total BIGINT, applied_day BIGINT,
    made_ms BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 0
)
;;
CREATE INDEX recut_parent ON recut (parent_id, id)
;;
CREATE INDEX recut_stage ON recut (stage, id)
;;
CREATE TABLE recut_area (
    recut_id BIGINT NOT NULL REFERENCES recut (id),
    area_id BIGINT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('ends', 'remains', 'begins')),
    position BIGINT NOT NULL,
    -- 1 while the change can still come about: an area is in one such change at a time.
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    heir_id BIGINT, posts TEXT,
    name TEXT, ordinal BIGINT, kind TEXT, setting TEXT, code TEXT,
    outline TEXT,
    PRIMARY KEY (recut_id, area_id),
    CHECK ((heir_id IS NOT NULL) = (part = 'ends')),
    CHECK ((name IS NOT NULL) = (part = 'begins'))
)
;;
CREATE UNIQUE INDEX recut_area_open ON recut_area (area_id) WHERE is_open = 1
;;
CREATE INDEX recut_area_area ON recut_area (area_id, recut_id)
;;
CREATE TABLE recut_move (
    recut_id BIGINT NOT NULL REFERENCES recut (id),
    part_id BIGINT NOT NULL,
    to_id BIGINT NOT NULL,
    PRIMARY KEY (recut_id, part_id)
)
;;
CREATE TABLE recut_tally (
    recut_id BIGINT NOT NULL REFERENCES recut (id),
    -- A table of records, or 'area' for what of the tree moved.
    name TEXT NOT NULL,
    moved BIGINT NOT NULL,
    ended BIGINT NOT NULL,
    PRIMARY KEY (recut_id, name)
)
;;
CREATE TABLE area_lineage (
    from_id BIGINT NOT NULL REFERENCES area (id),
    to_id BIGINT NOT NULL REFERENCES area (id),
    recut_id BIGINT NOT NULL REFERENCES recut (id),
    day BIGINT NOT NULL,
    -- What went from one to the other then.
    buildings BIGINT NOT NULL,
    households BIGINT NOT NULL,
    PRIMARY KEY (from_id, recut_id, to_id)
)
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
ALTER TABLE recut ADD COLUMN returned_ms BIGINT
;;
ALTER TABLE recut ADD COLUMN nameless_ms BIGINT
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
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    stamp BIGINT NOT NULL
)
;;
CREATE TABLE organisation_placed (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL COLLATE "C" CHECK (length(name) BETWEEN 1 AND 100),
    made_ms BIGINT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'partnerUnit',
    parent_id BIGINT REFERENCES organisation_placed (id),
    area_id BIGINT REFERENCES area (id),
    county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
    -- GB 32100, 18 characters.
    credit_code TEXT,
    founded_day BIGINT,
    -- The first day on which it is no longer there.
    ended_day BIGINT,
    version BIGINT NOT NULL DEFAULT 0
)
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
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL COLLATE "C" CHECK (length(name) BETWEEN 1 AND 400),
    account_id BIGINT REFERENCES account (id),
    organisation_id BIGINT REFERENCES organisation (id),
    area_id BIGINT REFERENCES area (id),
    county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
    -- The first day on which they are no longer in the net.
    left_day BIGINT,
    made_ms BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 0
)
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
    term TEXT NOT NULL COLLATE "C",
    person_id BIGINT NOT NULL REFERENCES person (id),
    PRIMARY KEY (term, person_id)
)
;;
CREATE INDEX person_term_person ON person_term (person_id)
;;
CREATE TABLE post (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    -- Where it is held: one of the two.
    area_id BIGINT REFERENCES area (id),
    organisation_id BIGINT REFERENCES organisation (id),
    county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
    person_id BIGINT NOT NULL REFERENCES person (id),
    source TEXT,
    selection TEXT,
    from_day BIGINT NOT NULL,
    -- The last day of the term.
    term_day BIGINT CHECK (term_day >= from_day),
    seconded_from_id BIGINT REFERENCES organisation (id),
    stage TEXT NOT NULL CHECK (stage IN ('held', 'onLeave', 'ended')),
    leave_from_day BIGINT, leave_until_day BIGINT,
    stand_in_id BIGINT REFERENCES person (id),
    ended_day BIGINT, end_reason TEXT,
    made_ms BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    CHECK ((area_id IS NULL) <> (organisation_id IS NULL)),
    CHECK ((stage = 'ended') = (ended_day IS NOT NULL)),
    CHECK ((stage = 'onLeave') = (leave_from_day IS NOT NULL))
)
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
    area_id BIGINT NOT NULL REFERENCES area (id),
    post TEXT NOT NULL,
    valid_from_day BIGINT NOT NULL,
    -- A duty a line; empty where the place takes its sheet back.
    duties TEXT NOT NULL,
    PRIMARY KEY (area_id, post, valid_from_day)
)
;;
CREATE TABLE area_rule_value (
    area_id BIGINT NOT NULL,
    valid_from_day BIGINT NOT NULL,
    rule TEXT NOT NULL,
    -- JSON, its keys sorted.
    value TEXT NOT NULL,
    PRIMARY KEY (area_id, valid_from_day, rule),
    FOREIGN KEY (area_id, valid_from_day) REFERENCES area_rules (area_id, valid_from_day)
)
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
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    area_id BIGINT NOT NULL REFERENCES area (id),
    county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
    head_id BIGINT NOT NULL REFERENCES person (id),
    deputy_id BIGINT REFERENCES person (id),
    from_day BIGINT NOT NULL,
    ended_day BIGINT CHECK (ended_day >= from_day),
    made_ms BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 0
)
;;
CREATE INDEX work_team_county ON work_team (county_id, id) WHERE ended_day IS NULL
;;
CREATE INDEX work_team_township ON work_team (township_id, id) WHERE ended_day IS NULL
;;
CREATE INDEX work_team_community ON work_team (community_id, id) WHERE ended_day IS NULL
;;
CREATE TABLE undertaking (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    person_id BIGINT REFERENCES person (id),
    organisation_id BIGINT REFERENCES organisation (id),
    area_id BIGINT NOT NULL REFERENCES area (id),
    county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
    team_id BIGINT REFERENCES work_team (id),
    -- What is owed: JSON, a list of deed, count and period.
    owes TEXT NOT NULL,
    from_day BIGINT NOT NULL,
    -- The first day on which it no longer stands.
    ended_day BIGINT CHECK (ended_day >= from_day),
    made_ms BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    CHECK ((person_id IS NULL) <> (organisation_id IS NULL))
)
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
    id BIGINT PRIMARY KEY,
    undertaking_id BIGINT NOT NULL REFERENCES undertaking (id),
    kind TEXT NOT NULL,
    day BIGINT NOT NULL,
    note TEXT NOT NULL CHECK (length(note) <= 500),
    made_ms BIGINT NOT NULL
)
;;
CREATE INDEX deed_undertaking ON deed (undertaking_id, day, id)
;;
CREATE TABLE plate (
    id BIGINT PRIMARY KEY,
    -- The building.
    area_id BIGINT NOT NULL REFERENCES area (id),
    county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
    door TEXT NOT NULL CHECK (length(door) BETWEEN 1 AND 40),
    member_id BIGINT NOT NULL REFERENCES person (id),
    -- No plate without the member's own word.
    consent_id BIGINT NOT NULL,
    put_up_day BIGINT NOT NULL,
    down_day BIGINT CHECK (down_day >= put_up_day),
    down_reason TEXT,
    made_ms BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    CHECK ((down_day IS NULL) = (down_reason IS NULL))
)
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
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    area_id BIGINT NOT NULL REFERENCES area (id),
    county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
    duty TEXT NOT NULL CHECK (length(duty) <= 500),
    capacity BIGINT NOT NULL CHECK (capacity BETWEEN 1 AND 100),
    from_day BIGINT NOT NULL,
    until_day BIGINT NOT NULL CHECK (until_day >= from_day),
    made_ms BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 0
)
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
    id BIGINT PRIMARY KEY,
    duty_id BIGINT NOT NULL REFERENCES duty_post (id),
    person_id BIGINT REFERENCES person (id),
    organisation_id BIGINT REFERENCES organisation (id),
    from_day BIGINT NOT NULL,
    -- The day from which it is free again.
    released_day BIGINT CHECK (released_day >= from_day),
    made_ms BIGINT NOT NULL,
    CHECK ((person_id IS NULL) <> (organisation_id IS NULL))
)
;;
CREATE INDEX duty_claim_duty ON duty_claim (duty_id, from_day, id)
;;
CREATE INDEX duty_claim_person ON duty_claim (person_id, from_day, id) WHERE person_id IS NOT NULL
;;
CREATE INDEX duty_claim_organisation ON duty_claim (organisation_id, from_day, id)
WHERE organisation_id IS NOT NULL
;;
CREATE TABLE pledge (
    id BIGINT PRIMARY KEY,
    member_id BIGINT NOT NULL REFERENCES person (id),
    -- The community whose board it is on.
    area_id BIGINT NOT NULL REFERENCES area (id),
    county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
    -- Nothing is shown without the member's own word.
    consent_id BIGINT NOT NULL,
    identity TEXT NOT NULL, pledge TEXT NOT NULL, action TEXT NOT NULL, service TEXT NOT NULL,
    result TEXT NOT NULL,
    shown_day BIGINT NOT NULL,
    down_day BIGINT CHECK (down_day >= shown_day),
    made_ms BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 0
)
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
    id BIGINT PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES person (id),
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
    kind TEXT NOT NULL,
    from_day BIGINT NOT NULL,
    -- The first day on which it no longer holds.
    until_day BIGINT CHECK (until_day >= from_day),
    made_ms BIGINT NOT NULL
)
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
ALTER TABLE deed ADD COLUMN nameless_ms BIGINT
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
    id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    begun_ms BIGINT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN
        ('reading', 'mapping', 'judging', 'ready', 'applying', 'done', 'dropped')),
    area_id BIGINT REFERENCES area (id),
    file_name TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('csv', 'xlsx')),
    sheet TEXT NOT NULL,
    -- Sheets of the file that weren't read.
    others BIGINT NOT NULL,
    heading BIGINT NOT NULL,
    mapping TEXT,
    from_day BIGINT NOT NULL,
    row_count BIGINT NOT NULL,
    -- Every row up to this number is judged, or applied.
    reached BIGINT NOT NULL
)
;;
CREATE INDEX people_import_account ON people_import (account_id, begun_ms, id)
;;
CREATE INDEX people_import_age ON people_import (begun_ms)
;;
CREATE INDEX people_import_applying ON people_import (id) WHERE stage = 'applying'
;;
CREATE TABLE people_import_row (
    id BIGINT PRIMARY KEY,
    import_id BIGINT NOT NULL REFERENCES people_import (id) ON DELETE CASCADE,
    -- As the sheet's user counts it.
    number BIGINT NOT NULL,
    -- The cells; empty once the row is taken over.
    sealed BYTEA,
    -- What a new person and a new post get: the same however often the row is done.
    person_key BIGINT NOT NULL,
    post_key BIGINT NOT NULL,
    -- As `PeopleImport.Finding`; NULL before the row is judged.
    kind TEXT CHECK (kind IN ('wrong', 'doubt', 'new', 'post', 'numbers', 'same')),
    person_id BIGINT,
    detail TEXT NOT NULL DEFAULT '',
    -- What a person said, with dots between.
    decisions TEXT NOT NULL DEFAULT '',
    outcome TEXT CHECK (outcome IN ('done', 'same', 'left', 'wrong')),
    -- By these rows of one list are compared, and found when a person is erased: digests of the vault.
    phone_mark BYTEA, identity_mark BYTEA,
    name_mark BYTEA, seat_mark BYTEA,
    made_ms BIGINT NOT NULL,
    UNIQUE (import_id, number)
)
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
    scope_id BIGINT NOT NULL,
    -- SHA-256 of the headings' names.
    shape TEXT NOT NULL,
    mapping TEXT NOT NULL,
    saved_ms BIGINT NOT NULL,
    PRIMARY KEY (scope_id, shape)
)
;;
CREATE TABLE edition (
    id BIGINT PRIMARY KEY,
    title TEXT NOT NULL,
    basis TEXT NOT NULL,
    author_id BIGINT NOT NULL,
    made_ms BIGINT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('draft', 'inForce', 'dropped')),
    from_day BIGINT CHECK ((from_day IS NOT NULL) = (stage = 'inForce')),
    version BIGINT NOT NULL DEFAULT 0
)
;;
CREATE UNIQUE INDEX edition_draft ON edition (stage) WHERE stage = 'draft'
;;
CREATE INDEX edition_in_force ON edition (from_day, id) WHERE stage = 'inForce'
;;
-- Raised by every change of what is in force, and of the grids' list; one row.
CREATE TABLE catalogue_stamp (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    stamp BIGINT NOT NULL
)
;;
CREATE TABLE matter (id BIGINT PRIMARY KEY)
;;
CREATE TABLE matter_entry (
    matter_id BIGINT NOT NULL REFERENCES matter (id),
    edition_id BIGINT NOT NULL REFERENCES edition (id),
    parent_id BIGINT REFERENCES matter (id),
    name TEXT NOT NULL,
    code TEXT,
    ordinal BIGINT NOT NULL,
    duty TEXT CHECK (duty IN ('basic', 'cooperating', 'takenBack')),
    concern TEXT CHECK (concern IN ('family', 'minors', 'health')),
    is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
    PRIMARY KEY (matter_id, edition_id)
)
;;
CREATE INDEX matter_entry_edition ON matter_entry (edition_id, matter_id)
;;
CREATE TABLE matter_standard (
    id BIGINT PRIMARY KEY,
    matter_id BIGINT NOT NULL,
    edition_id BIGINT NOT NULL,
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
)
;;
CREATE INDEX matter_standard_edition ON matter_standard (edition_id, matter_id, number)
;;
CREATE TABLE admission (
    id BIGINT PRIMARY KEY,
    matter_id BIGINT NOT NULL REFERENCES matter (id),
    organisation_id BIGINT NOT NULL REFERENCES organisation (id),
    requester_id BIGINT NOT NULL,
    -- Where it holds; null for the whole city.
    area_id BIGINT REFERENCES area (id),
    down_to TEXT NOT NULL CHECK (down_to IN ('grid', 'community')),
    work TEXT NOT NULL,
    basis TEXT NOT NULL,
    -- Of work a month in one grid.
    hours BIGINT NOT NULL,
    -- A year.
    yuan BIGINT NOT NULL,
    asked_ms BIGINT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('asked', 'listed', 'refused', 'withdrawn')),
    from_day BIGINT CHECK ((from_day IS NOT NULL) = (stage = 'listed')),
    -- The first day on which it is off the list again.
    until_day BIGINT CHECK (until_day IS NULL OR until_day >= from_day),
    decider_id BIGINT CHECK ((decider_id IS NOT NULL) = (stage IN ('listed', 'refused'))),
    -- Why it was refused, when, and whether that reason is gone since.
    reason TEXT CHECK ((reason IS NOT NULL) = (stage = 'refused')),
    refused_ms BIGINT, nameless_ms BIGINT,
    version BIGINT NOT NULL DEFAULT 0
)
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
    id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    begun_ms BIGINT NOT NULL,
    file TEXT NOT NULL,
    -- The key of the draft that says it once it is applied; there is none before.
    edition_id BIGINT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('reading', 'ready', 'applying', 'done', 'dropped')),
    -- Every row up to this position is applied.
    applied BIGINT NOT NULL
)
;;
CREATE TABLE matter_import_row (
    import_id BIGINT NOT NULL REFERENCES matter_import (id),
    -- From 1 on, in the file's order.
    position BIGINT NOT NULL,
    line BIGINT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('new', 'changed', 'same', 'wrong')),
    -- JSON: the names, the cells, what is wrong, what the edition would say.
    content TEXT NOT NULL,
    PRIMARY KEY (import_id, position)
)
;;
CREATE INDEX matter_import_row_verdict ON matter_import_row (import_id, verdict, position)
;;
CREATE TABLE case_file (
    id BIGINT PRIMARY KEY,
    county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
    area_id BIGINT REFERENCES area (id),
    -- In 10^-7 degrees; null where nobody pointed.
    longitude BIGINT, latitude BIGINT,
    -- What the flow comes to, for lists: the flow itself is the truth.
    stage TEXT NOT NULL,
    -- Of what is closed: byWord, withoutWord, …
    closing TEXT,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
    settled_level INTEGER CHECK (settled_level BETWEEN 1 AND 4),
    way TEXT NOT NULL,
    matter_id BIGINT,
    rework BIGINT NOT NULL DEFAULT 0,
    -- When something must be done next; the largest number while nothing must.
    due_ms BIGINT NOT NULL,
    -- When somebody is next to be told; null when nobody is.
    alarm_ms BIGINT,
    -- Until when the part that leads is put off.
    suspended_ms BIGINT,
    opened_ms BIGINT NOT NULL,
    over_ms BIGINT,
    -- JSON: stages, holders and clocks (Case.Flow); keys, codes and instants alone.
    flow TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    CHECK ((longitude IS NULL) = (latitude IS NULL)),
    CHECK ((closing IS NOT NULL) = (stage = 'closed'))
)
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
    case_id BIGINT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    organisation_id BIGINT,
    area_id BIGINT,
    is_lead INTEGER NOT NULL CHECK (is_lead IN (0, 1)),
    stage TEXT NOT NULL,
    due_ms BIGINT NOT NULL,
    -- Whether something is to be done about it.
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    PRIMARY KEY (case_id, number),
    CHECK ((organisation_id IS NULL) <> (area_id IS NULL))
)
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
    id BIGINT PRIMARY KEY,
    -- The case it was brought to; what was merged is found by the case's flow.
    case_id BIGINT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    way TEXT NOT NULL,
    text TEXT NOT NULL,
    address TEXT NOT NULL,
    longitude BIGINT, latitude BIGINT,
    -- Digests, blanks between them.
    pictures TEXT NOT NULL,
    asking TEXT NOT NULL CHECK (asking IN ('phone', 'link', 'nobody')),
    -- SHA-256 of the private link.
    link_digest BYTEA,
    made_ms BIGINT NOT NULL,
    nameless_ms BIGINT
)
;;
CREATE INDEX report_case ON report (case_id, id)
;;
CREATE UNIQUE INDEX report_link ON report (link_digest) WHERE link_digest IS NOT NULL
;;
CREATE INDEX report_named ON report (made_ms) WHERE nameless_ms IS NULL
;;
CREATE TABLE reporter (
    report_id BIGINT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
    name TEXT,
    -- Bound to table, row and column by the vault.
    phone BYTEA,
    account_id BIGINT,
    made_ms BIGINT NOT NULL
)
;;
CREATE INDEX reporter_account ON reporter (account_id, report_id) WHERE account_id IS NOT NULL
;;
CREATE INDEX reporter_made ON reporter (made_ms)
;;
CREATE TABLE case_remark (
    case_id BIGINT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    event BIGINT NOT NULL,
    text TEXT NOT NULL CHECK (length(text) BETWEEN 0 AND 2000),
    at_ms BIGINT NOT NULL,
    nameless_ms BIGINT,
    PRIMARY KEY (case_id, event)
)
;;
CREATE INDEX case_remark_named ON case_remark (at_ms) WHERE nameless_ms IS NULL
;;
CREATE TABLE case_precedent (
    case_id BIGINT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    matter_id BIGINT NOT NULL,
    organisation_id BIGINT,
    area_id BIGINT,
    is_upheld INTEGER NOT NULL CHECK (is_upheld IN (0, 1)),
    at_ms BIGINT NOT NULL,
    PRIMARY KEY (case_id, at_ms),
    CHECK ((organisation_id IS NULL) <> (area_id IS NULL))
)
;;
CREATE INDEX case_precedent_matter ON case_precedent (matter_id, at_ms, case_id)
;;
CREATE TABLE whistle (
    id BIGINT PRIMARY KEY,
    case_id BIGINT REFERENCES case_file (id),
    county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
    kind TEXT NOT NULL CHECK (kind IN ('quick', 'emergency', 'hardProblem')),
    -- What the flow comes to, for lists: the flow itself is the truth.
    stage TEXT NOT NULL,
    asked_ms BIGINT NOT NULL,
    due_ms BIGINT NOT NULL,
    over_ms BIGINT,
    -- JSON: stage, units and limits (Whistle.Flow); keys, codes and instants alone.
    flow TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 0
)
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
    whistle_id BIGINT NOT NULL REFERENCES whistle (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    organisation_id BIGINT,
    area_id BIGINT,
    -- By when it arrives.
    due_ms BIGINT NOT NULL,
    -- Whether it hasn't come and should.
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    PRIMARY KEY (whistle_id, number),
    CHECK ((organisation_id IS NULL) <> (area_id IS NULL))
)
;;
CREATE INDEX whistle_unit_organisation ON whistle_unit (organisation_id, is_open, due_ms, whistle_id)
WHERE organisation_id IS NOT NULL
;;
CREATE INDEX whistle_unit_area ON whistle_unit (area_id, is_open, due_ms, whistle_id)
WHERE area_id IS NOT NULL
;;
CREATE TABLE whistle_text (
    whistle_id BIGINT NOT NULL REFERENCES whistle (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reason', 'record', 'report', 'conclusion')),
    organisation_id BIGINT,
    text TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    nameless_ms BIGINT,
    PRIMARY KEY (whistle_id, number)
)
;;
CREATE INDEX whistle_text_named ON whistle_text (at_ms) WHERE nameless_ms IS NULL
;;
CREATE INDEX case_word_due ON case_file (due_ms, id) WHERE stage = 'awaitingWord' AND over_ms IS NULL
;;
CREATE TABLE led_matter (
    id BIGINT PRIMARY KEY,
    county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
    kind TEXT NOT NULL,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    -- Who leads: one of the two.
    organisation_id BIGINT,
    area_id BIGINT,
    opened_day BIGINT NOT NULL,
    -- JSON: titles and days.
    milestones TEXT NOT NULL,
    -- Days, blanks between them.
    reviews TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('open', 'finished', 'confirmed', 'dropped')),
    -- Who finished or confirmed it.
    stage_by BIGINT,
    -- Why it went back or was dropped, the last time; empty for never.
    reason TEXT NOT NULL DEFAULT '',
    -- The month in which its waiting review was told last, as 202611.
    told_month BIGINT NOT NULL DEFAULT 0,
    over_ms BIGINT,
    nameless_ms BIGINT,
    version BIGINT NOT NULL DEFAULT 0,
    CHECK ((organisation_id IS NULL) <> (area_id IS NULL))
)
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
    led_id BIGINT NOT NULL REFERENCES led_matter (id) ON DELETE CASCADE,
    case_id BIGINT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    PRIMARY KEY (led_id, case_id)
)
;;
CREATE INDEX led_matter_case_case ON led_matter_case (case_id, led_id)
;;
CREATE TABLE case_sample (
    -- As 202611.
    month BIGINT PRIMARY KEY,
    -- The bits of the seed; recorded before anything is drawn by it.
    seed BIGINT NOT NULL,
    percent BIGINT NOT NULL CHECK (percent BETWEEN 1 AND 100),
    begun_ms BIGINT NOT NULL,
    -- How many were closed in the month; null while the drawing is under way.
    pool BIGINT
)
;;
CREATE TABLE case_sample_item (
    month BIGINT NOT NULL REFERENCES case_sample (month),
    case_id BIGINT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    -- On the map of the month.
    county_id BIGINT, township_id BIGINT, community_id BIGINT,
    closing TEXT NOT NULL,
    -- Null until somebody called or looked.
    result TEXT,
    at_ms BIGINT,
    PRIMARY KEY (month, case_id),
    CHECK ((result IS NULL) = (at_ms IS NULL))
)
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
    day BIGINT NOT NULL,
    -- The place that holds all its cases; null above it.
    county_id BIGINT, township_id BIGINT, community_id BIGINT,
    -- Milliseconds, blanks between them.
    moments TEXT NOT NULL,
    PRIMARY KEY (kind, mark)
)
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
    case_id BIGINT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, mark, case_id),
    FOREIGN KEY (kind, mark) REFERENCES case_signal (kind, mark) ON DELETE CASCADE
)
;;
CREATE INDEX case_signal_case_case ON case_signal_case (case_id)
;;
CREATE TABLE case_signal_day (
    day BIGINT PRIMARY KEY,
    looked_ms BIGINT NOT NULL
)
;;
CREATE INDEX report_pictured ON report (made_ms, id) WHERE pictures <> ''
;;
CREATE TABLE notice (
    account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    -- Of the entry that it follows: one notice of it for each reader.
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    case_id BIGINT,
    led_id BIGINT,
    at_ms BIGINT NOT NULL,
    read_ms BIGINT,
    PRIMARY KEY (account_id, position),
    CHECK ((case_id IS NULL) <> (led_id IS NULL))
)
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
    report_id BIGINT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    case_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    -- While a node sends it: when another may.
    due_ms BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    -- 'gone': nobody to send it to any more, or nothing to say.
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed', 'gone')),
    made_ms BIGINT NOT NULL,
    PRIMARY KEY (report_id, position)
)
;;
CREATE INDEX reporter_message_due ON reporter_message (due_ms, report_id, position) WHERE state = 'waiting'
;;
CREATE INDEX reporter_message_made ON reporter_message (made_ms)
;;
ALTER TABLE reporter ADD COLUMN link BYTEA
;;
ALTER TABLE whistle ADD COLUMN alarm_ms BIGINT
;;
CREATE INDEX whistle_alarm ON whistle (alarm_ms, id) WHERE alarm_ms IS NOT NULL
;;
CREATE TABLE area_rules_stamp (
    id    BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),  -- one row
    stamp BIGINT NOT NULL
)
;;
UPDATE whistle SET alarm_ms = asked_ms WHERE over_ms IS NULL AND alarm_ms IS NULL
;;
CREATE INDEX case_filed_matter ON case_file (matter_id, due_ms, id) WHERE stage = 'filed' AND over_ms IS NULL
;;
CREATE TABLE public_case (
    -- Drawn at random: the case's key would tell when it was reported.
    number BIGINT PRIMARY KEY,
    case_id BIGINT NOT NULL UNIQUE REFERENCES case_file (id) ON DELETE CASCADE,
    matter_id BIGINT NOT NULL,
    -- A grid, or what lies above it.
    area_id BIGINT REFERENCES area (id),
    opened_day BIGINT NOT NULL,
    standing TEXT NOT NULL,
    is_over INTEGER NOT NULL CHECK (is_over IN (0, 1)),
    changed_day BIGINT NOT NULL
)
;;
CREATE INDEX public_case_opened ON public_case (opened_day, number)
;;
CREATE INDEX public_case_area ON public_case (area_id)
;;
CREATE TABLE public_step (
    number BIGINT NOT NULL REFERENCES public_case (number) ON DELETE CASCADE,
    -- From 1 on.
    ordinal BIGINT NOT NULL,
    standing TEXT NOT NULL,
    day BIGINT NOT NULL,
    PRIMARY KEY (number, ordinal)
)
;;
CREATE INDEX public_step_day ON public_step (day, number, ordinal)
;;
CREATE TABLE public_text (
    case_id BIGINT PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
    matter TEXT NOT NULL CHECK (length(matter) BETWEEN 1 AND 300),
    outcome TEXT NOT NULL CHECK (length(outcome) BETWEEN 0 AND 300),
    released_ms BIGINT NOT NULL
)
;;
CREATE INDEX public_text_released ON public_text (released_ms)
;;
CREATE TABLE partner_request (
    report_id BIGINT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
    case_id BIGINT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    account_id BIGINT NOT NULL,
    number BIGINT NOT NULL UNIQUE,
    matter_id BIGINT,
    standard BIGINT,
    -- SHA-256 of what the partner itself calls it; null where it said nothing.
    request_key BYTEA,
    -- SHA-256 of what was sent: the same key with other content is another request.
    content BYTEA NOT NULL,
    media_url TEXT NOT NULL,
    made_ms BIGINT NOT NULL
)
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
    id BIGINT PRIMARY KEY,
    report_id BIGINT NOT NULL REFERENCES partner_request (report_id) ON DELETE CASCADE,
    -- SHA-256 of what the partner calls it.
    update_key BYTEA NOT NULL,
    status TEXT NOT NULL,
    text TEXT NOT NULL CHECK (length(text) BETWEEN 0 AND 2000),
    made_ms BIGINT NOT NULL
)
;;
CREATE UNIQUE INDEX partner_update_key ON partner_update (report_id, update_key)
;;
CREATE INDEX partner_update_made ON partner_update (made_ms)
;;
CREATE TABLE desk_view (
    id BIGINT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 20),
    position BIGINT NOT NULL,
    is_start INTEGER NOT NULL CHECK (is_start IN (0, 1)),
    -- JSON: keys, codes and days alone (DeskList); never words that were searched.
    list TEXT NOT NULL,
    UNIQUE (account_id, name)
)
;;
CREATE INDEX desk_view_order ON desk_view (account_id, position, id)
;;
CREATE UNIQUE INDEX desk_view_start ON desk_view (account_id) WHERE is_start = 1
;;
CREATE TABLE case_picture (
    id BIGINT PRIMARY KEY,
    -- A report that waits to be looked through has its case's and its own number already, and no rows there.
    case_id BIGINT NOT NULL,
    report_id BIGINT,
    -- Of the event in its case, from 1 on, that it shows something of.
    event BIGINT,
    large_blob BIGINT NOT NULL,
    small_blob BIGINT NOT NULL,
    width BIGINT NOT NULL, height BIGINT NOT NULL,
    made_ms BIGINT NOT NULL,
    CHECK ((report_id IS NULL) <> (event IS NULL))
)
;;
CREATE INDEX case_picture_case ON case_picture (case_id, id)
;;
CREATE INDEX case_picture_report ON case_picture (report_id, id) WHERE report_id IS NOT NULL
;;
CREATE INDEX case_picture_made ON case_picture (made_ms)
;;
CREATE TABLE held_report (
    -- Its own and its case's number once it is let in.
    id BIGINT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    county_id BIGINT, township_id BIGINT, community_id BIGINT, grid_id BIGINT,
    area_id BIGINT REFERENCES area (id),
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
    way TEXT NOT NULL,
    text TEXT NOT NULL,
    address TEXT NOT NULL,
    longitude BIGINT, latitude BIGINT,
    -- Digests, blanks between them.
    pictures TEXT NOT NULL,
    asking TEXT NOT NULL,
    -- SHA-256 of the private link.
    link_digest BYTEA,
    name TEXT,
    -- Bound to table, row and column by the vault.
    phone BYTEA,
    made_ms BIGINT NOT NULL,
    set_aside TEXT
)
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
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    made_ms BIGINT NOT NULL,
    -- Of the catalogue it was made with.
    stamp BIGINT NOT NULL,
    -- The latest case it was made from; 0 for none.
    latest_id BIGINT NOT NULL,
    choices BIGINT NOT NULL,
    -- JSON: pieces of texts with their weights (MatterModel), never a text.
    content TEXT NOT NULL
)
;;
CREATE TABLE case_foreign (
    case_id BIGINT NOT NULL PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
    -- What the other system is called: a file of another one may use the same numbers.
    source TEXT NOT NULL,
    number TEXT NOT NULL
)
;;
CREATE UNIQUE INDEX case_foreign_number ON case_foreign (source, number)
;;
CREATE TABLE case_mapping (
    -- SHA-256 of the names at the head of the list.
    shape TEXT NOT NULL PRIMARY KEY,
    mapping TEXT NOT NULL,
    used_ms BIGINT NOT NULL
)
;;
ALTER TABLE held_report ADD COLUMN link BYTEA
;;
CREATE TABLE hook (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 50),
    address TEXT NOT NULL,
    -- Whose own requests it tells of; with neither of both, of every case.
    account_id BIGINT REFERENCES account (id),
    area_id BIGINT,
    kinds TEXT NOT NULL,                            -- codes, with blanks between
    secret BYTEA NOT NULL,          -- sealed by the vault
    old_secret BYTEA,               -- sealed too; signs beside it until old_until_ms
    old_until_ms BIGINT,
    made_ms BIGINT NOT NULL,
    since_ms BIGINT NOT NULL,                       -- on or off since then
    off TEXT CHECK (off IN ('byHand', 'gone', 'failing')),
    failing_ms BIGINT,                              -- NULL while messages are taken, and while it is off
    answer TEXT,                                    -- a status of HTTP, 'silence' or 'closed'
    answered_ms BIGINT,
    CHECK (account_id IS NULL OR area_id IS NULL)
)
;;
CREATE INDEX hook_account ON hook (account_id) WHERE account_id IS NOT NULL
;;
CREATE TABLE hook_delivery (
    id BIGINT PRIMARY KEY,
    hook_id BIGINT NOT NULL REFERENCES hook (id) ON DELETE CASCADE,
    position BIGINT,                                -- of the entry it follows; NULL for a test
    kind TEXT NOT NULL,
    -- As the receiver knows the case; all three NULL for a test.
    number TEXT,
    case_stage TEXT,
    path TEXT,
    at_ms BIGINT NOT NULL,
    made_ms BIGINT NOT NULL,
    due_ms BIGINT NOT NULL,                         -- while a node sends it: when another may
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'taken', 'givenUp')),
    attempts BIGINT NOT NULL DEFAULT 0,             -- since it was made, or sent again by hand
    claims BIGINT NOT NULL DEFAULT 0,               -- how often a node took it, ever
    answer TEXT,
    answered_ms BIGINT,
    UNIQUE (hook_id, position, number)
)
;;
CREATE INDEX hook_delivery_due ON hook_delivery (hook_id, due_ms, id) WHERE state = 'waiting'
;;
CREATE INDEX hook_delivery_latest ON hook_delivery (hook_id, id)
;;
CREATE INDEX hook_delivery_made ON hook_delivery (made_ms)
;;
INSERT INTO area_rules_stamp ("id", "stamp") VALUES (1, 0)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (1, '\x4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (2, '\xdbc1b4c900ffe48d575b5da5c638040125f65db0fe3e24494b76ea986457d986', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (3, '\x084fed08b978af4d7d196a7446a86b58009e636b611db16211b65a9aadff29c5', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (4, '\xe52d9c508c502347344d8c07ad91cbd6068afc75ff6292f062a09ca381c89e71', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (5, '\xe77b9a9ae9e30b0dbdb6f510a264ef9de781501d7b6b92ae89eb059c5ab743db', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (6, '\x67586e98fad27da0b9968bc039a1ef34c939b9b8e523a8bef89d478608c5ecf6', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (7, '\xca358758f6d27e6cf45272937977a748fd88391db679ceda7dc7bf1f005ee879', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (8, '\xbeead77994cf573341ec17b58bbf7eb34d2711c993c1d976b128b3188dc1829a', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (9, '\x2b4c342f5433ebe591a1da77e013d1b72475562d48578dca8b84bac6651c3cb9', 1, NULL)
;;
INSERT INTO blob ("id", "digest", "size", "loose_ms") VALUES (10, '\x01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b', 1, NULL)
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (1, 0, '\x01')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (2, 0, '\x02')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (3, 0, '\x03')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (4, 0, '\x04')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (5, 0, '\x05')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (6, 0, '\x06')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (7, 0, '\x07')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (8, 0, '\x08')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (9, 0, '\x09')
;;
INSERT INTO blob_chunk ("blob_id", "number", "content") VALUES (10, 0, '\x0a')
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
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (1, 943, 1795000000000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":0}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (2, 943, 1795000001000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":1}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (3, 943, 1795000002000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":2}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (4, 943, 1795000003000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":3}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (5, 943, 1795000004000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":4}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (6, 945, 1795000005000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":5}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (7, 945, 1795000006000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":6}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (8, 945, 1795000007000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":7}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (9, 945, 1795000008000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":8}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (10, 945, 1795000009000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":9}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (11, 947, 1795000010000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":10}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (12, 947, 1795000011000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":11}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (13, 947, 1795000012000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":12}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (14, 947, 1795000013000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":13}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (15, 947, 1795000014000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":14}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (16, 949, 1795000015000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":15}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (17, 949, 1795000016000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":16}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (18, 949, 1795000017000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":17}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (19, 949, 1795000018000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":18}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (20, 949, 1795000019000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":19}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (21, 951, 1795000020000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":20}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (22, 951, 1795000021000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":21}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (23, 951, 1795000022000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":22}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (24, 951, 1795000023000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":23}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (25, 951, 1795000024000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":24}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (26, 953, 1795000025000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":25}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (27, 953, 1795000026000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":26}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (28, 953, 1795000027000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":27}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (29, 953, 1795000028000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":28}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (30, 953, 1795000029000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":29}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (31, 955, 1795000030000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":30}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (32, 955, 1795000031000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":31}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (33, 955, 1795000032000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":32}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (34, 955, 1795000033000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":33}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (35, 955, 1795000034000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":34}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (36, 957, 1795000035000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":35}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (37, 957, 1795000036000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":36}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (38, 957, 1795000037000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":37}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (39, 957, 1795000038000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":38}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (40, 957, 1795000039000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":39}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (41, 959, 1795000040000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":40}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (42, 959, 1795000041000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":41}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (43, 959, 1795000042000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":42}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (44, 959, 1795000043000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":43}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (45, 959, 1795000044000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":44}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (46, 961, 1795000045000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":45}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (47, 961, 1795000046000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":46}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (48, 961, 1795000047000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":47}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (49, 961, 1795000048000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":48}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (50, 961, 1795000049000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":49}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (51, 963, 1795000050000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":50}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (52, 963, 1795000051000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":51}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (53, 963, 1795000052000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":52}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (54, 963, 1795000053000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":53}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (55, 963, 1795000054000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":54}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (56, 965, 1795000055000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":55}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (57, 965, 1795000056000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":56}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (58, 965, 1795000057000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":57}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (59, 965, 1795000058000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":58}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (60, 965, 1795000059000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":59}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (61, 967, 1795000060000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":60}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (62, 967, 1795000061000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":61}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (63, 967, 1795000062000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":62}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (64, 967, 1795000063000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":63}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (65, 967, 1795000064000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":64}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (66, 969, 1795000065000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":65}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (67, 969, 1795000066000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":66}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (68, 969, 1795000067000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":67}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (69, 969, 1795000068000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":68}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (70, 969, 1795000069000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":69}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (71, 971, 1795000070000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":70}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (72, 971, 1795000071000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":71}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (73, 971, 1795000072000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":72}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (74, 971, 1795000073000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":73}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (75, 971, 1795000074000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":74}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (76, 973, 1795000075000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":75}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (77, 973, 1795000076000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":76}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (78, 973, 1795000077000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":77}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (79, 973, 1795000078000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":78}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (80, 973, 1795000079000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":79}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (81, 975, 1795000080000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":80}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (82, 975, 1795000081000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":81}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (83, 975, 1795000082000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":82}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (84, 975, 1795000083000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":83}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (85, 975, 1795000084000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":84}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (86, 977, 1795000085000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":85}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (87, 977, 1795000086000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":86}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (88, 977, 1795000087000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":87}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (89, 977, 1795000088000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":88}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (90, 977, 1795000089000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":89}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (91, 979, 1795000090000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":90}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (92, 979, 1795000091000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":91}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (93, 979, 1795000092000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":92}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (94, 979, 1795000093000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":93}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (95, 979, 1795000094000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":94}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (96, 981, 1795000095000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":95}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (97, 981, 1795000096000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":96}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (98, 981, 1795000097000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":97}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (99, 981, 1795000098000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":98}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (100, 981, 1795000099000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":99}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (101, 983, 1795000100000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":100}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (102, 983, 1795000101000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":101}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (103, 983, 1795000102000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":102}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (104, 983, 1795000103000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":103}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (105, 983, 1795000104000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":104}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (106, 985, 1795000105000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":105}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (107, 985, 1795000106000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":106}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (108, 985, 1795000107000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":107}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (109, 985, 1795000108000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":108}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (110, 985, 1795000109000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":109}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (111, 987, 1795000110000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":110}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (112, 987, 1795000111000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":111}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (113, 987, 1795000112000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":112}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (114, 987, 1795000113000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":113}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (115, 987, 1795000114000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":114}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (116, 989, 1795000115000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":115}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (117, 989, 1795000116000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":116}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (118, 989, 1795000117000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":117}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (119, 989, 1795000118000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":118}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (120, 989, 1795000119000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":119}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (121, 991, 1795000120000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":120}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (122, 991, 1795000121000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":121}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (123, 991, 1795000122000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":122}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (124, 991, 1795000123000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":123}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (125, 991, 1795000124000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":124}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (126, 993, 1795000125000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":125}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (127, 993, 1795000126000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":126}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (128, 993, 1795000127000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":127}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (129, 993, 1795000128000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":128}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (130, 993, 1795000129000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":129}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (131, 995, 1795000130000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":130}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (132, 995, 1795000131000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":131}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (133, 995, 1795000132000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":132}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (134, 995, 1795000133000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":133}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (135, 995, 1795000134000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":134}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (136, 997, 1795000135000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":135}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (137, 997, 1795000136000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":136}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (138, 997, 1795000137000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":137}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (139, 997, 1795000138000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":138}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (140, 997, 1795000139000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":139}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (141, 999, 1795000140000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":140}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (142, 999, 1795000141000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":141}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (143, 999, 1795000142000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":142}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (144, 999, 1795000143000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":143}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (145, 999, 1795000144000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":144}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (146, 1001, 1795000145000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":145}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (147, 1001, 1795000146000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":146}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (148, 1001, 1795000147000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":147}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (149, 1001, 1795000148000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":148}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (150, 1001, 1795000149000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":149}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (151, 1003, 1795000150000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":150}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (152, 1003, 1795000151000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":151}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (153, 1003, 1795000152000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":152}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (154, 1003, 1795000153000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":153}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (155, 1003, 1795000154000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":154}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (156, 1005, 1795000155000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":155}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (157, 1005, 1795000156000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":156}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (158, 1005, 1795000157000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":157}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (159, 1005, 1795000158000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":158}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (160, 1005, 1795000159000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":159}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (161, 1007, 1795000160000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":160}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (162, 1007, 1795000161000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":161}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (163, 1007, 1795000162000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":162}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (164, 1007, 1795000163000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":163}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (165, 1007, 1795000164000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":164}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (166, 1009, 1795000165000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":165}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (167, 1009, 1795000166000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":166}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (168, 1009, 1795000167000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":167}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (169, 1009, 1795000168000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":168}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (170, 1009, 1795000169000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":169}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (171, 1011, 1795000170000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":170}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (172, 1011, 1795000171000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":171}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (173, 1011, 1795000172000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":172}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (174, 1011, 1795000173000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":173}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (175, 1011, 1795000174000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":174}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (176, 1013, 1795000175000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":175}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (177, 1013, 1795000176000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":176}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (178, 1013, 1795000177000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":177}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (179, 1013, 1795000178000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":178}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (180, 1013, 1795000179000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":179}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (181, 1015, 1795000180000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":180}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (182, 1015, 1795000181000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":181}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (183, 1015, 1795000182000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":182}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (184, 1015, 1795000183000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":183}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (185, 1015, 1795000184000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":184}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (186, 1017, 1795000185000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":185}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (187, 1017, 1795000186000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":186}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (188, 1017, 1795000187000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":187}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (189, 1017, 1795000188000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":188}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (190, 1017, 1795000189000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":189}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (191, 1019, 1795000190000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":190}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (192, 1019, 1795000191000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":191}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (193, 1019, 1795000192000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":192}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (194, 1019, 1795000193000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":193}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (195, 1019, 1795000194000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":194}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (196, 1021, 1795000195000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":195}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (197, 1021, 1795000196000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":196}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (198, 1021, 1795000197000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":197}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (199, 1021, 1795000198000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":198}')
;;
INSERT INTO journal ("seq", "tx", "at_ms", "caller_id", "county_id", "township_id", "community_id", "grid_id", "kind", "subject_kind", "subject_id", "payload") OVERRIDING SYSTEM VALUE VALUES (200, 1021, 1795000199000, 1, 1, 2, NULL, NULL, 'area.renamed', 'area', 42, '{"n":199}')
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (5, 1795000000000, '\x8e857d358bd544fddb7e09936245631c01fdade0f07ef68ae1ed636aa78a8c81', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (10, 1795000000000, '\xc16b2f75bf125018714a384e19851d922fa6fde9d6ffcc46ac3cde5eafe4c5c2', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (15, 1795000000000, '\xbf96d71d8be8c5097cdcd2afe2daabf384d14452150a185027f605eeb3f392b6', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (20, 1795000000000, '\xbfbedfde026c91423148770e2e63ae9e8e0d68cc08586287b2312abce3dfeb44', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (25, 1795000000000, '\x27c3f3a7e702a90c5588045759bb6a6c3bfccaf1c18f2d9e13d7079e71c2040f', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (30, 1795000000000, '\x88252b3c746403d1537a45a39f2e90169d0d84c4ef5e1e8e74546702af4dc0ec', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (35, 1795000000000, '\x87b24c2a23d9c512f5d7ce79bc02ee8c70e19f1735e59379d437005de4b38f81', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (40, 1795000000000, '\x639f726f25668d41962c727988ed1f80c2a64bc2cf0f51b791b425a59bcff98f', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (45, 1795000000000, '\x5e0e8a02c74e139923d2762aa75ea0b9fd521302567a736440cb2fba9c234656', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (50, 1795000000000, '\x795985848abcde0bfaf58b543e6f8ca1fae947e37dc7b4f079b97160195ee969', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (55, 1795000000000, '\xfab0cbf71d5d07734743ff4c406c7bbfa06bbd67985663f8e24d51991a22c820', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (60, 1795000000000, '\x5bdb310b25d13f13b4404bf36376504e11f8db04aaa7a39e9e8c4f5a9594329a', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (65, 1795000000000, '\xa4aa247c5f51e13e80e5c574dcd4a5dc1ccfc3fc70eafff3570aa6f5038c0a84', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (70, 1795000000000, '\xfd6483e444bf79c9726d7f388f11c4de4058740cb804b512af1b1cc0076a5f97', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (75, 1795000000000, '\xc526970509b2708db371abace1407670dd1d4ff074943406686f38f03be2ca28', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (80, 1795000000000, '\xc40b33bdf1df206bcf2803c5e0b652a0c27675aaa76c0340563f917538d27885', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (85, 1795000000000, '\x9a1b563fe8a8a0cf6a40a582905d336c4b8bf7b813ad010b4a35dbae5015ac6b', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (90, 1795000000000, '\x90d8098ec9fc7d19e8ec0e13d570fcbb2da6921559f949f4455065a42e8a9572', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (95, 1795000000000, '\x0b2c34b4d065c747a5e189d21f5388e6dba0bdc90a50f313ab7e5ccca94c7376', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (100, 1795000000000, '\xb468c608831ea67596e6573b194eb609c74807e7a7cfe954f473f158f6db4d92', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (105, 1795000000000, '\xa69a7d0caa7ad97c9a30a365317ba001d4ee91f2e5467d5172abe34a4bb81c7b', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (110, 1795000000000, '\xf1476a7cc613017f8689696eeb9ce5bb0b2006d6e3e07c4c0902bed8c5a8192d', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (115, 1795000000000, '\x710b90b9aa8b86bc5c2315e1b77cd6ea48785986157b776e60f26e566f0d3c74', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (120, 1795000000000, '\x39f8539ae63fcc0b49d9ee9f282c46e45cb8a03daa03f9df24ffc4e8139f48e3', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (125, 1795000000000, '\xc2974c0a6b888fe3005f922633cf5d754b873e956179ca64ae110a1c876d5219', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (130, 1795000000000, '\x290f586c84bf0d182ef9f23485552bc5be99111caf4925679a0b4c97913a9c7d', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (135, 1795000000000, '\xb914cae3b9ef29b4b6d59f2a6084ec666bed443aa44f2e6712e5f35b0bbb054f', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (140, 1795000000000, '\x94c8b316c52c0cd4696c171673e7f25aab4e668f9520571ad32350c2c27daa5f', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (145, 1795000000000, '\x65ed2fe7a8f5e4bec4cb5400a2d65018d53e9afe7942dbcba7d9544214f9ae68', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (150, 1795000000000, '\x787dbac7958eedddfcb6611cfd6ffde071de67c04432ef4438411a20f91df29c', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (155, 1795000000000, '\xe693629861059b05fe037319ee0d2f847a3fed51754fc0c1e70efae580e1b7c1', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (160, 1795000000000, '\x7f2f88b8109b7516b0b09ea75463161d390b79e64dab02c09d8a41d445c3c7b8', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (165, 1795000000000, '\x693a4def5947f884e1c3d300019283f775c55b340b7e6d412e0553c5e2c29a33', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (170, 1795000000000, '\x2ff78b0dafe78ccb7a8fdf51a73137da703a98444f8ec4873dfe7802ae0ece2a', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (175, 1795000000000, '\x2d61a521ffba58a06e22bf28ddf979ec4359a67a721dff0a45d5615e80a6ce66', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (180, 1795000000000, '\x800080971891c28438956044da007ec2f4e630dd02ae3ce62b3a8d1c8ee35148', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (185, 1795000000000, '\x323d56a757bf0510a89d39daa751c4e3f96f1dff89ffb7ff61178caafe9c27e5', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (190, 1795000000000, '\x16df18f01bbccbf1ada7c582dafde46b0b33d12c108abb00206a9b888772df44', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (195, 1795000000000, '\xe76612ab1d067d3494f71832e60a5654675dc11c1fe1e06a41e9c5ec641a8806', 'seal-1', NULL)
;;
INSERT INTO journal_anchor ("position", "at_ms", "seal", "key_id", "archived_ms") VALUES (200, 1795000000000, '\x027743e5370e173a48191d01b94eb899697a792a20758f59352fc4083e1a92cb', 'seal-1', NULL)
;;
INSERT INTO journal_head ("id", "position", "seal", "tx", "seq", "anchored_position", "anchored_ms", "floor_position", "floor_seal", "floor_proof") VALUES (1, 200, '\x027743e5370e173a48191d01b94eb899697a792a20758f59352fc4083e1a92cb', 1021, 200, 200, 1795000000000, 0, '\x0000000000000000000000000000000000000000000000000000000000000000', '\x')
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (1, 'area', 42, 'phone', '\x01010101010101010101010101010101', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (2, 'area', 42, 'phone', '\x02020202020202020202020202020202', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (3, 'area', 42, 'phone', '\x03030303030303030303030303030303', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (4, 'area', 42, 'phone', '\x04040404040404040404040404040404', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (5, 'area', 42, 'phone', '\x05050505050505050505050505050505', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (6, 'area', 42, 'phone', '\x06060606060606060606060606060606', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (7, 'area', 42, 'phone', '\x07070707070707070707070707070707', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (8, 'area', 42, 'phone', '\x08080808080808080808080808080808', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (9, 'area', 42, 'phone', '\x09090909090909090909090909090909', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (10, 'area', 42, 'phone', '\x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (11, 'area', 42, 'phone', '\x0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (12, 'area', 42, 'phone', '\x0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (13, 'area', 42, 'phone', '\x0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (14, 'area', 42, 'phone', '\x0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (15, 'area', 42, 'phone', '\x0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (16, 'area', 42, 'phone', '\x10101010101010101010101010101010', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (17, 'area', 42, 'phone', '\x11111111111111111111111111111111', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (18, 'area', 42, 'phone', '\x12121212121212121212121212121212', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (19, 'area', 42, 'phone', '\x13131313131313131313131313131313', '\x02', 1795000000000)
;;
INSERT INTO journal_kept ("id", "subject_kind", "subject_id", "field", "salt", "sealed", "until_ms") VALUES (20, 'area', 42, 'phone', '\x14141414141414141414141414141414', '\x02', 1795000000000)
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (1, 1, '\xcaf0e295b0755d555032b451ba1524489e08757c735a3b61078ec74db4657bdc', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (2, 2, '\xe8e173d33db6df0232162d6161542800b4cd1db0254de990417545cd1e868d8b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (3, 3, '\x215cb5ae392397140e4e73df700642c345f8e106a3e0b0e6053037092d70878c', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (4, 4, '\xde4461d1355be0665374c2a91d025216091d30b17a1ce3ce79f0310d9d2092a6', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (5, 5, '\x8e857d358bd544fddb7e09936245631c01fdade0f07ef68ae1ed636aa78a8c81', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (6, 6, '\xf69f9b2d3a80d2528fe25787275e9c5f6d975c3f79fb1c7c27fdd3038a0f92eb', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (7, 7, '\xc685e67a67fe552653983e285e1e17fb6ac6925ad2ce70a306aa56dc78111adc', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (8, 8, '\x3cca1a548357bf5369c4aed6be0b8bcbdfeedd5f80ef6472affc027752a3723a', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (9, 9, '\xd8d64942257957cea291d2b254131b292c5fba45a6336532f33547e55ecbc093', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (10, 10, '\xc16b2f75bf125018714a384e19851d922fa6fde9d6ffcc46ac3cde5eafe4c5c2', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (11, 11, '\x3f31139681d278f1af9300d86c28b505f89cc75155f986fe584a6f68d7c58777', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (12, 12, '\x84cbf6e753b6df6cf856ee80d3f263772ec8ea2a66e96096e2a8da17eb890fe1', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (13, 13, '\x2971537fc76eefabdadab78daf7bccc829e963aa01f1d0d64e72ac0a5d756803', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (14, 14, '\x80fe67ded2a61ef079b327de5279d505a612cfbc0d7e8bb884c18443ccd70be4', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (15, 15, '\xbf96d71d8be8c5097cdcd2afe2daabf384d14452150a185027f605eeb3f392b6', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (16, 16, '\x0a9e98ba9af09580724034ffe0c76e7f1771300f7ff68c58bd4756051f5b6e92', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (17, 17, '\x09cafdaf98c6f9d6bb9ce305288c144f5c4024b8de9dd295e6689e5a566a062b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (18, 18, '\x63ba8cd60dbe6b2f08d9681728df80e67088d9c55eee47f8378e362ac70dec27', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (19, 19, '\x17ec70ef3a6305ad3971e3b9fd7a28a34d731cb8c092a782cf8d64b0d05dd434', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (20, 20, '\xbfbedfde026c91423148770e2e63ae9e8e0d68cc08586287b2312abce3dfeb44', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (21, 21, '\x93cc3cf44d23c2463456edd24113717906c0205da28b77aac47ee47c5e937de2', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (22, 22, '\x62c4e2ad41fd17763bcfc60b637fe6ec73b42ae5603a00f492ef05a05f7a4216', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (23, 23, '\xcb079957cc1c32cc0da025a5e206141218ed45c15fbd2045bdd7e02254e4638d', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (24, 24, '\x9a3232a7b914684ef29169dab985ecfe81b7d38d0ec65900fe48267261ea8ac6', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (25, 25, '\x27c3f3a7e702a90c5588045759bb6a6c3bfccaf1c18f2d9e13d7079e71c2040f', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (26, 26, '\x32a272c99f250b1b61073fbdc3a3d9d6128c5f1c0a9e2d0036981414fc67936d', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (27, 27, '\x671f530a4e03fec199e389f14de8a776df0505d8ed55edf1d6fe2f3f579e401f', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (28, 28, '\x4e8c45d0816fe46f795beb30118cd28ba762bf97c6e150b5957b12c56682d4b0', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (29, 29, '\x651721c7f2636b52f63662fa4303fecee75f1499060e23f131317a091aebf15a', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (30, 30, '\x88252b3c746403d1537a45a39f2e90169d0d84c4ef5e1e8e74546702af4dc0ec', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (31, 31, '\x7a1a356319f1c802590f1048b907e9ead82f2e30eeb9132e1cb5e088b0101841', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (32, 32, '\x5e3a89d7c3ed9e36b5ad1766a505fa8299cd5b35a80f149b60b5f84b4936087c', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (33, 33, '\xf533a0348dfd5de1d1cc8493815808926f14513e47600cac50013a4cd8f1ac84', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (34, 34, '\x22df9335b0300846265284ef569d2ffa7814f9622069f05bbb91a09a06dd3e3b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (35, 35, '\x87b24c2a23d9c512f5d7ce79bc02ee8c70e19f1735e59379d437005de4b38f81', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (36, 36, '\x48a897ae563381de13e8c35b759b708ad4e857f1b45cf2c849ec2790dc08c2a1', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (37, 37, '\xf9ce6684057880c80020181482d90f2ef2030de710ec48501c311b4eb3ed1926', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (38, 38, '\x1225695570b4e445824f0b783242ac20777dacbf6ccc6c436d2a2c7ca33e7405', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (39, 39, '\xa735e2365cf1cf8c9afba90068300930347eb9f6eab3677c7ec5b61837fef578', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (40, 40, '\x639f726f25668d41962c727988ed1f80c2a64bc2cf0f51b791b425a59bcff98f', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (41, 41, '\xb914da0f2fd0b5999b1d868e02856ac26a159c9f41e1c6fe133ee6cc89b477e4', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (42, 42, '\x8a72a7a24a3f1580b694d6b8c8dace7b20f30029793809fe4e5e035b8d6c51ca', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (43, 43, '\xcd3a380b4534ed0550b3d4bb5a448ed388edeabedca92cf8bc9cffdb7943e58a', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (44, 44, '\x030493639df56b3f38ee094669e49a0a363ae436f3479e32de425f09701570bc', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (45, 45, '\x5e0e8a02c74e139923d2762aa75ea0b9fd521302567a736440cb2fba9c234656', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (46, 46, '\xf1282b27a73ad45c3243afac3bb0627532e0b22ef5c3c9bede467d2b1babbbd9', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (47, 47, '\xc5a6ad6f83d9975f1cc50d88bcf682901bb1ffd5af9f49ffe0245e4bbd03adc2', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (48, 48, '\x0859871364d69c913d1ebe227cb749b7e304b3c508431d60cf9939e32f9fd5f1', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (49, 49, '\xdb8bbebb030f31f953d3bbf986e8326b5a6dc24bc3358124107366573def6b3d', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (50, 50, '\x795985848abcde0bfaf58b543e6f8ca1fae947e37dc7b4f079b97160195ee969', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (51, 51, '\xcbdc50389ee20c6a7c8d366c4627a91984f861452e4848754befcf3d060bad2b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (52, 52, '\x7fb4712e2fb426e534134f16e58d124bedb8165d63a50635ebcdfc9e18706087', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (53, 53, '\x9999cbf3a35bd8e99f71dc3529b775eb3ed0b22d7c5aec3442e6aade75e5e191', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (54, 54, '\x4c4300f88a00c922e644f56765b9ab8f7362a157b7f69668ba5432fee1266212', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (55, 55, '\xfab0cbf71d5d07734743ff4c406c7bbfa06bbd67985663f8e24d51991a22c820', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (56, 56, '\x5f142289188be442a69373bc4baf13f99415ec3c59459c9103b8e851f0fe59b3', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (57, 57, '\xb139e5843bab737e7a12ebb26e3c601b5617cb855ff1f2a767b824669567a151', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (58, 58, '\x28f58e6fbbd4351fb74cad74a85cdaf4b47de222f2d8a5ce44fb996c44ce7e07', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (59, 59, '\x3dff89023d0cd9317a24e9a1b1a11b55c3c3411323242bdeecdbcec1150476f6', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (60, 60, '\x5bdb310b25d13f13b4404bf36376504e11f8db04aaa7a39e9e8c4f5a9594329a', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (61, 61, '\x9fbaf61b90a94f10cb64265493ff8f8ab045c98f404b6d79a993e35390cf0de3', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (62, 62, '\x270ce309af53ff402fb153901dd30f0214d47df6159f3c741ca61e179d5b1775', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (63, 63, '\x02753e65fecc40acbde23adb1a8032cb676699435da597916ef7cf7d3506fa8d', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (64, 64, '\xe3f63569f777ce3d7e9352a622dc17f359ec168f4f6474ead60a00a76c4eb20e', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (65, 65, '\xa4aa247c5f51e13e80e5c574dcd4a5dc1ccfc3fc70eafff3570aa6f5038c0a84', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (66, 66, '\x425adf2a979140f517b194adbaec17ff4524f96073e75ae3cec4bc492544298c', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (67, 67, '\x0d3e65869a47586a4363a34414f0c4a27280311f6c42fb161591b0cdc62978ee', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (68, 68, '\x92b14f7ad534a06b280cb8493437d267bdc6e15f036bebd8ef0b55ea000170f4', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (69, 69, '\x07c95ea806a49f081b14ae9514de196460aa75e1fad9dc7a54d0e1253b6a13e1', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (70, 70, '\xfd6483e444bf79c9726d7f388f11c4de4058740cb804b512af1b1cc0076a5f97', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (71, 71, '\x64689dec13bf88ad6b825b3199c91b64a4b61747b766ba9932954f3742187244', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (72, 72, '\x87606f53713117fc677e8e802afefc82f5f1c8b9a007a619333fa0f29effd268', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (73, 73, '\x6b2f159091eccd3bbaa582dc5d566aa4f6d020018bbaae7732ef119853e14b47', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (74, 74, '\xd229a46c15c7b5370833dc427e9a1b3e817616770d1282847ccfebf9c913ef61', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (75, 75, '\xc526970509b2708db371abace1407670dd1d4ff074943406686f38f03be2ca28', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (76, 76, '\x9386c479a487dacbd9d4a921ac80ef8b10a07d0be42b36e8573f6aa1bb35dcc9', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (77, 77, '\x8e3fff277ebc12003fc242b29a25e2ecb174768309684e1de69218b3f0122970', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (78, 78, '\x01915cbbc60a04ad1b601dc2e1297a8dc47060c804627e65e94113780286cddb', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (79, 79, '\x7395e8c40bfbf8af33b6377ddc96596720f7bbfa98d946edb17367e98dc52535', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (80, 80, '\xc40b33bdf1df206bcf2803c5e0b652a0c27675aaa76c0340563f917538d27885', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (81, 81, '\x5d574e74062481c1d66481e26bbaf55bc431fceecb963f9b973e32e3cbfda234', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (82, 82, '\x781d2a5dfddcfeb7421df631f5000fd0a172ae638beaae6ee47ebcc1314ad55c', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (83, 83, '\x4363f90f9e1d3a3178f0d3e38b5dddfe550758af28204ea8e447e384792b790c', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (84, 84, '\x56079d9bc55c053a2f31b1c2b0def3a1de512fd7443dc1be72d7b83bff6d53c7', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (85, 85, '\x9a1b563fe8a8a0cf6a40a582905d336c4b8bf7b813ad010b4a35dbae5015ac6b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (86, 86, '\x25bd57a1ad5ddcf4cbedfa6dc7fb33fe0e1288198256934d499fe6b1adad3067', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (87, 87, '\x2e9a5968df8c912451c90c18dd9fa1f2bc9c6eacf6272116aae91a640fe68d1d', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (88, 88, '\x78fbee1faabd255fbaf79c392e99764923aa1001b9ccd4d332ce972e73e1a414', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (89, 89, '\xf514f53b0fbcffc86c02dc28c2474249783eb3553ecc425ed39054f8d1b5e5ce', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (90, 90, '\x90d8098ec9fc7d19e8ec0e13d570fcbb2da6921559f949f4455065a42e8a9572', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (91, 91, '\x5e6a7fb9811313dee8c3871fad2202e8e63136711279979f2354faedd499d2f3', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (92, 92, '\xedd9e7bb1d11b9c8a942278734ad3114cbd7906ddfaed8b888efbb616c041abb', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (93, 93, '\xfb9b4ce8509280d91c44cedbdfe04bbcd405321a55ade9fe0ff9fa617224a2b0', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (94, 94, '\x334e12cbba7a708864272a2add0439ec3581c18f67f40599bb1725e9bb6f91fa', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (95, 95, '\x0b2c34b4d065c747a5e189d21f5388e6dba0bdc90a50f313ab7e5ccca94c7376', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (96, 96, '\x09fbca9d299b011cea79b3c868a7a0ee16be5b1df2738ce7060cd9d48c048514', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (97, 97, '\xe6105e30b9bfd58a12aa699659f20a9cd5f7ea58d9ec6769bd89a49ce33b32b6', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (98, 98, '\xcd226542661cc0c01df43f3ce8da8b1d5a04f6682386869956d536aad02646ae', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (99, 99, '\x61e619ed02b74bdf390f34449ab4f60b3f6b763cf6dc236948250a7f7a00476b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (100, 100, '\xb468c608831ea67596e6573b194eb609c74807e7a7cfe954f473f158f6db4d92', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (101, 101, '\xc890a89a98fcf66e20b30974c4252dec86dc326e706074e94d3bf95184c220b2', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (102, 102, '\xde4d112afae06a05850f1af2536cd0e0405067172d168c0ef03e9d84230bd2e5', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (103, 103, '\xf14beeadb05a6b05a1660fccd9b2d06ab05f4920c7653ac58b068a535128fac0', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (104, 104, '\x47e21d650de89d6794c1d04d65dd3bf8358999de624f75a1f12b2ac4ba3606ad', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (105, 105, '\xa69a7d0caa7ad97c9a30a365317ba001d4ee91f2e5467d5172abe34a4bb81c7b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (106, 106, '\x56159aa623e0f025edd66ac56e8cf3824744b19f23081e15d335bea5dd0f6351', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (107, 107, '\xaa0157f88cd3b67c0c5e46467effc69d798fbdaf32c5ad462d8afd6d19e240b4', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (108, 108, '\x45f3190fbaa1402c56c5b7763e6786cb93cf742dda75ffc59b98cfae0c84cd5c', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (109, 109, '\xf9a34d3f609207837d063394e58039cde63774cda0478a3a38d2a66c992dfbf4', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (110, 110, '\xf1476a7cc613017f8689696eeb9ce5bb0b2006d6e3e07c4c0902bed8c5a8192d', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (111, 111, '\xf279363222360292377612eb83cbd6745938be1861204b25f5af4c6d2b4cfc10', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (112, 112, '\xc2caa9a3849d0d98f762389d67067a1bc327119f037d87b301da1095414b747f', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (113, 113, '\x711e085c1ac80b57fdbe1a9a7a69984fb5d807764b5df250640fabc9caf002a4', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (114, 114, '\x33b63a7df5e58358a4220a67e67b32438cd3bd4b173802d55b6c7a3042d4f633', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (115, 115, '\x710b90b9aa8b86bc5c2315e1b77cd6ea48785986157b776e60f26e566f0d3c74', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (116, 116, '\x92b08f3907c1fe1fc3fb323c0f1575d9968224b97fa06db7ef0801f91892fea2', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (117, 117, '\xcae8e65c934e01c064ba557cfdfe9424faf3c3c3a254f893a709d5ad49d30283', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (118, 118, '\xbcf20f4e03ac452eb0a0918d9bc5497c9ca2a59ebffff9bb9bdc838413f94696', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (119, 119, '\xaa562fe965d3ccbc8bc83e6941203fe51ef8862f5bceb506647959588755aa7f', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (120, 120, '\x39f8539ae63fcc0b49d9ee9f282c46e45cb8a03daa03f9df24ffc4e8139f48e3', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (121, 121, '\x750539ec4930ecebc216e57fdf1433a3516e92b7e36184c06c601ea01c123e23', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (122, 122, '\x23b2b7010f28157f16b1eb190fcf2dcfe7e7041d0a15711981d8ced27787eeb7', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (123, 123, '\x8012ebab971c74df7f50883a6b5676f2f856797c51bd664ed617151c0254b580', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (124, 124, '\xd07f48ea804bfc157b194b718968e9aa7fa620c7087f4fcbef43b6a9e23d9ac0', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (125, 125, '\xc2974c0a6b888fe3005f922633cf5d754b873e956179ca64ae110a1c876d5219', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (126, 126, '\x2f945b3ca4e369142cf5702a99abb16102e7f0879812de4872b69ca2fe38539c', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (127, 127, '\x4253d7f265d8cc72c4c81564c7588bfda15ef445a99d3ee69b3e4bd50629e200', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (128, 128, '\x31db63e0a04bb02f6d5c336508ea4a646320b1dc711a0932c5635b1e3d10e7e1', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (129, 129, '\x770c91b04f71663391aab53896791c9b5c84cee93c342c54afad8f14d9d68294', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (130, 130, '\x290f586c84bf0d182ef9f23485552bc5be99111caf4925679a0b4c97913a9c7d', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (131, 131, '\x97164668bed51afffc60d7db4a834a134c45ed263d48ce432c4b3deebcc04eed', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (132, 132, '\x280f705ba678d059d1cd188c43ae3760b8597b59d460841852ae78c38c3f2758', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (133, 133, '\x229a613e9fc8f0983eaece9b1159aa6fd7dd877d55916ab7089bff83667014af', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (134, 134, '\xa356ed2261b85c81c6858f7bbbc0733f775ed1638d8124bfc6d7602fb129852e', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (135, 135, '\xb914cae3b9ef29b4b6d59f2a6084ec666bed443aa44f2e6712e5f35b0bbb054f', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (136, 136, '\xb3633c9683e016a2593c2f631db02f5bfce4de003c7649a0b1df47fb8e8ae315', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (137, 137, '\x479035c827d2590ad594fa0ab9c6c8e5703a9059f308bd53eeab3720df32a3dd', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (138, 138, '\x9d54759280682f3ed74b149201c914e09b2c9740afe75cfdf825abbeb540cc32', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (139, 139, '\xb71380a99f1fca9bdd10700b8c0e0035bf9820b74e847bdb8dfb2a789c18beff', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (140, 140, '\x94c8b316c52c0cd4696c171673e7f25aab4e668f9520571ad32350c2c27daa5f', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (141, 141, '\x6ab331ee00ae6db5640203c0d7539a13a1dfbedd185f7c4681854f978d5073df', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (142, 142, '\x206475940241ba8c2cf3cb8cefe8256da637a68d0427232f643e1bd171a978aa', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (143, 143, '\xe3a6fb9d32b1afe0840d7cb23851330012f5651cfdcbacb56a52b734695c7b32', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (144, 144, '\x254cb55ac3fa2afe41f50a1ce1801906a74c0c45d50534d3c72529af15291d94', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (145, 145, '\x65ed2fe7a8f5e4bec4cb5400a2d65018d53e9afe7942dbcba7d9544214f9ae68', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (146, 146, '\x19f4b4fc86f4aa2707fbdb059cecae7134e5626e37e3fd48af428f7e50365bbc', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (147, 147, '\xf5be2a0b9faa03e73475f9f28c495610474558b257fe3a888c53448ef5e73656', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (148, 148, '\x7cc4d4d5ac4f41378c0c114b4910c465ae5722d61e9c7562cba99e3e7939f23d', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (149, 149, '\x94c510ca58e0c6cdad83e353a8d2abf24f608dfb9825568c89d4d4a4b6ff2549', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (150, 150, '\x787dbac7958eedddfcb6611cfd6ffde071de67c04432ef4438411a20f91df29c', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (151, 151, '\x60bc09f3c7aab155383c9127b1c7dc90f7f104444e87f3a143e7074b46949583', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (152, 152, '\x380f62aa1b009580f132817c6d00210b362a74e34cf5b5a125acd0afc8db26fc', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (153, 153, '\x96b0d363e1032673d7b4300da4d191a42f5512d5f95f3e7355e4817b054178a7', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (154, 154, '\x601e94d0ff4cf4875f2abb9c8da59b677e61aaf974543705920044f3aec2b557', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (155, 155, '\xe693629861059b05fe037319ee0d2f847a3fed51754fc0c1e70efae580e1b7c1', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (156, 156, '\x0c93b9bd3c4b21bf08e6d03b208f921dceb2e344631fa506f0bbfb4c9947d309', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (157, 157, '\x085b3f8b9193f2f9ea26cb2b69174a7869af6d677d9482bf13b2c8150fbfca4f', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (158, 158, '\xf61ba3050f269035ce06458cd513e20d82ee02c79bb250b25123abd85cbc49bb', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (159, 159, '\x1c70c5934a768f80dfd2f0a7997da478f79d70dbf236f0f80fe81243a763fd19', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (160, 160, '\x7f2f88b8109b7516b0b09ea75463161d390b79e64dab02c09d8a41d445c3c7b8', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (161, 161, '\x4e25e2b61cffc15a72a0215db97da3f7d865fc2409631f8cec65b05c9db95bfc', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (162, 162, '\x73d949ebf47d7146534eb3bcff59e22d92f5712a5e6529c040cad90c42b5aa97', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (163, 163, '\x0786858fcf90def7cfea18941f451974c8b73d260b8969c13d454a90bf8378a5', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (164, 164, '\x30733f2e3631abef4f54a39af9d20c4e09f7c72659faf8b8ce54228e6f210e07', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (165, 165, '\x693a4def5947f884e1c3d300019283f775c55b340b7e6d412e0553c5e2c29a33', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (166, 166, '\x0ac66f727ffa843c6926746d0d2a2588a1a99f55d408f8aac184663edb486142', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (167, 167, '\xd7a443557e358f949ea22a1ca7fd19a18c210f07101c41904d7a56ea36cfe2db', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (168, 168, '\x17216b1efa2fe8eff882ad7868fbd986660346e57c36f9b506289feff39ebee4', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (169, 169, '\x1371e53d0d981f8d47ce7634eca620d93c767a3b2fab1e79a7a9d815ce1538a1', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (170, 170, '\x2ff78b0dafe78ccb7a8fdf51a73137da703a98444f8ec4873dfe7802ae0ece2a', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (171, 171, '\x6a6f8f821e51e5889541899bb3a6d084027e49304ee827712f0bc982b8fc77d5', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (172, 172, '\x5a3c4aba605fbe7f628aba0c9402f0991a53384fb75c82988e9bf95344b44f34', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (173, 173, '\x9e34c59e9b3b6709ef811985d86c513c8841ff425051c0de113daa15e3d2b016', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (174, 174, '\xe4345e32f9f570198e938aecf589282b24ebb73f4459d8effbf864721574ad34', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (175, 175, '\x2d61a521ffba58a06e22bf28ddf979ec4359a67a721dff0a45d5615e80a6ce66', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (176, 176, '\x2190937e0dbf000deaa94e0d57f198d551370e672d5d0da33952841645e2168e', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (177, 177, '\x3fcf4e2a46acaaf27699c73c8b38f22549f1417fb75515d1f3cacec412ea3edb', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (178, 178, '\x02060e888b03b1dea3ac3ca52295e0169f6e1075914a04b629d39a92f41c5392', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (179, 179, '\x7731df56495eb053682172cf9ea7dfe198c2fda3ba09aa17707c625fb3434bf9', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (180, 180, '\x800080971891c28438956044da007ec2f4e630dd02ae3ce62b3a8d1c8ee35148', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (181, 181, '\xe09a5a35afe4746ba74f537ca8840291dcfa9ab8fda7a88a26680251cb5b0842', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (182, 182, '\x8fd4f92f14e17bdb862bf83020d63ac0a31ee1af666a0dc6587e22fd3612af30', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (183, 183, '\xed73909ca6c426dbd4bdba46ba8f7f32ad2aa6c852b63a14e2993e480d996940', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (184, 184, '\x40da97208d20fed707d4f0fca1ae602b157687a86f8419adcbd20cf5342f58ef', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (185, 185, '\x323d56a757bf0510a89d39daa751c4e3f96f1dff89ffb7ff61178caafe9c27e5', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (186, 186, '\x4f0fd12e1d398a2ba904ab818f67e911d247d5c34d81aaa77a8c09d72083ce33', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (187, 187, '\xeb943f31d2b1a2e9fccf628e45040bae81e79bdedc6d61ef6732d68db6cf8b8b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (188, 188, '\x14f0d2f3166c4cc58a3b2617d162f2cd3b4124d2bffe418685b59de0fe77d038', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (189, 189, '\x06a52e22d568957ecb91d2e1f3aa1e67d1a1692ec8ba3ba6e2df0221d7b35b09', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (190, 190, '\x16df18f01bbccbf1ada7c582dafde46b0b33d12c108abb00206a9b888772df44', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (191, 191, '\x2fa1634e7f9bb7b0516582495da9ca1a86a51ec4a10f86cead198500b626b7d8', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (192, 192, '\x5791306c98f34bc0e7f79917f39b339c23ab6798fcf8c7b66396a75ef0f30eee', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (193, 193, '\xb229a24c2a47fed5f409bdbedd702f3b7a4db15f9373c8c581c2c2ca2ec785d6', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (194, 194, '\xde9e41f8edfe8ad7bfc0920eb4d869d36cc8aed9ced0888e1597a38643f8b1c1', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (195, 195, '\xe76612ab1d067d3494f71832e60a5654675dc11c1fe1e06a41e9c5ec641a8806', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (196, 196, '\xe2ac8528c1aba84579eea6bdcce0d4fafcf0fc45fd6bcfbf975c4c2682409652', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (197, 197, '\xd979ec78480747784303b83abe9d3ef3ab4c7dbd9f337ec65caac9b76cdd8a29', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (198, 198, '\x0af02dfe89bfe3cf261fa7aa8503a0509977f8ad5cd2aeab714bb909f47c2069', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (199, 199, '\x5e11fe04027ea93c52ca16cdd9cfed366763b024f11195c857f936d0d26dac6b', 'seal-1', 'hmac-sha256')
;;
INSERT INTO journal_seal ("position", "seq", "seal", "key_id", "algorithm") VALUES (200, 200, '\x027743e5370e173a48191d01b94eb899697a792a20758f59352fc4083e1a92cb', 'seal-1', 'hmac-sha256')
;;
INSERT INTO lease ("name", "holder", "fence", "until_ms") VALUES ('journal.sealer', 1, 1, 1795000060000)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (1, 'create journal', 'eb4d729e814d4e36', 1, 1795784150800, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (2, 'create kept values', '3c2f106210128096', 1, 1795784150812, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (3, 'create followers', 'f4996c62a32d7704', 1, 1795784150833, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (20, 'create jobs', 'e9efb7d834cdd8f0', 1, 1795784150842, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (30, 'create blobs', 'c23ccf28dd52ec78', 1, 1795784150880, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (40, 'create search', 'fbf5b95b22ff03aa', 1, 1795784150894, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (50, 'create leases and nodes', 'f0afd56f26dea619', 1, 1795784150907, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (55, 'create city', 'ab45a16c28c09026', 1, 1795784150912, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (60, 'create calendar', 'a5eb87cf077288f0', 1, 1795784150923, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (61, 'create local calendar', 'ccd2a3ec7eae4281', 1, 1795784150941, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (100, 'accounts', '9be6dbd6adb7f85c', 1, 1795784150949, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (101, 'credentials', '9ace3490b848bc35', 1, 1795784150959, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (102, 'second factors', '5be18add04b388cb', 1, 1795784150986, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (103, 'sessions', 'db947b839287482b', 1, 1795784151003, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (104, 'sign-in attempts', '24c8c7c4cf284152', 1, 1795784151010, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (105, 'role grants and deputies', '5ad81f078907b2b1', 1, 1795784151027, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (106, 'phones and their codes', '2aa828b50b460aa3', 1, 1795784151042, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (107, 'API tokens', '2591e8ba2b751d94', 1, 1795784151053, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (108, 'organisations', 'c8e7abf804753644', 1, 1795784151061, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (109, 'known devices by last use', 'b1b21a4121b778a5', 1, 1795784151065, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (110, 'freeze and anonymise accounts', '4c7bef8b32b6297d', 1, 1795784151074, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (111, 'find grants that hold everywhere', 'db1c8ae4886ce425', 1, 1795784151078, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (150, 'create personal values', '877a31456d531557', 1, 1795784151091, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (151, 'create openings and look-ups', '4a83050af97115ab', 1, 1795784151110, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (152, 'create consents', '05ca191738f910c5', 1, 1795784151120, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (153, 'create suggestions', '5ba0c6d6e22c2f9f', 1, 1795784151145, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (154, 'create exports', 'fb6bab7667320187', 1, 1795784151172, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (155, 'create requests for lists of the journal', '6c327525c1af27db', 1, 1795784151187, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (156, 'create erasures', '246ad6459bdda1ef', 1, 1795784151194, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (157, 'freeze and anonymise', '759663832d198acd', 1, 1795784151215, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (158, 'create the city''s limits around personal data', 'f15b7b9b8b764c60', 1, 1795784151222, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (200, 'area', '46fdd5bcf0a22aec', 1, 1795784151244, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (201, 'area search', '7164bc54b816b592', 1, 1795784151258, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (202, 'area code', '830080b05227414d', 1, 1795784151270, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (203, 'area outline', '92a75a738a8ca30a', 1, 1795784151289, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (204, 'area rules', 'e9620df0fae51585', 1, 1795784151299, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (205, 'division import', 'e7010d41e5826749', 1, 1795784151320, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (206, 'area code owner', '7802c0aee563017c', 1, 1795784151338, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (207, 'outline doubt', '45cd873afe7fea0e', 1, 1795784151349, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (208, 'building position', '5d0b9045cbe79e44', 1, 1795784151358, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (209, 'estate', 'f53560e398b8cc6a', 1, 1795784151383, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (210, 'area detail', '0fa60f32b6970c60', 1, 1795784151395, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (211, 'department grid', '61b4893a9d6edfd4', 1, 1795784151443, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (212, 'place token', '26923d4cb12cf4c4', 1, 1795784151453, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (213, 'area tally', '219bb04792fea71e', 1, 1795784151468, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (214, 'order areas below an area', 'eccd27d7ee7a7d69', 1, 1795784151491, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (215, 'outlines from afar', '04a22628e27d89ad', 1, 1795784151496, 1795784151501)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (220, 'recut', '9168f7eeec96bb0b', 1, 1795784151537, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (221, 'area lineage', '5e99d86b847c3c75', 1, 1795784151549, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (222, 'find grants by their scope', '6415678120d81b69', 1, 1795784151553, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (223, 'find personal data by place', '70291c6657b77439', 1, 1795784151562, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (224, 'keep reasons of returned changes no longer than said', '192d1d1156c38aad', 1, 1795784151567, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (225, 'find estates and schemes of a community', '7c3efc9fc9112157', 1, 1795784151574, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (226, 'stamp of the net', '668fbf4546201882', 1, 1795784151580, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (250, 'place organisations', '25165b8d1a203fe5', 1, 1795784151612, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (251, 'person', '16c4164650599a04', 1, 1795784151646, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (252, 'post', '6a4998c57acc1866', 1, 1795784151683, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (253, 'duty sheet', '4d54a6618baa49d2', 1, 1795784151692, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (254, 'area rule values', '3f32c6a43a4af376', 1, 1795784151701, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (255, 'index posts for reports', 'f6eba828dcef4641', 1, 1795784151710, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (256, 'index persons who left', 'e2f2b417d11daedd', 1, 1795784151714, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (269, 'work team', '9a0b2f7639972094', 1, 1795784151732, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (270, 'undertaking', '88074bb0140ce4af', 1, 1795784151768, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (271, 'plate', 'c4fd44b190ff9358', 1, 1795784151791, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (272, 'duty post', '5fc417a417c168fb', 1, 1795784151839, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (273, 'pledge', '99a40aef055f29a0', 1, 1795784151858, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (274, 'membership', '8358207f61ba4e88', 1, 1795784151879, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (275, 'keep what members agreed to no longer than said', '2658e20df5774583', 1, 1795784151891, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (276, 'order memberships in an area', 'fcc75c5e2a32375d', 1, 1795784151900, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (278, 'find teams and pledges by grid', 'bcaaba687cbecec5', 1, 1795784151907, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (280, 'import of people', 'c44dc632f948ceee', 1, 1795784151946, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (300, 'edition', '4be529d24d22aaff', 1, 1795784151961, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (301, 'matter', '5c22da069fec9e00', 1, 1795784151977, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (302, 'matter standard', '81385d94736d065a', 1, 1795784151990, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (303, 'admission', '14a356db67b70660', 1, 1795784152011, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (304, 'matter import', '69b15190b9d7c2e8', 1, 1795784152031, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (320, 'case', '425908dab0097f2a', 1, 1795784152072, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (321, 'parts of cases', '9b28ba5b850c26ce', 1, 1795784152090, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (322, 'reports', '11f51def573a7c35', 1, 1795784152112, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (323, 'remarks and precedents', '71723225d4f8136f', 1, 1795784152128, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (340, 'whistles', '0f0e2a61eede6627', 1, 1795784152159, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (341, 'texts of whistles', 'e4257def98137d32', 1, 1795784152169, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (342, 'cases whose reporter is waited for', 'efcffad56641005d', 1, 1795784152174, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (343, 'led matters', '76ad688b377bdabb', 1, 1795784152199, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (344, 'monthly samples', '21ce45d17f8054e9', 1, 1795784152223, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (345, 'signals of gaming', '0326719b018d839a', 1, 1795784152250, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (346, 'notices', '9ec2596a0cf4bd3e', 1, 1795784152268, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (347, 'messages to reporters', 'b8fbb170aabbdf2a', 1, 1795784152291, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (350, 'alarms of whistles', 'ae269d704b987ed1', 1, 1795784152297, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (351, 'area rules stamp', '6cf5286bb06e1d54', 1, 1795784152305, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (352, 'alarms of whistles under way', '77af7d7825610365', 1, 1795784152309, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (353, 'cases of a matter at a desk', '3757079af30c24ad', 1, 1795784152314, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (355, 'what strangers see of cases', '8457fbfbf8b73f7e', 1, 1795784152344, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (356, 'what partners brought', 'f64156e5f016ae97', 1, 1795784152371, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (358, 'views of the desk', 'f678fb78d2277a38', 1, 1795784152384, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (359, 'index cases for search', '9136ad57a494a7b5', 1, 1795784152388, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (362, 'pictures of cases', '194b8210619699cc', 1, 1795784152397, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (363, 'held reports', '2878fbed22938fa8', 1, 1795784152417, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (365, 'matter model', '1652eac113c5e546', 1, 1795784152425, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (366, 'imported cases', 'd6bf0ad0d91dc2db', 1, 1795784152442, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (372, 'links of held reports', '04caedd1a69ef027', 1, 1795784152445, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (376, 'webhooks', 'a4632ec2dc1e982e', 1, 1795784152460, NULL)
;;
INSERT INTO migration ("number", "name", "checksum", "oldest_program", "applied_ms", "filled_ms") VALUES (377, 'messages to webhooks', '309f10e75db79478', 1, 1795784152482, NULL)
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
