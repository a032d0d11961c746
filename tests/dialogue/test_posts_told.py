"""What somebody is, told beside their name, is theirs: no role and no agency is taken for somebody else."""

from typing import Any

import pytest

from assistant.dialogue.guided.elisions import with_apostrophes
from assistant.language.text import Language
from tests.dialogue.answering import answered, at


def _team(message: str, language: Language, question: str = "team.members", **known: Any) -> dict[str, dict[str, Any]]:
    plan, _ = answered(message, question, known={"team": {}, "rally": {}} | known, language=language)
    return {member["name"]: member for member in at(plan, "team.members") or []}


def _managers(message: str, language: Language) -> dict[str, str | None]:
    plan, _ = answered(message, "team.members", known={"team": {}, "rally": {}}, language=language)
    names = {member["id"]: member["name"] for member in at(plan, "team.members") or []}
    return {channel["name"].lower(): names.get(channel["manager"]) for channel in at(plan, "rally.channels") or []}


@pytest.mark.parametrize(
    ("language", "message", "who", "role", "channels"),
    [
        ("en", "Priya runs TikTok, and Hugh, our SDR, handles the phone", "Hugh", "sdr", {"phone": "Hugh"}),
        ("fr", "Luc gère TikTok, et Nora, notre commerciale, s'occupe du téléphone", "Nora", "sales", {}),
        ("en", "Radio belongs to Celia, our copywriter, and Hugh takes TikTok", "Celia", "content", {"radio": "Celia"}),
        ("fr", "Radio : Nora, c'est notre juriste. TikTok : Luc", "Nora", "legal", {"radio": "Nora", "tiktok": "Luc"}),
        ("fr", "Le salon revient à Nora, en tant que commerciale", "Nora", "sales", {"salon": "Nora"}),
        ("en", "The fair goes to Hugh, as a salesman", "Hugh", "sales", {"fair": "Hugh"}),
    ],
)
def test_a_role_beside_a_name_is_that_of_whoever_bears_it(
    language: Language, message: str, who: str, role: str, channels: dict[str, str]
) -> None:
    team = _team(message, language)
    assert team[who]["role"] == role
    assert len(team) == 2 or (len(team) == 1 and len(channels) == 1)
    assert channels.items() <= _managers(message, language).items()


@pytest.mark.parametrize(
    ("language", "message", "who"),
    [
        ("en", "Celia from the media agency handles the radio", "Celia"),
        ("en", "Radio is in the hands of Celia, from our outside agency", "Celia"),
        ("en", "Celia is with our film agency, an external partner therefore. Hugh leads the campaign", "Celia"),
        ("fr", "Nora travaille à l'agence de com. Luc pilote la campagne", "Nora"),
        ("fr", "Luc pilote la campagne. Nora c'est notre agence", "Nora"),
        ("fr", "Luc pilote la campagne. Nora c est notre agence", "Nora"),
    ],
)
def test_whoever_works_at_the_agency_is_no_agency_beside_themselves(language: Language, message: str, who: str) -> None:
    team = _team(message, language)
    assert (team[who]["role"], team[who]["external"]) == ("agency", True)
    assert {"Agency", "Agence", "Media agency"}.isdisjoint(team)


@pytest.mark.parametrize(
    ("language", "message", "who", "role"),
    [
        ("en", "Hugh runs TikTok and Dev from Bright Agency does the radio", "Dev", "agency"),
        ("en", "Hugh runs TikTok, Celia from Oak Films does the radio", "Celia", "channel_manager"),
        ("fr", "Nora gère TikTok. Florent, de chez Publicom, s'occupe de la radio", "Florent", "channel_manager"),
    ],
)
def test_the_house_where_somebody_works_is_no_member_beside_them(
    language: Language, message: str, who: str, role: str
) -> None:
    team = _team(message, language)
    assert (team[who]["role"], team[who]["external"], len(team)) == (role, True, 2)
    assert _managers(message, language)["radio"] == who


@pytest.mark.parametrize(
    ("language", "message"), [("en", "Celia from Leeds does the radio"), ("fr", "Nora de Lyon fait la radio")]
)
def test_whoever_is_from_a_town_works_here(language: Language, message: str) -> None:
    assert {member["external"] for member in _team(message, language).values()} == {None}


@pytest.mark.parametrize(
    ("language", "message", "who"),
    [
        ("en", "Hugh runs TikTok. Celia is not one of us, she's a freelance ilustrator", "Celia"),
        ("en", "Hugh runs TikTok. Celia, a vet from outside, proofreads it", "Celia"),
        ("fr", "Luc gère TikTok. Nora n'est pas de chez nous, elle est graphiste à son compte", "Nora"),
        ("fr", "Luc gère TikTok. Nora, une partenaire extérieure, relit les textes", "Nora"),
    ],
)
def test_whoever_is_none_of_us_works_outside(language: Language, message: str, who: str) -> None:
    team = _team(message, language)
    assert {name: member["external"] for name, member in team.items() if member["external"]} == {who: True}
    assert len(team) == 2


@pytest.mark.parametrize("question", ["message_house.promise", "audience.challenges", "integrate.steps"])
@pytest.mark.parametrize(
    ("language", "message", "who", "external"),
    [
        ("fr", "Ah si, il y a aussi Zoé, une vidéaste freelance, qui tourne les clips.", "Zoé", True),
        ("fr", "J'allais oublier Zoé dans l'équipe, notre juriste.", "Zoé", None),
        ("en", "I forgot Celia, a freelance designer, who draws the signs.", "Celia", True),
    ],
)
def test_whoever_was_forgotten_joins_the_team_whatever_is_asked(
    question: str, language: Language, message: str, who: str, external: bool | None
) -> None:
    team = _team(message, language, question)
    assert {name: member["external"] for name, member in team.items()} == {who: external}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "il y a Paul, un client, qui dit que c'est cher"),
        ("en", "there's Celia, a customer, who says it is dear"),
    ],
)
def test_a_customer_who_is_quoted_joins_no_team(language: Language, message: str) -> None:
    assert _team(message, language, "audience.challenges") == {}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Je vous colle la répartition que Zoé a envoyée ce matin :\n\nZoé : pilotage\nLuc : TikTok"),
        (
            "fr",
            "Voici le message que j'ai envoyé à l'équipe :\n\nBonjour à tous, Zoé pilote la campagne. Luc gère TikTok.",
        ),
        ("en", "Pasting the note I sent round this morning:\n\nHi all,\nZoé leads the campaign. Luc runs TikTok."),
    ],
)
def test_that_a_text_was_pasted_tells_nothing_of_who_does_what(language: Language, message: str) -> None:
    team = _team(message, language)
    told = {name: (member["role"], len(member["responsibilities"])) for name, member in team.items()}
    assert told == {"Zoé": ("campaign_manager", 1), "Luc": ("channel_manager", 1)}


def test_whoever_is_said_to_be_none_of_us_answers_no_question_for_a_seat() -> None:
    plan, _ = answered("Karim n'est pas de l'équipe", "team.members", language="fr")
    karim = next(member for member in at(plan, "team.members") if member["id"] == "karim")
    assert (karim["role"], karim["external"]) == ("channel_manager", True)


@pytest.mark.parametrize(
    ("language", "message", "who", "channel"),
    [
        ("fr", "Nora gère TikTok, et Luc notre maître-nageur s'occupe de la radio", "Luc", "radio"),
        ("en", "Celia runs TikTok, and Hugh, our pastry chef, looks after the radio", "Hugh", "radio"),
        ("en", "Celia is our campaign manager and Hugh, our van driver, hands out flyers", "Hugh", "flyers"),
    ],
)
def test_what_somebody_is_in_the_house_is_neither_a_role_nor_a_duty(
    language: Language, message: str, who: str, channel: str
) -> None:
    assert _managers(message, language)[channel] == who
    assert _team(message, language)[who]["responsibilities"] == [channel]


@pytest.mark.parametrize(
    ("language", "message", "names"),
    [
        ("en", "Celia is in touch with our agency", ["Celia", "Agency"]),
        ("fr", "Paul gère l'agence", ["Paul", "Agence"]),
        ("en", "Celia works with our agency on the radio ads", ["Celia", "Agency"]),
        ("fr", "Nora est vendeuse et Luc, l'apprenti, filme les vidéos", ["Nora", "Luc"]),
    ],
)
def test_who_deals_with_the_agency_is_not_of_it(language: Language, message: str, names: list[str]) -> None:
    team = _team(message, language)
    assert list(team) == names
    assert team[names[0]]["role"] != "agency"


def test_members_stand_in_the_order_in_which_they_are_named() -> None:
    assert list(_team("Hugh runs TikTok, Celia, our lawyer, checks it, Ike does radio", "en")) == [
        "Hugh",
        "Celia",
        "Ike",
    ]


@pytest.mark.parametrize(
    ("question", "language", "message"),
    [
        ("objective.statement", "en", "Rose, our new perfume, is to sell 300 bottles by June"),
        ("audience.name", "fr", "Julie, notre cliente type, a 40 ans"),
        ("rally.channels", "en", "Threads, our main channel, and email"),
    ],
)
def test_what_a_thing_or_a_customer_is_names_nobody(question: str, language: Language, message: str) -> None:
    known: dict[str, Any] = {"objective": {}} if question.startswith("objective") else {}
    assert _team(message, language, question, **known) == {}


@pytest.mark.parametrize(
    ("language", "message", "who", "channels"),
    [
        ("fr", "Luc gère la radio. Nora pilote la campagne et TikTok", "Nora", {"radio": "Luc", "tiktok": "Nora"}),
        ("en", "Hugh does radio. Celia runs the campaign and TikTok.", "Celia", {"radio": "Hugh", "tiktok": "Celia"}),
        ("fr", "Nora assure la coordination de la campagne. Radio : Luc", "Nora", {"radio": "Luc"}),
        ("en", "Celia takes the lead on the campaign. Flyers fall to Hugh", "Celia", {"flyers": "Hugh"}),
        ("fr", "Nora dirige. La radio est confiée à Luc ; TikTok et les flyers, à Zoé.", "Nora", {"tiktok": "Zoé"}),
        ("en", "Celia leads. Radio belongs to Hugh; TikTok and the flyers, to Ike.", "Celia", {"flyers": "Ike"}),
    ],
)
def test_who_leads_may_take_a_channel_too_and_others_theirs(
    language: Language, message: str, who: str, channels: dict[str, str]
) -> None:
    assert [name for name, each in _team(message, language).items() if each["role"] == "campaign_manager"] == [who]
    assert channels.items() <= _managers(message, language).items()


@pytest.mark.parametrize(
    ("language", "message", "channels"),
    [
        ("en", "My channels are radio and email, both run by me, Ike. And tea rooms, which my aunt Liv takes care of.",
         {"radio": "Ike", "email": "Ike", "tea rooms": "Liv"}),
        ("fr", "Nos canaux sont la radio et l'e-mail, tous les deux gérés par Luc. La presse, dont "
         "ma sœur Liv s'occupe.",
         {"radio": "Luc", "e-mail": "Luc", "presse": "Liv"}),
    ],
)  # fmt: skip
def test_several_channels_are_run_by_whom_their_list_ends_with(
    language: Language, message: str, channels: dict[str, str]
) -> None:
    assert _managers(message, language) == channels


def test_what_nobody_knows_beside_a_channel_goes_with_it() -> None:
    message = "Les affiches sont confiées à Luc ; la gazette et le site web, à Zoé."
    plan, _ = answered(message, "message_house.promise", known={"team": {}, "message_house": {}}, language="fr")
    duties = {member["name"]: member["responsibilities"] for member in at(plan, "team.members")}
    assert duties == {"Luc": ["affiches"], "Zoé": ["gazette", "site web"]}
    assert at(plan, "message_house.promise") is None


@pytest.mark.parametrize("word", ["Manager", "Channel manager", "Run by", "Who's in charge"])
def test_a_table_of_channels_and_costs_says_who_runs_each_under_any_heading(word: str) -> None:
    table = f"| Channel | {word} | Budget |\n|---|---|---|\n| radio | Ike | 18,000 |\n| direct mail | Celia | 21,000 |"
    assert _managers(table, "en") == {"radio": "Ike", "direct mail": "Celia"}


@pytest.mark.parametrize("message", ["Budget 6,500 €:\n- parcels 2,600\n- fair 2,200", "parcels 2,600"])
def test_a_line_of_a_budget_is_nobody(message: str) -> None:
    assert _team(message, "en", "team.sales") == {}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("moi c est Maud, j ai qu à gérer l accueil", "moi c'est Maud, j'ai qu'à gérer l'accueil"),
        ("elle s occupe d un site jusqu en mai", "elle s'occupe d'un site jusqu'en mai"),
        ("l option c est trop chère", "l'option c est trop chère"),
        ("500 l en tout pour la cuve", "500 l en tout pour la cuve"),
        ("plan d is ready and so is option c", "plan d is ready and so is option c"),
    ],
)
def test_apostrophes_that_were_left_out_are_put_back_in_french(typed: str, meant: str) -> None:
    assert with_apostrophes(typed) == meant
