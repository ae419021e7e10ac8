-- What members keep for themselves between visits, such as favourites and column widths: JSON by key.
CREATE TABLE preference (
  member {integer} NOT NULL REFERENCES member (id),
  key {text} NOT NULL,
  value {text} NOT NULL,
  CONSTRAINT preference_member_key_unique PRIMARY KEY (member, key)
);
