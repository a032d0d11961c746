"""Questions about the plan are answered from it, in short; a check tells errors, and counts the rest."""

from collections.abc import Callable
from typing import Any

import pytest

from assistant.dialogue import panels, told_of_plan
from assistant.dialogue.guided.asked_value import asked_value
from assistant.language.text import Language
from assistant.plan import Plan
from assistant.rules.check import check_plan
from tests.dialogue.answering import answered
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]
KNOWN: dict[str, Any] = {
    "language": "en",
    "objective": {"statement": "Fill 40 riding camps", "target": 40, "deadline": "2027-06-15"},
    "team": {
        "members": [
            {"id": "odile", "name": "Odile", "role": "campaign_manager"},
            {"id": "tom", "name": "Tom", "role": "content"},
        ]
    },
    "rally": {
        "contents": [{"id": "reel", "title": "pony reel", "owner": "tom"}, {"id": "map", "title": "trail map"}],
        "channels": [{"id": "mail", "name": "newsletter", "manager": "odile"}],
    },
    "orchestrate": {
        "milestones": [{"id": "show", "name": "Spring horse show", "date": "2027-04-18", "kind": "event"}],
        "tasks": [
            {"id": "vet", "title": "book the vet", "owner": "tom", "due": "2027-03-02"},
            {"id": "reel2", "title": "Pony reel", "owner": "tom", "due": "2027-03-09"},
        ],
        "budget": {"total": 4200},
    },
}
PLAN = Plan.model_validate(KNOWN)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("what's the deadline again?", "value:objective.deadline"),
        ("remind me of the budget please", "value:orchestrate.budget.total"),
        ("c'est quoi la date limite déjà ?", "value:objective.deadline"),
        ("c'est combien déjà le budget ?", "value:orchestrate.budget.total"),
        ("rappelle-moi l'échéance", "value:objective.deadline"),
        ("who does what?", "who"),
        ("qui fait quoi déjà ?", "who"),
        ("when's the horse show?", "when:orchestrate.milestones[show]"),
        ("c'est quand le spring horse show ?", "when:orchestrate.milestones[show]"),
        ("when is the vet due?", "when:orchestrate.tasks[vet]"),
        ("who's doing the trail map?", "whose:rally.contents[map]"),
        ("qui s'occupe de la newsletter ?", "whose:rally.channels[mail]"),
    ],
)
def test_what_a_question_asks_of_the_plan(question: str, asked: str) -> None:
    found = asked_value(question, PLAN)
    assert found is not None
    assert (found.intent, found.what) == ("show", asked)


@pytest.mark.parametrize(
    "question",
    [
        "what is a deadline?",
        "c'est quoi une promesse ?",
        "what is the deadline for?",
        "when is a good time to write to people?",
        "when is the wedding?",
        "who runs the country?",
        "qui fait la pluie et le beau temps ?",
        "Tom does the trail map",
    ],
)
def test_what_is_not_in_the_plan_is_not_asked_of_it(question: str) -> None:
    assert asked_value(question, PLAN) is None


@pytest.mark.parametrize("question", ["audience.habits", "message_house.promise", "orchestrate.tasks"])
@pytest.mark.parametrize(
    ("language", "message"), [("en", "who does what?"), ("fr", "c'est quoi la date limite déjà ?")]
)
def test_a_question_changes_nothing(question: str, language: Language, message: str) -> None:
    _, reading = answered(message, question, known=KNOWN, language=language)
    assert (reading.intent, reading.edits) == ("show", ())


def test_answers_are_one_line() -> None:
    assert told_of_plan.field(PLAN, "objective.deadline").en == "Deadline: 15 June 2027."
    assert told_of_plan.field(PLAN, "message_house.promise").fr.endswith("pas encore dit.")
    assert told_of_plan.day(PLAN, "orchestrate.milestones[show]").en == "Spring horse show: 18 April 2027."
    assert told_of_plan.owner(PLAN, "rally.contents[map]").en == "trail map: nobody yet."


def test_who_does_what_names_everybody_and_what_has_nobody() -> None:
    lines = told_of_plan.everybody(PLAN).en.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["- **Odile**", "- **Tom**", "- Nobody yet"]
    assert "newsletter" in lines[0]
    assert "pony reel (9 March 2027)" in lines[1]
    assert "Pony" not in lines[1]
    assert "book the vet (2 March 2027)" in lines[1]
    assert lines[2].endswith("trail map")


def test_a_check_tells_errors_and_counts_the_rest() -> None:
    findings = check_plan(PLAN).findings
    errors = [f.code for f in findings if f.severity == "error"]
    others = len(findings) - len(errors)
    lines = panels.verdict(findings, limit=50).en.splitlines()
    assert [line.split()[1] for line in lines[1:-1]] == errors
    assert f"{others} more" in lines[-1]
    assert len(panels.verdict(findings, None).en.splitlines()) == len(findings) + 1


@pytest.mark.parametrize(("language", "order"), [("en", "show all findings"), ("fr", "montre tous les avertissements")])
def test_all_of_it_is_shown_where_it_is_asked(talk: Start, language: Language, order: str) -> None:
    person = talk(language)
    person.say("Remplir 40 stages d'équitation d'ici le 15 juin 2027")
    short, whole = person.say("check" if language == "en" else "vérifie"), person.say(order)
    assert whole.intent == "check"
    assert len(whole.reply) > len(short.reply)


def test_what_is_left_is_a_line_a_section(talk: Start) -> None:
    person = talk("en")
    person.say("Fill 40 riding camps by 15 June 2027", "skip", "skip", "skip")
    reply = person.say("show me what's left").reply
    heads = [line.partition("**:")[0] for line in reply.splitlines() if line.startswith("- **")]
    assert len(heads) == len(set(heads)) > 3
    assert sum(line.startswith("- skipped") for line in reply.splitlines()) == 1


@pytest.mark.parametrize("message", ["rappelle-moi la promesse", "montre la promesse", "show the promise"])
def test_a_section_with_its_article_is_that_section(talk: Start, message: str) -> None:
    person = talk("fr")
    assert person.say(message).intent == "show"
