-- Version 2 of an index. Days are counted from 0001-01-01; offsets are UTF-16 code units; kinds are the enums' numbers.

CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;

-- A file on disk, and what its quotes were made of.
CREATE TABLE source (
    id INTEGER PRIMARY KEY, location TEXT NOT NULL UNIQUE, path TEXT NOT NULL, fingerprint TEXT NOT NULL);

-- An article of a source: most files hold one.
CREATE TABLE article (
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source, path TEXT NOT NULL, location TEXT,
    title TEXT, publisher TEXT, publisher_key TEXT, record INTEGER, url TEXT);
CREATE INDEX article_source ON article (source);

CREATE TABLE speaker (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, company_key TEXT NOT NULL);
CREATE INDEX speaker_company_key ON speaker (company_key);
CREATE TABLE speaker_word (word TEXT NOT NULL, speaker INTEGER NOT NULL, PRIMARY KEY (word, speaker)) WITHOUT ROWID;
CREATE INDEX speaker_word_speaker ON speaker_word (speaker);

CREATE TABLE company (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, key TEXT NOT NULL);
CREATE INDEX company_key ON company (key);

-- What filters and orders look at, apart from the texts so that a scan stays narrow.
CREATE TABLE quote (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, kind INTEGER NOT NULL,
    speaker INTEGER REFERENCES speaker, speaker_kind INTEGER NOT NULL, company INTEGER REFERENCES company,
    published INTEGER, said INTEGER, day INTEGER, confidence REAL NOT NULL);
CREATE INDEX quote_article ON quote (article);
CREATE INDEX quote_speaker ON quote (speaker);
CREATE INDEX quote_company ON quote (company);
CREATE INDEX quote_day ON quote (day);

-- What only a hit shows.
CREATE TABLE quote_text (
    id INTEGER PRIMARY KEY REFERENCES quote, text TEXT NOT NULL, context TEXT NOT NULL, title TEXT, mention TEXT,
    mention_start INTEGER, mention_end INTEGER, cue_start INTEGER, cue_end INTEGER, line INTEGER NOT NULL,
    content BLOB NOT NULL, evidence TEXT NOT NULL, section TEXT, question TEXT);

-- The words, already analyzed: stems of the statement, forms that differ from their stems, stems of the sentences
-- around it and of the headline, and the terms of its speaker's role. The tokenizer only splits at the spaces between.
CREATE VIRTUAL TABLE quote_words USING fts5 (
    text, forms, context, headline, role, content = '', contentless_delete = 1, tokenize = 'ascii');
