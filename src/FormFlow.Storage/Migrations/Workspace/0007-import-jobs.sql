-- Imports as jobs: what was asked, how far it came, which stretch of the journal it wrote. Undoing one is a job of its own. What an import
-- touched is told by the journal, so no other list of it is kept.
DROP TABLE import_record;
DROP TABLE import_error;
DROP TABLE import;

CREATE TABLE import (
  id {integer} PRIMARY KEY,
  form {text} NOT NULL,
  undoes {integer} REFERENCES import (id),
  status {text} NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  options {text} NOT NULL,
  caller {text} NOT NULL,
  created_at {integer} NOT NULL,
  started_at {integer},
  finished_at {integer},
  runner {text},
  lease {integer},
  cancelling {integer} NOT NULL DEFAULT 0,
  position {integer} NOT NULL DEFAULT 0,
  progress {integer} NOT NULL DEFAULT 0,
  first_seq {integer},
  last_seq {integer},
  rows {integer} NOT NULL DEFAULT 0,
  created {integer} NOT NULL DEFAULT 0,
  updated {integer} NOT NULL DEFAULT 0,
  unchanged {integer} NOT NULL DEFAULT 0,
  removed {integer} NOT NULL DEFAULT 0,
  failed {integer} NOT NULL DEFAULT 0,
  problems {text},
  message {text}
);
CREATE INDEX import_form ON import (form, id);
CREATE INDEX import_undoes ON import (undoes);

CREATE TABLE import_error (
  import {integer} NOT NULL REFERENCES import (id),
  row {integer} NOT NULL,
  errors {text} NOT NULL,
  cells {text} NOT NULL,
  CONSTRAINT import_error_import_row_unique PRIMARY KEY (import, row)
);
