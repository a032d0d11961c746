"""Passages are whole sentences, exact slices, and know their headings."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.chunking import LIMIT, chunks, common_path, sentences

PLAIN = """Organiser la journée

La date compte. Elle est fixée tôt, p. ex. en mars ! Le maire, M. Petit, le dit : « C’est tôt. » Puis on prépare.

  • Une visite guidée
  • Un discours

Communiquer autour

On prévient la presse.
"""


def said(text: str, *, markdown: bool = False) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, markdown=markdown)]


def test_sentences_keep_abbreviations_quotations_and_list_items() -> None:
    assert said(PLAIN) == [
        "La date compte.",
        "Elle est fixée tôt, p. ex. en mars !",
        "Le maire, M. Petit, le dit : « C’est tôt. »",
        "Puis on prépare.",
        "• Une visite guidée",
        "• Un discours",
        "On prévient la presse.",
    ]


def test_short_lines_over_a_text_are_its_headings() -> None:
    assert [s.headings for s in sentences(PLAIN)][::6] == [("Organiser la journée",), ("Communiquer autour",)]


def test_markdown_headings_make_a_path() -> None:
    text = "# Un\nA.\n## Deux {#deux}\nB.\n### Trois ###\nC.\n## Quatre\nD.\n#hashtag\n"
    found = sentences(text, markdown=True)
    assert [s.headings for s in found] == [
        ("Un",),
        ("Un", "Deux"),
        ("Un", "Deux", "Trois"),
        ("Un", "Quatre"),
        ("Un", "Quatre"),
    ]


def test_a_wrapped_line_goes_on() -> None:
    text = "Une phrase coupée par la mise en page\nse lit d’un trait. Une autre aussi.\n"
    assert said(text) == ["Une phrase coupée par la mise en page\nse lit d’un trait.", "Une autre aussi."]


def test_chunks_stay_within_the_limit_and_in_order() -> None:
    text = "Une phrase de taille moyenne pour voir. " * 200
    found = chunks(text, sentences(text))
    assert all(len(c.text) <= LIMIT and c.text == text[c.start : c.end] for c in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert all(c.text.endswith(".") for c in found)


def test_a_new_heading_closes_a_chunk_that_is_half_full() -> None:
    long = "Une phrase assez longue pour compter ici. " * 20
    text = f"# A\n{long}\n# B\nCourt.\n# C\nCourt aussi.\n"
    assert [c.path for c in chunks(text, sentences(text, markdown=True))] == ["A", "B"]


def test_a_monster_without_a_full_stop_is_cut_at_a_blank() -> None:
    text = "mot " * 1000
    found = sentences(text)
    assert max(s.end - s.start for s in found) <= LIMIT
    assert " ".join(text[s.start : s.end] for s in found).split() == text.split()


@pytest.mark.parametrize(
    ("paths", "shared"),
    [([("a", "b"), ("a", "c")], ("a",)), ([("a",), ("b",)], ("a",)), ([()], ()), ([], ())],
)
def test_the_headings_that_several_share(paths: list[tuple[str, ...]], shared: tuple[str, ...]) -> None:
    assert common_path(paths) == shared


@given(st.text(max_size=3000), st.booleans())
def test_any_text_is_cut_into_exact_slices(text: str, markdown: bool) -> None:
    units = sentences(text, markdown=markdown)
    for chunk in chunks(text, units, 260):
        assert chunk.text == text[chunk.start : chunk.end]
        assert chunk.text == chunk.text.strip()
        assert len(chunk.text) <= LIMIT
    assert all(one.end <= other.start for one, other in itertools.pairwise(units))
