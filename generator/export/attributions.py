"""All attributions of a site as a table of Parquet, with the columns that it has as CSV and in the database."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from generator.export.tables import TABLES, ColumnKind
from generator.model.site import Output, Site

ATTRIBUTIONS_FILE = "data/attributions.parquet"
_TABLE = next(table for table in TABLES if table.name == "attributions")
# Days stay words, as in the database.
_TYPES: dict[ColumnKind, str] = {
    "string": "string",
    "integer": "int64",
    "number": "float64",
    "boolean": "bool",
    "date": "string",
}


def attributions(site: Site) -> Iterator[Output]:
    """The file. Raises `ImportError` where pyarrow is missing."""
    import pyarrow  # an extra
    from pyarrow.parquet import write_table

    fields = [
        pyarrow.field(each.name, pyarrow.type_for_alias(_TYPES[each.kind]), metadata={"meaning": each.meaning})
        for each in _TABLE.columns
    ]
    rows = [*_TABLE.rows(site)]
    columns: list[Any] = [[row[at] for row in rows] for at, _ in enumerate(fields)]
    arrays = [pyarrow.array(values, field.type) for values, field in zip(columns, fields, strict=True)]
    stream = BytesIO()
    write_table(pyarrow.Table.from_arrays(arrays, schema=pyarrow.schema(fields)), stream, compression="zstd")
    yield Output(path=ATTRIBUTIONS_FILE, data=stream.getvalue())
