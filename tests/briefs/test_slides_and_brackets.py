"""Slides pasted with their bullets: counted arguments, dates beside a way drawn with arrows, a proof in brackets."""

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import read, values

SLIDE = {
    "fr": "Diapo 2 – Parcours et calendrier\n• Affiche → page cours → inscription\n• Lancement 1er mars 2027, fin 30 "
    "juin\n• Suivi : bilan mensuel à la direction\n",
    "en": "Slide 2 – Journey and calendar\n• Poster → course page → sign-up\n• Starts 1 March 2027, ends 30 June\n"
    "• Review: monthly report to the board\n",
}


@pytest.mark.parametrize("language", SLIDE)
def test_days_and_reviews_beside_a_way_are_no_steps(language: str) -> None:
    data = plan_data(read(SLIDE[language]))
    assert (len(data["integrate"]["steps"]), len(data["integrate"]["links"])) == (3, 2)
    assert [str(data["orchestrate"][edge]) for edge in ("start", "end")] == ["2027-03-01", "2027-06-30"]
    assert [review["readers"] for review in data["orchestrate"]["measurement"]["reviews"]] == ["executives"]


def test_bullets_that_go_on_with_a_way_stay_of_it() -> None:
    text = "## Parcours\n- affiche → page cours → inscription\n- relance par e-mail 3 jours après la page cours\n"
    assert len(plan_data(read(text))["integrate"]["steps"]) == 4


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("• Promesse : nager enfin\n• 3 piliers\n   ◦ groupes de six\n   ◦ prof dans l'eau\n   ◦ cours du soir\n"
         "• Budget 4 000 €\n", ["Groupes de six", "Prof dans l'eau", "Cours du soir"]),
        ("• Promise: swim at last\n• 2 pillars\n   ◦ groups of six\n   ◦ evening classes\n• Budget 4,000 €\n",
         ["Groups of six", "Evening classes"]),
    ],
)  # fmt: skip
def test_a_counted_heading_in_bullets_heads_those_below_it(text: str, titles: list[str]) -> None:
    pillars, total = values(text, "message_house.pillars", "orchestrate.budget.total")
    assert ([pillar["title"] for pillar in pillars], total) == (titles, 4000)


@pytest.mark.parametrize(
    "text",
    [
        "Piliers : prix net, groupes de six, cours du soir\nPreuve (groupes) : 6 élèves par bassin\n",
        "Item\tDetail\nPillars\tnet price, groups of six, evening classes\nProof (groups)\t6 pupils a pool\n",
    ],
)
def test_a_proof_is_of_the_argument_in_brackets(text: str) -> None:
    assert [len(pillar["proofs"]) for pillar in values(text, "message_house.pillars")[0]] == [0, 1, 0]


@pytest.mark.parametrize(
    "text",
    [
        "- Piliers : prix net, groupes de six, cours du soir\n- Preuve : 9 élèves sur 10 nagent après dix séances\n",
        "- Pillars: net price, groups of six, evening classes\n- Proof: 9 pupils out of 10 swim after ten lessons\n",
    ],
)
def test_a_proof_below_three_arguments_is_of_none_of_them_for_sure(text: str) -> None:
    assert [pillar["proofs"] for pillar in values(text, "message_house.pillars")[0]] == [[], [], []]
