"""The only folder that knows all stages: from a site's folder to its pages. A command loads what it needs of it."""
