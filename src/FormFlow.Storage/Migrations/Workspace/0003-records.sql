-- What belongs to all records whatever their form: the bin, the numbers given out, how far readers of the journal came, answers to repeat.
CREATE TABLE bin (
  record {integer} PRIMARY KEY,
  form {text} NOT NULL,
  title {text},
  deleted_at {integer} NOT NULL,
  deleted_by {text},
  entry {text} NOT NULL
);
CREATE INDEX bin_form_deleted_at ON bin (form, deleted_at);

CREATE TABLE counter (
  form {text} NOT NULL,
  field {text} NOT NULL,
  period {text} NOT NULL,
  value {integer} NOT NULL,
  CONSTRAINT counter_form_field_period_unique PRIMARY KEY (form, field, period)
);

CREATE TABLE cursor (
  reader {text} PRIMARY KEY,
  seq {integer} NOT NULL
);

CREATE TABLE idempotency (
  key {text} NOT NULL,
  caller {text} NOT NULL,
  request_hash {text} NOT NULL,
  status {integer},
  headers {text},
  body {text},
  at {integer} NOT NULL,
  CONSTRAINT idempotency_key_unique PRIMARY KEY (key)
);
CREATE INDEX idempotency_at ON idempotency (at);
