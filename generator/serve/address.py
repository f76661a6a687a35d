"""Where a preview may listen, and by which names it may be asked."""

from __future__ import annotations

import re
import socket
from errno import EADDRINUSE
from ipaddress import ip_address
from urllib.parse import urlsplit

from generator.model.quick import quick

# Names that mean this machine. A request with any other is a foreign page whose name was pointed here (DNS rebinding).
HOST_PATTERN = r"(127(\.\d{1,3}){3}|localhost|\[::1\])"
NEXT_PORTS = 20  # looked at for a free one behind the port that was asked for
_LAST_PORT = 65_535


class Refused(Exception):
    """The preview can't listen there; the message says why and what to do."""


@quick
class Names:
    """By what the preview may be asked: this machine's own names at its `port`, and the names `allowed` at any.

    The latter are for a proxy or a container before it, which has a port of its own.
    """

    port: int
    allowed: tuple[str, ...] = ()

    @property
    def pattern(self) -> str:
        """A regular expression of all the names, without ports."""
        return f"({'|'.join((HOST_PATTERN, *map(re.escape, self.allowed)))})"

    def has_host(self, host: str) -> bool:
        """Is this the "Host" of a request to the preview?"""
        if re.fullmatch(f"{HOST_PATTERN}:{self.port}", host):
            return True
        return _name(f"//{host}") in self.allowed

    def has_origin(self, origin: str, host: str) -> bool:
        """Is this the "Origin" of a page of the preview that was asked for by `host`?"""
        if origin == f"http://{host}":
            return True
        return origin.startswith(("http://", "https://")) and _name(origin) in self.allowed


def _name(url: str) -> str:
    """The host of an address, "" where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def host_fault(host: str, allowed: tuple[str, ...]) -> str:
    """Why the preview does not listen on this host, or "" when it may.

    >>> host_fault("127.0.0.1", ())
    ''
    >>> host_fault("0.0.0.0", ())
    '"0.0.0.0" is open to others; use 127.0.0.1, or say with --allow-host by which name it is asked for'
    """
    if host == "localhost":
        return ""
    try:
        is_open = not ip_address(host).is_loopback
    except ValueError:
        return f'"{host}" is no address of this machine; use 127.0.0.1, ::1 or localhost'
    if not is_open or allowed:
        return ""
    return f'"{host}" is open to others; use 127.0.0.1, or say with --allow-host by which name it is asked for'


def name_fault(name: str) -> str:
    """Why a name can't be allowed, or "" when it can.

    >>> name_fault("preview.example")
    ''
    >>> name_fault("https://preview.example/")
    '"https://preview.example/" is no name of a machine; give it as in "preview.example", without port and path'
    """
    if re.fullmatch(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?", name):
        return ""
    return f'"{name}" is no name of a machine; give it as in "preview.example", without port and path'


def listen(host: str, port: int, allowed: tuple[str, ...] = ()) -> socket.socket:
    """A socket that listens at the address, at the next free port where that one is taken. Raises `Refused`."""
    fault = host_fault(host, allowed)
    if fault:
        raise Refused(fault)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for each in range(port, min(port + NEXT_PORTS, _LAST_PORT) + 1 if port else 1):
        try:
            made = socket.create_server((host, each), family=family)
        except OSError as error:
            if error.errno == EADDRINUSE:
                continue
            reason = (error.strerror or str(error)).lower()
            raise Refused(f"port {each} of {host} can't be used ({reason}); choose another with --port") from error
        made.setblocking(False)  # tornado's loop asks for it
        return made
    raise Refused(f"port {port} of {host} and the next {NEXT_PORTS} are in use; choose another with --port")


def port_of(listening: socket.socket) -> int:
    """The port that was found."""
    return int(listening.getsockname()[1])


def url_of(host: str, port: int) -> str:
    """The address of the preview as a browser wants it, without "/" at its end.

    >>> url_of("::1", 8000)
    'http://[::1]:8000'
    """
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
