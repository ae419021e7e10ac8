-- The texts of documents as packages brought them, by the hash that package_document names as saved: what the next version is merged over.
CREATE TABLE package_text (
  hash {text} PRIMARY KEY,
  text {text} NOT NULL
);

-- Every state of an app that was published: its documents with their versions and keys then, and what its package had brought, as JSON.
CREATE TABLE release (
  app {text} NOT NULL,
  number {integer} NOT NULL,
  version {text},
  cause {text},
  at {integer} NOT NULL,
  by {text},
  documents {text} NOT NULL,
  package {text},
  CONSTRAINT release_app_number_unique PRIMARY KEY (app, number)
);
