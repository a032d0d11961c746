"""Memos that were dictated: nobody punctuates them, and each thing that is said is read for itself."""

import datetime

import pytest

from assistant.dialogue.guided.layout.spoken import as_lines
from assistant.plan import plan_data
from tests.briefs.plans import names, read, values

EN = (
    "right so this is about the rowing taster days we want ninety bookings by the end of may twenty twenty "
    "seven last year "
    "we had one hundred and ten no sorry that was visitors their worry is the cold water and they think they "
    "are too old "
    "so the promise is dry feet in an hour tone warm not sporty\n"
    "Gemma is running it Tom does Instagram and budget is four thousand pounds two thousand for Instagram and "
    "one thousand "
    "for posters and we keep five hundred back we start on the first of march and the coffee costs two pounds\n"
)
FR = (
    "alors c'est pour les journées d'essai d'aviron on veut quatre-vingt-dix réservations d'ici fin mai deux "
    "mille vingt-sept "
    "l'an dernier on en avait fait soixante et onze la cible c'est les jeunes retraités du quartier elles ont peur de "
    "l'eau froide la promesse c'est les pieds au sec en une heure ton chaleureux\n"
    "pour l'équipe c'est Sandra qui pilote Karim s'occupe d'Instagram et le budget c'est quatre mille euros "
    "deux mille pour "
    "Instagram et cinq cents de réserve on démarre le premier mars\n"
)


def test_a_memo_in_english() -> None:
    paths = ("objective.statement", "objective.target", "message_house.promise", "message_house.tone")
    assert values(EN, *paths) == [
        "Ninety bookings by the end of may twenty twenty seven",
        90,
        "Dry feet in an hour",
        "warm not sporty",
    ]
    budget = plan_data(read(EN))["orchestrate"]["budget"]
    assert (budget["total"], budget["reserve"], [line["amount"] for line in budget["lines"]]) == (
        4000,
        500,
        [2000, 1000],
    )
    assert values(EN, "orchestrate.start") == [datetime.date(2027, 3, 1)]
    assert names(EN, "team.members", "role") == ["campaign_manager", "channel_manager"]


def test_a_memo_in_french() -> None:
    paths = (
        "objective.statement",
        "objective.baseline",
        "audience.name",
        "message_house.promise",
        "message_house.tone",
    )
    assert values(FR, *paths) == [
        "Quatre-vingt-dix réservations d'ici fin mai deux mille vingt-sept",
        71,
        "jeunes retraités du quartier",
        "Les pieds au sec en une heure",
        "chaleureux",
    ]
    assert values(FR, "orchestrate.budget.total", "orchestrate.budget.reserve") == [4000, 500]
    members = {one["name"]: one["role"] for one in plan_data(read(FR))["team"]["members"]}
    assert members == {"Sandra": "campaign_manager", "Karim": "channel_manager"}


def test_words_of_a_memo_stand_on_the_line_that_is_given() -> None:
    lines = EN.split("\n")
    for path, mark in read(EN).provenance.items():
        if mark.origin == "brief" and mark.words:
            assert mark.line is not None
            assert mark.words in lines[mark.line - 1], path


@pytest.mark.parametrize(
    "text",
    [
        "We want 300 sign-ups by May, from people who never used us. The promise is speed. The budget is "
        "£3,000, no more.",
        "Les adhérents qui pensent que le budget est trop serré et qui veulent savoir ce que la promesse apporte",
    ],
)
def test_what_is_punctuated_or_hangs_together_stays_as_it_is(text: str) -> None:
    assert as_lines(text) == text
