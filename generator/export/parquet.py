"""The records of `quoth extract` as a table of Parquet, a row an article, with the types of their JSON Schema."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

from generator.export.schema import DEFS

_ROWS = 1_000  # of a group: in memory at a time
_INTEGERS = "int32"  # places in a text: a file has some megabytes at most


def write_parquet(lines: Iterable[str], stream: BinaryIO) -> None:
    """Write the records, one a line, to a stream. Raises `ImportError` where pyarrow is missing."""
    from pyarrow.parquet import ParquetWriter  # an extra

    with ParquetWriter(stream, _schema(), compression="zstd") as writer:
        group: list[bytes] = []
        for line in lines:
            group.append(line.encode())
            if len(group) == _ROWS:
                writer.write_table(_table(group))
                group = []
        if group:
            writer.write_table(_table(group))


def _table(lines: list[bytes]) -> Any:
    from pyarrow import BufferReader
    from pyarrow.json import ParseOptions, ReadOptions, read_json

    data = b"\n".join(lines)
    # One block, whose rows are in their order; a field that the schema lacks would be a fault of ours.
    parsing = ParseOptions(explicit_schema=_schema(), unexpected_field_behavior="error")
    return read_json(BufferReader(data), ReadOptions(use_threads=False, block_size=len(data) + 1), parsing)


def _schema() -> Any:
    """A column for each field of an article's record, and one for why there is none."""
    import pyarrow

    article: Any = DEFS["article"]
    fields = {name: article["properties"][name] for name in article["required"]}
    return pyarrow.schema([*((name, _type(of)) for name, of in fields.items()), ("error", pyarrow.string())])


def _type(of: Any) -> Any:
    """The type of what a JSON Schema of ours describes; whether it may be missing is the same to Parquet."""
    import pyarrow

    if "$ref" in of:
        return _type(DEFS[of["$ref"].rpartition("/")[2]])
    if "anyOf" in of:
        return _type(_merged([each for each in of["anyOf"] if each.get("type") != "null"]))
    match of.get("type", "string"):  # words of a list have no type there
        case "array":
            return pyarrow.list_(_type(of["items"]))
        case "object":
            return pyarrow.struct([(name, _type(each)) for name, each in of["properties"].items()])
        case "integer":
            return pyarrow.type_for_alias(_INTEGERS)
        case "number":
            return pyarrow.float64()
        case "boolean":
            return pyarrow.bool_()
        case _:
            return pyarrow.string()


def _merged(kinds: list[Any]) -> Any:
    """One kind that has the fields of all."""
    if len(kinds) == 1:
        return kinds[0]
    return {"type": "object", "properties": {name: of for kind in kinds for name, of in kind["properties"].items()}}
