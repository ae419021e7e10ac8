-- How people want to be shown times, and which memberships are shut: a copy, so that a person's workspaces are listed without opening them.
ALTER TABLE person ADD COLUMN time_zone {text};
ALTER TABLE membership ADD COLUMN disabled_at {integer};
