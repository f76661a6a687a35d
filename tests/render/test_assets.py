"""A file's name follows its content, and the content of what it leads to."""

from generator.render.assets import fingerprinted


def test_references_name_the_published_files() -> None:
    made = fingerprinted({"js/main.js": b'import "./a.js"; import("../x/b.js");', "js/a.js": b"1", "x/b.js": b"2"})
    text = made["js/main.js"][1].decode()
    assert f'"./{made["js/a.js"][0].removeprefix("js/")}"' in text
    assert f'"../{made["x/b.js"][0]}"' in text


def test_addresses_in_style_sheets_are_rewritten() -> None:
    made = fingerprinted(
        {"css/a.css": b"b { background: url(../i.svg) } c { background: url('../i.svg') }", "i.svg": b"x"}
    )
    assert made["css/a.css"][1].decode().count(made["i.svg"][0]) == 2


def test_change_in_a_file_renames_those_that_lead_to_it() -> None:
    before = fingerprinted({"a.js": b'import "./b.js"', "b.js": b'import "./c.js"', "c.js": b"1", "d.js": b"4"})
    after = fingerprinted({"a.js": b'import "./b.js"', "b.js": b'import "./c.js"', "c.js": b"2", "d.js": b"4"})
    assert [path for path in before if before[path][0] != after[path][0]] == ["a.js", "b.js", "c.js"]


def test_files_that_name_each_other_have_names() -> None:
    made = fingerprinted({"a.js": b'import "./b.js"', "b.js": b'import "./a.js"'})
    assert made["b.js"][0] in made["a.js"][1].decode()
    assert made["a.js"][0] in made["b.js"][1].decode()


def test_other_strings_and_files_stay() -> None:
    data = b'const kind = "text/css"; const x = "./gone.js";'
    assert fingerprinted({"a.js": data, "p.png": b'"./a.js"'})["a.js"][1] == data
    assert fingerprinted({"a.js": data, "p.png": b'"./a.js"'})["p.png"][1] == b'"./a.js"'
