"""How another site shows an article's statements: oEmbed 1.0, as a file beside the page that names it."""

from __future__ import annotations

from html import escape

import msgspec

from generator.model.attribution import AttributedArticle
from generator.model.paths import EMBED, FRAME_SIZE, url
from generator.model.site import Config


def oembed(attributed: AttributedArticle, config: Config) -> str:
    """The frame with the statements; with `#ID` behind its address it shows one of them alone."""
    article, (width, height) = attributed.article, FRAME_SIZE
    address = url(config, f"articles/{article.slug}/{EMBED}") or EMBED
    record = {
        "version": "1.0",
        "type": "rich",
        "title": article.title,
        "author_name": ", ".join(article.authors) or None,
        "provider_name": config.title,
        "provider_url": url(config, "index.html") or None,
        "html": f'<iframe src="{address}" width="{width}" height="{height}" title="{escape(article.title)}"></iframe>',
        "width": width,
        "height": height,
    }
    told = {key: value for key, value in record.items() if value is not None}
    return msgspec.json.format(msgspec.json.encode(told), indent=1).decode() + "\n"
