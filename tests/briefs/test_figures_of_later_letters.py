"""Later letters of a thread that change the figure of the goal, the total, or where money goes."""

import pytest

from tests.briefs.plans import names, values

_TOTAL, _LINES = "orchestrate.budget.total", "orchestrate.budget.lines"
_GOAL = ("objective.statement", "objective.target", "objective.baseline")
FIRST = (
    "From: Ivy\nTo: Gus\nDate: 2 November 2026\nSubject: Spring\n\nWe want 80 bookings by the end of May. "
    "We have 5,000 euros in all: 2,000 for the radio, 1,000 for flyers, the rest for the party.\n\nIvy\n\n---\n\n"
    "From: Ivy\nTo: Gus\nDate: 5 November 2026\nSubject: RE: Spring\n\n{said}\n\nIvy\n"
)
PREMIER = (
    "De : Ivy\nÀ : Gus\nDate : 2 novembre 2026\nObjet : Printemps\n\nOn vise 80 réservations d'ici la fin mai. "
    "On a 5 000 euros en tout : 2 000 pour la radio, 1 000 pour les flyers, le reste pour la fête.\n\nIvy\n\n---\n\n"
    "De : Ivy\nÀ : Gus\nDate : 5 novembre 2026\nObjet : RE: Printemps\n\n{said}\n\nIvy\n"
)


def _thread(said: str, *, french: bool) -> str:
    return (PREMIER if french else FIRST).format(said=said)


def _sums(text: str) -> tuple[int, list[int]]:
    total, lines = values(text, _TOTAL, _LINES)
    return int(total), [int(line["amount"]) for line in lines]


@pytest.mark.parametrize(
    ("said", "french", "total", "lines"),
    [
        ("Budget rises to 6,000 (from 5,000).", False, 6000, [2000, 1000, 2000]),
        ("We're down to 4,800 euros.", False, 4800, [2000, 1000, 2000]),
        ("The bank adds another 600, so we have 5,600 now; put it all on the radio.", False, 5600, [2600, 1000, 2000]),
        ("Our total is therefore 5,600, and the extra 600 is for a banner.", False, 5600, [2000, 1000, 2000, 600]),
        ("The budget is now 5,600, with 2,600 for the radio.", False, 5600, [2600, 1000, 2000]),
        ("We're cutting the radio by 500.", False, 5000, [1500, 1000, 2000]),
        ("L'enveloppe grimpe donc à 6 000 €.", True, 6000, [2000, 1000, 2000]),
        ("On redescend à 4 800 €, désolée.", True, 4800, [2000, 1000, 2000]),
        ("La banque verse 600 € de plus, du coup on passe à 5 600 € ; mets toute la rallonge sur la radio.", True, 5600,
         [2600, 1000, 2000]),
        ("Notre budget est maintenant de 5 600 €, les 600 € supplémentaires vont à une banderole.", True, 5600,
         [2000, 1000, 2000, 600]),
        ("On baisse la radio de 500 €.", True, 5000, [1500, 1000, 2000]),
    ],
)  # fmt: skip
def test_a_later_total_replaces_the_earlier_one(said: str, french: bool, total: int, lines: list[int]) -> None:
    text = _thread(said, french=french)
    assert _sums(text) == (total, lines)
    assert values(text, "objective.target", "objective.baseline") == [80, None]


@pytest.mark.parametrize(
    ("said", "french"),
    [
        ("The film goes up to 12 minutes.", False),
        ("We go up to 60 seats in the hall, 10 more.", False),
        ("We go up to £40 a ticket.", False),
        ("That goes up to 6,000 readers, 1,000 more.", False),
        ("The extra day is for the radio.", False),
        ("On monte à 60 places dans la salle.", True),
        ("On passe à 12 minutes de film.", True),
        ("Le supplément du journal sort le 3 mars.", True),
    ],
)
def test_what_is_no_money_changes_no_sum(said: str, french: bool) -> None:
    assert _sums(_thread(said, french=french)) == (5000, [2000, 1000, 2000])


@pytest.mark.parametrize(
    ("said", "french"),
    [
        ("On the target, let's stay modest: 65, not 80.", False),
        ("I'd rather we said 65 bookings than 80.", False),
        ("Make that 65 bookings instead of 80, please.", False),
        ("Côté objectif, restons modestes : 65, pas 80.", True),
        ("Je préfère : plutôt 65 réservations que 80.", True),
        ("Partons sur 65 réservations au lieu de 80.", True),
    ],
)
def test_a_goal_keeps_its_sentence_with_another_figure(said: str, french: bool) -> None:
    statement = "65 réservations d'ici la fin mai" if french else "65 bookings by the end of May"
    assert values(_thread(said, french=french), *_GOAL) == [statement, 65, None]


@pytest.mark.parametrize(
    ("said", "french", "statement"),
    [
        ("The target is 65, not 80, and we have until 20 June.", False, "65 bookings by 20 June"),
        ("L'objectif : 65, pas 80, et on a jusqu'au 20 juin.", True, "65 réservations d'ici le 20 juin"),
    ],
)
def test_a_new_day_takes_the_place_of_the_old_one(said: str, french: bool, statement: str) -> None:
    assert values(_thread(said, french=french), "objective.statement") == [statement]


def test_an_opening_that_names_a_heading_is_no_audience() -> None:
    assert names(_thread("Rien de neuf.", french=True), _LINES, "label") == ["radio", "flyers", "fête"]
