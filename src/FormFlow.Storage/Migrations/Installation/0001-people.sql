-- People and the workspaces they belong to. E-mail addresses are stored in lower case.
CREATE TABLE person (
  id {integer} PRIMARY KEY,
  email {text} NOT NULL,
  name {text} NOT NULL,
  password_hash {text},
  language {text},
  created_at {integer} NOT NULL,
  disabled_at {integer}
);
CREATE UNIQUE INDEX person_email_unique ON person (email);

CREATE TABLE workspace (
  id {integer} PRIMARY KEY,
  key {text} NOT NULL,
  name {text} NOT NULL,
  created_at {integer} NOT NULL
);
CREATE UNIQUE INDEX workspace_key_unique ON workspace (key);

CREATE TABLE membership (
  person {integer} NOT NULL REFERENCES person (id),
  workspace {integer} NOT NULL REFERENCES workspace (id),
  role {text} NOT NULL CHECK (role IN ('owner', 'member')),
  created_at {integer} NOT NULL,
  CONSTRAINT membership_person_workspace_unique PRIMARY KEY (person, workspace)
);
CREATE INDEX membership_workspace ON membership (workspace);

CREATE TABLE session (
  id {integer} PRIMARY KEY,
  person {integer} NOT NULL REFERENCES person (id),
  token_hash {text} NOT NULL,
  created_at {integer} NOT NULL,
  last_seen_at {integer} NOT NULL,
  expires_at {integer} NOT NULL,
  user_agent {text}
);
CREATE UNIQUE INDEX session_token_hash_unique ON session (token_hash);
CREATE INDEX session_person ON session (person);
CREATE INDEX session_expires_at ON session (expires_at);

CREATE TABLE setting (
  name {text} PRIMARY KEY,
  value {text} NOT NULL
);
