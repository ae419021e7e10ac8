-- Columns that are filled beside the ones they replace, while a publish that converts many values is prepared: one row for each, in the order they are
-- filled. job is the publish among the jobs (import), position the last row of the table that was looked at. meaning tells what is converted into what.
CREATE TABLE prepared_column (
  job {integer} NOT NULL,
  place {integer} NOT NULL,
  form {text} NOT NULL,
  field {text} NOT NULL,
  table_name {text} NOT NULL,
  column_name {text} NOT NULL,
  meaning {text} NOT NULL,
  position {integer} NOT NULL,
  total {integer} NOT NULL,
  done {integer} NOT NULL,
  failed {integer} NOT NULL,
  CONSTRAINT prepared_column_job_place_unique PRIMARY KEY (job, place)
);
CREATE INDEX import_kind ON import (kind, form, id);
