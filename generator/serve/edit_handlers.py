"""The workbench's end of HTTP. Only our own page of this run may use it, opened with the address that was printed.

That address holds the token, and no page does: another user of this machine can read the preview, and not edit. A page
of another site can't know the token, send our header, or be of our origin; each alone would keep it out.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import field
from pathlib import Path

from tornado.web import RequestHandler

from generator.decide import Unrevisable
from generator.model.quick import quick
from generator.serve.address import Names
from generator.serve.queue_page import queue_page
from generator.serve.wire import Malformed, edit_request, requested_slug
from generator.serve.workbench import Outdated, Workbench

TOKEN_HEADER = "X-Quoth-Token"
PAGE_FILES = Path(__file__).with_name("page")
TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
_HEAD = (
    b'<link rel="stylesheet" href="/_edit/page/workbench.css"><script type="module" src="/_edit/page/main.js"></script>'
)


@quick
class Editing:
    """What one run that allows edits has: `changed` is called when a file was written, so that nobody has to wait."""

    workbench: Workbench
    names: Names
    changed: Callable[[], None]
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def head(self) -> bytes:
        """What a page gets into its head."""
        return _HEAD


class EditHandler(RequestHandler):
    """What all answers of the workbench have in common."""

    def initialize(self, editing: Editing) -> None:
        """Take over what the application's routes give."""
        self.editing = editing
        self.workbench = editing.workbench

    def set_default_headers(self) -> None:
        """Nothing is kept, guessed at, or used by another site."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")

    def prepare(self) -> None:
        """Refuse whoever is not our own page."""
        fault = self._fault()
        if fault:
            self._refuse(403, fault)
        elif self.request.method == "POST" and not self._is_json():
            self._refuse(415, "send JSON")

    def _fault(self) -> str:
        headers = self.request.headers
        host = headers.get("Host", "")
        origin = headers.get("Origin", "" if self.request.method == "POST" else f"http://{host}")
        if not self.editing.names.has_host(host):
            return "this is not the address of the preview"
        is_own = headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
        if not is_own or not self.editing.names.has_origin(origin, host):
            return "only a page of the preview may do this"
        if not secrets.compare_digest(headers.get(TOKEN_HEADER, "").encode(), self.editing.token.encode()):
            return "the token is missing or of another run; open the address that `quoth serve` printed"
        return ""

    def _is_json(self) -> bool:
        return self.request.headers.get("Content-Type", "").split(";")[0].strip() == "application/json"

    def _refuse(self, status: int, message: str) -> None:
        self.set_status(status)
        self.finish({"error": message})


class ArticleHandler(EditHandler):
    """The words and attributions of an article."""

    def get(self, slug: str) -> None:
        """Answer with what the workbench needs."""
        shown = self.workbench.page(slug)
        if shown is None:
            self._refuse(404, "no such article")
        else:
            self.finish(shown)


class QuestionsHandler(EditHandler):
    """What `check` asks about an article."""

    async def get(self, slug: str) -> None:
        """Answer with the questions; they are looked for beside what else is asked of the preview."""
        found = await asyncio.to_thread(self.workbench.questions, slug)
        if found is None:
            self._refuse(404, "no such article")
        else:
            self.finish(found)


class ChangeHandler(EditHandler):
    """Edits, one request after the other; each is answered with the article as it is then."""

    async def post(self, action: str) -> None:
        """Write to disk what is asked for, or say why not."""
        try:
            async with self.editing.turn:
                shown = await asyncio.to_thread(self._undo if action == "undo" else self._edit)
        except Malformed as error:
            self._refuse(400, str(error))
        except (Outdated, Unrevisable) as error:
            self._refuse(409, str(error))
        except OSError as error:
            self._refuse(500, f"the file can't be written: {(error.strerror or str(error)).lower()}")
        else:
            self.editing.changed()
            self.finish(shown or {"undoable": self.workbench.undoable})

    def _undo(self) -> dict[str, object] | None:
        slug = requested_slug(self.request.body)
        self.workbench.undo()
        return self.workbench.page(slug)

    def _edit(self) -> dict[str, object] | None:
        body = self.request.body
        slug = requested_slug(body)
        shown = self.workbench.article(slug)
        if shown is None:
            raise Outdated("this article is no longer there; go back to the first page")
        _, found = shown
        config = self.workbench.preview.report.site.config
        entries = (*found.article.entries, *config.sources)
        taken = {*(source.id for source in found.sources), *(entry.id for entry in entries)}
        self.workbench.apply(edit_request(body, found.article.text, taken))
        return self.workbench.page(slug)


class QueueHandler(RequestHandler):
    """The list of what is left to decide. It shows no more than the pages do, so it asks for no token."""

    def initialize(self, workbench: Workbench) -> None:
        """Take over what the application's routes give."""
        self.workbench = workbench

    def get(self) -> None:
        """Answer with the page."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Frame-Options", "DENY")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.finish(queue_page(self.workbench.preview.report.site))


class OwnFileHandler(RequestHandler):
    """Our own scripts and style sheets, from one folder."""

    def initialize(self, folder: Path) -> None:
        """Take over what the application's routes give."""
        self.folder = folder

    def get(self, name: str) -> None:
        """Answer with the file."""
        file = self.folder / name
        if not file.is_file():
            self.send_error(404)
            return
        self.set_header("Content-Type", TYPES[file.suffix])
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.finish(file.read_bytes())


def edit_routes(editing: Editing) -> list[tuple[str, type[RequestHandler], dict[str, object]]]:
    """The routes of the workbench."""
    return [
        (r"/_edit/page/([a-z]+\.(?:js|css))", OwnFileHandler, {"folder": PAGE_FILES}),
        (r"/_edit/queue", QueueHandler, {"workbench": editing.workbench}),
        (r"/_edit/article/([^/]+)", ArticleHandler, {"editing": editing}),
        (r"/_edit/questions/([^/]+)", QuestionsHandler, {"editing": editing}),
        (r"/_edit/(change|undo)", ChangeHandler, {"editing": editing}),
    ]
