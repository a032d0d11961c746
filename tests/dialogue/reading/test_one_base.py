"""All that a message says of a base is said of the only one that it names, however the message is cut up."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

DATA = "rally.data"


def _bases(message: str, language: Language) -> list[tuple[str, list[str], str | None]]:
    plan, _ = answered(message, DATA, language=language)
    return [(base["name"], base["holds"], base["acquired"]) for base in at(plan, DATA)]


@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        (
            "en",
            "We do have a parish roll database. Our own. Emails and phone numbers in it.",
            ("parish roll database", ["email", "phone"], "own"),
        ),
        ("en", "There's a sponsor file. Ours. It has postal addresses.", ("sponsor file", ["postal_address"], "own")),
        ("en", "Only the rowing club's register, compiled by us.\nPhones in there.", None),
        (
            "en",
            "Everything is in the tasting diary, which we built ourselves: names, emails.",
            ("tasting diary", ["email"], "own"),
        ),
        (
            "fr",
            "On a un registre des locataires. À nous. Mails et téléphones dedans.",
            ("registre des locataires", ["email", "phone"], "own"),
        ),
        (
            "fr",
            "un classeur des parrains, on l'a fait nous-mêmes. y'a les numéros de tel dedans",
            ("classeur des parrains", ["phone"], "own"),
        ),
    ],
)
def test_what_follows_in_other_sentences_is_of_the_one_base(
    language: Language, message: str, expected: tuple[str, list[str], str] | None
) -> None:
    found = _bases(message, language)
    if expected is None:
        assert [(holds, own) for _, holds, own in found] == [(["phone"], "own")]
        assert "register" in found[0][0]
    else:
        assert found == [expected]


@pytest.mark.parametrize(
    ("language", "message", "held"),
    [
        ("en", "There's a sponsor file. Ours. Postal addresses, no emails.", ["postal_address"]),
        ("fr", "Un carnet des parrains, à nous. Les téléphones dedans, pas de mails.", ["phone"]),
    ],
)
def test_what_it_does_not_hold_is_left_out(language: Language, message: str, held: list[str]) -> None:
    assert [holds for _, holds, _ in _bases(message, language)] == [held]


def test_of_two_bases_each_keeps_what_is_said_of_it() -> None:
    found = _bases("We have a waiting list, our own, with emails. We also have a donor file with addresses.", "en")
    assert found == [("waiting list", ["email"], "own"), ("donor file", ["postal_address"], None)]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "What is a database for?"),
        ("fr", "Aucune base, on n'a pas de fichier"),
        ("en", "Emails, I suppose"),
    ],
)
def test_no_base_is_made_up(language: Language, message: str) -> None:
    assert _bases(message, language) == []


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        (
            "fr",
            "Nous avons une liste de contacts, celle du fan-club, avec les e-mails.",
            "liste du fan-club",
        ),
        ("fr", "On a un tableur, celui des parrains, avec leurs téléphones.", "tableur des parrains"),
        ("en", "We have a contact list, that of the reading club, which holds emails.", "reading club list"),
        ("en", "We have a file, the sponsors one, with phone numbers.", "sponsors file"),
        ("fr", "Nous avons une liste, celle de l'an dernier, avec les e-mails.", "liste"),
        ("fr", "Nous avons une liste, celle qui contient les e-mails.", "liste"),
        ("en", "We have a contact list, the one from last year, with emails.", "contact list"),
    ],
)
def test_which_one_it_is_gives_a_base_its_name(language: Language, message: str, name: str) -> None:
    plan, _ = answered(message, DATA, language=language)
    assert [base["name"] for base in at(plan, DATA)] == [name]


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("en", "All our customers are in Pipedrive. It is our own CRM and it holds emails.", "Pipedrive"),
        (
            "fr",
            "Tous nos clients sont dans Pipedrive. C'est notre propre fichier et il contient les e-mails.",
            "Pipedrive",
        ),
    ],
)
def test_what_follows_is_of_the_base_while_another_of_the_means_is_asked_for(
    language: Language, message: str, name: str
) -> None:
    plan, _ = answered(message, "rally.manager", paths=("rally.channels[mail].manager",), language=language)
    assert [(base["name"], base["holds"]) for base in at(plan, DATA)] == [(name, ["email"])]
