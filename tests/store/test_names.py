import re

import pytest

from assistant.errors import SessionError
from assistant.store.names import accepted_id, new_id, owner_of


def test_new_ids_are_short_readable_and_accepted() -> None:
    ids = {new_id() for _ in range(200)}
    assert len(ids) > 195
    assert all(re.fullmatch(r"[a-z]{6}-\d{3}", each) and accepted_id(each) == each for each in ids)


@pytest.mark.parametrize("good", ["s", "salon-2026", "Été_2.1", "0", "e\u0301te\u0301", "x" * 64])
def test_ids_that_people_choose(good: str) -> None:
    assert len(accepted_id(good)) <= len(good)


@pytest.mark.parametrize("bad", ["", "a b", "../x", "-x", ".x", "a/b", "a\n", "a\0", "x" * 65, "\ud800", "«»"])
def test_ids_that_cannot_be(bad: str) -> None:
    with pytest.raises(SessionError) as caught:
        accepted_id(bad)
    offered = caught.value.en.rsplit("such as ", 1)[1].rstrip(".")
    assert accepted_id(offered) == offered
    assert offered in caught.value.fr


def test_two_spellings_of_one_accent_are_one_id() -> None:
    assert accepted_id("e\u0301te\u0301") == accepted_id("été")


def test_the_owner_is_a_hash() -> None:
    assert owner_of("secret") == owner_of("secret") != owner_of("other")
    assert re.fullmatch(r"[0-9a-f]{64}", owner_of("secret"))
