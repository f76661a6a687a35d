"""The preview as a process: it follows saves, answers only to this machine, and stops without noise."""

import asyncio
import json
import socket
import subprocess
import sys
import time
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from tests.serve.running import Running, preview

PATIENCE_SECONDS = 15
T = TypeVar("T")


@pytest.fixture
def running(site: Path) -> Iterator[Running]:
    with preview(site) as made:
        yield made


def get(url: str, **headers: str) -> tuple[int, str]:
    try:
        with urlopen(Request(url, headers=headers), timeout=PATIENCE_SECONDS) as answer:
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


async def seconds_until_reload(url: str, file: Path, text: str) -> float:
    """How long after saving the file the browser is told to reload."""
    channel = await websocket_connect(url.replace("http", "ws") + "livereload")
    await channel.write_message(json.dumps({"command": "hello", "protocols": []}))
    assert json.loads(await channel.read_message() or "")["command"] == "hello"
    saved = time.monotonic()
    file.write_text(text, encoding="utf-8")
    message = await asyncio.wait_for(channel.read_message(), PATIENCE_SECONDS)
    took = time.monotonic() - saved
    assert json.loads(message or "")["command"] == "reload"
    await close(channel)
    return took


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


def test_page_carries_the_reload_script(running: Running) -> None:
    status, text = get(running.url)
    assert status == 200
    assert '<script src="/livereload.js?port=' in text
    assert get(f"{running.url}livereload.js")[0] == 200


@pytest.mark.parametrize("path", ["", "livereload.js", "about/"])
def test_request_to_another_name_is_refused(running: Running, path: str) -> None:
    assert get(running.url + path, Host="evil.example")[0] == 403


def test_reload_channel_is_closed_to_other_sites(running: Running) -> None:
    finish(connect(running.url, running.url.rstrip("/")))
    with pytest.raises(HTTPClientError, match="403"):
        finish(connect(running.url, "http://evil.example"))


def test_saved_seed_reloads_the_browser_within_a_second(running: Running, site: Path) -> None:
    texts = [f"Headline {number}\n\nIt rains, Ann Lee said.\n" for number in range(3)]
    times = [finish(seconds_until_reload(running.url, site / "seeds/new.txt", text)) for text in texts]
    assert len(times) == len(texts)
    assert "Headline 2" in get(f"{running.url}articles/new/")[1]


def test_error_comes_and_goes_with_the_file(running: Running, site: Path) -> None:
    (site / "seeds/broken.txt").write_bytes(b"\x00\x01\x02")
    assert "seeds/broken.txt" in page_with(running.url, "1 error in this site")
    (site / "seeds/broken.txt").unlink()
    page_with(running.url, "Bridge closed")


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


def refused(*arguments: str) -> str:
    """What `quoth serve` says when it can't start."""
    command = [sys.executable, "-m", "generator", "serve", *arguments]
    told = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_SECONDS)
    assert told.returncode == 2
    assert "Traceback" not in told.stderr
    return told.stderr


def test_port_in_use_is_wrong_usage(site: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        assert "choose another with --port" in refused(str(site), "--port", str(other.getsockname()[1]))


def test_open_address_is_wrong_usage(site: Path) -> None:
    assert "for this machine only" in refused(str(site), "--host", "0.0.0.0")
