"""Lists that count days from their first one: "D0 e-mail, D+5 SMS, D+12 call"."""

from typing import Any

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import read


def journey(text: str) -> tuple[list[str], list[int]]:
    """Return the names of the steps of a brief, and the days of its links."""
    data: dict[str, Any] = plan_data(read(text))["integrate"]
    return [step["name"] for step in data["steps"]], [link["delay_days"] for link in data["links"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Parcours\n- J0 : e-mail\n- J+4 : SMS\n- J+11 : appel\n", (["e-mail", "SMS", "appel"], [4, 7])),
        ("Journey\n- D0: e-mail\n- D+4: SMS\n- D+11: call\n", (["e-mail", "SMS", "call"], [4, 7])),
        ("Parcours : J0 e-mail → J+4 SMS → J+11 appel\n", (["e-mail", "SMS", "appel"], [4, 7])),
        ("Journey: day 0 e-mail → D+4 SMS → D+11 call\n", (["e-mail", "SMS", "call"], [4, 7])),
        # A step without a day of its own comes at once.
        ("Journey\n- D0 postcard\n- booking page\n- D+6 call\n", (["postcard", "booking page", "call"], [0, 6])),
        # Where no first day is named, each day counts from the step before.
        ("Parcours : pub → J+4 SMS → J+11 appel\n", (["pub", "SMS", "appel"], [4, 11])),
        ("Journey: ad → SMS D+4 → call D+11\n", (["ad", "SMS", "call"], [4, 11])),
    ],
)
def test_days_are_counted_from_the_first(text: str, expected: tuple[list[str], list[int]]) -> None:
    assert journey(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Plan\n\nDispositif\n- J0 : e-mail [Rémi]\n- J+3 : SMS [Lise]\n- TikTok : 3 posts/sem.\n",
         (["e-mail", "SMS"], [3])),
        ("# Plan\n\nMechanics\n- D0: e-mail\n- D+3: SMS\n", (["e-mail", "SMS"], [3])),
        ("# Plan\n\nChannels\n- D0: e-mail [Remy]\n- D+3: SMS [Lisa]\n- TikTok\n", (["e-mail", "SMS"], [3])),
        # Days of the work are no journey, and channels without days are none.
        ("# Plan\n\nCalendrier\n- J-30 : affiche prête\n- J0 : e-mail\n- J+30 : bilan\n", ([], [])),
        ("# Plan\n\nDispositif\n- e-mail [Rémi]\n- SMS [Lise]\n", ([], [])),
        ("# Plan\n\nChannels\n- e-mail [Remy]\n- SMS [Lisa]\n", ([], [])),
    ],
)  # fmt: skip
def test_channels_on_counted_days_are_a_journey(text: str, expected: tuple[list[str], list[int]]) -> None:
    assert journey(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "# Plan\n\nTeam\n- Remy: CRM\n- Lisa: desk\n\nChannels\n- D0: e-mail [Remy]\n- D+3: SMS [Lisa]\n- TikTok\n",
        "# Plan\n\nÉquipe\n- Rémi : CRM\n- Lise : accueil\n\nDispositif\n- J0 : e-mail [Rémi]\n- J+3 : SMS [Lise]\n",
    ],
)
def test_who_runs_a_channel_is_still_read_beside_its_day(text: str) -> None:
    channels = {c["name"].lower(): c["manager"] for c in plan_data(read(text))["rally"]["channels"]}
    assert (channels["e-mail"], channels["sms"]) in (("remy", "lisa"), ("remi", "lise"))


@pytest.mark.parametrize("head", ["€€", "£", "$$ :", "## €€€"])
def test_a_sign_of_money_heads_the_budget(head: str) -> None:
    text = f"FLOW\nposter → page → call\n\n{head}\n- 4,000 all in\n- radio 1,500\n- leaflets 700\n"
    data = plan_data(read(text))
    assert len(data["integrate"]["steps"]) == 3
    assert data["orchestrate"]["budget"]["total"] == 4000
    assert [line["amount"] for line in data["orchestrate"]["budget"]["lines"]] == [1500, 700]
