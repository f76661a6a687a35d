"""Files come in as text, or as a message that says which byte is wrong."""

from pathlib import Path

import pytest

from generator.keep.inputs import BuildOptions
from generator.model.article import SourceFile
from generator.pipeline.build import build
from generator.read.decode import Decoded, decode, decode_article
from generator.read.files import read_files


def put(root: Path, name: str, data: bytes) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(data)


def test_text_is_untouched(tmp_path: Path) -> None:
    put(tmp_path, "seeds/a.txt", "\ufeffOne\r\ntwo\u00a0“three”".encode())
    files, diagnostics = read_files(tmp_path)
    assert files == (SourceFile(path="seeds/a.txt", text="\ufeffOne\r\ntwo\u00a0“three”", format="text", place="seed"),)
    assert diagnostics == ()


def test_files_come_in_a_stable_order_and_hidden_ones_stay_out(tmp_path: Path) -> None:
    for name in ("seeds/b.txt", "seeds/a.html", "content/z.md", "seeds/.DS_Store", "content/.git/x.md"):
        put(tmp_path, name, b"x")
    assert [file.path for file in read_files(tmp_path)[0]] == ["content/z.md", "seeds/a.html", "seeds/b.txt"]


EDITORS_COPIES = [
    "bridge.txt~", "#bridge.txt#", ".#bridge.txt", ".bridge.txt.swp", "bridge.txt.swo", "bridge.txt.bak", "4913",
    "bridge.txt___jb_tmp___", "bridge.txt___jb_old___", "~$bridge.txt", "bridge.txt.sb-1a2b3c4d-Xy12Za",
    "bridge.txt.tmp", "bridge.annotations.toml~", "bridge.txt.kate-swp", "bridge.txt.orig", "bridge.txt.save",
]  # fmt: skip


def test_what_editors_keep_beside_a_file_is_left_alone(tmp_path: Path) -> None:
    put(tmp_path, "content/bridge.md", b"# The bridge\n\nIt rains.\n")
    options = BuildOptions(out=tmp_path / "_site")
    before = {output.path: output.data for output in build(tmp_path, options).outputs}
    for folder in ("seeds", "content", "files", "sources", "themes/default/templates"):
        for name in EDITORS_COPIES:
            put(tmp_path, f"{folder}/{name}", b"x")
    after = build(tmp_path, options)
    assert ({output.path: output.data for output in after.outputs}, after.diagnostics) == (before, ())


def test_invalid_utf8_tells_line_and_column() -> None:
    found = decode(b"one\ntwo caf\xe9", "seeds/a.txt")
    told = "seeds/a.txt:2:8: error: byte 0xe9 is not UTF-8 [unreadable-file]\n    fix: save the file"
    assert str(found).startswith(told)


@pytest.mark.parametrize(
    ("data", "text", "told"),
    [
        (b'<meta charset="iso-8859-1">\x93caf\xe9\x94', "“café”", "read as iso-8859-1, as the file declares"),
        ("Café 世界, naïve – “nine”".encode() + b" caf\xe9!", "“nine” café!", "UTF-8 with 1 stray byte"),
        ("<p>Tide".encode("utf-16"), "<p>Tide", "read as UTF-16"),
        ("<html><p>Tide".encode("utf-16-le"), "<html><p>Tide", "read as UTF-16-LE"),
        ("<meta charset=utf-8><p>§ Tide".encode(), "§ Tide", ""),
        (b"<meta charset=hex><p>abc", "abc", ""),
        ('<meta charset="iso-2022-jp">東'.encode("iso2022_jp"), "東", "read as iso-2022-jp, as the file declares"),
    ],
)
def test_articles_are_read_in_the_encoding_that_they_have(data: bytes, text: str, told: str) -> None:
    found = decode_article(data, "seeds/a.html")
    assert isinstance(found, Decoded) and found.text.endswith(text) and found.told == told


def test_a_language_without_declaration_is_detected() -> None:
    words = (
        "Портовое управление проголосовало во вторник вечером за закрытие восточного шлюза на одиннадцать недель. " * 3
    )
    found = decode_article(words.encode("cp1251"), "seeds/a.txt")
    assert isinstance(found, Decoded) and found.text == words and "by the look of its bytes" in found.told


ENGLISH = "The mayor’s office said the bridge would close. “It is not safe,” Ann Lee said.\n\nShe paid £4 for a café. "
JAPANESE = "市長は月曜日に橋を閉鎖すると述べた。「安全ではない」と彼は言った。"


@pytest.mark.parametrize("name", ["seeds/a.txt", "content/a.md"])
@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        *((ENGLISH * times, encoding) for times in (1, 20) for encoding in ("cp1252", "mac_roman", "utf-16")),
        ("He said: “It is safe.”\n", "cp1252"),
        ("Le maire a déclaré que le pont fermerait. « Ce n’est pas sûr », a-t-il dit. À l’hôtel de ville.\n", "cp1252"),
        ("市长星期一表示，这座桥将关闭。他说：“它不安全。”居民们要求尽快修复。", "gb18030"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
    ],
)
def test_texts_without_a_declaration_are_read_whole(tmp_path: Path, name: str, words: str, encoding: str) -> None:
    put(tmp_path, name, words.encode(encoding))
    (file,), _ = read_files(tmp_path)
    assert (file.text.removeprefix("\ufeff"), [each.code for each in file.diagnostics]) == (words, ["other-encoding"])


def test_binary_and_utf16_are_named() -> None:
    assert "binary" in str(decode(b"\x89PNG\0\0", "seeds/a.txt"))
    assert "UTF-16" in str(decode("hi".encode("utf-16"), "seeds/a.txt"))


def test_unknown_kind_of_file_is_a_warning(tmp_path: Path) -> None:
    put(tmp_path, "seeds/photo.jpg", b"x")
    _, (warning,) = read_files(tmp_path)
    assert (warning.severity, str(warning.at)) == ("warning", "seeds/photo.jpg")


def test_link_out_of_the_site_is_not_followed(tmp_path: Path) -> None:
    put(tmp_path, "secret.txt", b"secret")
    put(tmp_path, "site/seeds/a.txt", b"x")
    (tmp_path / "site/seeds/b.txt").symlink_to(tmp_path / "secret.txt")
    assert [file.path for file in read_files(tmp_path / "site")[0]] == ["seeds/a.txt"]


def test_folder_of_a_complete_page_is_no_article_of_its_own(tmp_path: Path) -> None:
    for name in ("seeds/Tide.html", "seeds/Tide_files/ad.html", "seeds/Tide_files/app.js", "seeds/Low_files/low.txt"):
        put(tmp_path, name, b"x")
    files, diagnostics = read_files(tmp_path)
    assert ([file.path for file in files], diagnostics) == (["seeds/Low_files/low.txt", "seeds/Tide.html"], ())
