-- What people are asked to do. A task's due_at is never null: what is not due ever stands at the end of time, so that one index orders all.
CREATE TABLE task (
  id {integer} PRIMARY KEY,
  version {integer} NOT NULL,
  kind {text} NOT NULL,
  title {text} NOT NULL,
  note {text},
  form {text},
  record {integer},
  due_day {integer},
  due_at {integer} NOT NULL,
  remind_at {integer},
  status {text} NOT NULL CHECK (status IN ('open', 'done', 'cancelled', 'recordDeleted')),
  created_at {integer} NOT NULL,
  created_by {integer},
  cause {text},
  updated_at {integer} NOT NULL,
  ended_at {integer},
  ended_by {integer},
  result {text}
);
CREATE INDEX task_status_due_at ON task (status, due_at, id);
CREATE INDEX task_record ON task (record, status);
CREATE INDEX task_remind_at ON task (remind_at) WHERE remind_at IS NOT NULL;

CREATE TABLE task_assignee (
  task {integer} NOT NULL REFERENCES task (id),
  member {integer} NOT NULL REFERENCES member (id),
  is_open {integer} NOT NULL,
  snoozed_until {integer},
  instead_of {integer},
  reason {text},
  CONSTRAINT task_assignee_task_member_unique PRIMARY KEY (task, member)
);
CREATE INDEX task_assignee_member ON task_assignee (member, is_open, task);

-- Entries of the journal that tell of a task are found by it.
ALTER TABLE journal ADD COLUMN task {integer};
CREATE INDEX journal_task ON journal (task, seq) WHERE task IS NOT NULL;

-- What people say about records. A deleted comment keeps its place and loses its words.
CREATE TABLE comment (
  id {integer} PRIMARY KEY,
  version {integer} NOT NULL,
  form {text} NOT NULL,
  record {integer} NOT NULL,
  author {integer},
  cause {text},
  text {text},
  created_at {integer} NOT NULL,
  edited_at {integer},
  deleted_at {integer},
  deleted_by {integer}
);
CREATE INDEX comment_record ON comment (record, id);

CREATE TABLE comment_edit (
  comment {integer} NOT NULL REFERENCES comment (id),
  version {integer} NOT NULL,
  text {text} NOT NULL,
  written_at {integer} NOT NULL,
  CONSTRAINT comment_edit_comment_version_unique PRIMARY KEY (comment, version)
);

-- What people are told, once per member and occasion.
CREATE TABLE notification (
  id {integer} PRIMARY KEY,
  member {integer} NOT NULL REFERENCES member (id),
  kind {text} NOT NULL,
  occasion {text} NOT NULL,
  parameters {text} NOT NULL,
  form {text},
  record {integer},
  task {integer},
  comment {integer},
  created_at {integer} NOT NULL,
  read_at {integer}
);
CREATE UNIQUE INDEX notification_member_occasion_unique ON notification (member, occasion);
CREATE INDEX notification_member ON notification (member, id);
CREATE INDEX notification_unread ON notification (member, id) WHERE read_at IS NULL;

CREATE TABLE notification_setting (
  member {integer} PRIMARY KEY REFERENCES member (id),
  version {integer} NOT NULL,
  language {text},
  deliveries {text} NOT NULL
);

-- Mails to be sent. next_at is when a sender may take one (again); it is empty once a mail was sent or given up.
CREATE TABLE mail (
  id {integer} PRIMARY KEY,
  address {text} NOT NULL,
  name {text} NOT NULL,
  subject {text} NOT NULL,
  text_part {text} NOT NULL,
  html_part {text} NOT NULL,
  created_at {integer} NOT NULL,
  attempts {integer} NOT NULL,
  next_at {integer},
  lease {integer},
  sent_at {integer},
  error {text}
);
CREATE INDEX mail_next_at ON mail (next_at) WHERE next_at IS NOT NULL;

CREATE TABLE calendar_feed (
  member {integer} PRIMARY KEY REFERENCES member (id),
  hash {text} NOT NULL,
  created_at {integer} NOT NULL
);
CREATE UNIQUE INDEX calendar_feed_hash_unique ON calendar_feed (hash);
