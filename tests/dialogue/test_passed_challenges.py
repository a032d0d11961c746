"""A challenge is put at once, and not insisted upon: what is said instead of an answer is taken for what it is."""

from collections.abc import Callable

import pytest

from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]

_LONG = {
    "en": "Sell 60 garden sheds to people with a small plot around the town before the spring of 2028 comes along",
    "fr": "Vendre 60 abris de jardin aux gens qui ont un petit terrain autour de la ville avant le printemps 2028",
}


def test_the_answer_to_the_question_after_a_challenge_is_taken_and_the_challenge_is_left(talk: Start) -> None:
    conversation = talk("en")
    conversation.say("Objective: win 80 oven orders by May 2028, from 30 today", "acquisition")
    challenged = conversation.say("audience: bakers and teachers, prospects")
    assert challenged.state.pending is not None
    assert challenged.state.pending.code == "AUD002"
    told = conversation.say("crusts that burn; too little time before work")
    assert list(told.state.plan.audience.challenges) == ["crusts that burn", "too little time before work"]
    assert told.state.plan.audience.name == "bakers and teachers"
    assert told.state.pending is not None
    assert told.state.pending.path == "audience.habits"
    assert "Left aside" in told.reply
    assert "AUD002" in {finding["code"] for finding in told.findings}


@pytest.mark.parametrize(
    ("language", "remark"),
    [
        ("fr", "c'est exactement ce que veut la direction"),
        ("fr", "non, on n'y touche pas"),
        ("fr", "peu importe la longueur"),
        ("en", "we're happy with it as it stands"),
        ("en", "no need to shorten it"),
        ("en", "my boss wrote it"),
    ],
)
def test_a_remark_on_a_challenge_is_no_fact_and_leaves_it(talk: Start, language: str, remark: str) -> None:
    conversation = talk("fr" if language == "fr" else "en")
    before = conversation.say(_LONG[language])
    assert before.state.pending is not None
    assert before.state.pending.code == "OBJ002"
    after = conversation.say(remark)
    assert after.state.plan == before.state.plan
    assert after.state.pending is not None
    assert after.state.pending.code is None
    assert "OBJ002" in {finding["code"] for finding in after.findings}


def test_what_nobody_understood_passes_over_a_challenge_only_once(talk: Start) -> None:
    conversation = talk("en")
    conversation.say(_LONG["en"])
    codes = []
    for message in ("purple lamps", "purple lamps"):
        pending = conversation.say(message).state.pending
        codes.append(pending.code if pending is not None else None)
    assert codes == ["OBJ002", None]


def test_questions_do_not_pass_over_a_challenge(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(_LONG["fr"])
    for message in ("pourquoi c'est trop long ?", "c'est quoi une audience ?", "quel temps fait-il à Brest ?"):
        told = conversation.say(message)
        assert told.state.pending is not None
        assert told.state.pending.code == "OBJ002"
        assert told.state.plan.objective.statement == _LONG["fr"]


def test_a_new_wording_goes_to_the_objective_and_one_still_too_long_is_challenged_again(talk: Start) -> None:
    conversation = talk("en")
    conversation.say(_LONG["en"])
    conversation.say("leave it like that")
    again = conversation.say(
        "change the objective to: sell 60 garden sheds to all the owners of small plots before spring 2028"
    )
    assert again.state.pending is not None
    assert again.state.pending.code == "OBJ002"
    shorter = conversation.say("Sell 60 garden sheds before spring 2028")
    assert shorter.state.plan.objective.statement == "Sell 60 garden sheds before spring 2028"
    assert "OBJ002" not in {finding["code"] for finding in shorter.findings}


def test_a_bare_figure_is_no_answer_to_what_nobody_asked(talk: Start) -> None:
    conversation = talk("fr")
    conversation.say(_LONG["fr"])
    assert conversation.say("45").state.plan.objective.baseline is None


def test_an_error_that_was_left_comes_back_when_nothing_else_is_open(talk: Start) -> None:
    conversation = talk("en")
    view = conversation.say(_LONG["en"])
    view = conversation.say("keep it as it is")
    seen = []
    for _ in range(40):
        pending = view.state.pending
        if pending is None or pending.code is not None:
            break
        seen.append(pending.path)
        view = conversation.say("skip")
    assert len(seen) > 5
    assert view.state.pending is not None
    assert view.state.pending.code == "OBJ002"


def test_facts_beside_a_contradiction_are_taken_and_what_stood_is_kept_in_the_end(talk: Start) -> None:
    conversation = talk("en")
    conversation.say("Win 70 kayak rentals by May 2028", "acquisition", "budget 3000 euros", "20")
    asked = conversation.say("the budget is 3,500 euros")
    assert asked.state.conflicts
    conversation.say("retired paddlers")
    told = conversation.say("prospects")
    assert told.state.plan.audience.name == "retired paddlers"
    assert told.state.plan.audience.lifecycle == "prospect"
    assert told.state.plan.orchestrate.budget.total == 3000
    assert not told.state.conflicts
    assert "For want of a choice I keep" in told.reply
