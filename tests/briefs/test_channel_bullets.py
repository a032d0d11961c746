"""Bullets of a list of channels: one each, whatever else stands beside it; what is not settled is none."""

import pytest

from tests.briefs.plans import names, values

GOAL = "Notes\nGoal: 90 bookings by 30 June 2027.\n\n"
BUT = "Notes\nObjectif : 90 réservations d'ici le 30 juin 2027.\n\n"


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        (
            f"{GOAL}Channels\n- Trade show Kent 9–11 April, stand 12 m² paid [Nell]\n"
            "- Webinar 22 May w/ a head teacher [Hal]\n",
            {"Trade show Kent": "nell", "Webinar": "hal"},
        ),
        (
            f"{GOAL}Channels:\n- Newsletter, first issue on 5 March → Nell\n- Radio, mornings only [Hal]\n",
            {"Newsletter": "nell", "Radio": "hal"},
        ),
        (
            f"{BUT}Canaux\n- newsletter 2x/mois → [Nell], la 1re le 5/03\n"
            "- webinaire le 22 mai avec un proviseur (Hal)\n",
            {"newsletter": "nell", "webinaire": "hal"},
        ),
        (
            f"{BUT}CANAUX\n- Portes ouvertes le 3 mai, de 14 h à 18 h [Nell]\n"
            "- Affiches A3, 200 ex., commerces du bourg [Hal]\n",
            {"Portes ouvertes": "nell", "Affiches A3": "hal"},
        ),
        (
            f"{GOAL}Channels:\n- Facebook, Instagram [Nell]\n- Radio, Vinted [Hal]\n",
            {"Facebook": "nell", "Instagram": "nell", "Radio": "hal", "Vinted": "hal"},
        ),
        (
            f"{GOAL}Channels:\n- Instagram ads + organic [Nell]\n- Radio [Hal]\n",
            {"Instagram ads": "nell", "Instagram organic": "nell", "Radio": "hal"},
        ),
        (
            f"{BUT}Canaux :\n- Publicité Facebook + organique (Nell)\n- Radio (Hal)\n",
            {"Publicité Facebook": "nell", "Facebook organique": "nell", "Radio": "hal"},
        ),
    ],
)
def test_one_bullet_is_one_channel_of_somebody(text: str, channels: dict[str, str]) -> None:
    found = dict(zip(names(text, "rally.channels"), names(text, "rally.channels", "manager"), strict=True))
    assert found == channels


def test_organic_beside_ads_is_a_page_of_ones_own() -> None:
    text = f"{GOAL}Channels:\n- Instagram ads + organic [Nell]\n- Radio [Hal]\n"
    ads, organic = ("rally.channels[instagram-ads].{}", "rally.channels[instagram-organic].{}")
    assert values(text, ads.format("kind"), ads.format("media")) == ["social_ads", "paid"]
    assert values(text, organic.format("kind"), organic.format("media")) == ["social", "owned"]


@pytest.mark.parametrize(
    "line",
    [
        "TikTok ?",
        "TikTok? maybe",
        "TikTok – undecided",
        "TikTok: still to be decided, Nell asks for a price",
        "TikTok (tbc)",
        "TikTok : ?? à trancher, Nell chiffre une vidéo",
        "TikTok – à décider avec la direction",
        "TikTok : pas encore tranché",
        "TikTok: one video? → undecided, Nell to get a quote",
    ],
)
def test_what_is_not_settled_is_no_channel(line: str) -> None:
    assert names(f"{GOAL}Channels\n- Newsletter\n- {line}\n- Radio\n", "rally.channels") == ["Newsletter", "Radio"]


@pytest.mark.parametrize("line", ["TikTok (budget ?)", "TikTok, who runs it?", "TikTok: Nell", "TikTok, qui pilote ?"])
def test_a_detail_that_is_not_settled_leaves_the_channel(line: str) -> None:
    found = names(f"{GOAL}Channels\n- Newsletter\n- {line}\n- Radio\n", "rally.channels")
    assert found == ["Newsletter", "TikTok", "Radio"]


@pytest.mark.parametrize(
    "line", ["Where does it come from? – leaflet, to write", "D'où ça vient ? – dépliant à écrire"]
)
def test_a_title_may_ask(line: str) -> None:
    found = names(f"{GOAL}Contents\n- Video – ready\n- {line}\n- Quiz ? à voir\n", "rally.contents", "id")
    assert len(found) > 1
    assert "quiz" not in found
