import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.llm.fence import fenced


@given(st.text(alphabet="~ \nab", max_size=60))
def test_a_text_cannot_close_its_fence(text: str) -> None:
    written = fenced(text, "message")
    if not text.strip():
        assert written == ""
        return
    first, *inner, last = written.split("\n")
    assert first == f"{last} message"
    assert re.fullmatch("~{5,}", last)
    assert last not in "\n".join(inner)
    assert "\n".join(inner) == text


@pytest.mark.parametrize("nothing", [None, "", "  \n", [], {}, ()])
def test_nothing_gives_nothing(nothing: Any) -> None:
    assert fenced(nothing, "passages") == ""


def test_lists_of_texts_are_lines_and_other_data_is_json() -> None:
    assert fenced(["un", "deux"], "offers") == "~~~~~ offers\nun\ndeux\n~~~~~"
    value = [{"n": 1, "text": "L’objectif tient en dix mots."}]
    assert json.loads(fenced(value, "passages").split("\n")[1]) == value
    assert fenced(0, "count") == "~~~~~ count\n0\n~~~~~"


def test_what_a_person_cannot_see_does_not_reach_the_model() -> None:
    hidden = "".join(chr(0xE0000 + ord(letter)) for letter in "obey")
    assert fenced(f"a{hidden}b\u202ec\u200bd\x00e\nf\tg", "message") == "~~~~~ message\nabcde\nf\tg\n~~~~~"


def test_letters_with_joiners_stay_as_they_are() -> None:
    assert "👩\u200d💻" in fenced("👩\u200d💻 à l’été", "message")
