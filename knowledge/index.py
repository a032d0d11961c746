"""The vector store: a cache in Chroma that can be rebuilt from texts and vectors at any time.

This is the only import of chromadb. One process owns the store's folder behind a lock file; another process that comes
meanwhile gets a private copy of its own, since two processes on one folder read stale results without an error. The
store is built beside and renamed, so that a kill leaves either the old one or none.
"""

import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from knowledge.embedding import Matrix

_BATCH = 1000
_STATE = "state.json"


class IndexFault(Exception):
    """The store is damaged: it raised, or it no longer finds what was put in."""


@dataclass(frozen=True, slots=True)
class Vectors:
    """What one collection holds: row ``i`` of ``matrix`` (float32, rows of length one) belongs to ``ids[i]``."""

    ids: Sequence[str]
    matrix: "Matrix"


Contents = Mapping[str, Vectors]


class VectorStore:
    """Collections of vectors, found by likeness.

    Args:
        home: The data folder; the store lives in its ``index`` folder.
        fingerprint: What the vectors were made with and from; a store with another one is rebuilt.
        contents: Called when the store must be built: every collection, whole.
    """

    def __init__(self, home: Path, fingerprint: str, contents: Callable[[], Contents]) -> None:
        self._fingerprint = fingerprint
        self._contents = contents
        self._client: Any = None
        self._collections: dict[str, Any] = {}
        self._canaries: dict[str, tuple[str, int, list[float]]] = {}
        self._release = contextlib.ExitStack()
        self._folder = self._claim(home)
        try:
            self._open()
        except IndexFault:
            self._rebuild()

    def _claim(self, home: Path) -> Path:
        """Return the folder of which this process is the one owner."""
        from filelock import FileLock, Timeout

        home.mkdir(parents=True, exist_ok=True)
        lock = FileLock(home / "index.lock")
        try:
            lock.acquire(timeout=0)
        except Timeout:
            private = tempfile.mkdtemp(prefix="campaign-index-")
            self._release.callback(shutil.rmtree, private, ignore_errors=True)
            return Path(private) / "index"
        self._release.callback(lock.release)
        return home / "index"

    def query(self, collection: str, vector: "Matrix", k: int) -> list[tuple[str, float]]:
        """Return the ``k`` nearest ids with their cosine, best first, ties by id; a damaged store is rebuilt once."""
        try:
            return self._query(collection, vector, k)
        except IndexFault:
            self._rebuild()
            return self._query(collection, vector, k)

    def add(self, collection: str, vectors: Vectors) -> None:
        """Add or replace vectors; a damaged store is rebuilt."""
        try:
            self._put(self._collection(collection), vectors)
            self._remember(collection, vectors)
        except IndexFault:
            self._rebuild()

    def rebuild(self) -> None:
        """Build the store anew from its contents."""
        self._rebuild()

    def count(self, collection: str) -> int:
        """Return how many vectors a collection holds."""
        with _faults():
            return int(self._collection(collection).count())

    def close(self) -> None:
        """Let the folder go; a private copy is deleted."""
        self._disconnect()
        self._release.close()

    def _query(self, collection: str, vector: "Matrix", k: int) -> list[tuple[str, float]]:
        expected = self._canaries.get(collection)
        if expected is None or k < 1:
            return []
        k = min(k, expected[1])
        with _faults():
            found = self._collection(collection).query(
                query_embeddings=[vector], n_results=k, include=["distances"]
            )
        ids, distances = found["ids"][0], found["distances"][0]
        if len(ids) < k:
            raise IndexFault(f"{collection}: {len(ids)} of {k}")
        return sorted(
            ((name, 1.0 - float(distance)) for name, distance in zip(ids, distances, strict=True)),
            key=lambda hit: (-hit[1], hit[0]),
        )

    def _open(self) -> None:
        try:
            state = json.loads((self._folder / _STATE).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise IndexFault("no store yet") from error
        if state.get("fingerprint") != self._fingerprint:
            raise IndexFault("made from other texts or by another encoder")
        self._connect(self._folder)
        self._canaries = {name: (first, count, vector) for name, (first, count, vector) in state["canaries"].items()}
        for name, (first, count, vector) in self._canaries.items():
            if self.count(name) != count:
                raise IndexFault(f"{name}: not {count} vectors")
            if first not in (hit for hit, _ in self._query(name, vector, 5)):  # type: ignore[arg-type]
                raise IndexFault(f"{name}: the canary is not found")

    def _rebuild(self) -> None:
        """Build beside, then rename: nobody ever sees half a store."""
        self._disconnect()
        building = self._folder.with_name(f"{self._folder.name}.building")
        for leftover in (building, self._folder):
            shutil.rmtree(leftover, ignore_errors=True)
        building.mkdir(parents=True)
        self._connect(building)
        self._canaries = {}
        for name, vectors in self._contents().items():
            self._put(self._collection(name), vectors)
            self._keep_canary(name, vectors)
        self._disconnect()
        self._write_state(building)
        building.rename(self._folder)
        self._connect(self._folder)

    def _put(self, collection: Any, vectors: Vectors) -> None:
        for start in range(0, len(vectors.ids), _BATCH):
            with _faults():
                collection.upsert(
                    ids=list(vectors.ids[start : start + _BATCH]), embeddings=vectors.matrix[start : start + _BATCH]
                )

    def _remember(self, name: str, vectors: Vectors) -> None:
        self._keep_canary(name, vectors)
        self._write_state(self._folder)

    def _keep_canary(self, name: str, vectors: Vectors) -> None:
        if not vectors.ids:
            return
        first, _, vector = self._canaries.get(name) or (vectors.ids[0], 0, vectors.matrix[0].tolist())
        self._canaries[name] = (first, self.count(name), vector)

    def _write_state(self, folder: Path) -> None:
        state = {"fingerprint": self._fingerprint, "canaries": self._canaries}
        beside = folder / f"{_STATE}.new"
        beside.write_text(json.dumps(state), encoding="utf-8")
        beside.replace(folder / _STATE)

    def _connect(self, folder: Path) -> None:
        os.environ.setdefault("ANONYMIZED_TELEMETRY", "False")
        with _faults():
            import chromadb
            from chromadb.config import Settings

            self._client = chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))

    def _disconnect(self) -> None:
        self._collections = {}
        if self._client is not None:
            with contextlib.suppress(IndexFault), _faults():
                self._client.close()
            self._client = None

    def _collection(self, name: str) -> Any:
        if name not in self._collections:
            with _faults():
                # We embed: without an embedding function Chroma cannot fall back on the one that downloads a model.
                self._collections[name] = self._client.get_or_create_collection(
                    name,
                    embedding_function=None,
                    configuration={"hnsw": {"space": "cosine", "ef_construction": 200, "ef_search": 200}},
                )
        return self._collections[name]


def collection_name(scope: str, encoder: str) -> str:
    """Return the name of the collection that holds one scope's vectors by one encoder."""
    return f"{scope}-{encoder}"


@contextlib.contextmanager
def _faults() -> Iterator[None]:
    """Turn whatever Chroma raises into `IndexFault`: a corrupt file makes its engine raise a bare BaseException."""
    try:
        yield
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:  # noqa: BLE001 - the one place that knows Chroma's ways
        raise IndexFault(str(error)) from error


def merge(parts: Iterable[Vectors]) -> Vectors:
    """Return one `Vectors` that holds those of ``parts`` (at least one) in their order."""
    import numpy as np

    whole = list(parts)
    return Vectors([name for part in whole for name in part.ids], np.concatenate([part.matrix for part in whole]))
