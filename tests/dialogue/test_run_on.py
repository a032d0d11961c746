"""A sentence that never ends is read part by part, and nothing of it is lost."""

import datetime
import re

import pytest

from assistant.dialogue.guided.run_on import LONGEST, without_run_ons
from assistant.language.text import Language
from tests.dialogue.answering import answered, at

PLACES = (
    "Anglet",
    "Bayonne",
    "Cahors",
    "Dax",
    "Evian",
    "Flers",
    "Gap",
    "Hendaye",
    "Issoire",
    "Jarnac",
    "Loches",
    "Mende",
)
DAYS = [datetime.date(2027, 4, 2) + datetime.timedelta(days=4 * n) for n in range(len(PLACES))]


def _in_one_breath(language: Language) -> str:
    """Return events that are told in one sentence, each joined to the next."""
    if language == "fr":
        return " et ".join(f"la foire de {place} le {day:%d/%m/%Y}" for place, day in zip(PLACES, DAYS, strict=True))
    days = (f"{day.day} {day:%B %Y}" for day in DAYS)
    return " and ".join(f"the plant fair of {place} on {day}" for place, day in zip(PLACES, days, strict=True))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_event_of_an_endless_sentence_is_recorded(language: Language) -> None:
    message = _in_one_breath(language)
    assert len(message) > LONGEST
    plan, reading = answered(message, "orchestrate.start", language=language)
    rows = at(plan, "orchestrate.milestones")
    assert [row["date"] for row in rows] == DAYS
    assert all(place in row["name"] for place, row in zip(PLACES, rows, strict=True))
    words = [edit.provenance.words or "" for edit in reading.edits if edit.provenance is not None]
    assert all(said in message for said in words)


def test_a_joining_word_becomes_an_end_at_the_same_length() -> None:
    message = _in_one_breath("en")
    read = without_run_ons(message)
    assert len(read) == len(message)
    parts = re.split(r"\. +", read)
    assert 1 < len(parts) < len(PLACES)
    assert max(len(part) for part in parts) <= LONGEST
    assert read.split() != message.split()
    assert {word for word in read.replace(".", "").split()} <= set(message.split())


@pytest.mark.parametrize(
    "message",
    [
        "We print and post and call. " * 40,
        "- flyers and posters\n" * 60,
        "instagram, email, flyers, " * 40,
        "the fair and the market",
    ],
)
def test_what_ends_or_joins_nothing_stays(message: str) -> None:
    assert without_run_ons(message) == message
