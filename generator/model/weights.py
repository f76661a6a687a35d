"""What a trained engine is made of, as bytes, so that reading it and running it stay apart."""

from dataclasses import dataclass

from generator.model.fatal import Fatal


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The network's two ONNX graphs, the tokenizer's and the decoder's settings as JSON text.

    `encoder`: word pieces -> hidden states and cue log-odds. `pair`: states around a cue -> role log-odds.
    `links`: states -> mentions. `antecedents`: mentions and earlier ones -> how likely these are meant.
    """

    encoder: bytes
    pair: bytes
    links: bytes
    antecedents: bytes
    tokenizer: str
    settings: str


class DamagedModelError(Fatal):
    """The model's files are not those that were shipped."""
