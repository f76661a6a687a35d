"""Where a preview may listen: on this machine only."""

from __future__ import annotations

import socket
from ipaddress import ip_address

# Names that mean this machine. A request with any other is a foreign page whose name was pointed here (DNS rebinding).
HOST_PATTERN = r"(127(\.\d{1,3}){3}|localhost|\[::1\])"


class Refused(Exception):
    """The preview can't listen there; the message says why and what to do."""


def loopback_fault(host: str) -> str:
    """Why the preview does not listen on this host, or "" when it may.

    >>> loopback_fault("127.0.0.1")
    ''
    >>> loopback_fault("0.0.0.0")
    'the preview is for this machine only, and "0.0.0.0" is open to others; use 127.0.0.1, ::1 or localhost'
    """
    if host == "localhost":
        return ""
    try:
        is_loopback = ip_address(host).is_loopback
    except ValueError:
        return f'"{host}" is no address of this machine; use 127.0.0.1, ::1 or localhost'
    if is_loopback:
        return ""
    return f'the preview is for this machine only, and "{host}" is open to others; use 127.0.0.1, ::1 or localhost'


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens at the address. Raises `Refused`."""
    fault = loopback_fault(host)
    if fault:
        raise Refused(fault)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        made = socket.create_server((host, port), family=family)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Refused(f"port {port} of {host} can't be used ({reason}); choose another with --port") from error
    made.setblocking(False)  # tornado's loop asks for it
    return made


def port_of(listening: socket.socket) -> int:
    """The port that was found."""
    return int(listening.getsockname()[1])


def url_of(host: str, port: int) -> str:
    """The address of the preview as a browser wants it, without "/" at its end.

    >>> url_of("::1", 8000)
    'http://[::1]:8000'
    """
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
