-- Heads on which a check was opened, or was about to be. Gone when a review of the lane is done.
CREATE TABLE open_check (
    lane     TEXT    NOT NULL,
    sha      TEXT    NOT NULL,
    inst     INTEGER NOT NULL,
    repo_id  INTEGER NOT NULL,
    noted_at INTEGER NOT NULL,
    PRIMARY KEY (lane, sha)
);
CREATE INDEX open_check_inst ON open_check (inst);
CREATE INDEX open_check_repo ON open_check (repo_id);
CREATE INDEX open_check_age ON open_check (noted_at);

-- A running job that is no longer wanted: its worker is told so when it asks to hold it longer.
ALTER TABLE job ADD COLUMN stop INTEGER NOT NULL DEFAULT 0;
