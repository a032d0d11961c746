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
            "What we have: a price list (Lena). What we need: a film (Omar) and a landing sheet (Lena), both to make",
            "en",
            {
                "price list": ("ready", "lena"),
                "film": ("to_create", "omar"),
                "landing sheet": ("to_create", "lena"),
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


@pytest.mark.parametrize(
    ("said", "language"),
    [("New members obviously, so acquisition.", "en"), ("c'est de l'acquisition, ce sont de nouveaux adhérents", "fr")],
)
def test_new_ones_at_the_kind_are_no_audience(said: str, language: Language) -> None:
    known: dict[str, Any] = {"objective": {"statement": "Sell 60 flights", "target": 60}, "audience": {}}
    plan, _ = answered(said, "objective.kind", known=known, language=language)
    assert plan["objective"]["kind"] == "acquisition"
    assert (plan["audience"]["name"], plan["audience"]["lifecycle"]) == (None, None)


@pytest.mark.parametrize(
    ("said", "language", "challenges"),
    [
        ("They've two worries, poor things. The wind, and the price of fuel.", "en", ["wind", "price of fuel"]),
        ("ils ont trois soucis. Le vent, le carburant et les horaires.", "fr", ["vent", "carburant", "horaires"]),
    ],
)
def test_troubles_that_are_counted_before_they_are_told(said: str, language: Language, challenges: list[str]) -> None:
    plan, _ = answered(said, "audience.challenges", known={"audience": {"name": "pilots"}}, language=language)
    told = plan["audience"]["challenges"]
    assert len(told) == len(challenges)
    assert all(each in said for each, said in zip(challenges, told, strict=True))


def test_proofs_of_one_argument_after_the_other() -> None:
    house = {"message_house": {"pillars": [{"id": "care", "title": "Care"}, {"id": "pace", "title": "Pace"}]}}
    said = "The proof for Care is two mechanics a plane. For Pace it's 9 flights a day."
    plan, _ = answered(said, "message_house.pillars", known=house)
    proofs = {pillar["title"]: pillar["proofs"] for pillar in plan["message_house"]["pillars"]}
    assert proofs == {"Care": ["two mechanics a plane"], "Pace": ["9 flights a day"]}


@pytest.mark.parametrize(
    ("said", "language", "field", "value"),
    [
        ("What drives them is the view from above", "en", "motivations", "the view from above"),
        ("Ce qui les fait rêver, c'est voler seul. Note ça dans les motivations.", "fr", "motivations", "voler seul"),
        ("What stops them, I think, is the exam", "en", "objections", "exam"),
    ],
)
def test_longings_and_objections_in_other_words(said: str, language: Language, field: str, value: str) -> None:
    plan, _ = answered(said, "audience.habits", known={"audience": {"name": "pilots"}}, language=language)
    assert plan["audience"][field] == [value]
    assert plan["audience"]["habits"] == []


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("We have a grant of 3,000 euros. 2,000 on Instagram, the remaining 1,000 in reserve", "en"),
        ("on a une subvention de 3 000 euros. 2 000 pour Instagram, les 1 000 restants en réserve", "fr"),
    ],
)
def test_a_grant_and_what_remains_of_it(said: str, language: Language) -> None:
    plan, _ = answered(said, "orchestrate.budget.total", known=CREW, language=language)
    budget = at(plan, "orchestrate.budget")
    assert (budget["total"], budget["reserve"]) == (3000, 1000)
    assert [line["amount"] for line in budget["lines"]] == [2000]


@pytest.mark.parametrize(
    ("said", "language", "metric"),
    [
        ("I'm hoping for 70 bookings on the slot page", "en", "bookings"),
        ("on vise 70 réservations sur slot page", "fr", "réservations"),
    ],
)
@pytest.mark.parametrize("question", ["integrate.goal", "orchestrate.start"])
def test_what_is_hoped_for_at_a_step(said: str, language: Language, metric: str, question: str) -> None:
    plan, _ = answered(said, question, known=PATH, language=language)
    kpis = {step["name"]: (step["kpi"]["metric"], step["kpi"]["target"]) for step in plan["integrate"]["steps"]}
    assert kpis == {"slot page": (metric, 70), "first flight": (None, None)}
    assert [step["goal"] for step in plan["integrate"]["steps"]] == [False, False]


def test_what_is_hoped_for_where_no_step_is_named_counts_at_none() -> None:
    plan, _ = answered("I'm hoping for 70 bookings on the market", "orchestrate.start", known=PATH)
    assert all(step["kpi"]["target"] is None for step in plan["integrate"]["steps"])
