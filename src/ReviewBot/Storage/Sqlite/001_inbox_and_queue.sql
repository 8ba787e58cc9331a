-- Times are Unix milliseconds.

CREATE TABLE event (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    delivery_id TEXT    NOT NULL UNIQUE,
    name        TEXT    NOT NULL,
    content_type TEXT   NOT NULL,
    received_at INTEGER NOT NULL,
    payload     BLOB,                         -- gzip; gone once routed
    state       INTEGER NOT NULL DEFAULT 0,   -- 0 received, 1 routed, 2 ignored, 3 failed
    note        TEXT    NOT NULL DEFAULT '',
    inst        INTEGER NOT NULL DEFAULT 0,
    job_id      INTEGER                       -- the job it became part of
);
CREATE INDEX event_received ON event (seq) WHERE state = 0;
CREATE INDEX event_failed ON event (seq) WHERE state = 3;
CREATE INDEX event_inst ON event (inst);
CREATE INDEX event_age ON event (received_at);

CREATE TABLE tenant (
    inst         INTEGER PRIMARY KEY,
    vtime        INTEGER NOT NULL DEFAULT 0,
    paused_until INTEGER NOT NULL DEFAULT 0,
    suspended    INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE job (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    lane        TEXT    NOT NULL,
    ckey        TEXT    NOT NULL,
    inst        INTEGER NOT NULL,
    repo_id     INTEGER NOT NULL,
    repo_owner  TEXT    NOT NULL,
    repo_name   TEXT    NOT NULL,
    sha         TEXT    NOT NULL,
    ver         INTEGER NOT NULL,
    content     TEXT    NOT NULL,
    prio        INTEGER NOT NULL,
    vtime       INTEGER NOT NULL,
    state       INTEGER NOT NULL DEFAULT 0,   -- 0 pending, 1 leased, 2 done, 3 dead, 4 superseded
    run_at      INTEGER NOT NULL,
    attempts    INTEGER NOT NULL DEFAULT 0,
    strikes     INTEGER NOT NULL DEFAULT 0,
    events      INTEGER NOT NULL DEFAULT 1,
    owner       TEXT    NOT NULL DEFAULT '',
    lease_until INTEGER NOT NULL DEFAULT 0,
    fence       INTEGER NOT NULL DEFAULT 0,
    last_error  TEXT    NOT NULL DEFAULT '',
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL
);
-- Coalescing: at most one pending job per lane and key.
CREATE UNIQUE INDEX job_pending_once ON job (lane, ckey) WHERE state = 0;
-- Serialisation: at most one running job per lane, even if the code is wrong.
CREATE UNIQUE INDEX job_running_once ON job (lane) WHERE state = 1;
CREATE INDEX job_order ON job (prio, vtime, id) WHERE state = 0;
CREATE INDEX job_vtime ON job (vtime) WHERE state = 0;
CREATE INDEX job_lease ON job (lease_until) WHERE state = 1;
CREATE INDEX job_inst ON job (inst);
CREATE INDEX job_repo ON job (repo_id);
-- Partial, so that it is never mistaken for a way to the pending jobs: with it the lease would sort them all.
CREATE INDEX job_ended ON job (state, updated_at) WHERE state >= 2;

CREATE TABLE review_run (
    job_id      INTEGER NOT NULL,
    fence       INTEGER NOT NULL,
    lane        TEXT    NOT NULL,
    inst        INTEGER NOT NULL,
    repo_id     INTEGER NOT NULL,
    sha         TEXT    NOT NULL,
    group_base  TEXT,
    conclusion  TEXT    NOT NULL,
    report      BLOB,                         -- gzip; only of the lane's newest run
    finished_at INTEGER NOT NULL,
    PRIMARY KEY (job_id, fence)
);
CREATE INDEX review_run_lane ON review_run (lane, finished_at);
CREATE INDEX review_run_commit ON review_run (repo_id, sha);
CREATE INDEX review_run_inst ON review_run (inst);
CREATE INDEX review_run_age ON review_run (finished_at);

-- One row, written to know that writing works.
CREATE TABLE pulse (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL);
