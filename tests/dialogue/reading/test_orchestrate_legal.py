"""Legal basis, hosting, retention and disclosure, from how people write them."""

from decimal import Decimal

import pytest

from assistant.language.text import Language
from tests.dialogue.reading.orchestrate import notes, read

COMPLIANCE = "orchestrate.compliance"


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("consentement", "consent"),
        ("double opt-in", "consent"),
        ("on a l'accord explicite des gens", "consent"),
        ("intérêt légitime (B2B)", "legitimate_interest"),
        ("we rely on legitimate interest", "legitimate_interest"),
        ("pas de consentement, intérêt légitime", "legitimate_interest"),
        ("exécution du contrat", "contract"),
    ],
)
def test_the_basis_that_was_named_is_recorded(text: str, basis: str) -> None:
    assert read("legal_basis", text).get(f"{COMPLIANCE}.legal_basis") == basis


@pytest.mark.parametrize("text", ["RGPD ok", "we are GDPR compliant", "conforme CNIL", "pas de consentement"])
def test_a_basis_is_never_guessed(text: str) -> None:
    draft = read("legal_basis", text)
    assert not draft.edits
    assert notes(draft) == ["legal_basis.unclear"]


def test_two_bases_are_a_contradiction() -> None:
    draft = read("legal_basis", "consentement pour les e-mails et intérêt légitime pour le téléphone")
    assert [(c.old, c.new) for c in draft.conflicts] == [("consent", "legitimate_interest")]


@pytest.mark.parametrize(
    ("text", "place", "law"),
    [
        ("hébergé chez OVH en France", "OVH en France", "eu"),
        ("stored on AWS in Frankfurt", "AWS in Frankfurt", "eu"),
        ("aux États-Unis", "États-Unis", "foreign_law"),
        ("serveurs hors UE", "hors UE", "foreign_law"),
        ("HubSpot", "HubSpot", None),
        ("on ne sait pas", None, "unknown"),
    ],
)
def test_hosting_follows_from_the_place_only(text: str, place: str | None, law: str | None) -> None:
    draft = read("hosting", text)
    assert draft.get(f"{COMPLIANCE}.hosting_place") == place
    assert draft.get(f"{COMPLIANCE}.data_hosting") == law


def test_the_notice_is_the_clause_that_says_how_people_are_told() -> None:
    draft = read("hosting", "in the US (Mailchimp), people are told in the privacy policy", "en")
    assert draft.get(f"{COMPLIANCE}.hosting_notice") == "people are told in the privacy policy"


@pytest.mark.parametrize(
    ("text", "language", "months"),
    [
        ("3 ans après le dernier contact", "fr", 36),
        ("36 mois", "fr", 36),
        ("on les garde 3 ans", "fr", 36),
        ("deux ans et demi", "fr", 30),
        ("90 jours", "fr", 3),
        ("two years", "en", 24),
    ],
)
def test_retention_is_counted_in_months(text: str, language: Language, months: int) -> None:
    assert read("retention", text, language).get(f"{COMPLIANCE}.retention_months") == Decimal(months)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("sans limite", "retention.no_limit"),
        ("6 semaines", "retention.not_in_months"),
        ("2 à 3 ans", "retention.range"),
    ],
)
def test_a_length_that_is_none_is_noted(text: str, key: str) -> None:
    draft = read("retention", text)
    assert not draft.edits
    assert notes(draft) == [key]


def test_a_disclosure_is_kept_in_the_persons_words() -> None:
    text = "mention « Publicité » sur chaque post"
    assert read("disclosure", text).get(f"{COMPLIANCE}.disclosure") == text


def test_no_disclosure_is_none() -> None:
    draft = read("disclosure", "aucune mention")
    assert not draft.edits
    assert notes(draft) == ["disclosure.none"]


@pytest.mark.parametrize(("text", "months"), [("36", 36), ("3", None)])
def test_a_bare_number_is_months_where_it_cannot_be_years(text: str, months: int | None) -> None:
    draft = read("retention", text, asked=f"{COMPLIANCE}.retention_months")
    assert draft.get(f"{COMPLIANCE}.retention_months") == months
    assert notes(draft) == ([] if months else ["retention.unit"])


@pytest.mark.parametrize("label", ["legal_basis", "hosting", "retention"])
def test_one_answer_may_hold_all_of_compliance(label: str) -> None:
    text = "base légale : consentement, données gardées 1 an, hébergées chez Brevo en France"
    found = read(label, text).get(COMPLIANCE)
    assert (found["legal_basis"], found["data_hosting"], found["retention_months"]) == ("consent", "eu", 12)
    assert found["hosting_place"] == "Brevo en France"
