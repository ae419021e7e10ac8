-- Views that members saved over a form, for themselves or shared with all: view documents without a label and a form of their own.
CREATE TABLE saved_view (
  id {integer} PRIMARY KEY,
  version {integer} NOT NULL,
  form {text} NOT NULL,
  member {integer} NOT NULL REFERENCES member (id),
  name {text} NOT NULL,
  is_shared {integer} NOT NULL,
  base {text},
  document {text} NOT NULL,
  created_at {integer} NOT NULL,
  updated_at {integer} NOT NULL
);
CREATE INDEX saved_view_form ON saved_view (form, id);
