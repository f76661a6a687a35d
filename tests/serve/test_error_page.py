"""Errors are read by people; nothing in them runs."""

import html5lib

from generator.model.diagnostic import Diagnostic, Location
from generator.serve.error_page import error_page

OPEN = 'quotation "<script>alert(1)</script>" is open'
ERROR = Diagnostic(Location("seeds/a<b>.txt", 3, 7), "long-line", OPEN, "close & save it")
WARNING = Diagnostic(Location("content/a.md"), "wrong-key", "no title", "write one")


def test_message_stands_with_its_place_and_its_mending() -> None:
    page = error_page([ERROR])
    assert "seeds/a&lt;b&gt;.txt:3:7" in page
    assert "Fix: close &amp; save it" in page
    assert "<h1>1 error in this site</h1>" in page


def test_words_of_a_file_are_shown_not_run() -> None:
    page = error_page([ERROR])
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_errors_come_before_warnings() -> None:
    page = error_page([WARNING, ERROR])
    assert page.index("is open") < page.index("no title")
    assert "<h1>1 error in this site</h1>" in page


def test_page_is_valid_html() -> None:
    html5lib.HTMLParser(strict=True).parse(error_page([ERROR, WARNING]))
