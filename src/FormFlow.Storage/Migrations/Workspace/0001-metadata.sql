-- Documents of the workspace's apps: a draft that is edited, a version that is live, and every version that was.
CREATE TABLE document (
  id {text} PRIMARY KEY,
  kind {text} NOT NULL,
  key {text} NOT NULL,
  app {text} NOT NULL,
  draft {text},
  draft_version {integer},
  draft_at {integer},
  draft_by {text},
  live {text},
  live_version {integer},
  live_at {integer},
  live_by {text},
  removed_at {integer}
);
CREATE UNIQUE INDEX document_kind_key_unique ON document (kind, key);
CREATE INDEX document_app ON document (app);

CREATE TABLE document_version (
  document {text} NOT NULL REFERENCES document (id),
  version {integer} NOT NULL,
  text {text} NOT NULL,
  at {integer} NOT NULL,
  by {text},
  CONSTRAINT document_version_document_version_unique PRIMARY KEY (document, version)
);

CREATE TABLE setting (
  name {text} PRIMARY KEY,
  value {text} NOT NULL
);
