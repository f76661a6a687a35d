"""The tables as an SQLite file with full-text search, as Datasette opens it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from generator.export.tables import TABLES, ColumnKind, Table
from generator.model.site import Output, Site

PATH = "data/quoth.db"
_TYPES: dict[ColumnKind, str] = {
    "string": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "boolean": "INTEGER",
    "date": "TEXT",
}
_VERSION = slice(96, 100)  # of the header: which SQLite wrote the file; the same rows give the same bytes with any


def database(site: Site) -> Iterator[Output]:
    """The file, made in memory."""
    with closing(sqlite3.connect(":memory:")) as made:
        for table in TABLES:
            made.execute(_created(table))
            places = ", ".join("?" for _ in table.columns)
            made.executemany(f"INSERT INTO {table.name} VALUES ({places})", table.rows(site))
            _make_searchable(made, table)
        for table in TABLES:
            for column in table.columns:
                if column.of:
                    made.execute(f'CREATE INDEX "{table.name}_{column.name}" ON {table.name} ("{column.name}")')
        made.commit()
        made.execute("VACUUM")
        data = bytearray(made.serialize())
    data[_VERSION] = bytes(4)
    yield Output(path=PATH, data=bytes(data))


def _created(table: Table) -> str:
    columns = [f'"{column.name}" {_TYPES[column.kind]}{_reference(column.of)}' for column in table.columns]
    key = ", ".join(f'"{name}"' for name in table.key)
    return f"CREATE TABLE {table.name} ({', '.join(columns)}, PRIMARY KEY ({key}))"


def _reference(name: str) -> str:
    if not name:
        return ""
    key = next(table.key[0] for table in TABLES if table.name == name)
    return f' REFERENCES {name}("{key}")'


def _make_searchable(made: sqlite3.Connection, table: Table) -> None:
    """Full-text search over some columns, in the way that Datasette looks for it."""
    if not table.searched:
        return
    columns = ", ".join(f'"{name}"' for name in table.searched)
    made.execute(f'CREATE VIRTUAL TABLE {table.name}_fts USING fts5({columns}, content="{table.name}")')
    made.execute(f"INSERT INTO {table.name}_fts (rowid, {columns}) SELECT rowid, {columns} FROM {table.name}")
