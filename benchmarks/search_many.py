"""Ten thousand passages of a person's own: how long a question takes, and how much memory.

The texts are sentences of the built-in ones, shuffled; the vectors are drawn at random, since encoding them would take
an hour and their values change no duration.
"""

import random
import time
from pathlib import Path

from assistant.retrieval.search import Search
from benchmarks.search_questions import Case
from knowledge.chunking import UNIT, chunks, sentences
from knowledge.document import LANGUAGES, load_documents
from knowledge.library import Contents, Library, OwnDocument, content_id

_DOCUMENTS, _CHARACTERS = 50, 200_000
_DIMENSIONS = {"use": 512, "e5": 384}


def fill(home: Path) -> int:
    """Put the documents into a library and return how many units they make."""
    import numpy as np

    drawn, numbers = random.Random(0), np.random.default_rng(0)
    said = [
        text[unit.start : unit.end]
        for language in LANGUAGES
        for document in load_documents(language)
        for section in document.sections
        for text in (section.text,)
        for unit in sentences(text, markdown=True)
    ]
    library, total = Library(home), 0
    for number in range(_DOCUMENTS):
        parts: list[str] = []
        while sum(map(len, parts)) < _CHARACTERS:
            parts.extend(drawn.choices(said, k=100))
        text = " ".join(parts)[:_CHARACTERS]
        units = chunks(text, sentences(text), UNIT)
        name = f"{number}.txt"
        document = OwnDocument(content_id(text), name, name, "txt", len(text), 0, len(units))
        total += len(units)
        for encoder, dimension in _DIMENSIONS.items():
            vectors = numbers.normal(size=(len(units), dimension)).astype(np.float32)
            vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
            if encoder == "use":
                library.add(document, Contents(text, tuple(units), ()), encoder, vectors)
            else:
                library.add_vectors(document.id, encoder, vectors)
    return total


def durations(home: Path, cases: list[Case]) -> list[tuple[float, float]]:
    """Return (seconds by the clock, seconds of the processor) of each question, the first one left out."""
    found = []
    with Search(home) as search:
        search.query("warm")
        for case in cases:
            clock, processor = time.perf_counter(), time.process_time()
            search.query(case.question)
            found.append((time.perf_counter() - clock, time.process_time() - processor))
    return found
