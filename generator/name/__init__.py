"""From mentions to the sources of an article: who is meant."""
