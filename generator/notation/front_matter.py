"""Front matter: YAML between `---` lines, TOML between `+++` lines, JSON in braces; each mistake with its place."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field, replace

import yaml

from generator.model.article import Correction, SourceEntry
from generator.model.attribution import SOURCE_KINDS
from generator.model.quick import quick
from generator.notation.corrections import read_corrections
from generator.notation.keys import FRONT_MATTER, SOURCE
from generator.notation.yaml_faults import yaml_faults
from generator.text.clean import without_surrogates
from generator.text.nearest import nearest
from generator.text.offsets import MappedText
from generator.text.toml_table import TomlFault, read_toml

KEYS = tuple(sorted(FRONT_MATTER.keys))
_OF_SOURCE = SOURCE.keys
_BROKEN = "broken-front-matter"

_KINDS = {kind: kind for kind in SOURCE_KINDS} | {"organisation": "organization"}
_FENCED = re.compile(
    r"(?:[ \t]*\n)*(?:"
    r"(?P<mark>---|\+\+\+)[ \t]*\n(?P<words>(?:[^\n]*\n)*?)(?:(?P=mark)|\.\.\.)[ \t]*(?:\n|\Z)"
    r"|(?P<json>\{[ \t]*\n(?:[^\n]*\n)*?\})[ \t]*(?:\n|\Z)"
    r"|(?P<open>---|\+\+\+)[ \t]*\n(?=[\w\"'\[#]))"
)
# A line of front matter, where nothing says how far it goes: a key, what is indented below one, an item, a comment.
_LINE = re.compile(r"(?:[\w.\-]+[ \t]*[:=](?:[ \t]|$)|\[[\w.\-\"]+\][ \t]*$|[ \t]+\S|-[ \t]|#).*")
# What says that an article is not to be published, in front matter that can't be read.
_HOLDING = re.compile(r"^[ \t\"']*(draft|published|date)[\"']?[ \t]*[:=][ \t]*[\"']?([\w\-]*)", re.MULTILINE)
_YES, _NO = frozenset({"true", "yes", "on", "1"}), frozenset({"false", "no", "off", "0"})

_KEY_PLACE = re.compile(
    r"(?:^|[{,])[ \t\[]*(?:sources\.)?[\"']?([^\s\"'{}\[\],:=#][^\"'{}\[\],:=\n]*?)[\"']?[ \t]*[:=\]]", re.MULTILINE
)

Value = str | list[str] | dict[str, dict[str, str]]


@quick
class Problem:
    """Something wrong at an offset of the file's text."""

    at: int
    code: str
    what: str
    fix: str


@quick
class FrontMatter:
    """What the front matter says. `end` is where the body begins; `title` has its way back to the file.

    `redirects`: former addresses, each with its offset; `of_articles`: the keys that a plain page has no use for, with
    theirs.
    """

    end: int = 0
    title: MappedText | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    authors: tuple[str, ...] = ()
    entries: tuple[SourceEntry, ...] = ()
    redirects: tuple[tuple[str, int], ...] = ()
    corrections: tuple[Correction, ...] = ()
    of_articles: tuple[tuple[str, int], ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def is_held_back(self) -> bool:
        """Is the article not to be published, by `draft` or `published`? What is neither yes nor no is taken so too."""
        draft, published = (self.texts.get(key, "").lower() for key in ("draft", "published"))
        return (bool(draft) and draft not in _NO) or (bool(published) and published not in _YES)


def read_front_matter(text: MappedText) -> FrontMatter:
    """The front matter at the start of a text with "\\n" line ends; the default where there is none."""
    match = _FENCED.match(text.text)
    if not match:
        return FrontMatter()
    if match["mark"]:
        return _read(text, match["mark"], match.span("words"), match.end())
    if match["json"]:
        is_json = _is_table(match["json"])
        return _read(text, "{", match.span("json"), match.end()) if is_json else FrontMatter()
    end = _open_end(text.text, match.end())
    what = f'the front matter opened by "{match["open"]}" is not closed'
    unclosed = Problem(match.start("open"), _BROKEN, what, f'write a line "{match["open"]}" after it')
    return replace(_read(text, match["open"], (match.end(), end), end), problems=(unclosed,))


def _read(text: MappedText, mark: str, inside: tuple[int, int], end: int) -> FrontMatter:
    """The front matter in a range of the text; of one that can't be read, whether it holds the article back."""
    at, words = inside[0], text.text[slice(*inside)]
    # JSON is YAML too, but for tabs.
    values = (
        _read_toml(words, at) if mark == "+++" else _read_yaml(words.replace("\t", " ") if mark == "{" else words, at)
    )
    if isinstance(values, Problem):
        texts = {key: value for key, value in _HOLDING.findall(words) if key != "date" or value[:4].isdigit()}
        return FrontMatter(end=end, texts=texts, problems=(values,))
    read = _Reader(text, words, at).read(values)
    return replace(read, end=end, problems=(*values.problems, *read.problems))


def _is_table(words: str) -> bool:
    """Is it an object in JSON?"""
    try:
        return isinstance(json.loads(words), dict)
    except (ValueError, RecursionError):
        return False


def _open_end(text: str, start: int) -> int:
    """Where front matter without an end stops: before the first line that can't belong to it."""
    position = end = start
    while position < len(text):
        line_end = text.find("\n", position) + 1 or len(text)
        line = text[position:line_end].rstrip()
        is_known = re.match(r"[\w.\-]+", line)
        behind_blank = position > end
        if line and (not _LINE.fullmatch(line) or (behind_blank and (not is_known or is_known[0] not in KEYS))):
            break
        position = line_end
        end = line_end if line else end
    return end


def read_entries(sources: object, words: str) -> tuple[tuple[SourceEntry, ...], tuple[Problem, ...]]:
    """The sources in a table read from `words`, and what is wrong with them, by offset in `words`."""
    reader = _Reader(MappedText.of(words), words, 0)
    return reader.entries(sources), tuple(reader.problems)


@quick
class _Values:
    """Keys with their values as text; `places` has the span of each scalar that stands in the file as it is."""

    values: Mapping[str, object]
    places: Mapping[str, tuple[int, int]]
    problems: tuple[Problem, ...] = ()


def _read_yaml(words: str, at: int) -> _Values | Problem:
    try:
        node = _composed(words)
        if node is None:
            return _Values({}, {})
        if not isinstance(node, yaml.MappingNode):
            what = "front matter broken: no keys with values"
            return Problem(at, _BROKEN, what, "write each line as `key: value`")
        problems = tuple(Problem(at + index, *told) for index, *told in yaml_faults(node, words))
        # Of a key that nobody knows the name is told; what it holds may be an alias of aliases.
        values = {key: _plain(value) if key in KEYS else "" for key, value in _items(node)}
        return _Values(values, _places(node, words, at), problems)
    except yaml.MarkedYAMLError as error:
        # A quotation mark left open is found at the end; what helps is where it stands.
        is_open = "scalar" in (error.context or "")
        mark = (is_open and error.context_mark) or error.problem_mark or error.context_mark
        place = at + (mark.index if mark else 0)
        line = words.count("\n", 0, place - at) + 2
        what = f"front matter broken at line {line}: {error.problem or error.context}"
        return Problem(place, _BROKEN, what, _TAB if "\\t" in (error.problem or "") else _FIX)
    except (yaml.YAMLError, RecursionError, ValueError):
        return Problem(at, _BROKEN, "front matter broken: not readable as YAML", _FIX)


def _composed(words: str) -> yaml.Node | None:
    """The tree of nodes, read by libyaml where that is there: eight times as fast.

    What it refuses, or would be more lenient about, is read in Python: the same on every machine.
    """
    if not _LENIENT.search(words):
        with suppress(yaml.YAMLError, ValueError):
            return yaml.compose(words, Loader=_LOADER)
    return yaml.compose(words, Loader=yaml.SafeLoader)


_LENIENT = re.compile("[\t?\ufeff]")
_LOADER: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAB = "write spaces in place of the tab"
_FIX = "write each line as `key: value`, with the value in quotation marks if it holds a colon"


def _items(node: yaml.MappingNode) -> list[tuple[str, yaml.Node]]:
    return [(without_surrogates(key.value), value) for key, value in node.value if isinstance(key, yaml.ScalarNode)]


def _plain(node: yaml.Node, depth: int = 0) -> object:
    """The node as text, list and dictionary; deeper than any key of ours goes, nothing."""
    if isinstance(node, yaml.ScalarNode):
        return "" if node.tag.endswith(":null") else without_surrogates(str(node.value))
    if depth > 2:
        return ""
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, depth + 1) for item in node.value]
    return {key: _plain(value, depth + 1) for key, value in _items(node)} if isinstance(node, yaml.MappingNode) else ""


def _places(node: yaml.MappingNode, words: str, at: int) -> dict[str, tuple[int, int]]:
    places = {}
    for key, value in _items(node):
        if isinstance(value, yaml.ScalarNode):
            start, end = value.start_mark.index, value.end_mark.index
            found = words.find(value.value, start, end) if value.value else -1
            places[key] = (at + found, at + found + len(value.value)) if found >= 0 else (at + start, at + end)
    return places


def _read_toml(words: str, at: int) -> _Values | Problem:
    table = read_toml(words)
    if isinstance(table, TomlFault):
        line, column = max(1, table.line), max(1, table.column)
        offset = sum(len(before) + 1 for before in words.split("\n")[: line - 1]) + column - 1
        what = f"front matter broken at line {line + 1}: {table.what}"
        return Problem(at + min(offset, len(words)), _BROKEN, what, 'write each line as `key = "value"`')
    places = {}
    for key, value in ((key, table[key]) for key in KEYS if key in table):
        line_of_key = re.search(rf"^[ \t]*{re.escape(key)}[ \t]*=", words, re.MULTILINE)
        if line_of_key and isinstance(value, str) and value:
            found = words.find(value, line_of_key.end())
            if found >= 0:
                places[key] = (at + found, at + found + len(value))
    return _Values({key: _toml_plain(value) for key, value in table.items()}, places)


def _toml_plain(value: object, depth: int = 0) -> object:
    if isinstance(value, list) and depth < 3:
        return [_toml_plain(item, depth + 1) for item in value]
    if isinstance(value, dict) and depth < 3:
        return {key: _toml_plain(item, depth + 1) for key, item in value.items()}
    return str(value)


class _Reader:
    """Takes the known keys over and gathers what is wrong with the others."""

    def __init__(self, text: MappedText, words: str, at: int) -> None:
        self.text, self.words, self.at = text, words, at
        self.problems: list[Problem] = []
        self.key_places: dict[str, int] = {}  # where each key first stands; filled when it is asked for

    def read(self, read: _Values) -> FrontMatter:
        FRONT_MATTER.tell_unknown(read.values, self._warn)
        texts = {key: self._text(key, read.values[key]) for key in KEYS if key in read.values and key not in _NO_TEXT}
        return FrontMatter(
            title=self._title(texts.get("title", ""), read.places.get("title")),
            texts=texts,
            authors=(*self._names("authors", read.values), *self._names("author", read.values)),
            entries=self.entries(read.values.get("sources", {})),
            redirects=tuple((each, self._place("redirects", each)) for each in self._names("redirects", read.values)),
            corrections=read_corrections(read.values.get("corrections", []), self._tell_of_correction),
            of_articles=tuple((key, self._place(key)) for key in _OF_ARTICLES if key in read.values),
            problems=tuple(self.problems),
        )

    def _tell_of_correction(self, words: str, what: str, fix: str) -> None:
        self.problems.append(Problem(self._place("corrections", words), "wrong-key", what, fix))

    def _warn(self, key: str, what: str, fix: str) -> None:
        self.problems.append(Problem(self._place(key), "wrong-key", what, fix))

    def _place(self, key: str, value: str = "") -> int:
        """The offset of a key, or of a value behind it."""
        if not self.key_places:
            for match in reversed(list(_KEY_PLACE.finditer(self.words))):
                self.key_places[match[1]] = match.start(1)
        key_place = self.key_places.get(key, 0)
        return self.at + max(self.words.find(value, key_place), key_place)

    def _text(self, key: str, value: object) -> str:
        if isinstance(value, str):
            return " ".join(value.split())
        self._warn(key, f'"{key}" in front matter must be one text', f"write `{key}: words`")
        return ""

    def _title(self, title: str, place: tuple[int, int] | None) -> MappedText | None:
        if not title:
            return None
        low, high = place or (self.at, self.at + max(1, len(self.words)))
        exact = self.text.slice(low, high)
        if exact.text == title:
            return exact
        start, end = self.text.to_input(low, high)
        return MappedText.replacing(title, at=start, input_length=end - start)

    def _names(self, key: str, values: Mapping[str, object]) -> tuple[str, ...]:
        value = values.get(key, [])
        names = [value] if isinstance(value, str) else value
        if isinstance(names, list) and all(isinstance(name, str) for name in names):
            return tuple(name.strip() for name in names if name.strip())
        self._warn(
            key, f'"{key}" in front matter must be one text or a list of texts', f"write `{key}: [first, second]`"
        )
        return ()

    def entries(self, sources: object) -> tuple[SourceEntry, ...]:
        """The declared sources."""
        if not isinstance(sources, dict):
            self._warn("sources", '"sources" must map ids to sources', "write `id: {name: …}` under it")
            return ()
        return tuple(self._entry(key, value) for key, value in sources.items())

    def _entry(self, key: str, value: object) -> SourceEntry:
        values = {"name": value} if isinstance(value, str) else value
        if not isinstance(values, dict):
            self._warn(key, f'source "{key}" must be a name or a mapping', f"write `{key}: {{name: …}}`")
            values = {}
        for name in values:
            if name not in _OF_SOURCE:
                self._warn(name, f'unknown key "{name}" of source "{key}"{nearest(name, _OF_SOURCE)}', "correct it")
        known = {name: " ".join(str(values[name]).split()) if name in values else "" for name in _OF_SOURCE}
        kind = known["kind"] or "person"
        if kind not in _KINDS:
            self._warn(key, f'unknown kind "{kind}" of source "{key}"{nearest(kind, _KINDS)}', "correct it")
        return SourceEntry(
            id=key,
            name=known["name"] or known["described"] or key,
            kind=_KINDS.get(kind, "person"),
            role=known["role"],
            described=known["described"],
            reason=known["reason"],
            wikidata=known["wikidata"],
        )


_OF_ARTICLES = ("corrections", "event")
_NO_TEXT = ("author", "authors", "corrections", "redirects", "sources")
