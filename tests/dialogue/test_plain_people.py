"""Who does what is told in roundabout ways: of two things at once, with a name in brackets, by whoever speaks."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


def _team(message: str, language: Language) -> tuple[dict[str, str | None], dict[str, str]]:
    """Return the roles by name, and who runs each channel."""
    plan, _ = answered(message, "team.members", known={"team": {}, "rally": {}}, language=language)
    names = {member["id"]: member["name"] for member in at(plan, "team.members") or []}
    roles = {member["name"]: member["role"] for member in at(plan, "team.members") or []}
    return roles, {each["name"]: names.get(each["manager"], "") for each in at(plan, "rally.channels") or []}


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("en", "I'm Glenys and I'm the campaign manager.", "Glenys"),
        ("en", "me (Glenys) = campaign manager. Hewett is sales.", "Glenys"),
        ("fr", "Je suis Odile et je suis la responsable de campagne. Luc fait la radio.", "Odile"),
        ("en", "Now, people. I'm Glenys and I'm the campaign manager.", "Glenys"),
    ],
)
def test_who_speaks_gives_a_name_and_a_role(language: Language, message: str, name: str) -> None:
    roles, _ = _team(message, language)
    assert roles.get(name) == "campaign_manager"
    assert not {"Campaign manager", "Now", "I'm"} & set(roles)


@pytest.mark.parametrize(
    ("message", "channels"),
    [
        ("Instagram is run by Hewett and so is the podcast.", {"Instagram": "Hewett", "podcast": "Hewett"}),
        ("I'm Glenys. The newsletter I'll run myself.", {"newsletter": "Glenys"}),
        ("I'm Glenys, campaign manager. podcast and radio are both mine.", {"podcast": "Glenys", "radio": "Glenys"}),
        ("Hewett runs the podcast, Glenys the radio", {"podcast": "Hewett", "radio": "Glenys"}),
        ("I'm Glenys, campaign manager. Hewett looks after the open days.", {"open days": "Hewett"}),
    ],
)
def test_two_things_are_run_by_one(message: str, channels: dict[str, str]) -> None:
    assert _team(message, "en")[1] == channels


@pytest.mark.parametrize("question", ["message_house.answers", "team.members"])
def test_people_are_told_whatever_is_asked(question: str) -> None:
    message = (
        "Now, people. I'm Glenys and I'm the campaign manager. Hewett, a park ranger, looks after the open days. "
        "Instagram is run by Otis and so is the podcast."
    )
    paths = tuple(f"message_house.pillars[{pillar}].answers" for pillar in ("savings", "time"))
    plan, _ = answered(
        message, question, known={"team": {}, "rally": {}}, paths=paths if question.endswith("answers") else ()
    )
    names = {member["id"]: member["name"] for member in at(plan, "team.members")}
    runs = {each["name"]: names[each["manager"]] for each in at(plan, "rally.channels")}
    assert runs == {"open days": "Hewett", "Instagram": "Otis", "podcast": "Otis"}


@pytest.mark.parametrize("message", ["The choice is mine.", "The idea is mine too."])
def test_what_is_mine_is_no_channel(message: str) -> None:
    assert _team(message, "en")[1] == {}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Changement de dernière minute, Karim part en congé : c'est Odile qui reprend Instagram."),
        ("en", "Last-minute change: Karim is on leave, Odile takes over Instagram."),
    ],
)
def test_a_change_announced_is_followed(language: Language, message: str) -> None:
    rally = {"channels": [{"id": "instagram", "name": "Instagram", "manager": "karim"}]}
    plan, _ = answered(message, "rally.contents", known={"rally": rally}, language=language)
    names = {member["id"]: member["name"] for member in at(plan, "team.members")}
    assert names[at(plan, "rally.channels")[0]["manager"]] == "Odile"
    assert "Karim" not in names.values()
