"""The search: a question in, the passages that may answer it out."""

import contextlib
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Literal

from assistant.language.text import Language
from assistant.retrieval.candidates import Candidate
from assistant.retrieval.dense import Dense
from assistant.retrieval.elsewhere import Elsewhere
from assistant.retrieval.endpoint_vectors import EndpointVectors
from assistant.retrieval.evidence import relevance, weights_for
from assistant.retrieval.framework import Framework, Part
from assistant.retrieval.meeting import Meeting, Words
from assistant.retrieval.own_documents import OwnDocuments
from assistant.retrieval.passage import Passage, Scope
from assistant.retrieval.question import read_question, shortened
from assistant.retrieval.settings import SearchSettings
from assistant.retrieval.subject import Subject
from assistant.retrieval.tokens import guess_language
from knowledge.document import FOLDER, load_documents
from knowledge.embedding import Encoder, UseEncoder, load_encoders, one_thread
from knowledge.index import Vectors
from knowledge.library import Library
from knowledge.prebuilt import FILE, Prebuilt

# How many candidates are weighed before the search decides whether to answer.
WEIGHED = 5


class Search:
    """Finds passages in the built-in texts and in the person's own documents.

    Nothing is read until the first query (or `open`). Safe to share between threads.

    Args:
        home: The data folder, where the vector store and the person's documents live.
        settings: How to search.
        folder: The built-in texts.
        prebuilt: The vectors of the built-in texts.
        further: One more encoder for the person's own documents, which may fail.
        progress: Whether to show a progress bar while the index is built.
    """

    def __init__(
        self,
        home: Path,
        settings: SearchSettings | None = None,
        *,
        folder: Path = FOLDER,
        prebuilt: Path = FILE,
        further: Encoder | None = None,
        progress: bool = False,
    ) -> None:
        self._home = home
        self._settings = settings or SearchSettings()
        self._folder = folder
        self._file = prebuilt
        self._further = EndpointVectors(further)
        self._progress = progress
        self._lock = threading.RLock()
        # The slow encoder reads a question while words are compared: it holds no lock of the interpreter.
        self._beside = _beside()
        self._library = Library(home)
        self._encoders: Sequence[Encoder] = ()
        self._prebuilt: dict[str, Prebuilt] = {}
        self._elsewhere = Elsewhere({})
        self._words: Words
        self._framework: Framework | None = None
        self._own: OwnDocuments | None = None
        self._stamp = ""
        self._dense: Dense | None = None

    def __enter__(self) -> "Search":
        self.open()
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def open(self) -> None:
        """Read the texts and open the vector store; one that is missing or out of date is built in the background."""
        with self._lock:
            if self._dense is None:
                self._encoders = load_encoders(self._settings.encoders)
                self._prebuilt = {encoder.name: Prebuilt(encoder, self._file) for encoder in self._encoders}
                self._elsewhere = Elsewhere(self._prebuilt)
                self._words = Words(self._prebuilt[self._encoders[0].name])
                self._framework = Framework(
                    {"fr": load_documents("fr", self._folder), "en": load_documents("en", self._folder)},
                    self._settings,
                )
                fingerprint = "|".join((*(encoder.fingerprint for encoder in self._encoders), *self._further.names))
                self._dense = Dense(self._home, fingerprint, self._load, progress=self._progress)
            self._refresh()

    def close(self) -> None:
        """Let the index go; one that is being built is left for another time."""
        with self._lock:
            if self._dense is not None:
                self._dense.close()
            self._dense, self._own = None, None
            self._beside.shutdown(wait=False)
            self._beside = _beside()

    def undisturbed(self) -> contextlib.AbstractContextManager[None]:
        """Return a context in which no index is built: somebody waits for an answer, be it of the search or not."""
        return contextlib.nullcontext() if self._dense is None else self._dense.question()

    def query(self, text: str, k: int = 5, scope: Scope = "all", language: Language | None = None) -> list[Passage]:
        """Return at most ``k`` passages, best first; none where nothing is relevant.

        Args:
            text: The question, in French or English.
            k: How many passages at most.
            scope: "framework" for the built-in texts, "documents" for the person's own, "all" for both.
            language: The language of built-in passages; None for the question's own.
        """
        with self._lock:
            self.open()
            framework, own = self._framework, self._own
            if framework is None or own is None or k < 1:
                return []
            found = self.candidates(text, max(k, WEIGHED), scope)
            sections = self._answering("framework", found["framework"])[:k]
            passages = self._answering("documents", found["documents"])[:k]
            answer_in = language or guess_language(text)
            merged: list[Passage] = []
            # Each scope keeps its own order; between the two, the likelier to answer goes first.
            while len(merged) < k and (sections or passages):
                score = 1.0 if not merged else merged[-1].score
                if sections and (not passages or sections[0][0] >= passages[0][0]):
                    likelihood, candidate = sections.pop(0)
                    merged.append(framework.passage(candidate, answer_in, min(score, likelihood)))
                else:
                    likelihood, candidate = passages.pop(0)
                    merged.append(own.passage(candidate, min(score, likelihood)))
            return merged

    def candidates(
        self, text: str, k: int, scope: Scope = "all", leave_out: str = ""
    ) -> dict[Literal["framework", "documents"], list[Candidate]]:
        """Return what each scope proposes, whether it answers or not: for measurements.

        Args:
            text: The question.
            k: How many candidates at most, in each scope.
            scope: Where to look.
            leave_out: A subject of `assistant.retrieval.elsewhere` that does not count.
        """
        with self._lock:
            self.open()
            found: dict[Literal["framework", "documents"], list[Candidate]] = {"framework": [], "documents": []}
            if self._dense is None or self._framework is None or self._own is None or not text.strip():
                return found
            with self._dense.question(), one_thread():
                text = shortened(text)
                text = self._framework.spelling.repaired(text, guess_language(text), self._known)
                question = read_question(text, self._encoders, self._beside, widen=self._settings.widening > 0)
                # What needs no slow encoder comes first: one is still at work.
                meeting = Meeting(question.text, self._words)
                begun = self._own.begun(question, self._dense, meeting) if scope != "framework" else None
                ranked = self._framework.ranked(question, self._dense)
                elsewhere = self._elsewhere.signs(question, leave_out)
                best = self._framework.candidates(ranked, max(k, WEIGHED), meeting)
                found["framework"] = [candidate.with_signs(elsewhere) for candidate in best]
                if begun is not None:
                    trust = max(likelihood for likelihood, _ in _weighed("framework", found["framework"])[:WEIGHED])
                    expansion = self._framework.expansion(question, ranked, self._dense)
                    units = self._framework.units(self._words.encoder, self._dense)
                    subject = Subject(expansion, trust, ranked.units, elsewhere, ranked.asked, self._words, units)
                    further = self._further.of(text) if self._own.vectors.any_seen(self._further.names) else {}
                    found["documents"] = self._own.candidates(question, self._dense, k, subject, begun, further)
                if scope == "documents":
                    found["framework"] = []
            return found

    def _answering(
        self, scope: Literal["framework", "documents"], candidates: Sequence[Candidate]
    ) -> list[tuple[float, Candidate]]:
        """Return the candidates with their likelihoods, or none where not even the likeliest of the first is likely."""
        weighed = _weighed(scope, candidates)
        likeliest = max((likelihood for likelihood, _ in weighed[:WEIGHED]), default=0.0)
        return weighed if likeliest >= self._settings.floor else []

    def _known(self, word: str) -> bool:
        own = self._own is not None and self._own.knows(word)
        return own or any(isinstance(each, UseEncoder) and each.knows(word) for each in self._encoders)

    def _refresh(self) -> None:
        """Take in what changed in the library, this process or another."""
        stamp = self._library.stamp()
        if self._own is not None and stamp == self._stamp:
            return
        assert self._framework is not None
        assert self._dense is not None
        names = [encoder.name for encoder in self._encoders]
        self._own, self._stamp = OwnDocuments(self._library, self._settings, self._beside), stamp
        self._dense.want({**self._framework.spec(names), **self._own.vectors.spec([*names, *self._further.names])})

    def _load(self, collection: str, group: str) -> Vectors:
        import numpy as np

        scope, _, rest = collection.partition("-")
        if scope == "documents":
            matrix = self._library.vectors(group, rest)
            if matrix is None:  # taken away meanwhile: the next query sees it
                return Vectors([], np.zeros((0, 0), dtype=np.float32))
            return Vectors([str(number) for number in range(len(matrix))], matrix)
        assert self._framework is not None
        part, _, name = rest.partition("-")
        matrix = self._prebuilt[name].passages(list(self._framework.items(_part(part)).values()))
        return Vectors([str(number) for number in range(len(matrix))], matrix)


def _weighed(
    scope: Literal["framework", "documents"], candidates: Sequence[Candidate]
) -> list[tuple[float, Candidate]]:
    """Return the candidates with how likely each answers; own documents are judged as a whole, best first."""
    if scope == "framework":
        return [(relevance(each.signs, weights_for(scope, each.signs)), each) for each in candidates]
    if not candidates:
        return []
    likelihood = relevance(candidates[0].signs, weights_for(scope, candidates[0].signs))
    return [(likelihood * each.score / candidates[0].score, each) for each in candidates]


def _part(name: str) -> Part:
    return "units" if name == "units" else "questions"


def _beside() -> ThreadPoolExecutor:
    """Return where a slow encoder works; its thread begins with the first question."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="encoder")
