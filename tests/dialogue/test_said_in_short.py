"""Things are meant by a part of their text, groups by a short name; wishes move people, and nobody may sell."""

import datetime

import pytest

from assistant.dialogue.guided.reader import GuidedReader
from assistant.dialogue.state import Offer, State
from assistant.language.text import Language, Text
from assistant.plan import Edit, Plan
from tests.dialogue.answering import answered, at
from tests.dialogue.test_moved_and_renamed import KNOWN, changed


def test_only_the_argument_that_is_named_loses_a_proof() -> None:
    house = {
        "pillars": [
            {"id": "local", "title": "Local", "message": "Audited accounts", "proofs": ["audited accounts"]},
            {"id": "safe", "title": "Safety by the river", "proofs": ["3 rescues", "audited accounts"]},
        ]
    }
    message = 'take "audited accounts" off the safety pillar, only the rescues belong there'
    plan, _ = answered(message, "message_house.pillars", known={"message_house": house}, language="en")
    assert [pillar["proofs"] for pillar in at(plan, "message_house.pillars")] == [["audited accounts"], ["3 rescues"]]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", '"every single day" is a motivation, not a challenge'),
        ("fr", "« early mornings » c'est une motivation, pas un enjeu"),
    ],
)
def test_a_part_of_a_long_text_means_it(language: Language, message: str) -> None:
    after = changed(message, "audience.habits", language)
    assert after["audience"]["motivations"][-1] == "early mornings every single day"


@pytest.mark.parametrize(("language", "message"), [("en", "ok just the bakeries then"), ("fr", "juste les bakeries")])
def test_a_group_that_is_named_in_short_stays_whole(language: Language, message: str) -> None:
    known = {"audience": {"name": "bakeries of the old town", "challenges": ["costs"]}}
    plan, _ = answered(message, "audience.lifecycle", known=known, language=language)
    assert at(plan, "audience.name") == "bakeries of the old town"


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "They want their mornings back"), ("fr", "ils veulent retrouver leurs matinées")],
)
def test_what_people_want_beside_what_troubles_them_moves_them(language: Language, message: str) -> None:
    after = changed(f"rising rents. {message}", "audience.challenges", language)
    assert after["audience"]["motivations"][-1] == message
    assert after["audience"]["challenges"] == [*KNOWN["audience"]["challenges"], "rising rents"]


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "we're a small club, there's no sales. nobody"), ("fr", "on est une asso, y a pas de commercial")],
)
def test_where_nobody_sells_the_seat_stays_empty(language: Language, message: str) -> None:
    plan, reading = answered(message, "team.sales", path="team.members", known=KNOWN, language=language)
    assert reading.control is not None
    assert reading.control.intent == "skip"
    assert len(at(plan, "team.members")) == 3


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("non, on garde le 13 mars", "refuse"),
        ("non le 13 mars on bouge pas, c'est la saison", "refuse"),
        ("no, we're keeping the 13th", "refuse"),
        ("no, leave it where it is", "refuse"),
        ("non, plutôt le 20 mars", None),
    ],
)
def test_what_is_to_stay_refuses_the_offer_to_change_it(message: str, intent: str | None) -> None:
    path = "orchestrate.milestones[fair].date"
    plan = Plan.model_validate(
        {"orchestrate": {"end": "2027-06-15", "milestones": [{"id": "fair", "name": "fair", "date": "2027-03-13"}]}}
    )
    offer = Offer(Text("déplacer", "move"), (Edit("set", path, datetime.date(2027, 8, 1)),))
    state = State(plans=(plan,), language="fr", offers=(offer,), offered_for=path)
    reading = GuidedReader().read(message, state, (), 3, datetime.date(2026, 12, 1))
    assert (reading.control.intent if reading.control else None) == intent
    if intent is not None:
        assert reading.edits == ()


@pytest.mark.parametrize("question", ["audience.challenges", "audience.habits", "message_house.pillars"])
@pytest.mark.parametrize(
    ("language", "message", "field", "texts"),
    [
        (
            "en",
            "what they really want is quiet mornings and a fair price",
            "motivations",
            ["quiet mornings", "fair price"],
        ),
        ("fr", "ce qui les motive, c'est le goût et la fierté", "motivations", ["le goût", "la fierté"]),
        ("en", "quiet mornings and a fair price are motivations", "motivations", ["quiet mornings", "fair price"]),
        ("en", "their usual pushback is “we do it ourselves”", "objections", ["we do it ourselves"]),
        ("fr", "l'objection classique c'est « on le fait nous-mêmes »", "objections", ["on le fait nous-mêmes"]),
    ],
)
def test_what_moves_people_is_told_anywhere(
    question: str, language: Language, message: str, field: str, texts: list[str]
) -> None:
    known = {"audience": {"name": "bakeries", "challenges": ["costs"]}}
    plan, _ = answered(message, question, known=known, language=language)
    assert at(plan, f"audience.{field}") == texts
    assert at(plan, "audience.challenges") == ["costs"]
    assert at(plan, "audience.habits") == []
    assert len(at(plan, "message_house.pillars")) == 2


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("the ones we're after are florists in small towns", "florists in small towns"),
        ("its aimed at florists in small towns", "florists in small towns"),
    ],
)
def test_whom_it_is_for_in_everyday_english(message: str, name: str) -> None:
    for question in ("audience.name", "objective.kind"):
        plan, _ = answered(message, question, known={"audience": {}}, language="en")
        assert at(plan, "audience.name") == name
