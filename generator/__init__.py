"""Quoth: a static site generator that shows in the text of an article who says what."""

import os

__version__ = "0.1.0"

# The inference library reports to its maker, and keeps a device id in the user's cache folder, unless this is set
# before it is first imported. Here no module of ours can come before it, in whatever process.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
