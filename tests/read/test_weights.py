"""A damaged model is refused, in a line."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import data
from generator.cli import main
from generator.model.weights import DamagedModelError
from generator.read import weights
from generator.read.weights import read_weights


@pytest.fixture
def damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    folder = tmp_path / "model"
    shutil.copytree(data.model_folder(), folder)
    (folder / "pair.onnx").write_bytes(b"not a network")
    monkeypatch.setattr(weights, "model_folder", lambda: folder)
    read_weights.cache_clear()
    yield
    read_weights.cache_clear()


def test_altered_file_is_refused(damaged: None) -> None:
    with pytest.raises(DamagedModelError, match=r"pair\.onnx is missing or damaged"):
        read_weights()


def test_user_sees_one_line(damaged: None, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ann Lee said no.", encoding="utf-8")
    from generator.pipeline.engine import engine

    engine.cache_clear()
    result = CliRunner().invoke(main, ["extract", str(tmp_path / "a.txt")])
    engine.cache_clear()
    assert result.exit_code == 1
    assert result.stderr == "Error: the model file pair.onnx is missing or damaged; install quoth again\n"
