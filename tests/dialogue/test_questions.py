"""Questions, however they are put, and statements that only look like one."""

import pytest

from assistant.dialogue.guided.questions import is_question


@pytest.mark.parametrize(
    "text",
    [
        "Donne-moi un exemple de promesse",
        "give me an example of a dead end",
        "le fantôme, c'est quoi",
        "a core slide, what is it?",
        "parle-moi de la souveraineté",
        "je comprends pas la différence entre étape et canal",
        "I don't get why it has to be one audience",
        "et le scoring ?",
        "what about micro-influencers?",
    ],
)
def test_it_asks(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "LinkedIn ?",
        "what about 300?",
        "un exemple d'annonce est prêt",
        "ils ne comprennent pas la différence entre les offres",
        "et la newsletter",
        "can you set it to 300?",
    ],
)
def test_it_tells(text: str) -> None:
    assert not is_question(text)
