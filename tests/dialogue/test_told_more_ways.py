"""Habits, kinds, groups, figures said before and answers, told in everyday ways; near misses that tell none of it."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_NOBODY: dict[str, Any] = {"audience": {}}
_OF_ANSWERS: dict[str, Any] = {
    "audience": {
        "name": "skippers",
        "challenges": ["the ropes wear out", "moorings cost too much", "nobody picks up the phone"],
    },
    "message_house": {"pillars": [{"id": "calm", "title": "Calm"}, {"id": "grip", "title": "Grip"}]},
}


@pytest.mark.parametrize("question", ["audience.habits", "objective.kind"])
@pytest.mark.parametrize(
    ("language", "message", "habits"),
    [
        ("en", "Letters, podcasts and the trade press are what our chefs pay attention to. In that order.", 3),
        ("fr", "Les SMS, les podcasts et la presse pro, c'est ce que nos chefs regardent. Dans cet ordre.", 3),
        ("en", "You'll find them on Instagram, in my newsletter and at the market, thats about it", 3),
        ("fr", "On les croise sur Instagram et au marché, c'est à peu près tout", 2),
    ],
)
def test_what_they_use_is_named_before_or_behind(question: str, language: Language, message: str, habits: int) -> None:
    plan, _ = answered(message, question, known={"audience": {"name": "chefs"}}, language=language)
    told = at(plan, "audience.habits")
    assert len(told) == habits
    assert all(len(each.split()) <= 3 and "order" not in each and "tout" not in each for each in told)


def test_the_younger_ones_are_no_channel() -> None:
    message = "Nos chefs ouvrent leur courrier, lisent leurs e-mails, et les plus jeunes sont sur Facebook."
    plan, _ = answered(message, "audience.habits", known={"audience": {"name": "chefs"}}, language="fr")
    assert at(plan, "audience.habits") == ["courrier", "e-mails", "Facebook"]


@pytest.mark.parametrize(
    ("language", "message", "kind"),
    [
        ("en", "We'd file that under activation, I think.", "activation"),
        ("en", "that falls under referral, doesn't it?", "referral"),
        ("fr", "ça rentre dans la fidélisation", "retention"),
        ("fr", "Je classerais ça en activation, je crois.", "activation"),
        ("en", "We sell one more thing to people who bought a rope from us, so cross-sell, right?", "cross_sell"),
        ("fr", "On vend autre chose à ceux qui ont déjà une corde, donc vente croisée, non ?", "cross_sell"),
    ],
)
def test_a_kind_is_filed_or_concluded(language: Language, message: str, kind: str) -> None:
    known = {"objective": {"statement": "Sell 80 ropes"}, "audience": {}}
    plan, _ = answered(message, "objective.kind", known=known, language=language)
    assert at(plan, "objective.kind") == kind
    assert at(plan, "audience.name") is None
    assert at(plan, "rally.data") == []


def test_what_people_are_to_do_names_nobody() -> None:
    known = {"objective": {"statement": "Sell 80 ropes"}, "audience": {}}
    plan, _ = answered("Existing skippers buying more. Call it upsell.", "objective.kind", known=known)
    assert (at(plan, "objective.kind"), at(plan, "audience.name")) == ("upsell", None)


@pytest.mark.parametrize(
    ("language", "message", "name", "lifecycle"),
    [
        ("en", "we go after skippers of small boats. none of them clients yet", "skippers of small boats", "prospect"),
        (
            "en",
            "I'll save you a question, my audience is skippers of small boats. Brand new customers.",
            "skippers of small boats",
            "new_customer",
        ),
        (
            "en",
            "The folks I'd like to reach are skippers of small boats. None has bought yet.",
            "skippers of small boats",
            "prospect",
        ),
        (
            "fr",
            "On s'adresse aux infirmières libérales. Aucune ne travaille encore avec nous.",
            "infirmières libérales",
            None,
        ),
    ],
)
def test_a_group_and_how_it_stands(language: Language, message: str, name: str, lifecycle: str | None) -> None:
    plan, _ = answered(message, "audience.name", known=_NOBODY, language=language)
    assert at(plan, "audience.name") == name
    assert at(plan, "audience.lifecycle") in (lifecycle, "prospect")


@pytest.mark.parametrize(
    ("language", "message", "lifecycle"),
    [
        ("en", "Nobody works with us yet", "prospect"),
        ("fr", "Aucun ne nous a encore rien acheté.", "prospect"),
        ("en", "nobody has bought since 2024", None),
    ],
)
def test_none_of_them_is_a_customer_yet(language: Language, message: str, lifecycle: str | None) -> None:
    plan, _ = answered(message, "audience.lifecycle", known={"audience": {"name": "skippers"}}, language=language)
    assert at(plan, "audience.lifecycle") == lifecycle


@pytest.mark.parametrize("question", ["message_house.promise", "audience.habits", "team.members"])
@pytest.mark.parametrize(
    ("language", "message", "path", "value"),
    [
        ("en", "Sorry, I told you 40 sign-ups to start with: I checked, it's 37.", "objective.baseline", 37),
        ("fr", "Pardon, je vous ai dit 40 au départ : vérification faite, c'est 37.", "objective.baseline", 37),
        ("en", "I said 120 sign-ups but my staff can't cope, let's go for 100.", "objective.target", 100),
        (
            "fr",
            "Mince, j'ai dit 120 essais mais l'équipe ne suivra pas, on part plutôt sur 100.",
            "objective.target",
            100,
        ),
    ],
)
def test_a_figure_said_before_is_corrected(
    question: str, language: Language, message: str, path: str, value: int
) -> None:
    plan, _ = answered(message, question, language=language)
    assert at(plan, path) == value


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "I said 120 people came last year, which was great."),
        ("fr", "J'ai dit 3 personnes mais on est 4."),
    ],
)
def test_what_was_said_of_something_else_corrects_nothing(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.habits", language=language)
    assert (at(plan, "objective.target"), at(plan, "objective.baseline")) == (120, 40)


@pytest.mark.parametrize("question", ["message_house.promise", "audience.challenges"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Remind me, what's the difference between a pillar and a promise?"),
        ("en", "Refresh my memory, what was a pillar again?"),
        ("fr", "Redites-moi, c'est quoi la différence entre un pilier et une promesse ?"),
    ],
)
def test_who_asks_to_be_reminded_asks(question: str, language: Language, message: str) -> None:
    known = {"message_house": {}, "audience": {"name": "skippers"}}
    plan, reading = answered(message, question, known=known, language=language)
    assert reading.intent == "question"
    assert at(plan, "message_house.promise") is None
    assert at(plan, "audience.challenges") == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Grip takes care of the ropes and the moorings, Calm is the answer to the phone"),
        ("en", "The ropes are answered by Grip, the moorings by Grip, the phone by Calm"),
        ("fr", "Grip répond aux ropes wear out et aux moorings cost too much ; Calm répond au phone nobody picks up"),
    ],
)
def test_one_argument_answers_several(language: Language, message: str) -> None:
    plan, _ = answered(message, "team.members", known=_OF_ANSWERS, language=language)
    told = {each["title"]: sorted(each["answers"]) for each in at(plan, "message_house.pillars")}
    assert told == {"Grip": ["moorings cost too much", "the ropes wear out"], "Calm": ["nobody picks up the phone"]}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (
            "en",
            "Forwarding my boss's mail:\n\nSubject: spring\nWe're aiming for 90 bookings by 31 May 2027. "
            "Last year we did 60. Budget: £12k, £1k of it in reserve.\nDavid",
        ),
        (
            "fr",
            "Je transfère le mail de ma directrice :\n\nObjet : printemps\nOn vise 90 réservations d'ici le "
            "31/05/2027. "
            "L'an passé on en a fait 60. Budget : 12 k€, dont 1 k€ de réserve.\nDavid",
        ),
    ],
)
def test_a_goal_beside_money_pays_for_nothing(language: Language, message: str) -> None:
    plan, _ = answered(message, "objective.statement", known={"objective": {}}, language=language)
    assert [at(plan, f"objective.{field}") for field in ("target", "baseline")] == [90, 60]
    assert [at(plan, f"orchestrate.budget.{field}") for field in ("total", "reserve")] == [12000, 1000]
    assert at(plan, "orchestrate.budget.lines") == []
