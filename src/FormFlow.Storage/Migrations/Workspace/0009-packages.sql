-- The key under which a document is live; a draft may carry another.
ALTER TABLE document ADD COLUMN live_key {text};
UPDATE document SET live_key = key WHERE live IS NOT NULL;

-- The packages that are installed, and what their documents were like then: as the package had them and as they were saved. What differs
-- from that was changed here, or by the package's next version.
CREATE TABLE package (
  app {text} PRIMARY KEY,
  manifest {text} NOT NULL,
  installed_at {integer} NOT NULL,
  installed_by {text}
);

CREATE TABLE package_document (
  app {text} NOT NULL REFERENCES package (app),
  document {text} NOT NULL,
  source_hash {text} NOT NULL,
  saved_hash {text} NOT NULL,
  CONSTRAINT package_document_app_document_unique PRIMARY KEY (app, document)
);

-- Bringing the saved records of a form up to date after a publish: how far it came.
CREATE TABLE recomputation (
  form {text} PRIMARY KEY,
  version {integer} NOT NULL,
  position {integer} NOT NULL,
  total {integer} NOT NULL,
  done {integer} NOT NULL,
  refused {integer} NOT NULL,
  started_at {integer} NOT NULL,
  finished_at {integer}
);

-- The names and types a file was uploaded under, and whether a record ever held it: such a file is kept, for the history shows it.
ALTER TABLE file ADD COLUMN used_at {integer};

CREATE TABLE file_upload (
  hash {text} NOT NULL REFERENCES file (hash),
  name {text} NOT NULL,
  type {text} NOT NULL,
  uploaded_at {integer} NOT NULL,
  uploaded_by {text},
  CONSTRAINT file_upload_hash_name_type_unique PRIMARY KEY (hash, name, type)
);
CREATE INDEX file_upload_uploaded_at ON file_upload (uploaded_at);
