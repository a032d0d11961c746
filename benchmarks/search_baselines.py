"""What the search is compared with: simple methods over the same files and the same questions."""

import importlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.retrieval.fusion import first, reciprocal_rank
from assistant.retrieval.keyword import KeywordIndex
from assistant.retrieval.tokens import query_terms, terms
from benchmarks.search_questions import Case, holds
from knowledge.chunking import chunks, sentences
from knowledge.embedding import load_encoders

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# (file, start, end, text)
Piece = tuple[str, int, int, str]


def baselines(seeds: Path, cases: Sequence[Case]) -> dict[str, list[int]]:
    """Return, by method, the rank of the first hit among ten for each question."""
    files = {path.name: path.read_text(encoding="utf-8") for path in sorted(seeds.glob("*.txt"))}
    own = [
        (name, chunk.start, chunk.end, chunk.text)
        for name, text in files.items()
        for chunk in chunks(text, sentences(text), 1150)
    ]
    usual = langchain_pieces(files)
    scored = _scores(own, cases)
    found = {f"{name}, passages of 1,150 characters": _ranks(own, scores, cases) for name, scores in scored.items()}
    fused = [
        reciprocal_rank({name: scores[number] for name, scores in scored.items()}, {}, 60, 100)
        for number in range(len(cases))
    ]
    found["the three fused, passages of 1,150 characters"] = _ranks(own, fused, cases)
    for name, scores in _scores(usual, cases).items():
        found[f"{name}, LangChain’s splitter 1,000/200"] = _ranks(usual, scores, cases)
    return found


def langchain_pieces(files: Mapping[str, str]) -> list[Piece]:
    """Cut files as most tutorials do."""
    splitters = importlib.import_module("langchain_text_splitters")
    splitter = splitters.RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200, add_start_index=True)
    pieces = []
    for name, text in files.items():
        for document in splitter.create_documents([text]):
            start = int(document.metadata["start_index"])
            pieces.append((name, start, start + len(document.page_content), document.page_content))
    return pieces


def _scores(pieces: Sequence[Piece], cases: Sequence[Case]) -> "dict[str, list[NDArray[np.floating]]]":
    texts = [text for *_, text in pieces]
    keywords = KeywordIndex([terms(text, "fr") for text in texts])
    scores: dict[str, list[NDArray[np.floating]]] = {
        "BM25 alone": [keywords.scores(dict.fromkeys(query_terms(case.question), 1.0)) for case in cases]
    }
    for encoder in load_encoders(("use", "e5")):
        passages, questions = encoder.passages(texts), encoder.queries([case.question for case in cases])
        scores[f"{encoder.name} alone"] = list(questions @ passages.T)
    return scores


def _ranks(pieces: Sequence[Piece], scores: "Sequence[NDArray[np.floating]]", cases: Sequence[Case]) -> list[int]:
    return [
        _first_hit([pieces[place] for place in first(each, 10)], case) for each, case in zip(scores, cases, strict=True)
    ]


def _first_hit(found: Sequence[Piece], case: Case) -> int:
    for rank, (file, start, end, _) in enumerate(found, 1):
        if any(holds(span, file, start, end) for span in case.passages):
            return rank
    return 0
