"""Answers as people give them: with a word too many, with what goes beside, with a complaint in front."""

from collections.abc import Callable
from typing import Any

import pytest

from assistant.dialogue.guided.own_plan import asked_section
from assistant.language.text import Language
from tests.dialogue.answering import answered, at
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]

HOUSE: dict[str, Any] = {
    "message_house": {
        "pillars": [
            {"id": "price", "title": "Cheaper"},
            {"id": "sure", "title": "Reliable"},
            {"id": "near", "title": "Près de chez vous"},
        ]
    }
}
TEAM: dict[str, Any] = {
    "team": {
        "members": [
            {"id": "ada", "name": "Ada", "role": "campaign_manager"},
            {"id": "loop", "name": "Loop", "role": "agency", "external": True},
        ]
    },
    "rally": {"contents": [{"id": "film", "title": "film"}]},
}
GOAL: dict[str, Any] = {
    "objective": {
        "statement": "Sell 900 passes",
        "metric": "commuters",
        "target": 900,
        "kind": "acquisition",
        "baseline": 310,
    },
    "audience": {"name": "commuters by car"},
}


@pytest.mark.parametrize("question", ["message_house.pillars", "audience.habits", "objective.deadline"])
@pytest.mark.parametrize(
    ("language", "message", "pillar", "proof"),
    [
        ("en", "94% on time is a proof for reliable, not the baseline", "sure", "94% on time"),
        ("en", "the 14 trained mechanics are the proof for the pillar Reliable", "sure", "the 14 trained mechanics"),
        ("fr", "preuve du pilier « près de chez vous » : 42 magasins", "near", "42 magasins"),
        ("fr", "les 14 mécaniciens formés sont la preuve du pilier Reliable", "sure", "les 14 mécaniciens formés"),
    ],
)
def test_a_proof_goes_to_the_argument_that_is_named(
    question: str, language: Language, message: str, pillar: str, proof: str
) -> None:
    plan, reading = answered(message, question, known=HOUSE | GOAL, language=language)
    assert at(plan, f"message_house.pillars[{pillar}].proofs") == [proof]
    assert len(at(plan, "message_house.pillars")) == 3
    assert at(plan, "objective.baseline") == 310
    assert len(reading.edits) == 1


@pytest.mark.parametrize("question", ["objective.kind", "message_house.promise", "audience.challenges"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "the metric is passes sold, not commuters"),
        ("en", "Change the metric to passes sold"),
        ("fr", "l'indicateur c'est passes sold, pas commuters"),
    ],
)
def test_a_field_that_is_named_is_corrected_and_no_other(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, known=GOAL, language=language)
    assert at(plan, "objective.metric") == "passes sold"
    assert at(plan, "audience.name") == "commuters by car"
    assert at(plan, "message_house.promise") is None
    assert at(plan, "audience.challenges") == []


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        (
            "en",
            "that is not the audience! the audience is drivers living near the line",
            "drivers living near the line",
        ),
        ("en", "audience: drivers living near the line", "drivers living near the line"),
        ("fr", "audience : conducteurs qui habitent près de la ligne", "conducteurs qui habitent près de la ligne"),
        ("fr", "et l'audience c'est des conducteurs près de la ligne", "conducteurs près de la ligne"),
    ],
)
def test_the_audience_is_what_is_said_last_without_what_leads_up_to_it(
    language: Language, message: str, name: str
) -> None:
    plan, reading = answered(message, "audience.lifecycle", known=GOAL, language=language)
    told = [at(plan, "audience.name"), *(conflict.new for conflict in reading.conflicts)]
    assert name in told
    assert [text for text in told if "audience" in text] == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Ada too"),
        ("en", "Ada, like I said"),
        ("en", "still Ada"),
        ("fr", "Ada aussi"),
        ("fr", "toujours Ada, je l'ai déjà dit"),
    ],
)
def test_who_is_named_again_is_the_answer(language: Language, message: str) -> None:
    path = "team.members[loop].contact"
    plan, _ = answered(message, "team.contact", path=path, known=TEAM, language=language)
    assert at(plan, path) == "ada"
    assert len(at(plan, "team.members")) == 2


@pytest.mark.parametrize(
    ("language", "message", "lifecycle"),
    [
        ("en", "mostly prospects, about 850 people who never came", "prospect"),
        ("fr", "des prospects pour la plupart, 310 viennent du salon", "prospect"),
        ("fr", "surtout des clients inactifs, partis depuis deux ans", "inactive"),
    ],
)
def test_how_most_of_them_stand_is_the_relation(language: Language, message: str, lifecycle: str) -> None:
    plan, reading = answered(message, "audience.lifecycle", known={"audience": {"name": "drivers"}}, language=language)
    assert at(plan, "audience.lifecycle") == lifecycle
    assert reading.conflicts == ()


@pytest.mark.parametrize(
    ("language", "message", "due"),
    [
        ("en", "a case study (Ada, by 20 January), 4 ads (Ada)", ["2027-01-20"]),
        ("fr", "un livre blanc (à faire par Ada pour le 8 février), 3 affiches", ["2027-02-08"]),
    ],
)
def test_a_content_with_a_day_has_to_be_done_by_then(language: Language, message: str, due: list[str]) -> None:
    known = {"team": TEAM["team"], "rally": {}}
    plan, reading = answered(message, "rally.contents", known=known, language=language)
    assert len(at(plan, "rally.contents")) == 2
    assert at(plan, "rally.contents")[0]["owner"] == "ada"
    assert [str(task["due"]) for task in at(plan, "orchestrate.tasks")] == due
    assert [reason for reason, _ in reading.notes] == []


def test_an_option_that_is_repeated_word_for_word_is_chosen() -> None:
    plan, _ = answered(
        "vendre un produit de plus",
        "objective.kind",
        known={"objective": {"statement": "Vendre 60 lots"}},
        language="fr",
    )
    assert at(plan, "objective.kind") == "cross_sell"


@pytest.mark.parametrize(
    ("language", "message", "left_out"),
    [
        ("en", "the frequency cap is 2 per week", 0),
        ("en", "they are not ready", 2),
        ("fr", "le plafond est de 2 par semaine", 0),
        ("fr", "trop cher pour cette fois", 2),
    ],
)
def test_only_a_reason_keeps_things_in_reserve(language: Language, message: str, left_out: int) -> None:
    known = {"rally": {"contents": [{"id": "film", "title": "film"}, {"id": "guide", "title": "guide"}]}}
    paths = ("rally.contents[film]", "rally.contents[guide]")
    plan, _ = answered(
        message, "integrate.left_out", path="integrate.left_out", paths=paths, known=known, language=language
    )
    assert len(at(plan, "integrate.left_out")) == left_out


def test_the_second_of_two_values_is_chosen_with_a_stop_behind_it(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(
        "Obtenir 80 visites avant le 30 juin 2027", "acquisition", "12 l'an dernier", "le point de départ est 14"
    )
    conversation.say("la 2. et les canaux qu'ils utilisent : LinkedIn")
    plan = conversation.last.state.plan
    assert plan.objective.baseline == 14
    assert plan.audience.habits == ("LinkedIn",)


@pytest.mark.parametrize(("language", "said"), [("fr", "Ana pilote"), ("en", "Ana runs the campaign")])
def test_what_gave_nothing_is_not_said_to_be_known(talk: Start, language: Language, said: str) -> None:
    conversation = talk(language)
    conversation.say(said, said)
    reply = conversation.last.reply
    assert "déjà noté." not in reply
    assert "noted already." not in reply


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("who's on the team so far?", "team"),
        ("who is the manager of the radio spot?", "team"),
        ("which of my bases hold phone numbers?", "rally"),
        ("il y a qui dans l'équipe pour l'instant ?", "team"),
        ("c'est qui le responsable de la radio ?", "team"),
        ("lesquelles de mes listes ont des téléphones ?", "rally"),
        ("who should be on a campaign team?", None),
        ("qui doit valider les contenus ?", None),
    ],
)
def test_who_asks_of_their_own_plan_is_shown_that(question: str, section: str | None) -> None:
    assert asked_section(question) == section


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "Ada. The total budget is 9,000 euros"), ("fr", "Ada. Le budget total est de 9 000 euros")],
)
def test_a_name_answers_and_what_follows_is_read(language: Language, message: str) -> None:
    path = "team.members[loop].contact"
    plan, _ = answered(message, "team.contact", path=path, known=TEAM, language=language)
    assert at(plan, path) == "ada"
    assert at(plan, "orchestrate.budget.total") == 9000


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "nobody, we have no sales team. The total budget is 9,000 euros"),
        ("fr", "on n'a pas de commerciaux. Le budget total est de 9 000 euros"),
    ],
)
def test_no_sales_is_an_answer_and_what_follows_is_read(language: Language, message: str) -> None:
    plan, reading = answered(message, "team.sales", path="team.members", known=TEAM, language=language)
    assert reading.control is not None
    assert reading.control.intent == "skip"
    assert at(plan, "orchestrate.budget.total") == 9000


@pytest.mark.parametrize("question", ["integrate.entry", "audience.habits", "rally.manager"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "change the stage of the call to conversion"),
        ("en", "the call is a conversion step"),
        ("fr", "l'étape call est en phase conversion"),
        ("fr", "passe call en conversion"),
    ],
)
def test_a_step_is_moved_to_another_stage(question: str, language: Language, message: str) -> None:
    path = "rally.channels[mail].manager" if question == "rally.manager" else None
    plan, reading = answered(message, question, path=path, language=language)
    assert at(plan, "integrate.steps[call].stage") == "conversion"
    assert len(reading.edits) == 1
