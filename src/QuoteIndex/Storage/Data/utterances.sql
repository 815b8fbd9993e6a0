-- Which statements are variants of one utterance. Apart from the other tables, so that an index made without it can be given it.

-- Statements that have a variant. An utterance is known by its first statement; a node is the statement whose postings stand
-- for this one too, because they are alike in everything.
CREATE TABLE variant (quote INTEGER PRIMARY KEY, utterance INTEGER NOT NULL, node INTEGER NOT NULL);
CREATE INDEX variant_utterance ON variant (utterance);

-- Postings (fingerprint, statement) in segments, each ascending and cut into pages; segments of about one size are merged.
CREATE TABLE utterance_segment (
    id INTEGER PRIMARY KEY, postings INTEGER NOT NULL, first_page INTEGER NOT NULL, directory BLOB NOT NULL);
CREATE TABLE utterance_page (id INTEGER PRIMARY KEY, data BLOB NOT NULL);

-- Statements removed whose postings still lie in segments.
CREATE TABLE utterance_gone (quote INTEGER PRIMARY KEY);

-- Another number after every change of the postings.
INSERT OR REPLACE INTO meta VALUES ('utterance_stamp', 0);
