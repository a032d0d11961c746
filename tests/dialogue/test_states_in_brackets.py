"""Bare verbs in brackets behind contents: what is left to do, beside who does it."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

NO_MEANS: dict[str, Any] = {"rally": {}}


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Content: tasting guide (create, Ruth), welcome letter (adapt, Tom), hop video (ready, Ana)", "en"),
        (
            "Content we have or need - hop guide (write, Ruth), welcome letter (rework, Tom), malt video (done, Ana)",
            "en",
        ),
        ("Contenus : guide de taille (créer, Ruth), lettre d'accueil (adapter, Tom), vidéo semis (prête, Ana)", "fr"),
        ("Contenus : guide de taille (rédiger, Ruth), lettre d'accueil (refaire, Tom), vidéo semis (prête, Ana)", "fr"),
    ],
)
@pytest.mark.parametrize("question", ["rally.contents", "orchestrate.start"])
def test_a_verb_alone_says_what_is_left_to_do(message: str, language: Language, question: str) -> None:
    plan, _ = answered(message, question, known=NO_MEANS, language=language)
    told = [(content["status"], content["owner"]) for content in plan["rally"]["contents"]]
    assert told == [("to_create", "ruth"), ("to_adapt", "tom"), ("ready", "ana")]
    assert not plan["rally"]["channels"]


@pytest.mark.parametrize("inside", ["print, Ruth", "design, Ruth", "translated by hand, Ruth"])
def test_a_trade_or_a_medium_is_no_state(inside: str) -> None:
    plan, _ = answered(f"Content: hop guide ({inside})", "rally.contents", known=NO_MEANS, language="en")
    assert [content["status"] for content in plan["rally"]["contents"]] != ["to_create"]


def test_a_verb_beside_a_channel_is_no_state() -> None:
    plan, _ = answered("Channels: newsletter (update, Tom)", "rally.channels", known=NO_MEANS, language="en")
    assert [channel["name"] for channel in plan["rally"]["channels"]] == ["newsletter"]
    assert not plan["rally"]["contents"]
