"""From an article to its findings: the network reads it, decoding and a few passes make attributions of it."""
