-- What happened, in order, written with the change itself. Readers of a database whose transactions overlap must not pass an entry whose
-- elder transaction is still running: that is what the transaction's number is for.
CREATE TABLE journal (
  seq {identity},
  at {integer} NOT NULL,
  caller_kind {text} NOT NULL,
  caller {text},
  cause {text},
  kind {text} NOT NULL,
  form {text},
  record {integer},
  version {integer},
  {transaction}
  changes {text}
);
CREATE INDEX journal_form_record ON journal (form, record, seq);
