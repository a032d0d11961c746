"""What is promised of PostgreSQL beside the common contract."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.errors import SessionError, SettingsError
from assistant.store import Store, TurnDraft
from tests.store.postgres import Postgres
from tests.store.processes import finish, start


def cut_all(url: str) -> None:
    """Cut every other connection of a database, as a restart of the server does."""
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def test_processes_that_open_an_empty_database_at_once(postgres_url: Callable[[], str]) -> None:
    url = postgres_url()
    assert finish(*(start("open", url) for _ in range(3))) == []


def test_a_restart_of_the_server_is_got_over(emptied_url: Callable[[], str], tmp_path: Path) -> None:
    url = emptied_url()
    with Store.open(url, tmp_path) as store:
        store.create("s")
        with store.turn_lock("s", 1):
            store.append("s", None, TurnDraft(message="before"))
        cut_all(url)
        with store.turn_lock("s", 1):
            assert store.append("s", 0, TurnDraft(message="after")).seq == 1
        with store.turn_lock("s", 1):
            cut_all(url)
        with store.turn_lock("s", 1):
            assert [turn.message for turn in store.turns("s")] == ["before", "after"]


def test_stores_of_one_process_do_not_share_locks(emptied_url: Callable[[], str], tmp_path: Path) -> None:
    url = emptied_url()
    with Store.open(url, tmp_path) as one, Store.open(url, tmp_path) as two:
        one.create("s")
        with one.turn_lock("s", 1), pytest.raises(SessionError, match="busy"), two.turn_lock("s", 0.05):
            pass


def test_the_usual_short_scheme_is_accepted(emptied_url: Callable[[], str], tmp_path: Path) -> None:
    url = emptied_url().replace("postgresql://", "postgres://")
    with Store.open(url, tmp_path) as store:
        assert store.sessions() == ()


def test_a_server_that_does_not_answer_is_told_without_the_password(postgres: Postgres, tmp_path: Path) -> None:
    url = postgres.url.replace("campaign@", "campaign:pass-word@").replace("host=", "host=/nowhere")
    with pytest.raises(SettingsError, match="CAMPAIGN_DATABASE_URL") as caught:
        Store.open(url, tmp_path)
    assert "pass-word" not in caught.value.fr + caught.value.en
