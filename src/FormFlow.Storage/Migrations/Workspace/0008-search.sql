-- What search keeps words of: per form the fields it keeps, and the last record kept with them; and records to be read anew because the title
-- of something they point at changed.
CREATE TABLE search (
  form {text} PRIMARY KEY,
  fields {text} NOT NULL,
  position {integer} NOT NULL
);

CREATE TABLE search_stale (
  form {text} NOT NULL,
  record {integer} NOT NULL,
  CONSTRAINT search_stale_form_record_unique PRIMARY KEY (form, record)
);
