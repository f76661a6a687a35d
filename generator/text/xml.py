"""Words as they stand in XML."""

from html import escape

from generator.text.patterns import pattern

_FORBIDDEN = pattern("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(words: str) -> str:
    """The words for the content or an attribute of an element; what XML forbids becomes U+FFFD, one for one.

    >>> xml_text('A & B: "<\\x01>"')
    'A &amp; B: &quot;&lt;\ufffd&gt;&quot;'
    """
    return escape(_FORBIDDEN.sub("\ufffd", words))
