"""Events that are only named with their day stand beside the days of the campaign, in any order and with any mark."""

import datetime

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

START, END = datetime.date(2027, 3, 1), datetime.date(2027, 5, 30)
DAY = datetime.date(2027, 4, 17)


@pytest.mark.parametrize("question", ["orchestrate.start", "rally.contents", "audience.habits"])
@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("en", "we go from 1 March 2027 until 30 May 2027 with the big bread day on 17 April 2027", "Big bread day"),
        ("en", "campaign runs 1 March 2027 to 30 May 2027. tasting morning is 17 April 2027", "Tasting morning"),
        ("en", "Start 1 March 2027, end 30 May 2027; event: Flour Swap, April 17th 2027", "Flour Swap"),
        ("en", "start 1 March 2027, end 30 May 2027. fair is on 17 april 2027 (the bakers fair I mean)", "Bakers fair"),
        (
            "fr",
            "Ça commence le 1er mars 2027 et finit le 30 mai 2027. Fête du pain le samedi 17 avril 2027.",
            "Fête du pain",
        ),
        ("fr", "du 1er mars au 30 mai 2027, avec la matinée fournil le 17 avril 2027", "Matinée fournil"),
        ("fr", "démarrage 1er mars 2027 / fin 30 mai 2027 / bourse aux levains 17 avril 2027", "Bourse aux levains"),
    ],
)
def test_a_name_before_a_day_is_an_event(question: str, language: Language, message: str, name: str) -> None:
    plan, _ = answered(message, question, language=language)
    rows = [(row["name"], row["date"]) for row in at(plan, "orchestrate.milestones")]
    assert rows == [(name, DAY)]
    assert (at(plan, "orchestrate.start"), at(plan, "orchestrate.end")) == (START, END)
    assert at(plan, "orchestrate.tasks") == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "It ends on 30 May 2027, the flour swap's on 17 April 2027"),
        ("en", "until 30 May 2027. Flour swap: 17 April 2027"),
        ("fr", "jusqu'au 30 mai 2027. bourse aux levains : 17 avril 2027"),
    ],
)
def test_the_day_of_an_event_does_not_begin_the_campaign(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.end", language=language)
    assert (at(plan, "orchestrate.start"), at(plan, "orchestrate.end")) == (None, END)
    assert [row["date"] for row in at(plan, "orchestrate.milestones")] == [DAY]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "1 March 2027 to 30 May 2027, posters printed 12 March 2027"),
        ("en", "1 March 2027 to 30 May 2027, with Karim back on 12 March 2027"),
        ("en", "1 March 2027 to 30 May 2027, the brief was signed on 12 February 2027"),
        ("en", "start 1 March 2027, end 30 May 2027, Easter is 28 March 2027"),
        ("en", "start 1 March 2027, end 30 May 2027. invoices due 15 July 2027"),
        ("fr", "du 1er mars au 30 mai 2027, et on relit les textes le 12 mars 2027"),
        ("fr", "du 1er mars au 30 mai 2027, relire les textes le 12 mars 2027"),
        ("fr", "du 1er mars au 30 mai 2027, la plaquette le 12 mars 2027"),
        ("fr", "début le 1er mars 2027, fin le 30 mai 2027, jour férié le 8 mai 2027"),
    ],
)
def test_work_people_and_holidays_are_no_events(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.start", language=language)
    assert at(plan, "orchestrate.milestones") == []
    assert (at(plan, "orchestrate.start"), at(plan, "orchestrate.end")) == (START, END)


def test_a_run_may_go_through_to_its_last_day() -> None:
    plan, _ = answered("from the 1st of March 2027 through to the 30th of May 2027", "orchestrate.start")
    assert (at(plan, "orchestrate.start"), at(plan, "orchestrate.end")) == (START, END)
