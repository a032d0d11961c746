"""Channels, contents and data sources from lists, bullets, tables and sentences, and the targeting of channels."""

from typing import Any

import pytest

from assistant.dialogue.guided.reading.rally import (
    read_channels,
    read_contents,
    read_data,
    read_inventory,
)
from assistant.language.text import Language
from tests.dialogue.reading.people_and_paths import bases, channels, contents, managers, owners, read, roles

ASKED = "rally.channels"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "publicité LinkedIn (Karim), site, e-mail (Inès), salon",
            "fr",
            {"publicité LinkedIn": "social_ads", "site": "website", "e-mail": "email", "salon": "trade_show"},
        ),
        ("linkedin / insta / tiktok", "fr", {"linkedin": "social", "insta": "social", "tiktok": "social"}),
        (
            "LinkedIn, newsletter et le magazine Option Finance",
            "fr",
            {"LinkedIn": "social", "newsletter": "email", "magazine Option Finance": "print"},
        ),
        ("facebook, mail, sms. pas de tiktok", "fr", {"facebook": "social", "mail": "email", "sms": "sms"}),
        ("On a un blog, pas de radio ni de télé", "fr", {"blog": "website"}),
        (
            "- LinkedIn Ads – Paul – paid\n- Website (Tom)\n- No SMS",
            "en",
            {"LinkedIn Ads": "social_ads", "Website": "website"},
        ),
        ("emailing ok, reste le phoning à voir", "fr", {"emailing": "email", "phoning": "phone"}),
        (
            "we've got a podcast, TikTok, and in-store posters",
            "en",
            {"podcast": "podcast", "TikTok": "social", "in-store posters": "other"},
        ),
        (
            "deux salons par an (Préventica, Expoprotection), phoning",
            "fr",
            {"salons": "trade_show", "phoning": "phone"},
        ),
        ("Option Finance, Les Échos", "fr", {"Option Finance": None, "Les Échos": None}),
    ],
)
def test_channels_and_their_kinds(text: str, language: Language, expected: dict[str, str | None]) -> None:
    assert channels(read(read_channels, text, language, asked=ASKED)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Payants : LinkedIn Ads, Google Ads\nPropres : site, newsletter\nGagnés : presse",
            {"LinkedIn Ads": "paid", "Google Ads": "paid", "site": "owned", "newsletter": "owned", "presse": "earned"},
        ),
        ("LinkedIn organique et payant", {"LinkedIn": "owned", "LinkedIn payant": "paid"}),
        ("On a LinkedIn en payant", {"LinkedIn": "paid"}),
        (
            "Canal | Responsable | Payant\nLinkedIn | Marie | payant\nSite | Paul | propre",
            {"LinkedIn": "paid", "Site": "owned"},
        ),
    ],
)
def test_who_pays(text: str, expected: dict[str, str]) -> None:
    assert channels(read(read_channels, text, asked=ASKED), "media") == expected


def test_what_follows_from_the_name_is_assumed_and_what_is_said_is_not() -> None:
    draft = read(read_channels, "LinkedIn, Instagram payant", asked=ASKED)
    origin = {path: mark.origin for path, mark in draft.plan.provenance.items()}
    assert origin["rally.channels[linkedin].media"] == origin["rally.channels[linkedin].kind"] == "assumed"
    assert origin["rally.channels[instagram-payant]"] == "user"
    assert "rally.channels[linkedin].tracking" not in origin


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "publicité LinkedIn (Karim), site, e-mail (Inès)",
            "fr",
            {"publicité LinkedIn": "Karim", "site": None, "e-mail": "Inès"},
        ),
        (
            "Nos canaux sont LinkedIn, géré par Hugo ; l'e-mail, géré par Nora",
            "fr",
            {"LinkedIn": "Hugo", "e-mail": "Nora"},
        ),
        (
            "On a LinkedIn géré par Paul, un blog et le salon Produrable",
            "fr",
            {"LinkedIn": "Paul", "blog": None, "salon Produrable": None},
        ),
        (
            "- Google Shopping : agence Kwanko\n- Radio locale : Alouette",
            "fr",
            {"Google Shopping": "Kwanko", "Radio locale": None},
        ),
        (
            "Paid: Google Ads - run by Clickster, Meta; a podcast (Maya runs it)",
            "en",
            {"Google Ads": "Clickster", "Meta": None, "podcast": "Maya"},
        ),
        (
            "channel | owner | paid\nTrade show Hannover | Lee | paid\nWebsite | Kim | owned",
            "en",
            {"Trade show Hannover": "Lee", "Website": "Kim"},
        ),
        ("Paul : LinkedIn, e-mail", "fr", {"LinkedIn": "Paul", "e-mail": "Paul"}),
    ],
)
def test_who_runs_them(text: str, language: Language, expected: dict[str, str | None]) -> None:
    assert managers(read(read_channels, text, language, asked=ASKED)) == expected


def test_places_and_titles_are_nobody() -> None:
    draft = read(read_channels, "la presse pro (L'Usine Nouvelle), salons (Préventica)", asked=ASKED)
    assert roles(draft) == {}


def test_influencers_count_creators_and_posts() -> None:
    draft = read(read_channels, "influenceuses (5 créatrices, 12 posts)", asked=ASKED)
    assert channels(draft, "creators") == {"influenceuses": 5}
    assert channels(draft, "posts") == {"influenceuses": 12}


def test_other_spellings_are_the_same_channel() -> None:
    plan = read(read_channels, "e-mail, publicité LinkedIn", asked=ASKED).plan
    draft = read(read_channels, "emailing, linkedin ads, newsletter", plan=plan, asked=ASKED, turn=2)
    assert list(channels(draft)) == ["e-mail", "publicité LinkedIn", "newsletter"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "livre blanc prêt (Inès), cas client à créer (Karim)",
            "fr",
            {"livre blanc": "ready", "cas client": "to_create"},
        ),
        (
            "livre blanc et webinaire prêts, une vidéo à tourner",
            "fr",
            {"livre blanc": "ready", "webinaire": "ready", "vidéo": "to_create"},
        ),
        (
            "Prêts : livre blanc, checklist\nA créer : webinaire, 3 articles de blog",
            "fr",
            {"livre blanc": "ready", "checklist": "ready", "webinaire": "to_create", "3 articles de blog": "to_create"},
        ),
        (
            "We have a buyer's guide (ready), two case studies that need updating",
            "en",
            {"buyer's guide": "ready", "two case studies": "to_adapt"},
        ),
        ("- fiche produit OK\n- brochure pas faite", "fr", {"fiche produit": "ready", "brochure": "to_create"}),
        ("plaquette existante mais à traduire, quiz à créer", "fr", {"plaquette": "to_adapt", "quiz": "to_create"}),
        (
            "On a déjà le guide de l'apprenti ; il faut écrire les e-mails d'invitation",
            "fr",
            {"guide de l'apprenti": "ready", "e-mails d'invitation": "to_create"},
        ),
        ("nothing yet, we need to make a brochure and a video", "en", {"brochure": "to_create", "video": "to_create"}),
        ("guide d'achat ; FAQ — tous prêts", "fr", {"guide d'achat": "ready", "FAQ": "ready"}),
        (
            "ebook: ready (Anna). Webinar slides: need a refresh.",
            "en",
            {"ebook": "ready", "Webinar slides": "to_adapt"},
        ),
        ('Un livre blanc "10 erreurs de paie" prêt', "fr", {'livre blanc "10 erreurs de paie"': "ready"}),
        ("Guide achats et approvisionnement", "fr", {"Guide achats et approvisionnement": None}),
        (
            "Content | Format | Status | Owner\nROI calculator | calculator | to create | Dana",
            "en",
            {"ROI calculator": "to_create"},
        ),
    ],
)
def test_contents_and_their_status(text: str, language: Language, expected: dict[str, str | None]) -> None:
    assert contents(read(read_contents, text, language, asked="rally.contents")) == expected


def test_contents_have_a_format_an_owner_and_pillars() -> None:
    plan = {"message_house": {"pillars": [{"id": "roi", "title": "ROI"}]}}
    draft = read(
        read_contents,
        "Le cas client Dupont (prêt, pilier ROI), la checklist RGPD (à créer, Sofia)",
        plan=plan,
        asked="rally.contents",
    )
    assert contents(draft, "format") == {"cas client Dupont": "cas client", "checklist RGPD": "checklist"}
    assert contents(draft, "pillars") == {"cas client Dupont": ["roi"], "checklist RGPD": []}
    assert owners(draft) == {"cas client Dupont": None, "checklist RGPD": "Sofia"}


@pytest.mark.parametrize(
    ("text", "language", "name", "expected"),
    [
        ("le CRM (e-mails et téléphones)", "fr", "CRM", {"kind": "crm", "holds": ["email", "phone"]}),
        (
            "HubSpot avec les e-mails, téléphones et adresses postales",
            "fr",
            "HubSpot",
            {"kind": "crm", "holds": ["email", "phone", "postal_address"]},
        ),
        ("our CRM has emails and phone numbers of all existing customers", "en", "CRM", {"holds": ["email", "phone"]}),
        (
            "fichier acheté, sans échantillon, non exclusif, recrutés via un jeu concours",
            "fr",
            "fichier acheté",
            {"acquired": "bought", "sample": False, "exclusive": False, "origin": "recrutés via un jeu concours"},
        ),
        (
            "a rented list — sample checked, exclusive",
            "en",
            "rented list",
            {"kind": "list", "acquired": "bought", "sample": True, "exclusive": True},
        ),
        ("Notre cible n'est pas dans le CRM", "fr", "CRM", {"reaches_audience": False}),
        (
            "une base de 12 000 donateurs avec adresses postales et quelques mails",
            "fr",
            "base",
            {"holds": ["postal_address", "email"]},
        ),
        ("on n'a rien, juste un tableur avec des mails", "fr", "tableur", {"kind": "list", "holds": ["email"]}),
    ],
)
def test_data_sources(text: str, language: Language, name: str, expected: dict[str, Any]) -> None:
    draft = read(read_data, text, language, asked="rally.data")
    assert {field: bases(draft, field) for field in expected} == {
        field: {name: value} for field, value in expected.items()
    }


def test_a_mixed_inventory_is_sorted_out() -> None:
    draft = read(
        read_inventory,
        "On a un livre blanc prêt (Inès), un cas client à créer, LinkedIn (Paul), le blog et notre CRM (e-mails)",
        asked="rally.x",
    )
    assert contents(draft) == {"livre blanc": "ready", "cas client": "to_create"}
    assert managers(draft) == {"LinkedIn": "Paul", "blog": None}
    assert bases(draft, "holds") == {"CRM": ["email"]}
    draft = read(
        read_inventory, "Channels: LinkedIn, email. Content: case study (ready). Data: Salesforce with emails.", "en"
    )
    assert (list(channels(draft)), contents(draft), bases(draft)) == (
        ["LinkedIn", "email"],
        {"case study": "ready"},
        {"Salesforce": "crm"},
    )


@pytest.mark.parametrize(
    "text",
    [
        "On a beaucoup de concurrents et peu de temps",
        "we have 3 competitors: Acme, Beta and Zeta",
        "On a un budget de 20 k€ et une équipe motivée",
        "On a déjà fait une campagne LinkedIn en 2025",
    ],
)
def test_having_something_else_is_no_inventory(text: str) -> None:
    assert not read(read_inventory, text).edits


def test_a_sentence_that_nobody_asked_for_gives_only_what_it_names() -> None:
    draft = read(read_inventory, "On a surtout peur de la concurrence, et un blog")
    assert list(channels(draft)) == ["blog"]
    assert contents(draft) == {}
