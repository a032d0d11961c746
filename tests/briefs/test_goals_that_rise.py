"""Goals told with where the figure stands, with what happens otherwise, or about people who are customers already."""

import pytest

from tests.briefs.plans import values

_GOAL = tuple(f"objective.{field}" for field in ("statement", "metric", "baseline", "target", "unit"))


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("Context\n- occupancy rate currently 64%, we want 75% by 31 August 2027",
         ["Occupancy rate 75% by 31 August 2027", "occupancy rate", 64, 75, "%"]),
        ("Goal: open rate now 18.5%, aiming for 25% by May 2027",
         ["Open rate 25% by May 2027", "open rate", 18.5, 25, "%"]),
        ("Goal\n- share of repeat buyers: 11% today, target 16% by 30 June 2027",
         ["Share of repeat buyers 16% by 30 June 2027", "share of repeat buyers", 11, 16, "%"]),
        ("Contexte\n- taux de remplissage actuel 64 %, on vise 75 % d'ici le 31/08/27",
         ["Taux de remplissage 75 % d'ici le 31/08/27", "taux de remplissage", 64, 75, "%"]),
        ("Objectif : taux de retour 12 % aujourd'hui, passer à 20 % d'ici mai 2027",
         ["Taux de retour 20 % d'ici mai 2027", "taux de retour", 12, 20, "%"]),
        ("Objectif : on compte 210 abonnés, on en vise 300 d'ici septembre 2027",
         ["300 abonnés d'ici septembre 2027", "abonnés", 210, 300, None]),
    ],
)  # fmt: skip
def test_a_goal_says_where_it_stands_and_where_it_goes(text: str, goal: list[object]) -> None:
    found = values(text, *_GOAL)
    assert [float(value) if isinstance(want, float) else value for value, want in zip(found, goal, strict=True)] == goal


@pytest.mark.parametrize(
    ("text", "target", "baseline"),
    [
        ("Goal: 40 demos by June 2027, aiming for 60 if we can", 40, None),
        ("Goal: 200 bookings by 30 June 2027. We have 12 guides and want 15 of them to be trained.", 200, None),
        ("Objectif : 300 abonnés d'ici mai 2027, contre 210 aujourd'hui", 300, 210),
    ],
)
def test_two_figures_of_other_things_are_no_rise(text: str, target: int, baseline: int | None) -> None:
    assert values(text, "objective.target", "objective.baseline") == [target, baseline]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Goal: 70 sign-ups by 15 June 2027, otherwise we can't keep the second coach.", "70 sign-ups by 15 June 2027"),
        ("On vise 70 inscriptions d'ici le 15 juin 2027, sinon on ne gardera pas le deuxième prof.",
         "70 inscriptions d'ici le 15 juin 2027"),
        ("Cette année, j'aimerais qu'on atteigne 70 inscriptions d'ici le 15 juin 2027, faute de quoi le club perd "
         "son gymnase.", "70 inscriptions d'ici le 15 juin 2027"),
    ],
)  # fmt: skip
def test_what_happens_otherwise_is_no_part_of_a_goal(text: str, statement: str) -> None:
    assert values(text, "objective.statement", "objective.kind") == [statement, "acquisition"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Goal: bring 90 current clients onto the family plan by May 2027", {"upsell"}),
        ("Goal: sign 35 service contracts with customers we have already equipped by May 2027", {"cross_sell"}),
        ("Goal: 35 service contracts by May 2027. Audience: our existing customers, bakers.", {"cross_sell"}),
        ("Objectif : amener 90 clients actuels vers la formule famille d'ici mai 2027", {"upsell"}),
        ("Objectif : faire signer 35 contrats d'entretien à nos clients déjà équipés d'ici mai 2027", {"cross_sell"}),
        ("Goal: sign 35 service contracts by May 2027", {"acquisition"}),
        ("Goal: win 35 new customers by May 2027 through our existing customers' friends", {"acquisition", "referral"}),
        ("Objectif : signer 35 contrats d'entretien d'ici mai 2027", {"acquisition"}),
    ],
)
def test_who_is_a_customer_already_is_not_won(text: str, kinds: set[str]) -> None:
    assert values(text, "objective.kind")[0] in kinds


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Goal: bring 90 current clients onto the family plan by May 2027", "current clients"),
        ("Objectif : amener 90 clients actuels vers la formule famille d'ici mai 2027", "clients actuels"),
    ],
)
def test_who_is_moved_somewhere_is_counted(text: str, metric: str) -> None:
    assert values(text, "objective.metric") == [metric]
