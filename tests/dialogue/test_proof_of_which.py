"""A proof that opens with the name of an argument proves that one, whichever is asked for."""

from typing import Any

import pytest

from tests.dialogue.answering import answered

HOUSE: dict[str, Any] = {
    "message_house": {
        "pillars": [
            {"id": "fair", "title": "Fair price"},
            {"id": "quick", "title": "Quick installation"},
            {"id": "papers", "title": "Paperwork included"},
        ]
    }
}
MAISON: dict[str, Any] = {
    "message_house": {
        "pillars": [
            {"id": "juste", "title": "Prix juste"},
            {"id": "chantier", "title": "Chantier propre"},
            {"id": "suivi", "title": "Suivi pendant dix ans"},
        ]
    }
}


def proofs(said: str, known: dict[str, Any], language: Any = "en") -> dict[str, list[str]]:
    """Return the proofs of each argument after a message, where those of the first are asked for."""
    first = known["message_house"]["pillars"][0]["id"]
    plan, _ = answered(
        said, "message_house.proofs", path=f"message_house.pillars[{first}].proofs", known=known, language=language
    )
    return {each["id"]: each["proofs"] for each in plan["message_house"]["pillars"] if each["proofs"]}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("as for the installation, 90 roofs done in a day last year", {"quick": ["90 roofs done in a day last year"]}),
        ("for the price, an itemised quote within two days", {"fair": ["an itemised quote within two days"]}),
        ("paperwork (a file lodged in 30 councils)", {"papers": ["a file lodged in 30 councils"]}),
        ("on paperwork we have 30 councils that accepted our file", {"papers": ["30 councils that accepted our file"]}),
        (
            "installation: a film of a whole day; paperwork: a file lodged in 30 councils",
            {"quick": ["a film of a whole day"], "papers": ["a file lodged in 30 councils"]},
        ),
        (
            "for the first, a price list; for the third, a file lodged in 30 councils",
            {"fair": ["a price list"], "papers": ["a file lodged in 30 councils"]},
        ),
        ("120 itemised quotes sent this year", {"fair": ["120 itemised quotes sent this year"]}),
    ],
)
def test_english(said: str, expected: dict[str, list[str]]) -> None:
    assert proofs(said, HOUSE) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("le prix : tarif au mètre affiché en agence", {"juste": ["tarif au mètre affiché en agence"]}),
        ("pour le chantier, photos avant et après de 60 salles", {"chantier": ["photos avant et après de 60 salles"]}),
        (
            "quant au suivi, deux visites par an écrites au contrat",
            {"suivi": ["deux visites par an écrites au contrat"]},
        ),
        ("le suivi : un dossier remis à 214 familles", {"suivi": ["un dossier remis à 214 familles"]}),
        (
            "pour le 2 des photos de chantier, pour le 3 un carnet de suivi",
            {"chantier": ["des photos de chantier"], "suivi": ["un carnet de suivi"]},
        ),
        ("pour 60 salles, le tarif était affiché", {"juste": ["pour 60 salles, le tarif était affiché"]}),
    ],
)
def test_french(said: str, expected: dict[str, list[str]]) -> None:
    assert proofs(said, MAISON, "fr") == expected
