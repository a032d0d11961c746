"""Details that a step collects are no channels and no steps; where they are kept is a base, whatever is asked."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

NOTHING: dict[str, Any] = {"rally": {"channels": []}, "integrate": {}}


def steps(plan: dict[str, Any]) -> dict[str, list[str]]:
    """Return what each step captures, by name."""
    return {step["name"]: step["captures"] for step in plan["integrate"]["steps"]}


def links(plan: dict[str, Any]) -> list[tuple[str, str]]:
    """Return which step leads to which, by name."""
    names = {step["id"]: step["name"] for step in plan["integrate"]["steps"]}
    return [(names[link["source"]], names[link["target"]]) for link in plan["integrate"]["links"]]


@pytest.mark.parametrize(
    ("language", "said", "step", "captures", "base"),
    [
        ("en", "at the fair we swap cards, which gives us emails and phones, kept in Zoho", "fair", 2, "Zoho"),
        ("en", "the tasting collects email and phone, which end up in the CRM", "tasting", 2, "CRM"),
        ("en", "the recipe page takes their email into the cellar database", "recipe page", 1, "cellar database"),
        ("fr", "le webinaire récolte l'e-mail et le téléphone, rangés dans le CRM", "webinaire", 2, "CRM"),
        ("en", "the tasting collects email and phone, kept in CellarBook", "tasting", 2, "CellarBook"),
        ("fr", "à l'expo on scanne les badges, on récupère e-mail et portable, versés dans Zoho", "expo", 2, "Zoho"),
    ],
)
def test_details_are_no_channels(language: Language, said: str, step: str, captures: int, base: str) -> None:
    plan, _ = answered(said, "integrate.steps", known=NOTHING, language=language)
    assert [(name, len(held)) for name, held in steps(plan).items()] == [(step, captures)]
    assert [data["name"] for data in plan["rally"]["data"]] == [base]
    assert plan["integrate"]["steps"][0]["stores_in"] == plan["rally"]["data"][0]["id"]
    assert not {"email", "e-mail", "phone", "téléphone"} & {c["name"] for c in plan["rally"]["channels"]}


@pytest.mark.parametrize(
    ("language", "said", "names"),
    [
        ("en", "TikTok ad -> class page, which takes their email -> taster -> pass", ["TikTok ad", "class page"]),
        ("fr", "pub TikTok → page du cours qui prend leur e-mail → essai → carte", ["pub TikTok", "page du cours"]),
    ],
)
def test_a_link_of_a_chain_tells_what_it_collects(language: Language, said: str, names: list[str]) -> None:
    plan, _ = answered(said, "integrate.steps", known=NOTHING, language=language)
    assert list(steps(plan))[:2] == names
    assert len(steps(plan)) == 4
    assert steps(plan)[names[1]] == ["email"]


@pytest.mark.parametrize(
    ("language", "said", "last"),
    [
        ("en", "the ad leads to the quote page, the quote page to a call", ("quote page", "call")),
        ("fr", "la pub mène à la page du devis, la page du devis à un appel", ("page du devis", "appel")),
        ("fr", "le flyer mène à la page d'essai ; trois jours après un SMS, puis le devis", ("SMS", "devis")),
        ("en", "the ad leads to the booking page, then a call, then the contract", ("call", "contract")),
    ],
)
def test_what_is_left_out_is_understood(language: Language, said: str, last: tuple[str, str]) -> None:
    plan, _ = answered(said, "integrate.steps", known=NOTHING, language=language)
    assert last in links(plan)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "SMS > booking page > fitting in store > order"),
        ("fr", "SMS → page de rendez-vous → pose en magasin → commande"),
    ],
)
def test_where_a_step_is_adds_no_channel(language: Language, said: str) -> None:
    plan, _ = answered(said, "integrate.steps", known=NOTHING, language=language)
    assert not [c["name"] for c in plan["rally"]["channels"] if c["kind"] == "field_sales"]
    assert len(plan["integrate"]["steps"]) == 4


@pytest.mark.parametrize("asked", ["rally.data", "audience.habits", "audience.challenges", "orchestrate.start"])
@pytest.mark.parametrize(
    ("language", "said", "base", "holds"),
    [
        ("en", "our contacts sit in Attio, names, emails and phone numbers", "Attio", ["email", "phone"]),
        ("en", "the members live in a spreadsheet, with postal addresses", "spreadsheet", ["postal_address"]),
        ("fr", "on a les e-mails et portables dans Kiwili", "Kiwili", ["email", "phone"]),
        ("en", "we keep walkers in Attio with email and phone", "Attio", ["email", "phone"]),
        ("fr", "les adhérents sont dans Assoconnect, avec mails et téléphones", "Assoconnect", ["email", "phone"]),
        ("fr", "tout est dans le logiciel de caisse, e-mails et portables", "logiciel de caisse", ["email", "phone"]),
    ],
)
def test_where_people_are_kept(asked: str, language: Language, said: str, base: str, holds: list[str]) -> None:
    plan, _ = answered(said, asked, known=NOTHING, language=language)
    assert [(data["name"], data["holds"]) for data in plan["rally"]["data"]] == [(base, holds)]
    assert not plan["audience"]["habits"]
    assert plan["rally"]["channels"] == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "customers are on the phone all day, email is dead"),
        ("fr", "Google les cache, l'e-mail est un enfer"),
    ],
)
def test_what_is_said_of_channels_is_no_inventory(language: Language, said: str) -> None:
    plan, _ = answered(said, "audience.challenges", known=NOTHING, language=language)
    assert plan["rally"]["channels"] == []
    assert len(plan["audience"]["challenges"]) > 2


def test_numbered_steps_are_a_path_where_arguments_are_asked_for() -> None:
    said = "1. letter from the chair\n2. renewal page\n3. reminder email\n4. renewal"
    asked, path = "message_house.answers", "message_house.pillars[savings].answers"
    plan, _ = answered(said, asked, path=path, known=NOTHING)
    assert len(links(plan)) == 3
