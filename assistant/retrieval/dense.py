"""How near a question's vector is to every vector of a collection: from memory, or from the store in Chroma.

Up to some thousands of vectors one product of matrices is faster than any index, and exact, so a first answer waits for
no index. Beyond that the store answers, once it is there. It is opened or built in the background when nobody has
asked for a while, for long where no collection is so large that it would answer: loading Chroma makes whoever asks
meanwhile wait. A process that ends before leaves it for the next one.
"""

import contextlib
import logging
import sys
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.index import IndexBusy, IndexFault, Load, Spec, VectorStore, held_on_disk, load_vendor

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from knowledge.embedding import Matrix

_log = logging.getLogger(__name__)

# Up to so many vectors the product is as fast as the index (docs/search.md).
EXACT = 60_000
# From so many on, two threads compare them.
_SHARED = 10_000
# Seconds without a question after which work on the store begins: where it is to answer, and where it is not yet.
_IDLE = 2.0
_LEISURE = 60.0
# Seconds between two batches while nobody waits for the store: turns get in between.
_BREATH = 0.1


class Dense:
    """Compares a vector with those of a collection, whatever becomes of the store.

    Args:
        home: The data folder.
        fingerprint: What the vectors are made with.
        load: Gives the vectors of a group of a collection.
        progress: Whether to show a progress bar on the error stream while the store is built.
        exact: Collections up to this size are searched in memory.
    """

    def __init__(self, home: Path, fingerprint: str, load: Load, *, progress: bool = False, exact: int = EXACT) -> None:
        self._home = home
        self._fingerprint = fingerprint
        self._load = load
        self._progress = progress
        self._exact = exact
        self._lock = threading.RLock()
        self._spec: Spec = {}
        self._store: VectorStore | None = None
        self._opened = self._ready = False
        self._worker: threading.Thread | None = None
        self._asked, self._hurry, self._stop = threading.Event(), threading.Event(), threading.Event()
        self._questions = 0
        self._counting = threading.Lock()
        self._memory: dict[str, tuple[dict[str, int], Matrix]] = {}
        self._places: dict[str, dict[str, int]] = {}
        self._beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="compare")

    @contextlib.contextmanager
    def question(self) -> Iterator[None]:
        """Let the building of the store wait while somebody waits for an answer."""
        with self._counting:
            self._questions += 1
        self._asked.set()
        try:
            yield
        finally:
            with self._counting:
                self._questions -= 1
            self._asked.set()

    def want(self, spec: Mapping[str, Mapping[str, int]]) -> None:
        """Say what is to be searched from now on; the store is brought up to date when nobody asks."""
        self._halt()
        with self._lock:
            self._spec, self._places = _plain(spec), {}
            self._memory = {name: held for name, held in self._memory.items() if held[0] == self._spec.get(name, {})}
            self._ready = held_on_disk(self._home, self._fingerprint) == self._spec
            if not self._ready or self._large():
                self._start()

    def scores(
        self, collection: str, vector: "Matrix", k: int, rows: "NDArray[np.int64] | None" = None
    ) -> "NDArray[np.float32]":
        """Return the cosine of every vector of a collection, in the order of its groups; shape (vectors,).

        From the store only the ``k`` nearest have their own; the others have that of the last of them.

        Args:
            collection: The collection.
            vector: A vector, shape (dimension,); or several, shape (dimension, n), for a result of shape (vectors, n).
            k: How many are wanted exactly.
            rows: Which vectors of the collection to compare, in that order; all where none are given.
        """
        import numpy as np

        with self._lock:
            size = sum(self._spec.get(collection, {}).values())
            if size > self._exact and self._opened and self._ready and self._store is not None:
                try:
                    if vector.ndim > 1:
                        columns = [self._stored(self._store, collection, column, k) for column in vector.T]
                        found = np.stack(columns, axis=1)
                    else:
                        found = self._stored(self._store, collection, vector, k)
                    return found if rows is None else found[rows]
                except IndexFault as fault:
                    _log.warning("index: %s; it is built anew", fault)
                    self._ready = self._opened = False
                    self._start()
            held = self._held(collection, len(vector))
        # Several threads compare at once: what is held is replaced, never changed.
        compared = held if rows is None else held[rows]
        return compared @ vector if vector.ndim > 1 else self._compared(compared, vector)

    def vectors(self, collection: str, dimension: int) -> "Matrix":
        """Return the vectors of a collection, in the order of its groups; shape (vectors, dimension)."""
        with self._lock:
            return self._held(collection, dimension)

    def ready(self) -> bool:
        """Return whether the store holds what is searched."""
        return self._ready

    def wait(self) -> None:
        """Bring the store up to date now, where it is not, and wait for it."""
        if self._worker is not None:
            self._hurry.set()
            self._asked.set()
            self._worker.join()
            self._worker = None
            self._hurry.clear()

    def close(self) -> None:
        """Let the store go; one that is being built is left for another time."""
        self._halt()
        with self._lock:
            if self._store is not None:
                self._store.close()
            self._store, self._opened, self._ready, self._memory = None, False, False, {}
            self._beside.shutdown(wait=False)

    def _halt(self) -> None:
        self._stop.set()
        self.wait()
        self._stop.clear()

    def _start(self) -> None:
        if self._worker is None or not self._worker.is_alive():
            self._worker = threading.Thread(target=self._bring_up_to_date, name="index", daemon=False)
            self._worker.start()

    def _wait_for_quiet(self) -> None:
        """Return when no question was asked for a while, or at once where somebody waits for the store."""
        while not self._hurry.is_set():
            self._asked.clear()
            if not self._asked.wait(_IDLE if self._large() else _LEISURE) and not self._questions:
                return

    def _large(self) -> bool:
        """Return whether the store is to answer for a collection."""
        return any(sum(groups.values()) > self._exact for groups in self._spec.values())

    def _bring_up_to_date(self) -> None:
        self._wait_for_quiet()
        if self._stop.is_set():
            return
        try:
            load_vendor()
            self._store = self._store or VectorStore(self._home)
            self._open(self._store)
        except IndexBusy:
            _log.info("another process owns the index: searching in memory")
        except _Stopped:
            _log.info("index: left for another time")
        except IndexFault as fault:
            _log.warning("index: %s; searching in memory", fault)

    def _open(self, store: VectorStore) -> None:
        from tqdm import tqdm

        spec = self._spec
        total = sum(count for groups in spec.values() for count in groups.values())
        with tqdm(total=total, desc="Index", file=sys.stderr, disable=not self._progress, leave=False) as bar:

            def progress(done: int) -> None:
                if self._asked.is_set():
                    self._wait_for_quiet()
                if self._stop.is_set():
                    raise _Stopped
                bar.update(done)
                if not self._hurry.is_set():
                    # Chroma lets nobody else run while it takes a batch in.
                    self._stop.wait(_BREATH)

            try:
                if not self._opened:
                    store.open(self._fingerprint)
                store.update(spec, self._load, progress)
            except IndexFault as fault:
                _log.info("index: %s", fault)
                self._opened = False
                store.build(self._fingerprint, spec, self._load, progress)
        with self._lock:
            self._opened = self._ready = True

    def _stored(self, store: VectorStore, collection: str, vector: "Matrix", k: int) -> "NDArray[np.float32]":
        import numpy as np

        groups = self._spec[collection]
        if collection not in self._places:
            first = 0
            self._places[collection] = {}
            for group, count in groups.items():
                self._places[collection][group] = first
                first += count
        hits = store.query(collection, vector, k)
        scores = np.full(sum(groups.values()), hits[-1][1] if hits else 0.0, dtype=np.float32)
        for item, score in hits:
            group, _, number = item.rpartition("/")
            scores[self._places[collection][group] + int(number)] = score
        return scores

    def _compared(self, held: "Matrix", vector: "Matrix") -> "NDArray[np.float32]":
        """Return the cosines of one vector with many; of very many, half of them are compared on another thread.

        Row by row takes no longer than BLAS does for one vector, and gives the same however the rows are shared out.
        """
        import numpy as np

        if len(held) < _SHARED:
            return np.asarray(np.vecdot(held, vector))
        half = len(held) // 2
        other = self._beside.submit(np.vecdot, held[half:], vector)
        first = np.vecdot(held[:half], vector)
        return np.concatenate([first, other.result()])

    def _held(self, collection: str, dimension: int) -> "Matrix":
        import numpy as np

        groups = self._spec.get(collection, {})
        if collection not in self._memory:
            parts = [matrix for group in groups if len(matrix := self._load(collection, group).matrix)]
            matrix = np.concatenate(parts) if parts else np.zeros((0, dimension), dtype=np.float32)
            self._memory[collection] = (dict(groups), matrix)
        return self._memory[collection][1]


class _Stopped(Exception):
    """The process ends: the store is built another time."""


def _plain(spec: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    return {name: dict(groups) for name, groups in spec.items() if groups}
