-- Every stay of a record in a stage, of all forms with workflows: one row, finished when the record leaves. It has the columns of a form's table, so that lists and
-- figures are made of it as of records. gone is 1 while the record is in the recycle bin.
CREATE TABLE r_stage_stay (
  id {integer} PRIMARY KEY,
  version {integer} NOT NULL,
  created_at {integer} NOT NULL,
  created_by {integer},
  updated_at {integer} NOT NULL,
  updated_by {integer},
  title {text},
  form_version {integer} NOT NULL,
  form {text} NOT NULL,
  gone {integer} NOT NULL,
  f_record {integer} NOT NULL,
  f_field {text} NOT NULL,
  f_pipeline {text} NOT NULL,
  f_stage {text} NOT NULL,
  f_status {text} NOT NULL,
  f_from {text},
  f_transition {text},
  f_kind {text} NOT NULL,
  f_cause {text} NOT NULL,
  f_automatic {integer} NOT NULL,
  f_rule {text},
  f_reason {text},
  f_reason_group {text},
  f_comment {text},
  f_by {integer},
  f_entered_at {integer} NOT NULL,
  f_left_at {integer},
  f_next {text},
  f_next_status {text},
  f_stayed {integer},
  f_worked {integer},
  f_record_version {integer} NOT NULL,
  f_workflow_version {integer} NOT NULL
);
CREATE INDEX r_stage_stay_record ON r_stage_stay (f_record, f_field, id);
CREATE INDEX r_stage_stay_entered_at ON r_stage_stay (form, f_entered_at);
