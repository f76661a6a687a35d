"""The loop of a preview: look for saved files, rebuild, tell the browsers."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from time import perf_counter

from tornado.httpserver import HTTPServer

from generator.decide import Reviewer
from generator.serve.address import Names, host_fault, listen, port_of, url_of
from generator.serve.edit_handlers import Editing
from generator.serve.handlers import Channel, application
from generator.serve.preview import Preview, Rebuilt
from generator.serve.watch import Fingerprint, changes, fingerprint
from generator.serve.workbench import Workbench

LOOK_SECONDS = 0.04  # between two looks at the disk, a large part of what somebody waits who saved a file
LOOK_SHARE = 20  # so many times as long as a look takes lies between two at least: many files keep no core busy
LARGEST_REQUEST_BYTES = 100_000  # an edit has some hundred
PAUSE_SECONDS = 0.5  # after a save whose page is made: the next save of a review is likely soon
SETTLE_SECONDS = 0.04  # a file is taken as saved when it did not change for so long; editors write in steps
# Between threads of Python. A look at the disk gives its turn away at every file, and at 300 files beside a build it
# waited 300 times Python's own 5 ms for the next.
TURN_SECONDS = 0.0003

Started = Callable[[str, int], None]  # told the address and its port, once
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
    allowed: tuple[str, ...] = (),
) -> None:
    """Show the site in `root` until interrupted (Ctrl-C). Port 0 takes a free one, a port in use the next free one.

    With a `reviewer`, the browser may edit the site's articles in their name. `allowed`: further names by which the
    preview may be asked, behind a proxy or from a container. Raises `Refused`.
    """
    with listen(host, port, allowed) as listening, _short_turns(), suppress(KeyboardInterrupt):
        names = Names(port_of(listening), allowed)
        url = url_of(allowed[0] if host_fault(host, ()) else host, names.port)
        before = fingerprint(root)
        preview = Preview(root, base_url=url, all_drafts=reviewer is not None, today=today)
        told(preview.rebuild(jobs=jobs))

        async def run() -> None:
            channel = Channel(preview)
            follower = _Follower(preview, channel, told)
            editing = Editing(Workbench(preview, reviewer), names, follower.edited.set) if reviewer else None
            app = application(preview, channel, names, editing=editing)
            HTTPServer(app, max_body_size=LARGEST_REQUEST_BYTES).add_socket(listening)
            # What stands behind "#" is not sent, and so in no log and no "Referer".
            started(f"{url}/#edit={editing.token}" if editing else f"{url}/", names.port)
            await follower.follow(before)

        asyncio.run(run())


@contextmanager
def _short_turns() -> Iterator[None]:
    """Threads take turns so often that who looks and answers hardly waits for who builds."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(TURN_SECONDS)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


class _Follower:
    """Looks for saved files; what is on a screen is made first, the whole site behind it."""

    def __init__(self, preview: Preview, channel: Channel, told: Told) -> None:
        self.preview, self.channel, self.told = preview, channel, told
        self.edited = asyncio.Event()  # an edit of ours is on disk
        self._is_behind = asyncio.Event()  # the whole site is older than its files
        self._is_pressing = asyncio.Event()  # what is on a screen may be, too

    async def follow(self, before: Fingerprint) -> None:
        """For ever."""
        await asyncio.gather(self._look(before), self._build())

    async def _look(self, before: Fingerprint) -> None:
        root, pause = self.preview.root, LOOK_SECONDS
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self.edited.wait(), pause)
            is_ours = self.edited.is_set()
            self.edited.clear()
            started = perf_counter()
            now = await asyncio.to_thread(fingerprint, root)
            pause = max(LOOK_SECONDS, LOOK_SHARE * (perf_counter() - started))
            if now == before:
                continue
            now = now if is_ours else await _settled(root, now)  # ours is on disk as a whole
            changed = changes(root, before, now)
            before = now
            is_fresh = await asyncio.to_thread(self.preview.refresh, changed, self.channel.paths)
            self.channel.tell()
            self._is_behind.set()
            if not is_fresh:
                self._is_pressing.set()

    async def _build(self) -> None:
        while True:
            await self._is_behind.wait()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._is_pressing.wait(), PAUSE_SECONDS)
            self._is_behind.clear()
            self._is_pressing.clear()
            self.told(await asyncio.to_thread(self.preview.rebuild))
            self.channel.tell()


async def _settled(root: Path, now: Fingerprint) -> Fingerprint:
    """The state after the last of several quick saves."""
    before = None
    while now != before:
        await asyncio.sleep(SETTLE_SECONDS)
        before, now = now, await asyncio.to_thread(fingerprint, root)
    return now
