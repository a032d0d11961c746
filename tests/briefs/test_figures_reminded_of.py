"""Figures that somebody is reminded of, and those that were said first and given up."""

import pytest

from assistant.dialogue.brief import plan_from_brief
from tests.briefs.plans import TODAY, values

_FR = (
    "De : Hugo\nÀ : Salma\nObjet : RE: Journée du reptile\nDate : 21 novembre 2026\n\n{said}\n\nHugo\n\n"
    "> Le 20 nov. 2026, Salma a écrit :\n> But : faire venir 300 visiteurs d'ici le 30 avril 2027\n"
)
_EN = (
    "From: Hugo\nTo: Salma\nSubject: RE: Reptile day\nDate: 21 November 2026\n\n{said}\n\nHugo\n\n"
    "> On 20 November 2026, Salma wrote:\n> Goal: bring 300 visitors by 30 April 2027\n"
)


@pytest.mark.parametrize(
    "text",
    [
        _FR.format(said="Pour le but, 300… on avait dit 420 visiteurs, non ? Oui 420, je reste là-dessus."),
        _FR.format(said="C'est 300, nous étions d'accord sur 420. Oui, 420."),
        _EN.format(said="It says 300… we said 420, didn't we? Yes, 420."),
        _EN.format(said="300? We had agreed on 420 visitors. It's 420."),
    ],
)
def test_a_figure_that_is_confirmed_counts(text: str) -> None:
    target, statement = values(text, "objective.target", "objective.statement")
    assert target == 420
    assert "300" not in statement
    assert "420" in statement


@pytest.mark.parametrize(
    "text",
    [
        _FR.format(said="Tu écris 300, on avait dit 420, non ?"),
        _EN.format(said="You write 300, we said 420, no?"),
    ],
)
def test_a_figure_that_nobody_confirms_is_asked(text: str) -> None:
    result = plan_from_brief(text, TODAY)
    assert result.plan.objective.target == 300
    assert [(c.path, c.new) for c in result.reading.conflicts] == [("objective.target", 420)]


@pytest.mark.parametrize(
    "text",
    [
        _FR.format(said="300, c'est bien. L'an dernier on avait dit 420 et on a eu 250."),
        _FR.format(said="300 me va : on avait dit 420 au départ, c'était trop."),
        _EN.format(said="300 is fine. We said 420 at first, that was too many."),
        _EN.format(said="300 it is. I thought 420 of the flyers were gone."),
    ],
)
def test_what_was_said_once_changes_nothing(text: str) -> None:
    assert values(text, "objective.target") == [300]


@pytest.mark.parametrize(
    ("text", "baseline"),
    [
        (
            "Objectif : on avait dit 150 bilans, Salma préfère qu'on parte sur 110 bilans auditifs d'ici fin mai 2027. "
            "Aujourd'hui on en fait 45.",
            45,
        ),
        ("Objective: we'd said 150 checks, Salma wants 110 hearing checks by the end of May 2027.", None),
        ("Goal: at first we said 150 checks, but the board says 110 hearing checks by 31 May 2027.", None),
    ],
)
def test_what_was_said_first_is_neither_the_goal_nor_where_one_stands(text: str, baseline: int | None) -> None:
    target, stands, statement = values(text, "objective.target", "objective.baseline", "objective.statement")
    assert (target, stands) == (110, baseline)
    assert "150" not in statement
    assert "Salma" not in statement


@pytest.mark.parametrize(
    "text",
    [
        "Goal: we're at 45 checks today. The board wants 110 hearing checks by 31 May 2027.",
        "But : on est à 45 bilans. Salma veut 110 bilans auditifs d'ici fin mai 2027.",
    ],
)
def test_where_one_stood_is_not_given_up(text: str) -> None:
    assert values(text, "objective.target", "objective.baseline") == [110, 45]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (
            "Goal: 90 tunings by 31 May 2027.\nThe promise is “In tune by Friday”. Salma prefers “Your piano, heard "
            "again”. Let Salma decide.\n",
            "Your piano, heard again",
        ),
        (
            "But : 90 accords d'ici le 31 mai 2027.\nPromesse : « Juste avant vendredi »\nSalma préfère « Votre piano "
            "respire ». À elle de trancher.\n",
            "Votre piano respire",
        ),
        ("Goal: 90 tunings by 31 May 2027.\nThe promise is “In tune by Friday”. Salma prefers “Mondays”.\n", None),
        ("Goal: 90 tunings by 31 May 2027.\nThe promise is “In tune by Friday”. Salma prefers Instagram.\n", None),
    ],
)
def test_another_promise_that_is_preferred_is_asked(text: str, other: str | None) -> None:
    result = plan_from_brief(text, TODAY)
    assert result.plan.message_house.promise in ("In tune by Friday", "Juste avant vendredi")
    assert [c.new for c in result.reading.conflicts] == ([other] if other is not None else [])
