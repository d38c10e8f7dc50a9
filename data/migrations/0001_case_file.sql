-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first version of the case file; docs/file-format/valor.md says what each column means.
-- A released step is never edited: the text of these statements is compared with that in every file.

CREATE TABLE content(
    digest BLOB NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE entry(
    number INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    time TEXT NOT NULL,
    who TEXT NOT NULL,
    code TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    state BLOB NOT NULL,
    payload BLOB NOT NULL,
    chain BLOB NOT NULL
) STRICT;

CREATE TABLE change(
    entry INTEGER NOT NULL REFERENCES entry(number) DEFERRABLE INITIALLY DEFERRED,
    place TEXT NOT NULL,
    digest BLOB REFERENCES content(digest) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY(entry, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE listing(
    entry INTEGER NOT NULL REFERENCES entry(number) DEFERRABLE INITIALLY DEFERRED,
    place TEXT NOT NULL,
    digest BLOB NOT NULL REFERENCES content(digest) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY(entry, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE run(
    entry INTEGER NOT NULL PRIMARY KEY REFERENCES entry(number) DEFERRABLE INITIALLY DEFERRED,
    result TEXT NOT NULL
) STRICT;

CREATE TABLE sample_column(
    run INTEGER NOT NULL REFERENCES run(entry) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    draws INTEGER NOT NULL,
    PRIMARY KEY(run, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE sample_chunk(
    run INTEGER NOT NULL,
    position INTEGER NOT NULL,
    part INTEGER NOT NULL,
    digest BLOB NOT NULL,
    doubles BLOB NOT NULL,
    PRIMARY KEY(run, position, part),
    FOREIGN KEY(run, position) REFERENCES sample_column(run, position) DEFERRABLE INITIALLY DEFERRED
) STRICT;
