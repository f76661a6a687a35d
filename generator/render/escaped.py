"""Text as it stands in HTML: what MarkupSafe gives, as a plain string."""

from __future__ import annotations


def escaped(text: str) -> str:
    """The text with its signs written out, as `markupsafe.escape` writes them, without making `Markup` of it.

    >>> escaped("<b> & 'c'")
    '&lt;b&gt; &amp; &#39;c&#39;'
    """
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text or ">" in text:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    if "'" in text or '"' in text:
        text = text.replace("'", "&#39;").replace('"', "&#34;")
    return text
