"""Teams that are told off: who speaks is one of them, and an agency is not who stands in brackets behind it."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_NOBODY: dict[str, Any] = {"team": {}, "rally": {}, "integrate": {}}


def _names(message: str, language: Language, known: dict[str, Any] | None = None) -> list[str]:
    plan, _ = answered(message, "team.members", known=_NOBODY | (known or {}), language=language)
    return [member["name"] for member in at(plan, "team.members")]


@pytest.mark.parametrize(
    ("language", "message", "names"),
    [
        (
            "fr",
            "on est trois : moi, Lila pour les photos et Marc (compta)",
            ["Responsable de campagne", "Lila", "Marc"],
        ),
        ("en", "there's three of us: me, Lila on photos and Marc (web)", ["Campaign manager", "Lila", "Marc"]),
        ("fr", "moi, Lila aux photos, Marc à la presse", ["Responsable de campagne", "Lila", "Marc"]),
        ("fr", "on est deux : moi, Marc (commercial)", ["Responsable de campagne", "Marc"]),
        ("fr", "il y a moi, la graphiste et la commerciale", ["Responsable de campagne", "Graphiste", "Commerciale"]),
        ("en", "me, the photographer and our sales rep", ["Campaign manager", "Photographer", "Sales rep"]),
        # Alone, a name behind "me" is whose it is.
        ("en", "me, Lila", ["Lila"]),
    ],
)
def test_who_speaks_is_one_of_those_who_are_listed(language: Language, message: str, names: list[str]) -> None:
    assert _names(message, language) == names


@pytest.mark.parametrize(
    ("language", "message", "house"),
    [
        ("fr", "Lila pilote, l'agence Corail (Basile) pour les affiches", "Corail"),
        ("en", "Lila leads, Corail agency (Basile) for the posters", "Corail agency"),
        ("fr", "Lila pilote, le studio Corail (Basile) pour les affiches", "Corail"),
    ],
)
def test_an_agency_is_not_who_stands_in_brackets_behind_it(language: Language, message: str, house: str) -> None:
    plan, reading = answered(message, "team.members", known=_NOBODY, language=language)
    found = {member["name"]: member for member in at(plan, "team.members")}
    assert set(found) == {"Lila", house}
    assert found[house]["external"] is True
    assert found[house]["contact"] is None
    assert "Basile" in [words.text for key, words in reading.notes if key == "unread"]


def test_who_works_here_and_stands_behind_an_agency_is_its_contact() -> None:
    team = {"members": [{"id": "lila", "name": "Lila", "role": "campaign_manager"}]}
    plan, _ = answered("l'agence Corail (Lila) pour les affiches", "team.members", known={"team": team}, language="fr")
    assert [m["contact"] for m in at(plan, "team.members") if m["name"] == "Corail"] == ["lila"]
