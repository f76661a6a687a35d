"""What the preview shows in place of a page whose file has errors; of every page, where there is none to show."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from generator.model.diagnostic import Diagnostic

# Own style, so that a broken theme can't break the page that tells about it.
_STYLE = """
:root { color-scheme: light dark; font: 1.05rem/1.5 Georgia, "Times New Roman", serif; }
body { max-width: 46rem; margin: 3rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; }
ol { list-style: none; padding: 0; margin: 2rem 0; }
li { border-inline-start: 4px solid light-dark(#b3261e, #ff8a80); padding: 0.1rem 0 0.1rem 1rem; margin: 0 0 1.75rem; }
li.warning { border-color: light-dark(#8a6100, #ffd166); }
li p { margin: 0.2rem 0; overflow-wrap: anywhere; }
code { font: 0.9rem/1.5 ui-monospace, Menlo, Consolas, monospace; }
.what { font-weight: bold; }
"""
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>Mend the files below and save. This page then gives way by itself.</p>
<ol>
{items}
</ol>
</main>
</body>
</html>
"""
_ITEM = """<li class="{severity}">
<p><code>{at}</code> · {severity} · {code}</p>
<p class="what">{what}</p>
<p>Fix: {fix}</p>
</li>"""


def error_page(diagnostics: Sequence[Diagnostic], *, is_whole: bool = True) -> str:
    """HTML that lists the messages, errors first; the words of the files are shown, never run.

    `is_whole`: they are those of the whole site, not of this one page.
    """
    errors = sum(diagnostic.severity == "error" for diagnostic in diagnostics)
    listed = sorted(diagnostics, key=lambda diagnostic: (diagnostic.severity != "error", diagnostic))
    return _PAGE.format(
        title=f"{errors} error{'s' * (errors != 1)} {'in this site' if is_whole else 'on this page'}",
        style=_STYLE,
        items="\n".join(map(_item, listed)),
    )


def _item(diagnostic: Diagnostic) -> str:
    return _ITEM.format(
        severity=diagnostic.severity,
        code=diagnostic.code,
        at=escape(str(diagnostic.at)),
        what=escape(diagnostic.what),
        fix=escape(diagnostic.fix),
    )
