-- Imports, the rows they refused, and the records they touched, which is what undoing one needs.
CREATE TABLE import (
  id {integer} PRIMARY KEY,
  form {text} NOT NULL,
  status {text} NOT NULL,
  options {text} NOT NULL,
  created_at {integer} NOT NULL,
  created_by {text},
  finished_at {integer},
  rows {integer} NOT NULL DEFAULT 0,
  created {integer} NOT NULL DEFAULT 0,
  updated {integer} NOT NULL DEFAULT 0,
  unchanged {integer} NOT NULL DEFAULT 0,
  failed {integer} NOT NULL DEFAULT 0,
  message {text}
);

CREATE TABLE import_error (
  import {integer} NOT NULL REFERENCES import (id),
  row {integer} NOT NULL,
  errors {text} NOT NULL,
  cells {text} NOT NULL,
  CONSTRAINT import_error_import_row_unique PRIMARY KEY (import, row)
);

CREATE TABLE import_record (
  import {integer} NOT NULL REFERENCES import (id),
  record {integer} NOT NULL,
  effect {text} NOT NULL,
  journal {integer},
  CONSTRAINT import_record_import_record_unique PRIMARY KEY (import, record)
);
