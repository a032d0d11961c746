"""The first and the last day of the campaign, told by two verbs or two nouns, whatever is asked."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


def run_of(message: str, question: str, language: Language) -> tuple[str, str]:
    """Return the first and the last day of the campaign after a message."""
    plan, _ = answered(message, question, language=language)
    return str(at(plan, "orchestrate.start")), str(at(plan, "orchestrate.end"))


@pytest.mark.parametrize("question", ["orchestrate.start", "audience.habits", "message_house.pillars", "team.sales"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "L'opération s'ouvre le 8 mars 2027 et se clôt le 30 juin 2027."),
        ("fr", "on démarre le 8 mars 2027, on arrête le 30 juin 2027"),
        ("fr", "Coup d'envoi le 8 mars 2027, clôture le 30 juin 2027"),
        ("en", "We kick off on 8 March 2027 and wrap up on 30 June 2027"),
        ("en", "Kick-off 8 March 2027, closing 30 June 2027."),
        ("en", "My campaign opens on 8 March 2027 and closes on 30 June 2027"),
    ],
)
def test_two_days_are_the_run_of_the_campaign(question: str, language: Language, message: str) -> None:
    assert run_of(message, question, language) == ("2027-03-08", "2027-06-30")


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "La patinoire ouvre le 8 mars 2027 et ferme le 30 juin 2027"),
        ("en", "They ski from 8 March to 30 June"),
    ],
)
def test_what_opens_and_closes_is_not_always_the_campaign(language: Language, message: str) -> None:
    assert run_of(message, "audience.habits", language) == ("None", "None")
