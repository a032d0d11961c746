"""Facts told in passing are taken for what they are, whatever words the pending question would take for an answer."""

from collections.abc import Callable

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]
_IN_WORDS = ("audience.challenges", "message_house.promise", "message_house.pillars")


@pytest.mark.parametrize("question", _IN_WORDS)
@pytest.mark.parametrize(
    ("language", "message", "path", "value"),
    [
        ("fr", "on a genre 7000 balles en tout", "orchestrate.budget.total", 7000),
        ("fr", "on garde les fiches 3 ans", "orchestrate.compliance.retention_months", 36),
        (
            "fr",
            "on épluche les chiffres tous les jeudis",
            "orchestrate.measurement.reviews[0].cadence",
            "tous les jeudis",
        ),
        ("fr", "les contacts vont dans un tableur Excel", "rally.data[tableur-excel].name", "tableur Excel"),
        ("en", "I guess we've got like 900 quid", "orchestrate.budget.total", 900),
        ("en", "we keep people's details for 2 years", "orchestrate.compliance.retention_months", 24),
        ("en", "we go over the stats every Friday", "orchestrate.measurement.reviews[0].cadence", "every Friday"),
    ],
)
def test_what_is_said_of_the_plan_answers_no_question_in_words(
    question: str, language: Language, message: str, path: str, value: object
) -> None:
    before = answered("", question, language=language)[0]
    plan, _ = answered(message, question, language=language)
    assert at(plan, path) == value
    for untouched in ("audience.challenges", "message_house.promise", "message_house.pillars"):
        assert at(plan, untouched) == at(before, untouched)


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "on a 9 000 euros de dettes"),
        ("en", "we have 400 euros of bills a month"),
        ("fr", "on perd 2 heures par jour"),
    ],
)
def test_money_may_be_what_is_hard(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.challenges", language=language)
    assert at(plan, "orchestrate.budget.total") is None
    assert message in at(plan, "audience.challenges")


@pytest.mark.parametrize(
    ("language", "goal", "message", "value"),
    [
        ("fr", "Vendre 90 paniers avant fin mai 2027", "on en a vendu 40 l'an dernier", 40),
        ("fr", "Vendre 90 paniers avant fin mai 2027", "là on en est à 55", 55),
        ("en", "Sell 90 baskets by the end of May 2027", "we're at about 40 right now", 40),
        ("en", "Sell 90 baskets by the end of May 2027", "we sold 55 last year I think", 55),
    ],
)
def test_a_count_said_where_the_kind_is_asked_is_where_one_stands(
    talk: Start, language: Language, goal: str, message: str, value: int
) -> None:
    conversation = talk(language)
    conversation.say(goal)
    assert conversation.asked == "objective.kind"
    view = conversation.say(message)
    assert view.state.plan.objective.baseline == value
    assert view.state.plan.objective.target == 90


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "bonjour, on vend du miel et j'aimerais que tu m'aides à monter une campagne"),
        ("fr", "faudrait que vous me filiez un coup de main"),
        ("en", "I'd like you to help me"),
        ("en", "hi, we sell honey and I need you to help us with a campaign"),
    ],
)
def test_asking_for_help_is_no_objective_and_skips_none(talk: Start, language: Language, message: str) -> None:
    conversation = talk(language)
    view = conversation.say(message)
    assert view.state.plan.objective.statement is None
    assert conversation.asked == "objective.statement"
    assert "objective.statement" not in view.state.skipped


@pytest.mark.parametrize(
    ("language", "told", "messages", "channel", "manager"),
    [
        (
            "fr",
            "Hugo gère les affiches, Inès fait les e-mails",
            ("Hugo fait plus les affiches, c'est Inès maintenant",),
            0,
            "ines",
        ),
        (
            "en",
            "Hugo does the trade fair, Ines does the e-mails",
            ("Hugo no longer does the fair, Ines does",),
            0,
            "ines",
        ),
        ("en", "Hugo does the trade fair, Ines does the e-mails", ("the e-mail goes to Hugo",), 1, "hugo"),
        ("fr", "Hugo gère les affiches, Inès fait les e-mails", ("Hugo fait plus les affiches",), 0, "hugo"),
    ],
)
def test_what_changes_hands_in_spoken_words(
    talk: Start, language: Language, told: str, messages: tuple[str, ...], channel: int, manager: str
) -> None:
    conversation = talk(language)
    view = conversation.say(told, *messages)
    assert view.state.plan.rally.channels[channel].manager == manager
    assert not view.state.conflicts


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "1. livré le matin 2. prix au kilo 3. produit à 5 km"),
        ("en", "1. morning delivery 2. price by weight 3. grown near by"),
    ],
)
def test_the_numbers_of_a_list_are_no_figure_to_reach(talk: Start, language: Language, message: str) -> None:
    conversation = talk(language)
    goal, promise = {
        "fr": ("Vendre plus de paniers", "« Le goût d'ici »"),
        "en": ("Sell more baskets", '"Tastes like here"'),
    }[language]
    conversation.say(goal, {"fr": "acquisition", "en": "acquisition"}[language], promise)
    assert conversation.asked == "objective.target"
    view = conversation.say(message)
    assert view.state.plan.objective.target is None
    assert len(view.state.plan.message_house.pillars) == 3


@pytest.mark.parametrize(
    ("language", "message", "path"),
    [
        ("fr", "on lance ça le 3 mars et ça finit fin mai", "orchestrate.start"),
        ("en", "we kick off on 3 March and wrap up at the end of May", "orchestrate.start"),
    ],
)
@pytest.mark.parametrize("question", ["message_house.promise", "message_house.pillars"])
def test_when_it_starts_is_no_promise(question: str, language: Language, message: str, path: str) -> None:
    plan, _ = answered(message, question, language=language)
    assert str(at(plan, path)) == "2027-03-03"
    assert at(plan, "message_house.promise") is None
    assert len(at(plan, "message_house.pillars")) == 2


@pytest.mark.parametrize(
    ("language", "message", "months"),
    [
        ("fr", "les contacts sont dans un tableur, on les garde 3 ans", 36),
        ("en", "names and emails sit in Mailchimp, we keep them for a year", 12),
    ],
)
def test_where_details_are_and_how_long_they_are_kept(language: Language, message: str, months: int) -> None:
    plan, _ = answered(message, "message_house.pillars", language=language)
    assert at(plan, "orchestrate.compliance.retention_months") == months
    assert len(at(plan, "rally.data")) == 1


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("en", "florists on the high street, they don't know we exist", "florists on the high street"),
        ("en", "drains get blocked", None),
        ("en", "night nurses who are new in town", "night nurses who are new in town"),
        ("fr", "les fleuristes du centre, ils nous connaissent pas", "fleuristes du centre"),
    ],
)
def test_what_happens_is_no_audience(talk: Start, language: Language, message: str, name: str | None) -> None:
    conversation = talk(language)
    opening = {"fr": "Obtenir 30 contrats avant mai 2027", "en": "Win 30 contracts by May 2027"}[language]
    conversation.say(opening, "acquisition", "12")
    assert conversation.asked == "audience.name"
    assert conversation.say(message).state.plan.audience.name == name


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "hi, I run a pottery studio"), ("fr", "salut, je tiens une librairie")],
)
def test_what_somebody_owns_is_no_part_in_the_campaign(talk: Start, language: Language, message: str) -> None:
    view = talk(language).say(message)
    assert not view.state.plan.team.members
    assert not view.state.plan.rally.channels
