"""The search: a question in, the passages that may answer it out."""

import hashlib
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.language.text import Language
from assistant.retrieval.framework import Framework, best_first
from assistant.retrieval.fusion import reciprocal_rank
from assistant.retrieval.passage import Passage, Scope
from assistant.retrieval.settings import SearchSettings
from assistant.retrieval.tokens import guess_language, query_terms
from knowledge.document import FOLDER, load_documents
from knowledge.embedding import load_encoders

if TYPE_CHECKING:
    from knowledge.index import Contents, VectorStore


class Search:
    """Finds passages in the built-in texts and in the person's own documents.

    Nothing is read until the first query (or `open`). Safe to share between threads.

    Args:
        home: The data folder, where the vector store lives.
        settings: How to search.
        folder: The built-in texts, another folder in tests.
    """

    def __init__(self, home: Path, settings: SearchSettings | None = None, folder: Path = FOLDER) -> None:
        self._home = home
        self._settings = settings or SearchSettings()
        self._folder = folder
        self._lock = threading.RLock()
        self._framework: Framework | None = None
        self._store: VectorStore | None = None

    def __enter__(self) -> "Search":
        self.open()
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def open(self) -> None:
        """Read the texts and open the vector store, building it where it is missing or out of date."""
        with self._lock:
            if self._store is not None:
                return
            from knowledge.index import VectorStore

            self._framework = Framework(
                {"fr": load_documents("fr", self._folder), "en": load_documents("en", self._folder)}
            )
            self._encoders = load_encoders(self._settings.encoders)
            digest = hashlib.sha256("\0".join(text for _, text in self._framework.items()).encode()).hexdigest()
            fingerprint = "|".join([digest, *(encoder.fingerprint for encoder in self._encoders)])
            self._store = VectorStore(self._home, fingerprint, self._contents)

    def close(self) -> None:
        """Let the vector store go."""
        with self._lock:
            if self._store is not None:
                self._store.close()
                self._store = None

    def query(self, text: str, k: int = 5, scope: Scope = "all", language: Language | None = None) -> list[Passage]:
        """Return at most ``k`` passages, best first; none where nothing is relevant.

        Args:
            text: The question, in French or English.
            k: How many passages at most.
            scope: "framework" for the built-in texts, "documents" for the person's own, "all" for both.
            language: The language of built-in passages; None for the question's own.
        """
        self.open()
        framework, store = self._framework, self._store
        if framework is None or store is None or not text.strip() or k < 1 or scope == "documents":
            return []
        answer_in = language or guess_language(text)
        rankings: dict[str, Sequence[str]] = {"keyword": framework.keyword_ranking(query_terms(text))}
        for encoder in self._encoders:
            hits = store.query(f"framework-{encoder.name}", encoder.queries([text])[0], 200)
            rankings[encoder.name] = best_first((name.split("/")[1], score) for name, score in hits)
        weights = {
            "keyword": self._settings.keyword_weight,
            "use": self._settings.use_weight,
            "e5": self._settings.e5_weight,
        }
        fused = reciprocal_rank(rankings, weights, self._settings.fusion_k)
        return [self._passage(ref, answer_in, score) for ref, score in list(fused.items())[:k]]

    def _passage(self, ref: str, language: Language, score: float) -> Passage:
        assert self._framework is not None
        section = self._framework.sections[ref, language]
        return Passage(
            document=section.document,
            section=section.path,
            ref=ref,
            text=section.text,
            start=section.start,
            end=section.end,
            score=score,
            language=language,
            title=section.title,
            source=section.source.line(language),
            scope="framework",
        )

    def _contents(self) -> "Contents":
        from knowledge.index import Vectors

        assert self._framework is not None
        items = self._framework.items()
        ids, texts = [name for name, _ in items], [text for _, text in items]
        return {f"framework-{encoder.name}": Vectors(ids, encoder.passages(texts)) for encoder in self._encoders}
