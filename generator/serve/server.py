"""The loop of a preview: look for saved files, rebuild, tell the browsers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from tornado.httpserver import HTTPServer

from generator.decide import Reviewer
from generator.serve.address import listen, port_of, url_of
from generator.serve.edit_handlers import Editing
from generator.serve.handlers import Channel, application
from generator.serve.preview import Preview, Rebuilt
from generator.serve.watch import Fingerprint, fingerprint
from generator.serve.workbench import Workbench

LOOK_SECONDS = 0.1  # between two looks at the disk: short beside the half second that a rebuild may take
LARGEST_REQUEST_BYTES = 100_000  # an edit has some hundred
SETTLE_SECONDS = 0.04  # a file is taken as saved when it did not change for so long; editors write in steps

Started = Callable[[str], None]  # told the address, once
Told = Callable[[Rebuilt], None]  # told of each build


def serve(
    root: Path,
    *,
    host: str,
    port: int,
    jobs: int,
    started: Started,
    told: Told,
    today: Callable[[], date],
    reviewer: Callable[[], Reviewer] | None = None,
) -> None:
    """Show the site in `root` until interrupted (Ctrl-C). Port 0 takes a free one. Raises `Refused`.

    With a `reviewer`, the browser may edit the site's articles in their name.
    """
    with listen(host, port) as listening, suppress(KeyboardInterrupt):
        url = url_of(host, port_of(listening))
        before = fingerprint(root)
        preview = Preview(root, base_url=url, all_drafts=reviewer is not None, today=today)
        told(preview.rebuild(jobs=jobs))

        async def run() -> None:
            channel = Channel()
            port = port_of(listening)
            edited = asyncio.Event()
            editing = Editing(Workbench(preview, reviewer), port, edited.set) if reviewer else None
            app = application(preview, channel, port=port, editing=editing)
            HTTPServer(app, max_body_size=LARGEST_REQUEST_BYTES).add_socket(listening)
            started(url)
            await _follow(preview, channel, before=before, told=told, edited=edited)

        asyncio.run(run())


async def _follow(
    preview: Preview, channel: Channel, *, before: Fingerprint, told: Told, edited: asyncio.Event
) -> None:
    """Rebuild after each save, for ever; at once after an edit of ours, which is on disk as a whole."""
    while True:
        with suppress(TimeoutError):
            await asyncio.wait_for(edited.wait(), LOOK_SECONDS)
        is_ours = edited.is_set()
        edited.clear()
        now = await asyncio.to_thread(fingerprint, preview.root)
        if now == before:
            continue
        before = now if is_ours else await _settled(preview.root, now)
        told(await asyncio.to_thread(preview.rebuild))
        channel.reload()


async def _settled(root: Path, now: Fingerprint) -> Fingerprint:
    """The state after the last of several quick saves."""
    before = None
    while now != before:
        await asyncio.sleep(SETTLE_SECONDS)
        before, now = now, await asyncio.to_thread(fingerprint, root)
    return now
