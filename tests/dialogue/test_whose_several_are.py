"""What is said of several channels is said of each of them, and of nothing named in another sentence."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

KNOWN: dict[str, Any] = {
    "team": {"members": [{"id": "wim", "name": "Wim", "role": "campaign_manager"}]},
    "rally": {},
}


def runners(message: str, question: str, language: Language) -> dict[str, str | None]:
    """Return who runs each channel that a message adds to a plan without any."""
    plan, _ = answered(message, question, known=KNOWN, language=language)
    return {channel["name"].lower(): channel.get("manager") for channel in at(plan, "rally.channels")}


@pytest.mark.parametrize(
    ("language", "message", "names"),
    [
        ("en", "Snapchat and Facebook will be managed by Eilidh.", ["snapchat", "facebook"]),
        ("en", "Facebook, the leaflets and the open day are all Eilidh", ["facebook", "leaflets", "open day"]),
        ("fr", "Snapchat et Facebook seront gérés par Eilidh.", ["snapchat", "facebook"]),
        ("fr", "Facebook, les mails et le salon, c'est Eilidh partout.", ["facebook", "mails", "salon"]),
    ],
)
def test_what_is_said_of_several_is_said_of_each(language: Language, message: str, names: list[str]) -> None:
    assert runners(message, "rally.channels", language) == dict.fromkeys(names, "eilidh")


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Facebook, the emails and the trade fair, that's me. The radio is my cousin Fergus."),
        ("fr", "Facebook, les e-mails et le salon, c'est moi. La radio, c'est mon cousin Fergus qui m'aide le samedi."),
    ],
)
def test_another_sentence_is_of_its_own_channels(language: Language, message: str) -> None:
    found = runners(message, "rally.channels", language)
    assert found.pop("radio") == "fergus"
    assert len(set(found.values())) == 1
    assert "fergus" not in found.values()
    assert None not in found.values()


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("en", "channels and who runs them: Facebook - Eilidh, plant fair - Fergus", "plant fair"),
        ("en", "channels with their owners: Facebook (Eilidh), plant fair (Fergus)", "plant fair"),
        ("fr", "canaux et qui s'en occupe : Facebook - Eilidh, foire aux plants - Fergus", "foire aux plants"),
    ],
)
def test_the_head_of_a_list_is_no_part_of_a_name(language: Language, message: str, name: str) -> None:
    assert runners(message, "rally.channels", language) == {"facebook": "eilidh", name: "fergus"}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "La radio dépend d'Eilidh, les e-mails relèvent de Fergus et le salon revient à Wim."),
        ("fr", "La radio relève d'Eilidh. Les e-mails dépendent de Fergus. Le salon sera tenu par Wim."),
    ],
)
def test_what_is_of_somebody_s_remit_is_theirs(language: Language, message: str) -> None:
    found = runners(message, "rally.channels", language)
    assert found == {"radio": "eilidh", "e-mails": "fergus", "salon": "wim"}


@pytest.mark.parametrize(("question", "kept"), [("rally.contents", {"pinterest", "newsletter"})])
def test_channels_told_with_whose_they_are_are_no_contents(question: str, kept: set[str]) -> None:
    assert set(runners("Pinterest et la newsletter, c'est Eilidh.", question, "fr")) == kept
    assert runners("La newsletter et le flyer, c'est Eilidh.", question, "fr") == {}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Un podcast, et une newsletter, Eilidh l'envoie."),
        ("en", "A podcast, and a newsletter, Eilidh sends it."),
    ],
)
def test_who_sends_it_is_no_channel(language: Language, message: str) -> None:
    assert not any("eilidh" in name for name in runners(message, "rally.channels", language))
