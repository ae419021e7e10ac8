-- Who works here. A member has the id of the installation's person; name and e-mail address are copies, so that no query leaves the workspace.
CREATE TABLE member (
  id {integer} PRIMARY KEY,
  version {integer} NOT NULL,
  name {text} NOT NULL,
  email {text} NOT NULL,
  is_owner {integer} NOT NULL,
  disabled_at {integer},
  title {text}
);

CREATE TABLE department (
  id {integer} PRIMARY KEY,
  version {integer} NOT NULL,
  name {text} NOT NULL,
  parent {integer} REFERENCES department (id),
  manager {integer} REFERENCES member (id),
  title {text}
);
CREATE INDEX department_parent ON department (parent);

CREATE TABLE member_department (
  member {integer} NOT NULL REFERENCES member (id),
  department {integer} NOT NULL REFERENCES department (id),
  CONSTRAINT member_department_member_department_unique PRIMARY KEY (member, department)
);
CREATE INDEX member_department_department ON member_department (department);

CREATE TABLE api_key (
  id {integer} PRIMARY KEY,
  name {text} NOT NULL,
  prefix {text} NOT NULL,
  hash {text} NOT NULL,
  maker {integer} NOT NULL,
  role {text},
  created_at {integer} NOT NULL,
  expires_at {integer},
  last_used_at {integer},
  revoked_at {integer}
);
CREATE UNIQUE INDEX api_key_hash_unique ON api_key (hash);
