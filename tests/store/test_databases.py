from pathlib import Path

import pytest

from assistant.errors import SettingsError
from assistant.store.databases import backend_for
from assistant.store.postgresql import PostgresqlBackend
from assistant.store.sqlite import SqliteBackend


@pytest.mark.parametrize("url", ["mysql://u:pass-word@h/b", "sqlite://", "sqlite:///:memory:", "nonsense", ""])
def test_what_is_no_database_is_told_without_the_password(url: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="CAMPAIGN_DATABASE_URL") as caught:
        backend_for(url, tmp_path)
    assert "pass-word" not in caught.value.fr + caught.value.en


def test_no_url_is_the_file_at_home(tmp_path: Path) -> None:
    assert isinstance(backend_for(None, tmp_path / "new" / "home"), SqliteBackend)
    assert (tmp_path / "new" / "home" / "campaign.sqlite3").exists()


def test_postgresql_is_reached_through_psycopg(tmp_path: Path) -> None:
    backend = backend_for("postgres://someone@localhost/base", tmp_path)
    assert isinstance(backend, PostgresqlBackend)
    assert backend.engine.url.drivername == "postgresql+psycopg"
