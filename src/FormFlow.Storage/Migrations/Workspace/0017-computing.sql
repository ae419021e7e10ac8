-- Computed values of records that are still to be brought up to date with what they are made of, because there were too many for one transaction
-- or because another one held them. field is a field's stable id, empty for the title. Written with the change that makes it so, taken away with
-- the write that brings the value up to date; the same value may be named twice.
CREATE TABLE computing (
  id {identity},
  form {text} NOT NULL,
  field {text} NOT NULL,
  record {integer} NOT NULL,
  cause {text} NOT NULL
);
CREATE INDEX computing_form_record ON computing (form, record);
