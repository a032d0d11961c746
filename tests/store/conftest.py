import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.store import Store
from tests.store.postgres import Postgres, running_postgres

Opener = Callable[[], Store]


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


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the URL of an empty database, of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'conversations.sqlite3'}"
    new_database: Callable[[], str] = request.getfixturevalue("postgres_url")
    return new_database()


@pytest.fixture
def store(url: str, tmp_path: Path) -> Iterator[Store]:
    """Return an empty store, of each kind."""
    with Store.open(url, tmp_path) as opened:
        yield opened
