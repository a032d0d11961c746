"""Figures of steps are read wherever they are told, shares stay shares, and what names no step is asked."""

from typing import Any

import pytest

from assistant.dialogue.protocols import Reading
from assistant.language.text import Language
from tests.dialogue.answering import answered, at

STEPS: dict[str, Any] = {
    "rally": {"channels": [{"id": "mail", "name": "email", "kind": "email"}]},
    "integrate": {
        "steps": [
            {"id": "mail", "name": "email", "channel": "mail", "entry": True},
            {"id": "page", "name": "sign-up page"},
            {"id": "call", "name": "call"},
            {"id": "sale", "name": "sale", "goal": True},
        ],
        "links": [{"source": "mail", "target": "page"}, {"source": "page", "target": "sale"}],
    },
}
QUESTIONS = ["audience.habits", "message_house.promise", "orchestrate.tasks", "rally.contents"]


def kpi(plan: dict[str, Any], step: str) -> tuple[str | None, float | None]:
    found = at(plan, f"integrate.steps[{step}].kpi")
    return found["metric"], None if found["target"] is None else float(found["target"])


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        ("en", "sign-up page: 12% conversion. call: 1 in 4", {"page": ("conversion (%)", 12), "call": ("%", 25)}),
        ("en", "what we track: email open rate 35%, 60 calls", {"mail": ("open rate", 35), "call": ("calls", 60)}),
        (
            "en",
            "then KPIs: email open rate 35%, sign-up page 300 registrations",
            {"mail": ("open rate", 35), "page": ("registrations", 300)},
        ),
        (
            "fr",
            "sign-up page : 12 % de conversion. call : 1 vente sur 5",
            {"page": ("conversion (%)", 12), "call": ("% vente", 20)},
        ),
        ("fr", "ce qu'on suit : email taux d'ouverture 35 %, 60 call", {"mail": ("taux d'ouverture", 35)}),
    ],
)
def test_what_steps_are_judged_on_is_read_whatever_is_asked(
    question: str, language: Language, message: str, expected: dict[str, tuple[str, float]]
) -> None:
    plan, reading = answered(message, question, known=STEPS, language=language)
    assert {step: kpi(plan, step) for step in expected} == expected
    assert {edit.path.partition(".")[0] for edit in reading.edits} == {"integrate"}
    assert len(at(plan, "integrate.steps")) == 4


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "words"),
    [
        ("en", "KPIs: email open rate 35%, average basket £38", "average basket £38"),
        ("fr", "KPI : email taux d'ouverture 35 %, satisfaction 80 %", "satisfaction 80 %"),
    ],
)
def test_a_figure_that_names_no_step_is_asked(question: str, language: Language, message: str, words: str) -> None:
    plan, reading = answered(message, question, known=STEPS, language=language)
    assert kpi(plan, "mail")[1] == 35
    assert ("kpis.which_step", words) in [(reason, said.text) for reason, said in reading.notes]
    assert at(plan, "orchestrate.budget.total") is None


@pytest.mark.parametrize(
    ("language", "message", "left"),
    [
        (
            "en",
            "the budget is 9,000 euros. the caretaker feeds two grey cats",
            "the caretaker feeds two grey cats",
        ),
        (
            "fr",
            "le budget est de 9 000 euros. le gardien nourrit deux chats gris",
            "le gardien nourrit deux chats gris",
        ),
    ],
)
def test_a_sentence_that_gave_nothing_is_told(language: Language, message: str, left: str) -> None:
    plan, reading = answered(message, "objective.kind", known={"rally": {}}, language=language)
    assert at(plan, "orchestrate.budget.total") == 9000
    assert [said.text for reason, said in reading.notes if reason == "unread"] == [left]


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "the budget is 9,000 euros. thanks a lot!"), ("fr", "le budget est de 9 000 euros. merci beaucoup !")],
)
def test_what_says_nothing_is_not_told(language: Language, message: str) -> None:
    _, reading = answered(message, "objective.kind", known={"rally": {}}, language=language)
    assert [reason for reason, _ in reading.notes if reason == "unread"] == []


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "we follow up after 3 days with a call"), ("fr", "on relance 3 jours après par un appel")],
)
def test_days_between_two_steps_are_no_figure(language: Language, message: str) -> None:
    plan, _ = answered(message, "integrate.steps", known={"integrate": {}}, language=language)
    assert [float(link["delay_days"]) for link in at(plan, "integrate.links")] == [3.0]
    plan, _ = answered(message, "integrate.steps", known=STEPS, language=language)
    assert all(step["kpi"]["metric"] is None and step["kpi"]["target"] is None for step in at(plan, "integrate.steps"))


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "150 clients, not 120"), ("fr", "150 clients, pas 120"), ("fr", "150 clients au lieu de 120")],
)
def test_a_figure_that_is_no_longer_so_is_not_told_as_unread(language: Language, message: str) -> None:
    _, reading = answered(message, "objective.target", known={"rally": {}}, language=language)
    assert [said.text for reason, said in reading.notes if reason == "unread"] == []


@pytest.mark.parametrize(("language", "page"), [("en", "landing page"), ("fr", "page d'atterrissage")])
def test_a_step_called_like_a_content_shows_it(language: Language, page: str) -> None:
    contents = [{"id": "x", "title": page, "status": "ready"}, {"id": "y", "title": "film", "status": "ready"}]
    known: dict[str, Any] = {"language": language, "rally": {"contents": contents}, "integrate": {"steps": []}}
    plan, _ = answered(f"email → {page} → demo", "integrate.steps", known=known, language=language)
    assert [step["contents"] for step in at(plan, "integrate.steps")] == [[], ["x"], []]


NAMED: dict[str, Any] = {
    "rally": {
        "channels": [
            {"id": "mail", "name": "email", "kind": "email"},
            {"id": "site", "name": "website", "kind": "website"},
            {"id": "tel", "name": "phone", "kind": "phone"},
        ]
    },
    "integrate": {
        "steps": [
            {"id": "flyer", "name": "flyer", "entry": True},
            {"id": "form", "name": "quote form", "channel": "site"},
            {"id": "mail", "name": "email de relance", "channel": "mail"},
            {"id": "call", "name": "appel", "channel": "tel"},
            {"id": "visit", "name": "visite du jardin"},
            {"id": "visit2", "name": "visite du dépôt"},
            {"id": "sale", "name": "devis signé", "goal": True},
        ]
    },
}
CALL = {"en": "call", "fr": "appel"}
FIGURES = tuple(f"integrate.steps[{step['id']}].kpi" for step in NAMED["integrate"]["steps"])


def figured(message: str, language: Language) -> tuple[dict[str, Any], Reading]:
    """Return the plan after an answer to the question on which figures the steps are judged, and how it was read."""
    steps = [step | {"name": CALL[language]} if step["id"] == "call" else step for step in NAMED["integrate"]["steps"]]
    known = NAMED | {"integrate": {"steps": steps}}
    return answered(message, "integrate.kpi", path=FIGURES[0], paths=FIGURES, known=known, language=language)


@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        ("en", "500 quotes from the website", {"form": ("quotes", 500)}),
        ("en", "500 quotes from the website and 90 calls", {"form": ("quotes", 500), "call": ("calls", 90)}),
        (
            "fr",
            "25 % d'ouverture sur l'email de relance et 90 appels",
            {"mail": ("% d'ouverture", 25), "call": ("appels", 90)},
        ),
        (
            "fr",
            "2 % de clics sur l'email, 90 appels et 40 flyers distribués",
            {"mail": ("clics (%)", 2), "call": ("appels", 90), "flyer": ("flyers distribués", 40)},
        ),
    ],
)
def test_each_figure_is_that_of_the_step_that_it_names(
    language: Language, message: str, expected: dict[str, tuple[str, float]]
) -> None:
    plan, _ = figured(message, language)
    told = {step["id"]: kpi(plan, step["id"]) for step in at(plan, "integrate.steps")}
    assert {step: figures for step, figures in told.items() if figures != (None, None)} == expected
    assert len(at(plan, "rally.channels")) == 3


@pytest.mark.parametrize(
    ("language", "message", "words"),
    [
        ("fr", "90 appels et 30 visites", "30 visites"),
        ("en", "90 calls, 12 radio mentions", "12 radio mentions"),
    ],
)
def test_a_figure_that_several_steps_or_none_may_have_is_asked(language: Language, message: str, words: str) -> None:
    plan, reading = figured(message, language)
    told = [step["id"] for step in at(plan, "integrate.steps") if step["kpi"]["target"] is not None]
    assert told == ["call"]
    assert ("kpis.which_step", words) in [(reason, said.text) for reason, said in reading.notes]
