"""Verdicts and what they rest on: evidence, its addresses, its archived copies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.lint.reading import Reading, shown
from generator.model.diagnostic import Diagnostic
from generator.model.markup import Evidence
from generator.text.archived import ADDRESS, ARCHIVED, is_archive

_DATED = re.compile(r"(?<![\w/-])(?:19|20)\d\d(?!\w)")  # a year among the words
_COPIED = re.compile(r"/(?:19|20)\d{2,12}(?!\d)")  # in the address of an archive when it was copied

_FOOTNOTE = re.compile(r"^\[\^[^\]\n]+\]:.*(?:\n[ \t]+\S.*)*", re.MULTILINE)
_NO_LINK = re.compile(r"\]\([ \t]*<?((?!https?:|mailto:)[a-z][a-z0-9+.\-]{0,15}:[^\s<>()]+)", re.IGNORECASE)


def verdicts(reading: Reading) -> Iterator[Diagnostic]:
    """A status without evidence; that another statement speaks against it is evidence of a kind that it is not so."""
    for item in reading.attributions:
        told = item.told
        is_opposed = told.against and told.status in ("contradicted", "disputed")
        if told.status and not told.evidence and not is_opposed:
            what = f"{item.told.status}, and no evidence: {shown(item.content[0].of(reading.prose))}"
            fix = "write a footnote right behind it that tells what you found"
            if told.status in ("contradicted", "disputed"):
                fix += ", or name the statement in against="
            yield reading.tell(item.start, "status-without-evidence", what, fix)


def evidence(reading: Reading) -> Iterator[Diagnostic]:
    """Addresses in the evidence that are broken or not https; evidence on the web without an archived copy, or without
    the day on which it was seen.
    """
    for item in reading.attributions:
        for found in item.told.evidence:
            addresses = _addresses(found)
            for address in addresses:
                fault = _fault(address)
                if fault:
                    fix = "write the whole address, beginning with https://"
                    yield reading.tell_words(address, item.start, "evidence-link", f"{fault}: {address}", fix)
            if addresses and not ARCHIVED.search(found.text) and not any(map(is_archive, addresses)):
                what = f"no archived copy of {addresses[0]}"
                fix = "save it in a web archive and write (archived <https://…>, seen 2026-11-23) behind it"
                yield reading.tell_words(addresses[0], item.start, "evidence-without-archive", what, fix)
            elif addresses and not _DATED.search(found.text) and not any(map(_tells_when, addresses)):
                what, fix = f"nobody says when {addresses[0]} was seen", "write the day behind it: seen 2026-11-23"
                yield reading.tell_words(addresses[0], item.start, "evidence-without-date", what, fix)


def dropped(reading: Reading) -> Iterator[Diagnostic]:
    """Links in footnotes whose address is no web address: the page shows their words only."""
    if reading.file.format != "markdown" or not any(item.told.evidence for item in reading.attributions):
        return
    for note in _FOOTNOTE.finditer(reading.file.text):
        for link in _NO_LINK.finditer(note[0]):
            fix = "write the whole address, beginning with https://"
            yield reading.tell_words(link[1], 0, "evidence-link", f"broken address, not shown: {link[1]}", fix)


def _addresses(found: Evidence) -> list[str]:
    """The addresses of links, and those that stand in the words; each once, in order."""
    linked = [value for element in found.elements if element.name == "a" for name, value in element.attributes
              if name == "href" and not value.startswith(("#", "mailto:"))]  # fmt: skip
    return list(dict.fromkeys([*linked, *(match[0] for match in ADDRESS.finditer(found.text))]))


def _fault(address: str) -> str:
    """What is wrong with an address, "" where nothing is."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "broken address"
    if parts.scheme == "http":
        return "address without encryption"
    if parts.scheme != "https" or "." not in (parts.hostname or "") or "…" in address:
        return "broken address"
    return ""


def _tells_when(address: str) -> bool:
    return is_archive(address) and bool(_COPIED.search(address))
