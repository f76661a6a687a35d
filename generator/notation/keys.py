"""What front matter and a declared source may hold; the documentation's tables of their keys are these."""

from __future__ import annotations

from generator.model.attribution import SOURCE_KINDS
from generator.text.schema import Schema, Setting

SOURCE = Schema(
    unknown='unknown key "{}" of a source',
    fix="correct it",
    settings=(
        Setting(key="name", meaning="full name; without it, the `ID`"),
        Setting(
            key="kind",
            allowed=SOURCE_KINDS,
            default="person",
            meaning="`person` (the default), `organization`, `government`, `media`, `group`, `document` or `unnamed`",
        ),
        Setting(key="role", meaning='what readers should know: "Mayor of Westhaven"'),
        Setting(key="described", meaning="for an unnamed source: how articles describe it"),
        Setting(key="reason", meaning="for an unnamed source: why it is not named"),
        Setting(key="wikidata", meaning='its item in Wikidata, `"Q42"`; part of the published data'),
    ),
)

# Of a source that is declared for the whole site: is who stands there the same?
RULINGS = {"same-as": True, "apart-from": False}
SITE_SOURCE = Schema(
    unknown=SOURCE.unknown,
    fix=SOURCE.fix,
    settings=(
        *SOURCE.settings,
        Setting(
            key="same-as",
            meaning='a list: ids that articles have for it; `"ID"` in all of them, `"ARTICLE/ID"` in the one with this '
            "name in its address",
        ),
        Setting(key="apart-from", meaning="a list of the same: who has its name, or part of it, and is somebody else"),
    ),
)

FRONT_MATTER = Schema(
    unknown='unknown key "{}" in front matter',
    settings=(
        Setting(key="title", meaning="the headline"),
        Setting(key="date", meaning="when it was published: `2025-05-12`"),
        Setting(
            key="author",
            meaning="who wrote it; for several a list: `[Ada Lindqvist, Jo Meyer]`; `authors` is the same",
        ),
        Setting(key="authors"),
        Setting(key="publisher", meaning="where it was published"),
        Setting(key="url", meaning="the address of the original"),
        Setting(key="description", meaning="one sentence for lists and search engines"),
        Setting(
            key="event",
            meaning="the name of what it tells of; articles with one event stand side by side on a "
            "[page of it](for-newsrooms.md#several-articles-of-one-event)",
        ),
        Setting(key="language", meaning="language of this article, e.g. `en`"),
        Setting(key="draft", meaning="`true`: not to be published"),
        Setting(key="published", meaning="`false`: the same"),
        Setting(key="slug", meaning="the last part of the address, instead of the file's name"),
        Setting(
            key="redirects",
            meaning="addresses that it had before, and that lead to it: `[old-name, /2019/bridge.html]`; a name alone"
            " stands in for the file's",
        ),
        Setting(
            key="corrections",
            meaning="what was put right after publication: a list of `{date: 2026-03-14, text: …}`; see "
            "[For newsrooms](for-newsrooms.md#when-a-reader-objects)",
        ),
        Setting(key="seed", meaning="in `content/` only: the seed that this file replaces"),
        Setting(key="sources", meaning="the article's own sources; see [Annotation syntax](annotation-syntax.md)"),
    ),
)
