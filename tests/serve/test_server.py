"""The preview as a process: it follows saves, answers only to this machine, and stops without noise."""

import asyncio
import json
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from generator.serve.server import serve
from tests.serve.running import Running, preview

PATIENCE_SECONDS = 15
T = TypeVar("T")


@pytest.fixture
def running(site: Path) -> Iterator[Running]:
    with preview(site) as made:
        yield made


def get(url: str, **headers: str) -> tuple[int, str]:
    try:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        with urlopen(Request(url, headers=sent), timeout=PATIENCE_SECONDS) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode()


def page_with(url: str, words: str) -> str:
    """The page as soon as it has the words."""
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        text = get(url)[1]
        if words in text:
            return text
        time.sleep(0.02)
    raise AssertionError(f"{words!r} never came")


def page_without(url: str, words: str) -> None:
    """Wait until the page has the words no more."""
    until(lambda: words not in get(url)[1])


def until(find: Callable[[], T]) -> T:
    """What is found, as soon as there is something."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        if found := find():
            return found
        time.sleep(0.02)
    raise AssertionError("it never came")


def children(pid: int) -> list[int]:
    """The processes that a process started and that run."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(each) for task in tasks for each in task.read_text().split()]


async def opened(url: str, path: str, version: str) -> WebSocketClientConnection:
    """The line of a page to the preview."""
    channel = await websocket_connect(url.replace("http", "ws") + "livereload")
    await channel.write_message(json.dumps({"command": "hello", "protocols": []}))
    assert json.loads(await channel.read_message() or "")["command"] == "hello"
    info = {"command": "info", "url": url + path, "plugins": {"quoth": {"page": version}}}
    await channel.write_message(json.dumps(info))
    return channel


async def told_after(url: str, path: str, change: Callable[[], object]) -> None:
    """Change something, and hear within `PATIENCE_SECONDS` that the page is another one."""
    version = re.findall(r'quoth-version" content="(\w+)"', get(url + path)[1])[0]
    channel = await opened(url, path, version)
    change()
    message = await asyncio.wait_for(channel.read_message(), PATIENCE_SECONDS)
    assert json.loads(message or "")["command"] == "reload"
    await close(channel)


def finish(work: Coroutine[None, None, T]) -> T:
    """What the work gives. In a thread of its own: the browser tests leave an event loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


async def connect(url: str, origin: str) -> None:
    request = HTTPRequest(url.replace("http", "ws") + "livereload", headers={"Origin": origin})
    await close(await websocket_connect(request))


async def close(channel: WebSocketClientConnection) -> None:
    channel.close()
    assert await channel.read_message() is None


def test_page_carries_what_follows_the_preview(running: Running) -> None:
    status, text = get(running.url)
    assert status == 200
    assert '<script src="/livereload.js?port=' in text
    assert get(f"{running.url}livereload.js")[0] == get(f"{running.url}_preview/follow.js")[0] == 200


@pytest.mark.parametrize("path", ["", "_preview/follow.js", "livereload.js", "about/"])
def test_request_to_another_name_is_refused(running: Running, path: str) -> None:
    assert get(running.url + path, Host="evil.example")[0] == 403


def test_reload_channel_is_closed_to_other_sites(running: Running) -> None:
    finish(connect(running.url, running.url.rstrip("/")))
    with pytest.raises(HTTPClientError, match="403"):
        finish(connect(running.url, "http://evil.example"))


def test_saved_seed_is_told_to_the_page_that_shows_it(running: Running, site: Path) -> None:
    for number in range(3):
        text = f"Headline {number}\n\nIt rains, Ann Lee said.\n"
        save = partial((site / "seeds/new.txt").write_text, text, encoding="utf-8")
        finish(told_after(running.url, "articles/new/", save))
        page_with(f"{running.url}articles/new/", f"Headline {number}")


def test_save_between_the_page_and_its_line_is_told(running: Running, site: Path) -> None:
    async def late() -> None:
        channel = await opened(running.url, "", "of-long-ago")
        assert await asyncio.wait_for(channel.read_message(), PATIENCE_SECONDS)
        await close(channel)

    finish(late())


def test_error_comes_and_goes_with_the_file(running: Running, site: Path) -> None:
    (site / "seeds/broken.txt").write_bytes(b"\x00\x01\x02")
    assert "seeds/broken.txt" in page_with(running.url, "A file has an error")
    assert "1 error on this page" in get(f"{running.url}articles/broken/")[1]
    (site / "seeds/broken.txt").unlink()
    page_without(running.url, "A file has an error")


def test_thirty_saves_a_second_end_with_the_last(running: Running, site: Path) -> None:
    for number in range(60):
        file = site / "seeds" / ("new.txt" if number % 2 else ".new.txt.swp")
        file.write_text(f"Headline {number}\n\nIt rains, Ann Lee said.\n", encoding="utf-8")
        if number % 2 == 0:
            file.replace(site / "seeds/new.txt")  # as editors save that save at once or not at all
        time.sleep(1 / 30)
    page_with(f"{running.url}articles/new/", "Headline 59")


def test_workers_end_with_a_preview_that_is_killed(site: Path) -> None:
    for number in range(40):
        (site / f"seeds/s{number}.txt").write_text(f"Story {number}\n\nIt rains, Ann Lee said.\n", encoding="utf-8")
    command = [sys.executable, "-m", "generator", "serve", str(site), "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    workers = until(lambda: children(process.pid))
    process.kill()
    process.wait()
    until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in workers))


def test_file_saved_in_pieces_does_no_harm(running: Running, site: Path) -> None:
    text = "The last headline\n\n“We will stay”, Ann Lee said. " + "Rain fell. " * 50
    for end in range(0, len(text), 20):
        (site / "seeds/new.txt").write_text(text[:end], encoding="utf-8")
        (site / "site.toml").write_text('title = "Small si' + 'te"\n' * (end % 40 == 0), encoding="utf-8")
        time.sleep(0.01)
    (site / "seeds/new.txt").write_text(text, encoding="utf-8")
    (site / "site.toml").write_text('title = "Small site"\n', encoding="utf-8")
    page_with(f"{running.url}articles/new/", "The last headline")


def test_interrupt_ends_it_without_noise(running: Running) -> None:
    code, errors = running.stop()
    assert (code, errors) == (0, "")


def test_who_builds_takes_short_turns(site: Path) -> None:
    seen = []

    def started(_url: str, _port: int) -> None:
        seen.append(sys.getswitchinterval())
        raise KeyboardInterrupt

    before = sys.getswitchinterval()
    with ThreadPoolExecutor(1) as beside:  # a browser's loop of other tests may be running in this one
        beside.submit(
            serve, site, host="127.0.0.1", port=0, jobs=1, started=started, told=lambda _: None, today=date.today
        ).result()
    assert 10 * seen[0] < before  # a look at many files gives its turn away at each, and waits for it as often
    assert sys.getswitchinterval() == before


def refused(*arguments: str) -> str:
    """What `quoth serve` says when it can't start."""
    command = [sys.executable, "-m", "generator", "serve", *arguments]
    told = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_SECONDS)
    assert told.returncode == 2
    assert "Traceback" not in told.stderr
    return told.stderr


def test_port_in_use_is_told_with_the_one_taken(site: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with preview(site, "--port", str(port)) as running:
            assert running.told[-1].startswith(f"Port {port} is in use; ")
            assert get(running.url)[0] == 200


def test_page_behind_a_proxy_asks_for_news_there(site: Path) -> None:
    with preview(site, "--allow-host", "preview.example") as running:
        own = get(running.url, Host="preview.example", X_Forwarded_Proto="https")[1]
        assert "livereload.js?port=443&" in own
        assert "livereload.js?port=9000&" in get(running.url, Host="preview.example:9000")[1]


def test_allowed_name_is_answered_and_told(site: Path) -> None:
    with preview(site, "--host", "0.0.0.0", "--allow-host", "Preview.Example") as running:
        assert re.fullmatch(r"http://preview\.example:\d+/", running.url)
        own = running.url.replace("preview.example", "127.0.0.1")
        assert get(own, Host="preview.example")[0] == 200
        assert get(own, Host="evil.example")[0] == 403


def test_open_address_is_wrong_usage(site: Path) -> None:
    assert "open to others" in refused(str(site), "--host", "0.0.0.0")
