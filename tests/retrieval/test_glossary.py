"""Glossary and thesaurus: things have names in both languages, and a question is widened by them."""

import pytest

from assistant.language.glossary import load_glossary
from assistant.language.yaml_data import load_yaml
from assistant.retrieval.tokens import query_terms, terms
from assistant.retrieval.widening import _THESAURUS, Widener, load_widener
from knowledge.document import section


@pytest.mark.parametrize(
    ("form", "id"),
    [
        ("DAF", "cfo"), ("CFO", "cfo"), ("dsi", "cio"), ("JPO", "open-day"), ("cpl", "cpl"), ("VVC", "clv"),
        ("lifetime value", "clv"), ("relation client", None), ("évènement", "event"), ("notorieté", "awareness"),
        ("message house", "message-house"), ("test ab", "ab-test"),
    ],
)  # fmt: skip
def test_a_name_finds_its_entry(form: str, id: str | None) -> None:
    entry = load_glossary().lookup(form)
    assert (entry.id if entry else None) == id


def test_entries_have_a_name_in_each_language_and_a_section_that_exists() -> None:
    for entry in load_glossary().entries:
        assert entry.name("fr")
        assert entry.name("en")
        assert load_glossary().entry(entry.id) is entry
        if entry.ref:
            assert section(entry.ref, "fr")


def test_thesaurus_rows_have_both_languages() -> None:
    for row in load_yaml(_THESAURUS):
        assert set(row) == {"fr", "en"}
        assert row["fr"]
        assert row["en"]


@pytest.mark.parametrize(
    ("question", "wider"),
    [
        ("quel budget pour une JPO", "open day"),
        ("what does the CFO want", "directeur financier"),
        ("cout d'un texto", "sms"),
        ("abandoned basket", "panier abandonné"),
    ],
)
def test_a_question_is_widened_across_languages(question: str, wider: str) -> None:
    found = load_widener().widen(question)
    assert set(terms(wider, "fr")) & set(found) or set(terms(wider, "en")) & set(found)
    assert not set(found) & set(query_terms(question))


def test_longer_names_are_found_among_other_words() -> None:
    widener = Widener([{"fr": ["maison des messages"], "en": ["message house"]}], [["maizon des messages"]])
    assert widener.widen("une maison des messages utile") == ["hous"]
    assert "maison" in widener.widen("maizon des messages")
    assert widener.widen("une maison") == []
