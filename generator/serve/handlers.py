"""HTTP and the reload channel, over tornado and livereload's script for the browser."""

from __future__ import annotations

import json

from livereload.handlers import LiveReloadJSHandler
from tornado.web import Application, RequestHandler
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from generator.serve.address import HOST_PATTERN
from generator.serve.edit_handlers import Editing, edit_routes
from generator.serve.preview import HTML, Preview

# The port tells livereload.js that its options are set; it takes the host from its own address.
_SCRIPT = b'<script src="/livereload.js?port=%d"></script>'
_HEAD_END = b"</head>"
_PROTOCOL = "http://livereload.com/protocols/official-7"


class Channel:
    """The browsers that wait for news."""

    def __init__(self) -> None:
        self.sockets: set[ReloadSocket] = set()

    def reload(self) -> None:
        """Tell every open page to load itself again."""
        for socket in tuple(self.sockets):
            socket.send({"command": "reload", "path": "/", "liveCSS": False})


class ReloadSocket(WebSocketHandler):
    """Our end of livereload's protocol 7. Tornado refuses an Origin other than the host asked for."""

    def initialize(self, channel: Channel) -> None:
        """Take over what the application's routes give."""
        self.channel = channel

    def on_message(self, message: str | bytes) -> None:
        """Answer the greeting; from then on this browser is told of changes. All else needs no answer."""
        try:
            command = json.loads(message).get("command")
        except (ValueError, AttributeError):
            self.close(code=1003, reason="not livereload's protocol")
            return
        if command == "hello":
            self.send({"command": "hello", "protocols": [_PROTOCOL], "serverName": "quoth"})
            self.channel.sockets.add(self)

    def on_close(self) -> None:
        """Forget this browser."""
        self.channel.sockets.discard(self)

    def send(self, message: dict[str, object]) -> None:
        """Send a message, if the browser is still there."""
        try:
            self.write_message(message)
        except WebSocketClosedError:
            self.channel.sockets.discard(self)


class SiteHandler(RequestHandler):
    """Pages and files of the preview."""

    def initialize(self, preview: Preview, head: bytes) -> None:
        """Take over what the application's routes give; `head` is what pages get into theirs."""
        self.preview = preview
        self.head_end = head + _HEAD_END

    def get(self, path: str) -> None:
        """Answer with the file, the page with the reload script in it, or the error page."""
        answer = self.preview.answer(path)
        if answer.location:
            self.redirect(answer.location)
            return
        body = answer.body
        if answer.media_type == HTML:
            body = body.replace(_HEAD_END, self.head_end, 1)
        self.set_status(answer.status)
        self.set_header("Content-Type", answer.media_type)
        self.write(body)

    head = get

    def set_default_headers(self) -> None:
        """Nothing of a preview is kept, guessed at, or used by another site."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("X-Frame-Options", "DENY")  # a framed page could be clicked at unseen
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")


class ForeignHost(RequestHandler):
    """The answer to a request that was sent to another name than this machine's."""

    def prepare(self) -> None:
        """Refuse, whatever was asked."""
        self.set_status(403)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish("This preview answers only to 127.0.0.1, ::1 and localhost.\n")


def application(preview: Preview, channel: Channel, *, port: int, editing: Editing | None = None) -> Application:
    """The routes of a preview, for requests to this machine's own names only; with the workbench's if asked for."""
    head = _SCRIPT % port + (editing.head if editing else b"")
    app = Application(default_handler_class=ForeignHost, log_function=_no_log)
    app.add_handlers(
        f"^{HOST_PATTERN}$",
        [
            (r"/livereload", ReloadSocket, {"channel": channel}),
            (r"/livereload\.js", LiveReloadJSHandler),
            *(edit_routes(editing) if editing else ()),
            (r"/(.*)", SiteHandler, {"preview": preview, "head": head}),
        ],
    )
    return app


def _no_log(handler: RequestHandler) -> None:
    """A line for each request would hide the messages about the site."""
