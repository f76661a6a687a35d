"""A preview is for this machine only."""

import re

import pytest

from generator.serve.address import HOST_PATTERN, Names, Refused, host_fault, listen, name_fault, port_of, url_of


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_address_of_this_machine_is_taken(host: str) -> None:
    assert host_fault(host, ()) == ""


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "8.8.8.8", "news.example", "", "localhost.example"])
def test_address_that_others_reach_is_refused(host: str) -> None:
    assert "127.0.0.1" in host_fault(host, ())
    with pytest.raises(Refused):
        listen(host, 0)


@pytest.mark.parametrize(
    "name", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "0.0.0.0", "10.0.0.1"]
)
def test_name_of_another_machine_is_not_ours(name: str) -> None:
    assert not re.fullmatch(HOST_PATTERN, name)


def test_next_free_port_is_taken_where_one_is_in_use() -> None:
    with listen("127.0.0.1", 0) as other:
        port = port_of(other)
        with listen("127.0.0.1", port) as found:
            assert port < port_of(found) <= port + 20


def test_address_that_cannot_be_used_is_told_with_a_way_out() -> None:
    with pytest.raises(Refused, match=r"of 203\.0\.113\.7 can't be used .*choose another with --port"):
        listen("203.0.113.7", 8000, ("preview.example",))


def test_open_address_is_taken_for_an_allowed_name() -> None:
    with listen("0.0.0.0", 0, ("preview.example",)) as listening:
        assert port_of(listening) > 0


@pytest.mark.parametrize(
    ("host", "is_ours"),
    [
        ("127.0.0.1:8000", True), ("localhost:8000", True), ("[::1]:8000", True), ("preview.example", True),
        ("preview.example:9000", True), ("127.0.0.1:8001", False), ("127.0.0.1", False), ("evil.example", False),
        ("preview.example.evil.example", False), ("evil.example:8000", False), ("", False), ("[", False),
    ],
)  # fmt: skip
def test_host_is_one_of_our_names(host: str, is_ours: bool) -> None:
    assert Names(8000, ("preview.example",)).has_host(host) is is_ours


@pytest.mark.parametrize(
    ("origin", "host", "is_ours"),
    [
        ("http://127.0.0.1:8000", "127.0.0.1:8000", True), ("https://preview.example", "preview.example", True),
        ("https://preview.example", "127.0.0.1:8000", True), ("http://127.0.0.1:9000", "127.0.0.1:8000", False),
        ("https://evil.example", "preview.example", False), ("null", "127.0.0.1:8000", False),
        ("ftp://preview.example", "preview.example", False), ("", "127.0.0.1:8000", False),
    ],
)  # fmt: skip
def test_origin_is_a_page_of_ours(origin: str, host: str, is_ours: bool) -> None:
    assert Names(8000, ("preview.example",)).has_origin(origin, host) is is_ours


@pytest.mark.parametrize("name", ["https://a.example", "a.example/b", "a.example:80", "", "a b", ".", "*"])
def test_name_that_is_none_is_told(name: str) -> None:
    assert "no name of a machine" in name_fault(name)


def test_free_port_is_found_and_told() -> None:
    with listen("127.0.0.1", 0) as listening:
        assert port_of(listening) > 0
        assert url_of("127.0.0.1", port_of(listening)) == f"http://127.0.0.1:{port_of(listening)}"
