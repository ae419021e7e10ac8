-- Addresses under which people without an account fill in a form: link documents, how many records came by each.
CREATE TABLE public_link (
  id {integer} PRIMARY KEY,
  version {integer} NOT NULL,
  form {text} NOT NULL,
  token {text} NOT NULL,
  document {text} NOT NULL,
  password_hash {text},
  submissions {integer} NOT NULL,
  member {integer} REFERENCES member (id),
  created_at {integer} NOT NULL,
  updated_at {integer} NOT NULL,
  CONSTRAINT public_link_token_unique UNIQUE (token)
);
CREATE INDEX public_link_form ON public_link (form, id);

-- What came by a link and looked suspicious: bodies of records that wait for somebody to accept or discard them.
CREATE TABLE held_submission (
  id {integer} PRIMARY KEY,
  link {integer} NOT NULL REFERENCES public_link (id),
  at {integer} NOT NULL,
  reason {text} NOT NULL,
  address {text},
  body {text} NOT NULL
);
CREATE INDEX held_submission_link ON held_submission (link, id);
