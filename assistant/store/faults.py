"""What goes wrong with conversations, as it is told to a person."""

from collections.abc import Iterable

from assistant.errors import SessionError, SettingsError


def unknown_session(session_id: str, known: Iterable[str]) -> SessionError:
    """Return the error for an id that does not exist; it names at most three near ids."""
    from rapidfuzz import fuzz, process

    near = [
        match for match, *_ in process.extract(session_id, sorted(known), scorer=fuzz.ratio, limit=3, score_cutoff=60)
    ]
    fr = f"Aucune conversation ne s’appelle «\u00a0{session_id}\u00a0»."
    en = f"There is no session “{session_id}”."
    if near:
        fr += f" Vouliez-vous dire {' ou '.join(near)}\u00a0?"
        en += f" Did you mean {' or '.join(near)}?"
    return SessionError(fr, en)


def busy(session_id: str | None = None) -> SessionError:
    """Return the error for a session that somebody else holds, or for a database that many are writing to."""
    if session_id is None:
        return SessionError(
            "Trop de messages arrivent en même temps. Attendez un instant, puis réessayez.",
            "Too many messages are coming at once. Wait a moment, then try again.",
        )
    return SessionError(
        f"La conversation «\u00a0{session_id}\u00a0» traite un autre message. Attendez sa réponse, puis réessayez.",
        f"The session “{session_id}” is busy with another message. Wait for its reply, then try again.",
    )


def unusable(where: str, reason: str) -> SettingsError:
    """Return the error for a database that cannot be used; ``reason`` is the system's own words."""
    return SettingsError(
        f"La base des conversations ({where}) ne peut pas servir\u00a0: {reason}. "
        "Vérifiez CAMPAIGN_HOME et CAMPAIGN_DATABASE_URL.",
        f"The database of the sessions ({where}) cannot be used: {reason}. "
        "Check CAMPAIGN_HOME and CAMPAIGN_DATABASE_URL.",
    )
