-- When members are told what there is to do. What came up to after_at was told; next_at is when the next digest is to be written, by the
-- transaction that moves it on.
CREATE TABLE digest (
  member {integer} PRIMARY KEY REFERENCES member (id),
  rule {text} NOT NULL,
  after_at {integer} NOT NULL,
  next_at {integer} NOT NULL
);
CREATE INDEX digest_next_at ON digest (next_at, member);

-- When others gave a member a task; empty where he took it himself.
ALTER TABLE task_assignee ADD COLUMN given_at {integer};
