-- Files are named by what they hold, so the same file is kept once.
CREATE TABLE file (
  hash {text} PRIMARY KEY,
  name {text} NOT NULL,
  type {text} NOT NULL,
  bytes {integer} NOT NULL,
  created_at {integer} NOT NULL,
  created_by {text}
);
