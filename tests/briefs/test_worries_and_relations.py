"""What troubles the people of a brief, what they object, how they stand with the company and who they are."""

from typing import Any

import pytest

from tests.briefs.plans import read, values


def _of_them(text: str, *fields: str) -> list[Any]:
    return values(text, *(f"audience.{field}" for field in fields))


@pytest.mark.parametrize(
    ("text", "challenges", "objections"),
    [
        (
            "# Brief\n## Audience\n\nLes gardiens d'immeuble.\n\nLeurs difficultés :\n\n"
            "1. Un ascenseur bloqué, ce sont vingt voisins en colère\n2. Les devis sont à voter, deux fois par an\n\n"
            "Objection la plus courante : « on a déjà un réparateur ».\n",
            ["Un ascenseur bloqué, ce sont vingt voisins en colère", "Les devis sont à voter, deux fois par an"],
            ["on a déjà un réparateur"],
        ),
        (
            "# Brief\n## Audience\n\nCaretakers in Leeds.\n\nTheir challenges:\n\n"
            "- Lifts stop, mostly at night\n- Quotes take weeks, every time\n\n"
            'The objection we hear most: "we already have a repairer"\n',
            ["Lifts stop, mostly at night", "Quotes take weeks, every time"],
            ["we already have a repairer"],
        ),
        (
            "# Brief\n## Audience\n\nCaretakers in Leeds.\n\nTheir challenges:\n- noise, dust, late visits\n\n"
            'Typical objection: "too dear"\n',
            ["noise", "dust", "late visits"],
            ["too dear"],
        ),
        (
            "Bonjour,\n\nOn parle aux retraités du Gard. Beaucoup croient que le judo, c'est pour les enfants.\n",
            ["Beaucoup croient que le judo, c'est pour les enfants"],
            [],
        ),
        (
            "Bonjour,\n\nOn parle aux retraités du Gard. Ils pensent que c'est cher, c'est loin.\n",
            ["Ils pensent que c'est cher", "c'est loin"],
            [],
        ),
    ],
)
def test_each_item_is_one_and_an_objection_is_no_challenge(
    text: str, challenges: list[str], objections: list[str]
) -> None:
    assert _of_them(text, "challenges", "objections") == [challenges, objections]


@pytest.mark.parametrize(
    ("text", "name", "lifecycle"),
    [
        (
            "Hi,\n\nIt's mainly for our regulars, dog owners who come in twice a year for a trim.\n",
            "dog owners who come in twice a year for a trim",
            "regular",
        ),
        (
            "Bonjour,\n\nC'est vraiment pour nos habitués, des propriétaires de chiens qui viennent chaque mois.\n",
            "propriétaires de chiens qui viennent chaque mois",
            "regular",
        ),
        (
            "# Brief\n## Goal\nWin 60 contracts by 30 June 2027 from our existing customers.\n\n"
            "## Audience\nProperty managers of buildings with over 40 flats.\n",
            "Property managers of buildings with over 40 flats",
            "regular",
        ),
        (
            "# Brief\n## But\nFaire signer 60 contrats d'ici au 30 juin 2027 auprès de nos clients déjà équipés.\n\n"
            "## Audience\nLes gardiens d'immeuble de la métropole.\n",
            "gardiens d'immeuble de la métropole",
            "regular",
        ),
        (
            "# Brief\n## Audience\nHotel managers of small companies. They don't know us yet.\n",
            "Hotel managers of small companies",
            "prospect",
        ),
        ("# Brief\n## Audience\nYoung parents in Leeds. They do not use TikTok.\n", "Young parents in Leeds", None),
    ],
)
def test_who_they_are_and_how_they_stand(text: str, name: str, lifecycle: str | None) -> None:
    assert _of_them(text, "name", "lifecycle") == [name, lifecycle]
    assert values(text, "orchestrate.measurement.reviews") == [[]]
    assert not read(text).audience.objections


@pytest.mark.parametrize(
    "text",
    [
        "Hi,\n\nThe partners look at the figures once a month.\n",
        "Bonjour,\n\nLes directeurs qui le demandent reçoivent un bilan chaque mois.\n",
    ],
)
def test_who_looks_at_figures_still_does(text: str) -> None:
    assert len(values(text, "orchestrate.measurement.reviews")[0]) == 1
