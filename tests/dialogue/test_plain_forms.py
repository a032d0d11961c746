"""What is told in a roundabout way, and figures and days that are told whatever is asked."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

CREW: dict[str, Any] = {
    "team": {
        "members": [
            {"id": "lena", "name": "Lena", "role": "campaign_manager"},
            {"id": "omar", "name": "Omar", "role": "content"},
        ]
    },
    "rally": {"channels": [], "contents": [], "data": []},
}


@pytest.mark.parametrize(
    ("said", "language", "contents"),
    [
        (
            "What we have: a price list (Lena). What we need: a flight film (Omar) and a how-to-land sheet (Lena), both to make",
            "en",
            {
                "price list": ("ready", "lena"),
                "flight film": ("to_create", "omar"),
                "how-to-land sheet": ("to_create", "lena"),
            },
        ),
        (
            "Déjà prêt, le plan de vol (Lena). Il manque : la vidéo du décollage (Omar)",
            "fr",
            {"plan de vol": ("ready", "lena"), "vidéo du décollage": ("to_create", "omar")},
        ),
        (
            "The leaflet is ready, that's Lena's. The cockpit video has to be made, Omar will do it.",
            "en",
            {"leaflet": ("ready", "lena"), "cockpit video": ("to_create", "omar")},
        ),
        (
            "Le dépliant est prêt, c'est Lena. La vidéo est à créer, Omar s'en occupe.",
            "fr",
            {"dépliant": ("ready", "lena"), "vidéo": ("to_create", "omar")},
        ),
    ],
)
def test_contents_with_how_they_stand_and_whose_they_are(
    said: str, language: Language, contents: dict[str, tuple[str, str]]
) -> None:
    plan, _ = answered(said, "rally.contents", known=CREW, language=language)
    assert {each["title"]: (each["status"], each["owner"]) for each in plan["rally"]["contents"]} == contents


def test_whose_a_content_is_only_where_somebody_is_named() -> None:
    plan, _ = answered("The leaflet is ready, that's great.", "rally.contents", known=CREW)
    assert [(each["title"], each["owner"]) for each in plan["rally"]["contents"]] == [("leaflet", None)]


@pytest.mark.parametrize(
    ("said", "language", "names"),
    [
        ("It's me, Greta, running the campaign, my brother Nils does Facebook", "en", {"Greta", "Nils"}),
        ("C'est moi, Odile, qui pilote la campagne, mon associé Bruno fait Facebook", "fr", {"Odile", "Bruno"}),
    ],
)
def test_who_speaks_and_their_kin(said: str, language: Language, names: set[str]) -> None:
    plan, _ = answered(said, "team.members", known={"team": {"members": []}}, language=language)
    members = {each["name"]: each["role"] for each in plan["team"]["members"]}
    assert set(members) == names
    assert [name for name, role in members.items() if role == "campaign_manager"] == [next(iter(members))]


@pytest.mark.parametrize(
    ("said", "language", "base", "holds"),
    [
        (
            "Lena keeps a pilots spreadsheet with emails and phones in it",
            "en",
            "pilots spreadsheet",
            ["email", "phone"],
        ),
        (
            "on tient un tableur des pilotes avec les e-mails et les téléphones dedans",
            "fr",
            "tableur des pilotes",
            ["email", "phone"],
        ),
        ("pilot register. holds phone and postal address.", "en", "pilot register", ["phone", "postal_address"]),
        ("Notre fichier pilotes contient le téléphone et l'e-mail.", "fr", "fichier pilotes", ["phone", "email"]),
    ],
)
def test_what_a_base_holds_however_it_is_told(said: str, language: Language, base: str, holds: list[str]) -> None:
    plan, _ = answered(said, "rally.data", known=CREW, language=language)
    assert [(each["name"], each["holds"]) for each in plan["rally"]["data"]] == [(base, holds)]
    assert plan["rally"]["channels"] == []


PATH: dict[str, Any] = CREW | {
    "rally": {"channels": [], "data": [{"id": "book", "name": "flight log", "kind": "list"}]},
    "integrate": {"steps": [{"id": "page", "name": "slot page"}, {"id": "flight", "name": "first flight"}]},
}


@pytest.mark.parametrize(
    "kept", ["and keeps it in the flight log", ", goes in the flight log", "and writes to the flight log"]
)
def test_what_a_step_collects_is_kept_in_a_base_known_by_name(kept: str) -> None:
    plan, _ = answered(f"The slot page takes the phone number {kept}", "orchestrate.start", known=PATH)
    step = plan["integrate"]["steps"][0]
    assert (step["captures"], step["stores_in"]) == (["phone"], "book")


@pytest.mark.parametrize(
    ("said", "language", "baseline"),
    [
        ("Acquisition. Twenty-four the year before.", "en", 24),
        ("Acquisition. In the same period of 2025 we sold 24.", "en", 24),
        ("Acquisition ; l'exercice précédent s'est soldé par 24 vols.", "fr", 24),
        ("Acquisition. En 2025 on en a vendu vingt-quatre.", "fr", 24),
    ],
)
def test_where_things_stood_is_told_with_the_kind(said: str, language: Language, baseline: int) -> None:
    known = {"objective": {"statement": "Sell 60 flights", "target": 60, "metric": "flights"}}
    plan, _ = answered(said, "objective.kind", known=known, language=language)
    assert (plan["objective"]["kind"], plan["objective"]["baseline"]) == ("acquisition", baseline)
    assert plan["objective"]["target"] == 60


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("hold on, the club says 70 not 60, and by 31 August 2027", "en"),
        ("attends, le club dit 70 et pas 60, pour le 31 août 2027", "fr"),
    ],
)
def test_a_figure_instead_of_another_and_its_day(said: str, language: Language) -> None:
    known = {
        "objective": {"statement": "Sell 60 flights", "target": 60, "baseline": 20, "deadline": "2027-06-30"},
        "audience": {},
    }
    plan, _ = answered(said, "audience.name", known=known, language=language)
    assert (plan["objective"]["target"], plan["objective"]["baseline"]) == (70, 20)
    assert str(plan["objective"]["deadline"]) == "2027-08-31"
    assert plan["audience"]["name"] is None


def test_a_figure_that_nothing_holds_replaces_nothing() -> None:
    known = {"objective": {"statement": "Sell 60 flights", "target": 60, "baseline": 20}}
    plan, _ = answered("they fly in groups of 4, not 6", "audience.challenges", known=known)
    assert (plan["objective"]["target"], plan["objective"]["baseline"]) == (60, 20)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("runs 3 May til 31 July 2027, open hangar on 17/06/2027", "en"),
        ("du 3 mai au 31 juillet 2027, et le hangar ouvert le 17 juin 2027", "fr"),
    ],
)
@pytest.mark.parametrize("question", ["rally.contents", "integrate.goal"])
def test_the_days_of_the_campaign_open_a_sentence(said: str, language: Language, question: str) -> None:
    plan, _ = answered(said, question, known=PATH, language=language)
    assert [str(at(plan, f"orchestrate.{side}")) for side in ("start", "end")] == ["2027-05-03", "2027-07-31"]


@pytest.mark.parametrize("said", ["the fair is 3 May to 31 July 2027", "Omar is away from 3 May to 31 July 2027"])
def test_other_days_are_not_those_of_the_campaign(said: str) -> None:
    plan, _ = answered(said, "rally.contents", known=PATH)
    assert plan["orchestrate"]["start"] is None


def test_a_day_of_the_calendar_is_no_rhythm() -> None:
    plan, _ = answered("réunion des pilotes le jeudi 20 mai 2027", "rally.contents", known=PATH, language="fr")
    assert plan["orchestrate"]["measurement"]["reviews"] == []
