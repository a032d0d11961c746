"""Search over the built-in texts: a real store, both encoders that are installed, both languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.language.text import Language
from assistant.retrieval.search import Search
from knowledge.document import load_document


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    with Search(tmp_path_factory.mktemp("search")) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("faut que mon but tienne en combien de mots ?", "objective-ten-words"),
        ("si je parle au directeur financier et au DSI, une campagne ou deux ?", "audience-one-audience"),
        ("qu'est-ce que je montre au PDG comme chiffres ?", "orchestrate-readers-figures"),
        ("how do I find dead ends on my map?", "integrate-walk-as-customer"),
        ("why bother with a message house", "message-house-pillars"),
        ("break even of marketing ROI, is it 100%?", "orchestrate-roi-reading"),
    ],
)
def test_the_right_document_is_among_the_first_five(search: Search, question: str, document: str) -> None:
    assert document in [passage.document for passage in search.query(question, k=5)]


@pytest.mark.parametrize(
    "question",
    ["quel temps fera-t-il demain à Brest ?", "who won the last world cup?", "recette de la tarte aux pommes"],
)
def test_nothing_comes_back_where_the_texts_do_not_tell(search: Search, question: str) -> None:
    assert search.query(question) == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_passage_is_exactly_the_slice_that_it_names(search: Search, language: Language) -> None:
    for passage in search.query("campagne intégrée integrated campaign", k=5, language=language):
        text = load_document(passage.document, passage.language).text
        assert text[passage.start : passage.end] == passage.text
        assert len(passage.text) <= 1200


def test_each_section_comes_once_and_in_the_language_of_the_question(search: Search) -> None:
    passages = search.query("à quoi sert l'attribution ?", k=5)
    assert len({passage.ref for passage in passages}) == len(passages)
    assert {passage.language for passage in passages} == {"fr"}


def test_the_same_question_gets_the_same_answer(search: Search) -> None:
    first = [passage.ref for passage in search.query("how many pillars?", k=5)]
    assert first == [passage.ref for passage in search.query("how many pillars?", k=5)]


def test_scores_fall_and_k_is_kept(search: Search) -> None:
    scores = [passage.score for passage in search.query("lead scoring", k=4)]
    assert 0 < len(scores) <= 4
    assert scores == sorted(scores, reverse=True)


def test_a_store_that_was_damaged_is_built_again(tmp_path: Path) -> None:
    with Search(tmp_path) as first:
        wanted = [passage.ref for passage in first.query("ten words", k=3)]
    for file in tmp_path.rglob("chroma.sqlite3"):
        file.write_bytes(b"not a database")
    with Search(tmp_path) as second:
        assert [passage.ref for passage in second.query("ten words", k=3)] == wanted
