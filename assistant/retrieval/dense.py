"""Nearest vectors: from the store in Chroma, or from memory while it is being built or another process has it."""

import logging
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.index import IndexBusy, IndexFault, Load, Spec, Vectors, VectorStore, load_vendor

if TYPE_CHECKING:
    from knowledge.embedding import Matrix

_log = logging.getLogger(__name__)


class Dense:
    """Finds the nearest vectors of a collection, whatever becomes of the store.

    The first answer does not wait for the first build: the store is built in the background, with a progress bar, and
    until it is there, or where another process owns its folder, the same vectors are searched exactly, in memory.

    Args:
        home: The data folder.
        fingerprint: What the vectors are made with.
        load: Gives the vectors of a group of a collection.
        progress: Whether to show a progress bar on the error stream.
    """

    def __init__(self, home: Path, fingerprint: str, load: Load, *, progress: bool = False) -> None:
        self._home = home
        self._fingerprint = fingerprint
        self._load = load
        self._progress = progress
        self._lock = threading.RLock()
        self._spec: Spec = {}
        self._store: VectorStore | None = None
        self._opened = self._ready = False
        self._worker: threading.Thread | None = None
        self._memory: dict[str, Vectors] = {}

    def want(self, spec: Mapping[str, Mapping[str, int]]) -> None:
        """Say what is to be searched from now on; the store is opened, brought up to date or built."""
        self.wait()
        with self._lock:
            self._spec, self._ready, self._memory = spec, False, {}
            try:
                self._store = self._store or VectorStore(self._home)
                if not self._opened:
                    self._store.open(self._fingerprint)
                    self._opened = True
                self._ready = _plain(self._store.held()) == _plain(spec)
            except IndexBusy:
                _log.info("another process owns the index: searching in memory")
                return
            except IndexFault as fault:
                _log.info("index: %s", fault)
                self._opened = False
            if not self._ready:
                self._start()

    def nearest(self, collection: str, vector: "Matrix", k: int) -> list[tuple[str, float]]:
        """Return the ``k`` nearest ids of a collection with their cosine, best first, ties by id."""
        with self._lock:
            if self._ready and self._store is not None:
                try:
                    return self._store.query(collection, vector, k)
                except IndexFault as fault:
                    _log.warning("index: %s; it is built anew", fault)
                    self._ready = self._opened = False
                    self._start()
            vectors = self._held(collection)
        return _exact(vectors, vector, k)

    def ready(self) -> bool:
        """Return whether the store answers, and not the memory."""
        return self._ready

    def wait(self) -> None:
        """Wait until the store is built, where it is being built."""
        if self._worker is not None:
            self._worker.join()
            self._worker = None

    def close(self) -> None:
        """Wait for the build and let the store go."""
        self.wait()
        with self._lock:
            if self._store is not None:
                self._store.close()
            self._store, self._opened, self._ready, self._memory = None, False, False, {}

    def _start(self) -> None:
        # Two threads that import the same package at once can each meet the other's half of it.
        load_vendor()
        self._worker = threading.Thread(target=self._bring_up_to_date, name="index", daemon=False)
        self._worker.start()

    def _bring_up_to_date(self) -> None:
        from tqdm import tqdm

        store, spec = self._store, self._spec
        if store is None:
            return
        total = sum(count for groups in spec.values() for count in groups.values())
        with tqdm(total=total, desc="Index", file=sys.stderr, disable=not self._progress, leave=False) as bar:
            try:
                if not self._opened or not self._updated(store, bar.update):
                    bar.reset()
                    store.build(self._fingerprint, spec, self._load, bar.update)
            except IndexFault as fault:
                _log.warning("index: %s; searching in memory", fault)
                return
        with self._lock:
            self._opened = self._ready = True
            self._memory = {}

    def _updated(self, store: VectorStore, progress: "object") -> bool:
        try:
            store.update(self._spec, self._load, progress)  # type: ignore[arg-type]
        except IndexFault as fault:
            _log.info("index: %s", fault)
            return False
        return True

    def _held(self, collection: str) -> Vectors:
        import numpy as np

        if collection not in self._memory:
            ids: list[str] = []
            parts = []
            for group in self._spec.get(collection, {}):
                vectors = self._load(collection, group)
                ids.extend(f"{group}/{item}" for item in vectors.ids)
                parts.append(vectors.matrix)
            matrix = np.concatenate(parts) if parts else np.zeros((0, 1), dtype=np.float32)
            self._memory[collection] = Vectors(ids, matrix)
        return self._memory[collection]


def _exact(vectors: Vectors, vector: "Matrix", k: int) -> list[tuple[str, float]]:
    import numpy as np

    if not vectors.ids or k < 1:
        return []
    scores = vectors.matrix @ vector
    best = np.argpartition(-scores, min(k, len(scores)) - 1)[:k]
    hits = [(vectors.ids[place], float(scores[place])) for place in best]
    return sorted(hits, key=lambda hit: (-hit[1], hit[0]))


def _plain(spec: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    return {name: dict(groups) for name, groups in spec.items() if groups}
