"""Files come in as text, or as a message that says which byte is wrong."""

from pathlib import Path

from generator.model.article import SourceFile
from generator.read import decode, read_files


def put(root: Path, name: str, data: bytes) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(data)


def test_text_is_untouched(tmp_path: Path) -> None:
    put(tmp_path, "seeds/a.txt", "\ufeffOne\r\ntwo\u00a0“three”".encode())
    files, diagnostics = read_files(tmp_path)
    assert files == (SourceFile("seeds/a.txt", "\ufeffOne\r\ntwo\u00a0“three”", "text", "seed"),)
    assert diagnostics == ()


def test_files_come_in_a_stable_order_and_hidden_ones_stay_out(tmp_path: Path) -> None:
    for name in ("seeds/b.txt", "seeds/a.html", "content/z.md", "seeds/.DS_Store", "content/.git/x.md"):
        put(tmp_path, name, b"x")
    assert [file.path for file in read_files(tmp_path)[0]] == ["content/z.md", "seeds/a.html", "seeds/b.txt"]


def test_invalid_utf8_tells_line_and_column() -> None:
    found = decode(b"one\ntwo caf\xe9", "seeds/a.txt")
    told = "seeds/a.txt:2:8: error: byte 0xe9 is not UTF-8 [unreadable-file]\n    fix: save the file"
    assert str(found).startswith(told)


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
