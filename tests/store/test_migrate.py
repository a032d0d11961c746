"""The migrations and the tables of the code describe the same database."""

from pathlib import Path

import pytest

from assistant.errors import SettingsError
from assistant.store import Store
from assistant.store.migrate import NEWEST, scripts
from assistant.store.tables import tables


def test_the_newest_migration_is_the_one_that_the_code_expects() -> None:
    from alembic.script import ScriptDirectory

    assert ScriptDirectory.from_config(scripts()).get_heads() == [NEWEST]


def test_the_migrations_make_the_tables_of_the_code(store: Store) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    with store._transactions.begin() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, tables().metadata) == []


def test_the_migrations_can_be_taken_back_and_run_again(tmp_path: Path) -> None:
    from alembic import command

    with Store.open(None, tmp_path) as store, store._transactions.begin(writes=True) as connection:
        command.downgrade(scripts(connection), "base")
        assert connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE name = 'turns'").all() == []
    with Store.open(None, tmp_path) as store:
        store.create("s")


def test_a_failed_migration_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from alembic import op

    create_table = op.create_table

    def fails(name: str, *columns: object, **options: object) -> object:
        if name == "turns":
            raise RuntimeError("no more electricity")
        return create_table(name, *columns, **options)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(op, "create_table", fails)
        with pytest.raises(RuntimeError):
            Store.open(None, tmp_path)
    with Store.open(None, tmp_path) as store:
        store.create("s")


def test_a_database_of_a_newer_version_is_refused(url: str, tmp_path: Path) -> None:
    with Store.open(url, tmp_path) as store, store._transactions.begin(writes=True) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    try:
        with pytest.raises(SettingsError, match="newer") as caught:
            Store.open(url, tmp_path)
        assert "9999" in caught.value.fr
    finally:
        with store._transactions.begin(writes=True) as connection:
            connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{NEWEST}'")
        store.close()


def test_turns_of_an_older_version_are_kept(tmp_path: Path) -> None:
    from alembic import command

    with Store.open(None, tmp_path) as store, store._transactions.begin(writes=True) as connection:
        command.downgrade(scripts(connection), "0001")
        connection.exec_driver_sql(
            "INSERT INTO sessions (id, name, created, updated, head) VALUES ('s', 's', '2026-01-01', '2026-01-01', 0)"
        )
        connection.exec_driver_sql(
            "INSERT INTO turns VALUES ('s', 0, NULL, 0, NULL, '2026-01-01', 'bonjour', 'fr', 'opening', '[]', "
            "'Bonjour.', '[]', '[]', NULL, 'objective', 'guided', '[]', NULL, '{}')"
        )
    with Store.open(None, tmp_path) as store:
        turn = store.turn("s", 0)
        assert (turn.message, turn.usage) == ("bonjour", {})
        store.delete("s")
        with store._transactions.begin() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM turns").scalar() == 0
