"""Brings the tables to the version that this code knows; Alembic is loaded only when there is something to do."""

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import SettingsError

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

# The newest file of migrations/versions; a test holds them equal.
NEWEST = "0002"


def migrate(connection: "Connection") -> None:
    """Bring the tables of an open transaction to ``NEWEST``.

    Raises:
        SettingsError: The tables were made by a newer version of this program.
    """
    found = _version(connection)
    if found == NEWEST:
        return
    from alembic import command
    from alembic.util import CommandError

    try:
        command.upgrade(scripts(connection), "head")
    except CommandError as error:
        raise SettingsError(
            f"Cette base de conversations (version {found}) a été créée par une version plus récente du programme. "
            "Mettez le programme à jour, ou choisissez un autre CAMPAIGN_HOME.",
            f"This database of sessions (version {found}) was made by a newer version of the program. "
            "Update the program, or choose another CAMPAIGN_HOME.",
        ) from error


def scripts(connection: "Connection | None" = None) -> "Config":
    """Return Alembic's configuration: the packaged scripts, run on ``connection``."""
    from alembic.config import Config

    config = Config()
    # Alembic reads a percent sign as the start of a variable.
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _version(connection: "Connection") -> str | None:
    from sqlalchemy import inspect, text

    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
