"""Plain text, pasted or scraped."""
