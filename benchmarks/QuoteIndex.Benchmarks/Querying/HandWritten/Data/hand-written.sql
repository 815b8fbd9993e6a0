-- What a user would write on SQLite in place of this library: a table of quotes with text columns and indexes, and FTS5
-- over it as external content with its own stemmer.
CREATE TABLE quote (
    id INTEGER PRIMARY KEY, text TEXT NOT NULL, context TEXT, preceding TEXT, title TEXT, kind TEXT NOT NULL,
    speaker TEXT, speaker_title TEXT, speaker_kind TEXT NOT NULL, mention TEXT, mention_start INTEGER, mention_end INTEGER,
    cue_start INTEGER, cue_end INTEGER, content_start INTEGER NOT NULL, content_end INTEGER NOT NULL, company TEXT,
    published TEXT, said TEXT, day TEXT, path TEXT NOT NULL, location TEXT, line INTEGER NOT NULL, publisher TEXT,
    confidence REAL NOT NULL, evidence TEXT NOT NULL);
CREATE INDEX quote_speaker ON quote (speaker, day);
CREATE INDEX quote_company ON quote (company, day);
CREATE INDEX quote_day ON quote (day);
