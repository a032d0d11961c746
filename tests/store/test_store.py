"""What every database must do, on SQLite and on PostgreSQL."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.errors import InternalError, SessionError
from assistant.store import HeadMoved, Store, TurnDraft, owner_of
from tests.store.processes import finish, start


def full_turn() -> TurnDraft:
    return TurnDraft(
        message="Nous visons 300 leads d’ici le 30 juin\u00a0!\nEt après\u202f?",
        language="fr",
        intent="fact",
        edits=[{"op": "set", "path": "objective.target", "value": 300.5}],
        reply="C’est noté.",
        citations=[{"n": 1, "document": "objective-ten-words", "quote": "« dix mots »"}],
        findings=[{"code": "OBJ002", "message": {"fr": "é", "en": "e"}}],
        asked="objective.deadline",
        stage="objective",
        mode="assisted",
        prompts=["ask@v1"],
        model="some-model",
        state={"plans": [{"id": "p", "z": 1, "a": None}], "active": "p", "dialogue": {"stack": []}},
        parent=None,
        changed=True,
        undone=None,
    )


def talk(store: Store, session: str, count: int, label: str = "m") -> None:
    head = store.head(session)
    last = None if head is None else head.seq
    for number in range(count):
        last = store.append(session, last, TurnDraft(message=f"{label} {number}", parent=last)).seq


def test_a_turn_comes_back_as_it_went_in(store: Store) -> None:
    store.create("s")
    written = store.append("s", None, full_turn())
    read = store.turn("s", 0)
    assert read == written == store.head("s")
    assert {name: getattr(read, name) for name in full_turn().__dict__} == full_turn().__dict__
    assert list(read.state["plans"][0]) == ["id", "z", "a"]
    assert (read.session, read.seq, read.at.tzinfo) == ("s", 0, UTC)


def test_turns_survive_the_end_of_the_program(url: str, tmp_path: Path) -> None:
    with Store.open(url, tmp_path) as first:
        first.create("s", language="en", owner=owner_of("secret"), name="Open day")
        talk(first, "s", 3)
        before = first.turns("s")
    with Store.open(url, tmp_path) as second:
        assert second.turns("s") == before
        info = second.info("s")
        assert (info.name, info.language, info.owner, info.head) == ("Open day", "en", owner_of("secret"), 2)


def test_what_is_stored_does_not_change_with_the_draft(store: Store) -> None:
    state = {"plans": ["a"]}
    store.create("s")
    turn = store.append("s", None, TurnDraft(state=state))
    state["plans"].append("b")
    assert turn.state == store.turn("s", 0).state == {"plans": ["a"]}


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1, 2}, datetime(2026, 1, 1)])
def test_what_is_not_plain_json_is_refused(store: Store, value: object) -> None:
    store.create("s")
    with pytest.raises(InternalError, match="JSON"):
        store.append("s", None, TurnDraft(state={"value": value}))
    assert store.head("s") is None


def test_texts_that_no_database_takes_are_mended(store: Store) -> None:
    store.create("s")
    draft = TurnDraft(message="a\0b\ud800c 🎯", state={"said": "a\0b\ud800c 🎯"})
    store.append("s", None, draft)
    assert store.turn("s", 0).message == "a\ufffdb\ufffdc 🎯"
    assert store.turn("s", 0).state == draft.state


def test_who_comes_second_is_told_and_nothing_is_overwritten(store: Store) -> None:
    store.create("s")
    talk(store, "s", 2)
    with pytest.raises(HeadMoved) as caught:
        store.append("s", 0, TurnDraft(message="late"))
    assert (caught.value.expected, caught.value.actual) == (0, 1)
    with pytest.raises(HeadMoved):
        store.append("s", None, TurnDraft(message="later"))
    with pytest.raises(HeadMoved):
        store.append("s", 7, TurnDraft(message="from nowhere"))
    assert [turn.message for turn in store.turns("s")] == ["m 0", "m 1"]


def test_undo_is_a_turn_of_its_own(store: Store) -> None:
    store.create("s")
    talk(store, "s", 2)
    store.append("s", 1, TurnDraft(intent="undo", parent=0, undone=1, changed=True))
    store.append("s", 2, TurnDraft(message="another branch", parent=2, changed=True))
    assert [(turn.seq, turn.parent, turn.undone) for turn in store.turns("s")] == [
        (0, None, None),
        (1, 0, None),
        (2, 0, 1),
        (3, 2, None),
    ]


def test_the_order_is_the_number_even_when_the_clock_goes_back(url: str, tmp_path: Path) -> None:
    hours = iter(range(100, 0, -1))
    noon = datetime(2026, 3, 29, 12, tzinfo=UTC)
    with Store.open(url, tmp_path, now=lambda: noon + timedelta(hours=next(hours))) as store:
        store.create("s")
        talk(store, "s", 5)
        turns = store.turns("s")
        assert [turn.message for turn in turns] == [f"m {number}" for number in range(5)]
        assert [turn.at for turn in turns] == sorted((turn.at for turn in turns), reverse=True)
        head = store.head("s")
        assert head is not None
        assert head.seq == 4


def test_threads_that_hammer_one_session_lose_nothing(store: Store) -> None:
    store.create("s")

    def hammer(label: str) -> None:
        for number in range(10):
            with store.turn_lock("s", 30):
                head = store.head("s")
                last = None if head is None else head.seq
                store.append("s", last, TurnDraft(message=f"{label} {number}", parent=last))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(hammer, "abcdefgh"))
    turns = store.turns("s")
    assert [turn.seq for turn in turns] == list(range(80))
    assert {turn.message for turn in turns} == {f"{label} {number}" for label in "abcdefgh" for number in range(10)}
    for label in "abcdefgh":
        own = [turn.message for turn in turns if turn.message.startswith(label)]
        assert own == [f"{label} {number}" for number in range(10)]


def test_processes_that_hammer_one_session_lose_nothing(store: Store, url: str) -> None:
    # One session is written under the lock, where nobody has to try twice; the other without it.
    jobs = {"locked": "append", "raced": "race"}
    for session in jobs:
        store.create(session)
    workers = {session: [start(job, url, session, 15, label) for label in "ab"] for session, job in jobs.items()}
    for session, processes in workers.items():
        assert sorted(finish(*processes)) == list(range(30))
        turns = store.turns(session)
        assert [turn.seq for turn in turns] == list(range(30))
        assert {turn.message for turn in turns} == {f"{label} {number}" for label in "ab" for number in range(15)}
        assert all(turn.parent == (turn.seq - 1 if turn.seq else None) for turn in turns)


def test_a_busy_session_is_told_in_both_languages(store: Store) -> None:
    store.create("s")
    store.create("other")
    taken, free = threading.Event(), threading.Event()

    def hold() -> None:
        with store.turn_lock("s", 1):
            taken.set()
            free.wait(10)

    holder = threading.Thread(target=hold)
    holder.start()
    taken.wait(10)
    began = time.monotonic()
    with pytest.raises(SessionError, match="busy") as caught, store.turn_lock("s", 0.1):
        pass
    assert 0.1 <= time.monotonic() - began < 2
    assert "«\u00a0s\u00a0»" in caught.value.fr
    with store.turn_lock("other", 0.1):
        free.set()
    holder.join()
    with store.turn_lock("s", 1):
        pass


def test_a_lock_held_by_another_process_ends_with_it(store: Store, url: str) -> None:
    store.create("s")
    worker = start("hold", url, "s", 60, "held")
    assert worker.stdout is not None
    assert worker.stdout.readline() == "held\n"
    with pytest.raises(SessionError, match="busy"), store.turn_lock("s", 0.05):
        pass
    worker.kill()
    worker.communicate()
    with store.turn_lock("s", 5):
        pass


def test_a_lock_is_let_go_when_the_turn_fails(store: Store) -> None:
    store.create("s")
    with pytest.raises(ZeroDivisionError), store.turn_lock("s", 1):
        _ = 1 / 0
    with store.turn_lock("s", 0.1):
        pass


def test_an_unknown_session_names_near_ones(store: Store) -> None:
    store.create("salon-lyon")
    store.create("mine", owner="me")
    for ask in (store.info, store.turns, store.head, store.delete):
        with pytest.raises(SessionError, match="salon-lyon") as caught:
            ask("salon-lion")
        assert "salon-lyon\u00a0?" in caught.value.fr
    with pytest.raises(SessionError, match="no session"):
        store.append("salon-lion", None, TurnDraft())
    with pytest.raises(SessionError, match="no session"):
        store.rename("\ud800", "x")
    with pytest.raises(SessionError, match="no turn 3"):
        store.turn("salon-lyon", 3)


def test_owners_see_their_own_sessions_only(store: Store) -> None:
    mine, theirs = owner_of("my secret"), owner_of("their secret")
    store.create("a-mine", owner=mine)
    store.create("a-theirs", owner=theirs)
    store.create("a-terminal")
    assert [each.id for each in store.sessions(mine)] == ["a-mine"]
    assert {each.id for each in store.sessions()} == {"a-mine", "a-theirs", "a-terminal"}
    assert store.info("a-mine", owner=mine).owner == mine
    for other in ("a-theirs", "a-terminal"):
        with pytest.raises(SessionError) as caught:
            store.info(other, owner=mine)
        assert "Did you mean a-theirs" not in caught.value.en
    assert store.find("a-theirs", owner=mine) is None


def test_sessions_are_listed_last_used_first(url: str, tmp_path: Path) -> None:
    minutes = iter(range(100))
    with Store.open(
        url, tmp_path, now=lambda: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=next(minutes))
    ) as store:
        for name in "abc":
            store.create(name)
        talk(store, "a", 1)
        assert [each.id for each in store.sessions()] == ["a", "c", "b"]
        store.rename("b", "  Salon\n de Lyon ")
        assert [each.id for each in store.sessions()] == ["b", "a", "c"]
        assert store.info("b").name == "Salon de Lyon"


def test_a_session_is_found_by_id_or_by_its_only_name(store: Store) -> None:
    store.create("a", name="Salon de Lyon")
    store.create("b", name="Rentrée")
    store.create("c", name="rentrée")
    found = {each: store.find(each) for each in ("a", "salon de lyon", "Rentrée", "nobody")}
    assert {each: info.id if info else None for each, info in found.items()} == {
        "a": "a",
        "salon de lyon": "a",
        "Rentrée": None,
        "nobody": None,
    }


def test_a_session_exists_once(store: Store) -> None:
    store.create("s")
    with pytest.raises(SessionError, match="exists"):
        store.create("s")
    assert len({store.create().id for _ in range(5)}) == 5


def test_the_language_can_be_fixed_and_freed(store: Store) -> None:
    store.create("s")
    assert store.fix_language("s", "en").language == "en"
    assert store.fix_language("s", None).language is None


def test_a_deleted_session_is_gone_and_its_id_free(store: Store) -> None:
    store.create("s")
    store.create("t")
    talk(store, "s", 3)
    talk(store, "t", 1)
    store.delete("s")
    assert [each.id for each in store.sessions()] == ["t"]
    assert len(store.turns("t")) == 1
    store.create("s")
    assert store.turns("s") == ()


def test_a_busy_session_is_not_deleted(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.store.store._DELETE_SECONDS", 0.05)
    store.create("s")
    with store.turn_lock("s", 1), ThreadPoolExecutor(1) as pool, pytest.raises(SessionError, match="busy"):
        pool.submit(store.delete, "s").result()
    assert store.info("s").id == "s"
