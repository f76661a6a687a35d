"""HTTP, and the channel on which open pages hear that they are others now, over tornado and livereload's script."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from livereload.handlers import LiveReloadJSHandler
from tornado.web import Application, RequestHandler
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from generator.serve.address import Names
from generator.serve.edit_handlers import Editing, OwnFileHandler, edit_routes
from generator.serve.preview import HTML, Preview

FOLLOW_FILES = Path(__file__).with_name("follow")
# livereload.js takes the host from its own address, and asks for a preview that went away each `maxdelay` ms.
_HEAD = (
    '<meta name="quoth-version" content="{version}">'
    '<link rel="stylesheet" href="/_preview/banner.css">'
    '<script src="/_preview/follow.js"></script>'
    '<script src="/livereload.js?port={port}&maxdelay=2000"></script>'
)
_HEAD_END = b"</head>"
_BODY = re.compile(rb"<body[^>]*>")
_PROTOCOL = "http://livereload.com/protocols/official-7"


class Channel:
    """The browsers that wait for news, each of one page."""

    def __init__(self, preview: Preview) -> None:
        self.preview = preview
        self.sockets: set[NewsSocket] = set()

    @property
    def paths(self) -> frozenset[str]:
        """The addresses of the pages that are open."""
        return frozenset(socket.path for socket in self.sockets)

    def tell(self) -> None:
        """Tell every open page that is another one now."""
        for socket in tuple(self.sockets):
            self.tell_one(socket)

    def tell_one(self, socket: NewsSocket) -> None:
        """Tell a page, once, if it is no longer what its browser has."""
        now = self.preview.answer(socket.path).version
        if now != socket.version:
            socket.version = now
            socket.send({"command": "reload", "path": "/", "liveCSS": False})


class NewsSocket(WebSocketHandler):
    """Our end of livereload's protocol 7. A page says where it is and which version it has: no save between is lost."""

    path = ""
    version = ""

    def initialize(self, channel: Channel, names: Names) -> None:
        """Take over what the application's routes give."""
        self.channel = channel
        self.names = names

    def check_origin(self, origin: str) -> bool:
        """Only pages of the preview hear of it."""
        return self.names.has_origin(origin, self.request.host)

    def on_message(self, message: str | bytes) -> None:
        """Answer the greeting, and note what the page is. All else needs no answer."""
        try:
            told = json.loads(message)
            if told["command"] == "hello":
                self.send({"command": "hello", "protocols": [_PROTOCOL], "serverName": "quoth"})
            elif told["command"] == "info":
                self._note(str(told["url"]), str(told["plugins"]["quoth"]["page"]))
        except (ValueError, TypeError, KeyError):
            self.close(code=1003, reason="not livereload's protocol")

    def _note(self, url: str, version: str) -> None:
        self.path, self.version = unquote(urlsplit(url).path).removeprefix("/"), version
        self.channel.sockets.add(self)
        self.channel.tell_one(self)

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
        self.scripts = head

    def get(self, path: str) -> None:
        """Answer with the file, the page with our scripts in it, or the error page."""
        answer = self.preview.answer(path)
        if answer.location:
            self.redirect(answer.location)
            return
        body = answer.body
        if answer.media_type == HTML:
            head = _HEAD.format(version=answer.version, port=self._port).encode() + self.scripts
            body = body.replace(_HEAD_END, head + _HEAD_END, 1)
        if answer.banner:
            body = _BODY.sub(lambda found: found[0] + answer.banner.encode(), body, count=1)
        self.set_status(answer.status)
        self.set_header("Content-Type", answer.media_type)
        self.write(body)

    head = get

    @property
    def _is_proxied(self) -> bool:
        """Did the browser ask a proxy before us, over HTTPS?"""
        return self.request.headers.get("X-Forwarded-Proto", "") == "https"

    @property
    def _port(self) -> int:
        """The port that the browser asked, its proxy's or ours."""
        default = 443 if self._is_proxied else 80
        try:
            return urlsplit(f"//{self.request.host}").port or default
        except ValueError:
            return default

    def set_default_headers(self) -> None:
        """Nothing of a preview is kept, guessed at, or used by another site."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("X-Frame-Options", "DENY")  # a framed page could be clicked at unseen
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        if self._is_proxied:
            self.set_header("Content-Security-Policy", "upgrade-insecure-requests")  # livereload.js knows ws: only


class ForeignHost(RequestHandler):
    """The answer to a request that was sent to another name than those of the preview."""

    def prepare(self) -> None:
        """Refuse, whatever was asked."""
        self.set_status(403)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish("This preview answers to 127.0.0.1, ::1, localhost, and what --allow-host says.\n")


def application(preview: Preview, channel: Channel, names: Names, *, editing: Editing | None = None) -> Application:
    """The routes of a preview, for requests to its own names only; with the workbench's if asked for."""
    head = editing.head if editing else b""
    app = Application(default_handler_class=ForeignHost, log_function=_no_log)
    app.add_handlers(
        f"^{names.pattern}$",
        [
            (r"/livereload", NewsSocket, {"channel": channel, "names": names}),
            (r"/livereload\.js", LiveReloadJSHandler),
            (r"/_preview/([a-z]+\.(?:js|css))", OwnFileHandler, {"folder": FOLLOW_FILES}),
            *(edit_routes(editing) if editing else ()),
            (r"/(.*)", SiteHandler, {"preview": preview, "head": head}),
        ],
    )
    return app


def _no_log(handler: RequestHandler) -> None:
    """A line for each request would hide the messages about the site."""
