"""A preview is for this machine only."""

import re
import socket

import pytest

from generator.serve.address import HOST_PATTERN, Refused, listen, loopback_fault, port_of, url_of


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_address_of_this_machine_is_taken(host: str) -> None:
    assert loopback_fault(host) == ""


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "8.8.8.8", "news.example", "", "localhost.example"])
def test_address_that_others_reach_is_refused(host: str) -> None:
    assert "127.0.0.1" in loopback_fault(host)
    with pytest.raises(Refused):
        listen(host, 0)


@pytest.mark.parametrize(
    "name", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "0.0.0.0", "10.0.0.1"]
)
def test_name_of_another_machine_is_not_ours(name: str) -> None:
    assert not re.fullmatch(HOST_PATTERN, name)


def test_port_in_use_is_told_with_a_way_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(Refused, match=f"port {port} of 127.0.0.1 can't be used .*choose another with --port"):
            listen("127.0.0.1", port)


def test_free_port_is_found_and_told() -> None:
    with listen("127.0.0.1", 0) as listening:
        assert port_of(listening) > 0
        assert url_of("127.0.0.1", port_of(listening)) == f"http://127.0.0.1:{port_of(listening)}"
