"""A tone told behind the words of a promise is the tone, and the promise is its words alone."""

from typing import Any

import pytest

from tests.dialogue.answering import answered


def house(message: str, language: Any, question: str = "message_house.promise") -> tuple[str | None, str | None]:
    """Return the promise and the tone after a message, where neither was known."""
    plan, _ = answered(message, question, known={"message_house": {}}, language=language)
    return plan["message_house"]["promise"], plan["message_house"]["tone"]


@pytest.mark.parametrize(
    ("message", "language", "promise", "tone"),
    [
        (
            "For the promise I quite like “Your bike by noon”, in a brisk and cheerful tone.",
            "en",
            "Your bike by noon",
            "brisk and cheerful",
        ),
        ("“Your bike by noon”, and for the tone, brisk and cheerful", "en", "Your bike by noon", "brisk and cheerful"),
        (
            "Pour la promesse, on aime bien « Votre vélo avant midi », sur un ton vif et gai.",
            "fr",
            "Votre vélo avant midi",
            "vif et gai",
        ),
        ("« Votre vélo avant midi », et comme ton, vif et gai", "fr", "Votre vélo avant midi", "vif et gai"),
    ],
)
def test_both_at_once(message: str, language: str, promise: str, tone: str) -> None:
    assert house(message, language) == (promise, tone)


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("The promise is “Your bike by noon”, with a brisk tone", "en"),
        ("La promesse, c'est « Your bike by noon », avec un ton brisk", "fr"),
    ],
)
def test_whatever_is_asked(message: str, language: str) -> None:
    assert house(message, language, "team.members") == ("Your bike by noon", "brisk")


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("We fix bikes and answer in a cheerful tone", "en"),
        ("On répare et on vous parle sur un ton gai", "fr"),
    ],
)
def test_a_tone_within_a_promise_is_part_of_it(message: str, language: str) -> None:
    assert house(message, language) == (message, None)


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Last year our slogan was “Your bike by noon”, in a cold tone", "en"),
        ("Nos concurrents ont comme slogan « Votre vélo avant midi », sur un ton froid", "fr"),
    ],
)
def test_a_tone_of_others_is_not_ours(message: str, language: str) -> None:
    assert house(message, language, "team.members")[1] is None


@pytest.mark.parametrize(
    ("language", "message", "promise", "tone"),
    [
        (
            "en",
            'i want the tone to be calm like a librarian, and the promise is "Read more, pay less"',
            "Read more, pay less",
            "calm like a librarian",
        ),
        ("en", 'The promise is "Read more, pay less" and I\'d like the tone to be calm', "Read more, pay less", "calm"),
        (
            "en",
            'The promise: "Read more, pay less". As for the tone, dry and a bit odd.',
            "Read more, pay less",
            "dry and a bit odd",
        ),
        (
            "fr",
            "J'aimerais que le ton soit posé et malicieux. La promesse, c'est « Lisez ce soir »",
            "Lisez ce soir",
            "posé et malicieux",
        ),
        (
            "fr",
            "Ma promesse : « Lisez ce soir » !! Et pour le ton, malin et un peu fou.",
            "Lisez ce soir",
            "malin et un peu fou",
        ),
    ],
)
def test_the_tone_is_wished_for_beside_the_promise(language: Any, message: str, promise: str, tone: str) -> None:
    assert house(message, language) == (promise, tone)


@pytest.mark.parametrize(
    ("language", "message"),
    [("fr", "Pour le ton, je ne sais pas encore."), ("en", "As for the tone, no idea yet")],
)
def test_a_tone_that_is_not_known_is_none(language: Any, message: str) -> None:
    assert house(message, language)[1] is None
