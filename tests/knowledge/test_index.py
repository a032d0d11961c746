"""The vector store survives what happens to files, and never serves half a store."""

from pathlib import Path

import pytest

from knowledge.index import IndexBusy, IndexFault, Spec, Vectors, VectorStore

SPEC: Spec = {"some-use": {"a": 30, "b": 2}, "some-e5": {"a": 3}}


def vectors(name: str, count: int) -> Vectors:
    import numpy as np

    matrix = np.random.default_rng(len(name) + ord(name[-1])).normal(size=(count, 8)).astype(np.float32)
    return Vectors([str(n) for n in range(count)], matrix / np.linalg.norm(matrix, axis=1, keepdims=True))


def load(collection: str, group: str) -> Vectors:
    return vectors(collection + group, {"a": 30, "b": 2, "c": 4}[group] if collection == "some-use" else 3)


def built(home: Path, spec: Spec = SPEC) -> VectorStore:
    store = VectorStore(home)
    store.build("f", spec, load, lambda done: None)
    return store


def test_the_nearest_is_the_vector_itself(tmp_path: Path) -> None:
    store = built(tmp_path)
    for group, count in SPEC["some-use"].items():
        for place, vector in enumerate(vectors("some-use" + group, count).matrix):
            (name, cosine), *others = store.query("some-use", vector, 3)
            assert name == f"{group}/{place}"
            assert cosine == pytest.approx(1, abs=1e-4)
            assert all(cosine >= other for _, other in others)
    store.close()


def test_it_is_found_again_and_refused_for_other_encoders(tmp_path: Path) -> None:
    built(tmp_path).close()
    store = VectorStore(tmp_path)
    store.open("f")
    assert store.held() == {name: dict(groups) for name, groups in SPEC.items()}
    with pytest.raises(IndexFault, match="other encoders"):
        store.open("g")
    store.close()


def test_one_owner_at_a_time(tmp_path: Path) -> None:
    store = built(tmp_path)
    with pytest.raises(IndexBusy):
        VectorStore(tmp_path)
    store.close()
    VectorStore(tmp_path).close()


def test_groups_come_and_go(tmp_path: Path) -> None:
    store = built(tmp_path)
    store.update({"some-use": {"a": 30, "c": 4}, "some-e5": {"a": 3}}, load, lambda done: None)
    assert store.held()["some-use"] == {"a": 30, "c": 4}
    assert store.query("some-use", vectors("some-usec", 4).matrix[2], 1)[0][0] == "c/2"
    assert not any(name.startswith("b/") for name, _ in store.query("some-use", vectors("some-useb", 2).matrix[0], 34))
    store.close()
    again = VectorStore(tmp_path)
    again.open("f")
    again.close()


def test_a_store_that_is_mostly_stale_is_built_anew(tmp_path: Path) -> None:
    store = built(tmp_path)
    with pytest.raises(IndexFault, match="out of date"):
        store.update({"some-use": {"b": 2}}, load, lambda done: None)
    store.close()


def test_nothing_is_found_in_what_is_not_there(tmp_path: Path) -> None:
    store = built(tmp_path)
    assert store.query("other", [1.0] * 8, 3) == []
    store.close()


@pytest.mark.parametrize("damage", ["no state", "bad state", "bad database", "no database", "count"])
def test_damage_is_noticed_and_mended(tmp_path: Path, damage: str) -> None:
    built(tmp_path).close()
    folder = tmp_path / "index" / "1"
    match damage:
        case "no state":
            (folder / "state.json").unlink()
        case "bad state":
            (folder / "state.json").write_text("{", encoding="utf-8")
        case "bad database":
            (folder / "chroma.sqlite3").write_bytes(b"not a database" * 1000)
        case "no database":
            (folder / "chroma.sqlite3").unlink()
        case _:
            state = folder / "state.json"
            state.write_text(state.read_text(encoding="utf-8").replace('"a": 30', '"a": 31'), encoding="utf-8")
    store = VectorStore(tmp_path)
    with pytest.raises(IndexFault):
        store.open("f")
    store.build("f", SPEC, load, lambda done: None)
    assert store.query("some-use", vectors("some-usea", 30).matrix[7], 1)[0][0] == "a/7"
    store.close()


def test_a_build_that_was_killed_leaves_no_store(tmp_path: Path) -> None:
    def killed(collection: str, group: str) -> Vectors:
        raise KeyboardInterrupt

    store = VectorStore(tmp_path)
    with pytest.raises(KeyboardInterrupt):
        store.build("f", SPEC, killed, lambda done: None)
    with pytest.raises(IndexFault, match="no store"):
        store.open("f")
    store.build("f", SPEC, load, lambda done: None)
    assert [folder.name for folder in (tmp_path / "index").iterdir()] == ["1"]
    store.close()
