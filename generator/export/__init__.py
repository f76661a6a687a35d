"""The site as data: what other programs may rely on."""
