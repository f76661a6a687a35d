"""How a person's annotations are written down: brackets, sidecars, front matter."""
