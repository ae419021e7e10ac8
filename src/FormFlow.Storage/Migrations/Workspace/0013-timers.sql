-- What is due for records by time, written with the change that makes it so. next_at is when it may be taken (again): at first the instant it is
-- due, then the end of a lease or of a pause after a failure; it is empty once the timer was taken care of or given up. What was taken care of
-- stays until it is no longer derived, so that it is not done again.
CREATE TABLE stage_timer (
  id {integer} PRIMARY KEY,
  form {text} NOT NULL,
  field {text} NOT NULL,
  record {integer} NOT NULL,
  key {text} NOT NULL,
  due {integer} NOT NULL,
  stay {integer} NOT NULL,
  next_at {integer},
  lease {integer},
  attempts {integer} NOT NULL DEFAULT 0,
  ended_at {integer},
  error {text},
  CONSTRAINT stage_timer_record_field_key_due_stay_unique UNIQUE (record, field, key, due, stay)
);
CREATE INDEX stage_timer_next_at ON stage_timer (next_at, id) WHERE next_at IS NOT NULL;

-- Where the schedules of workflows stand: moments up to after_at are taken care of, moment is the one being spread over the records, record the
-- last of them that was looked at.
CREATE TABLE stage_schedule (
  form {text} NOT NULL,
  field {text} NOT NULL,
  key {text} NOT NULL,
  rule {text} NOT NULL,
  after_at {integer} NOT NULL,
  moment {integer},
  record {integer} NOT NULL DEFAULT 0,
  next_at {integer},
  CONSTRAINT stage_schedule_form_field_key_unique PRIMARY KEY (form, field, key)
);
CREATE INDEX stage_schedule_next_at ON stage_schedule (next_at) WHERE next_at IS NOT NULL;
