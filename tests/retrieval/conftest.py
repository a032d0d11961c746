"""The search that tests of single questions share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.retrieval.search import Search


@pytest.fixture
def search(shared_home: Path) -> Iterator[Search]:
    """The search over the built-in texts."""
    made = Search(shared_home)
    yield made
    made.close()
