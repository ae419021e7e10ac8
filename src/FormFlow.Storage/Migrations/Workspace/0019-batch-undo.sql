-- Batches that can be undone as a whole are jobs like imports, with the same undoing.
ALTER TABLE import ADD COLUMN kind {text} NOT NULL DEFAULT 'import';
