"""Where people's troubles are asked, contents and bases are read only where they are told as one's own."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_CHALLENGES = "audience.challenges"


@pytest.mark.parametrize(
    ("language", "message", "troubles"),
    [
        ("en", "the menus are printed too late, Tom", {"the menus are printed too late"}),
        ("en", "price lists never ready; brochures out of date", {"price lists never ready", "brochures out of date"}),
        ("en", "the members' file has no mobile numbers", {"the members' file has no mobile numbers"}),
        ("en", "The timetable is ready too late. The leaflet is out of date, Lucy.",
         {"The timetable is ready too late", "The leaflet is out of date"}),
        ("fr", "les plannings sont prêts trop tard, Léa", {"les plannings sont prêts trop tard"}),
        ("fr", "les horaires ne sont jamais à jour, la brochure est à refaire",
         {"les horaires ne sont jamais à jour", "la brochure est à refaire"}),
        ("fr", "leur annuaire ne contient que des adresses", {"leur annuaire ne contient que des adresses"}),
    ],
)  # fmt: skip
def test_what_is_late_or_lacking_is_a_trouble(language: Language, message: str, troubles: set[str]) -> None:
    plan, _ = answered(message, _CHALLENGES, known={"audience": {"name": "clubs"}, "rally": {}}, language=language)
    assert set(at(plan, _CHALLENGES)) == troubles
    assert not at(plan, "rally.contents")
    assert not at(plan, "rally.data")
    assert {member["name"] for member in at(plan, "team.members")} == {"Ines", "Karim", "Loop"}


@pytest.mark.parametrize(
    ("language", "message", "path", "name"),
    [
        ("en", "the trailer is ready, owner is Karim", "rally.contents", "trailer"),
        ("fr", "le dépliant est prêt, c'est Karim qui s'en occupe", "rally.contents", "dépliant"),
        ("en", "our booking list holds e-mails and phones", "rally.data", "booking list"),
    ],
)  # fmt: skip
def test_ones_own_is_told_all_the_same(language: Language, message: str, path: str, name: str) -> None:
    plan, _ = answered(message, _CHALLENGES, known={"audience": {"name": "clubs"}, "rally": {}}, language=language)
    assert [one.get("title") or one.get("name") for one in at(plan, path)] == [name]
    assert not at(plan, _CHALLENGES)


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "the programme is ready too late, Karim"), ("fr", "le programme est toujours prêt en retard, Karim")],
)
def test_what_is_always_late_is_not_ready(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.contents", known={"rally": {}}, language=language)
    assert all(content.get("status") != "ready" for content in at(plan, "rally.contents") or [])
