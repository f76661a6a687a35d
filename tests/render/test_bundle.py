"""Sheets and scripts of a theme, put together."""

import json
import shutil
import subprocess

import pytest

from generator.render.bundle import WORDS, script, sheet, words_module
from tests.render.samples import theme


def test_layers_come_first_then_what_all_pages_have_then_what_one_kind_has() -> None:
    assets = {
        "css/article/a.css": b"a{}",
        "css/z.css": b"z{}",
        "css/layers.css": b"@layer x;",
        "css/list/b.css": b"b{}",
    }
    assert sheet(assets, ("article",)) == b"@layer x;z{}a{}"


def test_comments_and_spare_white_space_go_and_strings_stay() -> None:
    css = b"""/* why */ .a :is(b,  c) > d {
      content: "; }  /* x */";
      color: red;
    }
    @media (min-width: 6rem) { e { top: calc(1px + 2px) } }"""
    assert sheet({"css/a.css": css}, ()) == (
        b'.a :is(b,c)>d{content:"; }  /* x */";color:red}@media (min-width:6rem){e{top:calc(1px + 2px)}}'
    )


def test_addresses_are_told_from_where_the_whole_sheet_is() -> None:
    css = b"a { background: url(../../icons/x.svg) } b { background: url('data:image/png;base64,AA/==') }"
    made = sheet({"css/article/a.css": css}, ("article",)).decode()
    assert 'url("../icons/x.svg")' in made
    assert "url('data:image/png;base64,AA/==')" in made


def test_script_runs_early_part_first_and_each_module_once_behind_what_it_imports() -> None:
    assets = {
        "js/early.js": b"log.push('early');\n",
        "js/main.js": b'import { b } from "./b.js";\nimport { a as other } from "./a.js";\nlog.push(b() + other);\n',
        "js/a.js": b"log.push('a');\nexport const a = 1;\n",
        "js/b.js": b'import { a } from "./a.js";\nlog.push("b");\nexport function b() {\n  return a + 1;\n}\n',
    }
    made, diagnostics = script(assets)
    assert diagnostics == ()
    node = shutil.which("node")
    if not node:
        pytest.fail("no Node found: the tests of scripts need it (Debian: apt-get install nodejs)", pytrace=False)
    before = "const log = []; const document = { addEventListener: (_, run) => run() };"
    whole = f"{before}{made.decode()}console.log(JSON.stringify(log))"
    told = subprocess.run([node, "-e", whole], capture_output=True, text=True, check=True).stdout
    assert json.loads(told) == ["early", "a", "b", 3]


@pytest.mark.parametrize(
    "line", ['import * as x from "./a.js";', "export default 1;", 'import { a } from "./gone.js";']
)
def test_what_cannot_be_put_together_is_told_with_its_line(line: str) -> None:
    _, (diagnostic,) = script({"js/main.js": f"// why\n{line}\n".encode(), "js/a.js": b""})
    assert (diagnostic.at.path, diagnostic.at.line, diagnostic.code) == ("assets/js/main.js", 2, "broken-theme")


def test_own_script_needs_nothing_else() -> None:
    made, diagnostics = script(dict(theme().assets) | {WORDS: words_module({})})
    assert diagnostics == ()
    own = (
        made.decode().replace("important", "").replace("await import(folder.href)", "")
    )  # the search asks for its index
    assert "import" not in own


def test_own_sheets_of_an_article_are_small() -> None:
    files = dict(theme().assets)
    whole, common = (len(sheet(files, kinds)) for kinds in (("article",), ()))
    assert whole - common <= 12_000
