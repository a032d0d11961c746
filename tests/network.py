"""The one switch that forbids network: nothing leaves this machine while a test runs."""

import ipaddress
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

_CONNECTING = ("connect", "connect_ex", "sendto", "sendmsg")


class NetworkForbidden(OSError):
    """Something tried to reach another machine."""


def is_local(host: object) -> bool:
    """Return whether a host is this machine, without asking a name server."""
    name = host.decode(errors="replace") if isinstance(host, bytes) else str(host or "localhost")
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


@contextmanager
def no_network() -> Iterator[list[str]]:
    """Refuse every connection and every name look-up beyond loopback and local sockets; yields what was refused."""
    refused: list[str] = []

    def refuse(what: str) -> None:
        refused.append(what)
        raise NetworkForbidden(f"tests may not reach {what}")

    with pytest.MonkeyPatch.context() as patch:
        for name in _CONNECTING:
            patch.setattr(socket.socket, name, _guarded(name, refuse))
        look_up = socket.getaddrinfo

        def getaddrinfo(host: Any, *rest: Any, **options: Any) -> Any:
            if not is_local(host):
                refuse(f"{host}")
            return look_up(host, *rest, **options)

        patch.setattr(socket, "getaddrinfo", getaddrinfo)
        yield refused


def _guarded(name: str, refuse: Any) -> Any:
    original = getattr(socket.socket, name)

    def guarded(self: socket.socket, *arguments: Any) -> Any:
        # The address is the last argument of each; sendmsg may have none, on a socket that is connected already.
        address = arguments[-1] if arguments else None
        if self.family in {socket.AF_INET, socket.AF_INET6} and isinstance(address, tuple) and not is_local(address[0]):
            refuse(f"{address[0]}:{address[1]}")
        return original(self, *arguments)

    return guarded
