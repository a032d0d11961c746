"""The vector store: a cache in Chroma that can be rebuilt from texts and vectors at any time.

This is the only import of chromadb. One process owns the store's folder behind a lock file, since two processes on one
folder read stale results without an error. The store is built beside and renamed, so that a kill leaves the old one or
none; what it holds is written down after it was put in, so that a kill in mid-update shows at the next start.
"""

import contextlib
import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import FileLock, Timeout

if TYPE_CHECKING:
    from knowledge.embedding import Matrix

_BATCH = 100
_STATE = "state.json"
# High enough that the graph search finds what an exact search would find (docs/search.md).
_HNSW = {"space": "cosine", "ef_construction": 100, "ef_search": 500}


class IndexFault(Exception):
    """The store is missing, out of date or damaged: it raised, or it no longer finds what was put in."""


class IndexBusy(Exception):
    """Another process owns the store."""


@dataclass(frozen=True, slots=True)
class Vectors:
    """Row ``i`` of ``matrix`` (float32, rows of length one) belongs to ``ids[i]``."""

    ids: Sequence[str]
    matrix: "Matrix"


# What a store holds: collection → group (a document, the built-in texts) → number of vectors.
Spec = Mapping[str, Mapping[str, int]]
Load = Callable[[str, str], Vectors]
Progress = Callable[[int], object]


class VectorStore:
    """Collections of vectors on disk, found by likeness.

    Args:
        home: The data folder; the store lives in its ``index`` folder, each build in a folder with a number of its own,
            since Chroma keeps failing in a process on a path that it failed on once.

    Raises:
        IndexBusy: Another process owns the store.
    """

    def __init__(self, home: Path) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self._home = home / "index"
        self._folder = self._home / "0"
        self._lock = FileLock(home / "index.lock", thread_local=False)
        self._client: Any = None
        self._collections: dict[str, Any] = {}
        self._state: dict[str, Any] = {}
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise IndexBusy(str(home)) from error

    def open(self, fingerprint: str) -> None:
        """Open the store as it is on disk and check that it still finds what it holds.

        Raises:
            IndexFault: There is none, it was made by other encoders, or it is damaged.
        """
        self._disconnect()
        self._folder = self._newest()
        try:
            state = json.loads((self._folder / _STATE).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise IndexFault("no store yet") from error
        if not isinstance(state, dict) or state.get("fingerprint") != fingerprint:
            raise IndexFault("made by other encoders")
        self._connect(self._folder)
        self._state = state
        for name, entry in state["collections"].items():
            with _faults():
                count = self._collection(name).count()
            if count != sum(entry["groups"].values()):
                raise IndexFault(f"{name}: {count} vectors")
            # A damaged index gives too few hits, or others, without an error.
            if entry["canary"] and entry["canary"][0] not in dict(self.query(name, entry["canary"][1], 5)):
                raise IndexFault(f"{name}: the canary is not found")

    def build(self, fingerprint: str, spec: Spec, load: Load, progress: Progress) -> None:
        """Build the store anew beside the old one, then put it in its place.

        Raises:
            IndexFault: The disk is full, or the like.
        """
        self._disconnect()
        folder = self._home / str(int(self._newest().name) + 1)
        building = folder.with_suffix(".building")
        shutil.rmtree(building, ignore_errors=True)
        building.mkdir(parents=True)
        self._connect(building)
        self._state = {"fingerprint": fingerprint, "collections": {}}
        for name, groups in spec.items():
            for group in groups:
                self._add(name, group, load(name, group), progress)
        self._write_state(building)
        self._disconnect()
        building.rename(folder)
        for other in self._home.iterdir():
            if other != folder:
                shutil.rmtree(other, ignore_errors=True)
        self.open(fingerprint)

    def update(self, spec: Spec, load: Load, progress: Progress) -> None:
        """Make the open store hold ``spec``: add what is missing, take out what is no longer wanted.

        Raises:
            IndexFault: The store is damaged, or too much is to go: build it anew.
        """
        held = self.held()
        for name in [*held, *(name for name in spec if name not in held)]:
            wanted, has = spec.get(name, {}), held.get(name, {})
            stale = [group for group, count in has.items() if wanted.get(group) != count]
            if sum(has[group] for group in stale) * 4 > sum(has.values()):
                raise IndexFault(f"{name}: most of it is out of date")
            for group in stale:
                self._remove(name, group)
            for group in wanted:
                if group not in has or group in stale:
                    self._add(name, group, load(name, group), progress)
        self._write_state(self._folder)

    def held(self) -> dict[str, dict[str, int]]:
        """Return what the store holds."""
        return {name: dict(entry["groups"]) for name, entry in self._state.get("collections", {}).items()}

    def query(self, collection: str, vector: "Matrix | Sequence[float]", k: int) -> list[tuple[str, float]]:
        """Return the ``k`` nearest ids with their cosine, best first, ties by id.

        Raises:
            IndexFault: The store is damaged.
        """
        entry = self._state["collections"].get(collection)
        k = min(k, sum(entry["groups"].values())) if entry else 0
        if k < 1:
            return []
        with _faults():
            found = self._collection(collection).query(query_embeddings=[vector], n_results=k, include=["distances"])
        ids, distances = found["ids"][0], found["distances"][0]
        if len(ids) < k:
            raise IndexFault(f"{collection}: {len(ids)} hits of {k}")
        hits = [(name, 1.0 - float(distance)) for name, distance in zip(ids, distances, strict=True)]
        return sorted(hits, key=lambda hit: (-hit[1], hit[0]))

    def close(self) -> None:
        """Let the folder go."""
        self._disconnect()
        self._lock.release()

    def _newest(self) -> Path:
        return _newest(self._home)

    def _add(self, name: str, group: str, vectors: Vectors, progress: Progress) -> None:
        for start in range(0, len(vectors.ids), _BATCH):
            ids = [f"{group}/{item}" for item in vectors.ids[start : start + _BATCH]]
            with _faults():
                self._collection(name).upsert(ids=ids, embeddings=vectors.matrix[start : start + _BATCH])
            progress(len(ids))
        entry = self._state["collections"].setdefault(name, {"groups": {}, "canary": None})
        entry["groups"][group] = len(vectors.ids)
        if vectors.ids and entry["canary"] is None:
            entry["canary"] = [f"{group}/{vectors.ids[0]}", vectors.matrix[0].tolist()]

    def _remove(self, name: str, group: str) -> None:
        entry = self._state["collections"][name]
        with _faults():
            collection = self._collection(name)
            ids = [item for item in collection.get(include=[])["ids"] if item.startswith(f"{group}/")]
            if ids:
                collection.delete(ids=ids)
        del entry["groups"][group]
        if entry["canary"] and entry["canary"][0].startswith(f"{group}/"):
            entry["canary"] = None
            with _faults():
                first = collection.get(limit=1, include=["embeddings"])
            if first["ids"]:
                entry["canary"] = [first["ids"][0], [float(x) for x in first["embeddings"][0]]]

    def _write_state(self, folder: Path) -> None:
        beside = folder / f"{_STATE}.new"
        beside.write_text(json.dumps(self._state), encoding="utf-8")
        beside.replace(folder / _STATE)

    def _connect(self, folder: Path) -> None:
        os.environ.setdefault("ANONYMIZED_TELEMETRY", "False")
        with _faults():
            import chromadb
            from chromadb.config import Settings

            self._client = chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))

    def _disconnect(self) -> None:
        self._collections, self._state = {}, {}
        if self._client is not None:
            with contextlib.suppress(IndexFault), _faults():
                self._client.close()
            self._client = None

    def _collection(self, name: str) -> Any:
        if name not in self._collections:
            # We embed: without an embedding function Chroma cannot fall back on the one that downloads a model.
            self._collections[name] = self._client.get_or_create_collection(
                name, embedding_function=None, configuration={"hnsw": _HNSW}
            )
        return self._collections[name]


def held_on_disk(home: Path, fingerprint: str) -> dict[str, dict[str, int]]:
    """Return what the store under ``home`` says that it holds, unopened; {} where none was made by these encoders."""
    try:
        state = json.loads((_newest(home / "index") / _STATE).read_text(encoding="utf-8"))
        entries = state["collections"] if state["fingerprint"] == fingerprint else {}
        return {name: dict(entry["groups"]) for name, entry in entries.items() if entry["groups"]}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _newest(folder: Path) -> Path:
    numbers = [int(each.name) for each in folder.glob("*") if each.name.isdigit()]
    return folder / str(max(numbers, default=0))


@contextlib.contextmanager
def _faults() -> Iterator[None]:
    """Turn whatever Chroma raises into `IndexFault`: a corrupt file makes its engine raise a bare BaseException."""
    try:
        yield
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:
        raise IndexFault(str(error)) from error


def load_vendor() -> None:
    """Import what the store needs, in the thread that calls; workers then find it there."""
    import chromadb  # noqa: F401
    import numpy as np  # noqa: F401
