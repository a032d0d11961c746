"""What holds for every test: no network, no model, no settings of the machine, no data in the real home."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from assistant.store import Store
from tests.network import no_network

# The same examples in every run, and no clock: a slow machine is no fault.
settings.register_profile("steady", deadline=None, derandomize=True, database=None)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def shared_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that all tests of one worker share, so that an index is built once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with its tables and nothing in them: to be copied where a test needs one of its own."""
    path = tmp_path_factory.mktemp("store") / "migrated.sqlite"
    Store.open(f"sqlite:///{path}", path.parent).close()
    return path


@pytest.fixture
def database(migrated: Path, tmp_path: Path) -> str:
    """The address of a database of the test's own, with its tables made."""
    return f"sqlite:///{shutil.copy(migrated, tmp_path / 'talk.sqlite')}"


@pytest.fixture(autouse=True)
def _clean_environment(shared_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith(("CAMPAIGN_", "OPENAI_", "LANGCHAIN_", "LANGSMITH_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("CAMPAIGN_HOME", str(shared_home))


@pytest.fixture(autouse=True)
def _network_is_off() -> Iterator[None]:
    with no_network() as refused:
        yield
    # A library may swallow the refusal; the attempt is a fault all the same.
    assert not refused, f"network was attempted: {refused}"
