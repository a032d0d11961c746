import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.store import Store
from tests.store.postgres import Postgres, running_postgres


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Return one server for all tests of a worker."""
    with running_postgres() as server:
        yield server


@pytest.fixture(scope="session")
def postgres_url(postgres: Postgres) -> Callable[[], str]:
    """Return a function that makes an empty database and returns its URL."""
    import psycopg

    numbers = itertools.count()

    def new_database() -> str:
        name = f"base{next(numbers)}"
        with psycopg.connect(postgres.url, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return postgres.url.replace("/postgres?", f"/{name}?")

    return new_database


@pytest.fixture(scope="session")
def emptied_url(postgres_url: Callable[[], str]) -> Callable[[], str]:
    """Return a function that empties one PostgreSQL database, made once, and returns its URL."""
    import psycopg

    url = postgres_url()

    def emptied() -> str:
        with psycopg.connect(url, autocommit=True) as connection:
            if connection.execute("SELECT to_regclass('sessions')").fetchone() != (None,):
                connection.execute("TRUNCATE sessions CASCADE")
        return url

    return emptied


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the URL of a database without sessions, of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'conversations.sqlite3'}"
    emptied: Callable[[], str] = request.getfixturevalue("emptied_url")
    return emptied()


@pytest.fixture
def store(url: str, tmp_path: Path) -> Iterator[Store]:
    """Return an empty store, of each kind."""
    with Store.open(url, tmp_path) as opened:
        yield opened
