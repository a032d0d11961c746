"""Where everything is hosted is whose law holds: a country, or a union of them, is no base of contacts."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

HOSTED: list[tuple[Language, str, str]] = [
    ("en", "orchestrate.legal_basis", "Consent is the basis. Everything is stored in the EU, in Finland."),
    ("en", "orchestrate.legal_basis", "All our data is kept in Europe, on servers in Amsterdam."),
    ("en", "rally.data", "We use Brevo with emails. Everything is hosted in the EU, in Sweden."),
    ("fr", "orchestrate.legal_basis", "C'est le contrat. Tout est stocké dans l'UE, en Belgique."),
    ("fr", "orchestrate.legal_basis", "Toutes nos données sont en Europe, sur des serveurs en Italie."),
]


@pytest.mark.parametrize(("language", "question", "message"), HOSTED)
def test_the_country_in_which_everything_is_hosted_is_no_base(language: Language, question: str, message: str) -> None:
    plan, _ = answered(message, question, language=language)
    assert plan["orchestrate"]["compliance"]["data_hosting"] == "eu"
    assert [base["name"] for base in plan["rally"].get("data") or []] == (["Brevo"] if "Brevo" in message else [])


BASES: list[tuple[Language, str, str]] = [
    ("en", "Everything is stored in Pipedrive.", "Pipedrive"),
    ("en", "All our clients are in Europe Desk, with emails.", "Europe Desk"),
    ("fr", "Tous nos clients sont dans Zibble, avec les e-mails.", "Zibble"),
]


@pytest.mark.parametrize(("language", "message", "name"), BASES)
def test_a_tool_in_which_everything_is_kept_is_a_base(language: Language, message: str, name: str) -> None:
    plan, _ = answered(message, "rally.data", language=language)
    assert [base["name"] for base in plan["rally"]["data"]] == [name]


@pytest.mark.parametrize(
    ("language", "message"), [("en", "All our clients are in Spain."), ("fr", "Tout est au Canada.")]
)
def test_people_in_a_country_are_in_no_base(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.data", language=language)
    assert not plan["rally"].get("data")
