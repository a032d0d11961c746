"""A table of people may say whose the channels are: "Channel managed", "canaux suivis"."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Name | Role | Channel managed\nIngrid | campaign manager | podcast\nOmar | sales | phone"),
        ("en", "Name\tJob\tChannels looked after\nIngrid\tcampaign manager\tpodcast\nOmar\tsales\tphone"),
        ("fr", "Nom | Rôle | Canal géré\nIngrid | pilote | podcast\nOmar | commercial | téléphone"),
        ("fr", "Nom | Poste | Canaux suivis\nIngrid | pilote | podcast\nOmar | commercial | téléphone"),
    ],
)
def test_channels_of_a_table_have_who_runs_them(language: Language, message: str) -> None:
    plan, _ = answered(message, "team.members", known={"team": {}, "rally": {}}, language=language)
    assert sorted(channel["manager"] for channel in at(plan, "rally.channels")) == ["ingrid", "omar"]


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "good news, boss adds a grand for linkedin"), ("fr", "bonne nouvelle, le chef ajoute mille euros")],
)
def test_who_pays_more_joins_no_team(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.budget.total", language=language, known={"orchestrate": {}})
    assert {member["name"] for member in at(plan, "team.members")} == {"Ines", "Karim", "Loop"}
