"""Markdown: front matter, structure, which kind of page it is."""

from datetime import date

import pytest
import yaml

from generator.model.article import Article, Place, SourceEntry, SourceFile
from generator.parse import parse


def read(text: str, place: Place = "content") -> Article:
    return parse(SourceFile(path=f"{place}/old-pier.md", text=text, format="markdown", place=place))


def outline(article: Article) -> list[str]:
    return [
        f"{'  ' * element.depth}{element.name}: {article.text[element.start : element.end]!r}"
        for element in article.elements
    ]


def roles(article: Article) -> list[tuple[str, str]]:
    return [(block.role, block.span.of(article.text)) for block in article.blocks]


def test_front_matter_is_taken_over() -> None:
    article = read(
        "---\ntitle: Old pier\ndate: 2020-01-08\nauthors: [Jane Doe, John Roe]\npublisher: Demo\nlanguage: en-GB\n"
        "url: https://a.example/b\ndescription: A fire.\nslug: pier-fire\nseed: pier.txt\nsources:\n"
        "  ann: {name: Ann Lee, role: Mayor}\n  us-1: {kind: unnamed, described: one source, reason: not given}\n"
        "---\n\nIt burned.\n"
    )
    assert (article.title, article.slug, article.seed) == ("Old pier", "pier-fire", "pier.txt")
    assert (article.date, article.authors) == (date(2020, 1, 8), ("Jane Doe", "John Roe"))
    assert (article.publisher, article.language, article.url) == ("Demo", "en-GB", "https://a.example/b")
    assert article.entries == (
        SourceEntry(id="ann", name="Ann Lee", kind="person", role="Mayor"),
        SourceEntry(id="us-1", name="one source", kind="unnamed", role="", described="one source", reason="not given"),
    )
    assert article.is_authored and not article.is_page
    assert article.diagnostics == ()


def test_toml_front_matter_is_read_too() -> None:
    article = read('+++\ntitle = "Old pier"\ndate = 2020-01-08\n[sources.ann]\nname = "Ann Lee"\n+++\nIt burned.\n')
    assert (article.title, article.date, article.entries[0].name) == ("Old pier", date(2020, 1, 8), "Ann Lee")


def test_values_stay_text_whatever_yaml_would_make_of_them() -> None:
    assert read("---\ntitle: No\nslug: 2020\n---\nIt burned.\n").title == "No"


def test_title_leads_back_to_the_front_matter() -> None:
    text = "---\ntitle: 'Old pier'\n---\nIt burned.\n"
    article = read(text)
    assert article.text == "Old pier\n\nIt burned."
    assert article.body.to_input(0, 8) == (text.index("Old"), text.index("Old") + 8)


def test_heading_equal_to_the_title_is_not_repeated() -> None:
    article = read("---\ntitle: Old pier\n---\n# Old *pier*\n\nIt burned.\n\n# Later\n")
    assert roles(article) == [("headline", "Old pier"), ("paragraph", "It burned."), ("heading", "Later")]
    assert outline(article)[:2] == ["h1: 'Old pier'", "  em: 'pier'"]


def test_first_top_heading_is_the_headline_without_a_title() -> None:
    article = read("# Old pier\n\nIt burned.\n")
    assert (article.title, roles(article)[0]) == ("Old pier", ("headline", "Old pier"))


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ('---\ntitle: Fine\ndate: "open\n---\n\nIt burned.\n', 3, "front matter broken at line 3"),
        ("---\ntitle: Fine\nslug: a: b\n---\n\nIt burned.\n", 3, "front matter broken at line 3"),
        ("+++\ntitle = 'Fine'\nslug = \n+++\n\nIt burned.\n", 3, "front matter broken at line 3"),
        ("---\n- a\n---\n\nIt burned.\n", 2, "front matter broken: no keys with values"),
        ("---\ntitle: Fine\n\nIt burned.\n", 1, 'the front matter opened by "---" is not closed'),
    ],
)
def test_broken_front_matter_is_told_and_the_body_read(text: str, place: int, what: str) -> None:
    article = read(text)
    assert [each.at.line for each in article.diagnostics] == [place]
    assert article.diagnostics[0].what.startswith(what)
    assert article.text.endswith("It burned.")


def test_unknown_keys_are_warned_of_with_the_nearest() -> None:
    article = read("---\ntitel: Old\nsources:\n  ann:\n    nmae: Ann\n---\nIt burned.\n")
    assert [(str(each.at), each.severity) for each in article.diagnostics] == [
        ("content/old-pier.md:2:1", "warning"),
        ("content/old-pier.md:5:5", "warning"),
    ]
    assert 'did you mean "title"?' in article.diagnostics[0].what
    assert 'did you mean "name"?' in article.diagnostics[1].what


def test_what_is_a_page_and_what_is_authored() -> None:
    assert read("Just words.\n").is_page
    assert not read("[Words]{by=ann}.\n").is_page
    assert read("---\nseed: a.txt\n---\nWords.\n").is_authored
    assert not read("[Words]{by=ann}.\n", "seed").is_authored


def test_structure_is_kept_over_the_words() -> None:
    article = read("A *b* [c](d.html) `e`\n\n- one\n- two\n  - three\n\n> quoted\n\n```py\nx = 1\n```\n\n---\n\nEnd.\n")
    assert outline(article) == [
        "p: 'A b c e'",
        "  em: 'b'",
        "  a: 'c'",
        "  code: 'e'",
        "ul: 'one\\n\\ntwo\\n\\nthree'",
        "  li: 'one'",
        "  li: 'two\\n\\nthree'",
        "    ul: 'three'",
        "      li: 'three'",
        "blockquote: 'quoted'",
        "  p: 'quoted'",
        "pre: 'x = 1'",
        "  code: 'x = 1'",
        "hr: ''",
        "p: 'End.'",
    ]
    code = [element for element in article.elements if element.name == "code"][1]
    assert code.attributes == (("class", "language-py"),)


def test_table_cells_keep_their_column() -> None:
    article = read("| | a |\n|---|---|\n| b\\|c | d |\n| e | |\n")
    assert roles(article) == [("list", "a"), ("list", "b|c\td"), ("list", "e")]
    assert [line.strip() for line in outline(article) if line.strip()[0] == "t" and line.strip()[1] in "hd:"] == [
        *("thead: 'a'", "th: ''", "th: 'a'", "td: 'b|c'", "td: 'd'", "td: 'e'", "td: ''"),
    ]


def test_raw_html_shows_as_text_and_images_as_links() -> None:
    article = read("<b>bold</b> ![alt *text*](https://a.example/x.png) [no](javascript:alert)\n")
    assert article.text == "<b>bold</b> alt text [no](javascript:alert)"
    assert [(element.name, element.attributes) for element in article.elements if element.name in ("a", "img")] == [
        ("a", (("href", "https://a.example/x.png"),))
    ]


def test_raw_articles_have_bylines_and_furniture_in_markdown_too() -> None:
    text = "# Old pier burns\n\nBy Jane Doe\n\nLONDON — It **burned**, they said.\n\nShare on Facebook\n"
    assert [role for role, _ in roles(read(text, "seed"))] == ["headline", "byline", "paragraph", "dateline"]
    assert [role for role, _ in roles(read(text))] == ["headline", *["paragraph"] * 3]


def test_unknown_key_of_a_source_in_one_line_is_told_where_it_stands() -> None:
    text = "---\ntitle: T\nsources:\n  lee: {name: Ann Lee, rol: x}\n---\n\nWords.\n"
    (message,) = parse(SourceFile(path="content/a.md", text=text, format="markdown", place="content")).diagnostics
    assert (message.code, str(message.at)) == ("wrong-key", "content/a.md:4:24")


@pytest.mark.parametrize(
    "words",
    [
        "title: Old pier: a fire",
        "title: Old\tpier",
        "sources: {ann: {name: Ann Lee?, role: mayor?}}",
        "\ufefftitle: Old pier",
        "title: Old\n\ufeffdate: 2020-01-08",
        "title: “Old” 😀 pier\ndate: 2020-01-08\nauthor: 'Jane",
        "sources: [" * 3_000,
        "title:\ndate: null\nauthors: [a, b]",
    ],
)
def test_front_matter_reads_the_same_without_libyaml(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read(f"---\n{words}\n---\n\nText.\n")
    monkeypatch.setattr("generator.notation.front_matter._LOADER", yaml.SafeLoader)
    assert read(f"---\n{words}\n---\n\nText.\n") == fast


@pytest.mark.parametrize(
    "text",
    [
        "> ::: {.caption}\nwords stay",  # a line that goes on below a quote is none of the block in it
        " - ::: {.caption}\n\nthese words stay\n",
        "- ::: {.caption}\n  here\n  :::\n\nwords stay\n",
        "| a |\n|---|\n| b | words stay |\n",
        "- x\n\n  | a |\n  |---|\n  | b | words stay | c |\n",
        "> | a |\n> |---|\n> | b | words stay |\n",
        "- " * 200 + "words stay",
        "> " * 200 + "words stay",
        "".join(f"{'    ' * number}[^{number}]: x\n\n" for number in range(99)) + "    " * 99 + "words stay\n",
        "*a " * 300 + "words stay" + "*" * 300,
    ],
)
def test_no_word_is_lost(text: str) -> None:
    assert "words stay" in read(text).text.replace("\n", " ")


def test_cell_beyond_the_head_has_its_place() -> None:
    article = read("| a |\n|---|\n| b | see \\| here |\n")
    at = article.text.index("here")
    assert article.text.endswith("b\tsee | here")
    low, _ = article.body.to_input(at, at + 4)
    assert low == 25


def test_footnote_of_an_annotation_in_a_seed_is_shown() -> None:
    assert "found out" in read("[It is safe]{by=x}[^a], she said.\n\n[^a]: found out\n", "seed").text


def messages(text: str) -> list[str]:
    return [f"{message.at.line}:{message.at.column} {message.what}" for message in read(text).diagnostics]


def test_key_that_stands_twice_is_told_with_both_lines() -> None:
    (told,) = messages("---\ntitle: A\ndate: 2020-01-01\ntitle: B\n---\nWords.\n")
    assert told == '4:1 "title" stands twice in the front matter, at lines 2 and 4'
    (told,) = messages("---\nsources:\n  a: {name: A}\n  a: {name: B}\n---\nWords.\n")
    assert told == '4:3 "a" stands twice in the front matter, at lines 3 and 4'


def test_title_cut_off_by_a_comment_is_told() -> None:
    (told,) = messages("---\ntitle: Team #1 wins\n---\nWords.\n")
    assert told == '2:12 the title ends before "#1 wins": "#" begins a comment'
    assert messages('---\ntitle: "Team #1 wins"\ndate: 2020-01-01 # sure\n---\nWords.\n') == []


def test_tab_in_front_matter_gets_the_right_advice() -> None:
    (message,) = read("---\ntitle: A\nauthors:\n\t- Ann\n---\nWords.\n").diagnostics
    assert (message.at.line, message.fix) == (4, "write spaces in place of the tab")


def test_front_matter_in_json_is_read() -> None:
    article = read('{\n\t"title": "Old pier",\n\t"date": "2020-01-08"\n}\n\nIt burned.\n')
    assert (article.title, article.date, article.text) == ("Old pier", date(2020, 1, 8), "Old pier\n\nIt burned.")
    assert read("{\nIt burned\n}\n").text == "{\nIt burned\n}"


def attributes(text: str, *names: str) -> list[tuple[str, str, str]]:
    """Of each element with attributes: its name, they and its words."""
    article = read(text)
    return [
        (
            element.name,
            " ".join(f"{key}={value}" for key, value in element.attributes),
            article.text[element.start : element.end],
        )
        for element in article.elements
        if element.attributes and (not names or element.name in names)
    ]


def test_heading_has_a_name_of_its_own_or_of_its_words() -> None:
    assert attributes("# Pier {#top}\n\n## The *fire* {#own}\n\n## The fire\n\n## The fire\n\n## Sources\n") == [
        ("h1", "id=top", "Pier"),
        ("h2", "id=own", "The fire"),
        ("h2", "id=the-fire", "The fire"),
        ("h2", "id=the-fire-2", "The fire"),
        ("h2", "id=h-sources", "Sources"),  # the page has a place of that name
    ]


def test_bare_address_is_a_link_but_not_in_code_or_in_a_link() -> None:
    text = "See https://a.example/b?c=1. `https://d.example` [https://e.example](f) *https://g.example*\n"
    assert attributes(text, "a") == [
        ("a", "href=https://a.example/b?c=1", "https://a.example/b?c=1"),
        ("a", "href=f", "https://e.example"),
        ("a", "href=https://g.example", "https://g.example"),
    ]


def test_table_keeps_its_alignment() -> None:
    assert attributes("| a | b | c |\n|:-:|--:|---|\n| d | e | f |\n") == [
        ("th", "class=align-center", "a"),
        ("th", "class=align-right", "b"),
        ("td", "class=align-center", "d"),
        ("td", "class=align-right", "e"),
    ]


def test_task_is_a_list_item_without_its_sign() -> None:
    assert attributes("- [ ] to *do*\n- [x] done\n- [ ]\n- [x](y)\n", "li") == [
        ("li", "class=task", "to do"),
        ("li", "class=task task--done", "done"),
    ]
    article = read("- [x] done\n")
    assert article.body.to_input(0, 4) == (6, 10)


def test_footnote_leads_back_to_where_it_is_first_referred_to() -> None:
    found = attributes("Word[^1] again[^1].\n\n[^1]: The note.\n")
    assert found[0] == ("a", "href=#note-1 id=noteref-1", "[1]")
    assert found[1] == ("a", "href=#note-1", "[1]")
    assert found[-1] == ("a", "href=#noteref-1 class=note-back aria-label=Back to the text", "")


def test_percent_signs_of_an_address_stay() -> None:
    (link,) = attributes("[x](https://a.example/b%20c#:~:text=four%20fines)\n", "a")
    assert link[1] == "href=https://a.example/b%20c#:~:text=four%20fines"


def test_a_heading_leaves_the_name_of_a_statement_to_it() -> None:
    text = "---\ntitle: T\nsources:\n  lee: Ann Lee\n---\n\n## Eleven\n\n[It is so]{#eleven by=lee}, she said.\n"
    article = parse(SourceFile(path="content/a.md", text=text, format="markdown", place="content"))
    assert [dict(each.attributes).get("id") for each in article.elements if each.name == "h2"] == ["eleven-2"]
    assert [item.key for item in article.annotations] == ["eleven"]


def nested(article: Article) -> list[str]:
    """Each element as the names of those around it, its own, and its words or alternative words."""
    told: list[str] = []
    names: list[str] = []
    for element in article.elements:
        names[element.depth :] = [element.name]
        words = dict(element.attributes).get("alt", article.text[element.start : element.end])
        told.append(f"{' '.join(names)}: {words}")
    return told


@pytest.mark.parametrize(
    ("text", "elements"),
    [
        ("- ![pier](x.png)\n\nSea\n", ["ul: ", "ul li: ", "ul li img: pier", "p: Sea"]),
        ("- ![pier](x.png)\n- Sea\n", ["ul: Sea", "ul li: ", "ul li img: pier", "ul li: Sea"]),
        ("- Sea\n- ![pier](x.png)\n", ["ul: Sea", "ul li: Sea", "ul li: ", "ul li img: pier"]),
        ("> ![pier](x.png)\n\nSea\n", ["blockquote: ", "blockquote img: pier", "p: Sea"]),
        (
            "| a | b |\n|--|--|\n| | ![pier](x.png) |\n",
            ["table: a\tb", "table thead: a\tb", "table thead tr: a\tb", "table thead tr th: a", "table thead tr th: b",
             "table tbody: ", "table tbody tr: ", "table tbody tr td: ", "table tbody tr td: ",
             "table tbody tr td img: pier"],
        ),
        (
            '::: {.caption credit="Lee/AFP"}\n![pier](x.png)\n:::\n\nSea\n',
            ["figure: Lee/AFP", "figure figcaption: Lee/AFP", "figure figcaption img: pier",
             "figure figcaption p: Lee/AFP", "figure figcaption p span: Lee/AFP", "p: Sea"],
        ),
        ("- \n\n> \n\nSea\n", ["p: Sea"]),
        ("[![pier](x.png)](y)\n\nSea\n", ["a: ", "a img: pier", "p: Sea"]),
        ("Sea [**![pier](x.png)**](y) and [](z)\n", ["p: Sea  and", "p a: ", "p a img: pier"]),
        ("| a |\n|--|\n| [![pier](x.png)](y) |\n",
         ["table: a", "table thead: a", "table thead tr: a", "table thead tr th: a",
          "table tbody: ", "table tbody tr: ", "table tbody tr td: ", "table tbody tr td a: ",
          "table tbody tr td a img: pier"]),
    ],
)  # fmt: skip
def test_pictures_without_words_beside_them_stay_where_they_are(text: str, elements: list[str]) -> None:
    article = read(f"---\ntitle: ''\n---\n{text}")
    assert nested(article) == elements
    assert not [each for each in article.diagnostics if each.severity == "error"]


def test_a_credit_leads_to_the_end_of_a_caption_without_words() -> None:
    text = '# Pier\n\n::: {.caption credit="Lee/AFP"}\n![pier](x.png)\n:::\n\nSea\n'
    article = read(text)
    assert ("credit", "Lee/AFP") in roles(article)
    at = article.text.index("Lee/AFP")
    assert article.body.to_input(at, at + 7) == (text.index(".png)") + 5,) * 2


@pytest.mark.parametrize("text", ["![pier](x.png) Share this", "#storm\n![pier](x.png)"])
def test_furniture_takes_no_picture_away(text: str) -> None:
    article = read(f"The rain fell all night.\n\n{text}\n", place="seed")
    assert nested(article)[-1] == "p img: pier"
    assert not article.junk


def test_words_of_a_note_that_only_its_own_words_refer_to_are_shown() -> None:
    article = read("[It is safe]{by=x}[^n], she said.\n\n[^n]: The report, page 3, [^n] and below.\n", place="seed")
    assert "The report, page 3" in article.text


def test_a_plain_page_is_told_what_only_articles_have() -> None:
    head = "---\ntitle: About\ncorrections:\n  - {date: 2026-01-02, text: A name.}\nevent: The flood\n---\n\nWords.\n"
    page = parse(SourceFile(path="content/about.md", text=head, format="markdown", place="content"))
    told = [(each.at.line, each.code, each.what) for each in page.diagnostics]
    assert told == [
        (3, "wrong-key", "`corrections` of a plain page is not shown"),
        (5, "wrong-key", "`event` of a plain page is not shown"),
    ]
    seed = parse(SourceFile(path="seeds/about.md", text=head, format="markdown"))
    assert seed.diagnostics == ()
