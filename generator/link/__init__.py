"""All articles together: addresses, the sources of the whole site, like claims."""

from generator.link.permalinks import publishable
from generator.link.site import confirmed_only, link

__all__ = ["confirmed_only", "link", "publishable"]
