"""Proofs that say of which argument they are: in a label, in a row of a sheet, at the head of a sentence."""

from typing import Any

import pytest

from tests.briefs.plans import read, values

PILLARS = "message_house.pillars"


def proofs(text: str) -> dict[str, list[str]]:
    """Return the proofs of each pillar of a brief."""
    found: list[dict[str, Any]] = values(text, PILLARS)[0]
    return {pillar["title"]: pillar["proofs"] for pillar in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bonjour,\n\n- piliers : étanchéité, prix clair, chantier court\n- preuve pour chantier court : 3 jours en"
            " moyenne\n",
            {"Étanchéité": [], "Prix clair": [], "Chantier court": ["3 jours en moyenne"]},
        ),
        (
            "- Pillars: watertight, clear price\n- Proof of the clear price: one page, signed before we start\n",
            {"Watertight": [], "Clear price": ["one page, signed before we start"]},
        ),
        (
            "| Quoi | Détail |\n|---|---|\n| Piliers | coût, confort |\n| Preuve coût | 0,06 € du kilomètre |\n",
            {"Coût": ["0,06 € du kilomètre"], "Confort": []},
        ),
        (
            "| What | Detail |\n|---|---|\n| Pillars | cost, comfort |\n| Proof for comfort | 9 out of 10 stay |\n",
            {"Cost": [], "Comfort": ["9 out of 10 stay"]},
        ),
        (
            "Les piliers : rapidité, garantie. Pour la garantie, 15 ans sur pièces. Pour la rapidité on peut dire que"
            " 8 chantiers sur 10 finissent en avance.\n",
            {"Rapidité": ["8 chantiers sur 10 finissent en avance"], "Garantie": ["15 ans sur pièces"]},
        ),
        (
            "## Message\n“Sleep well again.” Pillars are quiet rooms and fair prices. For quiet rooms we can say that"
            " every wall was tested. For fair prices: £70 a night all year.\n",
            {"Quiet rooms": ["every wall was tested"], "Fair prices": ["£70 a night all year"]},
        ),
    ],
)  # fmt: skip
def test_a_proof_stands_with_the_argument_that_it_names(text: str, expected: dict[str, list[str]]) -> None:
    assert proofs(text) == expected


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Les piliers : rapidité, écoute. Pour l'écoute il faut voir avec Lise.\n", ["Rapidité", "Écoute"]),
        ("Pillars: speed, care. For care, do we have figures?\n", ["Speed", "Care"]),
        ("- piliers : rapidité, écoute\n- preuve du contraire : 12 plaintes\n", ["Rapidité", "Écoute"]),
    ],
)
def test_what_is_to_be_found_or_proves_something_else_is_no_proof(text: str, titles: list[str]) -> None:
    assert proofs(text) == {title: [] for title in titles}


def test_what_a_pillar_costs_proves_nothing() -> None:
    text = "Pillars: film, tours. For the film, 3,000 €.\n"
    assert proofs(text) == {"Film": [], "Tours": []}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Three things to say, one it's cheap to run, two there's an alarm on your phone, three we come on Sundays.\n",
         ["It's cheap to run", "There's an alarm on your phone", "We come on Sundays"]),
        ("Trois choses à dire : un, on livre en un jour ; deux, c'est réparable ; trois, on reprend l'ancien.\n",
         ["On livre en un jour", "C'est réparable", "On reprend l'ancien"]),
    ],
)  # fmt: skip
def test_arguments_may_be_counted_with_plain_numbers(text: str, titles: list[str]) -> None:
    assert list(proofs(text)) == titles


@pytest.mark.parametrize("text", ["We have two vans, one is red, one we lend.\n", "Un camion part, deux restent.\n"])
def test_plain_numbers_count_no_arguments_elsewhere(text: str) -> None:
    assert proofs(text) == {}


def test_the_proof_of_the_first_one_told_is_found() -> None:
    text = (
        "Two things to say, one it's cheap to run, two we come on Sundays. For the first one we have a farm with 38%"
        " less power.\n"
    )
    assert proofs(text)["It's cheap to run"] == ["a farm with 38% less power"]


def test_the_words_of_a_proof_stand_in_its_line() -> None:
    text = "- Pillars: watertight, clear price\n- Proof of the clear price: one page\n"
    mark = read(text).provenance[f"{PILLARS}[clear-price].proofs[0]"]
    assert (mark.line, mark.words) == (2, "one page")
