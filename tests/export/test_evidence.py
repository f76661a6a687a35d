"""Evidence in the published data: its archived copy, and the day on which it was seen."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from jsonschema import Draft202012Validator

from generator.keep.inputs import BuildOptions
from generator.pipeline.build import build

COPY, DAY = "https://example.org/archive/1", "2026-11-23"


def test_archived_copy_and_day_of_evidence_are_fields_of_every_format(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "rain.md").write_text(
        "---\ntitle: Rain\nsources:\n  ada: Ada\n---\n\n[It rains]{by=ada status=supported}[^a], Ada [said]{.cue}.\n\n"
        "[^a]: [Measured](https://example.org/rain) (archived <https://example.org/archive/1>, seen 2026-11-23).\n",
        encoding="utf-8",
    )
    report = build(tmp_path, BuildOptions(out=tmp_path / "_site", base_url="https://a.example", jobs=1))
    assert report.diagnostics == ()
    where = tmp_path / "_site"
    (item,) = json.loads((where / "articles/rain/claims.json").read_text("utf-8"))["attributions"]
    assert (item["evidence"][0]["archived"], item["evidence"][0]["seen"]) == (
        "https://example.org/archive/1",
        "2026-11-23",
    )
    (row,) = csv.DictReader(io.StringIO((where / "data/attributions.csv").read_text("utf-8")))
    assert (row["archived"], row["seen"]) == (COPY, DAY)
    page = (where / "articles/rain/index.html").read_text("utf-8")
    card = page[page.index('class="card-evidence"') :]
    assert 'href="https://example.org/archive/1"' in card and "seen 2026-11-23" in card
    schema = json.loads((where / "api/v1/schema.json").read_text("utf-8"))
    holds = Draft202012Validator({"$ref": "#/$defs/attribution", "$defs": schema["$defs"]}).is_valid
    assert holds(item)
    for wrong in ({"seen": "yesterday"}, {"archived": ""}):
        assert not holds(item | {"evidence": [item["evidence"][0] | wrong]})
