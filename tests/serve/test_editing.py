"""The workbench's address answers its own page and nobody else; without --edit there is none."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from generator.keep.inputs import BuildOptions
from generator.pipeline.build import build
from tests.serve.running import Running, preview

PATIENCE_SECONDS = 15
SIDECAR = "seeds/bridge.annotations.toml"


@dataclass(frozen=True, slots=True)
class Client:
    """What a page of the preview has."""

    url: str
    token: str

    @property
    def headers(self) -> dict[str, str]:
        origin = self.url.rstrip("/")
        return {"X-Quoth-Token": self.token, "Origin": origin, "Content-Type": "application/json"}

    def ask(self, path: str, data: object = None, **headers: str | None) -> tuple[int, dict[str, object]]:
        """Status and answer; a header given as None is left out."""
        own = {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {name: value for name, value in (self.headers | own).items() if value is not None}
        body = None if data is None else json.dumps(data).encode()
        try:
            with urlopen(Request(self.url + path, body, sent), timeout=PATIENCE_SECONDS) as answer:
                return answer.status, json.loads(answer.read())
        except HTTPError as error:
            with error:
                text = error.read().decode()
                return error.code, json.loads(text) if text.startswith("{") else {"error": text}

    def accept(self) -> dict[str, object]:
        """A request to accept the first draft."""
        _, article = self.ask("_edit/article/bridge")
        attributions = article["attributions"]
        assert isinstance(attributions, list)
        edit = {"do": "accept", "id": attributions[0]["id"]}
        return {"slug": "bridge", "digest": article["digest"], "edits": [edit]}


def client_of(running: Running) -> Client:
    assert re.fullmatch(r"[\w-]{40,}", running.token)
    return Client(running.url, running.token)


@pytest.fixture
def client(site: Path) -> Iterator[Client]:
    with preview(site, "--edit", "--reviewer", "A. Editor") as running:
        yield client_of(running)


@pytest.fixture(scope="module")
def stranger(shared_site: Path) -> Iterator[Client]:
    """A client whose requests are all to be refused."""
    before = files(shared_site)
    with preview(shared_site, "--edit", "--reviewer", "A. Editor") as running:
        yield client_of(running)
    assert files(shared_site) == before


def files(site: Path) -> dict[str, bytes]:
    paths = [path for path in site.rglob("*") if path.is_file() and ".quoth" not in path.parts]
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}


def test_own_page_edits_and_undoes(client: Client, site: Path) -> None:
    status, answer = client.ask("_edit/change", client.accept())
    assert (status, answer["undoable"]) == (200, 1)
    assert answer == client.ask("_edit/article/bridge")[1]
    assert 'reviewer = "A. Editor"' in (site / SIDECAR).read_text(encoding="utf-8")
    status, answer = client.ask("_edit/undo", {"slug": "bridge"})
    assert (status, answer["undoable"]) == (200, 0)
    assert not (site / SIDECAR).exists()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"X_Quoth_Token": None}, 403),
        ({"X_Quoth_Token": ""}, 403),
        ({"X_Quoth_Token": "a" * 43}, 403),
        ({"Origin": None}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
        ({"Host": "evil.example"}, 403),
        ({"Host": "127.0.0.1"}, 403),
        ({"Host": "127.0.0.1:1", "Origin": "http://127.0.0.1:1"}, 403),
        ({"Host": "evil.example", "Origin": "http://evil.example"}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Sec_Fetch_Site": "same-site"}, 403),
        ({"Content_Type": "text/plain"}, 415),
        ({"Content_Type": "application/x-www-form-urlencoded"}, 415),
    ],
)
def test_request_that_our_page_does_not_send_is_refused(
    stranger: Client, headers: dict[str, str | None], status: int
) -> None:
    assert stranger.ask("_edit/change", stranger.accept(), **headers)[0] == status
    assert stranger.ask("_edit/undo", {}, **headers)[0] == status
    if status == 403 and headers != {"Origin": None}:  # a page's own GET carries no Origin
        assert stranger.ask("_edit/article/bridge", **headers)[0] == 403


@pytest.mark.parametrize(
    "change",
    [
        {"slug": "../../etc/passwd"},
        {"slug": "seeds/bridge.txt"},
        {"slug": "..%2fsite.toml"},
        {"slug": "about"},
        {"slug": ["bridge"]},
        {"slug": None},
        {"digest": "0" * 64},
        {"digest": 7},
        {"edits": []},
        {"edits": [{"do": "accept", "id": "a-0"}] * 11},
        {"edits": "accept"},
        {"edits": [{"do": "delete", "id": "a-0"}]},
        {"edits": [{"do": "accept", "id": "../x"}]},
        {"edits": [{"do": "add", "content": [[5, 2]], "by": ""}]},
        {"edits": [{"do": "add", "content": [[0, 10**9, 1]], "by": ""}]},
        {"edits": [{"do": "add", "content": [[True, 4]], "by": ""}]},
        {"edits": [{"do": "add", "content": [], "by": ""}]},
        {"edits": [{"do": "add", "content": [[0, 6]], "by": {"name": "", "kind": "person"}}]},
        {"edits": [{"do": "add", "content": [[0, 6]], "by": {"name": "X", "path": "/x"}}]},
        {"edits": [{"do": "add", "content": [[0, 6]], "by": "", "status": "true"}]},
        {"edits": [{"do": "add", "content": [[0, 6]], "by": "", "note": "x" * 3000}]},
        {"edits": [{"do": "add", "content": [[0, 6]], "by": "", "note": "\ud800"}]},
    ],
)
def test_trick_in_the_body_is_refused(stranger: Client, change: dict[str, object]) -> None:
    status, answer = stranger.ask("_edit/change", stranger.accept() | change)
    assert status in (400, 409)
    assert answer["error"]


@pytest.mark.parametrize(
    "path",
    [
        "_edit/article/..%2f..%2fsite.toml", "_edit/article/about", "_edit/page/..%2fserver.py",
        "_edit/page/%2e%2e/x.js", "_edit/page/nothing.js", "_edit/page/main.py", "_edit/",
        "_edit/change/../../site.toml",
    ],
)  # fmt: skip
def test_path_that_is_none_of_ours_is_not_found(stranger: Client, path: str) -> None:
    assert stranger.ask(path)[0] == 404


def test_behind_a_proxy_only_the_allowed_name_may_edit(site: Path) -> None:
    with preview(site, "--edit", "--reviewer", "A. Editor", "--allow-host", "preview.example") as running:
        client = client_of(running)
        proxied = {"Host": "preview.example", "Origin": "https://preview.example"}
        assert client.ask("_edit/change", client.accept(), **proxied)[0] == 200
        assert (
            client.ask("_edit/undo", {"slug": "bridge"}, Origin="https://preview.example")[0] == 200
        )  # one that changes the host
        for headers in ({"Origin": "https://evil.example"}, {"Host": "evil.example"}, {"X_Quoth_Token": None}):
            assert client.ask("_edit/change", client.accept(), **(proxied | headers))[0] == 403


def test_large_body_is_refused(stranger: Client) -> None:
    try:
        status, _ = stranger.ask("_edit/change", {"slug": "x" * 200_000})
    except OSError:
        status = 400  # closed while we were still sending
    assert status == 400
    assert stranger.ask("_edit/article/bridge")[0] == 200


def test_file_changed_meanwhile_is_told(client: Client, site: Path) -> None:
    asked = client.accept()
    (site / SIDECAR).write_text("# mine\n", encoding="utf-8")
    status, answer = client.ask("_edit/change", asked)
    assert status == 409
    assert "nothing was written" in str(answer["error"]) or "older than its file" in str(answer["error"])
    assert (site / SIDECAR).read_text(encoding="utf-8") == "# mine\n"


def test_page_may_not_be_framed(client: Client) -> None:
    with urlopen(f"{client.url}articles/bridge/", timeout=PATIENCE_SECONDS) as answer:
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_token_is_new_each_run_and_nothing_that_is_served_has_it(client: Client, site: Path) -> None:
    for path in ("", "articles/bridge/", "_edit/page/main.js", "_edit/page/server.js", "_preview/follow.js", "nothing"):
        status, answer = client.ask(path, X_Quoth_Token=None) if path == "nothing" else (200, {})
        assert client.token not in str(answer)
        if status == 200:
            with urlopen(client.url + path, timeout=PATIENCE_SECONDS) as served:
                assert client.token not in served.read().decode() + str(served.headers)
    with preview(site, "--edit") as other:
        assert other.token != client.token


def test_without_edit_there_is_no_workbench(site: Path) -> None:
    with preview(site) as plain:
        with urlopen(f"{plain.url}articles/bridge/", timeout=PATIENCE_SECONDS) as answer:
            assert b"_edit" not in (page := answer.read())
            assert b"workbench" not in page
        client = Client(plain.url, "")
        assert client.ask("_edit/page/main.js")[0] == 404
        assert client.ask("_edit/article/bridge")[0] == 404
        assert client.ask("_edit/change", {})[0] == 405


def test_published_site_carries_nothing_of_it(site: Path, tmp_path: Path) -> None:
    build(site, BuildOptions(out=tmp_path / "out"))
    for path in (tmp_path / "out").rglob("*"):
        assert not path.is_file() or not re.search(rb"_edit|_preview|quoth-version|workbench", path.read_bytes()), path


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--edit", "--host", "0.0.0.0"], "open to others"),
        (["--edit", "--host", "192.168.1.7"], "open to others"),
        (["--edit", "--host", "0.0.0.0", "--allow-host", "https://a.example/"], "no name of a machine"),
        (["--reviewer", "A. Editor"], "for --edit only"),
    ],
)
def test_what_opens_it_to_others_is_wrong_usage(site: Path, options: list[str], told: str) -> None:
    command = [sys.executable, "-m", "generator", "serve", str(site), *options]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_SECONDS)
    assert (ended.returncode, told in ended.stderr, "Traceback" in ended.stderr) == (2, True, False)
