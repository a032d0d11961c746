"""Which words join two groups of people, and which only sound like it."""

import pytest

from assistant.rules.groups import groups


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("CFOs plus CIOs of logistics firms", 2),
        ("les DAF mais aussi les DSI", 2),
        ("parents along with teachers", 2),
        ("seniors de plus de 60 ans", 1),
        ("les ménages les plus aisés", 1),
        ("people aged 60 plus", 1),
    ],
)
def test_what_joins_two_groups(name: str, found: int) -> None:
    assert len(groups(name)) == found
