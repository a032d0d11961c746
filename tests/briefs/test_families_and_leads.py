"""Words for a family of channels, under whose lead others work, and roles of nobody in particular."""

import pytest

from tests.briefs.plans import names, values

GOAL = "Notes\nGoal: 90 bookings by 30 June 2027.\n\n"
BUT = "Notes\nObjectif : 90 réservations d'ici le 30 juin 2027.\n\n"


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        (
            f"{GOAL}## Team\n- Nell: campaign manager\n- Hal: paid media\n\n## Channels\n- LinkedIn ads: Hal\n"
            "- Google Ads\n",
            {"LinkedIn ads": "hal", "Google Ads": "hal"},
        ),
        (
            f"{GOAL}## Team\n- Ivy: social media\n- Hal: newsletter\n\n## Channels\n- Instagram\n- TikTok\n"
            "- Newsletter\n",
            {"newsletter": "hal", "Instagram": "ivy", "TikTok": "ivy"},
        ),
        (
            f"{BUT}## Équipe\n- Nell : réseaux sociaux\n- Hal : e-mails\n\n## Budget\n- Publicité Instagram : 900 €\n"
            "- Publicité TikTok : 700 €\n",
            {"e-mails": "hal", "Publicité Instagram": "nell", "Publicité TikTok": "nell"},
        ),
        (
            f"{GOAL}## Team\n- Ivy: social media\n- Hal: paid media\n\n## Channels\n- Instagram\n- Facebook ads\n",
            {"Instagram": "ivy", "Facebook ads": "hal"},
        ),
    ],
)
def test_a_word_for_a_family_gives_its_channels_to_somebody(text: str, channels: dict[str, str]) -> None:
    found = dict(zip(names(text, "rally.channels"), names(text, "rally.channels", "manager"), strict=True))
    assert found == channels


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{GOAL}## Team\n- Nell: social media\n- Hal: radio\n", "social-media"),
        (f"{BUT}## Équipe\n- Nell : réseaux sociaux\n- Hal : radio\n", "reseaux-sociaux"),
    ],
)
def test_without_others_of_it_a_family_is_a_channel(text: str, name: str) -> None:
    assert values(text, f"rally.channels[{name}].kind", f"rally.channels[{name}].manager") == ["social", "nell"]


def test_a_family_in_a_list_of_channels_stays() -> None:
    text = f"{GOAL}Channels\n- Social media (Nell)\n- Instagram ads (Hal)\n"
    assert names(text, "rally.channels") == ["Social media", "Instagram ads"]


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Nell does the newsletter, and the letters are sent by our printer under Hal's supervision.", "hal"),
        ("Nell does the newsletter. The letters are sent by the print shop, overseen by Hal.", "hal"),
        (
            "Nell s'occupe de la newsletter, et les courriers partent chez l'imprimeur sous la responsabilité de Hal.",
            "hal",
        ),
        ("Nell s'occupe de la newsletter, et les courriers partent sous la direction d'Ivy.", "ivy"),
    ],
)
def test_who_leads_those_who_send_runs_the_channel(said: str, who: str) -> None:
    found = dict(
        zip(
            names(f"{GOAL}{said}\n", "rally.channels"),
            names(f"{GOAL}{said}\n", "rally.channels", "manager"),
            strict=True,
        )
    )
    assert found in ({"newsletter": "nell", "letters": who}, {"newsletter": "nell", "courriers": who})
    assert not {"Printer", "Imprimeur"} & set(names(f"{GOAL}{said}\n", "team.members"))


@pytest.mark.parametrize("said", ["The stall stands under the trees.", "Le stand est sous la halle de Rungis."])
def test_what_stands_under_something_is_led_by_nobody(said: str) -> None:
    assert names(f"{GOAL}{said}\n", "team.members") == []


@pytest.mark.parametrize(
    "line",
    [
        "Lead = demo booked w/ a sales rep, not just a download",
        "Lead = call with an account manager",
        "Lead = visite prise avec un commercial",
        "Lead = échange avec une conseillère",
    ],
)
def test_one_of_many_is_nobody(line: str) -> None:
    assert names(f"# Notes\n**Goal**\n- 60 qualified leads by 30 June 2027\n- {line}\n", "team.members") == []


@pytest.mark.parametrize(
    ("line", "channels"),
    [
        ("Gus: flyers through letterboxes", ["flyers"]),
        ("Gus: the open day at our showroom", ["open day"]),
        ("Gus : tracts dans les boîtes aux lettres", ["tracts"]),
        ("Gus : les portes ouvertes au magasin", ["portes ouvertes"]),
        ("Gus: direct mail and the showroom", ["direct mail", "showroom"]),
    ],
)
def test_where_a_channel_is_makes_no_other(line: str, channels: list[str]) -> None:
    assert names(f"{GOAL}## Team\n- Nell: campaign manager\n- {line}\n", "rally.channels") == channels


@pytest.mark.parametrize("duty", ["data protection", "protection des données"])
def test_whoever_protects_data_is_of_the_law(duty: str) -> None:
    text = f"{GOAL}## Team\n- Nell: {duty}\n- Hal: CRM data\n"
    assert values(text, "team.members[nell].role", "team.members[hal].role") == ["legal", "data"]


def test_a_label_is_no_duty() -> None:
    text = "# Brief\n\n**Owner:** Nell, campaign manager\n**Goal:** 90 bookings by 30 June 2027\n"
    assert values(text, "team.members[nell].responsibilities") == [["running the campaign"]]
