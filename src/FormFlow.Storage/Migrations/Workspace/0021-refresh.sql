-- When a record's computed values are to be looked at again because time passes: the next turn of a day or hour at which one of them differs.
CREATE TABLE refresh (
  record {integer} PRIMARY KEY,
  form {text} NOT NULL,
  due_at {integer} NOT NULL
);
CREATE INDEX refresh_due_at ON refresh (due_at, record);
