"""A damaged model is refused, in a line."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import data
from generator.cli import main
from generator.model.weights import DamagedModelError
from generator.read import weights
from generator.read.weights import read_weights


@pytest.fixture
def damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "model"
    shutil.copytree(data.model_folder(), folder)
    monkeypatch.setattr(weights, "model_folder", lambda: folder)
    return folder


@pytest.mark.parametrize("name", ["pair.onnx", "encoder.onnx", "encoder.bin", "settings.json"])
def test_altered_or_missing_file_is_refused(damaged: Path, name: str) -> None:
    data = bytearray((damaged / name).read_bytes())
    data[len(data) // 2] ^= 1
    (damaged / name).write_bytes(data)
    with pytest.raises(DamagedModelError, match=rf"{re.escape(name)} is missing or damaged"):
        read_weights()
    (damaged / name).unlink()
    with pytest.raises(DamagedModelError, match=rf"{re.escape(name)} is missing or damaged"):
        read_weights()


def test_user_sees_one_line(damaged: Path, tmp_path: Path) -> None:
    (damaged / "pair.onnx").write_bytes(b"not a network")
    (tmp_path / "a.txt").write_text("Ann Lee said no.", encoding="utf-8")
    from generator.pipeline.engine import engine

    engine.cache_clear()
    result = CliRunner().invoke(main, ["extract", str(tmp_path / "a.txt")])
    engine.cache_clear()
    assert result.exit_code == 1
    assert result.stderr == "Error: the model file pair.onnx is missing or damaged; install quoth again\n"
