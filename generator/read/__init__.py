"""Bytes in: the site's settings, its articles, its theme. Import from the modules: a command needs few of them."""
