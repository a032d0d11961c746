"""Short answers about the journey: its goal, its entries, bases, what is left out, figures."""

import pytest

from assistant.dialogue.guided.reading.journey import read_entry, read_goal, read_kpis, read_left_out, read_stores_in
from assistant.language.text import Language
from tests.dialogue.answering import KNOWN, answered
from tests.dialogue.reading.people_and_paths import marked, of_steps, read

PLAN = {
    "rally": {
        "channels": [{"id": "fly", "name": "flyers"}, {"id": "radio", "name": "radio"}],
        "contents": [{"id": "vid", "title": "vidéo"}],
        "data": [{"id": "crm", "name": "CRM"}, {"id": "brevo", "name": "Brevo"}],
    },
    "integrate": {
        "steps": [
            {"id": "pub", "name": "pub LinkedIn"},
            {"id": "lp", "name": "landing page"},
            {"id": "e1", "name": "e-mail 1"},
            {"id": "e2", "name": "e-mail 2"},
            {"id": "demo", "name": "démo"},
        ]
    },
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la démo", "démo"),
        ("la dernière", "démo"),
        ("5", "démo"),
        ("à la quatrième", "e-mail 2"),
        ("le deuxième e-mail", "e-mail 2"),
        ("c'est quand ils prennent la demo", "démo"),
    ],
)
def test_where_the_goal_is(text: str, expected: str) -> None:
    assert marked(read(read_goal, text, plan=PLAN, asked="integrate.steps"), "goal") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("la pub", ["pub LinkedIn"]), ("pub et landing page", ["pub LinkedIn", "landing page"]), ("1", ["pub LinkedIn"])],
)
def test_where_people_come_in(text: str, expected: list[str]) -> None:
    assert marked(read(read_entry, text, plan=PLAN, asked="integrate.steps"), "entry") == expected


@pytest.mark.parametrize(
    ("text", "page", "pub"),
    [
        ("dans le CRM", "crm", "crm"),
        ("le deuxième", "brevo", "brevo"),
        ("HubSpot", "hubspot", "hubspot"),
        ("une nouvelle base Airtable", "airtable", "airtable"),
        ("la landing page dans le CRM, la pub dans Brevo", "crm", "brevo"),
    ],
)
def test_where_it_is_stored(text: str, page: str, pub: str) -> None:
    paths = ("integrate.steps[lp].stores_in", "integrate.steps[pub].stores_in")
    draft = read(read_stores_in, text, plan=PLAN, asked=paths[0], paths=paths)
    assert of_steps(draft, "stores_in") == {"landing page": page, "pub LinkedIn": pub}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trop cher", {"fly": "trop cher", "radio": "trop cher", "vid": "trop cher"}),
        ("les flyers : hors cible ; la radio : trop chère", {"fly": "hors cible", "radio": "trop chère"}),
        ("la radio est trop chère et la vidéo n'est pas prête", {"radio": "est trop chère", "vid": "n'est pas prête"}),
        (
            "flyers et radio car pas mesurables, la vidéo pas encore tournée",
            {"fly": "pas mesurables", "radio": "pas mesurables", "vid": "pas encore tournée"},
        ),
    ],
)
def test_why_things_are_left_out(text: str, expected: dict[str, str]) -> None:
    paths = ("rally.channels[fly]", "rally.channels[radio]", "rally.contents[vid]")
    draft = read(read_left_out, text, plan=PLAN, asked="integrate.left_out", paths=paths)
    assert {left["id"]: left["reason"] for left in draft.get("integrate.left_out")} == expected


def test_figures_of_steps() -> None:
    draft = read(
        read_kpis,
        "pub : 50 000 impressions ; LP : 300 téléchargements, e-mail 1 : 45 % d'ouverture, démo : 40",
        plan=PLAN,
    )
    kpis = {s["id"]: (s["kpi"]["metric"], s["kpi"]["target"]) for s in draft.get("integrate.steps")}
    assert kpis == {
        "pub": ("impressions", 50000),
        "lp": ("téléchargements", 300),
        "e1": ("% d'ouverture", 45),
        "e2": (None, None),
        "demo": (None, 40),
    }


@pytest.mark.parametrize(
    ("message", "language", "steps"),
    [
        ("no influencers", "en", []),
        ("we don't use radio, nor TV", "en", []),
        ("pas d'influenceurs, pas de presse", "fr", []),
        ("on ne passe pas par des influenceurs", "fr", []),
        ("flyer -> tasting -> order, no influencers", "en", ["flyer", "tasting", "order"]),
        ("flyer puis dégustation puis commande, ni presse ni radio", "fr", ["flyer", "dégustation", "commande"]),
    ],
)
def test_channels_that_are_refused_are_no_steps(message: str, language: Language, steps: list[str]) -> None:
    plan = answered(message, "integrate.steps", known=KNOWN | {"integrate": {"steps": []}}, language=language)[0]
    assert [step["name"] for step in plan["integrate"]["steps"]] == steps
    assert not {"influencer", "press", "radio"} & {channel.get("kind") for channel in plan["rally"]["channels"]}
