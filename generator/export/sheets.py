"""The tables as CSV, one file a table, described for machines by CSV on the Web (W3C csvw)."""

from __future__ import annotations

import csv
from collections.abc import Iterator

import msgspec

from generator.export.tables import TABLES, Table, Value
from generator.model.site import Output, Site

METADATA = "data/csv-metadata.json"
SHEETS = (*(f"data/{table.name}.csv" for table in TABLES), METADATA)


class _Lines(list[str]):
    """What the writer of the standard library writes to."""

    write = list.append


def sheets(site: Site) -> Iterator[Output]:
    """A file for each table, and the one that describes them."""
    for table in TABLES:
        lines = _Lines()
        writer = csv.writer(lines)
        writer.writerow([column.name for column in table.columns])
        writer.writerows([[_cell(value) for value in row] for row in table.rows(site)])
        yield Output(path=f"data/{_file(table)}", data="".join(lines).encode())
    yield Output(path=METADATA, data=msgspec.json.format(msgspec.json.encode(_metadata(site)), indent=1) + b"\n")


def _cell(value: Value) -> Value:
    return ("true" if value else "false") if isinstance(value, bool) else value


def _file(table: Table) -> str:
    return f"{table.name}.csv"


def _metadata(site: Site) -> dict[str, object]:
    about = {"dc:title": site.config.title, "dc:license": site.config.license, "dc:publisher": site.config.author}
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": site.config.language}],
        **{key: value for key, value in about.items() if value},
        "tables": [_described(table) for table in TABLES],
    }


def _described(table: Table) -> dict[str, object]:
    columns = [
        {
            "name": column.name,
            "titles": column.name,
            "datatype": column.kind,
            "dc:description": column.meaning,
            **({"required": True} if column.name in table.key else {}),
        }
        for column in table.columns
    ]
    refers = [
        {
            "columnReference": [column.name],
            "reference": {"resource": f"{column.of}.csv", "columnReference": [_key(column.of)]},
        }
        for column in table.columns
        if column.of
    ]
    schema: dict[str, object] = {"columns": columns, "primaryKey": list(table.key)}
    if refers:
        schema["foreignKeys"] = refers
    return {"url": _file(table), "dc:description": table.meaning, "tableSchema": schema}


def _key(name: str) -> str:
    return next(table.key[0] for table in TABLES if table.name == name)
