"""Of all questions of the table the pending one is told apart, in both languages."""

import re

import pytest

from assistant.dialogue.assisted.asking import is_asked
from assistant.dialogue.assisted.wording_guards import questions_in
from assistant.dialogue.stages import Asked, table
from assistant.dialogue.state import Question
from assistant.language.text import LANGUAGES, Language
from assistant.plan import Plan


def question(row: Asked) -> Question:
    return Question(row.id, row.path or row.stage, row.stage, row.label)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_is_taken_for_another(language: Language) -> None:
    wording = {row.id: re.sub(r"\{\w+\}", "", row.ask.get(language)) for row in table()}
    taken = {
        (pending.id, other.id)
        for pending in table()
        for other in table()
        if is_asked(wording[other.id], question(pending), Plan(), language)
    }
    assert taken == {(row.id, row.id) for row in table()}


@pytest.mark.parametrize(
    ("sentence", "id_"),
    [
        ("Au fait, quel est le chiffre qu’il faut atteindre ?", "objective.target"),
        ("Et tout cela pour quelle date ?", "objective.deadline"),
        ("So which figure do you have to reach?", "objective.target"),
    ],
)
def test_a_question_in_other_words_is_still_the_same(sentence: str, id_: str) -> None:
    row = next(row for row in table() if row.id == id_)
    language: Language = "en" if sentence.startswith("So") else "fr"
    assert is_asked(sentence, question(row), Plan(), language)


def test_a_question_about_something_names_it() -> None:
    plan = Plan.model_validate({"rally": {"channels": [{"id": "linkedin", "name": "LinkedIn"}]}})
    row = next(row for row in table() if row.id == "rally.manager")
    asked = Question(row.id, "rally.channels[linkedin].manager", row.stage, row.label)
    text = row.ask.fr.replace("{names}", "LinkedIn").replace("{name}", "LinkedIn")
    assert is_asked(text, asked, plan, "fr")
    assert not is_asked(text.replace("LinkedIn", "Instagram"), asked, plan, "fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentence_that_asks_is_enough(language: Language) -> None:
    """A row may say more than it asks ("One audience only."): its question alone is the question."""
    for row in table():
        if "{" not in row.ask.fr:
            asked = questions_in(row.ask.get(language))
            assert [is_asked(each, question(row), Plan(), language) for each in asked] == [True], row.id
