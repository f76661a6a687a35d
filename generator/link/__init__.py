"""All articles together: addresses, the sources of the whole site, like claims."""

from generator.link.permalinks import publishable
from generator.link.site import as_written, confirmed_only, link

__all__ = ["as_written", "confirmed_only", "link", "publishable"]
