-- Version 5 of an index. Days are counted from 0001-01-01; offsets are UTF-16 code units; kinds are the enums' numbers. Each page that
-- taking in one more file has to write costs it time, so there are few tables and fewer indexes; what can be counted is not kept.

CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;

-- A file on disk, what its quotes were made of, and the numbers of the first and last of its articles and quotes.
CREATE TABLE source (
    location TEXT PRIMARY KEY, path TEXT NOT NULL, fingerprint TEXT NOT NULL,
    first_article INTEGER NOT NULL, last_article INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL) WITHOUT ROWID;

-- An article of a source: most files hold one.
CREATE TABLE article (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL, location TEXT,
    title TEXT, publisher TEXT, publisher_key TEXT, record INTEGER, url TEXT);

-- The names that quotes have.
CREATE TABLE speaker (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, company_key TEXT NOT NULL, kind INTEGER NOT NULL);
CREATE INDEX speaker_company_key ON speaker (company_key);
CREATE TABLE speaker_word (word TEXT NOT NULL, speaker INTEGER NOT NULL, PRIMARY KEY (word, speaker)) WITHOUT ROWID;
CREATE TABLE company (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, key TEXT NOT NULL);
CREATE INDEX company_key ON company (key);
CREATE TABLE role (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

-- The statements. The context is before, text and after; where after is null, before is the whole of it.
CREATE TABLE quote (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL, kind INTEGER NOT NULL,
    speaker INTEGER, speaker_kind INTEGER NOT NULL, company INTEGER, role INTEGER,
    published INTEGER, said INTEGER, confidence REAL NOT NULL,
    text TEXT NOT NULL, before TEXT NOT NULL, after TEXT, preceding TEXT, mention TEXT, mention_start INTEGER, mention_end INTEGER,
    cue_start INTEGER, cue_end INTEGER, line INTEGER NOT NULL, content BLOB NOT NULL, evidence TEXT NOT NULL, section TEXT, question TEXT,
    extracted TEXT);

-- What people have corrected, a row a source whether it is there or not; and in quote.extracted what extraction had found. Both are JSON.
CREATE TABLE correction (location TEXT PRIMARY KEY, corrections TEXT NOT NULL) WITHOUT ROWID;

-- The inverted index, in segments that never change: what filters and facets ask of each document (SegmentColumns), and the pages of
-- its postings (PostingPage) with what is on them (PostingDirectory). What is deleted in a segment stands apart, a bit for each document.
-- The newest quotes, from number 'tail' in meta on, are in none.
CREATE TABLE segment (
    id INTEGER PRIMARY KEY, first INTEGER NOT NULL, documents INTEGER NOT NULL, first_page INTEGER NOT NULL,
    columns BLOB NOT NULL, directory BLOB NOT NULL);
CREATE TABLE segment_deletion (segment INTEGER PRIMARY KEY, deletions INTEGER NOT NULL, deleted BLOB NOT NULL);
CREATE TABLE posting (page INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
