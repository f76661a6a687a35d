"""The data files that stand beside the pages."""

from generator.export.formats import FORMATS
from generator.model.site import Output, Site


def export(site: Site) -> tuple[Output, ...]:
    """The files of `FORMATS` for each article, and `.nojekyll` for GitHub Pages."""
    files = [Output(".nojekyll", b"")]
    for attributed in site.articles:
        folder = f"articles/{attributed.article.slug}"
        files += [Output(f"{folder}/{each.path}", each.write(attributed).encode()) for each in FORMATS]
    return tuple(files)
