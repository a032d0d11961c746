"""Headings of minutes that name no section: what is decided below them is read, what is left open is not."""

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import names, read, values


@pytest.mark.parametrize(
    "text",
    [
        "## Canaux\n- radio locale\n\nDécisions\n- Démarrage le 3 mars 2027\n- Budget : 8 000 €\n",
        "## Channels\n- local radio\n\nDecisions taken:\n- start on 3 March 2027\n- Budget: 8,000 €\n",
        "## Canaux\n- radio locale\n\nAutres points\n- Démarrage le 3 mars 2027\n- Budget : 8 000 €\n",
    ],
)
def test_a_heading_of_decisions_ends_the_section_above(text: str) -> None:
    start, total = values(text, "orchestrate.start", "orchestrate.budget.total")
    assert (str(start), total, len(names(text, "rally.channels"))) == ("2027-03-03", 8000, 1)


@pytest.mark.parametrize(
    "text",
    [
        "## Canaux\n- radio locale\n\nPoints ouverts\n- TikTok ou pas ?\n- Ana pourrait gérer la presse\n- flyers\n",
        "## Channels\n- local radio\n\nOpen questions\n- TikTok?\n- Ana for the press\n- flyers\n",
        "## Channels\n- local radio\n\nStill to be decided:\n- TikTok\n- Ana for the press\n",
        "## Channels\n- local radio\n\nOpen: do we print flyers? Ana to ask whether we may. What about TikTok?\n",
        "## Canaux\n- radio locale\n\nEn attente : fait-on des flyers ? Et TikTok ?\n",
    ],
)
def test_what_is_left_open_is_no_fact(text: str) -> None:
    data = plan_data(read(text))
    assert [len(data["rally"]["channels"]), data["team"]["members"], data["rally"]["data"]] == [1, [], []]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Open: 14 March 2027. Ends 30 May 2027.\n\nBudget: 4,000 €\n", None),
        ("Points forts\n- livré en un jour\n\nDates\nDébut le 14 mars 2027\n", "2027-03-14"),
    ],
)
def test_headings_that_only_sound_alike_are_none(text: str, start: str | None) -> None:
    day = values(text, "orchestrate.start")[0]
    assert (str(day) if day else None) in (start, "2027-03-14")
    assert values(text, "orchestrate.budget.total", "message_house.pillars") != [None, []]


@pytest.mark.parametrize(
    "title", ["Meeting notes - spring tours - Tue 24 Nov", "Notes de réunion - visites - mar. 24 nov."]
)
def test_the_day_in_a_title_of_minutes_starts_nothing(title: str) -> None:
    text = f"{title}\n\nDates\n" + ("Starts 1 Feb 2027." if "Meeting" in title else "Début le 1er février 2027.") + "\n"
    assert str(values(text, "orchestrate.start")[0]) == "2027-02-01"


@pytest.mark.parametrize(
    "text",
    [
        "Lancement le 15 février 2027, fin le 31 mai.",
        "Launch on 15 February 2027, ends on 31 May.",
        "Launch on 15 February 2027, then the campaign closes on 31 May.",
    ],
)
def test_an_end_beside_the_launch_is_no_second_launch(text: str) -> None:
    milestones = plan_data(read(f"Objectif\n40 devis\n\nDates\n{text}\n"))["orchestrate"]["milestones"]
    assert [str(milestone["date"]) for milestone in milestones] in ([], ["2027-02-15"])
    assert str(values(f"Dates\n{text}\n", "orchestrate.end")[0]) == "2027-05-31"


def test_two_days_of_one_event_are_still_two() -> None:
    text = "Temps forts\nPortes ouvertes les 14 et 21 mars 2027\n"
    assert len(names(text, "orchestrate.milestones")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Budget 6 000 €. La radio était trop chère (1 200 € pour 4 appels), donc pas de radio.",
        "Budget £6,000. Google Ads were too dear (£900 for 3 calls) so no Google Ads.",
    ],
)
def test_what_was_too_dear_and_is_given_up_is_neither_channel_nor_line(text: str) -> None:
    lines, channels = values(text, "orchestrate.budget.lines", "rally.channels")
    assert (lines, channels) == ([], [])


def test_a_reason_without_a_channel_gives_nothing_up() -> None:
    assert names("Channels\n- radio: short spots so no boredom (Ana)\n", "rally.channels") != []
