"""The trained network's files, checked against the sums that were written when it was trained."""

from __future__ import annotations

from functools import cache
from hashlib import sha256

from generator.data import model_folder
from generator.model.weights import DamagedModelError, Weights

SUMS = "SHA256SUMS"


@cache
def read_weights() -> Weights:
    """The shipped weights, read once a process. Raises `DamagedModelError` when a file is missing or altered."""
    folder = model_folder()
    lines = (folder / SUMS).read_text(encoding="ascii").splitlines()
    files = {name: _checked(name, digest) for digest, name in (line.split(maxsplit=1) for line in lines)}
    return Weights(
        encoder=files["encoder.onnx"],
        pair=files["pair.onnx"],
        links=files["links.onnx"],
        antecedents=files["antecedents.onnx"],
        tokenizer=files["tokenizer.json"].decode(),
        settings=files["settings.json"].decode(),
    )


def _checked(name: str, digest: str) -> bytes:
    file = model_folder() / name
    data = file.read_bytes() if file.is_file() else b""
    if sha256(data).hexdigest() != digest:
        raise DamagedModelError(f"the model file {name} is missing or damaged; install quoth again")
    return data
