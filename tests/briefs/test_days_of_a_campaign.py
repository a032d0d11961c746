"""When a campaign starts and ends as people write it: moved, stopped, kicked off, and the end of something else."""

import datetime

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import names, read, values

_START, _END = "orchestrate.start", "orchestrate.end"


def _milestones(text: str) -> list[tuple[str, str]]:
    return [(str(one["date"]), one["name"]) for one in plan_data(read(text))["orchestrate"]["milestones"]]


@pytest.mark.parametrize(
    "text",
    [
        "We work with bakers. We start on 5 April 2027. We stop on 20 June 2027.\n",
        "We work with bakers. We start on 5 April 2027. We're stopping on 20 June.\n",
        "We work with bakers. We start on 5 April 2027. The campaign still ends on Sunday 20 June.\n",
        "Nous parlons aux boulangers. On démarre le 5 avril 2027. On arrête le 20 juin.\n",
        "Nous parlons aux boulangers. On démarre le 5 avril 2027. Tout s'arrête le 20 juin 2027.\n",
    ],
)
def test_the_day_on_which_we_stop_ends_the_campaign(text: str) -> None:
    assert values(text, _START, _END) == [datetime.date(2027, 4, 5), datetime.date(2027, 6, 20)]
    assert _milestones(text) == []


@pytest.mark.parametrize(
    "text",
    ["We finish the film by 20 June 2027.\n", "On termine le film le 20 juin 2027.\n", "We end up with 30 leads.\n"],
)
def test_what_is_finished_by_a_day_is_no_campaign(text: str) -> None:
    assert values(f"Audience: bakers\n\n{text}", _END) == [None]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("## Milestones\n- 20 June 2027: closing of the entries\n", "Closing of the entries"),
        ("## Jalons\n- 20 juin 2027 : clôture des inscriptions\n", "Clôture des inscriptions"),
        ("## Dates\n- Fin des préventes : 20 juin 2027\n", "Fin des préventes"),
        ("## Dates\n- End of early-bird sales: 20 June 2027\n", "End of early-bird sales"),
    ],
)
def test_the_end_of_something_else_is_a_milestone(text: str, named: str) -> None:
    assert _milestones(text) == [("2027-06-20", named)]
    assert values(text, _END) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "## Milestones\n- 20 June 2027: end of the campaign\n",
        "## Jalons\n- 20 juin 2027 : fin de la campagne\n",
        "## Jalons\n- Clôture : 20 juin 2027\n",
    ],
)
def test_its_own_end_is_none(text: str) -> None:
    assert (values(text, _END), _milestones(text)) == ([datetime.date(2027, 6, 20)], [])


@pytest.mark.parametrize(
    "text",
    [
        "Launch 1 April 2027.\n\nLaunch moves to 12 April 2027 (the 1 April date falls on the fair week). "
        "We stop on 20 June.\n",
        "Launch 1 April 2027.\n\nThe 1 April launch moves to 12 April 2027. We stop on 20 June.\n",
        "Lancement le 1er avril 2027.\n\nLe lancement est décalé au 12 avril 2027. On arrête le 20 juin.\n",
        "Lancement le 1er avril 2027.\n\nLe lancement est repoussé au 12 avril 2027 (le 1er avril tombe pendant la "
        "foire). On s'arrête toujours le 20 juin.\n",
    ],
)
def test_a_launch_that_moves_takes_the_start_with_it(text: str) -> None:
    assert values(text, _START, _END) == [datetime.date(2027, 4, 12), datetime.date(2027, 6, 20)]
    assert [day for day, _ in _milestones(text)] == ["2027-04-12"]


@pytest.mark.parametrize(
    ("text", "start", "kicked"),
    [
        ("Dates: kick-off 4 Jan, go live 1 Feb, end 20 June\n", "2027-01-04", ("2027-01-04", "Kick-off")),
        ("Dates: kick-off call 4 Jan, launch 1 Feb, end 20 June\n", "2027-02-01", ("2027-01-04", "Kick-off call")),
        (
            "Dates : réunion de lancement le 4 janvier, lancement le 1er février, fin le 20 juin\n",
            "2027-02-01",
            ("2027-01-04", "Réunion de lancement"),
        ),
    ],
)
def test_a_kick_off_before_the_launch_keeps_its_day(text: str, start: str, kicked: tuple[str, str]) -> None:
    assert str(values(text, _START)[0]) == start
    assert kicked in _milestones(text)
    assert "2027-02-01" in [day for day, _ in _milestones(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Dates\n- go live 12 Feb, stop 20 May",
        "Timing\n- launch 12 February\n- campaign stops on 20 May",
        "Timing: kick-off 12 February, we pull the plug on 20 May",
        "Calendrier\n- lancement 12 février, arrêt 20 mai",
        "Planning : mise en ligne le 12 février, stop le 20 mai",
        "Dates : on démarre le 12 février, on coupe tout le 20 mai",
    ],
)
def test_the_day_on_which_it_stops_is_the_end(text: str) -> None:
    assert [str(day) for day in values(text, "orchestrate.start", "orchestrate.end")] == ["2027-02-12", "2027-05-20"]
    assert len(names(text, "orchestrate.milestones")) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "Dates\n- launch 12 Feb\n- stop press 20 May",
        "Dates\n- launch 12 Feb\n- stop of the early-bird offer 20 May",
        "Dates\n- lancement 12 février\n- arrêt sur image 20 mai",
    ],
)
def test_what_else_stops_is_a_milestone(text: str) -> None:
    assert values(text, "orchestrate.end") == [None]
    assert len(names(text, "orchestrate.milestones")) == 2
