"""Vectors of the built-in texts, made ahead: the first start reads them instead of encoding thousands of texts.

One file holds, for each encoder, the digest of each text and its vector in eight bits (a scale a row: the cosine
changes by less than 0.001). It belongs to the encoder by its fingerprint and by the vector of one sentence, and to
the texts by their digests, so that a text that was edited is encoded anew and nothing else. ``python -m
assistant.retrieval.prebuild`` writes it.
"""

import hashlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.embedding import CANARY, Encoder

if TYPE_CHECKING:
    from knowledge.embedding import Matrix

FILE = Path(__file__).parent / "vectors.npz"
_ALIKE = 0.99
_BATCH = 64


class Prebuilt:
    """Vectors by text, for one encoder.

    Args:
        encoder: The encoder that the vectors must come from; from another one, they are not used.
        file: The file, which may be missing.

    Attributes:
        encoder: The encoder's name.
    """

    def __init__(self, encoder: Encoder, file: Path = FILE) -> None:
        self._encoder = encoder
        self.encoder, self.dimension = encoder.name, encoder.dimension
        self._rows: dict[int, int] = {}
        self._load(file)

    def _load(self, file: Path) -> None:
        import numpy as np

        name = self._encoder.name
        if not file.is_file():
            return
        with np.load(file, allow_pickle=False) as data:
            if f"{name}_keys" not in data or str(data[f"{name}_fingerprint"]) != self._encoder.fingerprint:
                return
            keys, self._codes, self._scales = data[f"{name}_keys"], data[f"{name}_codes"], data[f"{name}_scales"]
            canary = data[f"{name}_canary"]
        if float(canary @ self._encoder.passages([CANARY])[0]) > _ALIKE:
            self._rows = {int(key): row for row, key in enumerate(keys)}

    def missing(self, texts: Sequence[str]) -> int:
        """Return how many of ``texts`` have no vector yet."""
        return sum(_key(text) not in self._rows for text in texts)

    def passages(self, texts: Sequence[str], progress: Callable[[int], object] = lambda done: None) -> "Matrix":
        """Return the vectors of ``texts``, encoding those that are missing; shape (len(texts), dimension)."""
        import numpy as np

        matrix = np.zeros((len(texts), self._encoder.dimension), dtype=np.float32)
        rows = [self._rows.get(_key(text), -1) for text in texts]
        known = [place for place, row in enumerate(rows) if row >= 0]
        if known:
            at = [rows[place] for place in known]
            vectors = self._codes[at].astype(np.float32) * self._scales[at, None]
            matrix[known] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        todo = [place for place, row in enumerate(rows) if row < 0]
        for start in range(0, len(todo), _BATCH):
            batch = todo[start : start + _BATCH]
            matrix[batch] = self._encoder.passages([texts[place] for place in batch])
            progress(len(batch))
        return matrix


def write(encoders: Sequence[Encoder], texts: Sequence[str], file: Path = FILE, words: Sequence[str] = ()) -> None:
    """Write the vectors of ``texts``, taking over those that the file already holds.

    Args:
        encoders: The encoders, the quick one first.
        texts: What is compared with questions.
        file: Where to.
        words: Single words, which only the quick encoder reads.
    """
    import numpy as np
    from tqdm import tqdm

    arrays: dict[str, object] = {}
    for encoder in encoders:
        old = Prebuilt(encoder, file)
        unique = sorted({*texts, *(words if encoder is encoders[0] else ())})
        with tqdm(total=old.missing(unique), desc=encoder.name, file=sys.stderr) as bar:
            vectors = old.passages(unique, bar.update)
        scales = np.abs(vectors).max(axis=1) / 127
        name = encoder.name
        arrays[f"{name}_fingerprint"] = np.array(encoder.fingerprint)
        arrays[f"{name}_canary"] = encoder.passages([CANARY])[0]
        arrays[f"{name}_keys"] = np.array([_key(text) for text in unique], dtype=np.uint64)
        arrays[f"{name}_scales"] = scales.astype(np.float32)
        arrays[f"{name}_codes"] = np.round(vectors / scales[:, None]).astype(np.int8)
    np.savez(file, **arrays)  # type: ignore[arg-type]


def _key(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")
