"""The data files that stand beside the pages."""

from generator.export.records import shown_record
from generator.model.site import Output, Site


def export(site: Site) -> tuple[Output, ...]:
    """`article.txt` (the text as shown) and `claims.json` for each article, and `.nojekyll` for GitHub Pages."""
    files = [Output(".nojekyll", b"")]
    for attributed in site.articles:
        folder = f"articles/{attributed.article.slug}"
        files.append(Output(f"{folder}/article.txt", attributed.article.text.encode()))
        files.append(Output(f"{folder}/claims.json", shown_record(attributed).encode()))
    return tuple(files)
