"""People, agencies, who runs what and who is whose contact."""

import pytest

from assistant.dialogue.guided.reading.team import read_contact, read_manager, read_owner, read_team
from assistant.language.text import Language
from tests.dialogue.reading.people_and_paths import contacts, duties, managers, owners, read, roles

LEAD, CHANNEL = "campaign_manager", "channel_manager"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Marie pilote, Paul gère LinkedIn et l'e-mail, l'agence Nova fait les pubs (contact Marie)",
            "fr",
            {"Marie": LEAD, "Paul": CHANNEL, "Nova": "agency"},
        ),
        (
            "Paul (emailing), Inès (content), our agency for ads",
            "en",
            {"Paul": CHANNEL, "Inès": "content", "Agency": "agency"},
        ),
        ("je pilote, marie fait les pubs", "fr", {"Responsable de campagne": LEAD, "Marie": CHANNEL}),
        (
            "I run it with Tom Baker and the sales team",
            "en",
            {"Campaign manager": LEAD, "Tom Baker": None, "Sales team": "sales"},
        ),
        ("Je suis toute seule, sans agence", "fr", {"Responsable de campagne": LEAD}),
        ("no agency. just me", "en", {"Campaign manager": LEAD}),
        (
            "L'équipe commerciale rappelle les leads, le DPO valide, Karim (SDR)",
            "fr",
            {"Équipe commerciale": "sales", "DPO": "legal", "Karim": "sdr"},
        ),
        (
            "- Campaign lead: Tom\n- Paid social – Aisha\n- Copy: Ben (freelance)\n- Legal: our DPO",
            "en",
            {"Tom": LEAD, "Aisha": CHANNEL, "Ben": "content", "DPO": "legal"},
        ),
        ("Moi c'est Sophie, je pilote. Karim, notre commercial, rappelle.", "fr", {"Sophie": LEAD, "Karim": "sales"}),
        ("le pilotage est assuré par Aurélie, les emails par Simon", "fr", {"Aurélie": LEAD, "Simon": CHANNEL}),
        ("Les commerciaux (Julien et Anaïs) appellent les inscrits", "fr", {"Julien": "sales", "Anaïs": "sales"}),
        (
            "Qui fait quoi ? - Emma : pilote - Louis : e-mailing - Commerciaux : suivi",
            "fr",
            {"Emma": LEAD, "Louis": CHANNEL, "Commerciaux": "sales"},
        ),
        ("we have a freelance designer, Ollie", "en", {"Ollie": "content"}),
        (
            "Le juridique : Me Bertin. La direction : Pierre Faure valide le budget.",
            "fr",
            {"Bertin": "legal", "Pierre Faure": "executive"},
        ),
        (
            "Le directeur marketing valide, la chargée de com rédige",
            "fr",
            {"Directeur marketing": "executive", "Chargée de com": "content"},
        ),
        (
            "Anne, la présidente de l'association, pilote ; Gérard gère la page Facebook",
            "fr",
            {"Anne": LEAD, "Gérard": CHANNEL},
        ),
        ("Marie, Paul et Inès", "fr", {"Marie": None, "Paul": None, "Inès": None}),
        ("Sales: Oscar & Pia", "en", {"Oscar": "sales", "Pia": "sales"}),
    ],
)
def test_people_and_what_they_are(text: str, language: Language, expected: dict[str, str | None]) -> None:
    assert roles(read(read_team, text, language)) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Marie pilote, Paul gère LinkedIn et l'e-mail, l'agence Nova fait les pubs",
            "fr",
            {"LinkedIn": "Paul", "e-mail": "Paul", "pubs": "Nova"},
        ),
        ("LinkedIn : Paul, e-mail : Inès", "fr", {"LinkedIn": "Paul", "e-mail": "Inès"}),
        ("paul linkedin, ines l'emailing", "fr", {"linkedin": "Paul", "emailing": "Ines"}),
        (
            "jean-baptiste → linkedin, marie-anne → emailing",
            "fr",
            {"linkedin": "Jean-Baptiste", "emailing": "Marie-Anne"},
        ),
        ("pour l'email c'est fatou, pour le site c'est Yann", "fr", {"email": "Fatou", "site": "Yann"}),
        ("Mark does the email side of things, Priya's on social", "en", {"email": "Mark", "social": "Priya"}),
        (
            "Raj runs LinkedIn + Facebook; paid search is handled by Ahmed",
            "en",
            {"LinkedIn": "Raj", "Facebook": "Raj", "paid search": "Ahmed"},
        ),
        (
            "Paul gère le salon Produrable 2027 et le magazine Option Finance",
            "fr",
            {"salon Produrable 2027": "Paul", "magazine Option Finance": "Paul"},
        ),
        ("moi je m'occupe de tout sauf la pub qui est geree par une agence", "fr", {"pub": "Agence"}),
        ("Sarah est cheffe de projet. Elle gère aussi LinkedIn.", "fr", {"LinkedIn": "Sarah"}),
        (
            "Nom | Rôle | Canal\nPaul | community manager | LinkedIn, Instagram\nAgence Nova | agence | Google Ads",
            "fr",
            {"LinkedIn": "Paul", "Instagram": "Paul", "Google Ads": "Nova"},
        ),
    ],
)
def test_who_runs_which_channel(text: str, language: Language, expected: dict[str, str]) -> None:
    assert managers(read(read_team, text, language)) == expected


def test_two_people_on_one_channel_are_asked_about() -> None:
    draft = read(read_team, "Julie et Marc gèrent Instagram")
    assert managers(draft) == {"Instagram": None}
    assert [(key, words.text) for key, words in draft.notes] == [("several_managers", "Instagram")]
    assert duties(draft, "Marc") == ["Instagram"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'agence Nova fait les pubs (contact Marie)", {"Nova": "Marie"}),
        ("Marie supervise l'agence Nova", {"Nova": "Marie"}),
        ("Notre agence, Brightside, s'occupe de la pub Google ; Clara est leur contact", {"Brightside": "Clara"}),
        ("l'agence Pixelle des campagnes Google. Référent agence : Claire.", {"Pixelle": "Claire"}),
        ("relations presse : agence Écho (contact : Nadia)", {"Écho": "Nadia"}),
        ("our PR agency Bluebird does press (I'm their contact)", {"Bluebird": "Responsable de campagne"}),
        ("External: Studio Blanc for design, point of contact Fiona.", {"Studio Blanc": "Fiona"}),
    ],
)
def test_contacts_of_agencies(text: str, expected: dict[str, str]) -> None:
    assert contacts(read(read_team, text)) == expected


def test_what_people_answer_for_is_in_their_words() -> None:
    draft = read(
        read_team,
        "Léa coordonne tout, Hugo s'occupe des réseaux sociaux, Nadia rédige les articles, Karim rappelle les leads",
    )
    assert duties(draft, "Léa") == ["pilotage de la campagne"]
    assert duties(draft, "Hugo") == ["réseaux sociaux"]
    assert duties(draft, "Nadia") == ["rédige les articles"]
    assert duties(draft, "Karim") == ["rappelle les leads"]


def test_words_that_name_nobody_make_no_member() -> None:
    for text in (
        "Publicité LinkedIn et site web",
        "On est trois",
        "sans agence ni freelance",
        "le salon Préventica à Lyon",
    ):
        assert roles(read(read_team, text)) == {}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("HubSpot gère les e-mails automatiquement", "fr"),
        ("Notre concurrent Pennylane fait beaucoup de pub", "fr"),
        ("La cible : les DAF de PME qui pilotent leur trésorerie", "fr"),
        ("Octobre rose et Noël sont nos temps forts", "fr"),
        ("Un livre blanc écrit par un expert", "fr"),
        ("The campaign runs from May to June", "en"),
        ("Acme runs payroll for SMEs", "en"),
        ("HR managers run their own recruitment", "en"),
        ("We lead the market in Belgium", "en"),
    ],
)
def test_a_sentence_about_something_else_names_nobody(text: str, language: Language) -> None:
    assert roles(read(read_team, text, language)) == {}


def test_the_reader_of_a_mail_is_whom_it_greets() -> None:
    draft = read(read_team, "Salut Thomas,\nje coordonne, toi tu gères les pubs Facebook", origin="brief")
    assert roles(draft) == {"Responsable de campagne": LEAD, "Thomas": CHANNEL}
    assert roles(read(read_team, "je coordonne, toi tu gères les pubs Facebook")) == {"Responsable de campagne": LEAD}


def test_the_same_person_is_not_added_twice() -> None:
    plan = read(read_team, "Marie Dupont pilote, Paul gère LinkedIn").plan
    again = read(read_team, "marie s'occupe aussi du site, Paul de l'e-mail", plan=plan, turn=2)
    assert list(roles(again)) == ["Marie Dupont", "Paul"]
    assert managers(again) == {"LinkedIn": "Paul", "site": "Marie Dupont", "e-mail": "Paul"}


def test_the_pubs_are_all_paid_channels() -> None:
    plan = {
        "rally": {
            "channels": [
                {"id": "li", "name": "LinkedIn Ads", "kind": "social_ads"},
                {"id": "g", "name": "Google Ads", "kind": "search_ads"},
            ]
        }
    }
    assert managers(read(read_team, "l'agence Nova fait les pubs", plan=plan)) == {
        "LinkedIn Ads": "Nova",
        "Google Ads": "Nova",
    }


def test_a_bare_name_answers_what_was_asked() -> None:
    asked = "team.members"
    plan = read(read_team, "Marie, Paul", asked=asked).plan
    draft = read(read_team, "Paul", plan=plan, asked=asked, paths=(asked,), turn=2)
    assert roles(draft) == {"Marie": None, "Paul": LEAD}
    draft = read(read_team, "karim", plan=draft.plan, asked=asked, paths=(asked,), turn=3)
    assert roles(draft)["Karim"] == "sales"


def test_somebody_else_runs_the_campaign_after_a_correction() -> None:
    plan = read(read_team, "Marie pilote").plan
    draft = read(read_team, "non, c'est Paul qui pilote", plan=plan, correcting=True, turn=2)
    assert roles(draft) == {"Marie": None, "Paul": LEAD}


PLAN = {
    "team": {
        "members": [
            {"id": "marie", "name": "Marie"},
            {"id": "nova", "name": "Nova", "role": "agency", "external": True},
        ]
    },
    "rally": {
        "channels": [
            {"id": "linkedin", "name": "LinkedIn"},
            {"id": "mail", "name": "e-mail"},
            {"id": "site", "name": "site", "manager": "marie"},
        ],
        "contents": [{"id": "livre", "title": "livre blanc"}, {"id": "video", "title": "vidéo démo"}],
    },
}
CHANNELS = ("rally.channels[linkedin].manager", "rally.channels[mail].manager")


@pytest.mark.parametrize(
    ("text", "linkedin", "mail"),
    [
        ("Paul", "Paul", "Paul"),
        ("c'est inès", "Inès", "Inès"),
        ("la même", "Marie", "Marie"),
        ("idem", "Marie", "Marie"),
        ("zora", "Zora", "Zora"),
        ("moi", "Responsable de campagne", "Responsable de campagne"),
        ("l'agence Nova", "Nova", "Nova"),
        ("LinkedIn c'est Paul, e-mail Inès", "Paul", "Inès"),
        ("Paul pour LinkedIn et Inès pour le reste", "Paul", "Inès"),
        ("Paul, Inès", "Paul", "Inès"),
        ("personne pour l'instant", None, None),
    ],
)
def test_who_manages_what_was_asked(text: str, linkedin: str | None, mail: str | None) -> None:
    draft = read(read_manager, text, plan=PLAN, asked=CHANNELS[0], paths=CHANNELS)
    assert managers(draft) == {"LinkedIn": linkedin, "e-mail": mail, "site": "Marie"}


def test_who_answers_for_contents() -> None:
    paths = ("rally.contents[livre].owner", "rally.contents[video].owner")
    assert owners(read(read_owner, "Inès", plan=PLAN, asked=paths[0], paths=paths)) == {
        "livre blanc": "Inès",
        "vidéo démo": "Inès",
    }
    draft = read(read_owner, "Inès pour le livre blanc, Karim pour la vidéo", plan=PLAN, asked=paths[0], paths=paths)
    assert owners(draft) == {"livre blanc": "Inès", "vidéo démo": "Karim"}


def test_who_is_the_contact() -> None:
    path = "team.members[nova].contact"
    assert contacts(read(read_contact, "Marie", plan=PLAN, asked=path, paths=(path,))) == {"Nova": "Marie"}
    assert contacts(read(read_contact, "c'est moi", plan=PLAN, asked=path, paths=(path,))) == {
        "Nova": "Responsable de campagne"
    }


def test_every_fact_quotes_its_words() -> None:
    draft = read(read_team, "Marie pilote et Paul gère LinkedIn")
    marks = {path: mark.words for path, mark in draft.plan.provenance.items()}
    assert marks["team.members[marie]"] == "Marie"
    assert marks["rally.channels[linkedin].manager"] == "LinkedIn"
    assert draft.plan.provenance["rally.channels[linkedin].kind"].origin == "assumed"
