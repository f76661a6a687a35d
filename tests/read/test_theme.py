"""A theme's chain is folded, nearest file first."""

from pathlib import Path

from generator.read.theme import read_theme


def put(root: Path, name: str, text: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")


def test_child_overrides_single_files_of_its_parents(tmp_path: Path) -> None:
    put(tmp_path, "themes/mother/templates/new.html", "mother")
    put(tmp_path, "themes/mother/assets/css/extra.css", "mother")
    put(tmp_path, "themes/mother/theme.toml", '[settings]\na = "1"\nb = "1"')
    put(tmp_path, "themes/child/templates/new.html", "child")
    put(tmp_path, "themes/child/theme.toml", 'parent = "mother"\n[settings]\nb = "2"')
    theme, diagnostics = read_theme(tmp_path, "child")
    assert diagnostics == ()
    assert dict(theme.templates)["new.html"] == "child"
    assert dict(theme.origins)["new.html"] == "themes/child/templates/new.html"
    assert dict(theme.assets)["css/extra.css"] == b"mother"
    assert {"a": "1", "b": "2"}.items() <= dict(theme.settings).items()
    assert dict(theme.origins)["article.html"] == "themes/default/templates/article.html"


def test_unknown_theme_is_told_and_default_stands_in(tmp_path: Path) -> None:
    theme, (diagnostic,) = read_theme(tmp_path, "defualt")
    assert 'no theme "defualt" (did you mean "default"?)' in str(diagnostic)
    assert "article.html" in dict(theme.templates)


def test_name_that_leaves_the_folder_is_not_looked_up(tmp_path: Path) -> None:
    put(tmp_path, "elsewhere/templates/article.html", "no")
    (tmp_path / "site/themes").mkdir(parents=True)
    theme, (diagnostic,) = read_theme(tmp_path / "site", "../../elsewhere")
    assert diagnostic.severity == "error"
    assert dict(theme.templates)["article.html"] != "no"


def test_circle_of_parents_ends(tmp_path: Path) -> None:
    put(tmp_path, "themes/a/theme.toml", 'parent = "b"')
    put(tmp_path, "themes/b/theme.toml", 'parent = "a"')
    _, (diagnostic,) = read_theme(tmp_path, "a")
    assert "its own ancestor" in diagnostic.what


def test_template_above_stays_within_reach(tmp_path: Path) -> None:
    put(tmp_path, "themes/mother/templates/page.html", "mother")
    put(tmp_path, "themes/child/theme.toml", 'parent = "mother"')
    put(tmp_path, "themes/child/templates/page.html", "child")
    theme, _ = read_theme(tmp_path, "child")
    templates, origins = dict(theme.templates), dict(theme.origins)
    assert (templates["page.html"], templates["parent:page.html"]) == ("child", "mother")
    assert origins["parent:parent:page.html"] == "themes/default/templates/page.html"
