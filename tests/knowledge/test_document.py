"""The built-in texts are read exactly, and what is malformed is refused."""

from pathlib import Path

import pytest

from assistant.errors import InternalError
from knowledge.document import LANGUAGES, load_document, load_documents, parse_document, section

FRONT = """---
document: objective-sample
title: Un exemple
tag: objective
source: {file: 000.txt, title: "Podcast", author: "A. B."}
sections:
  - id: one
    locator: "début"
    kind: claim
    says: A. B.
    errata: [E20]
    questions: [q1, q2]
  - id: two
    locator: "fin"
    kind: rule
    source: {file: 001.txt, title: "Article"}
    questions: [q3]
---
# Un exemple
"""
TEXT = FRONT + "## Premier {#one}\n\nUne phrase.  \n\n## Second {#two}\nDeux phrases. Oui.\n"


def test_a_section_is_a_slice_of_its_file() -> None:
    document = parse_document(TEXT, "objective-sample", "fr")
    one, two = document.sections
    assert one.text == "Une phrase." == TEXT[one.start : one.end]
    assert two.text == "Deux phrases. Oui." == TEXT[two.start : two.end]
    assert one.ref == "objective-sample#one"
    assert one.path == "Un exemple > Premier"
    assert one.errata == ("E20",)
    assert one.questions == ("q1", "q2")


def test_the_credit_names_title_author_and_locator() -> None:
    one, two = parse_document(TEXT, "objective-sample", "fr").sections
    assert one.source.line("fr") == "d’après Podcast, A. B., début"
    assert one.source.line("en") == "after Podcast, A. B., début"
    assert two.source.line("en") == "after Article, fin"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("tag: objective", "tag: other", "unknown tag"),
        ("kind: rule", "kind: guess", "unknown kind"),
        ("    says: A. B.", "    sayz: A. B.", "unknown keys sayz"),
        ('    locator: "fin"\n', "", "missing keys locator"),
        ("document: objective-sample", "document: other", "document is 'other'"),
        ("## Second {#two}", "## Second {#deux}", "not the headings"),
        ("sections:", "sections: [", "objective-sample"),
        ("---\n# Un", "# Un", "no front matter"),
    ],
)
def test_a_malformed_document_is_refused(old: str, new: str, said: str) -> None:
    assert old in TEXT
    with pytest.raises(InternalError, match=said):
        parse_document(TEXT.replace(old, new), "objective-sample", "fr")


def test_an_unknown_reference_is_refused() -> None:
    stem = load_documents("fr")[0].stem
    for ref in ("nothing#here", f"{stem}#nothing", stem):
        with pytest.raises(InternalError):
            section(ref, "fr")


def test_every_built_in_section_is_in_both_languages_and_lists_questions(request: pytest.FixtureRequest) -> None:
    french, english = (load_documents(language) for language in LANGUAGES)
    assert [d.stem for d in french] == [d.stem for d in english]
    for one, other in zip(french, english, strict=True):
        assert [s.ref for s in one.sections] == [s.ref for s in other.sections]
        for each in (*one.sections, *other.sections):
            path = Path(request.config.rootpath) / "knowledge" / "documents" / each.language / f"{each.document}.md"
            assert path.read_text(encoding="utf-8")[each.start : each.end] == each.text
            assert len(each.text) <= 1200, each.ref
            assert len(set(each.questions)) >= 4, each.ref
            assert section(each.ref, each.language) == each


def test_one_document_is_read_alone() -> None:
    stem = load_documents("en")[0].stem
    assert load_document(stem, "en").language == "en"
