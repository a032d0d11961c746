"""Journeys from sentences, chains, lists and tables, told at once or over several messages."""

from decimal import Decimal
from itertools import pairwise

import pytest

from assistant.dialogue.guided.reading.journey import read_journey
from assistant.language.text import Language
from tests.dialogue.reading.people_and_paths import bases, channels, contents, marked, of_steps, read, steps, ways


def chain(*names: str) -> list[str]:
    return [f"{one} > {two}" for one, two in pairwise(names)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "la pub LinkedIn mène au livre blanc, qui récupère l'e-mail, puis trois e-mails et une démo",
            "fr",
            chain("pub LinkedIn", "livre blanc", "e-mail 1", "e-mail 2", "e-mail 3", "démo"),
        ),
        ("pub → LP → e-mail → démo", "fr", chain("pub", "LP", "e-mail", "démo")),
        (
            "LinkedIn ad -> landing page (email) -> 3 emails -> demo",
            "en",
            chain("LinkedIn ad", "landing page", "email 1", "email 2", "email 3", "demo"),
        ),
        (
            "pub facebook => page produit => panier => achat",
            "fr",
            chain("pub facebook", "page produit", "panier", "achat"),
        ),
        (
            "pub LinkedIn, landing page, deux e-mails, rendez-vous",
            "fr",
            chain("pub LinkedIn", "landing page", "e-mail 1", "e-mail 2", "rendez-vous"),
        ),
        (
            "1. Pub LinkedIn\n2. Landing page\n3. Rendez-vous commercial",
            "fr",
            chain("Pub LinkedIn", "Landing page", "Rendez-vous commercial"),
        ),
        (
            "1) LinkedIn post 2) landing page 3) webinar 4) sales call",
            "en",
            chain("LinkedIn post", "landing page", "webinar", "sales call"),
        ),
        ("Google ad to product page to cart to checkout", "en", chain("Google ad", "product page", "cart", "checkout")),
        (
            "La pub mène à la LP.\nLa LP mène au webinaire.\nLe webinaire mène à la démo.",
            "fr",
            chain("pub", "LP", "webinaire", "démo"),
        ),
        ("gets a sequence of 3 emails then a phone call", "en", chain("email 1", "email 2", "email 3", "phone call")),
        (
            "Newsletter => drip emails (2) => free trial",
            "en",
            chain("Newsletter", "drip email 1", "drip email 2", "free trial"),
        ),
        (
            "Les gens voient l'affiche, arrivent sur le site et viennent au magasin",
            "fr",
            chain("affiche", "site", "magasin"),
        ),
        (
            "étape 1 : inscription au webinaire (e-mail)\nétape 2 : webinaire\nétape 3 : démo",
            "fr",
            chain("inscription au webinaire", "webinaire", "démo"),
        ),
        ("la pub mène au configurateur, puis un devis", "fr", chain("pub", "configurateur", "devis")),
        (
            "We run Instagram ads which send people to a quiz, and then to an invitation to a free trial",
            "en",
            chain("Instagram ads", "quiz", "invitation", "free trial"),
        ),
    ],
)
def test_one_path(text: str, language: Language, expected: list[str]) -> None:
    draft = read(read_journey, text, language)
    assert ways(draft) == expected
    assert marked(draft, "entry") == [expected[0].split(" > ")[0]]
    assert marked(draft, "goal") == [expected[-1].split(" > ")[1]]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "La pub LinkedIn et Google Ads mènent à la landing page",
            "fr",
            ["pub LinkedIn > landing page", "Google Ads > landing page"],
        ),
        (
            "Entry points: Instagram and the podcast. Both lead to the landing page.",
            "en",
            ["Instagram > landing page", "podcast > landing page"],
        ),
        ("LinkedIn + Google Ads → LP", "fr", ["LinkedIn > LP", "Google Ads > LP"]),
        (
            "Parcours A : LinkedIn Ads > livre blanc > démo\nParcours B : salon > appel > démo",
            "fr",
            ["LinkedIn Ads > livre blanc", "livre blanc > démo", "salon > appel", "appel > démo"],
        ),
        (
            "La pub renvoie sur le site, le salon aussi, et le site propose le rendez-vous.",
            "fr",
            ["pub > site", "salon > site", "site > rendez-vous"],
        ),
        ("Un e-mail propose soit une démo soit un devis", "fr", ["e-mail > démo", "e-mail > devis"]),
        (
            "If they click the email, they book a demo, otherwise they get a phone call",
            "en",
            ["email > demo (If they click the email)", "email > phone call (otherwise)"],
        ),
        (
            "Puis un e-mail, et ceux qui n'ouvrent pas reçoivent un SMS. Ensuite une démo.",
            "fr",
            ["e-mail > SMS (ceux qui n'ouvrent pas)", "e-mail > démo", "SMS > démo"],
        ),
        (
            "journée portes ouvertes ; les présents reçoivent un dossier, les absents un e-mail",
            "fr",
            ["journée portes ouvertes > dossier (les présents)", "journée portes ouvertes > e-mail (les absents)"],
        ),
        (
            "e-mail → page de l'offre → signature ; s'ils ne cliquent pas : appel du conseiller",
            "fr",
            [
                "e-mail > page de l'offre",
                "page de l'offre > signature",
                "e-mail > appel du conseiller (s'ils ne cliquent pas)",
            ],
        ),
        (
            "Trade show -> email -> if no reply: phone call",
            "en",
            ["Trade show > email", "email > phone call (if no reply)"],
        ),
        ("pub --clic--> LP", "fr", ["pub > LP (clic)"]),
    ],
)
def test_several_ways(text: str, language: Language, expected: list[str]) -> None:
    assert ways(read(read_journey, text, language)) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "after the webinar, attendees get an email, then sales calls them within 48 hours",
            "en",
            ["webinar > email (attendees)", "email > sales call +2"],
        ),
        (
            "Le webinaire mène à la démo. Une semaine plus tard, un devis.",
            "fr",
            ["webinaire > démo", "démo > devis +7"],
        ),
        ("La pub mène au site. Un e-mail part 3 jours après.", "fr", ["pub > site", "site > e-mail +3"]),
        (
            "Instagram → e-mail J+2 → e-mail J+7 → boutique",
            "fr",
            ["Instagram > e-mail +2", "e-mail > e-mail 2 +7", "e-mail 2 > boutique"],
        ),
        (
            "relance SMS 2 jours avant, journée portes ouvertes, puis e-mail le lendemain",
            "fr",
            ["relance SMS > journée portes ouvertes +2", "journée portes ouvertes > e-mail +1"],
        ),
        (
            "courrier → appel de relance (J+7) → signature",
            "fr",
            ["courrier > appel de relance +7", "appel de relance > signature"],
        ),
    ],
)
def test_delays(text: str, language: Language, expected: list[str]) -> None:
    assert ways(read(read_journey, text, language)) == expected


def test_a_dead_end_stays_one() -> None:
    draft = read(read_journey, "La pub mène au site. Il y a aussi un salon.")
    assert steps(draft) == ["pub", "site", "salon"]
    assert ways(draft) == ["pub > site"]


def test_steps_carry_what_is_said_of_them() -> None:
    draft = read(
        read_journey,
        "La pub LinkedIn renvoie vers la landing page (objectif 300 inscriptions), qui demande "
        "l'e-mail et le téléphone dans le CRM. "
        "Puis un e-mail avec un cas client et un bouton « Prendre rendez-vous », puis un appel.",
    )
    assert of_steps(draft, "captures") == {"landing page": ["email", "phone"]}
    assert of_steps(draft, "needs") == {"e-mail": ["email"], "appel": ["phone"]}
    assert of_steps(draft, "call_to_action") == {"e-mail": "Prendre rendez-vous"}
    assert of_steps(draft, "contents") == {"e-mail": ["cas-client"]}
    assert of_steps(draft, "stores_in") == {"landing page": "crm"}
    assert draft.get("integrate.steps")[1]["kpi"] == {"metric": "inscriptions", "target": Decimal(300)}
    assert bases(draft) == {"CRM": "crm"}
    assert contents(draft, "format") == {"cas client": "cas client"}


def test_channels_named_in_the_journey_join_the_inventory_once() -> None:
    plan = {
        "rally": {
            "channels": [
                {"id": "li", "name": "LinkedIn Ads", "kind": "social_ads"},
                {"id": "site", "name": "notre site", "kind": "website"},
            ],
            "contents": [{"id": "lb", "title": "Livre blanc paie"}],
            "data": [{"id": "crm", "name": "CRM"}],
        }
    }
    draft = read(
        read_journey,
        "La pub mène à une landing page avec le livre blanc, qui récupère l'e-mail dans le CRM, puis un SMS",
        plan=plan,
    )
    assert of_steps(draft, "channel") == {"pub": "li", "landing page": "site", "SMS": "sms"}
    assert list(channels(draft)) == ["LinkedIn Ads", "notre site", "SMS"]
    assert of_steps(draft, "contents") == {"landing page": ["lb"]}
    assert list(contents(draft)) == ["Livre blanc paie"]
    assert of_steps(draft, "stores_in") == {"landing page": "crm"}


def test_the_ad_where_several_are_at_hand_is_asked_about() -> None:
    plan = {
        "rally": {
            "channels": [
                {"id": "li", "name": "LinkedIn Ads", "kind": "social_ads"},
                {"id": "g", "name": "Google Ads", "kind": "search_ads"},
            ]
        }
    }
    draft = read(read_journey, "la pub mène au site", plan=plan)
    assert "pub" not in of_steps(draft, "channel")
    assert ("which_channel", "pub") in [(key, words.text) for key, words in draft.notes]


def test_stages_never_go_backwards() -> None:
    draft = read(read_journey, "pub → webinaire → démo → e-mail → parrainage")
    assert list(of_steps(draft, "stage").values()) == [
        "awareness",
        "consideration",
        "conversion",
        "conversion",
        "advocacy",
    ]
    assert draft.plan.provenance["integrate.steps[demo].stage"].origin == "assumed"


def test_a_later_message_goes_on_from_the_steps_there_are() -> None:
    plan = read(read_journey, "la pub mène au livre blanc, puis trois e-mails et une démo").plan
    told = read(read_journey, "la démo mène au devis", plan=plan, turn=2)
    assert ways(told)[-1] == "démo > devis"
    assert marked(told, "goal") == ["devis"]
    told = read(read_journey, "ajoute un SMS entre le troisième e-mail et la démo", plan=told.plan, turn=3)
    assert ways(told)[-2:] == ["e-mail 3 > SMS", "SMS > démo"]
    assert "e-mail 3 > démo" not in ways(told)
    told = read(read_journey, "le salon mène aussi au livre blanc", plan=told.plan, turn=4)
    assert marked(told, "entry") == ["pub", "salon"]
    told = read(read_journey, "ceux qui n'ouvrent pas le premier e-mail reçoivent un appel", plan=told.plan, turn=5)
    assert ways(told)[-1] == "e-mail 1 > appel (ceux qui n'ouvrent pas le premier e-mail)"
    assert steps(told).count("livre blanc") == 1


def test_the_goal_is_the_step_that_the_objective_counts() -> None:
    plan = {"objective": {"metric": "rendez-vous"}}
    draft = read(read_journey, "pub, site, rendez-vous, devis", plan=plan)
    assert marked(draft, "goal") == ["rendez-vous"]
    assert marked(read(read_journey, "pub → démo (but) → devis"), "goal") == ["démo"]


def test_two_ends_alike_leave_the_goal_open() -> None:
    assert marked(read(read_journey, "Un e-mail propose soit une démo soit un devis"), "goal") == []


@pytest.mark.parametrize(
    "text", ["Notre stratégie mène à la croissance", "Budget 10 k€ → 20 k€", "on envoie le brief au client vendredi"]
)
def test_what_is_no_journey_makes_no_step(text: str) -> None:
    assert not read(read_journey, text).edits
