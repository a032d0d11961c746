"""Which argument answers which challenge, in any wording that names both as they are known, whatever is asked."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_FR: dict[str, Any] = {
    "language": "fr",
    "audience": {"name": "luthiers", "challenges": ["peur de s'abîmer les mains", "le bois met des années à sécher"]},
    "message_house": {
        "pillars": [{"id": "gestes", "title": "Les bons gestes"}, {"id": "stock", "title": "Stock prêt"}]
    },
}
_EN: dict[str, Any] = {
    "audience": {"name": "luthiers", "challenges": ["fear of hurting their hands", "wood takes years to dry"]},
    "message_house": {"pillars": [{"id": "gestes", "title": "Safe moves"}, {"id": "stock", "title": "Stock"}]},
}
_QUESTIONS = ["message_house.answers", "rally.contents", "team.members"]


def _answers(message: str, question: str, language: Language) -> tuple[dict[str, Any], list[list[str]]]:
    known = _FR if language == "fr" else _EN
    paths = ("message_house.pillars[gestes].answers", "message_house.pillars[stock].answers")
    plan, _ = answered(message, question, known=known, language=language, paths=paths if "answers" in question else ())
    return plan, [pillar["answers"] for pillar in at(plan, "message_house.pillars")]


@pytest.mark.parametrize("question", _QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Pour « peur de s'abîmer les mains », ce sont les bons gestes qui répondent. "
               "Pour « le bois met des années à sécher », c'est Stock prêt."),
        ("fr", "Les bons gestes viennent répondre à « peur de s'abîmer les mains », "
               "et Stock prêt à « le bois met des années à sécher »"),
        ("fr", "Stock prêt règle « le bois met des années à sécher » et « peur de s'abîmer les mains », "
               "c'est Les bons gestes"),
        ("en", 'Safe moves is for the "fear of hurting their hands" challenge, '
               'Stock is for the "wood takes years to dry" one'),
        ("en", 'Safe moves tackles "fear of hurting their hands", Stock tackles "wood takes years to dry"'),
        ("en", "“wood takes years to dry” goes with Stock, “fear of hurting their hands” with Safe moves"),
        ("en", "Stock solves wood takes years to dry, and for fear of hurting their hands it's Safe moves"),
    ],
)  # fmt: skip
def test_a_pillar_and_a_challenge_named_as_they_are_known_go_together(
    question: str, language: Language, message: str
) -> None:
    plan, answers = _answers(message, question, language)
    known = (_FR if language == "fr" else _EN)["audience"]["challenges"]
    assert answers == [[known[0]], [known[1]]]
    assert at(plan, "audience.challenges") == known
    assert len(at(plan, "team.members")) == 3
    assert at(plan, "rally.contents") == []


def test_one_pillar_may_answer_several_challenges() -> None:
    message = "Stock answers both “wood takes years to dry” and “fear of hurting their hands”"
    _, answers = _answers(message, "rally.contents", "en")
    assert [sorted(each) for each in answers] == [[], ["fear of hurting their hands", "wood takes years to dry"]]


@pytest.mark.parametrize("question", ["rally.contents", "team.members", "message_house.promise"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Stock does not answer “wood takes years to dry”"),
        ("en", "Stock for wood takes years to dry, as Nora told us in May"),
        ("en", "Stock answers “nobody sells glue here”"),
        ("en", "fear of hurting their hands, wood takes years to dry"),
        ("fr", "Stock prêt ne répond pas à « le bois met des années à sécher »"),
        ("fr", "Stock prêt et les bons gestes"),
    ],
)
def test_what_says_more_or_denies_pairs_nothing(question: str, language: Language, message: str) -> None:
    assert _answers(message, question, language)[1] == [[], []]


def test_where_a_promise_is_asked_words_that_join_the_two_loosely_may_be_it() -> None:
    plan, answers = _answers("Stock for fear of hurting their hands", "message_house.promise", "en")
    assert answers == [[], []]
    assert at(plan, "message_house.promise") == "Stock for fear of hurting their hands"
