import asyncio
import socket
import urllib.error
import urllib.request

import pytest

from tests.network import NetworkForbidden, is_local, no_network


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.3.2.1", "::1", "localhost", b"localhost", "app.localhost", None, ""]
)
def test_this_machine_is_local(host: object) -> None:
    assert is_local(host)


@pytest.mark.parametrize("host", ["192.0.2.1", "example.org", "10.0.0.1", "2001:db8::1", "localhost.example.org"])
def test_every_other_machine_is_not(host: object) -> None:
    assert not is_local(host)


def test_connections_and_look_ups_are_refused_and_remembered() -> None:
    with no_network() as refused, socket.socket() as client, socket.socket(type=socket.SOCK_DGRAM) as sender:
        with pytest.raises(NetworkForbidden):
            client.connect(("192.0.2.1", 80))
        with pytest.raises(NetworkForbidden):
            sender.sendto(b"x", ("192.0.2.1", 53))
        with pytest.raises(urllib.error.URLError):
            urllib.request.urlopen("http://example.org/")
        with pytest.raises(OSError, match=r"192\.0\.2\.1"):
            asyncio.run(asyncio.open_connection("192.0.2.1", 80))
    assert refused == ["192.0.2.1:80", "192.0.2.1:53", "example.org", "192.0.2.1:80"]


def test_loopback_is_allowed() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        client.sendall(b"x")


def test_no_key_is_left_in_the_environment() -> None:
    from assistant.settings import load_settings

    settings = load_settings()
    assert settings.api_key is None
    assert not settings.assisted
