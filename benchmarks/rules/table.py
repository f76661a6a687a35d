"""Tables of weights as they stand in the fitted modules."""


def table(text: str) -> dict[str, float]:
    """The weight of each observation, written `common | last weight last weight … // common | …`.

    >>> table("gap | 0 .5 1 -.2 // place | left 1.0")
    {'gap 0': 0.5, 'gap 1': -0.2, 'place left': 1.0}
    """
    out: dict[str, float] = {}
    for group in " ".join(text.split()).split(" // "):
        common, _, rest = group.partition(" | ")
        words = rest.split()
        for last, weight in zip(words[::2], words[1::2], strict=True):
            out[f"{common} {last}"] = float(weight)
    return out
