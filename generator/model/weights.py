"""What a trained engine is made of, so that finding it on the disk and running it stay apart."""

from generator.model.fatal import Fatal
from generator.model.quick import quick


@quick(kw_only=True)
class Weights:
    """The network's four ONNX graphs, the tokenizer's and the decoder's settings as JSON text.

    `encoder`: word pieces -> hidden states and cue log-odds; the path of its graph, for what it has learnt lies beside
    it, and is mapped into memory, not read. `pair`: states around a cue -> role log-odds.
    `links`: states -> mentions. `antecedents`: mentions and earlier ones -> how likely these are meant. `given`: first
    names -> he or she, eight bits each.
    """

    encoder: str
    pair: bytes
    links: bytes
    antecedents: bytes
    given: bytes
    tokenizer: str
    settings: str


class DamagedModelError(Fatal):
    """The model's files are not those that were shipped."""
