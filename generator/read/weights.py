"""The trained network's files, checked against the sums that were written when it was trained."""

from __future__ import annotations

from hashlib import file_digest
from pathlib import Path

from generator.data import model_folder
from generator.model.weights import DamagedModelError, Weights

SUMS = "SHA256SUMS"


def read_weights() -> Weights:
    """The shipped weights. Raises `DamagedModelError` when a file is missing or altered."""
    folder = model_folder()
    for line in (folder / SUMS).read_text(encoding="ascii").splitlines():
        digest, name = line.split(maxsplit=1)
        if not _is_whole(folder / name, digest):
            raise DamagedModelError(f"the model file {name} is missing or damaged; install quoth again")
    return Weights(
        encoder=str(folder / "encoder.onnx"),
        pair=(folder / "pair.onnx").read_bytes(),
        links=(folder / "links.onnx").read_bytes(),
        antecedents=(folder / "antecedents.onnx").read_bytes(),
        given=(folder / "given.bin").read_bytes(),
        tokenizer=(folder / "tokenizer.json").read_text(encoding="utf-8"),
        settings=(folder / "settings.json").read_text(encoding="utf-8"),
    )


def _is_whole(file: Path, digest: str) -> bool:
    if not file.is_file():
        return False
    with file.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest() == digest
