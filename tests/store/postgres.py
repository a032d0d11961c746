"""A real PostgreSQL for tests: a server of its own on a local socket, gone afterwards.

PostgreSQL refuses to run as root; then it runs as another user of this machine.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeAlias

import pytest

_MISSING = "PostgreSQL is not installed. Type: sudo apt-get install -y postgresql"
Process: TypeAlias = "subprocess.Popen[bytes]"
_USERS = ("postgres", "nobody")


def binaries() -> Path | None:
    """Return the folder of initdb and postgres; None if they are not installed."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda each: int(each.parent.name.split(".")[0]))
    on_path = shutil.which("initdb")
    folders = [*([Path(on_path).resolve().parent] if on_path else []), *reversed(folders)]
    return next((each for each in folders if (each / "initdb").exists() and (each / "postgres").exists()), None)


class Postgres:
    """A running server.

    Args:
        url: What ``Store.open`` takes.
        process: The server; as root, the command that started it.
    """

    def __init__(self, url: str, process: Process) -> None:
        self.url = url
        self.process = process


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """Start a server on a socket in a folder of its own; stop it and remove the folder at the end."""
    if binaries() is None:
        pytest.fail(_MISSING)
    # Not pytest's folder: another user cannot enter it. And short: a socket's path has at most 107 bytes.
    home = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    user, group = _other_user()
    if user is not None and group is not None:
        os.chown(home, user, group)
    data = home / "data"
    run = partial(_start, home, user, group)
    try:
        made = run("initdb", "-D", data, "-A", "trust", "-U", "campaign", "-E", "UTF8", "--locale=C", "--no-sync")
        assert made.wait(60) == 0, "initdb failed"
        settings = ["listen_addresses=", f"unix_socket_directories={home}", "fsync=off", "max_connections=60"]
        process = run("postgres", "-D", data, *(word for each in settings for word in ("-c", each)))
        try:
            server = Postgres(f"postgresql://campaign@/postgres?host={home}", process)
            _wait(home, process)
            yield server
        finally:
            # Interrupt is PostgreSQL's fast shutdown: open connections are cut.
            process.send_signal(2)
            process.wait(10)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _start(home: Path, user: int | None, group: int | None, program: str, *words: str | Path) -> Process:
    folder = binaries()
    assert folder is not None
    return subprocess.Popen(
        [folder / program, *words],
        user=user,
        group=group,
        extra_groups=None if user is None else [],
        env={"PATH": os.environ["PATH"], "LC_ALL": "C", "HOME": str(home)},
        cwd=home,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _other_user() -> tuple[int | None, int | None]:
    if os.getuid() != 0:
        return None, None
    known = {each.pw_name: each for each in pwd.getpwall()}
    entry = next(known[name] for name in _USERS if name in known)
    return entry.pw_uid, entry.pw_gid


def _wait(home: Path, process: Process) -> None:
    import psycopg

    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            psycopg.connect(f"postgresql://campaign@/postgres?host={home}").close()
        except psycopg.OperationalError:
            assert process.poll() is None, "PostgreSQL ended while it was starting"
            time.sleep(0.02)
        else:
            return
    raise TimeoutError("PostgreSQL did not start")
