"""From a database URL to the kind of database behind it."""

from pathlib import Path

from assistant.errors import SettingsError
from assistant.store.backend import Backend
from assistant.store.postgresql import PostgresqlBackend
from assistant.store.sqlite import SqliteBackend


def backend_for(url: str | None, home: Path) -> Backend:
    """Return the backend of a database URL; the SQLite file in ``home`` for None.

    Raises:
        SettingsError: The URL cannot be read, or names another kind of database.
    """
    from sqlalchemy import URL, make_url
    from sqlalchemy.exc import ArgumentError

    if url is None:
        parsed = URL.create("sqlite", database=str(home / "campaign.sqlite3"))
    else:
        try:
            parsed = make_url(url)
        except (ArgumentError, ValueError):
            raise _unreadable_url() from None
    match parsed.get_backend_name():
        case "sqlite":
            if not parsed.database or parsed.database == ":memory:":
                raise _unreadable_url()
            return SqliteBackend(Path(parsed.database).expanduser().absolute())
        case "postgresql" | "postgres":
            return PostgresqlBackend(parsed.set(drivername="postgresql+psycopg"))
        case _:
            raise _unreadable_url()


def _unreadable_url() -> SettingsError:
    # The URL is not repeated: it may hold a password.
    return SettingsError(
        "CAMPAIGN_DATABASE_URL n’est pas lisible\u00a0: il faut sqlite:///chemin/du/fichier ou "
        "postgresql://utilisateur:motdepasse@hôte/base.",
        "CAMPAIGN_DATABASE_URL cannot be read: it should be sqlite:///path/of/the/file or "
        "postgresql://user:password@host/database.",
    )
