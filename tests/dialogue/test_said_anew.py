"""What is said anew replaces what stood; what a content serves at, and who missed a step, is put where it belongs."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

DATED: dict[str, Any] = {"orchestrate": {"start": "2027-03-01", "end": "2027-06-30", "budget": {"total": 9000}}}
WAY: dict[str, Any] = {
    "rally": {
        "channels": [{"id": "mail", "name": "email", "kind": "email"}],
        "contents": [{"id": "film", "title": "short film"}, {"id": "guide", "title": "price guide"}],
    },
    "integrate": {
        "steps": [
            {"id": "mail1", "name": "first email", "channel": "mail", "entry": True},
            {"id": "page", "name": "request page"},
            {"id": "order", "name": "order", "goal": True},
        ],
        "links": [{"source": "mail1", "target": "page"}, {"source": "page", "target": "order"}],
    },
}


@pytest.mark.parametrize("question", ["audience.habits", "rally.contents", "objective.baseline"])
@pytest.mark.parametrize(
    ("language", "message", "path", "value"),
    [
        ("en", "the total budget is now 8,500", "orchestrate.budget.total", 8500),
        ("en", "total budget: 7,000 euros", "orchestrate.budget.total", 7000),
        ("en", "the campaign ends on 15 June in the end", "orchestrate.end", "2027-06-15"),
        ("fr", "le budget total c'est 8 500 maintenant", "orchestrate.budget.total", 8500),
        ("fr", "budget total : 7 000 euros", "orchestrate.budget.total", 7000),
        ("fr", "la fin de la campagne, c'est le 15 juin finalement", "orchestrate.end", "2027-06-15"),
    ],
)
def test_a_value_that_is_given_anew_holds(
    question: str, language: Language, message: str, path: str, value: Any
) -> None:
    plan, reading = answered(message, question, known=DATED, language=language)
    held = at(plan, path)
    assert (str(held) if isinstance(value, str) else held) == value
    assert reading.conflicts == ()


@pytest.mark.parametrize(
    ("language", "message", "baseline", "target"),
    [
        ("en", "32 came last year. the target is 90 sign-ups", 32, 90),
        ("fr", "32 l'an dernier. la cible est de 90 inscriptions", 32, 90),
        ("en", "we had 32. anything below 40 would be a failure", 32, None),
        ("fr", "on en avait 32. l'échec, ce serait moins de 40", 32, None),
    ],
)
def test_a_second_figure_is_no_second_baseline(
    language: Language, message: str, baseline: int, target: int | None
) -> None:
    goal = {"objective": {"statement": "Get sign-ups", "metric": "sign-ups", "kind": "acquisition"}}
    plan, reading = answered(message, "objective.baseline", known=goal, language=language)
    assert at(plan, "objective.baseline") == baseline
    assert at(plan, "objective.target") == target
    assert [conflict.path for conflict in reading.conflicts if conflict.path == "objective.baseline"] == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "none in reserve! the short film goes in the first email, the price guide on the request page"),
        ("fr", "aucun en réserve ! le short film sert au first email, le price guide sert à la request page"),
    ],
)
def test_contents_are_put_where_they_serve_and_not_left_out(language: Language, message: str) -> None:
    paths = ("rally.contents[film]", "rally.contents[guide]")
    plan, _ = answered(
        message, "integrate.left_out", path="integrate.left_out", paths=paths, known=WAY, language=language
    )
    assert at(plan, "integrate.left_out") == []
    assert at(plan, "integrate.steps[mail1].contents") == ["film"]
    assert at(plan, "integrate.steps[page].contents") == ["guide"]


@pytest.mark.parametrize(
    ("language", "message", "source"),
    [
        ("en", "email → page → order (goal). If they don't order within 5 days, a call", "page"),
        ("en", "email → page → order (goal). If they don't order after reading the email, a call", "email"),
        ("fr", "e-mail → page → commande (but). Sans clic au bout de 5 jours, un appel", "e-mail"),
        ("fr", "e-mail → page → commande (but). S'ils ne commandent pas sous 5 jours, un appel", "page"),
    ],
)
def test_nobody_who_missed_something_is_called_after_the_goal(language: Language, message: str, source: str) -> None:
    known: dict[str, Any] = {"rally": {}, "integrate": {"steps": [], "links": []}}
    plan, _ = answered(message, "integrate.steps", known=known, language=language)
    names = {step["id"]: step["name"] for step in at(plan, "integrate.steps")}
    links = [(names[link["source"]], names[link["target"]]) for link in at(plan, "integrate.links")]
    called = [one for one, other in links if other in ("call", "appel")]
    assert called == [source]
